"""Dates by their distance from the day of publication: آج, کل, گزشتہ روز, دو روز قبل, رواں ماہ, آئندہ پیر, جمعرات کو."""

from typing import Final

from streams.urdu.calendar_dates import month_behind, month_in_year, nearest_month
from streams.urdu.calendar_words import (
    AGO,
    AMBIGUOUS_WEEKDAYS,
    BEGINS,
    CASE,
    DAY_OF_MONTH,
    DAY_PARTS,
    EVERY,
    FEW,
    HI,
    HITHER,
    LARGE_NUMBERS,
    LAST,
    LATER,
    MONTHS,
    NEXT,
    NOW,
    OF_A_DAY,
    OF_A_JOURNEY,
    OF_DAY,
    ON_DAY,
    ONE,
    ONLY,
    OTHER,
    RANGE,
    RAWAN,
    SAME,
    SEVERAL,
    SINCE,
    SINCE_THEN,
    THIS,
    TIMES_OF_DAY,
    TO_DAY,
    TODAY,
    TODAY_NOT_BEFORE,
    TOTAL_AFTER,
    UNITS,
    UNTIL,
    WEEKDAYS,
    WHOLE,
)
from streams.urdu.date_context import Context, FoundDate, day_of, iso, shift
from streams.urdu.numbers import cardinal, ordinal

_BEGUN_WITHIN: Final = 9
"""Words from `پیر سے` to the verb of what begins on that day."""
_FAR: Final = 400
"""A count of units beyond which "ago" is history without a date."""


def today(c: Context, at: int) -> FoundDate | None:
    """آج, unless it means nowadays or begins a count back (آج سے دس سال پہلے)."""
    if c.word(at + 1) in TODAY_NOT_BEFORE or (c.word(at + 1) in UNTIL and any(c.word(at + n) in AGO for n in range(2, 6))):
        return None
    return c.make(at, at, iso(c.published), "day", "today")


def yesterday_or_tomorrow(c: Context, at: int) -> FoundDate | None:
    """کل, which the tense of the verb decides, unless it means "total" (`کل تین افراد`, but `کل تین روزہ دورے پر`)."""
    after = c.word(at + 1)
    journey = c.word(at + 2) in OF_A_JOURNEY  # `کل پاکستان کا دورہ`, `کل پاکستان پہنچیں گے`: no `all-Pakistan`
    counted_out = cardinal(after) is not None and c.word(at + 2) not in OF_A_DAY
    counted_out = counted_out and (after != ONE or c.word(at + 2) in LARGE_NUMBERS)
    if (after in TOTAL_AFTER and not journey) or counted_out or c.word(at - 1) == TODAY:
        return None
    past, future = iso(c.days(-1)), iso(c.days(1))
    return c.make(at, at, past, "day", "yesterday_or_tomorrow", past=past, future=future, confidence=0.7)


def two_days(c: Context, at: int) -> FoundDate:
    """پرسوں, two days back or ahead."""
    past, future = iso(c.days(-2)), iso(c.days(2))
    return c.make(at, at, past, "day", "two_days", past=past, future=future, confidence=0.7)


def counted(c: Context, at: int) -> FoundDate | None:
    """A count before a unit and "ago": دو روز قبل, تین ماہ پہلے, چند روز قبل, دو برس ادھر, تین ماہ ہوئے."""
    value, few = cardinal(c.words[at]), c.words[at] in FEW
    unit = UNITS.get(c.word(at + 1))
    if unit is None or (value is None and not few) or (value is not None and value > _FAR):
        return None
    after = c.word(at + 2)
    if after in AGO or (after == HITHER and unit != "day") or (after == SINCE_THEN and _happened_then(c, at)):
        if _from_an_event(c, at):
            return c.make(at, at + 2, None, "day", "context", confidence=0.3)
        return _ago(c, at, at + 2, unit, value)
    return c.make(at, at + 2, None, "day", "later", confidence=0.3) if after in LATER else None


def _happened_then(c: Context, at: int) -> bool:
    """`تین ماہ ہوئے وزیر نے …`, `چند روز ہوئے جب …`; but `انھیں آئے تین ماہ ہوئے ہیں`, `حکومت کو دو سال ہوئے`: for so long."""
    before = c.word(at - 1)
    return c.word(at + 3) not in _SO_LONG and (before in _AT_THE_HEAD or not before)


_SO_LONG: Final = frozenset(("ہیں", "تھے", "ہوں", "۔", "اور", "ہونگے"))
_AT_THE_HEAD: Final = frozenset(("۔", "،", "\n", "کہ", "ابھی", "کوئی", "تقریبا", "نے", "’", '"'))


def part_of_unit(c: Context, at: int) -> FoundDate | None:
    """`ڈیڑھ سال پہلے`, `ساڑھے تین برس قبل`: long ago, without a date."""
    unit_at = at + 1 if c.word(at + 1) in UNITS else at + 2
    unit = UNITS.get(c.word(unit_at))
    ago = c.word(unit_at + 1)
    if unit is None or unit == "day" or not (ago in AGO or ago == HITHER) or _from_an_event(c, at):
        return None
    return c.make(at, unit_at + 1, None, "day", f"{unit}s_ago", confidence=0.3)


def unit_first(c: Context, at: int) -> FoundDate | None:
    """`سال رواں`, `سال گزشتہ`, `ماہ گزشتہ`, `سال بھر پہلے`: the unit before what points or counts."""
    unit, after = UNITS[c.words[at]], c.word(at + 1)
    if after == RAWAN:
        return period(c, at, at + 1, unit, 0)
    counted_out = cardinal(c.word(at - 1)) is not None or c.word(at - 1) in FEW
    if after in _GONE_BY and not counted_out and c.words[at] not in SEVERAL and UNITS.get(c.word(at + 2)) is None:
        month = month_behind(c, at + 2) if unit == "year" else None
        if month is not None and c.published is not None:
            return month_in_year(c, at, month, c.published.year - 1)
        return period(c, at, at + 1, unit, -1)
    if after == WHOLE and c.word(at + 2) in AGO and not _from_an_event(c, at):
        return _ago(c, at, at + 2, unit, 1)
    return None


_GONE_BY: Final = frozenset(("گزشتہ", "گذشتہ"))


def this_year(c: Context, at: int) -> FoundDate | None:
    """امسال, with a month behind it or alone."""
    month = month_behind(c, at + 1)
    if month is not None and c.published is not None:
        return month_in_year(c, at, month, c.published.year)
    return period(c, at, at, "year", 0)


def _from_an_event(c: Context, at: int) -> bool:
    """Whether the count runs back from something else than today: انتخابات سے دو روز قبل."""
    before = at - 1
    if c.word(before) in ONLY:
        before -= 1
    return c.word(before) == SINCE and c.word(before - 1) not in NOW


def _ago(c: Context, first: int, last: int, unit: str, count: int | None) -> FoundDate:
    kind = f"{unit}s_ago"
    if count is None:
        return c.make(first, last, None, "day", "recently" if unit in ("day", "week") else kind, confidence=0.3)
    if c.published is None:
        return c.make(first, last, None, "day", kind, confidence=0.3)
    if unit == "day":
        return c.make(first, last, iso(c.days(-count)), "day", kind, confidence=0.85)
    if unit == "week":
        then = c.days(-7 * count)
        return c.make(first, last, then.isoformat()[:7] if then else None, "month", kind, confidence=0.5)
    if unit == "month":
        return c.make(first, last, c.months(-count), "month", kind, confidence=0.7)
    year = c.published.year - count
    return c.make(first, last, str(year) if year > 0 else None, "year", kind, confidence=0.6)


def pointed(c: Context, at: int) -> FoundDate | None:
    """A day, month or year behind گزشتہ, رواں, اس, آئندہ."""
    word, after = c.words[at], c.word(at + 1)
    side = -1 if word in LAST else 1 if word in NEXT else 0
    if word in SAME or (word in OTHER and after in TIMES_OF_DAY):
        if after in TIMES_OF_DAY:
            return c.make(at, at + 1, None, "day", "context", confidence=0.3)
        if word not in SAME or UNITS.get(after) in (None, "day") or after in SEVERAL or _of_another_time(c, at):
            return None
    weekday = weekday_at(c, at + 1)
    if weekday and (UNITS.get(after) != "week" or is_weekday(c, at + 1, 1)):
        past, future = _around(c, weekday[1], strictly=side != 0)
        value = future if side == 1 else past
        return c.make(at, at + weekday[0], value, "day", "weekday", past=past, future=future, confidence=0.85)
    if after in TIMES_OF_DAY:
        return c.make(at, at + 1, iso(c.days(-1)), "day", "yesterday") if side == -1 else None
    if after in MONTHS and side:
        return nearest_month(c, at, at + 1, side)
    unit = UNITS.get(after)
    if unit is None:
        return None
    if unit == "day" or (side == 1 and after in SEVERAL):
        return c.make(at, at + 1, None, "day", "recently" if side == -1 else "later", confidence=0.3)
    if unit == "year" and (told := c.four_digits(at + 2)):
        return c.make(at, at + 2, str(told), "year", "year", relative=False, confidence=0.8)
    month = month_behind(c, at + 2) if unit == "year" else None
    if unit == "year" and side == 1 and c.published is not None and (c.sentence_year or c.published.year) < c.published.year:
        told = (c.sentence_year or 0) + 1  # `1971 میں جنگ ہوئی … اگلے سال جولائی میں`: the year after the one told
        if month is not None:
            return month_in_year(c, at, month, told)
        return c.make(at, at + 1, str(told), "year", "year", relative=False, confidence=0.7)
    if month is not None and c.published is not None:
        return month_in_year(c, at, month, c.published.year + side)
    if unit == "month" and (found := _day_of_that_month(c, at, side)):
        return found
    return period(c, at, at + 1, unit, side)


def gone(c: Context, at: int) -> FoundDate | None:
    """`گئے برس`, `گزرے ہوئے سال اپریل میں`; but `کیے گئے سال`, `گزارے گئے ماہ`: the auxiliary of a participle."""
    unit_at = at + 2 if c.word(at + 1) == SINCE_THEN else at + 1
    unit, before = UNITS.get(c.word(unit_at)), c.word(at - 1)
    participle = before[-1:] in ("ے", "ی", "ا") and before not in _NO_PARTICIPLE
    if unit is None or unit == "day" or participle or c.word(unit_at) in SEVERAL:
        return None
    month = month_behind(c, unit_at + 1) if unit == "year" else None
    if month is not None and c.published is not None:
        return month_in_year(c, at, month, c.published.year - 1)
    return period(c, at, unit_at, unit, -1)


_NO_PARTICIPLE: Final = frozenset(("نے", "کے", "سے", "ابھی", "کی", "کا"))


def _of_another_time(c: Context, at: int) -> bool:
    """Whether a year or month told before makes `اسی سال`, `اسی ماہ` that one, and not the one of publication."""
    if c.published is None:
        return True
    for index in range(max(at - _TOLD_BEFORE, 0), at):
        year = c.four_digits(index)
        month = MONTHS.get(c.word(index), c.published.month)
        if (year and year != c.published.year) or month != c.published.month or c.word(index) in LAST | AGO:
            return True
    return False


_TOLD_BEFORE: Final = 40
"""Words back to which a year or month told may be the one that `اسی` points to."""


def period(c: Context, first: int, last: int, unit: str, side: int) -> FoundDate:
    """The week, month or year of publication (`side` 0), the one before (-1) or after it (1). A week is told by its month."""
    kind = {-1: "last_", 0: "this_", 1: "next_"}[side] + unit
    if c.published is None:
        return c.make(first, last, None, unit, kind, confidence=0.3)
    if unit == "year":
        return c.make(first, last, str(c.published.year + side), "year", kind, confidence=0.8)
    if unit == "month":
        return c.make(first, last, c.months(side), "month", kind, confidence=0.85)
    then = c.days(7 * side)
    return c.make(first, last, then.isoformat()[:7] if then else None, "month", kind, confidence=0.6)


def _day_of_that_month(c: Context, at: int, side: int) -> FoundDate | None:
    """رواں ماہ کی 25 تاریخ."""
    number_at = at + 3 if c.word(at + 2) in OF_DAY else at + 2
    number = c.day_number(number_at)
    if not number or c.word(number_at + 1) != DAY_OF_MONTH:
        return None
    month = c.months(side)
    exact = day_of(int(month[:4]), int(month[5:]), number) if month else None
    return c.make(at, number_at + 1, iso(exact), "day", "full", confidence=0.85)


def day_alone(c: Context, at: int) -> FoundDate | None:
    """`9 تاریخ کو`, `9 سے 11 تاریخ تک`: the last such day, and the next."""
    number = c.day_number(at)
    last = at + 2 if c.word(at + 1) in RANGE and c.day_number(at + 2) else at
    if not number or c.word(last + 1) != DAY_OF_MONTH or c.word(last + 2) not in CASE or c.published is None:
        return None
    days = [day_of(int(m[:4]), int(m[5:]), number) for m in (c.months(step) for step in (-2, -1, 0, 1, 2)) if m]
    past = max((day for day in days if day and day <= c.published), default=None)
    future = min((day for day in days if day and day > c.published), default=None)
    return c.make(at, last + 1, iso(past), "day", "weekday", past=iso(past), future=iso(future), confidence=0.7)


def weekday_at(c: Context, at: int) -> tuple[int, int] | None:
    """Number of tokens and ISO number of a weekday named at `at`."""
    for length in (2, 1):
        key = tuple(c.words[at : at + length])
        if len(key) == length and key in WEEKDAYS:
            return length, WEEKDAYS[key]
    return None


def weekday(c: Context, at: int) -> FoundDate | None:
    """A weekday: the last such day, and the next."""
    named = weekday_at(c, at)
    if named is None or c.word(at - 1) == EVERY or not is_weekday(c, at, named[0]):
        return None
    past, future = _around(c, named[1], strictly=False)
    first = at - 1 if c.word(at - 1) == ON_DAY else at
    return c.make(first, at + named[0] - 1, past, "day", "weekday", past=past, future=future, confidence=0.85)


def _around(c: Context, number: int, *, strictly: bool) -> tuple[str | None, str | None]:
    """The last such day on or before publication and the next on or after it; `strictly`: neither is the day itself."""
    if c.published is None:
        return None, None
    back = (c.published.isoweekday() - number) % 7
    ahead = (7 - back) % 7
    if strictly:
        back, ahead = back or 7, ahead or 7
    return iso(shift(c.published, -back)), iso(shift(c.published, ahead))


def is_weekday(c: Context, at: int, length: int) -> bool:
    """Whether an ambiguous word (پیر "elder", ہفتہ "week") is meant as a day of the week here."""
    behind = at + length + (c.word(at + length) == HI)  # `پیر ہی کو`
    before, after, second = c.word(at - 1), c.word(behind), c.word(behind + 1)
    if length > 1 or c.words[at] not in AMBIGUOUS_WEEKDAYS or before == ON_DAY:
        return True
    week = UNITS.get(c.words[at]) == "week"
    if week and (cardinal(before) is not None or before in FEW or ordinal(before) is not None):
        return False
    if after in OF_DAY:
        return second in DAY_PARTS
    if week and (before in LAST or before in NEXT or before in THIS or before in SAME):
        return False
    if after == TO_DAY:
        return True
    number_at = at + length + (after == "،")
    if cardinal(c.word(number_at)) is not None and c.word(number_at + 1) in MONTHS:
        return True
    if after in ("اور", "،", "تا", "یا", SINCE) and weekday_at(c, at + length + 1):
        return True
    if before in ("اور", "،", "یا") and weekday_at(c, at - 2) and after in CASE:
        return True
    begins = not week and after == SINCE and any(c.word(at + length + n) in BEGINS for n in range(1, _BEGUN_WITHIN))
    return begins or (not week and after in UNTIL and before in UNTIL)
