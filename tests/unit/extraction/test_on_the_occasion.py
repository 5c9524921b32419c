"""Meetings beside a session, envoys called to the ministry, guests who came here, and whose deeds a paper only follows.
Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    (
        "چلی کے صدر پیر کو ناروے کے وزیراعظم سے نیویارک میں جنرل اسمبلی کے اجلاس کے موقع پر ملے۔",
        ["summit CL+UN held", "meeting CL+NO held"],
    ),
    ("یونان کے وزیر خارجہ قبرص کے صدر سے کانفرنس کے موقع پر ملیں گے۔", ["meeting CY+GR planned"]),
    ("وزیر صحت کو یوگنڈا کے سفیر سے کانفرنس کے موقع پر مدد ملی۔", []),
    ("ہنگری نے سربیا کے سفیر کو وزارت خارجہ بلا لیا۔", ["protest HU+RS held"]),
    ("آئرلینڈ نے روسی سفیر کو دفتر خارجہ بلا کر احتجاج کیا۔", ["protest IE+RU held"]),
    (
        "ملائیشیا کے وزیراعظم نے پتراجایا میں لاؤس کے صدر سے ملاقات کی۔",
        ["meeting LA+MY held"],
    ),
    (
        "ویتنام کے وزیراعظم نے ہنوئی میں کیوبا کے صدر سے ملاقات کی جو تین روزہ دورے پر اتوار کو یہاں پہنچے تھے۔",
        ["meeting CU+VN held", "visit CU+VN held"],
    ),
    ("یوکرین کے حملے کے بعد بیلاروس نے روس کے ساتھ دفاعی معاہدے پر دستخط کر دیے۔", ["agreement BY+RU held"]),
    (
        "یونانی وزیر خارجہ نے مصری ہم منصب سے ملاقات کے علاوہ مصری صدر سے بھی ملاقات کی۔",
        ["meeting EG+GR held", "meeting EG+GR held"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_stories(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected
