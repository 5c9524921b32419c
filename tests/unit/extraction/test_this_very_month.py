"""`اسی ماہ`, ceremonies that tell where a paper was signed, and what is known of old. Sentences written for the purpose."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions

Read = Callable[..., ArticleMentions]

DAYS = [
    ("ویتنام کے صدر نے اسی مہینے لاؤس کا دورہ کیا۔", ["2026-03"]),
    ("ویتنام کے صدر اسی سال لاؤس کا دورہ کریں گے۔", ["2026"]),
    ("2011 میں جنگ ہوئی تھی۔ اسی سال ویتنام کے صدر نے لاؤس کا دورہ کیا۔", [None]),
    ("جولائی میں سیلاب آیا۔ اسی ماہ ویتنام کے صدر نے لاؤس کا دورہ کیا۔", [None]),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_this_very_month_is_that_of_publication_unless_another_is_told(
    read: Read, text: str, expected: list[str | None]
) -> None:
    assert [m.date for m in read(text).mentions] == expected


CEREMONIES = [
    "دستخط کی تقریب ہرارے میں ہوئی۔",
    "یہ تقریب ہرارے کے صدارتی محل میں منعقد کی گئی۔",
    "اس معاہدے پر دستخط کرنے کی تقریب ہرارے میں منعقد ہوئی۔",
    "ہرارے میں ہونے والی دستخط کی تقریب میں تاجر بھی آئے۔",
]


@pytest.mark.parametrize("ceremony", CEREMONIES)
def test_a_ceremony_tells_where_a_paper_was_signed(read: Read, ceremony: str) -> None:
    (told,) = read(f"یوگنڈا اور زمبابوے کے وزرائے تجارت نے معاہدے پر دستخط کیے۔ {ceremony}").mentions
    assert told.place is not None
    assert told.place.city == "Harare"


def test_a_paper_known_by_a_participle_is_background(read: Read) -> None:
    text = (
        "جاپان کے وزیر خارجہ نے بیان دیا۔ ہنوئی نے کہا کہ ویتنام اور لاؤس کے درمیان اسی ماہ طے پانے والے معاہدے پر عمل ہو گا۔"
    )
    assert [m.background for m in read(text).mentions if m.type == "agreement"] == [True]


def test_a_truce_known_by_a_participle_is_background(read: Read) -> None:
    text = (
        "جاپان کے وزیر خارجہ نے بیان دیا۔ انہوں نے تجارت پر بات کی۔ "
        "ہنوئی نے کہا کہ ویتنام اور لاؤس کے درمیان جنگ بندی پر اسی ماہ طے پانے والے معاہدے کو معطل کیا جا رہا ہے۔"
    )
    assert [m.background for m in read(text).mentions if m.type == "agreement"] == [True]


def test_the_day_of_an_invitation_is_not_that_of_the_journey(read: Read) -> None:
    text = "وزیر خارجہ نے بتایا کہ کینیا کے صدر نے 14 فروری کو انہیں نیروبی کے دورے کی دعوت دی تھی جو انہوں نے قبول کر لی تھی۔"
    told = [m for m in read(text).mentions if m.type == "visit"]
    assert [(m.status, m.background, m.date) for m in told] == [("planned", False, None)]


def test_where_one_serves_stands_inside_a_list(read: Read) -> None:
    text = (
        "صدر آصف زرداری نے جرمن وزیر دفاع بورس پسٹوریئس، کینیا کے وزیر خارجہ مسالیا مداوادی اور "
        "افغانستان میں نیٹو مشن کے کمانڈر کارل ہینسن سے ملاقات کی۔"
    )
    people = {p.name for m in read(text).mentions for p in m.participants}
    assert {"بورس پسٹوریئس", "مسالیا مداوادی", "کارل ہینسن"} <= people
    assert all(m.place is None or m.place.country != "AF" for m in read(text).mentions)


def test_an_envoy_for_a_country_stands_inside_a_list(read: Read) -> None:
    text = "صدر آصف زرداری نے جرمن وزیر دفاع بورس پسٹوریئس اور افغانستان کے لیے جرمنی کے ایلچی کارل ہینسن سے ملاقات کی۔"
    (told,) = read(text).mentions
    assert (told.parties, {p.name for p in told.participants}) == (
        ["DE", "PK"],
        {"آصف زرداری", "بورس پسٹوریئس", "کارل ہینسن"},
    )
