"""Talk about events that is none, history told beside the news, and events of several states."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]


@pytest.mark.parametrize(
    "text",
    [
        "جب تک ایرانی حکومت ویزے جاری نہ کرے پارلیمان کا کوئی وفد ایران کا دورہ نہیں کرے گا۔",
        "اسرائیلی وزیراعظم نے گزشتہ روز غزہ کا دورہ کیا اور فوجیوں سے خطاب کیا۔",
        "اقوام متحدہ کے سیکرٹری جنرل نے عالمی بینک کے صدر سے ملاقات کی۔",
        "لندن میں موجود مبصرین ایرانی صدر کی تقریر سے خوش نہیں ہیں۔",
        "امریکی صدر نے اعلان کیا تھا اور وزیر خارجہ نے بھی جنگ بندی کی تصدیق کر دی۔",
    ],
)
def test_talk_of_an_event_is_none(read: Read, text: str) -> None:
    assert read(text).mentions == []


TOLD = [
    ("پیر کے روز مصر اور کینیا نے پانی کی تقسیم پر مذاکرات معطل کر دیے۔", ["rupture EG+KE held"]),
    # several states at one table, no conference
    (
        "پیر کو نیروبی میں اجلاس ہوا جس میں کینیا سمیت مصر اور جاپان کے نمائندے شریک تھے۔",
        ["meeting EG+JP+KE held"],
    ),
    ("مصر کی میزبانی میں ہونے والے اجلاس میں کینیا اور جاپان کے مندوبین شریک ہوں گے۔", ["meeting EG+JP+KE planned"]),
    ("کینیا میں حکومت اور حماس کے درمیان معاہدے پر دستخط ہوئے۔", ["agreement HAMAS+KE held"]),
    ("کینیا میں حکومت اور 'حماس' کے درمیان امن معاہدے پر دستخط ہوئے۔", ["agreement HAMAS+KE held"]),
    ("نیروبی میں کینیا کے حکام سے ملاقاتوں کے بعد مصری صدر کی جانب سے بیان جاری کیا گیا۔", ["meeting EG+KE held"]),
    ("اسلام آباد میں رات گئے مصری وفد کی آمد کے بعد سکیورٹی بڑھا دی گئی۔", ["visit EG+PK held"]),
    # held as an attribute, and a third one's mediation between two
    (
        "قاہرہ میں کینیا کے خصوصی ایلچی کی مصری وزیر خارجہ سے ہوئی ملاقات میں پانی کا معاملہ زیر بحث آیا۔",
        ["meeting EG+KE held"],
    ),
    ("کینیا کے وزیر دفاع کی مصری ہم منصب سے کی گئی ملاقات میں مشقوں پر غور ہوا۔", ["meeting EG+KE held"]),
    ("مصر اور کینیا کے مابین ناروے کی ثالثی میں آبی مذاکرات کا دوسرا دور اوسلو میں ہوا۔", ["meeting EG+KE held"]),
    # bodies of two states that talk for them, officials of rank
    ("کینیا اور مصر کے سرحدی محافظوں کے سالانہ مذاکرات نیروبی میں ہوئے۔", ["meeting EG+KE held"]),
    ("کینیا اور مصر کے اعلیٰ حکام کے مذاکرات نیروبی میں ہوئے۔", ["meeting EG+KE held"]),
    ("مصری صدر نے کینیا کے اعلیٰ حکام سے ملاقات کی۔", ["meeting EG+KE held"]),
    ("کینیا کے تجارتی نمائندوں نے مصری وزیر خزانہ سے ملاقات کی۔", ["meeting EG+KE held"]),
    # leaders of movements, portfolios of two halves, women in office
    ("طالبان کے سربراہ نے ٹوکیو میں کینیائی وزیر خارجہ سے ملاقات کی۔", ["meeting KE+TALIBAN held"]),
    ("مصری وزیر خارجہ نے قاہرہ میں حماس کے سیاسی سربراہ سے ملاقات کی۔", ["meeting EG+HAMAS held"]),
    ("مصری سفیر نے کینیا کے وزیر داخلہ و نارکوٹکس کنٹرول سے ملاقات کی۔", ["meeting EG+KE held"]),
    ("کینیا کے وزیر برائے توانائی و پٹرولیم اور مصری سفیر کے درمیان ملاقات ہوئی۔", ["meeting EG+KE held"]),
    ("مصری صدر نے کینیا کی خاتون وزیر دفاع سے ملاقات کی۔", ["meeting EG+KE held"]),
    ("مصر کے خصوصی نمائندے برائے سوڈان نے کینیا کے صدر سے ملاقات کی۔", ["meeting EG+KE held"]),
    ("جاپانی وزیر دفاع نے وفد کے ہمراہ کینیا کے صدر سے ملاقات کی۔", ["meeting JP+KE held"]),
    # whom a guest meets where he is; the headline of a message
    (
        "جاپانی وزیر دفاع دو روزہ دورے پر نیروبی پہنچے۔ انہوں نے صدر سے ملاقات کی۔",
        ["visit JP+KE held", "meeting JP+KE held"],
    ),
    ("مصری صدر کا کینیا کے وزیراعظم کے نام پیغام۔", ["message EG+KE held"]),
    # who have met somebody already did so one by one
    (
        "مصری وزیراعظم اور ناروے کے وزیر خارجہ بھی کینیا کے صدر سے ملاقات کر چکے ہیں۔",
        ["meeting EG+KE held", "meeting KE+NO held"],
    ),
    # who goes to sit in talks has not sat there
    (
        "ناروے کے وزیر خارجہ مصر، کینیا اور ناروے کے وزرائے خارجہ کے سہ فریقی اجلاس میں شرکت کے لیے قاہرہ پہنچ گئے۔",
        ["meeting EG+KE+NO planned"],
    ),
    # those just named together, with a third
    (
        "مصری صدر نے کینیا کے صدر کے ہمراہ ہرارے کا دورہ کیا۔ دونوں رہنماؤں نے زمبابوے کے صدر سے ملاقات کی۔",
        ["visit EG+ZW held", "meeting EG+KE+ZW held"],
    ),
    # two states that meet at the top
    ("مصر اور کینیا کے درمیان سربراہی ملاقات نیروبی میں ہوئی۔", ["meeting EG+KE held"]),
    ("مصری صدر اور کینیا کے وزیراعظم کے درمیان سربراہ اجلاس قاہرہ میں ہوا۔", ["meeting EG+KE held"]),
    # who goes home leaves; who goes to a conference makes no visit of it
    ("مصری صدر اتوار کی صبح نیروبی سے مصر کے لیے روانہ ہو گئے۔", ["visit EG+KE held"]),
    ("مصری صدر جی 20 کے سربراہی اجلاس میں شرکت کے لیے ٹوکیو پہنچ گئے۔", ["summit EG+G20+JP held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_construction(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected
