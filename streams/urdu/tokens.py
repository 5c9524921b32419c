"""Words and signs of a folded text, with their places; words written together are taken apart where both halves are known."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*|\n|[^\w\s]|_")
_NON_JOINERS: Final = frozenset("اآدڈذرڑزژوےں")
"""Letters that never join to the left: behind them a missing space cannot be seen in print."""
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign: folded text [start, end)."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def tokenise(folded: str, known: Collection[str] = ()) -> list[Token]:
    """Tokens of folded text in order. Digits glued to letters come apart; a line break is a token of its own.

    `known` are words by which an unknown run such as `نےکہا` or `صدرشی` is cut in two or three.
    """
    tokens: list[Token] = []
    add = tokens.append
    for match in _TOKEN.finditer(folded):
        text, start = match[0], match.start()
        if known and 4 <= len(text) <= _LONGEST and text not in known:
            for piece in _cut(text, known):
                add(Token(piece, start, start + len(piece)))
                start += len(piece)
        else:
            add(Token(text, start, match.end()))
    return tokens


def _cut(word: str, known: Collection[str]) -> Iterator[str]:
    """The word in known pieces, or whole. The longest first piece wins, a cut falls only behind a non-joining letter."""
    for at in range(len(word) - 2, 1, -1):
        if word[at - 1] in _NON_JOINERS:
            head, tail = word[:at], word[at:]
            if head in known:
                if tail in known:
                    yield head
                    yield tail
                    return
                for second in range(len(tail) - 2, 1, -1):
                    if tail[second - 1] in _NON_JOINERS and tail[:second] in known and tail[second:] in known:
                        yield head
                        yield tail[:second]
                        yield tail[second:]
                        return
    yield word
