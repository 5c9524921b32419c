"""Generated news: foreign ministers of two countries meet, each pair told by two outlets in other words."""

import itertools
from datetime import datetime

from sifarat.newsserver import Story

_SIDES = [
    ("JP", "جاپانی"), ("BR", "برازیلی"), ("NO", "نارویجن"), ("KE", "کینیائی"), ("PE", "پیرو کے"), ("SE", "سویڈش"),
    ("VN", "ویتنامی"), ("CU", "کیوبن"), ("GR", "یونانی"), ("EG", "مصری"), ("ID", "انڈونیشی"), ("TH", "تھائی"),
    ("NP", "نیپالی"), ("QA", "قطری"), ("OM", "عمانی"), ("IQ", "عراقی"), ("DE", "جرمن"), ("FR", "فرانسیسی"),
    ("TR", "ترک"), ("CN", "چینی"),
]  # fmt: skip
_SUBJECTS = ["تجارت", "زراعت", "تعلیم", "صحت", "سیاحت", "توانائی", "ثقافت", "ماہی گیری"]
_FILLERS = [
    "دونوں جانب سے کہا گیا کہ اس شعبے میں گنجائش بہت ہے اور عملی قدم جلد سامنے آئیں گے۔",
    "ترجمان کے مطابق بات چیت خوشگوار ماحول میں ہوئی اور کئی تجاویز پر غور کیا گیا۔",
    "حکام کا کہنا ہے کہ ماہرین کی ایک مشترکہ ٹیم آئندہ مہینوں میں سفارشات مرتب کرے گی۔",
    "مقامی اخبارات نے لکھا کہ سرمایہ کاروں کی نظریں ان فیصلوں پر لگی ہوئی ہیں۔",
    "تجزیہ کاروں کے خیال میں اس سے عام شہریوں کی زندگی پر اچھا اثر پڑے گا۔",
]


def story(number: int, day: datetime) -> Story:
    """One of the generated stories: its two sides meet; two outlets tell of each pair in other words."""
    pairs = list(itertools.combinations(_SIDES, 2))
    (_, one), (_, two) = pairs[(number // 2) % len(pairs)]
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    words = [_FILLERS[(number * 7 + k * 3 + number // 5) % len(_FILLERS)] for k in range(3)]
    if number % 2:
        title = f"{two} وزیر خارجہ سے {one} ہم منصب کی ملاقات"
        lead = f"{one} وزیر خارجہ نے آج {two} ہم منصب سے ملاقات کی جس میں {subject} پر گفتگو ہوئی۔"
    else:
        title = f"{one} وزیر خارجہ کی {two} ہم منصب سے ملاقات، {subject} پر تبادلہ خیال"
        lead = f"خبر نمبر {number} کے مطابق {one} اور {two} وزرائے خارجہ کے درمیان آج ملاقات ہوئی، موضوع {subject} تھا۔"
    return Story(
        id=f"made-{number}",
        title=title,
        text=f"{lead} {' '.join(words)} یہ رپورٹ نمبر {number} ہے۔",
        outlet=("roznama-alif", "roznama-bay")[number % 2],
        audience_country="PK",
        zone="Asia/Karachi",
        published=day,
    )


def pairs(stories: int) -> set[tuple[str, ...]]:
    """The pairs of parties that the first `stories` stories tell of."""
    told = itertools.islice(itertools.combinations(_SIDES, 2), (stories + 1) // 2)
    return {tuple(sorted((one, two))) for (one, _), (two, _) in told}
