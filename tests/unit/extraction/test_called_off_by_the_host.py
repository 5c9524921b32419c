"""Journeys that the host calls off or that somebody is about to set out on; mayors of cities and heads of committees."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("کینیا نے مالدیپ کے وزیر خارجہ کا دورہ منسوخ کر دیا ہے۔", ["visit KE+MV cancelled"]),
        ("کینیا کے صدر نے مالدیپ کے وفد کا دورہ ملتوی کر دیا۔", ["visit KE+MV cancelled"]),
        ("کینیا نے مالدیپ کی ٹیم کا دورہ منسوخ کر دیا۔", []),
    ],
)
def test_the_host_calls_it_off(read: Read, briefly: Callable[[Mention], str], text: str, expected: list[str]) -> None:
    found = read(text, audience=None).mentions
    assert [briefly(m) for m in found] == expected
    assert all(m.host == "KE" for m in found)


def test_before_setting_out(read: Read, briefly: Callable[[Mention], str]) -> None:
    text = "کینیا کے صدر نے مالدیپ کے دورے پر جانے سے قبل ناروے کے سفیر سے ملاقات کی۔"
    assert {briefly(m) for m in read(text, audience=None).mentions} == {"visit KE+MV planned", "meeting KE+NO held"}


def test_a_mayor_is_of_the_country_of_his_city(read: Read) -> None:
    (meeting,) = read("حلب کے میئر نے ناروے کے وزیر خارجہ سے ملاقات کی۔").mentions
    assert meeting.parties == ["NO", "SY"]


@pytest.mark.parametrize(
    "text",
    [
        "ناروے کی پارلیمنٹ کی دفاعی کمیٹی کے چیئرمین اولا نورڈمین نے کینیا کے صدر سے ملاقات کی۔",
        "ناروے کی پارلیمنٹ کی خارجہ امور کی کمیٹی کے چیئرمین اولا نورڈمین نے کینیا کے صدر سے ملاقات کی۔",
    ],
)
def test_the_chairman_of_a_committee_sits_in_parliament(read: Read, text: str) -> None:
    (meeting,) = read(text, audience=None).mentions
    assert {(p.role, p.country) for p in meeting.participants} == {("parliamentarian", "NO"), ("head_of_state", "KE")}
