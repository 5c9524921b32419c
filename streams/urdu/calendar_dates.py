"""Days, months and years by their names and numbers: 15 جنوری 2026, 4 تا 6 فروری, گزشتہ سال مارچ, 2018 میں, 2026-01-15."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from streams.urdu.calendar_words import (
    AMBIGUOUS_MONTHS,
    ANNO,
    BETWEEN_YEAR_AND_MONTH,
    CASE,
    DAY_OF_MONTH,
    DECADE,
    LAST,
    MARCHES,
    MONTHS,
    NTH,
    OF_DAY,
    RANGE,
    THIS,
    UNITS,
    YEAR_WORDS,
)
from streams.urdu.date_context import Context, FoundDate, day_of, iso, month_of
from streams.urdu.numbers import cardinal

_MOST_DAYS: Final = 6
"""Days that a list before a month may have: 4، 5 اور 6 فروری."""
_YEARS_AROUND: Final = range(-4, 5)
"""Enough years to meet a 29 February on either side."""


@dataclass(frozen=True, slots=True)
class _Year:
    """What stands around a month and fixes its year; `start` and `end` are the tokens to which the date then reaches."""

    year: int | None = None
    explicit: bool = False
    start: int | None = None
    end: int | None = None


def digits(c: Context, at: int) -> FoundDate | None:
    """2026-01-15, 15/01/2026, 15.01.2026."""
    word, last = c.words[at], at
    parts: list[str] = []
    if word.count(".") == 2 and "," not in word and ":" not in word:
        parts = word.split(".")
    elif word.isdigit() and (sign := c.word(at + 1)) in ("-", "/") and c.word(at + 3) == sign:
        parts, last = [word, c.word(at + 2), c.word(at + 4)], at + 4
    if len(parts) != 3 or not all(part.isdigit() and len(part) in (1, 2, 4) for part in parts):
        return None
    exact = None
    if len(parts[0]) == 4:
        exact = day_of(int(parts[0]), int(parts[1]), int(parts[2]))
    elif len(parts[2]) == 4:
        exact = day_of(int(parts[2]), int(parts[1]), int(parts[0]))
    return c.make(at, last, iso(exact), "day", "full", relative=False, confidence=0.95) if exact else None


def day_before_month(c: Context, at: int) -> FoundDate | None:
    """A day, or a range or list of days, before a month: 15 جنوری, 4 تا 6 فروری, یکم اور 2 مارچ."""
    first = c.day_number(at)
    if first is None:
        return None
    here, last = at, first
    for _ in range(_MOST_DAYS):
        ahead = here + 1
        if c.word(ahead) in NTH:
            ahead += 1
        if c.word(ahead) in ("-", "،") and c.word(ahead + 1) in MONTHS:
            ahead += 1
        if c.word(ahead) in MONTHS:
            return _day_and_month(c, at, ahead, first, last)
        if c.word(ahead) not in RANGE:
            return None
        following = c.day_number(ahead + 1)
        if following is None:
            return None
        here, last = ahead + 1, following
    return None


def _day_and_month(c: Context, first: int, month_at: int, day: int, last_day: int) -> FoundDate | None:
    month = MONTHS[c.words[month_at]]
    year = _year_around(c, first, month_at)
    end = month_at if year.end is None else year.end
    start = first if year.start is None else year.start
    until_month, until_day = month, last_day
    until_at = _second_month(c, end)
    if until_at is None and last_day < day and month > 1 and c.word(first + 1) in ("سے", "تا", "-"):
        month -= 1  # `28 سے 2 ستمبر تک` begins in the month before
    if until_at is not None:
        until_month, until_day = MONTHS[c.words[until_at]], c.day_number(until_at - 1) or 0
        end = until_at
        if year.year is None and (behind := _year_around(c, until_at, until_at)).year is not None:
            year = _Year(behind.year, behind.explicit)
            end = until_at if behind.end is None else behind.end
    if year.year is None:
        return _without_year(c, start, end, month, day, until_month, until_day)
    exact = day_of(year.year, month, day)
    if exact is None:
        return None
    until = _last(year.year, month, day, until_month, until_day)
    confidence = 0.95 if year.explicit else 0.85
    return c.make(start, end, iso(exact), "day", "full", relative=not year.explicit, until=until, confidence=confidence)


def _last(year: int, month: int, day: int, until_month: int, until_day: int) -> str | None:
    return iso(day_of(year, until_month, until_day)) if (until_month, until_day) != (month, day) else None


def _second_month(c: Context, end: int) -> int | None:
    """Index of the second month in 28 فروری سے 2 مارچ تک."""
    if c.word(end + 1) in RANGE and c.word(end + 1) not in ("،", "/") and c.day_number(end + 2) and c.word(end + 3) in MONTHS:
        return end + 3
    return None


def _without_year(c: Context, start: int, end: int, month: int, day: int, until_month: int, until_day: int) -> FoundDate | None:
    """A day and month without a year: the nearest one, both readings kept."""
    if c.published is None:
        known = c.sentence_year or c.year
        exact = day_of(known, month, day) if known else None
        return c.make(start, end, iso(exact), "day", "day_month", relative=exact is None, confidence=0.5)
    near = [d for y in _YEARS_AROUND if (d := day_of(c.published.year + y, month, day))]
    past = max((d for d in near if d <= c.published), default=None)
    future = min((d for d in near if d > c.published), default=None)
    value, confidence = _nearer(c.published, past, future), 0.85
    if c.sentence_year and (told := day_of(c.sentence_year, month, day)):
        value, confidence = told, 0.7
    if value is None:
        return None
    until = _last(value.year, month, day, until_month, until_day)
    return c.make(
        start, end, iso(value), "day", "day_month", past=iso(past), future=iso(future), until=until, confidence=confidence
    )


def _nearer(published: date, past: date | None, future: date | None) -> date | None:
    """News tells of the past: the coming day is meant only when it is far nearer."""
    if past and future:
        return future if (published - past).days > 2 * (future - published).days else past
    return past or future


def _year_around(c: Context, first: int, month_at: int) -> _Year:
    """Year behind the month (جنوری 2026, جنوری سنہ 2026) or before the day (2018 کے مارچ, 5 مارچ گزشتہ سال)."""
    at = month_at + 1
    while at <= month_at + 3 and (c.word(at) in ("،", "-", "'") or c.word(at) in YEAR_WORDS):
        at += 1
    if year := c.four_digits(at):
        return _Year(year, True, None, at + 1 if c.word(at + 1) in ANNO else at)
    if c.published and c.word(month_at + 1) in LAST | THIS and UNITS.get(c.word(month_at + 2)) == "year":
        return _Year(c.published.year - (c.word(month_at + 1) in LAST), False, None, month_at + 2)
    at = first - 1
    if c.word(at) in BETWEEN_YEAR_AND_MONTH:
        at -= 1
    if (year := c.four_digits(at)) and c.free(at):
        return _Year(year, True, at - 1 if c.word(at - 1) in YEAR_WORDS else at, None)
    return _Year()


def month(c: Context, at: int) -> FoundDate | None:
    """A month without a day before it: جنوری 2026, نومبر 06، 2024, اپریل کی 25 تاریخ, ستمبر میں."""
    word = c.words[at]
    number = MONTHS[word]
    day = c.day_number(at + 1)
    if day and c.words[at + 1].isdigit():
        year_at = at + 3 if c.word(at + 2) == "،" else at + 2
        year = c.four_digits(year_at)
        if year and (exact := day_of(year, number, day)):
            return c.make(at, year_at, iso(exact), "day", "full", relative=False, confidence=0.95)
        if (until := _days_behind(c, at + 1)) is not None:
            return _without_year(c, at, until[0], number, day, number, until[1])
    if behind := date_behind(c, at):
        return _without_year(c, at, behind[0], number, behind[1], number, behind[1])
    fixed = _year_around(c, at, at)
    if fixed.year:
        start, end = at if fixed.start is None else fixed.start, at if fixed.end is None else fixed.end
        value = month_of(fixed.year, number)
        return c.make(start, end, value, "month", "month_year", relative=not fixed.explicit, confidence=0.95)
    if word in AMBIGUOUS_MONTHS and (c.word(at - 1) in MARCHES or c.word(at + 1) not in CASE):
        return None
    return nearest_month(c, at, at, 0)


def _days_behind(c: Context, at: int) -> tuple[int, int] | None:
    """Last index and last day of `ستمبر 29 کو`, `ستمبر 29 اور 30 کو`: days behind their month, before a case marker."""
    last = at
    if c.word(at + 1) in RANGE and c.word(at + 2).isdigit() and c.day_number(at + 2):
        last = at + 2
    day = c.day_number(last)
    return (last, day) if day and c.word(last + 1) in _ON else None


_ON: Final = frozenset(("کو", "سے", "تک"))


def nearest_month(c: Context, first: int, last: int, side: int) -> FoundDate:
    """The month at token `last` without a year; `side` -1 asks for the past one (گزشتہ اپریل), 1 for the coming one."""
    number = MONTHS[c.words[last]]
    if c.published is None:
        known = c.sentence_year or c.year
        value = month_of(known, number) if known else None
        return c.make(first, last, value, "month", "month", relative=value is None, confidence=0.4)
    if c.sentence_year and not side:
        return c.make(first, last, month_of(c.sentence_year, number), "month", "month", confidence=0.7)
    year, here = c.published.year, c.published.month
    past = month_of(year - (number > here - (side == -1)), number)
    future = month_of(year + (number < here + (side == 1)), number)
    value = future if side == 1 or (side == 0 and 0 < (number - here) % 12 <= 2) else past
    return c.make(first, last, value, "month", "month", past=past, future=future, confidence=0.75)


def date_behind(c: Context, month_at: int) -> tuple[int, int] | None:
    """Last index and day of اپریل کی 25 تاریخ."""
    number = c.day_number(month_at + 2) if c.word(month_at + 1) in OF_DAY else None
    return (month_at + 3, number) if number and c.word(month_at + 3) == DAY_OF_MONTH else None


def month_in_year(c: Context, first: int, month_at: int, year: int) -> FoundDate | None:
    """A month behind رواں سال and the like, with its day where one stands."""
    number = MONTHS[c.words[month_at]]
    if (behind := date_behind(c, month_at)) and (exact := day_of(year, number, behind[1])):
        return c.make(first, behind[0], iso(exact), "day", "full", confidence=0.9)
    day = c.day_number(month_at - 1) if month_at - 1 > first else None
    if day:
        exact = day_of(year, number, day)
        return c.make(first, month_at, iso(exact), "day", "full", confidence=0.9) if exact else None
    return c.make(first, month_at, month_of(year, number), "month", "month_year", confidence=0.9)


def month_behind(c: Context, at: int) -> int | None:
    """Index of a month at `at` or behind case markers and a day there."""
    for ahead in range(at, at + 4):
        word = c.word(ahead)
        if word in MONTHS:
            return ahead
        if word not in BETWEEN_YEAR_AND_MONTH and cardinal(word) is None:
            return None
    return None


def year_word(c: Context, at: int) -> FoundDate | None:
    """سنہ 1979, سال 2018."""
    year = c.four_digits(at + 1)
    if year is None or month_behind(c, at + 2) is not None:
        return None
    return c.make(at, at + 1, str(year), "year", "year", relative=False, confidence=0.9)


def bare_year(c: Context, at: int) -> FoundDate | None:
    """2018 میں, where no month takes the year."""
    year, after = c.four_digits(at), c.word(at + 1)
    if year is None or (after and after not in CASE and after not in ANNO):
        return None
    if after in OF_DAY and c.word(at + 2) in DECADE:
        return None
    if after not in ("،", "۔") and month_behind(c, at + 1) is not None:
        return None
    listed = after in ("،", "اور") and c.four_digits(at + 2) is None
    confidence = 0.5 if listed or c.word(at - 1) in ("-", "/") else 0.75
    return c.make(at, at, str(year), "year", "year", relative=False, confidence=confidence)
