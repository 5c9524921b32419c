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
    # whose people came, told by where from
    ("چلی کے تفتیش کاروں کا ایک گروپ منگل کی رات لیما پہنچا ہے۔", ["visit CL+PE held"]),
    ("اوسلو سے ایک وفد جلد نیروبی آنے والا ہے۔", ["visit KE+NO planned"]),
]  # fmt: skip

NONE = [
    "چین کی ٹیم نے ورلڈ کپ میں قدم رکھا۔ پاکستانی ٹیم پیر کو میدان میں اترے گی۔",
    "ایک مسافر طیارہ پیر کو نیروبی میں اترا، مصر کے وزیر نے کہا کہ سب محفوظ ہیں۔",
    "کینیا کے صدر نے ناروے میں تعلیم کے دوران زندگی کے کئی برس گزارے۔",
    "سرمایہ کاروں نے چین کا رخ کیا ہے، وزیر تجارت نے کہا۔",
    "وہ تعلیم کے لیے ناروے چلے گئے۔ مصر کے صدر نے یہ کہانی سنائی۔",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_journey(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_journey(read: Read, text: str) -> None:
    assert read(text).mentions == []
