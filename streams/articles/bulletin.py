"""The day and the figures that the head of an article states: by these a daily bulletin differs from yesterday's.

Market and weather bulletins of one outlet are one text with other figures. What makes today's another article is its day,
else its numbers.
"""

import re
import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

HEAD: Final = 600
"""Characters of the text, behind the title, in which a bulletin states its day and its figures."""
FIGURES: Final = 4
"""With fewer numbers on a side, numbers do not decide: outlets write them out, round them, or leave them away."""

# The little of folding that days need; this runs for every article at a restore. Most texts need none of it.
_ODD: Final = re.compile("[يىكهة٠-٩۰-۹]")
_PLAIN: Final = str.maketrans("يىكهة٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکہہ01234567890123456789")


def _numbered(*forms: str, first: int = 0) -> Mapping[str, int]:
    return MappingProxyType({form: number for number, group in enumerate(forms, first) for form in group.split("|")})


_WEEKDAYS: Final = _numbered(
    "پیر|سوموار|دوشنبہ", "منگل", "بدھ|بدہ|چہارشنبہ", "جمعرات|پنجشنبہ", "جمعہ|جمعے", "ہفتہ|ہفتے|سنیچر|شنبہ", "اتوار|یکشنبہ"
)
_MONTHS: Final = _numbered(
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر", first=1
)
_ORDINALS: Final = _numbered("پہلے", "دوسرے", "تیسرے", "چوتھے", "پانچویں")
# A weekday is one only before a word that makes it a day: "ہفتے" is also "week", "پیر" also a holy man.
_DAY_WORDS: Final = frozenset({"کو", "(", "روز", "دن", "صبح", "شام", "شب", "رات"})
_WORDS: Final = _WEEKDAYS.keys() | _ORDINALS.keys()
_LINKS: Final = frozenset({"کے", "کی", "کاروباری"})
_TOKEN: Final = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+|\(")
_SIGN: Final = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the head of an article states, in a few bytes: 300,000 of them are kept."""

    weekdays: int
    """Bits, Monday first."""
    dates: int
    """Bits: month * 32 + day."""
    business_days: int
    """Bits: first to fifth day of the business week."""
    figures: bytes
    """Hashes of the numbers, 32 bits each."""

    def other_day(self, other: "Stated") -> bool:
        """Whether both state a day of the week, or of the business week, and none in common."""
        return _apart(self.weekdays, other.weekdays) or _apart(self.business_days, other.business_days)

    def other_issue(self, other: "Stated") -> bool:
        """Whether the two are issues of one form: other days, other dates, or figures with less than half in common."""
        if self.other_day(other) or _apart(self.dates, other.dates):
            return True
        mine, theirs = set(array("I", self.figures)), set(array("I", other.figures))
        least = min(len(mine), len(theirs))
        return least >= FIGURES and 2 * len(mine & theirs) < least


def _apart(mine: int, theirs: int) -> bool:
    return bool(mine and theirs and not mine & theirs)


def stated(title: str, text: str) -> Stated:
    """What the title and the head of the text state."""
    head = f"{title}\n{text[:HEAD]}"
    tokens = _TOKEN.findall(head.translate(_PLAIN) if _ODD.search(head) else head)
    tokens += ("", "")
    weekdays = dates = business_days = 0
    numbers: set[str] = set()
    telling = [at for at, token in enumerate(tokens) if token in _WORDS or "0" <= token <= ":"]
    for at in telling:
        token = tokens[at]
        if token not in _WORDS:
            numbers.add(token)
            month = _MONTHS.get(tokens[at + 1])
            if month is not None and len(token) <= 2 and int(token) < 32:
                dates |= 1 << (month * 32 + int(token))
        elif token in _WEEKDAYS:
            if _makes_day(tokens, at):
                weekdays |= 1 << _WEEKDAYS[token]
        elif token in _ORDINALS and _makes_day(tokens, at):
            business_days |= 1 << _ORDINALS[token]
    figures = sorted(zlib.crc32(_SIGN.sub("", number).encode()) for number in numbers)
    return Stated(weekdays, dates, business_days, array("I", figures).tobytes())


def _makes_day(tokens: list[str], at: int) -> bool:
    behind = tokens[at + 1]
    return behind in _DAY_WORDS or (behind in _LINKS and tokens[at + 2] in _DAY_WORDS)
