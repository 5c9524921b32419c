"""Whether two names are one person: spellings of the press differ by vowels and by letters of one sound.

پوتن, پیوٹن and پوٹن have one skeleton; a family name alone is not enough when the given names differ (two Japarovs).
"""

from enum import Enum
from functools import lru_cache
from typing import Final

from schemas.ids import fold_title
from schemas.mentions import Participant

_SOUNDS: Final = str.maketrans(
    {
        **dict.fromkeys("اآوویےئءؤعہھحۂۓهىي", None),
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
        bones = word.translate(_SOUNDS)
        kept = "".join(c for i, c in enumerate(bones) if i == 0 or bones[i - 1] != c)
        if kept:
            words.append(kept)
    return tuple(words)


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
    return Match.DIFFERENT


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
    """Compare two participants. Unknown when one is an office without a name; different when their countries differ."""
    if a.country and b.country and a.country != b.country:
        return Match.DIFFERENT
    if a.person_id and b.person_id:
        return Match.SAME if a.person_id == b.person_id else Match.DIFFERENT
    if not a.name or not b.name:
        return Match.UNKNOWN
    return same_name(a.name, b.name)
