"""Urdu dates, resolved against Wednesday 11 March 2026."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.urdu.calendar_words import HIJRI, MONTHS, WEEKDAYS
from streams.urdu.dates import FoundDate, find_dates
from streams.urdu.letters import fold_text

PUBLISHED = date(2026, 3, 11)


def dates(text: str, published: date | None = PUBLISHED) -> list[FoundDate]:
    return find_dates(fold_text(text), published)


def values(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    return [found.value for found in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "value", "precision", "kind"),
    [
        ("15 جنوری 2026 کو وارسا میں", "2026-01-15", "day", "full"),
        ("۱۵ جنوری ۲۰۲۶ء", "2026-01-15", "day", "full"),
        ("یکم فروری 2025", "2025-02-01", "day", "full"),
        ("پندرہ اکتوبر سنہ 2019 کو", "2019-10-15", "day", "full"),
        ("06 نومبر ، 2024", "2024-11-06", "day", "full"),
        ("نومبر 6، 2024", "2024-11-06", "day", "full"),
        ("Aug ۲۴, ۲۰۲۴", "2024-08-24", "day", "full"),
        ("2024-05-01", "2024-05-01", "day", "full"),
        ("01/05/2024", "2024-05-01", "day", "full"),
        ("01.05.2024", "2024-05-01", "day", "full"),
        ("اتوار16فروری2025", "2025-02-16", "day", "full"),
        ("جنوری 2026 میں", "2026-01", "month", "month_year"),
        ("اکتوبر سنہ 2015میں", "2015-10", "month", "month_year"),
        ("2018 کے مارچ میں", "2018-03", "month", "month_year"),
        ("سنہ 1979 میں", "1979", "year", "year"),
        ("2003ء میں", "2003", "year", "year"),
        ("2018 میں بھی", "2018", "year", "year"),
        ("رواں سال اپریل میں", "2026-04", "month", "month_year"),
        ("گزشتہ سال 25 اگست کو", "2025-08-25", "day", "full"),
        ("آئندہ سال مارچ میں", "2027-03", "month", "month_year"),
        ("رواں سال جون کی 5 تاریخ کو", "2026-06-05", "day", "full"),
        ("رواں ماہ کی 25 تاریخ کو", "2026-03-25", "day", "full"),
        ("9 تاریخ کو بیجنگ میں", "2026-03-09", "day", "weekday"),
        ("28 تاریخ کو ہونے والی", "2026-02-28", "day", "weekday"),
        ("9 سے 10 تاریخ تک", "2026-03-09", "day", "weekday"),
        ("پیر ہی کو بات چیت ہوئی", "2026-03-09", "day", "weekday"),
        ("آج صبح", "2026-03-11", "day", "today"),
        ("گزشتہ روز", "2026-03-10", "day", "yesterday"),
        ("گذشتہ شب", "2026-03-10", "day", "yesterday"),
        ("دو روز قبل", "2026-03-09", "day", "days_ago"),
        ("تین دن پہلے", "2026-03-08", "day", "days_ago"),
        ("15 روز قبل", "2026-02-24", "day", "days_ago"),
        ("چار ماہ قبل", "2025-11", "month", "months_ago"),
        ("دو ہفتے قبل", "2026-02", "month", "weeks_ago"),
        ("پانچ برس پہلے", "2021", "year", "years_ago"),
        ("آج سے بیس برس پہلے", "2006", "year", "years_ago"),
        ("گزشتہ ماہ", "2026-02", "month", "last_month"),
        ("رواں ماہ", "2026-03", "month", "this_month"),
        ("ماہ رواں", "2026-03", "month", "this_month"),
        ("اگلے مہینے", "2026-04", "month", "next_month"),
        ("گذشتہ برس", "2025", "year", "last_year"),
        ("رواں سال", "2026", "year", "this_year"),
        ("اگلے ہفتے", "2026-03", "month", "next_week"),
        ("گزشتہ اپریل", "2025-04", "month", "month"),
        ("12 رجب", None, None, "hijri"),
        ("رمضان المبارک میں", None, None, "hijri"),
        ("اگلے روز", None, None, "context"),
        ("چند روز قبل", None, None, "recently"),
        ("گذشتہ دنوں", None, None, "recently"),
        ("انتخابات سے محض پانچ روز قبل", None, None, "context"),
        ("اب سے دو ماہ قبل", "2026-01", "month", "months_ago"),
        ("اگلے برس 2010 میں", "2010", "year", "year"),
    ],
)
def test_a_date_alone(text: str, value: str | None, precision: str | None, kind: str) -> None:
    (found,) = dates(text)
    assert (found.value, found.precision, found.kind) == (value, precision, kind)


@pytest.mark.parametrize(
    ("text", "value", "past", "future"),
    [
        ("کل تاشقند میں", "2026-03-10", "2026-03-10", "2026-03-12"),
        ("پرسوں", "2026-03-09", "2026-03-09", "2026-03-13"),
        ("پیر کے روز", "2026-03-09", "2026-03-09", "2026-03-16"),
        ("بدھ کو", "2026-03-11", "2026-03-11", "2026-03-11"),
        ("آئندہ بدھ کو", "2026-03-18", "2026-03-04", "2026-03-18"),
        ("گزشتہ بدھ کو", "2026-03-04", "2026-03-04", "2026-03-18"),
        ("آئندہ پیر", "2026-03-16", "2026-03-09", "2026-03-16"),
        ("سنیچر کو", "2026-03-07", "2026-03-07", "2026-03-14"),
        ("ہفتے کی شب", "2026-03-07", "2026-03-07", "2026-03-14"),
        ("جمعے کے روز", "2026-03-06", "2026-03-06", "2026-03-13"),
        ("بروز منگل", "2026-03-10", "2026-03-10", "2026-03-17"),
        ("20 مارچ کو", "2026-03-20", "2025-03-20", "2026-03-20"),
        ("25 اگست", "2025-08-25", "2025-08-25", "2026-08-25"),
        ("یکم مارچ", "2026-03-01", "2026-03-01", "2027-03-01"),
        ("29 فروری", "2024-02-29", "2024-02-29", "2028-02-29"),
    ],
)
def test_two_readings_are_left_to_the_tense(text: str, value: str, past: str, future: str) -> None:
    (found,) = dates(text)
    assert (found.value, found.past, found.future) == (value, past, future)
    assert found.relative


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4 تا 6 فروری", "2026-02-04", "2026-02-06"),
        ("4 سے 6 فروری 2025", "2025-02-04", "2025-02-06"),
        ("4، 5 اور 6 فروری 2025", "2025-02-04", "2025-02-06"),
        ("28 فروری سے 2 مارچ 2025 تک", "2025-02-28", "2025-03-02"),
        ("یکم اور 2 مارچ", "2026-03-01", "2026-03-02"),
    ],
)
def test_a_range_begins_on_its_first_day(text: str, first: str, last: str) -> None:
    (found,) = dates(text)
    assert (found.value, found.until) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "15 سالہ لڑکی", "15 کروڑ روپے", "2,500 روپے", "رات 10 بجے", "آج تک", "آج کل",
        "کل 50 افراد", "کل جماعتی حریت کانفرنس", "کل آبادی",
        "رجب طیب اردوان", "پیر صاحب پگارا", "دو ہفتے کے دورے پر", "لانگ مارچ کیا",
        "جون ایلیا", "گزشتہ تین سال کے دوران", "18ویں ترمیم",
        "2026 روپے", "جمعہ خان نے", "ہر اتوار کو", "1980 کی دہائی میں", "کل تخمینہ",  "اس روز",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert [found.value for found in dates(text) if found.value] == []


def test_a_weekday_beside_a_date_is_one_date_and_tells_the_year() -> None:
    assert values("5 مئی بروز منگل") == ["2026-05-05"]
    assert values("جمعرات، 12 مارچ کو") == ["2026-03-12"]
    assert values("بدھ 11 مارچ 2026") == ["2026-03-11"]


def test_two_weekdays_are_two_dates() -> None:
    assert values("منگل اور بدھ کو") == ["2026-03-10", "2026-03-11"]


def test_a_month_takes_the_year_that_its_sentence_has_named() -> None:
    assert values("سنہ 2019 میں ایک اور دور ہوا جو 14 فروری تک چلا۔ 14 فروری کو") == ["2019", "2019-02-14", "2026-02-14"]


def test_digits_and_markers_glued_to_a_month_come_apart() -> None:
    text = fold_text("مہلت 15نومبرتک ہے")
    (found,) = find_dates(text, PUBLISHED)
    assert text[found.start : found.end] == "15نومبر"


@pytest.mark.parametrize("text", ["کل", "گزشتہ روز", "پیر کو", "دو روز قبل", "گزشتہ ماہ", "12 مارچ", "مارچ میں", "آج"])
def test_without_a_day_of_publication_relative_dates_stay_open(text: str) -> None:
    (found,) = dates(text, None)
    assert found.value is None
    assert found.relative


def test_without_a_day_of_publication_the_text_dates_itself() -> None:
    assert values("جنوری 2024 میں پہلا اور 3 مارچ کو دوسرا دور", None) == ["2024-01", "2024-03-03"]
    assert values("15 جنوری 2024", None) == ["2024-01-15"]
    assert values("سنہ 1971 میں جنگ ہوئی۔ 3 مارچ کو", None) == ["1971", None]


def test_a_year_that_is_given_is_not_relative() -> None:
    assert [f.relative for f in dates("15 جنوری 2024، کل، گزشتہ ماہ")] == [False, True, True]


_WORDS = st.sampled_from([
    *MONTHS, *(" ".join(w) for w in WEEKDAYS), *(" ".join(w) for w in HIJRI),
    *fold_text("آج کل پرسوں گزشتہ رواں آئندہ اسی روز ہفتے ماہ سال قبل بعد تا سے کو کے کی میں تک بروز تاریخ").split(),
    "یکم", "دو", "پندرہ",
    "31", "2026", "1", "99999", "،", "۔", "-", "/", "\n", "2026-02-30", "1.2.2026", "ملاقات",
])  # fmt: skip


@settings(max_examples=150)
@given(st.lists(_WORDS, max_size=40), st.sampled_from([" ", "", "  "]), st.one_of(st.none(), st.dates()))
def test_any_text_gives_dates_in_order_within_the_text(words: list[str], space: str, published: date | None) -> None:
    text = fold_text(space.join(words)) if space else space.join(words)
    end = 0
    for found in find_dates(text, published):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        for value in (found.value, found.past, found.future, found.until):
            if value and len(value) == 10:
                date.fromisoformat(value)
        if found.value is None:
            assert found.precision is None
        if found.past and found.future and published and len(found.past) == 10:
            assert found.past <= published.isoformat() <= found.future


@settings(max_examples=100)
@given(st.text(max_size=300), st.dates())
def test_no_text_breaks_it(text: str, published: date) -> None:
    find_dates(fold_text(text), published)


def test_the_ends_of_the_calendar_do_not_break_it() -> None:
    for published in (date.min, date.max, date.min + timedelta(days=3)):
        dates("کل پرسوں گزشتہ روز دو ہفتے قبل گزشتہ ماہ رواں سال 5 مئی پیر کو آئندہ منگل چار سو سال قبل 29 فروری", published)


@pytest.mark.parametrize("piece", ["15 ", "گزشتہ ", "5، ", "پیر اور ", "2026-", "مارچ ", "ہفتے "])
def test_long_runs_take_linear_time(piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * size
        begin = time.process_time()
        find_dates(text, PUBLISHED)
        return time.process_time() - begin

    cost(1000)
    small = max(min(cost(1_500) for _ in range(3)), 0.002)
    assert min(cost(12_000) for _ in range(2)) < 8 * 5 * small


def test_a_case_marker_glued_before_a_month_or_weekday_comes_apart() -> None:
    text = fold_text("معاہدہ ہونےسے پہلے اس نےنومبر میں اور وفد نےجمعرات کو بات کی")
    assert [text[f.start : f.end] for f in find_dates(text, date(2026, 11, 20))] == ["نومبر", "جمعرات"]


def test_next_year_behind_a_year_told_is_the_year_after_it() -> None:
    values = [f.value for f in dates("1964 میں جنگ چھڑی اور اگلے سال اکتوبر میں رکی۔ اگلے سال مئی میں انتخابات ہوں گے۔")]
    assert values == ["1964", "1965-10", "2027-05"]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("سن دو ہزار چودہ میں لیما گئے", "2014", "year"),
        ("انیس سو اکہتر کی جنگ", "1971", "year"),
        ("مارچ دو ہزار سولہ میں", "2016-03", "month_year"),
        ("پانچ جون انیس سو سڑسٹھ کو", "1967-06-05", "full"),
        ("سال گذشتہ کیٹو ہو آئے", "2025", "last_year"),
        ("گئے برس ملے تھے", "2025", "last_year"),
        ("گزرے ہوئے سال ملے تھے", "2025", "last_year"),
        ("دو برس ادھر وہ لیما گئے", "2024", "years_ago"),
        ("تین ماہ ہوئے وہ لیما گئے", "2025-12", "months_ago"),
        ("سال بھر پہلے", "2025", "years_ago"),
        ("ڈیڑھ سال قبل", None, "years_ago"),
        ("پچھلے ہی مہینے", "2026-02", "last_month"),
        ("اگلے ہی دن", None, "context"),
        ("اگلی صبح", None, "context"),
        ("امسال جنوری میں", "2026-01", "month_year"),
        ("امسال", "2026", "this_year"),
    ],
)
def test_other_words_for_the_same_time(text: str, value: str | None, kind: str) -> None:
    (found,) = dates(text)
    assert (found.value, found.kind) == (value, kind)


@pytest.mark.parametrize(
    "text",
    ["دو ہزار بیس افراد", "دو ہزار تین کے قریب افراد", "کیے گئے سال کے منصوبے", "انھیں آئے دو سال ہوئے", "تین سال ہوئے ہیں"],
)
def test_counts_and_auxiliaries_are_no_dates(text: str) -> None:
    assert dates(text) == []
