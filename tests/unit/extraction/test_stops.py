"""Journeys of several stops, and lists of people whom one meets: where each of them is, and whose each of them is.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

STOPS = [
    # the first of several stops is reached, the others are to come
    ("ڈنمارک کے وزیر خارجہ کینیا اور یوگنڈا کے دورے کے پہلے مرحلے میں کمپالا پہنچ گئے۔", ["DK+KE planned", "DK+UG held"]),
    # a journey told by where it begins and goes on, after a region alone
    ("ڈینش وزیر خارجہ نے اپنے افریقی دورے کا آغاز نیروبی سے کیا۔", ["DK+KE held"]),
    ("ڈینش وزیر خارجہ ایشیا کے طویل دورے پر ہیں، جو انہوں نے پیر کو منگولیا سے شروع کیا۔", ["DK+MN held"]),
    ("ڈینش وزیر خارجہ پیر کو منگولیا پہنچے۔ ویتنام کے بعد ان کے دورے کی اگلی منزل نیپال ہے۔", ["DK+MN held", "DK+NP planned"]),
    # several states behind an office are where its holder goes
    ("وزیراعظم منگولیا، نیپال اور ویتنام کا دورہ کریں گے۔", ["MN+PK planned", "NP+PK planned", "PK+VN planned"]),
    ("وزیراعظم منگولیا اور نیپال جائیں گے۔", ["MN+PK planned", "NP+PK planned"]),
    # a state that only dates or adds owns no office behind it
    ("چلی کے بعد ڈینش صدر مارٹن ویبر نیپال جائیں گے۔", ["DK+NP planned"]),
]


@pytest.mark.parametrize(("text", "expected"), STOPS)
def test_stops(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m).removeprefix("visit ") for m in read(text).mentions if m.type == "visit"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "ڈینش وزیر خارجہ نے منگولیا کے صدر کے علاوہ سپیکر سے بھی ملاقات کی۔",
        "ڈینش وزیر خارجہ نے منگولین صدر اور آرمی چیف کے ساتھ ملاقات کی۔",
    ],
)
def test_who_stands_in_a_list_behind_a_head_of_state_is_of_his_state(read: Read, text: str) -> None:
    for mention in read(text).mentions:
        assert mention.parties == ["DK", "MN"]
