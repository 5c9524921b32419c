"""Whose day and place is told where a sentence tells several, where somebody just was said to be, and what older events bring
with them. Sentences written for the purpose; published on Wednesday, 11 March 2026."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


def told(mention: Mention) -> str:
    """`type PARTY+PARTY day City`, with `old` for background."""
    city = mention.place.city or mention.place.country if mention.place is not None else None
    words = (mention.type, "+".join(mention.parties), mention.date, city, "old" if mention.background else None)
    return " ".join(word for word in words if word)


DAY_BY_DAY = [
    (
        "چلی کے صدر نے پیر کو لیما میں پیرو کے صدر اور منگل کو کیٹو میں ایکواڈور کے صدر سے ملاقات کی۔",
        ["meeting CL+PE 2026-03-09 Lima", "meeting CL+EC 2026-03-10 Quito"],
    ),
    (
        "چلی کے صدر نے پیر کو پیرو کے صدر سے لیما میں اور منگل کو ایکواڈور کے صدر سے کیٹو میں ملاقات کی۔",
        ["meeting CL+PE 2026-03-09 Lima", "meeting CL+EC 2026-03-10 Quito"],
    ),
    (
        "چلی کے صدر پیر کو پیرو کے صدر سے اور منگل کو ایکواڈور کے صدر سے ملیں گے۔",
        ["meeting CL+PE 2026-03-16", "meeting CL+EC 2026-03-17"],
    ),
    (
        "پیر کو چلی کے صدر اور منگل کو پیرو کے وزیراعظم نے پاکستان کے صدر کو ٹیلی فون کیا۔",
        ["call CL+PK 2026-03-09", "call PE+PK 2026-03-10"],
    ),
    (
        "پیر کو چلی کے صدر اور منگل کو پیرو کے صدر اسلام آباد پہنچیں گے۔",
        ["visit CL+PK 2026-03-16 Islamabad", "visit PE+PK 2026-03-17 Islamabad"],
    ),
]
WHERE_HE_IS = [
    (
        "وزیراعظم شہباز شریف ان دنوں نیویارک میں ہیں۔ پیر کو انھوں نے نیپال کے وزیراعظم سے ملاقات کی۔",
        ["meeting NP+PK 2026-03-09 New York"],
    ),
    (
        "فلپائن کے صدر ٹوکیو میں ہیں۔ پیر کو انھوں نے جاپانی وزیراعظم سے مذاکرات کیے۔",
        ["visit JP+PH Tokyo", "meeting JP+PH 2026-03-09 Tokyo"],
    ),
]
OLDER = [
    (
        "گزشتہ سال جون میں کینیا کے صدر نے یوگنڈا کا دورہ کیا تھا۔ اس دورے کے دوران دونوں ملکوں نے معاہدے پر دستخط کیے تھے۔",
        ["visit KE+UG 2025-06 UG old", "agreement KE+UG 2025-06 UG old"],
    ),
    (
        "کینیا نے گزشتہ ماہ یوگنڈا کے سفیر کو طلب کیا تھا۔ اس کے جواب میں یوگنڈا نے کینیا کے سفیر کو طلب کیا تھا۔",
        ["protest KE+UG 2026-02 KE old", "protest KE+UG UG old"],
    ),
    (
        "چین کے وزیر خارجہ پیر کو دہلی آئیں گے۔ بھارتی وزیر خارجہ جے شنکر گزشتہ سال دسمبر میں بیجنگ گئے تھے۔ "
        "وزیراعظم نریندر مودی ایس سی او کے سربراہی اجلاس کے لیے تیانجن جانے والے ہیں۔",
        ["visit CN+IN 2026-03-16 New Delhi", "visit CN+IN 2025-12 Beijing old", "summit CN+IN+SCO Tianjin"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAY_BY_DAY + WHERE_HE_IS + OLDER)
def test_day_and_place(read: Read, text: str, expected: list[str]) -> None:
    assert [told(m) for m in read(text).mentions] == expected


def test_an_older_meeting_of_the_pair_keeps_its_place(read: Read) -> None:
    text = "ایران کے صدر نے مصری صدر سے ملاقات کی۔ دونوں صدور کی اکتوبر میں روس کے شہر قازان میں بھی ملاقات ہوئی تھی۔"
    assert [told(m) for m in read(text, published=None).mentions] == ["meeting EG+IR", "meeting EG+IR Kazan old"]


def test_a_day_of_last_week_is_news(read: Read) -> None:
    text = "سرحد بند ہے۔ تجارت رک گئی۔ کسان پریشان ہیں۔ گزشتہ ہفتے جمعے کو کینیا کے صدر یوگنڈا کے دارالحکومت کمپالا پہنچے تھے۔"
    assert [told(m) for m in read(text).mentions] == ["visit KE+UG 2026-03-06 Kampala"]


def test_a_counterpart_in_a_list_is_that_of_him_who_meets_them(read: Read) -> None:
    text = "چلی کے وزیر خارجہ نے پیرو کے صدر اور مصری ہم منصب سے ملاقات کی۔ انھوں نے تجارت پر بات کی۔"
    people = {(p.country, p.role) for m in read(text).mentions for p in m.participants}
    assert ("EG", "foreign_minister") in people


TOLD_ON = [
    (
        "جاپان کے وزیراعظم نومبر میں امریکی صدر سے ملنے والے پہلے غیر ملکی رہنما تھے۔",
        ["meeting JP+US 2025-11 old"],
    ),
    (
        "ایران کے صدر نے باکو میں ای سی او کانفرنس میں شرکت کی۔ گزشتہ برس یہ کانفرنس اسلام آباد میں ہوئی تھی۔",
        ["summit AZ+ECO+IR Baku", "summit ECO+PK 2025 Islamabad old"],
    ),
    (
        "سعودی عرب نے 2012 میں دمشق میں اپنا سفارت خانہ بند کر دیا تھا جسے گزشتہ سال دوبارہ کھول دیا گیا۔",
        ["rupture SA+SY 2012 Damascus old", "restore SA+SY 2025 Damascus old"],
    ),
    (
        "چین کے وزیر خارجہ دہلی آئیں گے۔ وہ بھارتی وزیر دفاع کے ساتھ سرحدی مذاکرات میں حصہ لیں گے۔",
        ["visit CN+IN New Delhi", "meeting CN+IN New Delhi"],
    ),
    (
        "ایران اور امریکہ کے درمیان مسقط میں مذاکرات ہوئے۔ ترجمان نے بتایا کہ مسقط میں پیر کو ہونے والی ملاقات مثبت رہی۔",
        ["meeting IR+US 2026-03-09 Muscat"],
    ),
    (
        "مصر کے صدر نے اردن کے شاہ سے ملاقات کی۔ بعد میں دونوں رہنماؤں نے پیر کو فلسطینی صدر سے بھی ملاقات کی۔",
        ["meeting EG+JO", "meeting EG+JO+PS 2026-03-09"],
    ),
    (
        "کینیا کے صدر نے مصر کے صدر کو فون کیا۔ چلی اور پیرو کے صدور جمعے کو لیما میں ملیں گے۔ "
        "دونوں صدور کی آخری ملاقات 2019 میں جاپان کے شہر اوساکا میں ہوئی تھی۔",
        ["call EG+KE", "meeting CL+PE 2026-03-13 Lima", "meeting CL+PE 2019 Osaka old"],
    ),
    (
        "کینیا کے صدر کل مصر جائیں گے۔ وہ خطاب کریں گے۔ انتخابات سے قبل انھوں نے مصر کے صدر کو فون کیا تھا۔",
        ["visit EG+KE 2026-03-12 EG", "call EG+KE old"],
    ),
    (
        "فلسطینی صدر کل قطر جائیں گے۔ 15 جنوری کو پیرس میں ہونے والی کانفرنس میں 70 ملکوں نے شرکت کی تھی۔",
        ["visit PS+QA 2026-03-12 QA", "summit FR 2026-01-15 Paris old"],
    ),
    ("فلپائن کے صدر کے دورہ چین کا منگل کو دوسرا دن تھا۔ وہ خوش ہیں۔", ["visit CN+PH 2026-03-09 CN"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_told_on(read: Read, text: str, expected: list[str]) -> None:
    assert [told(m) for m in read(text).mentions] == expected


def test_early_in_a_month_the_month_before_is_over(read: Read) -> None:
    text = "ایران نے سرحد کھول دی۔ تاجر خوش ہیں۔ ایران کے وزیر خارجہ نے اکتوبر میں عراق کا دورہ کیا تھا۔ لوگ خوش ہیں۔"
    assert [told(m) for m in read(text, published="2025-11-05").mentions] == ["visit IQ+IR 2025-10 IQ old"]


TOLD_BEFORE = [
    (
        "چلی کے صدر نے 5 مارچ کو پیرو کے صدر سے ملاقات کی۔ اس کے دو روز بعد وہ مصر پہنچے۔",
        ["meeting CL+PE 2026-03-05", "visit CL+EG 2026-03-07 EG"],
    ),
    (
        "21 فروری کو چلی نے پیرو کے سفیر کو طلب کیا۔ چھ روز بعد پیرو نے چلی کے سفیر کو طلب کیا۔",
        ["protest CL+PE 2026-02-21 CL old", "protest CL+PE 2026-02-27 PE old"],
    ),
    (
        "چلی کے صدر نے 5 مارچ کو پیرو کے صدر سے ملاقات کی۔ دو روز بعد وہ مصر جائیں گے۔",
        ["meeting CL+PE 2026-03-05", "visit CL+EG EG"],
    ),
    (
        "چلی اور پیرو کی مشترکہ کمیٹی کا اجلاس پیر کو لیما میں ہوا۔ کمیٹی کا پہلا اجلاس 2019 میں سانتیاگو میں منعقد ہوا تھا۔",
        ["meeting CL+PE 2026-03-09 Lima", "meeting CL+PE 2019 Santiago old"],
    ),
    (
        "چار ملکوں کا سربراہ اجلاس بدھ کی شام لیما میں ہو رہا ہے۔ "
        "اجلاس میں چلی کے صدر، پیرو کے صدر، مصر کے صدر اور کینیا کے صدر شریک ہوں گے۔",
        ["meeting CL+EG+KE+PE 2026-03-11 Lima"],
    ),
    (
        "چلی کے صدر پیر کو برلن میں تھے۔ وہ جمعرات کو ہیمبرگ روانہ ہوں گے۔",
        ["visit CL+DE 2026-03-09 Berlin"],
    ),
    (
        "چلی کے صدر پیرو کے صدر سے ملاقات کے لیے 14 مارچ کو لیما جائیں گے۔",
        ["meeting CL+PE 2026-03-14 Lima", "visit CL+PE 2026-03-14 Lima"],
    ),
    ("چلی اور پیرو کے صدور کی ملاقات میں صرف 3 دن رہ گئے ہیں۔", ["meeting CL+PE 2026-03-14"]),
    (
        "کینیا نے پیرس معاہدے پر بات کی۔ یہ معاہدہ 2015 میں پیرس میں طے پایا تھا جس پر 195 ملکوں نے دستخط کیے۔",
        [],
    ),
    (
        "کینیا اور یوگنڈا کے درمیان کشیدگی ہے۔ یہ سرحدی معاہدہ 2019 میں نیروبی میں طے پایا تھا۔",
        ["agreement KE+UG 2019 Nairobi old"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_BEFORE)
def test_told_before(read: Read, text: str, expected: list[str]) -> None:
    assert [told(m) for m in read(text).mentions] == expected
