"""Constructions that tell an event beside the plain frames, and those that look like one and are none."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # officials met in their country; one meeting for each
    ("کینیا کے وفد نے جاپان اور مصر میں اعلیٰ حکام سے ملاقاتیں کیں۔", ["meeting JP+KE held", "meeting EG+KE held"]),
    ("کینیا کے صدر نے جاپان اور ناروے کے وزرائے اعظم سے بھی ملاقات کی۔", ["meeting JP+KE held", "meeting KE+NO held"]),
    ("پاک بھارت وزرائے خارجہ کی نیویارک میں ایک دوسرے سے ملاقات ہوئی۔", ["meeting IN+PK held"]),
    ("کینیا کے وزیر خارجہ کل صدر ٹرمپ کی سلامتی ٹیم سے ملاقات کریں گے۔", ["meeting KE+US planned"]),
    ("کینیا کے سفیر نے کہا کہ جاپان سمیت کسی بھی ملک کے وفد سے ملاقات طے نہیں ہوئی۔", ["meeting JP+KE denied"]),
    ("وزیر خزانہ سے آئی ایم ایف کی ٹیم کی ملاقات ہوئی۔", ["meeting IMF+PK held"]),
    # talks announced only as what somebody travels to
    ("مصر اور کینیا کے درمیان مسقط میں شیڈول مذاکرات کے لیے تیاریاں مکمل ہیں۔", ["meeting EG+KE planned"]),
    # conferences told in an adverbial
    ("پیرس میں یمن کے حالات پر کانفرنس میں شریک مصری وزیر خارجہ نے امداد پر زور دیا۔", ["summit EG+FR held"]),
    (
        "چین، روس اور بھارت پر مشتمل تنظیم برکس کے برازیل کے شہر ریو میں ہونے والے سربراہی اجلاس میں تجارت پر بات ہوئی۔",
        ["summit BR+BRICS+CN+IN+RU held"],
    ),
    ("مصر نے تیونس میں ہونے والے عرب لیگ کے اجلاس میں شرکت نہ کرنے کا فیصلہ کیا۔", ["summit ARAB-LEAGUE+EG+TN cancelled"]),
    ("مصری صدر نے کینیا میں ہونے والے او آئی سی کے اجلاس میں شرکت کا فیصلہ کیا ہے۔", ["summit EG+KE+OIC planned"]),
    # the end of a visit
    ("جاپانی وزیر خارجہ دو دن کے قیام کے بعد قاہرہ سے وطن واپس روانہ ہو گئے۔", ["visit EG+JP held"]),
    ("ملائیشیا کے وزیراعظم انور ابراہیم تین روزہ دورہ مکمل کر کے وطن روانہ ہو گئے۔", ["visit MY+PK held"]),
    ("آئی ایم ایف کی ٹیم کا پاکستان کا دورہ ختم ہو گیا۔", ["visit IMF+PK held"]),
    ("نیروبی میں کینیا کے صدر کی تقریب حلف برداری میں مصری صدر نے بھی شرکت کی۔", ["visit EG+KE held"]),
    # ratified, suspended, condoled
    ("مصری صدر نے کینیا میں فوجی اڈے سے متعلق معاہدے کی توثیق کر دی ہے۔", ["agreement EG+KE held"]),
    ("قطر نے مصر اور کینیا کے درمیان سرحدی امور پر مذاکرات کو عارضی طور پر معطل کر دیا۔", ["rupture EG+KE+QA held"]),
    ("مصری صدر عبدالفتاح السیسی نے جاپان سے تعزیت کی ہے۔", ["message EG+JP held"]),
]  # fmt: skip

NOTHING = [
    "مصری وزیر خارجہ نے کہا کہ جاپان کے ساتھ بات چیت بہت ضروری ہے۔",
    "مصری وزیر خارجہ نے پوچھا کہ آیا جاپان اور کینیا کے درمیان ملاقات ہوئی۔",
    "مصری صدر جاپان سے مذاکرات پر پرامید ہیں۔",
    "مصری صدر نے کینیا کے دارالحکومت نیروبی میں امن معاہدے پر دستخط کیے۔",
    "مصری صدر نے جاپان آمد پر پابندی کی مذمت کی۔",
    "وفاقی وزیر نے قومی کرکٹرز کو دورہ آسٹریلیا پر روانگی سے پہلے رخصت کیا۔",
    "مصر نے کینیا سے کہا کہ وہ جاپانی سفارت کاروں کو ملک بدر کردیں۔",
    "مصری صدر سے جاپان کی ٹیم کی ملاقات ہوئی، کپتان نے ٹرافی پیش کی۔",
    "وزیر خزانہ کی زیر صدارت ای سی سی کا اجلاس ہوا جس میں جاپانی گاڑیوں پر بات ہوئی۔",
    "بھارتی وزیر خارجہ نے اپوزیشن رہنماؤں سے ملاقات میں جاپان کی پالیسی پر بات کی۔",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[:36] for t, _ in TOLD])
def test_constructions(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize("text", NOTHING, ids=[t[:36] for t in NOTHING])
def test_no_event(read: Read, briefly: Brief, text: str) -> None:
    assert [briefly(m) for m in read(text).mentions] == []


def test_treaty_in_the_pluperfect_behind_the_lead_is_history(read: Read, briefly: Brief) -> None:
    lead = "کینیا میں سیلاب آیا۔ لوگ گھروں سے نکل گئے۔ امدادی کام جاری ہے۔ بارش رک گئی ہے۔ "
    treaty = "مصر اور جاپان نے تجارتی معاہدے پر دستخط کیے تھے۔"
    assert [briefly(m) for m in read(lead + treaty).mentions] == ["agreement EG+JP held old"]
    assert [briefly(m) for m in read(treaty).mentions] == ["agreement EG+JP held"]


def test_an_old_treaty_of_the_two_states_spoken_of(read: Read, briefly: Brief) -> None:
    text = (
        "مصر اور کینیا ہمسایہ ہیں۔ مصر کے صدر عبدالفتاح السیسی نے خط لکھنے کا سوچا۔ "
        "جنوری 1966 میں دونوں ملکوں کے درمیان روم میں ایک معاہدے پر دستخط ہوئے۔"
    )
    (treaty,) = read(text).mentions
    assert briefly(treaty) == "agreement EG+KE held old"
    assert treaty.participants == []


def test_holders_long_out_of_office_make_history(read: Read, briefly: Brief) -> None:
    text = "امریکی صدر رچرڈ نکسن چین کے دورے پر بیجنگ پہنچے۔"
    assert [briefly(m) for m in read(text).mentions] in ([], ["visit CN+US held old"])


def test_officials_are_met_where_they_are(read: Read) -> None:
    mentions = read("کینیا کے وفد نے جاپان اور مصر میں اعلیٰ حکام سے ملاقاتیں کیں۔").mentions
    assert [m.place.country for m in mentions if m.place] == ["JP", "EG"]


def test_what_talks_are_about_is_no_place(read: Read) -> None:
    (talks,) = read("ترک اور مصری حکام ہفتے کو جنیوا میں حلب کی صورتحال پر بات چیت کر رہے ہیں۔").mentions
    assert talks.place is not None
    assert (talks.place.city, talks.place.country) == ("Geneva", "CH")


def test_a_leader_and_the_delegation_with_him(read: Read) -> None:
    (meeting,) = read(
        "مصری صدر عبدالفتاح السیسی اور ان کے ساتھ آنے والے وفد نے امریکی وزیر خارجہ مارکو روبیو سے ملاقات کی۔"
    ).mentions
    assert meeting.parties == ["EG", "US"]
    assert [p.role for p in meeting.participants if p.country == "EG"] == ["head_of_state", "delegation"]


def test_month_inside_a_name_is_no_date(read: Read) -> None:
    mentions = read("ماسکو میں مصری وزیر تجارت نے کم جون سے ملاقات کی۔").mentions
    assert [(m.type, m.date) for m in mentions] == [("meeting", None)]


def test_second_round_ahead_of_a_first_one_long_ago(read: Read, briefly: Brief) -> None:
    text = "ترکی اور مصر کے درمیان مذاکرات تین ماہ قبل دوحہ میں ہوئے تھے۔ مذاکرات کا دوسرا دور منگل کو جنیوا میں منعقد ہوگا۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting EG+TR held old", "meeting EG+TR planned"]
