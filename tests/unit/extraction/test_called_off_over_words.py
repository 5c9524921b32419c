"""Meetings called off over somebody's words, sessions that a state leaves, diplomats whom it decides to expel,
and who protests. Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    ("ناروے کے وزیراعظم نے ہنگری کے وزیراعظم کے بیان پر ملاقات منسوخ کر دی۔", ["meeting HU+NO cancelled"]),
    (
        "کینیا کے صدر نے یوگنڈا کے وزیر خارجہ کی جانب سے سخت تنقید کے بعد ملاقات ملتوی کر دی۔",
        ["meeting KE+UG cancelled"],
    ),
    ("نیپال نے سارک سمٹ سے الگ ہونے کا فیصلہ کر لیا ہے۔", ["summit NP+SAARC cancelled"]),
    ("ویتنام نے آسیان اجلاس سے کنارہ کشی اختیار کر لی۔", ["summit ASEAN+VN cancelled"]),
    ("لتھوانیا نے چار بیلاروسی سفارت کاروں کو ملک سے نکالنے کا فیصلہ کیا ہے۔", ["rupture BY+LT held"]),
    ("وارسا کی جانب سے دو روسی سفارت کاروں کو نکالنے کے فیصلے کے بعد ماسکو نے جواب دیا۔", ["rupture PL+RU held"]),
    ("ناروے کسی روسی سفارت کار کو نہیں نکالے گا۔", []),
    ("رومانیہ نے تین روسی سفارت کاروں کو نکالا ہے۔", ["rupture RO+RU held"]),
    (
        "جاپان اور ویتنام کے وزرائے اعظم میں ٹیلی فونک رابطہ ہوا جس پر لاؤس برہم ہو گیا "
        "اور اس نے ویتنام سے شدید احتجاج کیا ہے۔",
        ["call JP+VN held", "protest LA+VN held"],
    ),
    (
        "اقوام متحدہ میں قرارداد منظور ہوئی تھی جس سے قبرص ناخوش ہے "
        "اور نکوسیا میں مالٹا کے سفیر کو وزارت خارجہ میں طلب کرکے احتجاج ریکارڈ کرایا گیا۔",
        ["protest CY+MT held"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_stories(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


def test_a_meeting_called_off_before_one_that_was_held_is_another(read: Read, briefly: Brief) -> None:
    text = (
        "کینیا کے صدر ولیم روٹو نے یوگنڈا کے صدر یوویری موسیوینی سے ملاقات کی۔ "
        "اس سے قبل صدر روٹو نے یوگنڈا کے صدر کی جانب سے تنقید پر ملاقات منسوخ کر دی تھی۔"
    )
    assert [briefly(m) for m in read(text).mentions] == ["meeting KE+UG held", "meeting KE+UG cancelled old"]
