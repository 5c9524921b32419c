"""What the finders of dates share: the tokens of a text, the day of publication, and the years named so far."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from streams.urdu.calendar_words import (
    HI,
    JOINED,
    LAST,
    MONTHS,
    NEXT,
    SAME,
    TIMES_OF_DAY,
    TODAY,
    UNITS,
    WEEKDAYS,
    YEAR_WORDS,
)
from streams.urdu.letters import fold_text
from streams.urdu.numbers import cardinal, ordinal
from streams.urdu.tokens import Token, tokenise

_FEMININE: Final = ("ی", "ویں")
"""A day of the month is an ordinal only in the feminine (پہلی مارچ); پہلا اور 3 مارچ is no list of days."""
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099


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
    """full, month_year, year, day_month, month, weekday, today, yesterday, yesterday_or_tomorrow, two_days,
    days_ago, weeks_ago, months_ago, years_ago, last_week, this_week, next_week, last_month, this_month, next_month,
    last_year, this_year, next_year, hijri, context (the same or the next day of the story), recently, later."""
    past: str | None = None
    """The reading on or before the day of publication, where there are two."""
    future: str | None = None
    """The reading after the day of publication, where there are two; a weekday may be that day itself."""
    until: str | None = None
    """Last day of a range; `value` is its first."""
    confidence: float = 0.9


class Context:
    """Tokens of one text with what its dates are resolved against. All looks at tokens are bounded, so reading stays linear."""

    __slots__ = ("published", "sentence_year", "taken", "tokens", "words", "year")

    def __init__(self, folded: str, published: date | None) -> None:
        self.tokens = _joined(_split_glued(tokenise(folded)))
        self.words = [token.text for token in self.tokens]
        self.published = published
        self.year: int | None = None
        """Year of the last month or day that the text dated."""
        self.sentence_year: int | None = None
        """The last year that the sentence named."""
        self.taken = -1
        """Offset up to which text belongs to dates found already."""

    def word(self, at: int) -> str:
        """The token at `at`, empty outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def free(self, at: int) -> bool:
        """Whether the token at `at` belongs to no date found before."""
        return self.tokens[at].start >= self.taken

    def make(
        self, first: int, last: int, value: str | None, precision: str, kind: str, *, relative: bool = True,
        past: str | None = None, future: str | None = None, until: str | None = None, confidence: float = 0.9,
    ) -> FoundDate:  # fmt: skip
        """The date that the tokens `first` to `last` name."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return FoundDate(start, end, value, precision if value else None, relative, kind, past, future, until, confidence)

    def days(self, by: int) -> date | None:
        """The day `by` days from publication."""
        return shift(self.published, by) if self.published else None

    def months(self, by: int) -> str | None:
        """The month `by` months from the one of publication."""
        if self.published is None:
            return None
        index = self.published.year * 12 + self.published.month - 1 + by
        return month_of(index // 12, index % 12 + 1)

    def four_digits(self, at: int) -> int | None:
        """Year written in four digits at `at`."""
        word = self.word(at)
        return int(word) if len(word) == 4 and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR else None

    def day_number(self, at: int) -> int | None:
        """Day of the month at `at`, in digits or words."""
        word = self.word(at)
        if not word:
            return None
        value = cardinal(word)
        if value is None and word.endswith(_FEMININE):
            value = ordinal(word)
        return value if value is not None and 1 <= value <= 31 else None


def month_of(year: int, month: int) -> str | None:
    """YYYY-MM, None outside the years that are read."""
    return f"{year:04d}-{month:02d}" if FIRST_YEAR <= year <= LAST_YEAR else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None when there is none such or its year is outside the years that are read."""
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def shift(day: date, days: int) -> date | None:
    """`day` moved by `days`, None where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def iso(day: date | None) -> str | None:
    """YYYY-MM-DD."""
    return day.isoformat() if day else None


def _joined(tokens: list[Token]) -> list[Token]:
    """Years in words as one token of four digits (`سن دو ہزار پندرہ`, `انیس سو بہتر میں`), and ہی drawn to the word that points
    (`پچھلے ہی ہفتے`, `اگلے ہی دن`)."""
    out: list[Token] = []
    done, most = 0, len(tokens)
    for at in [i for i, token in enumerate(tokens) if token.text in _MARKS]:
        if at < done:
            continue
        token = tokens[at]
        if token.text == HI:
            of_time = at + 1 < most and (tokens[at + 1].text in UNITS or tokens[at + 1].text in TIMES_OF_DAY)
            if of_time and at > done and tokens[at - 1].text in _POINTERS:
                out += tokens[done : at - 1]
                out.append(Token(tokens[at - 1].text, tokens[at - 1].start, token.end))
                done = at + 1
            continue
        named = at + 1 < most and tokens[at + 1].text == _CENTURIES[token.text]
        year, last = _spelled_year(tokens, at) if named else (0, 0)
        if year:
            out += tokens[done:at]
            out.append(Token(str(year), token.start, tokens[last].end))
            done = last + 1
    return [*out, *tokens[done:]] if done else tokens


_POINTERS: Final = LAST | NEXT | SAME
_CENTURIES: Final = {fold_text("دو"): fold_text("ہزار"), fold_text("انیس"): fold_text("سو")}
_MARKS: Final = frozenset((*_CENTURIES, HI))
_OVER: Final = frozenset(fold_text(word) for word in ("میں", "کے", "کی", "سے", "تک", "کو", "کا", "ء"))


def _spelled_year(tokens: list[Token], at: int) -> tuple[int, int]:
    """The year that two numbers in words tell, and its last token; (0, 0) where they count (`دو ہزار بیس افراد`)."""
    thousands = tokens[at].text != fold_text("انیس")
    rest = cardinal(tokens[at + 2].text) if at + 2 < len(tokens) and not tokens[at + 2].text[0].isdigit() else None
    named = at > 0 and (tokens[at - 1].text in YEAR_WORDS or tokens[at - 1].text in MONTHS)
    last = at + 2 if rest is not None else at + 1
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if rest is None:
        return (2000, last) if named and thousands and at > 0 and tokens[at - 1].text in YEAR_WORDS else (0, 0)
    near = tokens[last + 2].text if last + 2 < len(tokens) else ""
    if not (named or (behind in _OVER and near not in _ABOUT)) or rest >= 100 or (thousands and rest > _LAST_SPELLED):
        return 0, 0
    return (2000 if thousands else 1900) + rest, last


_LAST_SPELLED: Final = 50
_ABOUT: Final = frozenset(fold_text(word) for word in ("قریب", "لگ", "درمیان", "زائد", "زیادہ", "کم", "لگے"))


_STEMS: Final = sorted({*MONTHS, *(words[0] for words in WEEKDAYS if len(words) == 1), TODAY}, key=len, reverse=True)
_LONG_STEMS: Final = frozenset(stem for stem in _STEMS if len(stem) >= 4 and not stem.isascii())
_MARKER: Final = 2
"""Letters of the case markers that are found written on to the word behind them (نے, کو, سے)."""
_BY_START: Final[dict[str, list[str]]] = {}
for _stem in _STEMS:
    if len(_stem) >= 4 and not _stem.isascii():
        _BY_START.setdefault(_stem[:4], []).append(_stem)


def _split_glued(tokens: list[Token]) -> list[Token]:
    """Months and weekdays apart from the case markers written on to them: نومبرتک, جمعراتکو, سےاپریل."""
    out: list[Token] = []
    for token in tokens:
        if len(token.text) > _MARKER and token.text[:_MARKER] in JOINED and token.text[_MARKER:] in _LONG_STEMS:
            middle = token.start + _MARKER
            out += [Token(token.text[:_MARKER], token.start, middle), Token(token.text[_MARKER:], middle, token.end)]
            continue
        for stem in _BY_START.get(token.text[:4], ()):
            rest = token.text[len(stem) :]
            if rest and token.text.startswith(stem) and rest in JOINED:
                middle = token.start + len(stem)
                out += [Token(stem, token.start, middle), Token(rest, middle, token.end)]
                break
        else:
            out.append(token)
    return out
