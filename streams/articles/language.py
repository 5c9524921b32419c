"""Is a text Urdu? Told by the script and by function words, which neighbours in the same script do not share.

Statistical detectors take Shahmukhi Punjabi and Pashto for Urdu, and short Urdu headlines for Persian; a page is long enough
for its commonest words to say it plainly (`seeds/gazetteer/language_words.tsv`).
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Final

from seeds.tables import rows

URDU: Final = "ur"
_SAMPLE: Final = 2000
"""Characters that are looked at."""
_SCRIPT_SHARE: Final = 0.5
"""Least share of letters in the Arabic script."""
_FEW_WORDS: Final = 5
"""Fewer words say nothing."""
_FOREIGN_LEAST: Final = 2.5
"""Least score of another language: one borrowed word in an Urdu headline is not enough."""
_LETTER_WEIGHT: Final = 0.5
"""A word with a letter that tells the language, against a function word."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_ARABIC_SCRIPT: Final = re.compile(r"[\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+")


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    words: frozenset[str]
    letters: frozenset[str]


@cache
def _languages() -> tuple[_Language, ...]:
    found = []
    for row in rows("language_words.tsv"):
        letters = frozenset("".join(row["letters"].split("|")))
        found.append(_Language(row["language"], frozenset(row["words"].split("|")), letters))
    return tuple(found)


def language_of(text: str) -> str:
    """Code of the language: `ur`, that of a neighbour, `other` for another script, `""` for a text too short to tell."""
    sample = text[:_SAMPLE]
    words = Counter(_WORD.findall(sample))
    letters = sum(len(word) * count for word, count in words.items())
    if letters and sum(map(len, _ARABIC_SCRIPT.findall(sample))) < _SCRIPT_SHARE * letters:
        return "other"
    begin = {letter for letter in {word[0] for word in words} if _ARABIC_SCRIPT.match(letter)}
    words = Counter({word: count for word, count in words.items() if word[0] in begin})
    if words.total() < _FEW_WORDS:
        return ""
    present = frozenset(sample)
    scores = {language.code: _score(language, words, present) for language in _languages()}
    best = max(scores, key=lambda code: (scores[code], code == URDU))
    return best if scores[best] >= (1 if best == URDU else _FOREIGN_LEAST) else ""


def _score(language: _Language, words: Counter[str], present: frozenset[str]) -> float:
    by_word = sum(words[word] for word in language.words & words.keys())
    letters = language.letters & present
    by_letter = sum(count for word, count in words.items() if not letters.isdisjoint(word)) if letters else 0
    return by_word + _LETTER_WEIGHT * by_letter
