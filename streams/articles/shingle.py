"""What of an article is compared: hashes of letter shingles of its body, page furniture left out.

A shingle is sixteen letters and digits in a row, spaces and signs dropped: Urdu is written with and without spaces between
the same words (`زر میں`, `زرمیں`), so that word shingles tell one agency's text in two outlets from each other where
letters do not.
"""

import re
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
_SAME: Final = {"ھ": "ہ", "ں": "ن", "آ": "ا", "ئ": "ی"}
"""Letters that folding keeps apart because they tell words from each other, and that keyboards nevertheless mix up."""
_LETTER_BLOCKS: Final = (range(0x700), range(0x750, 0x780), range(0x8A0, 0x900), range(0xFB50, 0xFEFD))
_FOOTER: Final = re.compile(r"(?:©|\(c\))\s?(?:19|20)\d\d [^\n]*")
"""A copyright line; what stands behind it on its line is the site's, not the article's."""


def _letter_table() -> Codes:
    """Code point (of the basic plane) to the code that is hashed, 0 for what is no letter or digit.

    The same folding as everywhere, letter by letter: a text is looked up in one step instead of being folded.
    """
    table = np.zeros(0x10000, dtype=np.uint32)
    for code in range(0x10000):
        if chr(code).isalnum():
            table[code] = code
    for block in _LETTER_BLOCKS:
        for code in block:
            folded = fold(chr(code)).text
            table[code] = ord(_SAME.get(folded[0], folded[0])) if folded[:1].isalnum() else 0
    return table


_TABLE: Final = _letter_table()
# Enough of folding for furniture to be seen; what is compared is folded by `letters`. Most texts need none of it.
_ODD: Final = re.compile("[يىكهة\u064b-\u0652\u0670]")
_PLAIN: Final = str.maketrans("يىكهة", "ییکہہ", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")


def letters(text: str) -> Codes:
    """Codes of the letters and digits of a text, folded, in order."""
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4")
    kept = _TABLE[np.where(codes < len(_TABLE), codes, 0)]
    return kept[kept > 0]


def body(text: str) -> str:
    """The text of an article without its page furniture."""
    plain = (text.translate(_PLAIN) if _ODD.search(text) else text).lower()
    pieces, at = [], 0
    for place in furniture(plain):
        pieces.append(plain[at : place.start])
        at = place.end
    pieces.append(plain[at:])
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
