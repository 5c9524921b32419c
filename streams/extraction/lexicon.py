"""Finds every gazetteer form in an article at once: one Aho-Corasick automaton over the folded words without their spaces.

Leaving the spaces out makes وزیراعظم, وزیر اعظم and وز یراعظم one; a hit counts only where it begins and ends with a word.
"""

from collections import defaultdict
from typing import Final, NamedTuple

import ahocorasick

from streams.extraction import grammar
from streams.extraction.gazetteer import City, Country, Form, Gazetteer, Office, Organisation, Trigger
from streams.urdu.tokens import Token

NAME_KINDS: Final = {
    "person": 0, "office": 1, "organisation": 2, "bloc": 2, "country": 3, "adjective": 4, "people": 5, "city": 6,
}  # fmt: skip
"""Kinds that compete for words: the longest form wins, then the order here."""


class Match(NamedTuple):
    """A form found: tokens [start, end)."""

    start: int
    end: int
    kind: str
    entries: tuple[object, ...]
    form: str

    @property
    def entry(self) -> object:
        return self.entries[0]


class Lexicon:
    """The automaton over a gazetteer's forms."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        by_key: dict[str, dict[str, list[Form]]] = defaultdict(lambda: defaultdict(list))
        words: set[str] = set(gazetteer.words)
        self.movements_called: dict[str, set[str]] = defaultdict(set)
        """Codes of the movements in whose names a word stands: `باغی`, `اپوزیشن`."""
        for form in gazetteer.forms:
            key = form.form.replace(" ", "")
            if len(key) < 2:
                continue
            known = by_key[key][form.kind]
            if all(other.entry != form.entry for other in known):
                known.append(form)
            words.update(form.form.split())
            if isinstance(form.entry, Organisation) and form.entry.kind == "movement":
                for word in form.form.split():
                    self.movements_called[word].add(form.entry.code)
        words |= grammar.CASE | grammar.PARTICLES | grammar.FINITE | grammar.NAME_STOP | grammar.CLAUSE_STARTERS
        self.words: frozenset[str] = frozenset(word for word in words if len(word) >= 2)
        """Every word of the gazetteer and of the grammar: by these, words written together are cut."""
        self._automaton = ahocorasick.Automaton()
        for key in sorted(by_key):
            self._automaton.add_word(
                key,
                (len(key), tuple((kind, tuple(f.entry for f in forms), forms[0].form) for kind, forms in by_key[key].items())),
            )
        if by_key:
            self._automaton.make_automaton()
        self._empty = not by_key

    def find_parts(self, tokens: list[Token], title_end: int) -> tuple[dict[int, Match], list[Match], list[Match]]:
        """`find` over title and text apart, so that no form runs from one into the other."""
        names, triggers, topics = self.find(tokens[:title_end])
        more = self.find(tokens[title_end:], title_end)
        names.update(more[0])
        return names, triggers + more[1], topics + more[2]

    def find(self, tokens: list[Token], offset: int = 0) -> tuple[dict[int, Match], list[Match], list[Match]]:
        """Names by first token (chosen so that none overlap), triggers, topics. `offset` counts the tokens before."""
        if self._empty:
            return {}, [], []
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        at = 0
        for index, token in enumerate(tokens):
            starts[at] = index
            at += len(token.text)
            ends[at] = index + 1
        names: list[Match] = []
        triggers: list[Match] = []
        topics: list[Match] = []
        ambiguous = self.gazetteer.ambiguous
        for last, (length, values) in self._automaton.iter("".join(token.text for token in tokens)):
            end = ends.get(last + 1)
            if end is None:
                continue
            start = starts.get(last + 1 - length)
            if start is None:
                continue
            for kind, entries, form in values:
                match = Match(start + offset, end + offset, kind, entries, form)
                if kind == "trigger":
                    triggers.append(match)
                elif kind == "topic":
                    topics.append(match)
                elif kind in NAME_KINDS:
                    if end - start > 1 and " " not in form and any(t.text in grammar.CASE for t in tokens[start:end]):
                        continue  # `آئی سی سی کا`: no name out of a case marker and its neighbour
                    if kind == "office" and end < len(tokens) and tokens[end - 1].text == _HEAD and tokens[end].text in _MEETS:
                        continue  # `عرب لیگ کے سربراہ اجلاس میں`: no one's office
                    rule = ambiguous.get(form.replace(" ", ""))
                    before = tokens[start - 1].text if start else ""
                    listed = kind == "country" and before in _JOINS and _country_before(names, match)
                    if rule is None or listed or rule.allows(before, tokens[end].text if end < len(tokens) else ""):
                        names.append(match)  # `چلی اور پیرو قیدیوں کے تبادلے پر متفق`: a state in a list of states
        return self._choose(names), _longest(triggers), topics

    @staticmethod
    def _choose(names: list[Match]) -> dict[int, Match]:
        """The longest names, none overlapping."""
        chosen: dict[int, Match] = {}
        taken: set[int] = set()
        inside = {i for m in names if m.kind == "office" for i in range(m.start + 1, m.end)}
        names = [m for m in names if m.start not in inside or not _of_one_state(m)]  # `نائب | وزیراعظم پاکستان کے دورے پر`
        for match in sorted(names, key=lambda m: (-len(m.form.replace(" ", "")), NAME_KINDS[m.kind], m.start)):
            span = range(match.start, match.end)
            if taken.isdisjoint(span):
                taken.update(span)
                chosen[match.start] = match
        return chosen


_HEAD: Final = "سربراہ"
_MEETS: Final = frozenset(("اجلاس", "کانفرنس", "سمٹ", "ملاقات"))


def _country_before(names: list[Match], match: Match) -> bool:
    """Whether a state ends one word before."""
    return any(m.kind == "country" and m.end == match.start - 1 for m in names[-_LATEST:])


_JOINS: Final = frozenset(("اور", "،"))
_LATEST: Final = 4
"""Names found last, among which the one right before stands."""


def _of_one_state(match: Match) -> bool:
    """Whether the form of an office names the state too."""
    return isinstance(match.entry, Office) and match.entry.country not in (None, "", "*")


def _longest(matches: list[Match]) -> list[Match]:
    """Triggers in text order; one that lies inside a longer one of its own class is dropped."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if not any(
            k.start <= match.start and match.end <= k.end and k.end - k.start > match.end - match.start for k in kept[-6:]
        ):
            kept.append(match)
    return kept


def classes_of(trigger: Match) -> set[str]:
    """The classes of a trigger: `مذاکرات` is of talks, `ملاقات` of a meeting."""
    return {e.cls for e in trigger.entries if isinstance(e, Trigger)}


def land_of(match: Match) -> str | None:
    """The country that a name of a country or city puts something in: `چلی`, `سانتیاگو`; None for a city of several."""
    if isinstance(match.entry, Country):
        return match.entry.code
    return match.entry.country if isinstance(match.entry, City) and match.entry.country != "*" else None


_RULING: Final = frozenset(("حکومت", "رجیم", "انتظامیہ"))


def state_of(match: Match, day: str | None) -> str | None:
    """The side that a name stands for on a day: a movement is the government of its country since it took over, and where no
    day is known by a name that says so (`طالبان حکومت`)."""
    entry = match.entry
    if isinstance(entry, Country):
        return entry.code
    if isinstance(entry, Organisation):
        if entry.becomes and (day >= entry.becomes[1] if day else not _RULING.isdisjoint(match.form.split())):
            return entry.becomes[0]
        return entry.code
    if isinstance(entry, City) and entry.acts:
        return entry.country
    return None
