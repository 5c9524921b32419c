"""Journeys told with other verbs than those of arriving: landing, setting foot, setting out, heading for, staying.

Published Wednesday 2026-03-11, for readers in Pakistan.
"""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

CASES = [
    # a plane lands, a foot is set on the ground
    ("مصری وزیر خارجہ کا طیارہ پیر کی شام نیروبی میں اترا۔", ["visit EG+KE held"]),
    ("چلی کی صدر منگل کی شب لیما میں اتریں۔", ["visit CL+PE held"]),
    ("بھارتی وزیر خارجہ ایس جے شنکر نے جمعرات کو کھٹمنڈو کی سرزمین پر قدم رکھا۔", ["visit IN+NP held"]),
    ("ایرانی صدر بدھ کی صبح بغداد آن پہنچے۔", ["visit IQ+IR held"]),
    ("ناروے کے وزیراعظم سانتیاگو وارد ہوئے ہیں۔", ["visit CL+NO held"]),
    ("ایران کا اعلیٰ سطحی فوجی وفد کراچی آ گیا ہے۔", ["visit IR+PK held"]),
    # somebody sets out
    ("قازقستان کے صدر چین کے سفر پر نکل چکے ہیں۔", ["visit CN+KZ held"]),
    ("وزیراعظم شہباز شریف ریاض کے لیے نکل پڑے۔", ["visit PK+SA held"]),
    ("کینیا کے صدر آج صبح عازم قاہرہ ہو گئے۔", ["visit EG+KE held"]),
    ("مصر کے صدر نے کینیا کا رخ کیا ہے۔", ["visit EG+KE held"]),
    # days spent, and where somebody is
    ("ناروے کے ایلچی دو دن لیما میں گزار کر چلی کے لیے روانہ ہو رہے ہیں۔", ["visit NO+PE held", "visit CL+NO planned"]),
    ("چلی کی مہم جاری ہے۔ کینیا کے صدر ان دنوں ناروے میں ہیں۔", ["visit KE+NO held"]),
    ("مصری صدر جمعے سے تین دن کے لیے اوسلو میں ہوں گے، ان کا دورہ اہم ہے۔", ["visit EG+NO planned"]),
    # the infinitive, and what became of it
    ("مصر کے صدر نے کینیا آنے کی دعوت مان لی ہے۔", ["visit EG+KE planned"]),
    ("فرانسیسی صدر نے الجزائر جانے کی ہامی بھر لی ہے۔", ["visit DZ+FR planned"]),
    ("چلی کے صدر نے اس ہفتے لیما جانے کا ارادہ ترک کر دیا۔", ["visit CL+PE cancelled"]),
    ("چلی کے صدر نے لیما جانے سے معذرت کر لی۔", ["visit CL+PE cancelled"]),
    ("ناروے کے وزیر خارجہ کا کینیا آنا ٹل گیا ہے۔", ["visit KE+NO cancelled"]),
    ("کینیا کی وزیر تجارت نے کہا کہ مصری صدر کا نیروبی آنا خوشی کا باعث ہے۔", ["visit EG+KE held"]),
    # put off in other words
    ("آذربائیجان کے صدر کا دورہ جارجیا کھٹائی میں پڑ گیا۔", ["visit AZ+GE cancelled"]),
    ("آذربائیجان کے صدر کا جارجیا کا دورہ آگے بڑھا دیا گیا ہے۔", ["visit AZ+GE cancelled"]),
    ("دھند کے باعث آذربائیجان کے صدر کا طیارہ تبلیسی میں نہ اتر سکا۔", ["visit AZ+GE cancelled"]),
    ("چلی کے صدر اب لیما نہیں جائیں گے۔", ["visit CL+PE cancelled"]),
    ("مصر کے صدر جمعے کو لیما آنے والے تھے مگر اب نہیں آئیں گے۔", ["visit EG+PE cancelled"]),
    ("مصر کے صدر نے ناروے جانے کا فیصلہ واپس لے لیا۔", ["visit EG+NO cancelled"]),
    # heading for, taking off, on having come
    ("مصر کے صدر نے لیما کی راہ لی۔", ["visit EG+PE held"]),
    ("مصر کے صدر لیما کے لیے اڑان بھریں گے۔", ["visit EG+PE planned"]),
    ("مصر کے صدر لیما کو روانہ ہوئے۔", ["visit EG+PE held"]),
    ("لیما میں اترنے کے بعد مصری صدر نے کہا کہ وہ دوستی کا پیغام لائے ہیں۔", ["visit EG+PE held"]),
    ("مصر کے صدر پہلے ناروے، پھر چلی اور آخر میں کینیا جائیں گے۔",
     ["visit EG+NO planned", "visit CL+EG planned", "visit EG+KE planned"]),
    ("اوسلو میں اپنے قیام کے دوسرے دن مصر کے صدر نے پارلیمان دیکھی۔", ["visit EG+NO held"]),
    ("مصر کے صدر کو لے کر آنے والا طیارہ اوسلو میں اتر چکا ہے۔", ["visit EG+NO held"]),
    ("مصر کے صدر کے دورے میں ناروے اور چلی شامل ہیں۔", ["visit EG+NO planned", "visit CL+EG planned"]),
    # the way back
    ("قاہرہ: ناروے کے وزیراعظم دو روز کی مصروفیات کے بعد اتوار کو وطن لوٹ گئے۔", ["visit EG+NO held"]),
    ("چلی کے صدر لیما سے لوٹ آئے ہیں۔", ["visit CL+PE held"]),
    ("کینیا کے صدر چین کے سفر سے لوٹ آئے۔", ["visit CN+KE held"]),
    # stops of a journey
    ("چلی کے صدر پیرو پہنچ گئے ہیں۔ ان کا اگلا پڑاؤ ایکواڈور ہے۔", ["visit CL+PE held", "visit CL+EC planned"]),
    ("چلی کے صدر کیٹو پہنچ گئے ہیں۔ اس سفر کی پہلی منزل پیرو تھی۔", ["visit CL+EC held", "visit CL+PE held"]),
    # told from the side of the host
    ("پاکستان اس ہفتے ترک صدر رجب طیب اردوان کی میزبانی کرے گا۔", ["visit PK+TR planned"]),
    ("چلی کے صدر ان دنوں مصر کے مہمان ہیں۔", ["visit CL+EG held"]),
    # whose people came, told by where from
    ("چلی کے تفتیش کاروں کا ایک گروپ منگل کی رات لیما پہنچا ہے۔", ["visit CL+PE held"]),
    ("سانتیاگو سے اہلکاروں کی ایک ٹیم لیما روانہ ہو چکی ہے۔", ["visit CL+PE held"]),
    ("وفاقی وزیر نے بتایا کہ سرکاری ٹیم ریاض روانہ کر دی گئی ہے۔", ["visit PK+SA held"]),
    ("چلی کے سرحدی حکام کی ایک ٹیم لیما آئی ہوئی ہے۔", ["visit CL+PE held"]),
    ("ناروے کے نائب وزیر خارجہ کی سرکردگی میں ایک ٹیم نیروبی پہنچی ہے۔", ["visit KE+NO held"]),
    ("اوسلو سے ایک وفد جلد نیروبی آنے والا ہے۔", ["visit KE+NO planned"]),
]  # fmt: skip

NONE = [
    "چین کی ٹیم نے ورلڈ کپ میں قدم رکھا۔ پاکستانی ٹیم پیر کو میدان میں اترے گی۔",
    "ایک مسافر طیارہ پیر کو نیروبی میں اترا، مصر کے وزیر نے کہا کہ سب محفوظ ہیں۔",
    "کینیا کے صدر نے ناروے میں تعلیم کے دوران زندگی کے کئی برس گزارے۔",
    "سرمایہ کاروں نے چین کا رخ کیا ہے، وزیر تجارت نے کہا۔",
    "پاکستان کا سفر آسان نہیں تھا، وزیراعظم۔ چین کے صدر نے کہا کہ ترقی کا سفر جاری ہے۔",
    "سعودی عرب میں مقیم پاکستانی مزدور وطن لوٹ آئے۔ وزیر محنت نے ان کا استقبال کیا۔",
    "پاکستان اگلے سال ایشیا کپ کی میزبانی کرے گا۔ بھارت کے وزیر کھیل ناراض ہیں۔",
    "اگر چلی کے صدر کینیا آئے تو گرفتار ہوں گے، کینیا کے وزیر نے کہا۔",
    "چلی کے صدر پیرو کے صدر سے ملے بغیر وطن لوٹ گئے۔",
    "وہ تعلیم کے لیے ناروے چلے گئے۔ مصر کے صدر نے یہ کہانی سنائی۔",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_journey(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_journey(read: Read, text: str) -> None:
    assert read(text).mentions == []


def test_who_speaks_to_the_press_abroad(read: Read, briefly: Brief) -> None:
    text = "چلی کے وزیر خارجہ ٹوکیو پہنچ گئے۔ پیر کو سیول میں انہوں نے رپورٹروں کو بتایا کہ تجارت بڑھے گی۔"
    assert sorted(briefly(m) for m in read(text).mentions) == ["visit CL+JP held", "visit CL+KR held"]
    assert read("مصری تاجروں کی پاکستان آمد خوش آئند ہے، وزیر تجارت نے کہا۔ مصر کے سفیر نے شکریہ ادا کیا۔").mentions == []
