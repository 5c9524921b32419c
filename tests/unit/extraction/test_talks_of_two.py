"""Talks whose two sides no case marker gives away, blocs of states, and talks that were held by telephone."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]
Brief = Callable[[Mention], str]

TOLD = [
    # کے بیچ is کے درمیان; what follows a fight of two is held by those who fought
    ("کینیا اور یوگنڈا کے بیچ نیروبی میں مذاکرات ہوئے۔", ["meeting KE+UG held"]),
    ("بیلاروس اور لیتھوانیا کے وزرائے خارجہ کے بیچ منسک میں ملاقات ہوئی۔", ["meeting BY+LT held"]),
    (
        "نیپال اور بھوٹان کے درمیان سرحدی جھڑپوں کے بعد ہونے والے مذاکرات میں قیدیوں پر بات ہوئی۔",
        ["meeting BT+NP held"],
    ),
    # what they talk for or about stands between the two and their verb
    ("ادھر جنیوا میں مصر اور ایتھوپیا ڈیم کے تنازع کے حل کے لیے بات چیت کر رہے ہیں۔", ["meeting EG+ET held"]),
    ("سوڈان اور مصر پانی کی تقسیم پر مذاکرات کر رہے ہیں۔", ["meeting EG+SD held"]),
    # a place between them and the talks; an adjective and a state; what goes on in the place is the event itself
    ("سعودی عرب اور یمن میں جنیوا میں ہونے والی بات چیت ناکام رہی۔", ["meeting SA+YE held"]),
    ("سعودی ایران مذاکرات منگل کو بغداد میں ہوئے۔", ["meeting IR+SA held"]),
    # the sides are told behind the talks
    ("یہ مذاکرات تین روز سے انقرہ میں جاری تھے اور ان میں صومالیہ اور ایتھوپیا کے وفود شریک تھے۔", ["meeting ET+SO held"]),
    ("ان مذاکرات میں ایک جانب سوڈان جبکہ دوسری جانب ایتھوپیا تھا۔", ["meeting ET+SD held"]),
    # a list whose last member stands behind a semicolon
    (
        "مصری وزیر خارجہ بدر عبدالعاطی کی ترک وزیر خارجہ ہاکان فیدان؛ اور دیگر اعلیٰ حکام سے گفتگو ہوئی ہے۔",
        ["call EG+TR held"],
    ),
    # a ministry of no other state
    ("وزارت خزانہ نے عالمی بینک کے وفد سے ہونے والی ملاقاتوں پر بریفنگ دی۔", ["meeting PK+WB held"]),
    # states under one name
    ("تہران اور یورپی ٹرائیکا کے درمیان استنبول میں مذاکرات ہوئے۔", ["meeting DE+FR+GB+IR held"]),
    ("ایرانی وزیر خارجہ نے یورپی ٹرائیکا کے وزرائے خارجہ سے جنیوا میں ملاقات کی۔", ["meeting DE+FR+GB+IR held"]),
    (
        "یاد رہے کہ ایران اور چھ عالمی طاقتوں کے درمیان 2015 میں جوہری معاہدہ طے پایا تھا۔",
        ["agreement CN+DE+FR+GB+IR+RU+US held old"],
    ),
    ("صدر نے عالمی طاقتوں سے مذاکرات کا مطالبہ کیا۔", []),
    # by telephone, as the next sentence tells, or as one says of himself
    (
        "مصری وزیر خارجہ نے اپنے ایرانی ہم منصب سے گفتگو کی۔ ٹیلی فون پر ہونے والی اس گفتگو میں غزہ کی صورتحال زیر بحث آئی۔",
        ["call EG+IR held"],
    ),
    (
        "ترک صدر نے ایرانی صدر سے گفتگو کی۔ بعد میں انہوں نے روسی صدر سے ٹیلیفون پر گفتگو کی۔",
        ["call IR+TR held", "call RU+TR held"],
    ),
    ("فرانسیسی صدر نے کہا کہ انھوں نے مصری صدر سے بات کی ہے۔", ["call EG+FR held"]),
    ("جرمن چانسلر نے کہا کہ انھوں نے اپنے وزرا سے بات کی ہے۔", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_sides(read: Read, briefly: Brief, text: str, expected: list[str]) -> None:
    assert [briefly(m) for m in read(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("مصر اور ایران کے درمیان مذاکرات انقرہ میں جاری ہیں۔", "Ankara"),
        ("سنگاپور میں شنگریلا ڈائیلاگ کے موقع پر جاپانی وزیر دفاع نے آسٹریلوی ہم منصب سے ملاقات کی۔", "Singapore"),
        ("وزیراعظم نے ڈیوس میں ورلڈ اکنامک فورم کے اجلاس سے خطاب کیا۔", "Davos"),
        ("میونخ سکیورٹی کانفرنس کے موقع پر مصری صدر نے ترک وزیر خارجہ سے ملاقات کی۔", "Munich"),
    ],
)
def test_city(read: Read, text: str, city: str) -> None:
    assert {m.place.city for m in read(text).mentions if m.place} == {city}


def test_hosted_talks_far_from_the_lead(read: Read, briefly: Brief) -> None:
    text = "فوجیں چوکس ہیں۔ شہری پریشان ہیں۔ بازار بند ہیں۔ عمان کی میزبانی میں ہونے والی ایران یمن بات چیت ختم ہو گئی۔"
    assert [briefly(m) for m in read(text).mentions] == ["meeting IR+YE held"]


@pytest.mark.parametrize(
    "text",
    [
        "چلی اور پیرو کے سرحدی حکام کا اجلاس لیما میں ہوا۔",
        "چلی اور پیرو کے سرحدی حکام کی ملاقات لیما میں ہوئی۔",
        "چلی اور پیرو کے آبی ماہرین کا اجلاس لیما میں ہوا۔",
        "چلی اور پیرو کی مشترکہ سرحدی کمیٹی کا اجلاس لیما میں ہوا۔",
    ],
)
def test_bodies_of_two_states_meet(read: Read, text: str) -> None:
    (meeting,) = read(text).mentions
    assert (meeting.type, meeting.parties) == ("meeting", ["CL", "PE"])
    assert meeting.place is not None
    assert meeting.place.city == "Lima"


def test_scholars_of_two_states_are_no_officials(read: Read) -> None:
    assert not read("چلی اور پیرو کے علما کا اجلاس لیما میں ہوا۔").mentions


def test_officials_of_a_branch_are_their_states(read: Read) -> None:
    (meeting,) = read("پیرو کے وزیر خزانہ نے چلی کے زرعی اور مالیاتی حکام سے ملاقات کی۔").mentions
    assert ("delegation", "CL") in {(p.role, p.country) for p in meeting.participants}
    assert not read("پیرو نے کہا کہ چلی میں موجود روسی فوجی اہلکاروں کے لیے خطرہ ہے۔").mentions


def test_the_commissioners_of_a_river_treaty_meet(read: Read) -> None:
    (meeting,) = read("بھارت اور پاکستان کے آبی کمشنروں کے مذاکرات نئی دہلی میں ہوئے۔").mentions
    assert {(p.role, p.country) for p in meeting.participants} == {("deputy_minister", "IN"), ("deputy_minister", "PK")}


@pytest.mark.parametrize(
    "text",
    ["چلی اور پیرو کی فوج کے اعلیٰ سطحی رابطے ہوئے ہیں۔", "چلی اور پیرو کے اعلیٰ فوجی حکام کے رابطے ہوئے ہیں۔"],
)
def test_armies_in_contact_speak_for_their_states(read: Read, text: str) -> None:
    (call,) = read(text).mentions
    assert (call.type, call.parties) == ("call", ["CL", "PE"])


def test_the_office_of_both_is_one_of_each(read: Read) -> None:
    (meeting,) = read("چلی اور پیرو میں قربت۔ دونوں ملکوں کے وزرائے داخلہ نے لیما میں ملاقات کی۔").mentions
    assert {(p.role, p.country) for p in meeting.participants} == {("minister", "CL"), ("minister", "PE")}


@pytest.mark.parametrize(
    "text",
    [
        "مذاکرات لیما میں ہوئے۔ چلی کے وفد کی سربراہی سفیر کارلوس مونتیس نے اور پیرو کے وفد کی قیادت ماریو الوارو نے کی۔",
        "مذاکرات میں چلی کی نمائندگی وزیر تجارت کارلوس مونتیس جبکہ پیرو کی نمائندگی سفیر ماریو الوارو نے کی۔",
    ],
)
def test_the_sides_are_those_whose_leaders_are_told(read: Read, text: str) -> None:
    (talks,) = read(text).mentions
    assert (talks.type, talks.parties) == ("meeting", ["CL", "PE"])
    assert {p.name for p in talks.participants} >= {"کارلوس مونتیس", "ماریو الوارو"}


def test_the_ministers_of_both_sit_there_too(read: Read) -> None:
    (meeting,) = read("چلی کے صدر نے پیرو کے صدر سے ملاقات کی جس میں دونوں ملکوں کے وزرائے خارجہ بھی شریک تھے۔").mentions
    assert {("foreign_minister", "CL"), ("foreign_minister", "PE")} <= {(p.role, p.country) for p in meeting.participants}


def test_the_next_sentence_seats_the_two(read: Read) -> None:
    (talks,) = read("مذاکرات کل لیما میں ہوں گے۔ ان میں چلی اور پیرو کے وفود شریک ہوں گے۔").mentions
    assert (talks.type, talks.status, talks.parties) == ("meeting", "planned", ["CL", "PE"])
    assert not read("مذاکرات ناکام ہو گئے۔ ان میں چلی، پیرو اور مصر کے وفود شریک تھے۔").mentions
