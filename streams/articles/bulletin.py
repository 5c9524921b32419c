"""The day and the figures that the head of an article states: by these a daily bulletin differs from yesterday's.

Market and weather bulletins of one outlet are one text with other figures. What makes today's another article is its day,
else its numbers.
"""

import re
import zlib
from array import array
from dataclasses import dataclass
from typing import Final

HEAD_LETTERS: Final = 600
"""Characters of the text, behind the title, in which a bulletin states its day and its figures."""
FIGURES: Final = 4
"""With fewer numbers on a side, numbers do not decide: outlets write them out, round them, or leave them away."""

_PLAIN: Final = str.maketrans(
    "يىكهة٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکہہ01234567890123456789", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
)
"""The little of folding that days and numbers need: this runs for every article at a restore."""
_WEEKDAYS: Final = (
    "پیر|سوموار|دوشنبہ", "منگل|سہ شنبہ", "بدھ|بدہ|چہارشنبہ", "جمعرات|پنجشنبہ", "جمعہ|جمعے|جمعۃ المبارک", "ہفتہ|ہفتے|سنیچر|شنبہ",
    "اتوار|یکشنبہ",
)  # fmt: skip
_MONTHS: Final = (
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
)  # fmt: skip
_BUSINESS_DAYS: Final = ("پہلے", "دوسرے", "تیسرے", "چوتھے", "پانچویں")
# A weekday is one only before the postposition or noun that makes it a day: "ہفتے" is also "week", "پیر" also "foot".
_WEEKDAY: Final = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<d{i}>{forms})" for i, forms in enumerate(_WEEKDAYS))
    + r")(?= (?:کو|کے روز|کے دن|کی صبح|کی شام|کی شب|کی رات)| ?\()"
)
_DATE: Final = re.compile(r"(?<!\d)(?P<day>[0-3]?\d) ?(?P<month>" + "|".join(_MONTHS) + r")(?!\w)")
_BUSINESS_DAY: Final = re.compile(r"(?<!\w)(?P<nth>" + "|".join(_BUSINESS_DAYS) + r") (?:کاروباری )?(?:روز|دن)(?!\w)")
_NUMBER: Final = re.compile(r"\d+(?:[.,٫٬]\d+)*")
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

    def differs(self, other: "Stated") -> bool:
        """Whether the two state different days, or figures that have less than half in common."""
        for mine, theirs in (
            (self.dates, other.dates),
            (self.business_days, other.business_days),
            (self.weekdays, other.weekdays),
        ):
            if mine and theirs and not mine & theirs:
                return True
        mine_set, their_set = set(array("I", self.figures)), set(array("I", other.figures))
        least = min(len(mine_set), len(their_set))
        return least >= FIGURES and 2 * len(mine_set & their_set) < least


def stated(title: str, text: str) -> Stated:
    """What the title and the head of the text state."""
    head = f"{title}\n{text[:HEAD_LETTERS]}".translate(_PLAIN)
    weekdays = dates = business_days = 0
    for match in _WEEKDAY.finditer(head):
        weekdays |= 1 << int((match.lastgroup or "d0")[1:])
    for match in _DATE.finditer(head):
        dates |= 1 << (_MONTHS.index(match["month"]) * 32 + int(match["day"]))
    for match in _BUSINESS_DAY.finditer(head):
        business_days |= 1 << _BUSINESS_DAYS.index(match["nth"])
    numbers = {_SIGN.sub("", number) for number in _NUMBER.findall(head)}
    figures = array("I", sorted(zlib.crc32(n.encode()) for n in numbers))
    return Stated(weekdays, dates, business_days, figures.tobytes())
