"""Words and signs of a folded text, with their places; words written together are taken apart where both halves are known."""

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+|[^\W\d_A-Za-z\u00c0-\u024f]+|\d+(?:[.,:]\d+)*|\n|[^\w\s]|_")
_NON_JOINERS: Final = frozenset("اآدڈذرڑزژوےں")
"""Letters that never join to the left: behind them a missing space cannot be seen in print."""
_SHORTEST_RUN: Final = 4
"""Letters of the shortest word that may be two."""
_LONGEST: Final = 40


class Token(NamedTuple):
    """A word, number or sign: folded text [start, end)."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set: closed classes are written as plain text."""
    return frozenset(words.split())


_FUNCTION: Final = word_set(
    "نے سے کو کا کی کے میں پر اور کہ تک بھی ہے ہیں تھا تھے تھی گے گی گا کیلیے لیے کریں کرے کرنے کرتے ہوئے ہوئی ہوگا ہوگی"
)
"""Words that writers glue to their neighbours."""
_DONE: Final = word_set("کردیا کردی کردیے کردئے کردیئے کرلیا کرلی کیاگیا")
"""What is glued to the end of a verb's noun alone: `ملک بدرکردیا`."""
_LAST: Final = word_set("گے گی گا")
_NEXT: Final = word_set("جبکہ جس جسے جہاں تاہم لیکن مگر اور اگر یہ وہ اس تاکہ کیونکہ بلکہ چاہے")
"""What can be glued to the end of a clause: `ہو گاجبکہ`, while گالوزین is a name and not `گا` before Lausanne."""
_FUSED: Final = {
    **dict.fromkeys(("کیلیے", "کیلۓ", "کیلئیے"), ("کے", "لیے", 2)),
    "کیساتھ": ("کے", "ساتھ", 2),
    "کیخلاف": ("کے", "خلاف", 2),
    "کیطرف": ("کی", "طرف", 2),
    "کیجانب": ("کی", "جانب", 2),
    **{
        f"{root}{going}": (root, going, len(root))
        for root in ("ہو", "جا", "آ", "کر", "دے", "لے", "مل", "بن", "چل")
        for going in ("رہا", "رہی", "رہے", "رہیں", "سکتا", "سکتی", "سکتے", "سکا", "سکی", "سکے", "سکیں")
    },
    **{
        f"{root}{case}": (root, case, len(root))
        for root in ("ان", "اس", "جن", "جس")
        for case in ("کا", "کی", "کے", "کو", "میں")
    },
}
"""Two words in one, as many papers write them, and where the second begins: کے لیے, which has lost its ے, `ہورہا ہے`,
`کیے جاسکتے ہیں`, and `انکا کہنا تھا`."""


def tokenise(folded: str, known: Collection[str] = ()) -> list[Token]:
    """Tokens of folded text in order. Digits glued to letters come apart; a line break is a token of its own.

        `known` are words by which an unknown run such as `نےکہا` or `وزیرخارجہسے` is cut; one piece must be a word
    that writers glue.
    """
    tokens: list[Token] = []
    add = tokens.append
    make = tuple.__new__  # without the named tuple's own constructor: making tokens is a fifth of reading an article
    for match in _TOKEN.finditer(folded):
        text = match[0]
        start, end = match.span()
        if end - start < _SHORTEST_RUN:
            add(make(Token, (text, start, end)))
        elif text in _FUSED:
            one, other, cut = _FUSED[text]
            add(make(Token, (one, start, start + cut)))
            add(make(Token, (other, start + cut, end)))
        elif known and end - start <= _LONGEST and text not in known:
            for piece in _cut(text, known):
                add(make(Token, (piece, start, start + len(piece))))
                start += len(piece)
        else:
            add(make(Token, (text, start, end)))
    return tokens


def _cut(word: str, known: Collection[str]) -> Iterator[str]:
    """The word in known pieces, or whole. A cut falls only behind a non-joining letter, beside a word that writers glue."""
    if word.startswith("ووزیر"):
        yield "و"
        word = word[1:]
        if word in known:
            yield word
            return
    cuts = [at for at in range(2, len(word) - 1) if word[at - 1] in _NON_JOINERS]
    for at in reversed(cuts):
        head, tail = word[:at], word[at:]
        ends = head in _FUNCTION and tail in known and len(tail) > 2 and (head not in _LAST or tail in _NEXT)
        if ends or ((tail in _FUNCTION or tail in _DONE) and head in known and len(head) > 2):
            yield head
            yield tail
            return
    for at in cuts:
        if word[at - 1] == "ے" and at > 2 and word[:at] in known and word[at:] in known:
            yield word[:at]  # no word has this letter inside: `کےلیےافغانستان`, `دورےپر`
            yield word[at:]
            return
    for first in cuts:
        for second in cuts:
            middle = word[first:second]
            if (
                second > first + 1
                and middle in _FUNCTION
                and word[:first] in known
                and word[second:] in known
                and first > 2
                and len(word) - second > 2
            ):
                yield word[:first]
                yield middle
                yield word[second:]
                return
    if word.find("ے", 1, -1) > 0 and (pieces := _at_every_ye(word, known)):
        yield from pieces
        return
    for at in reversed(cuts):
        head, tail = word[:at], word[at:]
        anybody = head in _OF_PERSONS and len(tail) >= _SHORTEST_RUN and not tail.startswith(_NO_NAME)
        if at > 2 and (anybody or (head in _HEADS and tail in known)):
            yield head
            yield tail
            return
    yield word


def _at_every_ye(word: str, known: Collection[str]) -> list[str]:
    """`آگےبڑھانےکےعزم`, `فوجیوںکےانخلاسےمتعلق`: several words in one, cut behind every ے, which ends a word; empty where a
    piece is unknown."""
    pieces: list[str] = []
    *heads, last = word.split("ے")
    for part in (*(head + "ے" for head in heads), *([last] if last else [])):
        if part in known:
            pieces.append(part)
            continue
        inner = next((n for n in (4, 3, 2) if part[-n:] in _FUNCTION and _parts_there(part, n) and part[:-n] in known), None)
        if inner is None:
            return []
        pieces += [part[:-inner], part[-inner:]]
    return pieces


def _parts_there(word: str, letters: int) -> bool:
    """Whether a space missing before the last letters could not be seen."""
    return len(word) > letters + 2 and word[-letters - 1] in _NON_JOINERS


_HEADS: Final = word_set("صدر وزیر وزیراعظم سفیر گورنر جنرل شہر چیئرمین وفد اور کمشنر سپیکر اسپیکر سینیٹر بیرسٹر چانسلر")
"""Words before a name that are glued to it: صدرشی."""
_OF_PERSONS: Final = word_set("صدر سفیر کمشنر سینیٹر سپیکر اسپیکر")
"""Of these those that begin no longer word: whatever is glued to them is a name, known or not (`صدرمیگوفولی`)."""
_NO_NAME: Final = ("ال", "زادہ", "ستان")
