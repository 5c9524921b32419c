"""Who takes part, told beside the event: leaders, members, representatives, companions, hosts, and offices named elsewhere."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

TOLD = [
    # who leads a delegation stands for a state that nobody else stands for
    ("meeting", "قبرص اور مالٹا کے درمیان روم میں مذاکرات ہوئے۔ مالٹا کے وفد کی قیادت نائب وزیراعظم کرس فرن کر رہے تھے۔ "
     "قبرص کی نمائندگی وزیر خارجہ کونسٹانتینوس کومبوس نے کی۔", {"کرس فرن", "کونسٹانتینوس کومبوس"}),
    ("meeting", "نیپال اور بھوٹان کے درمیان کل مذاکرات ہوں گے۔ مذاکرات میں نیپال کی قیادت کرنے والے وزیر توانائی شرد گوتم نے "
     "اخبار کو بتایا کہ تیاری مکمل ہے۔", {"شرد گوتم"}),
    # members in a relative clause
    ("visit", "فن لینڈ کے صدر الیگزینڈر سٹب پیر کو ایسٹونیا کے دورے پر پہنچے۔ ان کے ہمراہ 12 رکنی وفد بھی ہے جس میں وزیر دفاع "
     "آنتی ہاکانن اور سینیٹر ماریا اوہیسالو بھی شامل ہیں۔", {"الیگزینڈر سٹب", "آنتی ہاکانن", "ماریا اوہیسالو"}),
    # companions
    ("visit", "یونان کے وزیراعظم کیریاکوس میتسوتاکیس منگل کو مصر پہنچے۔ ان کے ہمراہ وزیر توانائی ستاورو پاپاستاورو بھی تھے۔",
     {"کیریاکوس میتسوتاکیس", "ستاورو پاپاستاورو"}),
    # hosts who receive
    ("visit", "سلووینیا کی صدر نتاشا پرک موسر بدھ کو کروشیا پہنچیں۔ ہوائی اڈے پر کروشیا کے وزیر خارجہ گورڈن گرلک رادمان نے "
     "ان کا استقبال کیا۔", {"نتاشا پرک موسر", "گورڈن گرلک رادمان"}),
    # who was in the room, told behind the meeting
    ("meeting", "پاناما کے وزیر خزانہ فیلپے چاپمین نے لیما میں پیرو کے وزیر خارجہ ایلمر شیالر سے ملاقات کی۔ اس "
     "موقع پر پاناما کی سفیر "
     "ماریتزا گوردون بھی موجود تھیں۔", {"فیلپے چاپمین", "ایلمر شیالر", "ماریتزا گوردون"}),
    # companions named before the journey
    ("visit", "آئس لینڈ کی صدر ہالا توماسدوتیر وزیر خارجہ تھورگردور گناردوتیر کے ہمراہ مالٹا پہنچیں۔",
     {"ہالا توماسدوتیر", "تھورگردور گناردوتیر"}),
    # names that only their place tells: who leads and who makes up a delegation
    ("visit", "فیصل دیلاروف کی سربراہی میں تاجک وفد عمان پہنچا۔", {"فیصل دیلاروف"}),
    ("meeting", "زیمبیا کے وفد نے کل لوانڈا میں انگولا کے صدر سے ملاقات کی، وفد میں چولا مویمبا، ندانجی کاسونڈے "
     "اور لوبندا ہابازوکا شامل تھے۔",
     {"چولا مویمبا", "ندانجی کاسونڈے", "لوبندا ہابازوکا"}),
    ("visit", "ملاوی کا تجارتی وفد چیکونڈی بانڈاسو کی قیادت میں پرتگال پہنچ گیا۔", {"چیکونڈی بانڈاسو"}),
    # ranks before a name, a surname that is a common word, a city that names the conference behind the name
    ("meeting", "اردن کے سفیر نے ایئر چیف مارشل ظفران سہروزی سے ملاقات کی۔", {"ظفران سہروزی"}),
    ("meeting", "پولینڈ کے سفیر نے وزیر پٹرولیم غضران ملک سے ملاقات کی۔", {"غضران ملک"}),
    ("summit", "کینیا کے صدر موانگی کاروکی برلن کانفرنس میں شرکت کریں گے۔", {"موانگی کاروکی"}),
    ("meeting", "کویت کے وزیر دفاع شیخ فواز بن طلال بن ناہض آل مطران نے مسقط میں عمانی ہم منصب سے ملاقات کی۔",
     {"شیخ فواز بن طلال بن ناہض آل مطران"}),
    # initials, a portfolio nobody listed, a common word as a syllable of the name
    ("meeting", "فجی کے وزیر اعظم ایس ایل رابوکا نے سووا میں ویتنام کے صدر لی ژیونگ سے ملاقات کی۔",
     {"ایس ایل رابوکا", "لی ژیونگ"}),
    ("meeting", "پیرو کے وزیر جنگلات و شہری ترقی اونوریو پالاسیوس نے کیٹو میں ایکواڈور کے صدر سے ملاقات کی۔",
     {"اونوریو پالاسیوس"}),
    ("visit", "گھانا کے صدر جان مہاما پیر کو سربیا پہنچے، ہوائی اڈے پر سربیا کے وزیر دفاع براتسلاو گاشیچ اور نائب وزیر خارجہ "
     "گوران الکسیچ نے انہیں خوش آمدید کہا۔",
     {"جان مہاما", "براتسلاو گاشیچ", "گوران الکسیچ"}),
    # who signed, told behind the signing
    ("agreement", "پیرو اور یوراگوئے کے درمیان تجارتی معاہدے پر دستخط ہو گئے۔ پیرو کی طرف سے وزیر تجارت اورسولا لیون "
     "اور یوراگوئے کی طرف سے سفیر کارلوس بیخارانو نے دستخط کیے۔", {"اورسولا لیون", "کارلوس بیخارانو"}),
    # an office whose holder the article names elsewhere
    ("meeting", "چلی کے وزیر دفاع البرٹو فان کلاویرن نے کتاب لکھی ہے۔ کل برازیل کے صدر نے چلی کے وزیر دفاع سے ملاقات کی۔",
     {"البرٹو فان کلاویرن"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "names"), TOLD, ids=[text[:40] for _, text, _ in TOLD])
def test_people_told_beside_the_event(read: Read, kind: str, text: str, names: set[str]) -> None:
    found = [m for m in read(text).mentions if m.type == kind]
    assert len(found) == 1
    assert {p.name for p in found[0].participants if p.name} == names


def test_delegates_of_a_relative_clause(read: Read) -> None:
    text = "لاؤس اور کمبوڈیا کے درمیان مذاکرات منگل کو ہنوئی میں ہوئے جس میں کمبوڈیا سمیت لاؤس کے نمائندے شریک ہوئے۔"
    [meeting] = read(text).mentions
    assert {(p.role, p.country) for p in meeting.participants} == {("delegation", "LA"), ("delegation", "KH")}


def test_two_people_of_one_first_name(read: Read) -> None:
    text = "نیوزی لینڈ کے وزیر دفاع جان پارکر اور وزیر تجارت جان والٹرز نے فجی کے وزیراعظم سے ملاقات کی۔"
    [meeting] = read(text).mentions
    assert {p.name for p in meeting.participants if p.name} == {"جان پارکر", "جان والٹرز"}


def test_the_host_beside_a_guest_at_a_press_conference(read: Read) -> None:
    text = (
        "برازیل کے دورے پر آئے ہوئے انگولا کے صدر جواؤ لورینسو نے مشترکہ پریس کانفرنس سے خطاب کرتے ہوئے کہا کہ تجارت بڑھے گی۔ "
        "برازیل کے صدر لولا ڈی سلوا نے امید ظاہر کی کہ بندرگاہ جلد کھلے گی۔"
    )
    meetings = [m for m in read(text).mentions if m.type == "meeting"]
    assert [{p.name for p in m.participants} for m in meetings] == [{"لولا ڈی سلوا", "جواؤ لورینسو"}]


def test_who_acts_on_behalf_of_a_state_is_its_own(read: Read) -> None:
    text = "معاہدے پر چلی کی جانب سے وزیر توانائی دیاگو پاردوف اور جاپان کی جانب سے سفیر ہیروشی یاماگوچی نے دستخط کیے۔"
    found = [m for m in read(text).mentions if m.type == "agreement"]
    assert [(p.name, p.country) for m in found for p in m.participants] == [("دیاگو پاردوف", "CL"), ("ہیروشی یاماگوچی", "JP")]


def test_an_abbreviated_body_is_no_name(read: Read) -> None:
    text = "چیئرمین پی سی ایس گوہر لنگاہی سے کینیا کے سفیر نے ملاقات کی۔"
    assert all("پی" not in (p.name or "") for m in read(text).mentions for p in m.participants)


@pytest.mark.parametrize("told", ["بھی موجود نہیں تھیں", "بھی شرکت کریں گی"])
def test_who_was_not_there_takes_no_part(read: Read, told: str) -> None:
    text = "پاناما کے وزیر خزانہ نے لیما میں پیرو کے صدر سے ملاقات کی۔ اس موقع پر پاناما کی سفیر ماریتزا گوردون " + told
    assert not [p for m in read(text).mentions if m.type == "meeting" for p in m.participants if p.name]


def test_the_minister_with_a_head_of_state_is_his_own(read: Read) -> None:
    (meeting,) = read("کینیا کے صدر نے وزیر دفاع کے ہمراہ اوسلو میں ناروے کے وزیر اعظم سے ملاقات کی۔").mentions
    assert meeting.parties == ["KE", "NO"]
