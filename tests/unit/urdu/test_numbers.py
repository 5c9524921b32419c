"""Urdu numbers in words and digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.urdu.letters import fold_text
from streams.urdu.numbers import CARDINALS, ORDINALS, amount, cardinal, ordinal
from streams.urdu.tables import forms, rows


def test_every_number_up_to_99_has_a_word() -> None:
    assert set(range(100)) <= set(CARDINALS.values())


def test_no_word_names_two_numbers() -> None:
    seen: dict[str, str] = {}
    for row in rows("numbers"):
        for form in forms(row["forms"]):
            assert seen.setdefault(form, row["value"]) == row["value"], form


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("یکم", 1),
        ("دو", 2),
        ("چھے", 6),
        ("انیس", 19),
        ("تئیس", 23),
        ("اکتیس", 31),
        ("ننانوے", 99),
        ("31", 31),
        ("1,200", 1200),
        ("۲۵", 25),
    ],
)
def test_cardinals(word: str, value: int) -> None:
    assert cardinal(fold_text(word)) == value


@pytest.mark.parametrize("word", ["کتاب", "", "3.5", "پہلا", "9" * 40])
def test_what_is_no_cardinal(word: str) -> None:
    assert cardinal(fold_text(word)) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [("پہلی", 1), ("دوسرے", 2), ("چوتھا", 4), ("پنجم", 5), ("بارہویں", 12), ("اکیسواں", 21), ("پندرہویں", 15)],
)
def test_ordinals(word: str, value: int) -> None:
    assert ordinal(fold_text(word)) == value


def test_no_word_is_cardinal_and_ordinal() -> None:
    assert ORDINALS.keys() & CARDINALS.keys() == set()


@pytest.mark.parametrize(
    ("text", "value", "used"),
    [
        ("3 ارب ڈالر", 3_000_000_000, 2),
        ("ساڑھے تین ارب ڈالر", 3_500_000_000, 3),
        ("سوا دو کروڑ روپے", 22_500_000, 3),
        ("پونے چار لاکھ", 375_000, 3),
        ("ڈیڑھ سو افراد", 150, 2),
        ("ڈھائی لاکھ", 250_000, 2),
        ("ایک لاکھ پچیس ہزار تین سو بارہ ٹن", 125_312, 7),
        ("چار کروڑ پچاسی لاکھ", 48_500_000, 4),
        ("پچیس ملکوں", 25, 1),
        ("1.2 ارب", 1_200_000_000, 2),
        ("بیس بیس اوور", 20, 1),
        ("دو سو ارب", 200_000_000_000, 3),
        ("ہزار بار", 1000, 1),
    ],
)
def test_amounts(text: str, value: int, used: int) -> None:
    assert amount(fold_text(text).split()) == (Decimal(value), used)


@pytest.mark.parametrize("text", ["", "ملاقات ہوئی", "ساڑھے کپڑے"])
def test_no_amount(text: str) -> None:
    assert amount(fold_text(text).split()) == (Decimal(0), 0)


_WORDS = st.sampled_from(
    [*CARDINALS, *ORDINALS, "سو", "ہزار", "لاکھ", "کروڑ", "ارب", "کھرب", "ساڑھے", "سوا", "پونے", "ڈیڑھ", "1.5", "7", "کتاب"]
)


@given(st.lists(_WORDS, max_size=30))
def test_any_run_of_words_is_read_without_error(words: list[str]) -> None:
    value, used = amount(words)
    assert 0 <= used <= len(words)
    assert value >= 0
