"""Dates in Urdu text: found in folded text, resolved against the day of publication.

`find_dates` gives every date that the text names, in order. What grammar alone cannot settle is left to the caller: a weekday or کل looks
back or ahead by the tense of its verb, so both readings are given (`past`, `future`) and `value` is the likelier one.
Ages (15 سالہ), sums, clock times and durations are no dates. Months of the Islamic calendar are found and left without a value, since
their days hang on the sighting of the moon.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from streams.urdu.calendar_words import (
    AGO,
    AMBIGUOUS_MONTHS,
    AMBIGUOUS_WEEKDAYS,
    CASE,
    DAY_PARTS,
    HIJRI,
    JOINED,
    LAST,
    LATER,
    MONTHS,
    NEXT,
    OF_DAY,
    RANGE,
    SAME,
    THIS,
    TODAY_NOT_BEFORE,
    TOTAL_AFTER,
    UNITS,
    WEEKDAYS,
    YEAR_WORDS,
)
from streams.urdu.letters import fold_text
from streams.urdu.numbers import AMBIGUOUS, cardinal, ordinal
from streams.urdu.tokens import Token, tokenise

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2099
_FAR: Final = 400
"""A count of units beyond which "ago" is history without a date."""
_TODAY: Final = fold_text("آج")
_KAL: Final = fold_text("کل")
_PARSON: Final = fold_text("پرسوں")
_FIRST: Final = fold_text("یکم")
_ON_DAY: Final = fold_text("بروز")
_RAWAN: Final = fold_text("رواں")
_OTHER: Final = frozenset(map(fold_text, ("دوسرے", "اگلے", "اگلی", "اسی", "اس")))
_NIGHTS: Final = frozenset(map(fold_text, ("شب", "رات", "شام", "روز", "دن")))
_DAY_OF_MONTH: Final = fold_text("تاریخ")
_NTH: Final = frozenset(map(fold_text, ("ویں", "واں", "ء", "st", "nd", "rd", "th")))
_ANNO: Final = frozenset(map(fold_text, ("عیسوی", "ع")))
_MARCHES: Final = frozenset(
    map(fold_text, ("لانگ", "فریڈم", "آزادی", "ملین", "عورت", "کوئیک", "حقوق", "فلیگ", "امن", "یکجہتی"))
)
_FEW: Final = frozenset(map(fold_text, ("چند", "کچھ", "کئی", "متعدد")))


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that the text names."""

    start: int
    """Offset into the folded text."""
    end: int
    value: str | None
    """YYYY-MM-DD, YYYY-MM or YYYY; None where the text leaves it open."""
    precision: str | None
    """day, month, year, or None as `value`."""
    relative: bool
    """It was resolved against the day of publication (or left open for want of one)."""
    kind: str
    """full, month_year, year, day_month, month, weekday, today, yesterday, yesterday_or_tomorrow, two_days, days_ago, weeks_ago,
    months_ago, years_ago, last_week, this_week, next_week, last_month, this_month, next_month, last_year, this_year, next_year,
    hijri, context (the same or the next day of the story), recently, later."""
    past: str | None = None
    """The reading on or before the day of publication, where there are two."""
    future: str | None = None
    """The reading after the day of publication, where there are two."""
    until: str | None = None
    """Last day of a range; `value` is its first."""
    confidence: float = 0.9


def find_dates(folded: str, published: date | None) -> list[FoundDate]:
    """Dates in `folded` (text as `streams.urdu.letters.fold` gives it), in order and without overlap.

    Without `published` only what the text itself dates has a value; a day and month then take the last year named before them.
    Linear in the length of the text, never fails.
    """
    return _Finder(folded, published).run()


def _month_of(year: int, month: int) -> str | None:
    return f"{year:04d}-{month:02d}" if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _shift(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@dataclass(slots=True)
class _Year:
    """What stands before or after a month and fixes its year."""

    year: int | None = None
    explicit: bool = False
    start: int | None = None
    end: int | None = None


class _Finder:
    """One pass over the tokens. Each `_at_…` method looks at the tokens around one index and never further than a few of them."""

    def __init__(self, folded: str, published: date | None) -> None:
        self.tokens = _split_glued(tokenise(folded))
        self.words = [token.text for token in self.tokens]
        self.published = published
        self.found: list[FoundDate] = []
        self.year: int | None = None
        """The last year that the text named."""
        self.sentence_year: int | None = None
        self.taken = -1
        """Offset up to which text belongs to dates found already."""

    def run(self) -> list[FoundDate]:
        for at, word in enumerate(self.words):
            if self.tokens[at].start < self.taken:
                continue
            if word in "۔\n":
                self.sentence_year = None
                continue
            found = self._look(at, word)
            if found is None or found.start < self.taken:
                continue
            if found.value and found.kind in ("full", "month_year", "year"):
                self.year = self.sentence_year = int(found.value[:4])
            self.taken = found.end
            self.found.append(found)
        return self._with_weekdays()

    def _look(self, at: int, word: str) -> FoundDate | None:
        if word[0].isdigit():
            return self._at_digits(at) or self._at_number(at)
        if word in MONTHS:
            return self._at_month(at)
        if word == _TODAY:
            return self._at_today(at)
        if word == _KAL:
            return self._at_kal(at)
        if word == _PARSON:
            two = self._pair(-2, 2)
            return self._make(at, at, two[0], "day", "two_days", past=two[0], future=two[1], confidence=0.7)
        for table, method in ((WEEKDAYS, self._at_weekday), (HIJRI, self._at_hijri)):
            for length in (2, 1):
                key = tuple(self.words[at : at + length])
                if len(key) == length and key in table:
                    found = method(at, length, table[key])
                    if found:
                        return found
        if word in LAST or word in THIS or word in NEXT or word in SAME:
            return self._at_pointer(at)
        if word in UNITS and self._word(at + 1) == _RAWAN:
            unit = UNITS[word]
            return self._period(at, at + 1, unit, 0) if unit != "day" else None
        if word in YEAR_WORDS:
            return self._at_year_word(at)
        return self._at_number(at)

    def _word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def _make(
        self, first: int, last: int, value: str | None, precision: str, kind: str, *, relative: bool = True,
        past: str | None = None, future: str | None = None, until: str | None = None, confidence: float = 0.9,
    ) -> FoundDate:  # fmt: skip
        start, end = self.tokens[first].start, self.tokens[last].end
        return FoundDate(start, end, value, precision if value else None, relative, kind, past, future, until, confidence)

    def _pair(self, back: int, ahead: int) -> tuple[str | None, str | None]:
        """Days before and after publication, as ISO."""
        if self.published is None:
            return None, None
        return _iso(_shift(self.published, back)), _iso(_shift(self.published, ahead))

    # --- days named by their distance -----------------------------------------------------------------------------

    def _at_today(self, at: int) -> FoundDate | None:
        if self._word(at + 1) in TODAY_NOT_BEFORE:
            return None
        return self._make(at, at, _iso(self.published), "day", "today", confidence=0.9)

    def _at_kal(self, at: int) -> FoundDate | None:
        after = self._word(at + 1)
        if after in TOTAL_AFTER or cardinal(after) is not None or self._word(at - 1) == _TODAY:
            return None
        past, future = self._pair(-1, 1)
        return self._make(at, at, past, "day", "yesterday_or_tomorrow", past=past, future=future, confidence=0.7)

    def _at_number(self, at: int) -> FoundDate | None:
        """A day of the month before its month, or a count before a unit and "ago"."""
        word = self.words[at]
        value = cardinal(word)
        few = word in _FEW
        if value is None and not few and ordinal(word) is None:
            return None
        if not few:
            found = self._day_before_month(at)
            if found:
                return found
        if word[0].isdigit() and len(word) == 4 and (year := self._bare_year(at)):
            return year
        unit = UNITS.get(self._word(at + 1))
        if unit is None or (value is None and not few) or (value is not None and value > _FAR):
            return None
        after = self._word(at + 2)
        if after in AGO:
            return self._ago(at, at + 2, unit, value)
        if after in LATER:
            return self._make(at, at + 2, None, "day", "later", confidence=0.3)
        return None

    def _ago(self, first: int, last: int, unit: str, count: int | None) -> FoundDate:
        kind = f"{unit}s_ago"
        if count is None:
            return self._make(first, last, None, "day", "recently" if unit in ("day", "week") else kind, confidence=0.3)
        if self.published is None:
            return self._make(first, last, None, "day", kind, confidence=0.3)
        if unit == "day":
            return self._make(first, last, _iso(_shift(self.published, -count)), "day", kind, confidence=0.85)
        if unit == "week":
            then = _shift(self.published, -7 * count)
            return self._make(first, last, then.isoformat()[:7] if then else None, "month", kind, confidence=0.5)
        if unit == "month":
            return self._make(first, last, self._months(-count), "month", kind, confidence=0.7)
        year = self.published.year - count
        return self._make(first, last, str(year) if year >= _FIRST_YEAR else None, "year", kind, confidence=0.6)

    def _months(self, by: int) -> str | None:
        """The month `by` months from the one of publication."""
        if self.published is None:
            return None
        index = self.published.year * 12 + self.published.month - 1 + by
        return _month_of(index // 12, index % 12 + 1)

    # --- گزشتہ, رواں, آئندہ -------------------------------------------------------------------------------------------

    def _at_pointer(self, at: int) -> FoundDate | None:
        word, after = self.words[at], self._word(at + 1)
        side = -1 if word in LAST else 1 if word in NEXT else 0
        if word in SAME or (word in _OTHER and after in _NIGHTS):
            if after in _NIGHTS:
                return self._make(at, at + 1, None, "day", "context", confidence=0.3)
            return None
        weekday = self._weekday_at(at + 1)
        if weekday and not (UNITS.get(after) == "week" and not self._is_weekday(at + 1, 1)):
            length, number = weekday
            past, future = self._weekday(number, strictly=side == -1)
            value = future if side == 1 else past
            return self._make(at, at + length, value, "day", "weekday", past=past, future=future, confidence=0.85)
        if after in _NIGHTS and side == -1:
            return self._make(at, at + 1, self._pair(-1, 1)[0], "day", "yesterday", confidence=0.9)
        if after in _NIGHTS:
            return None
        if after in MONTHS and side:
            return self._nearest_month(at, at + 1, MONTHS[after], side)
        unit = UNITS.get(after)
        if unit is None:
            return None
        month = self._month_behind(at + 2) if unit == "year" else None
        if month is not None and self.published is not None:
            return self._dated_month(at, month, self.published.year + side)
        if unit == "month" and (found := self._day_of_that_month(at, side)):
            return found
        return self._period(at, at + 1, unit, side)

    def _period(self, first: int, last: int, unit: str, side: int) -> FoundDate:
        kind = {-1: "last_", 0: "this_", 1: "next_"}[side] + unit
        if self.published is None:
            return self._make(first, last, None, unit, kind, confidence=0.3)
        if unit == "year":
            return self._make(first, last, str(self.published.year + side), "year", kind, confidence=0.8)
        if unit == "month":
            return self._make(first, last, self._months(side), "month", kind, confidence=0.85)
        then = _shift(self.published, 7 * side)
        return self._make(first, last, then.isoformat()[:7] if then else None, "month", kind, confidence=0.6)

    def _month_behind(self, at: int) -> int | None:
        """Index of the month named at `at` or just behind it, behind case markers and a day."""
        for ahead in range(4):
            word = self._word(at + ahead)
            if word in MONTHS:
                return at + ahead
            if word not in OF_DAY and cardinal(word) is None and word not in ("،", fold_text("ماہ"), fold_text("میں")):
                return None
        return None

    def _dated_month(self, first: int, month_at: int, year: int) -> FoundDate | None:
        """Month behind رواں سال and the like, with the day before it where one stands."""
        month = MONTHS[self.words[month_at]]
        number = self._day_number(month_at - 1)
        if (behind := self._date_behind(month_at)) and (exact := _day(year, month, behind[1])):
            return self._make(first, behind[0], _iso(exact), "day", "full", confidence=0.9)
        if number and month_at - 1 > first:
            exact = _day(year, month, number)
            return self._make(first, month_at, _iso(exact), "day", "full", confidence=0.9) if exact else None
        return self._make(first, month_at, _month_of(year, month), "month", "month_year", confidence=0.9)

    def _date_behind(self, month_at: int) -> tuple[int, int] | None:
        """Index and day of اپریل کی 25 تاریخ."""
        number = self._day_number(month_at + 2) if self._word(month_at + 1) in OF_DAY else None
        return (month_at + 3, number) if number and self._word(month_at + 3) == _DAY_OF_MONTH else None

    def _day_of_that_month(self, at: int, side: int) -> FoundDate | None:
        """رواں ماہ کی 25 تاریخ."""
        number_at = at + 3 if self._word(at + 2) in OF_DAY else at + 2
        number = self._day_number(number_at)
        if not number or self._word(number_at + 1) != _DAY_OF_MONTH:
            return None
        month = self._months(side)
        exact = _day(int(month[:4]), int(month[5:]), number) if month else None
        return self._make(at, number_at + 1, _iso(exact), "day", "full", confidence=0.85)

    # --- weekdays -------------------------------------------------------------------------------------------------

    def _weekday_at(self, at: int) -> tuple[int, int] | None:
        for length in (2, 1):
            number = WEEKDAYS.get(tuple(self.words[at : at + length]))
            if number is not None:
                return length, number
        return None

    def _at_weekday(self, at: int, length: int, number: int) -> FoundDate | None:
        if length == 1 and not self._is_weekday(at, length):
            return None
        past, future = self._weekday(number, strictly=False)
        first = at - 1 if self._word(at - 1) == _ON_DAY else at
        return self._make(first, at + length - 1, past, "day", "weekday", past=past, future=future, confidence=0.85)

    def _is_weekday(self, at: int, length: int) -> bool:
        """Whether an ambiguous word (پیر "elder", ہفتہ "week") is meant as a day of the week here."""
        if self.words[at] not in AMBIGUOUS_WEEKDAYS or self._word(at - 1) == _ON_DAY:
            return True
        after, second = self._word(at + length), self._word(at + length + 1)
        week = UNITS.get(self.words[at]) == "week"
        before = self._word(at - 1)
        if week and (cardinal(before) is not None or before in _FEW or ordinal(before) is not None):
            return False
        if after in OF_DAY:
            return second in DAY_PARTS
        if week and (before in LAST or before in NEXT or before in THIS or before in SAME):
            return False
        if after == fold_text("کو"):
            return True
        comma = 1 if after == "،" else 0
        if cardinal(self._word(at + length + comma)) is not None and self._word(at + length + comma + 1) in MONTHS:
            return True
        if after in ("اور", "،", "تا", fold_text("یا")) and self._weekday_at(at + length + 1):
            return True
        if before in ("اور", "،", fold_text("یا")) and self._weekday_at(at - 2) and after in CASE:
            return True
        return not week and after in (fold_text("تک"), fold_text("سے")) and before in (fold_text("سے"), fold_text("تک"))

    def _weekday(self, number: int, *, strictly: bool) -> tuple[str | None, str | None]:
        """The last such day on or before publication (`strictly`: before it), and the next one after it."""
        if self.published is None:
            return None, None
        back = (self.published.isoweekday() - number) % 7
        past = _shift(self.published, -(back or 7) if strictly else -back)
        return _iso(past), _iso(_shift(self.published, 7 - back))

    def _with_weekdays(self) -> list[FoundDate]:
        """A weekday beside a full date or a day and month is that date: it confirms it, and tells the year where none is given."""
        merged: list[FoundDate] = []
        for found in self.found:
            before = merged[-1] if merged else None
            if before and found.start - before.end <= 8 and (pair := self._one_date(before, found)):
                merged[-1] = pair
            else:
                merged.append(found)
        return merged

    def _one_date(self, first: FoundDate, second: FoundDate) -> FoundDate | None:
        kinds = ("full", "day_month", "today", "yesterday", "yesterday_or_tomorrow")
        if first.kind == "weekday" and second.kind in kinds:
            weekday, exact = first, second
        elif second.kind == "weekday" and first.kind in kinds:
            weekday, exact = second, first
        else:
            return None
        known = weekday.past or weekday.future
        readings = {d for d in (exact.value, exact.past, exact.future) if d}
        agreeing = sorted(d for d in readings if known and (date.fromisoformat(d) - date.fromisoformat(known)).days % 7 == 0)
        if exact.kind in ("today", "yesterday", "yesterday_or_tomorrow") and not agreeing:
            return None
        value = exact.value if exact.value in agreeing or not agreeing else agreeing[0]
        return replace(exact, start=first.start, end=second.end, value=value, confidence=0.95 if agreeing else exact.confidence)

    # --- days, months and years of the calendar -------------------------------------------------------------------

    def _at_digits(self, at: int) -> FoundDate | None:
        """2026-01-15, 15/01/2026, 15.01.2026."""
        parts: list[str] = []
        last = at
        word = self.words[at]
        if word.count(".") == 2 and "," not in word and ":" not in word:
            parts = word.split(".")
        elif word.isdigit() and (sign := self._word(at + 1)) in ("-", "/") and self._word(at + 3) == sign:
            parts = [word, self._word(at + 2), self._word(at + 4)]
            last = at + 4
        if len(parts) != 3 or not all(part.isdigit() and len(part) in (1, 2, 4) for part in parts):
            return None
        if len(parts[0]) == 4:
            exact = _day(int(parts[0]), int(parts[1]), int(parts[2]))
        elif len(parts[2]) == 4:
            exact = _day(int(parts[2]), int(parts[1]), int(parts[0]))
        else:
            return None
        return self._make(at, last, _iso(exact), "day", "full", relative=False, confidence=0.95) if exact else None

    def _day_number(self, at: int) -> int | None:
        """Day of the month at `at`, in digits or words."""
        word = self._word(at)
        if word in _NTH:
            word = self._word(at - 1)
        value = cardinal(word) if word else None
        if value is None and word:
            value = ordinal(word)
        return value if value is not None and 1 <= value <= 31 else None

    def _day_before_month(self, at: int) -> FoundDate | None:
        """A day, or a range or list of days, before a month: 15 جنوری, 4 تا 6 فروری, یکم اور 2 مارچ."""
        first = self._day_number(at)
        if first is None:
            return None
        here, last_day, days = at, first, 1
        while days <= 6:
            ahead = here + 1
            if self._word(ahead) in _NTH:
                ahead += 1
            if self._word(ahead) in ("-", "،") and self._word(ahead + 1) in MONTHS:
                ahead += 1
            if self._word(ahead) in MONTHS:
                return self._day_and_month(at, ahead, first, last_day)
            if self._word(ahead) not in RANGE:
                return None
            if self._word(ahead) == "،" and self._word(ahead + 1) in ("اور", fold_text("اور")):
                ahead += 1
            following = self._day_number(ahead + 1)
            if following is None:
                return None
            here, last_day, days = ahead + 1, following, days + 1
        return None

    def _day_and_month(self, first: int, month_at: int, day: int, last_day: int) -> FoundDate | None:
        month = MONTHS[self.words[month_at]]
        year = self._year_around(first, month_at)
        end = year.end if year.end is not None else month_at
        start = year.start if year.start is not None else first
        until_at = self._second_month(end)
        until_month, until_day = month, last_day
        if until_at is not None:
            until_day = self._day_number(until_at - 1) or 0
            until_month = MONTHS[self.words[until_at]]
            if year.year is None and (behind := self._year_around(until_at, until_at)).year is not None:
                year = _Year(behind.year, behind.explicit, year.start, behind.end)
                until_at = behind.end if behind.end is not None else until_at
            end = until_at
        if year.year is None:
            return self._without_year(start, end, month, day, until_month, until_day)
        exact = _day(year.year, month, day)
        if exact is None:
            return None
        until = _iso(_day(year.year, until_month, until_day)) if (until_month, until_day) != (month, day) else None
        return self._make(
            start,
            end,
            _iso(exact),
            "day",
            "full",
            relative=not year.explicit,
            until=until,
            confidence=0.95 if year.explicit else 0.85,
        )

    def _second_month(self, end: int) -> int | None:
        """Month of the last day in 28 فروری سے 2 مارچ تک."""
        if self._word(end + 1) in (fold_text("سے"), fold_text("تا"), "-") and self._day_number(end + 2):
            return end + 3 if self._word(end + 3) in MONTHS else None
        return None

    def _without_year(self, start: int, end: int, month: int, day: int, until_month: int, until_day: int) -> FoundDate | None:
        """A day and month without a year: the nearest one, both readings kept."""
        if self.published is None:
            known = self.sentence_year or self.year
            exact = _day(known, month, day) if known else None
            return self._make(start, end, _iso(exact), "day", "day_month", relative=exact is None, confidence=0.5)
        near = [d for y in range(-4, 5) if (d := _day(self.published.year + y, month, day))]
        past = max((d for d in near if d <= self.published), default=None)
        future = min((d for d in near if d > self.published), default=None)
        if past is None and future is None:
            return None
        value = past or future
        if past and future and (self.published - past).days > 2 * (future - self.published).days:
            value = future
        assert value is not None
        confidence = 0.85
        if self.sentence_year and (told := _day(self.sentence_year, month, day)):
            value, confidence = told, 0.7
        until = _iso(_day(value.year, until_month, until_day)) if (until_month, until_day) != (month, day) else None
        return self._make(
            start,
            end,
            _iso(value),
            "day",
            "day_month",
            past=_iso(past),
            future=_iso(future),
            until=until,
            confidence=confidence,
        )

    def _year_around(self, first: int, month_at: int) -> _Year:
        """Year behind the month (جنوری 2026, جنوری سنہ 2026) or before the day (2018 کے مارچ, گزشتہ سال 5 مارچ)."""
        at = month_at + 1
        while self._word(at) in ("،", "-", "'") or self._word(at) in YEAR_WORDS:
            at += 1
            if at > month_at + 3:
                break
        year = self._four_digits(at)
        if year:
            end = at + 1 if self._word(at + 1) in _ANNO else at
            return _Year(year, True, None, end)
        if self._word(month_at + 1) in LAST | THIS and UNITS.get(self._word(month_at + 2)) == "year" and self.published:
            side = -1 if self._word(month_at + 1) in LAST else 0
            return _Year(self.published.year + side, False, None, month_at + 2)
        at = first - 1
        if self._word(at) in OF_DAY or self._word(at) in ("،", fold_text("میں")):
            at -= 1
        year = self._four_digits(at)
        if year and self.tokens[at].start >= self.taken:
            return _Year(year, True, at - 1 if self._word(at - 1) in YEAR_WORDS else at, None)
        return _Year()

    def _four_digits(self, at: int) -> int | None:
        word = self._word(at)
        return int(word) if len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR else None

    def _at_month(self, at: int) -> FoundDate | None:
        """A month without a day before it."""
        word = self.words[at]
        month = MONTHS[word]
        day, after = self._day_number(at + 1), self._word(at + 2)
        if day and self.words[at + 1].isdigit():  # January 15, 2026 and نومبر 06، 2024
            comma = at + 3 if after == "،" else at + 2
            year = self._four_digits(comma)
            exact = _day(year, month, day) if year else None
            if exact:
                return self._make(at, comma, _iso(exact), "day", "full", relative=False, confidence=0.95)
        if behind := self._date_behind(at):
            return self._without_year(at, behind[0], month, behind[1], month, behind[1])
        fixed = self._year_around(at, at)
        if fixed.year:
            return self._make(
                fixed.start if fixed.start is not None else at, fixed.end if fixed.end is not None else at,
                _month_of(fixed.year, month), "month", "month_year", relative=not fixed.explicit, confidence=0.95,
            )  # fmt: skip
        if word in AMBIGUOUS_MONTHS and (self._word(at - 1) in _MARCHES or self._word(at + 1) not in CASE):
            return None
        return self._nearest_month(at, at, month, 0)

    def _nearest_month(self, first: int, last: int, month: int, side: int) -> FoundDate:
        if self.published is None:
            known = self.sentence_year or self.year
            value = _month_of(known, month) if known else None
            return self._make(first, last, value, "month", "month", relative=value is None, confidence=0.4)
        if self.sentence_year and not side:
            return self._make(first, last, _month_of(self.sentence_year, month), "month", "month", confidence=0.7)
        year = self.published.year
        back = _month_of(year - (month > self.published.month - (side == -1)), month)
        ahead = _month_of(year + (month < self.published.month + (side == 1)), month)
        distance = (month - self.published.month) % 12
        value = ahead if side == 1 or (side == 0 and 0 < distance <= 2) else back
        return self._make(first, last, value, "month", "month", past=back, future=ahead, confidence=0.75)

    def _at_year_word(self, at: int) -> FoundDate | None:
        year = self._four_digits(at + 1)
        if year is None or self._month_behind(at + 2) is not None:
            return None
        return self._make(at, at + 1, str(year), "year", "year", relative=False, confidence=0.9)

    def _bare_year(self, at: int) -> FoundDate | None:
        year = self._four_digits(at)
        if year is None or self._word(at + 1) not in CASE | _ANNO | {""}:
            return None
        behind = self._month_behind(at + 1)
        if behind is not None and self._word(at + 1) not in ("،", "۔"):
            return None  # the month takes the year with it
        if (
            self._word(at - 1) in ("-", "/")
            or self._word(at + 1) in ("،", "اور")
            and cardinal(self._word(at + 2)) not in range(1900, 2100)
        ):
            confidence = 0.5
        else:
            confidence = 0.75
        return self._make(at, at, str(year), "year", "year", relative=False, confidence=confidence)

    def _at_hijri(self, at: int, length: int, _month: int) -> FoundDate | None:
        name = " ".join(self.words[at : at + length])
        dated = self._day_number(at - 1) is not None and self.tokens[at].start >= self.taken
        if length == 1 and not dated and name in AMBIGUOUS_MONTHS:
            return None
        return self._make(at - 1 if dated else at, at + length - 1, None, "day", "hijri", confidence=0.9)


_STEMS: Final = sorted({*MONTHS, *(words[0] for words in WEEKDAYS if len(words) == 1), _TODAY}, key=len, reverse=True)
_BY_START: Final[dict[str, list[str]]] = {}
for _stem in _STEMS:
    if len(_stem) >= 4 and not _stem.isascii():
        _BY_START.setdefault(_stem[:4], []).append(_stem)


def _split_glued(tokens: list[Token]) -> list[Token]:
    """Months and weekdays apart from the case markers written on to them: نومبرتک, جمعراتکو."""
    out: list[Token] = []
    for token in tokens:
        for stem in _BY_START.get(token.text[:4], ()):
            rest = token.text[len(stem) :]
            if rest and token.text.startswith(stem) and rest in JOINED:
                middle = token.start + len(stem)
                out += [Token(stem, token.start, middle), Token(rest, middle, token.end)]
                break
        else:
            out.append(token)
    return out
