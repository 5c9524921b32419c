"""Cue words in an article: `seeds/gazetteer/details.tsv` as one table of words, run over an article's words once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from seeds.tables import rows
from streams.urdu.letters import fold_text
from streams.urdu.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table, without its forms."""

    field: str
    value: str
    types: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """A form found: tokens [start, end)."""

    entry: Entry
    start: int
    end: int

    @property
    def value(self) -> str:
        return self.entry.value


def word_set(words: str) -> frozenset[str]:
    """The words of a line, folded as articles are."""
    return frozenset(fold_text(words).split())


def find_cues(words: Sequence[str]) -> list[Cue]:
    """Cues in text order; of those of one field that begin at a word only the longest."""
    table = _table()
    found: list[Cue] = []
    last = len(words) - 1
    for start, word in enumerate(words):
        by_second = table.get(word)
        if by_second is None:
            continue
        candidates = by_second.get(words[start + 1] if start < last else "") or by_second.get("")
        taken: dict[str, int] = {}
        for form, entry in candidates or ():
            end = start + len(form)
            if taken.get(entry.field, end) == end and (end - start < 3 or tuple(words[start:end]) == form):
                taken[entry.field] = end
                found.append(Cue(entry, start, end))
    return found


@cache
def _table() -> Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], Entry]]]]:
    """First word to second word to forms, the longest first; those of one word stand under "" and under every second word."""
    forms: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for row in rows("details.tsv"):
        near = frozenset(fold_text(word) for word in row["near"].split("|") if word)
        entry = Entry(row["field"], row["value"], frozenset(row["types"].split("|")) - {""}, near)
        for form in dict.fromkeys(row["forms"].split("|")):
            words = tuple(token.text for token in tokenise(fold_text(form)))
            if not words:
                raise ValueError(f"details.tsv: an empty form of {row['field']} {row['value']}")
            forms.setdefault(words[0], []).append((words, entry))
    return MappingProxyType({first: _by_second(alike) for first, alike in forms.items()})


def _by_second(forms: Sequence[tuple[tuple[str, ...], Entry]]) -> Mapping[str, Sequence[tuple[tuple[str, ...], Entry]]]:
    alone = [item for item in forms if len(item[0]) == 1]
    table = {"": alone} if alone else {}
    for second in dict.fromkeys(words[1] for words, _ in forms if len(words) > 1):
        several = [item for item in forms if item[0][1:2] == (second,)]
        table[second] = sorted(several, key=lambda item: -len(item[0])) + alone
    return MappingProxyType(table)
