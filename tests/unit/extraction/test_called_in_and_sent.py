"""Envoys called in, governments called after their heads, and messages in other words than خط and دعوت نامہ.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # called in, by the verb, the ministry or what he hears there
    ("لیما نے ایکواڈور کے سفیر کو بلوایا اور ناراضی سے آگاہ کیا۔", ["protest EC+PE held"]),
    ("پیرو نے ایکواڈور کے سفیر کو وضاحت کے لیے وزارت خارجہ بلا بھیجا۔", ["protest EC+PE held"]),
    ("پیرو نے ایکواڈور کے سفیر کو دفتر خارجہ میں حاضر ہونے کو کہا۔", ["protest EC+PE held"]),
    ("پیرو نے ایکواڈور کے سفیر سے جواب طلب کر لیا۔", ["protest EC+PE held"]),
    ("ایکواڈور کے ناظم الامور کی دفتر خارجہ میں پیشی ہوئی۔", ["protest EC+PK held"]),
    ("کیٹو میں پیرو کے سفارت خانے کی معرفت ایکواڈور سے باضابطہ احتجاج کردیا گیا۔", ["protest EC+PE held"]),
    ("پیرو نے ایکواڈور سے اپنا سفیر مشاورت کے لیے بلا لیا۔", ["rupture EC+PE held"]),
    ("پیرو نے ایکواڈور کے ناظم الامور کو احتجاجی یادداشت پیش کی۔", ["protest EC+PE held"]),
    ("پیرو نے ایکواڈور کے سفارت خانے کے اعلیٰ اہلکار کو بلایا اور احتجاج کیا۔", ["protest EC+PE held"]),
    ("پیرو نے طالبان حکومت سے سفارت خانے پر حملے پر شدید احتجاج کیا۔", ["protest AF+PE held"]),
    ("پیرو نے ایکواڈور سے اپنا سفیر واپس منگوا لیا۔", ["rupture EC+PE held"]),
    # as a guest, or by a committee
    ("پیرو کے صدر نے ایکواڈور کے سفیر کو تقریب میں بلایا۔", []),
    # a government called after its head
    ("ٹرمپ انتظامیہ نے ایکواڈور کے تین سفارتکاروں کو ملک بدر کر دیا۔", ["rupture EC+US held"]),
    ("مودی سرکار نے ایکواڈور کے سفیر کو طلب کر لیا۔", ["protest EC+IN held"]),
    ("صدر ٹرمپ کی انتظامیہ نے ایکواڈور سے مذاکرات معطل کر دیے۔", ["rupture EC+US held"]),
    # messages
    ("پیرو نے ایکواڈور کے صدر کو لیما آنے کا بلاوا بھیج دیا ہے۔", ["message EC+PE held"]),
    ("پیرو نے ایکواڈور کے صدر کو لیما آنے کی دعوت بھیجی۔", ["message EC+PE held"]),
    ("پیرو کے صدر نے ایکواڈور کے صدر کو چٹھی لکھی۔", ["message EC+PE held"]),
    ("پیرو کے صدر نے ایکواڈور کے صدر کو ایک خط میں کہا کہ سرحد کھولی جائے۔", ["message EC+PE held"]),
    ("پیرو کے صدر نے ایکواڈور کے صدر کی صحتیابی کے لیے نیک خواہشات کا پیغام بھیجا۔", ["message EC+PE held"]),
    ("پیرو کے صدر کا ایکواڈور کے نومنتخب صدر کو مبارکباد کا تار۔", ["message EC+PE held"]),
    ("پیرو کے صدر نے ایکواڈور کے صدر کو عید کا سندیسہ بھیجا۔", ["message EC+PE held"]),
    (
        "پیرو کے صدر نے ایکواڈور کے صدر کو مبارکباد دی، چلی کے صدر کی طرف سے بھی انہیں تہنیتی پیغام بھیجا گیا۔",
        ["message EC+PE held", "message CL+EC held"],
    ),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_told(read: Read, briefly: Brief, text: str, events: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == events


def test_who_is_angry_with_a_government_is_no_government(read: Read) -> None:
    assert read("عمران خان حکومت سے ناراض ہیں، ایکواڈور کے سفیر نے بتایا۔").mentions == []
