"""Names that nobody listed and no office introduces, known as names by their place in the sentence: who leads a delegation
(`ہارون کیلانوف کی سربراہی میں ازبک وفد`), who makes it up (`وفد میں ہارون کیلانوف، لیلیٰ مراٹوا اور … شامل تھے`), who
stands in a list behind people of office (`سینیٹر ہارون کیلانوف اور لیلیٰ مراٹوا سے`), and who signs for a side."""

from collections.abc import Callable, Collection
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor
from streams.extraction.gazetteer import Office
from streams.extraction.groups import JOINERS
from streams.extraction.word_classes import NAMEABLE, WordReader
from streams.urdu.tokens import word_set

_LEAD: Final = word_set("قیادت سربراہی")
_MADE_UP: Final = word_set("شامل مشتمل")
_SHORTEST, _LONGEST = 2, 5
"""Words of such a name: a single unknown word is as often no name."""
_REACH: Final = 7
"""Words between the leadership and the delegation it is told of."""
_LIST: Final = 60
"""Words that a roster may take."""


def bare_names(reader: WordReader, start: int, end: int, actors: list[Actor]) -> list[Actor]:
    """The actors of a sentence with those added that only their place tells to be persons, in order."""
    words = reader.words[start:end]
    leads, lists = grammar.LEADS.intersection(words), _MADE_UP.intersection(words)
    beside = _beside(reader, end, actors)
    if beside:
        actors = sorted([*actors, *beside], key=lambda a: a.start)
    signed = "دستخط" in words
    there = "موقع" in words and "بھی" in words
    if not leads and not lists and not signed and not there:
        return actors
    taken = {i for actor in actors for i in range(actor.start, actor.end)}
    found: list[Actor] = []
    if leads:
        found += _leaders(reader, start, end, taken, _behind_delegations(reader, actors))
        found += _standing_for(reader, end, taken, actors)
    if lists:
        found += _listed(reader, start, end, taken, actors)
    if signed:
        found += _signing(reader, start, end, taken)
    if there:
        found += _on_occasion(reader, start, end, taken)
    return sorted([*actors, *found], key=lambda a: a.start) if found else actors


def _behind_delegations(reader: WordReader, actors: list[Actor]) -> set[int]:
    """Where the leader of a delegation may be named: `وفد X کی قیادت میں`, `وفد نے X کی قیادت میں`."""
    ends = [a.end for a in actors if a.kind == "delegation"]
    return {end + (reader.words[end : end + 1] == ["نے"]) for end in ends}


def _leaders(reader: WordReader, start: int, end: int, taken: set[int], bodies: set[int]) -> list[Actor]:
    """`X کی قیادت میں … وفد`, `وفد X کی قیادت میں`."""
    words = reader.words
    found: list[Actor] = []
    for index in range(start + _SHORTEST, end - 2):
        if words[index] not in _LEAD or words[index - 1] != "کی":
            continue
        if words[index + 1] != "میں":
            last = _name_end(reader, index + 1, end, taken, most=_LONGEST - 1)
            told = bodies and index - 1 not in bodies  # else `_standing_for` reads it
            if told and last - index > _SHORTEST and words[last : last + 1] in (["نے"], ["کر"], ["کریں"]):
                found.append(_person(index + 1, last))  # `وفد … جس کی قیادت X نے کی`
            continue
        led = any(reader.opens(i, "delegation") for i in range(index + 2, min(index + 2 + _REACH, end)))
        first = index - 1
        while first > start and index - first <= _LONGEST and first - 1 not in taken and reader.is_name(first - 1, end):
            first -= 1
        if index - 1 - first >= _SHORTEST and (led or first in bodies):
            found.append(_person(first, index - 1))
    return found


def _standing_for(reader: WordReader, end: int, taken: set[int], actors: list[Actor]) -> list[Actor]:
    """`چلی کی نمائندگی X کر رہے ہیں`, `چلی کے وفد کی قیادت X جبکہ پیرو کے وفد کی سربراہی Y نے کی`."""
    words = reader.words
    found: list[Actor] = []
    for body in actors:
        index = body.end + 1 if words[body.end : body.end + 1] == ["کی"] else body.end
        if body.kind not in _SENDS or index + _SHORTEST >= end or words[index] not in grammar.LEADS or words[index - 1] != "کی":
            continue
        last = _name_end(reader, index + 1, end, taken, most=_LONGEST - 1)
        if last - index > _SHORTEST and words[last] in _DOES:
            found.append(_person(index + 1, last))
    return found


_SENDS: Final = frozenset(("state", "government", "delegation", "organisation"))
_DOES: Final = frozenset(("نے", "کر", "کریں", "کرینگے", "کرے", "جبکہ", "جب"))


def _listed(reader: WordReader, start: int, end: int, taken: set[int], actors: list[Actor]) -> list[Actor]:
    """`وفد میں A، B اور C شامل تھے`, `وفد A، B اور C پر مشتمل تھا`."""
    words = reader.words
    found: list[Actor] = []
    for body in actors:
        if body.kind != "delegation":
            continue
        begin = body.end + (words[body.end : body.end + 1] == ["میں"])
        stop = next((i for i in range(begin, min(begin + _LIST, end)) if words[i] in _MADE_UP), None)
        if stop is None or (begin == body.end and words[stop - 1 : stop + 1] != ["پر", "مشتمل"]):
            continue
        index = begin
        while index < stop:
            last = _name_end(reader, index, stop, taken, lambda i: reader.surname_like(i) and words[i + 1] in _CLOSE)
            bounded = words[last] in JOINERS or words[last] in grammar.PARTICLES or words[last] in ("شامل", "پر", "سمیت")
            opened = index == begin or words[index - 1] in JOINERS
            if opened and bounded and _SHORTEST <= last - index <= _LONGEST:
                found.append(_person(index, last))
            index = max(last, index + 1)
    return found


def _signing(reader: WordReader, start: int, end: int, taken: set[int]) -> list[Actor]:
    """`معاہدے پر چلی کی جانب سے A جبکہ پیرو کی طرف سے B نے دستخط کیے`: names behind the side that they sign for."""
    words = reader.words
    found: list[Actor] = []
    for index in range(start, end - 4):
        if words[index] != "کی" or words[index + 1] not in ("جانب", "طرف") or words[index + 2] != "سے":
            continue
        first = index + 3
        while first < end and (words[first] in grammar.TITLES or words[first] in grammar.LETTERS) and first not in taken:
            first += 1
        last = _name_end(reader, first, end, taken)
        if _SHORTEST <= last - first <= _LONGEST and last < end and words[last] in _SIGNS:
            found.append(_person(first, last))
    return found


_SIGNS: Final = frozenset(("نے", "جبکہ", "جب", "اور"))


def _beside(reader: WordReader, end: int, actors: list[Actor]) -> list[Actor]:
    """`سینیٹر X، Y اور Z نے`: full names without an office that a list of people goes on with, up to its case marker."""
    words = reader.words
    found: list[Actor] = []
    starts = {a.start: a for a in actors}
    for head in actors:
        if head.kind != "person" or head.name is None or head.role is None or head.name[1] != head.end:
            continue
        index, names = head.end, list[Actor]()
        while index + _SHORTEST < end and words[index] in _AND:
            if (known := starts.get(index + 1)) is not None:  # `وزیر X، Y اور سیکرٹری Z بھی موجود تھے`
                if known.kind not in ("person", "office"):
                    break
                index = known.end
                continue
            last = _name_end(reader, index + 1, end, (), lambda i: _surname(reader, i), _LONGEST - 1)
            if not _SHORTEST < last - index <= _LONGEST:
                break
            role = head.role if head.role in _OF_MANY else "other"
            key = head.office_key if role == head.role else ""
            names.append(
                Actor(index + 1, last, "person", head.country, role, (index + 1, last), office_key=key, explicit=head.explicit)
            )
            index = last
        if names and (words[index] in _ENDS or words[index : index + 2] in _BESIDE_CASE):
            found += (name for name in names if all(name.start != other.start for other in found))
    return found


def _name_end(
    reader: WordReader,
    first: int,
    stop: int,
    taken: Collection[int],
    closes: Callable[[int], bool] | None = None,
    most: int = _LONGEST,
) -> int:
    """Where the run of name words from `first` ends, one word beyond `most` at the farthest, so that a longer one shows.

    `closes` tells whether a word that is a common one, too, ends the name.
    """
    last = first
    while (
        last < stop
        and last not in taken
        and last - first <= most
        and (reader.is_name(last, stop) or (closes is not None and last > first and closes(last)))
    ):
        last += 1
    return last


def _surname(reader: WordReader, index: int) -> bool:
    """Whether a word that is a common one, or an office (`حسین شاہ`), closes a name in a list."""
    closes = reader.words[index + 1] in _ENDS | _AND | {"بھی"}
    match = reader.document.covering.get(index)
    titled = match is not None and isinstance(match.entry, Office) and match.entry.office in NAMEABLE
    return closes and (titled or reader.surname_like(index))


def _on_occasion(reader: WordReader, start: int, end: int, taken: set[int]) -> list[Actor]:
    """`اس موقع پر X Y، Z W اور V U بھی موجود تھے`: full names and nothing else between the occasion and its verb."""
    words = reader.words
    found: list[Actor] = []
    for index in range(start, end - 4):
        if words[index : index + 3] != ["اس", "موقع", "پر"]:
            continue
        first, names = index + 3, list[Actor]()
        while first < end:
            last = _name_end(reader, first, end, taken, lambda i: _surname(reader, i))
            if not _SHORTEST <= last - first <= _LONGEST:
                break
            names.append(_person(first, last))
            if words[last] not in _AND:
                break
            first = last + 1
        if names and words[names[-1].end : names[-1].end + 2] in _BESIDE_CASE:
            found += names
    return found


_CLOSE: Final = frozenset(("،", "اور", "شامل", "بھی"))
_AND: Final = frozenset(("،", "اور"))
_BESIDE_CASE: Final = (
    ["کے", "ساتھ"],
    ["کے", "درمیان"],
    ["وفد", "میں"],
    *(["بھی", word] for word in ("وفد", "شامل", "موجود", "شریک", "ملاقات", "اس", "ان", "ہمراہ", "وہاں")),
)
_ENDS: Final = frozenset(("نے", "سے", "سمیت"))
_OF_MANY: Final = frozenset(("parliamentarian", "minister", "deputy_minister", "ambassador", "special_envoy", "igo_official"))
"""Roles of which a list names several: `سینیٹر X اور Y`, though `صدر X اور Y` are not two presidents."""


def _person(start: int, end: int) -> Actor:
    return Actor(start, end, "person", None, None, (start, end))
