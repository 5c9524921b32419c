"""Sides told only behind talks, sessions placed by those who met there, what somebody was known for, and what a signing leads
to. Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    (
        "اوسلو میں مذاکرات کا دوسرا دور ختم ہو گیا۔ کولمبیا اور وینزویلا کسی سمجھوتے پر نہ پہنچ سکے۔",
        ["meeting CO+VE held"],
    ),
    ("کراچی میں کابینہ کا اجلاس ہوا۔ ایران اور عراق تجارت بڑھانے پر متفق ہیں۔", []),
    ("ترجمان نے کہا کہ کینیا اور یوگنڈا کے درمیان معاہدے پر دستخط سے تجارت بڑھے گی۔", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_stories(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_session_sits_where_those_met_who_met_on_its_margins(read: Read) -> None:
    told = read("ہنوئی: جاپان کے وزیراعظم اور فلپائن کے صدر کی آسیان اجلاس کے موقع پر ملاقات ہوئی۔").mentions
    (session,) = [m for m in told if m.type == "summit"]
    assert session.place is not None
    assert (session.place.city, session.parties) == ("Hanoi", ["ASEAN", "JP", "PH", "VN"])


def test_what_somebody_was_among_the_first_to_do_is_background(read: Read) -> None:
    text = (
        "وزیراعظم شہباز شریف نے مصری صدر سے قاہرہ میں ملاقات کی۔ دونوں نے تجارت پر بات کی۔ "
        "شہباز شریف ان پہلے رہنماؤں میں شامل تھے جنہوں نے سیلاب کے بعد مصری صدر کو ٹیلی فون کیا۔"
    )
    assert [m.background for m in read(text).mentions if m.type == "call"] == [True]
