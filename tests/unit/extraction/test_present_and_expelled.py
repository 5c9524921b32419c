"""Who is named as present at the end of a report, whom a state throws out, and two of one surname."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("وزیر صحت سے کینیا کے سفیر پیٹر موانگی نے ملاقات کی۔ پارلیمانی سیکرٹری نیلم بخاروی اور کینیا کے تجارتی اتاشی جان "
         "اوٹینو بھی اس موقع پر موجود تھے۔", "meeting", {"پیٹر موانگی", "نیلم بخاروی"}),
        ("صدر کو پیرو کے سفیر خوان مورالیس نے اسناد سفارت پیش کیں۔ اس موقع پر سیکرٹری خارجہ نیلم بخاروی بھی موجود تھیں۔",
         "credentials", {"خوان مورالیس", "نیلم بخاروی"}),
    ],
)  # fmt: skip
def test_present_at_the_end(read: Read, text: str, kind: str, names: set[str]) -> None:
    [event] = [m for m in read(text).mentions if m.type == kind]
    assert names <= {p.name for p in event.participants}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("ناروے نے چلی کے ایک سفارتکار کو ملک بدرکردیا۔", {(None, "other")}),
        ("پیرو نے چلی کے سفارت خانے کے عملے کے ایک رکن کو ناپسندیدہ شخصیت قرار دے دیا۔", {(None, "other")}),
        ("پیرو نے چلی کے سفیر خوان مورالیس اور 4 سفارتی اہلکاروں کو ملک بدر کر دیا۔", {("خوان مورالیس", "ambassador")}),
        ("پیرو سے چلی کے سفیر سمیت 5 سفارتکار ملک بدر", {(None, "ambassador"), (None, "other")}),
    ],
)
def test_who_is_thrown_out(read: Read, text: str, people: set[tuple[str | None, str]]) -> None:
    [event] = [m for m in read(text).mentions if m.type == "rupture"]
    assert {(p.name, p.role) for p in event.participants} == people


def test_two_of_one_surname(read: Read) -> None:
    text = (
        "ترجمان دفتر خارجہ لیلیٰ کیلانوف نے بتایا کہ صدر سے پیرو کے سفیر نے ملاقات کی۔ ملاقات میں سیکرٹری خارجہ ہارون کیلانوف "
        "بھی موجود تھے۔ لیلیٰ کیلانوف نے کہا کہ بات چیت مفید رہی۔"
    )
    [event] = read(text).mentions
    assert "ہارون کیلانوف" in {p.name for p in event.participants}
    assert "لیلیٰ کیلانوف" not in {p.name for p in event.participants}


def test_those_beside_a_leader_make_no_journey_of_their_own(read: Read) -> None:
    text = (
        "وزیراعظم شہباز شریف سرکاری دورے پر کیٹو پہنچ گئے۔ وزیراعظم کے ہمراہ وزیر تجارت نوید بخاروی اور صوبائی وزیر نیلم "
        "تالپوری بھی ایکواڈور پہنچے ہیں۔"
    )
    [visit] = read(text).mentions
    assert {"شہباز شریف", "نوید بخاروی", "نیلم تالپوری"} == {p.name for p in visit.participants}
