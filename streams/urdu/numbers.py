"""Urdu numbers: cardinals and ordinals in words and digits, and sums such as ساڑھے تین ارب.

Urdu has a word of its own for every number up to 99 (`seeds/gazetteer/numbers.tsv`); above that hundreds, thousands,
lakhs, crores, arabs and kharabs multiply what stands before them. Words are expected folded (`streams.urdu.letters.fold_text`).
"""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from streams.urdu.tables import forms, rows


def _table(kind: str) -> dict[str, Decimal]:
    return {form: Decimal(row["value"]) for row in rows("numbers") if row["kind"] == kind for form in forms(row["forms"])}


CARDINALS: Final = {word: int(value) for word, value in _table("cardinal").items()}
ORDINALS: Final = {word: int(value) for word, value in _table("ordinal").items()}
MULTIPLIERS: Final = _table("multiplier")
FRACTIONS: Final = _table("fraction")
OFFSETS: Final = _table("offset")
_LONGEST_DIGITS: Final = 15


def cardinal(word: str) -> int | None:
    """Value of one folded word or run of digits, None when it is no whole number.

    >>> cardinal("پچیس"), cardinal("25"), cardinal("1,200"), cardinal("کتاب")
    (25, 25, 1200, None)
    """
    value = CARDINALS.get(word)
    if value is not None:
        return value
    digits = word.replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_DIGITS else None


def ordinal(word: str) -> int | None:
    """Place named by one folded word, None when it names none.

    >>> ordinal("پہلی"), ordinal("پانچویں"), ordinal("پانچ")
    (1, 5, None)
    """
    return ORDINALS.get(word)


def amount(words: Sequence[str]) -> tuple[Decimal, int]:
    """Number at the start of `words` and how many words it takes; (0, 0) when none stands there.

    Handles digits with separators, fractions and Indian multiples: ساڑھے تین ارب is 3.5e9, ایک لاکھ پچیس ہزار is 125,000.
    A multiplier without a number before it (ہزار، لاکھ) counts once.

    >>> amount(["ساڑھے", "تین", "ارب", "ڈالر"])
    (Decimal('3500000000.0'), 3)
    """
    total = Decimal(0)
    current: Decimal | None = None
    offset = Decimal(0)
    ceiling: Decimal | None = None  # the last multiplier used: what follows must be smaller
    used = 0
    at = 0
    while at < len(words):
        word = words[at]
        if word in MULTIPLIERS:
            multiplier = MULTIPLIERS[word]
            if ceiling is not None and multiplier >= ceiling and not (current is None and multiplier > 100):
                break
            if current is None and used:
                total *= multiplier  # دو سو ارب: the whole so far is multiplied
            else:
                total += ((current if current is not None else Decimal(1)) + offset) * multiplier
            current, offset, ceiling = None, Decimal(0), multiplier
        elif word in OFFSETS and current is None and not offset:
            following = words[at + 1] if at + 1 < len(words) else ""
            if _simple(following) is None and following not in MULTIPLIERS:
                break
            offset = OFFSETS[word]
        else:
            value = _simple(word)
            if value is None or current is not None or (ceiling is not None and value >= ceiling):
                break
            current = value
        at += 1
        used = at
    return (
        (total + (current if current is not None else 0) + (offset if current is not None else 0), used)
        if used
        else (
            Decimal(0),
            0,
        )
    )


def _simple(word: str) -> Decimal | None:
    """Value of a word below a hundred, a fraction, or digits."""
    if word in FRACTIONS:
        return FRACTIONS[word]
    if word in CARDINALS:
        return Decimal(CARDINALS[word])
    digits = word.replace(",", "")
    if digits and digits[0].isdigit() and digits.isascii() and len(digits) <= _LONGEST_DIGITS:
        try:
            return Decimal(digits)
        except InvalidOperation:
            return None
    return None
