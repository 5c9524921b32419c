"""When an event was, as far as one article tells: intervals of days that can be compared.

Three times are kept apart: the event's (stated), the publication's and the record's. An event without a stated date is
placed by its publication, else by the record's time; a file without either places nothing.
"""

import calendar
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final

PUBLISHED_LATER: Final = 6
"""News without a day is at most about this many days old."""
AHEAD: Final = 60
"""A plan without a day lies within about this many days of its publication."""
HISTORY: Final = 400
"""A background remark without a day reaches back about this far."""
EPOCH_YEAR: Final = 1970


@dataclass(frozen=True, slots=True)
class When:
    """Days (proleptic ordinals) between which an event lies.

    `stated`: the text gives them, else they follow from publication.
    """

    first: int
    last: int
    stated: bool
    precision: str = "day"


@lru_cache(maxsize=16_384)
def parse_day(text: str | None) -> tuple[int, int, str] | None:
    """`YYYY-MM-DD`, `YYYY-MM` or `YYYY` as first and last day and precision. None for anything else.

    >>> parse_day("2024-02")[:2] == (date(2024, 2, 1).toordinal(), date(2024, 2, 29).toordinal())
    True
    """
    if not text:
        return None
    try:
        numbers = [int(part) for part in text.split("-")]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1).toordinal(), date(numbers[0], 12, 31).toordinal(), "year"
        if len(numbers) == 2:
            last = calendar.monthrange(numbers[0], numbers[1])[1]
            return date(numbers[0], numbers[1], 1).toordinal(), date(numbers[0], numbers[1], last).toordinal(), "month"
        day = date(numbers[0], numbers[1], numbers[2]).toordinal()
    except (ValueError, IndexError, OverflowError):
        return None
    return day, day, "day"


def is_known(moment: datetime) -> bool:
    """Whether a record time is one: articles of files that bring neither fetch nor publication time stand at 1970."""
    return moment.year > EPOCH_YEAR


def published_day(published_date: str | None, published: datetime | None, fetched_at: datetime) -> int | None:
    """Day of publication as an ordinal, else that of the fetch. None for an article of a file that brings neither."""
    day = parse_day(published_date)
    if day is not None and day[2] == "day":
        return day[0]
    if published is not None:
        return published.date().toordinal()
    return fetched_at.date().toordinal() if is_known(fetched_at) else None


def placed(stated: str | None, status: str, background: bool, published: tuple[int, int] | None) -> When | None:
    """When the event lies: as stated, else around the days on which it was news. None when nothing places it."""
    day = parse_day(stated)
    if day is not None:
        return When(day[0], day[1], True, day[2])
    if published is None:
        return None
    if status in ("planned", "cancelled"):
        return When(published[0] - 1, published[1] + AHEAD, False)
    if background:
        return When(published[0] - HISTORY, published[0], False)
    return When(published[0] - PUBLISHED_LATER, published[1] + 1, False)


def gap(a: When, b: When) -> int:
    """Days between two intervals, 0 when they overlap."""
    return max(a.first - b.last, b.first - a.last, 0)
