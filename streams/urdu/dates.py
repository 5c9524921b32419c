"""Dates in Urdu text: found in folded text, resolved against the day of publication.

`find_dates` gives every date that the text names, in order. What grammar alone cannot settle is left to the caller:
a weekday or کل looks back or ahead by the tense of its verb, so both readings are given (`past`, `future`) and
`value` is the likelier one. Ages (15 سالہ), sums, clock times and durations are no dates. Months of the Islamic
calendar are found and left without a value, since their days hang on the sighting of the moon.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from streams.urdu import calendar_dates, relative_dates
from streams.urdu.calendar_words import (
    AMBIGUOUS_MONTHS,
    FEW,
    FRACTION,
    GONE,
    HIJRI,
    KAL,
    LAST,
    MONTHS,
    NEXT,
    PARSON,
    SAME,
    THIS,
    THIS_YEAR,
    TODAY,
    UNITS,
    WEEKDAYS,
    YEAR_WORDS,
)
from streams.urdu.date_context import Context, FoundDate
from streams.urdu.numbers import CARDINALS, ORDINALS, cardinal, ordinal

__all__ = ["FoundDate", "find_dates"]

_BESIDE: Final = 8
"""Letters that may stand between a weekday and the date that it belongs to (، بروز)."""
_DATED: Final = ("full", "day_month", "today", "yesterday", "yesterday_or_tomorrow")
_WEEKDAY_STARTS: Final = frozenset(words[0] for words in WEEKDAYS)
_ENDS: Final = ("۔", "\n")
_HIJRI_STARTS: Final = frozenset(words[0] for words in HIJRI)
_OPENING: Final = frozenset((
    *_ENDS, TODAY, KAL, PARSON, *MONTHS, *_WEEKDAY_STARTS, *_HIJRI_STARTS, *LAST, *THIS, *NEXT, *SAME, *UNITS, *YEAR_WORDS,
    *FEW, *GONE, *FRACTION, THIS_YEAR, *CARDINALS, *ORDINALS,
))  # fmt: skip
"""Words with which a date or the end of a sentence may begin; every other word is passed over."""


def find_dates(folded: str, published: date | None) -> list[FoundDate]:
    """Dates in `folded` (text as `streams.urdu.letters.fold` gives it), in order and without overlap.

    Without `published` only what the text itself dates has a value; a day and month then take the year named in their
    sentence, else that of the last dated month or day. Linear in the length of the text, never fails.
    """
    c = Context(folded, published)
    found: list[FoundDate] = []
    for at, word in enumerate(c.words):
        if (word not in _OPENING and not word[0].isdigit()) or not c.free(at):
            continue
        if word in _ENDS:
            c.sentence_year = None
            continue
        one = _look(c, at, word)
        if one is None or one.start < c.taken:
            continue
        if one.value and one.kind in ("full", "month_year", "year"):
            c.sentence_year = int(one.value[:4])
            if one.kind != "year":
                c.year = c.sentence_year
        c.taken = one.end
        found.append(one)
    return _with_weekdays(found)


def _look(c: Context, at: int, word: str) -> FoundDate | None:
    """The date that begins with the token `word` at `at`."""
    if word[0].isdigit():
        return calendar_dates.digits(c, at) or _number(c, at)
    if word in MONTHS:
        return calendar_dates.month(c, at)
    if word == TODAY:
        return relative_dates.today(c, at)
    if word == KAL:
        return relative_dates.yesterday_or_tomorrow(c, at)
    if word == PARSON:
        return relative_dates.two_days(c, at)
    if word in _WEEKDAY_STARTS and (found := relative_dates.weekday(c, at)):
        return found
    if word in _HIJRI_STARTS and (found := _hijri(c, at)):
        return found
    if word in LAST or word in THIS or word in NEXT or word in SAME:
        return relative_dates.pointed(c, at)
    if word in GONE:
        return relative_dates.gone(c, at)
    if word == THIS_YEAR:
        return relative_dates.this_year(c, at)
    if word in FRACTION:
        return relative_dates.part_of_unit(c, at)
    if word in UNITS and UNITS[word] != "day" and (behind := relative_dates.unit_first(c, at)):
        return behind
    if word in YEAR_WORDS:
        return calendar_dates.year_word(c, at)
    return _number(c, at)


def _number(c: Context, at: int) -> FoundDate | None:
    """A day before its month, a year alone, or a count before a unit."""
    word = c.words[at]
    if word in FEW:
        return relative_dates.counted(c, at)
    if cardinal(word) is None and ordinal(word) is None:
        return None
    exact = calendar_dates.day_before_month(c, at) or calendar_dates.bare_year(c, at)
    return exact or relative_dates.day_alone(c, at) or relative_dates.counted(c, at)


def _hijri(c: Context, at: int) -> FoundDate | None:
    """A month of the Islamic calendar; رجب, شعبان and the like are names of men too and ask for a day or the full name."""
    for length in (2, 1):
        key = tuple(c.words[at : at + length])
        if len(key) == length and key in HIJRI:
            dated = c.day_number(at - 1) is not None and c.free(at - 1)
            if dated or " ".join(key) not in AMBIGUOUS_MONTHS:
                return c.make(at - 1 if dated else at, at + length - 1, None, "day", "hijri")
    return None


def _with_weekdays(found: list[FoundDate]) -> list[FoundDate]:
    """A weekday beside a full date or a day and month is that date: it confirms it, and tells the year where none is given."""
    merged: list[FoundDate] = []
    for one in found:
        before = merged[-1] if merged else None
        if before and one.start - before.end <= _BESIDE and (pair := _one_date(before, one)):
            merged[-1] = pair
        else:
            merged.append(one)
    return merged


def _one_date(first: FoundDate, second: FoundDate) -> FoundDate | None:
    if first.kind == "weekday" and second.kind in _DATED:
        weekday, exact = first, second
    elif second.kind == "weekday" and first.kind in _DATED:
        weekday, exact = second, first
    else:
        return None
    known = weekday.past or weekday.future
    readings = sorted({d for d in (exact.value, exact.past, exact.future) if d})
    agreeing = [d for d in readings if known and (date.fromisoformat(d) - date.fromisoformat(known)).days % 7 == 0]
    if not agreeing and exact.kind not in ("full", "day_month"):
        return None
    value = exact.value if exact.value in agreeing or not agreeing else agreeing[-1]
    return replace(exact, start=first.start, end=second.end, value=value, confidence=0.95 if agreeing else exact.confidence)
