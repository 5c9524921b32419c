"""Talks told by the deal that came of them, what both sides have agreed to, who signs and presides, and journeys to meet."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # the talks in which a truce was reached have its sides
    (
        "چلی اور پیرو جنگ بندی پر راضی ہو گئے ہیں۔ جنگ بندی کا فیصلہ نیروبی میں ہونے والے مذاکرات کے دوران ہوا۔",
        ["agreement CL+PE held", "meeting CL+PE held"],
    ),
    (
        "اردن اور شام جنگ بندی پر متفق ہو گئے۔ واضح رہے کہ مذاکرات کا پہلا دور قاہرہ میں ہوا تھا۔",
        ["agreement JO+SY held", "meeting JO+SY held"],
    ),
    # what two sides have agreed to do is to come, what one is ready for is nothing yet
    (
        "کمبوڈیا اور تھائی لینڈ فوری جنگ بندی پر متفق ہو گئے ہیں۔ دونوں ممالک نے مزید ملاقاتیں کرنے پر بھی اتفاق کیا ہے۔",
        ["agreement KH+TH held", "meeting KH+TH planned"],
    ),
    (
        "کمبوڈیا اور تھائی لینڈ کی حکومتیں فوری جنگ بندی اور مذاکرات شروع کرنے پر راضی ہو گئی ہیں۔",
        ["agreement KH+TH held", "meeting KH+TH planned"],
    ),
    ("مصر اور ترکی کے صدور آئندہ ماہ قاہرہ میں ملاقات کرنے پر متفق ہو گئے۔", ["meeting EG+TR planned"]),
    ("سوڈان ایتھوپیا سے مذاکرات شروع کرنے پر راضی ہو گیا ہے۔", []),
    # a signing without sides, and the signers behind it
    (
        "قاہرہ میں تجارتی معاہدے پر دستخط کر دیے گئے، چلی اور پیرو کے وزرائے تجارت نے دستاویز پر دستخط کیے۔",
        ["agreement CL+PE held"],
    ),
    (
        "پیر کو اوسلو میں امن معاہدے پر دستخط کی تقریب ہوئی جس کی صدارت کینیا کے صدر ولیم روٹو اور چلی کے صدر گیبریل بورک نے "
        "مشترکہ طور پر کی۔",
        ["agreement CL+KE held"],
    ),
    # presiding and hosting together
    ("کینیا اور ناروے کے وزرائے اعظم جمعے کو نیروبی میں سربراہی کانفرنس کی مشترکہ صدارت کریں گے۔", ["summit KE+NO planned"]),
    (
        "جاپان اور کینیا پیر کو اوسلو میں جنگلات سے متعلق عالمی کانفرنس کی مشترکہ میزبانی کریں گے۔",
        ["summit JP+KE+NO planned"],
    ),
    (
        "دونوں ممالک نے مزید ملاقاتیں کرنے اور سرحد پر مشترکہ گشت شروع کرنے پر بھی اتفاق کیا، کینیا اور یوگنڈا نے کہا۔",
        ["meeting KE+UG planned"],
    ),
    # talks that are spoken of, prepared, counted
    (
        "ناروے اور چلی کے درمیان مذاکرات سے متعلق بیان میں کہا گیا کہ مذاکرات کا نیا دور اتوار کو نیروبی میں "
        "منعقد ہونے جا رہا ہے۔",
        ["meeting CL+NO planned"],
    ),
    ("ناروے اور چلی کے درمیان مذاکرات کی منصوبہ بندی ہو چکی ہے۔", ["meeting CL+NO planned"]),
    ("مصر اور ترکی کے صدور کے درمیان تین ملاقاتیں ہو چکی ہیں۔", []),
    (
        "مصر اور ترکی کے درمیان مذاکرات کے پانچ دور ہو چکے ہیں۔ پہلا دور اپریل 2025 میں قاہرہ میں ہوا جبکہ دوسرا دور مئی میں "
        "انقرہ میں ہوا۔",
        ["meeting EG+TR held old", "meeting EG+TR held old"],
    ),
    (
        "کینیا اور چلی میں مذاکرات ہوئے۔ دونوں وزرائے خارجہ کی پہلی ملاقات اپریل 2025 میں اوسلو میں ہوئی تھی جبکہ دوسری "
        "ملاقات مئی میں جاپان میں ہوئی تھی۔",
        ["meeting CL+KE held", "meeting CL+KE held old", "meeting CL+KE held old"],
    ),
    # talks on a truce are none
    ("شام میں غزہ جنگ بندی پر بات چیت کا نیا دور شروع ہوا ہے۔ حماس نے بیان جاری کیا ہے۔", []),
    # his journeys, of whom the sentence before tells
    (
        "چلی کے صدر گیبریل بورک بیمار ہیں۔ ان کے کینیا اور مصر کے دورے بھی منسوخ کر دیے گئے ہیں۔",
        ["visit CL+KE cancelled", "visit CL+EG cancelled"],
    ),
    # what they were to talk of when they met
    (
        "چلی کے صدر نے پیرو کے صدر سے لیما میں ملاقات کی۔ چلی کے صدر کے دورہ پیرو کے دوران تجارت پر بھی گفتگو کی جائے گی۔",
        ["meeting CL+PE held", "visit CL+PE planned"],
    ),
    # what a headline expects behind its comma is something else; an exchange in talks or in a call is no message
    (
        "کینیا اور ناروے کے صدور نے فون پر بات کی۔ دونوں نے ایک دوسرے کو عید کی مبارکباد دی۔",
        ["call KE+NO held"],
    ),
    (
        "لیما میں ہونے والے مذاکرات کے دوران کینیا اور ناروے کے درمیان پیغامات کا تبادلہ ہوا۔",
        [],
    ),
    # two people of one state, though what one is for stands between
    (
        "کینیا کے صدر کی آج امریکی وزیر خارجہ مارکو روبیو اور مشرقی افریقہ کے لیے امریکی ایلچی سے بھی ملاقات ہوگی۔",
        ["meeting KE+US planned"],
    ),
    # the session that a relative clause tells of
    (
        "چلی اور پیرو کے صدور نے ملاقات کی۔ یہ ملاقات آسیان کے سربراہ اجلاس سے قبل ہوئی جو آج اور کل اوسلو میں ہو رہا ہے۔ "
        "اجلاس میں چلی اور پیرو کے صدور شریک ہیں۔",
        ["meeting CL+PE held", "summit ASEAN+CL+NO+PE held"],
    ),
    # who sets out to meet somebody is still to meet him
    ("نارویجین وزیر اعظم چلی کے صدر سے ملنے سانتیاگو پہنچ گئے۔", ["meeting CL+NO planned", "visit CL+NO held"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert sorted(briefly(m) for m in read(text).mentions) == sorted(expected)


def test_the_round_of_a_deal_has_its_place_and_people(read: Read) -> None:
    found = read(
        "اردن اور شام جنگ بندی پر متفق ہو گئے۔ مذاکرات کا پہلا دور قاہرہ میں ہوا تھا جس میں اردنی وفد کی قیادت "
        "وزیر دفاع علی حسن نے کی۔"
    ).mentions
    talks = next(m for m in found if m.type == "meeting")
    assert talks.place is not None
    assert talks.place.city == "Cairo"
    assert [p.role for p in talks.participants if p.name] == ["minister"]


def test_a_conference_called_after_its_subject_sits_elsewhere(read: Read) -> None:
    text = (
        "مصری صدر اور امریکی صدر پیر کو قاہرہ میں سربراہی اجلاس کی مشترکہ صدارت کریں گے۔ "
        "غزہ سمٹ میں کینیا کے صدر بھی شریک ہوں گے۔"
    )
    (found,) = read(text).mentions
    assert found.parties == ["EG", "KE", "US"]
    assert found.place is not None
    assert found.place.city == "Cairo"


def test_talks_in_two_states_are_between_them(read: Read) -> None:
    (found,) = read("چلی اور پیرو میں مذاکرات ہوئے۔").mentions
    assert found.place is None


def test_a_headline_expects_what_stands_behind_its_comma(read: Read) -> None:
    (found,) = read("تفصیلات بعد میں۔", "استنبول میں چلی اور پیرو کے مذاکرات دوبارہ بحال، اہم پیشرفت متوقع").mentions
    assert found.status == "held"


def test_today_and_tomorrow_begin_today(read: Read) -> None:
    (found,) = read("آسیان کا سربراہ اجلاس آج اور کل لیما میں ہو رہا ہے جس میں چلی کے صدر شریک ہیں۔").mentions
    assert found.date == "2026-03-11"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("کینیا اور چلی کے وزرائے خارجہ کی پیر کو پانچ برس بعد ملاقات ہوئی۔", "2026-03-09"),
        ("ناروے اور چلی نے منگل کو دس سال بعد سفارتی تعلقات بحال کر لیے۔", "2026-03-10"),
        ("مئی 2024 میں اوسلو میں کینیا اور چلی کے صدور کی سات سال بعد ملاقات ہوئی تھی۔", "2024-05"),
    ],
)
def test_how_long_it_had_been_is_no_day(read: Read, text: str, day: str) -> None:
    (found,) = read(text).mentions
    assert found.date == day


MEDIATED = (
    "مصر کی ثالثی میں قاہرہ میں ہونے والے مذاکرات میں سوڈان اور ایتھوپیا نے جنگ بندی پر اتفاق کر لیا ہے۔ سوڈانی وفد کی قیادت "
    "وزیر دفاع نے کی۔ فریقین 25 مارچ کو نیروبی میں دوبارہ ملیں گے۔"
)


@pytest.mark.parametrize("title", ["", "قاہرہ مذاکرات"])
def test_talks_under_a_mediator_and_those_to_come_elsewhere(read: Read, briefly: Brief, title: str) -> None:
    found = {briefly(m): m for m in read(MEDIATED, title).mentions}
    assert set(found) == {"meeting ET+SD held", "agreement ET+SD held", "meeting ET+SD planned"}
    held, to_come = found["meeting ET+SD held"].place, found["meeting ET+SD planned"].place
    assert (held and held.city, to_come and to_come.city) == ("Cairo", "Nairobi")


def test_consultations_of_many(read: Read, briefly: Brief) -> None:
    text = "آئندہ ہفتے اوسلو میں یمن سے متعلق مشاورت ہو گی جس میں چلی، کینیا اور پیرو کے نمائندے شریک ہوں گے۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting CL+KE+PE planned"]


def test_a_recall_and_the_expulsion_before_it(read: Read) -> None:
    text = "چلی نے پیرو سے اپنے سفارتکاروں کو واپس بلا لیا ہے۔ پچھلے ماہ پیرو نے چلی کے سفارتکار کو ملک چھوڑنے کا حکم دیا تھا۔"
    news = [m for m in read(text).mentions if not m.background]
    assert [(m.type, m.date) for m in news] == [("rupture", None)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("چلی کے صدر لوئس ڈی کونہا نے کینیا کے وزیر خارجہ کارلوس دی سوسا سے ملاقات کی۔", {"لوئس ڈی کونہا", "کارلوس دی سوسا"}),
        ("ہالینڈ کے وزیر دفاع پیٹر وان ڈیکن نے کینیا کے صدر سے ملاقات کی۔", {"پیٹر وان ڈیکن", None}),
        ("چلی کے صدر نے کینیا کے صدر لوئس کو دعوت دی اور وزیر خارجہ سے ملاقات کی۔", {None}),
    ],
)
def test_particles_inside_a_name(read: Read, names: set[str | None], text: str) -> None:
    found = {p.name for m in read(text).mentions for p in m.participants}
    assert found == names


def test_no_man_serves_two_states(read: Read) -> None:
    (found,) = read("پیرو اور چلی کے وزیر خارجہ لوئس مانتیل کے درمیان ملاقات ہوئی۔").mentions
    assert found.parties == ["CL", "PE"]
    assert [(p.name, p.country) for p in found.participants] == [("لوئس مانتیل", "CL")]
