"""When two spellings of a name count as one."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ۀ": "ہ", "ة": "ہ", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
        "ؤ": "و", "ئ": "ی", "ۂ": "ہ", "ھ": "ہ", "ں": "ن", "\u200c": " ", "\u00a0": " ",
    }
)  # fmt: skip
_CLOSE: Final = 0.75


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """Coarser than the folding of extraction, on purpose: what two careful readers may spell differently is one."""
    plain = "".join(c for c in unicodedata.normalize("NFKC", text) if not unicodedata.combining(c)).translate(_LETTERS)
    return re.sub(r"[^\w]+", " ", plain).strip().lower()


@lru_cache(maxsize=65536)
def same_name(one: str | None, other: str | None) -> bool:
    """Whether every word of the shorter name has a close one in the longer (پیوٹن in ولادی میر پیوٹن)."""
    a, b = fold_name(one or ""), fold_name(other or "")
    if not a or not b:
        return a == b
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    return all(max(SequenceMatcher(None, word, candidate).ratio() for candidate in long) >= _CLOSE for word in short)
