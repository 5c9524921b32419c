"""Whether two names are one person: spellings of the press differ by vowels and by letters of one sound.

پوتن, پیوٹن and پوٹن have one skeleton; a family name alone is not enough when the given names differ (two Japarovs).
"""

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from schemas.ids import fold_title
from schemas.mentions import Participant

_SOUNDS: Final = str.maketrans(
    {
        **dict.fromkeys("اآویےئءؤعھۓ", None),
        **dict.fromkeys("ہحۂ", "ہ"),
        **dict.fromkeys("تٹط", "ت"),
        **dict.fromkeys("دڈ", "د"),
        **dict.fromkeys("رڑ", "ر"),
        **dict.fromkeys("سصث", "س"),
        **dict.fromkeys("زذضظژ", "ز"),
        **dict.fromkeys("کقخ", "ک"),
        **dict.fromkeys("گغ", "گ"),
        **dict.fromkeys("پف", "پ"),
        **dict.fromkeys("نں", "ن"),
    }
)
_HEARD_FIRST: Final = ("و", "ی")
"""Vowels, but consonants at the beginning of a word."""
_SILENT_END: Final = re.compile("(?<=.)[ہۂ]$")
_MIN_SURNAME: Final = 2
"""Skeletons shorter than this say too little to be a family name on their own."""
_TOLERATED: Final = 1


class Match(Enum):
    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@lru_cache(maxsize=65_536)
def skeleton(name: str) -> tuple[str, ...]:
    """The consonants of each word of a name, letters of one sound made one, doubled ones once.

    Words of vowels only are left out.
    """
    words = []
    for word in fold_title(name).split():
        bones = _SILENT_END.sub("", word)
        bones = bones[0] + bones[1:].translate(_SOUNDS) if bones[:1] in _HEARD_FIRST else bones.translate(_SOUNDS)
        kept = "".join(c for i, c in enumerate(bones) if i == 0 or bones[i - 1] != c)
        if kept:
            words.append(kept)
    return tuple(words)


@lru_cache(maxsize=262_144)
def same_name(a: str, b: str) -> Match:
    """Compare two names by their skeletons.

    The same: one contains the other's words, or they are one letter apart when written together. Different: both give more
    than a family name, and something in them contradicts. A single word that is in neither says that they are different.
    """
    one, two = skeleton(a), skeleton(b)
    if not one or not two:
        return Match.SAME if fold_title(a) == fold_title(b) else Match.UNKNOWN
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if all(any(_near(word, other) for other in long) for word in short):
        alone = len(short) == 1 and len(long) > 1
        return Match.UNKNOWN if alone and len(short[0]) < _MIN_SURNAME else Match.SAME
    joined_one, joined_two = "".join(one), "".join(two)
    if joined_one == joined_two or (min(len(joined_one), len(joined_two)) > 4 and _near(joined_one, joined_two)):
        return Match.SAME
    return Match.SAME if _but_one(short, long) else Match.DIFFERENT


def _but_one(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """All words but one are shared, and that one is told in a spelling farther off (جپاروف, زہاپاروف)."""
    missing = [word for word in short if not any(_near(word, other) for other in long)]
    if len(short) < 2 or len(missing) != 1:
        return False
    (word,) = missing
    rest = [other for other in long if not any(_near(other, known) for known in short)]
    return len(rest) == 1 and min(len(word), len(rest[0])) >= 4 and _distance(word, rest[0]) <= 2


def _distance(a: str, b: str) -> int:
    """Insertions, deletions and replacements between two words (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, one in enumerate(a, 1):
        above = row
        row = [i]
        for j, two in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (one != two)))
    return row[-1]


def _near(a: str, b: str) -> bool:
    """Equal, or one insertion, deletion or replacement apart when both are long enough for that to mean a spelling."""
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > _TOLERATED:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return max(len(a), len(b)) - start - end <= _TOLERATED


def same_person(a: Participant, b: Participant) -> Match:
    """Compare two participants. Different when their countries or their identities in the gazetteer differ.

    Unknown when one is an office without a name, and when a family name alone meets a full name in another office.
    """
    if a.country and b.country and a.country != b.country:
        return Match.DIFFERENT
    if a.person_id and b.person_id:
        return Match.SAME if a.person_id == b.person_id else Match.DIFFERENT
    if not a.name or not b.name:
        return Match.UNKNOWN
    match = same_name(a.name, b.name)
    if match is Match.SAME and a.role != b.role and "other" not in (a.role, b.role) and _surname_only(a.name, b.name):
        return Match.UNKNOWN
    return match


def _surname_only(a: str, b: str) -> bool:
    """One name is a single word, and the other more: the same family, perhaps another man."""
    lengths = {len(skeleton(a)), len(skeleton(b))}
    return 1 in lengths and len(lengths) > 1
