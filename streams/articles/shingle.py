"""What of an article is compared: hashes of letter shingles of its body, page furniture left out.

A shingle is sixteen letters and digits in a row, spaces and signs dropped: Urdu is written with and without spaces between
the same words (`زر میں`, `زرمیں`), so that word shingles tell one agency's text in two outlets from each other where
letters do not.
"""

import re
import sys
from typing import Final

import numpy as np
import numpy.typing as npt

from streams.urdu.furniture import furniture
from streams.urdu.letters import fold

SHINGLE_LETTERS: Final = 16
"""Letters of a shingle, about four words. A power of two, as the hash is built by doubling."""

Codes = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint32]

_BASE: Final = 0x9E3779B97F4A7C15
_MIX_1: Final = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2: Final = np.uint64(0x94D049BB133111EB)
_SAME: Final = {"ھ": "ہ", "ں": "ن", "آ": "ا"}
"""Letters that folding keeps apart because they tell words from each other, and that keyboards nevertheless mix up."""
_FOOTER: Final = re.compile(r"(?:©|\(c\))\s?(?:19|20)\d\d [^\n]*")
"""A copyright line; what stands behind it on its line is the site's, not the article's."""


def _letter_table() -> Codes:
    """Code point (of the basic plane) to the code that is hashed, 0 for what is no letter or digit."""
    table = np.zeros(0x10000, dtype=np.uint32)
    for code in range(0x10000):
        if chr(code).isalnum():
            table[code] = code
    for letter, same in _SAME.items():
        table[ord(letter)] = ord(same)
    return table


_TABLE: Final = _letter_table()


def letters(folded: str) -> Codes:
    """Codes of the letters and digits of a folded text, in order."""
    codes = np.frombuffer(folded.encode("utf-32-le", "replace"), dtype="<u4")
    if sys.byteorder == "big":
        codes = codes.astype(np.uint32)
    kept = _TABLE[np.where(codes < len(_TABLE), codes, 0)]
    return kept[kept > 0]


def body(text: str) -> str:
    """Folded text of an article without its page furniture."""
    folded = fold(text).text
    pieces, at = [], 0
    for place in furniture(folded):
        pieces.append(folded[at : place.start])
        at = place.end
    pieces.append(folded[at:])
    return _FOOTER.sub("", "".join(pieces))


def shingles(codes: Codes) -> Hashes:
    """Hash of each shingle in order of place, 32 bits; none for a text shorter than a shingle. Same on every machine."""
    if len(codes) < SHINGLE_LETTERS:
        return np.empty(0, dtype=np.uint32)
    hashes = codes.astype(np.uint64)
    width, base = 1, _BASE
    with np.errstate(over="ignore"):
        while width < SHINGLE_LETTERS:
            hashes = hashes[:-width] * np.uint64(base) + hashes[width:]
            width, base = width * 2, base * base & 0xFFFFFFFFFFFFFFFF
        hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX_1
        hashes = (hashes ^ (hashes >> np.uint64(27))) * _MIX_2
    return ((hashes ^ (hashes >> np.uint64(31))) >> np.uint64(32)).astype(np.uint32)
