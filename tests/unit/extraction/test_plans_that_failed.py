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
