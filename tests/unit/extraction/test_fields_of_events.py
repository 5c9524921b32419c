"""Fields of an event in short news: who took part by name or office alone, when, where."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions, Mention

Read = Callable[..., ArticleMentions]


def _people(event: Mention) -> list[str]:
    return sorted(f"{p.name or '-'} {p.role} {p.country}" for p in event.participants)


PEOPLE = [
    # whom `besides` names beside officials of whom no more is told
    (
        "دورے کے دوران کینیا کے صدر یونانی وزیر دفاع نکوس دیندیاس کے علاوہ اعلیٰ فوجی حکام سے ملاقات کریں گے۔",
        "meeting",
        ["- head_of_state KE", "نکوس دیندیاس minister GR"],
    ),
    # a comma between a person and where he acts
    (
        "لیبیا کے لیے اقوام متحدہ کے ایلچی مارٹن کوبلر، تیونس میں مصر کے وزیر خارجہ سے ملاقات کریں گے۔",
        "meeting",
        ["- foreign_minister EG", "مارٹن کوبلر special_envoy UN"],
    ),
    # two offices that spoke by telephone, of a third state
    (
        "ناروے اور یونان کے وزرائے دفاع نے ٹیلی فون پر لیبیا کی سرحد کے بارے میں بات کی۔",
        "call",
        ["- minister GR", "- minister NO"],
    ),
    # both ministers are those just told of; ministers of a portfolio are others than the leaders who met
    (
        "مصر کے وزیر خارجہ سامح شکری نے قاہرہ میں یونان کے ہم منصب سے بات چیت کی۔ دونوں وزرا نے ایک معاہدے پر دستخط کیے۔",
        "agreement",
        ["- foreign_minister GR", "سامح شکری foreign_minister EG"],
    ),
    (
        "کینیا کے صدر ولیم روٹو اور یوگنڈا کے صدر نے کمپالا میں ملاقات کی۔ اس موقع پر دونوں ملکوں کے وزرائے توانائی نے "
        "معاہدے پر دستخط کیے۔",
        "agreement",
        ["- minister KE", "- minister UG"],
    ),
    (
        "کینیا کے صدر ولیم روٹو اور یوگنڈا کے صدر نے کمپالا میں ملاقات کی۔ اس موقع پر دونوں رہنماؤں نے معاہدے پر دستخط کیے۔",
        "agreement",
        ["- head_of_state UG", "ولیم روٹو head_of_state KE"],
    ),
    # several ministers of one side, each with a portfolio of his own
    (
        "مصر کے صدر نیروبی پہنچ گئے۔ ان کے ہمراہ وزیر صنعت اور وزیر دفاع بھی آئے ہیں۔",
        "visit",
        ["- head_of_state EG", "- minister EG", "- minister EG"],
    ),
    (
        "وزیر تجارت جام کمال سے ناروے کے وفد نے ملاقات کی۔ وزیر مواصلات اور سیکرٹری تجارت بھی موجود تھے۔ "
        "وزیر تجارت نے شکریہ ادا کیا۔",
        "meeting",
        ["- delegation NO", "- deputy_minister PK", "- minister PK", "جام کمال minister PK"],
    ),
    # the guest is he who is not at home, by name where he has one
    (
        "نیپال کی صدر قاہرہ کے دورے پر ہیں۔ مہمان رہنما نے مصری صدر سے ملاقات کی۔",
        "meeting",
        ["- head_of_state EG", "- head_of_state NP"],
    ),
    (
        "ناروے کے وزیر خارجہ اسپن بارتھ ایدے قاہرہ پہنچے۔ مہمان وزیر نے مصری صدر سے ملاقات کی۔",
        "meeting",
        ["- head_of_state EG", "اسپن بارتھ ایدے foreign_minister NO"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), PEOPLE)
def test_people(read: Read, text: str, kind: str, expected: list[str]) -> None:
    events = [m for m in read(text).mentions if m.type == kind]
    assert [_people(m) for m in events] == [expected]


FIELDS = [
    # a year that numbers a fair dates nothing
    (
        "کراچی میں ایکسپو 2026 کے موقع پر ترک وزیر دفاع نے وزیر دفاع خواجہ آصف سے ملاقات کی۔",
        "meeting PK+TR held None Karachi",
    ),
    ("ترک صدر 2027 میں قطر کا دورہ کریں گے۔", "visit QA+TR planned 2027 None"),
    # talks whose sides, day and place stand in two sentences
    (
        "لیبیا کے بارے میں مذاکرات منگل کو قاہرہ میں ہوئے۔ ان مذاکرات میں مصر، الجزائر اور تیونس کے نمائندوں نے شرکت کی۔",
        "meeting DZ+EG+TN held 2026-03-10 Cairo",
    ),
    (
        "لیبیا سے متعلق اجلاس ہفتے کو قاہرہ میں ہوگا۔ اجلاس میں مصر، الجزائر اور تیونس کے وزرائے خارجہ شرکت کرنے والے ہیں۔",
        "meeting DZ+EG+TN planned 2026-03-14 Cairo",
    ),
]


def test_also_met_there(read: Read) -> None:
    told = read(
        "کینیا کے صدر ولیم روٹو نے برسلز میں یورپی کونسل کے صدر سے ملاقات کی۔ انھوں نے نیٹو کے سیکرٹری جنرل سے بھی ملاقات کی۔"
    )
    assert [m.place.city for m in told.mentions if m.place is not None] == ["Brussels", "Brussels"]


DAYS = [
    ("ناروے کے وزیر اعظم نے مصری صدر سے ٹیلی فون پر بات کی۔ یہ گفتگو ہفتے کو ہوئی۔", ["2026-03-07"]),
    ("ناروے کے وزیر اعظم نے مصری صدر سے ٹیلی فون پر بات کی۔ دونوں ملکوں کے ماہرین کی بات چیت ہفتے کو ہوئی۔", [None]),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_this_call(read: Read, text: str, expected: list[str | None]) -> None:
    assert [m.date for m in read(text).mentions if m.type == "call"] == expected


def test_whoever_talked_and_signed(read: Read) -> None:
    told = read(
        "مصر کے شہر اسوان میں اوپیک اجلاس کے موقع پر مصری صدر اور عراقی صدر نے بات چیت کی اور دو سمجھوتوں پر دستخط کیے۔"
    )
    assert [m.parties for m in told.mentions if m.type == "agreement"] == [["EG", "IQ"]]


def test_whom_he_will_meet_there_yet(read: Read) -> None:
    told = read(
        "ناروے کے وزیر خارجہ نے پیر کو قاہرہ میں مصری وزیر خارجہ سے ملاقات کی۔ وہ جمعرات کو صدر سیسی سے ملیں گے۔"
    ).mentions
    assert [(m.status, m.place and m.place.city) for m in told] == [("held", "Cairo"), ("planned", "Cairo")]


@pytest.mark.parametrize(("text", "expected"), FIELDS)
def test_day_and_place(read: Read, text: str, expected: str) -> None:
    told = read(text).mentions
    where = [m.place.city if m.place is not None else None for m in told]
    found = [f"{m.type} {'+'.join(m.parties)} {m.status} {m.date} {city}" for m, city in zip(told, where, strict=True)]
    assert found == [expected]
