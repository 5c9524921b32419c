"""Urdu letters as one spelling: what Urdu, Arabic and Persian keyboards, fonts and pasted pages write differently.

Folding never loses the way back: `Folded.start` and `Folded.end` map places in the folded text to code points of the
original, so that evidence is cut from the article as it stands.

What is folded, and what is not: compatibility and presentation forms are resolved (NFKC, letter by letter), Arabic ي ك ه
become Urdu ی ک ہ, marks (zer, zabar, tashdid ...) and hamza seats that writers leave out are dropped, the three digit sets
become ASCII, quotes and dashes become one. Kept apart are آ and ا (آن, ان), ھ and ہ inside a word (بھارت, بہار), ں and ن.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import Final

_LETTERS: Final = {
    "ي": "ی",
    "ى": "ی",
    "ې": "ی",
    "ێ": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ه": "ہ",
    "ة": "ہ",
    "ۀ": "ہ",
    "ۂ": "ہ",
    "ۃ": "ہ",
    "ە": "ہ",
    "أ": "ا",
    "إ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "ۓ": "ئے",
    "ء": "",
    "ـ": "",
    "ٴ": "",  # high hamza, written after its letter
    "¿": "",
    "\ufffd": "",
    "\ufeff": "",
    "\u00ad": "",
}
_PUNCTUATION: Final = {
    ",": "،",
    "٬": "،",
    "‚": "،",
    ";": "؛",
    "?": "؟",
    "٫": ".",
    "۔": "۔",
    "।": "۔",
    "…": "۔",
    "‘": "'",
    "’": "'",
    "´": "'",
    "`": "'",
    "‛": "'",
    "′": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "″": '"',
    "‟": '"',
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "\t": " ",
    "\n": "\n",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\v": " ",
    "\f": " ",
}
_SPACES: Final = {"\u00a0", "\u200c", "\u1680", "\u180e", "\u202f", "\u205f", "\u3000", *map(chr, range(0x2000, 0x200B))}


def _fold_char(char: str) -> str:
    """One code point as it stands in folded text: none, one or several."""
    if char in _PUNCTUATION:
        return _PUNCTUATION[char]
    if char in _SPACES:
        return " "
    if char == "آ":
        return char
    if char in _LETTERS:
        return _LETTERS[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category in ("Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn"):
        return ""
    plain = unicodedata.normalize("NFKC", char)
    if plain != char:
        return "".join(_fold_char(c) for c in plain)[:24]
    return char.lower()[:1]


class _Table(dict[int, str]):
    """Table for `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        return folded


_TABLE: Final = _Table()
_AR: Final = "\u0620-\u06d3"
# Pairs that are one letter written as two code points, and places where a letter or sign depends on its neighbours.
_CONTEXT: Final = re.compile(
    "(?P<madda>ا\u0653)"
    "|(?P<hamza>[یيى]\u0654)"
    f"|(?P<superscript>[یى]\u0670(?![{_AR}]))"
    "|(?P<seat>(?<=[اآ])ئ(?=و))"
    f"|(?P<izafat>(?<=[ہه])ئ(?![{_AR}]))"
    f"|(?P<initial>(?<![{_AR}\u064b-\u0652])ھ)"
    f"|(?P<hyphen>(?<=[{_AR}])[-‐‑–](?=[{_AR}]))"
    f"|(?P<comma>(?<=\\d),(?=\\d))"
    f"|(?P<stop>(?<=[{_AR}])\\.(?=[{_AR}]))"
)
# Where one of them may stand: looked for first, because trying each at every letter is most of the time of folding.
_SIGNS: Final = re.compile("[ھ\\-‐‑–,.]|ئ(?=و)|(?<=[ہه])ئ(?= )")
_SIGNS_AND_PAIRS: Final = re.compile("[ھ\\-‐‑–,.]|ئ(?=و)|(?<=[ہه])ئ(?= )|[ایيى](?=[\u0653\u0654\u0670])")
_PAIRED: Final = ("\u0653", "\u0654", "\u0670")
_CONTEXT_TO: Final = {
    "madda": "آ",
    "hamza": "ئ",
    "seat": "",  # رہنمائوں and ہائوس, as many papers write رہنماؤں and ہاؤس
    "izafat": "",  # `تبادلہئ خیال` for تبادلۂ خیال, from a keyboard without ۂ
    "superscript": "ی",
    "initial": "ہ",
    "hyphen": " ",
    "comma": ",",
    "stop": ".",
}
_FOR: Final = ("لئے", "لیے")
"""`کے لئے`, the one word that papers spell in two ways as often as not, glued (`کےلئے`) too; both are equally long."""
# Code points that fold one for one; every other one is folded by itself, so that places can be mapped back.
_ODD: Final = re.compile(
    "[^\t-\r -~\u00a0\u00ab\u00bb\u060c\u061b\u061f\u0620\u0622-\u063a\u0641-\u064a\u0660-\u066c\u0671\u0672"
    "\u0679-\u06d2\u06d4\u06d5\u06f0-\u06f9\u2000-\u200a\u200c\u2010-\u2015\u2018-\u201f\u2026]"
)


class Folded:
    """Folded text with the way back to the original."""

    __slots__ = ("_ends", "_folds", "_originals", "text")

    def __init__(self, text: str, folds: list[int], originals: list[int], ends: list[int]) -> None:
        self.text = text
        self._folds = folds
        self._originals = originals
        self._ends = ends

    def start(self, index: int) -> int:
        """Code point of the original at which the folded character `index` begins."""
        k = bisect_right(self._folds, index) - 1
        return min(self._originals[k] + index - self._folds[k], self._ends[k])

    def end(self, index: int) -> int:
        """Code point of the original just behind the folded text up to `index` (a slice end)."""
        return self.start(index - 1) + 1 if index > 0 else self.start(0)


def fold(text: str) -> Folded:
    """Fold `text`. Linear in its length, never fails.

    >>> fold("وزیرِ اعظم").text
    'وزیر اعظم'
    """
    pieces: list[str] = []
    folds, originals, ends = [0], [0], [len(text)]
    made = 0
    shift = 0  # original minus folded place, so far
    table = _TABLE
    at = 0
    places = _SIGNS_AND_PAIRS if any(mark in text for mark in _PAIRED) else _SIGNS
    context = {m.start(): found for m in places.finditer(text) if (found := _CONTEXT.match(text, m.start()))}
    stops = sorted({*context, *(m.start() for m in _ODD.finditer(text))})
    for stop in stops:
        if stop < at:
            continue
        if stop > at:
            piece = text[at:stop].translate(table)
            pieces.append(piece)
            made += len(piece)
        match = context.get(stop)
        if match is not None and match.lastgroup is not None:
            piece, length = _CONTEXT_TO[match.lastgroup], match.end() - stop
        else:
            piece, length = table[ord(text[stop])], 1
        pieces.append(piece)
        made += len(piece)
        at = stop + length
        if at - made != shift:
            ends[-1] = stop
            shift = at - made
            if folds[-1] == made:
                originals[-1], ends[-1] = at, len(text)
            else:
                folds.append(made)
                originals.append(at)
                ends.append(len(text))
    pieces.append(text[at:].translate(table))
    return Folded("".join(pieces).replace(*_FOR), folds, originals, ends)


@lru_cache(maxsize=65536)
def fold_text(text: str) -> str:
    """Just the folded string, spaces squeezed: how gazetteer forms and dictionary keys are written.

    >>> fold_text("شي  جن‌پينگ")
    'شی جن پینگ'
    """
    return " ".join(fold(text).text.split())
