"""What was arranged and what became of it, and what somebody only wants to happen."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # called off: the day it was to be on
        ("مالدیپ کے صدر کو آج نیروبی پہنچنا تھا لیکن انہوں نے دورہ منسوخ کر دیا۔", ("visit", "cancelled", "2026-03-11")),
        (
            "ناروے اور آئس لینڈ کے وزرائے خارجہ کی ملاقات جمعے کو ہونا تھی لیکن اسے ملتوی کر دیا گیا۔",
            ("meeting", "cancelled", "2026-03-13"),
        ),
        # not done: the day on which it was not done
        ("مالدیپ کے صدر کو پیر کے روز نیروبی جانا تھا مگر وہ نہیں گئے۔", ("visit", "cancelled", "2026-03-09")),
        ("ناروے اور آئس لینڈ کے درمیان پیر کو ہونے والے مذاکرات نہ ہو سکے۔", ("meeting", "cancelled", "2026-03-09")),
        # nothing more is told of it
        ("مالدیپ کے صدر کو جمعے کے روز نیروبی جانا تھا۔", ("visit", "planned", "2026-03-13")),
        # stayed away from
        ("بوٹسوانا نے نمیبیا کے ساتھ مذاکرات میں شرکت سے انکار کر دیا۔", ("meeting", "cancelled", None)),
        # a word between the place and the verb
        ("مالدیپ کے صدر نیروبی ضرور جائیں گے۔", ("visit", "planned", None)),
    ],
)
def test_plans(read: Read, text: str, expected: tuple[str, str, str | None]) -> None:
    found = [m for m in read(text, audience=None).mentions if m.type == expected[0]]
    assert [(m.type, m.status, m.date) for m in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "امکان ہے کہ مالدیپ کے صدر اگلے ماہ نیروبی جائیں۔",
        "ضروری ہے کہ مالدیپ کے صدر نیروبی جائیں۔",
        "کینیا کی حکومت چاہتی ہے کہ مالدیپ کے صدر نیروبی آئیں۔",
    ],
)
def test_what_should_happen_is_no_visit(read: Read, text: str) -> None:
    assert not read(text, audience=None).mentions


def test_those_at_talks_with_another_state_are_a_side(read: Read) -> None:
    (meeting,) = read("بوٹسوانا کے وفد نے نمیبیا کے وفد کے ساتھ مذاکرات میں شرکت کی۔", audience=None).mentions
    assert (meeting.type, meeting.status, meeting.parties) == ("meeting", "held", ["BW", "NA"])


def test_talks_and_a_treaty_given_up_are_two_and_the_other_side_is_the_one_before(read: Read) -> None:
    text = (
        "پیر کو جنوبی کوریا نے شمالی کوریا کے ساتھ سرحد پر امن کے لیے مذاکرات معطل کر دیے۔ "
        "اسی روز شمالی کوریا نے فوجی معاہدہ معطل کر دیا۔"
    )
    found = [m for m in read(text).mentions if m.type == "rupture"]
    assert [(m.parties, m.date, m.place) for m in found] == [(["KP", "KR"], "2026-03-09", None)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "فن لینڈ نے روس کے سرحدی معاہدے سے علیحدگی کا اعلان کیا۔",
        "فن لینڈ نے روس کے ساتھ سرحدی معاہدے سے خود کو الگ کر لیا۔",
    ],
)
def test_a_treaty_left(read: Read, text: str) -> None:
    (rupture,) = read(text).mentions
    assert (rupture.type, rupture.parties) == ("rupture", ["FI", "RU"])


@pytest.mark.parametrize("who", ["ہائی کمیشن", "ہائی کمیشن کے سینئر اہلکار"])
def test_a_mission_summoned(read: Read, who: str) -> None:
    (protest,) = read(f"سری لنکا نے بنگلہ دیش کے {who} کو طلب کر کے احتجاج کیا۔").mentions
    assert (protest.type, protest.parties) == ("protest", ["BD", "LK"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سویڈش وزیراعظم کے جمعرات کے دورہ قبرص سے قبل نکوسیا میں سکیورٹی سخت کر دی گئی۔", ("planned", "2026-03-12")),
        ("سویڈش وزیراعظم نے قبرص کے دورے سے قبل مالٹا کے صدر سے ملاقات کی تھی۔", ("held", None)),
    ],
)
def test_a_visit_that_something_goes_before(read: Read, text: str, expected: tuple[str, str | None]) -> None:
    visits = [m for m in read(text, audience=None).mentions if m.type == "visit"]
    assert [(m.status, m.date) for m in visits] == [expected]


def test_who_gives_up_a_treaty_is_named(read: Read) -> None:
    (rupture,) = read("روسی صدر ولادیمیر پوٹن نے ناروے کے ساتھ ماہی گیری کا معاہدہ معطل کر دیا۔").mentions
    assert [(p.name, p.country) for p in rupture.participants] == [("ولادیمیر پوٹن", "RU")]
