"""The places that travellers go to, as the words name them: a country, a city, a capital, several coordinated (`ترکی،
آذربائیجان اور ازبکستان`)."""

from typing import Final, NamedTuple

from streams.extraction import grammar
from streams.extraction.gazetteer import Country, Office
from streams.extraction.groups import JOINERS
from streams.extraction.lexicon import Match, land_of
from streams.extraction.scene import Scene

GUESTS: Final = frozenset(("person", "office", "counterpart", "delegation", "officials"))
"""Actors who can travel."""


class Destination(NamedTuple):
    """A country travelled to, the tokens that name it, and the construction."""

    country: str
    span: tuple[int, int]
    rule: str


def place_at(scene: Scene, start: int) -> tuple[str | None, Match | None]:
    """The country of the place that begins at a token."""
    match = scene.document.names.get(start)
    if match is None:
        return None, None
    code = land_of(match) if match.kind in ("country", "city") else None
    return (code, match) if code else (None, None)


def ending_at(scene: Scene, end: int, floor: int) -> Destination | None:
    """The place whose last token is just before `end`: a country, a city, a country's capital, the country in `صدر پاکستان`
    where another state's president is meant."""
    words, covering = scene.words, scene.document.covering
    if end - 1 < floor:
        return None
    if words[end - 1] in grammar.CAPITAL:
        owner = covering.get(end - 3 if words[end - 2] in grammar.GENITIVE else end - 2)
        if owner is not None and owner.start >= floor and isinstance(owner.entry, Country):
            return Destination(owner.entry.code, (owner.start, end), "")
        home = scene.register.audience
        return Destination(home, (end - 2, end), "") if words[end - 2] == "وفاقی" and home else None
    if words[end - 1] in ("علاقوں", "علاقے") and words[end - 2] == "فلسطینی":
        return Destination("PS", (end - 2, end), "")
    match = covering.get(end - 1)
    if match is None:
        return _unlisted(scene, end, floor)
    if match.end != end or match.start < floor:
        return None
    code, _ = place_at(scene, match.start)
    if code:
        return Destination(code, (match.start, end), "")
    if isinstance(match.entry, Office) and match.entry.country and match.end - match.start > 1:
        for group in scene.groups(scene.document.sentence_of[match.start], floor, end):
            for actor in group.actors:  # `بیلاروس کے صدر پاکستان کے دورے پر`
                if actor.start < match.start < actor.end and actor.country not in (None, match.entry.country):
                    return Destination(match.entry.country, (match.end - 1, match.end), "")
    return None


def _unlisted(scene: Scene, end: int, floor: int) -> Destination | None:
    """`ملائیشیا کے شہر جوہر بارو`: a city nobody listed, in the country that stands with it."""
    words = scene.words
    for noun in range(end - 2, max(floor + 1, end - 5), -1):
        if words[noun] in grammar.CASE or noun in scene.document.covering:
            return None
        if words[noun] in grammar.PLACE_NOUNS:
            owner = scene.document.covering.get(noun - 2 if words[noun - 1] in grammar.GENITIVE else noun - 1)
            if owner is not None and owner.start >= floor and isinstance(owner.entry, Country):
                return Destination(owner.entry.code, (owner.start, end), "")
            return None
    return None


def with_those_before(scene: Scene, last: Destination, floor: int, rule: str) -> list[Destination]:
    """A place and those coordinated with it: `ترکی، آذربائیجان اور ازبکستان`."""
    found = [last._replace(rule=rule)]
    start = last.span[0]
    while start - 2 >= floor:
        apart = _past_day(scene, start, floor)
        end = _joint(scene.words, apart)
        if end == apart:
            break
        while end - 1 > floor and scene.words[end - 1] in JOINERS:
            end -= 1
        before = ending_at(scene, end, floor)
        if before is None:
            break
        found.insert(0, before._replace(rule=rule))
        start = before.span[0]
    return list({d.country: d for d in reversed(found)}.values())[::-1]


def _past_day(scene: Scene, start: int, floor: int) -> int:
    """Before the day of a stop: `پیر کو لیما اور منگل کو کیٹو`, `پہلے لیما اور پھر کیٹو`; `start` where none stands."""
    index = start
    if _JOINTS.isdisjoint(scene.words[floor:start]):
        return start  # nothing joins a stop to this one, so the document's dates need not be found
    while index - 2 > floor:
        if scene.words[index - 2 : index] in (["آخر", "میں"], ["بعد", "ازاں"]):
            index -= 2
        elif index - 1 in scene.date_tokens or scene.words[index - 1] in ("کو", "پھر"):
            index -= 1
        else:
            break
    return index


_JOINTS: Final = JOINERS | {"علاوہ", "بعد"}
"""Words one of which ends whatever joins a place to one before."""


def _joint(words: list[str], start: int) -> int:
    """Where the words begin that join the place at `start` to one before: `اور`, `کے علاوہ`, `اور اس کے بعد`."""
    if words[start - 2 : start] == ["کے", "علاوہ"]:
        return start - 2
    end = start
    if words[start - 3 : start] in (["اس", "کے", "بعد"], ["جس", "کے", "بعد"]):
        end = start - 3
    return end - 1 if words[end - 1] in JOINERS else end


def with_those_behind(scene: Scene, first: Destination, end: int) -> list[Destination]:
    """`دورۂ ناروے اور چلی منسوخ`, `دورہ کینیا، چلی اور پیرو مکمل`: the places coordinated with the one behind the noun, unless
    the last of them begins something else (`دورہ ناروے اور چلی کی پیشکش`)."""
    found = [first]
    while found[-1].span[1] + 1 < end and scene.words[found[-1].span[1]] in JOINERS:
        code, match = place_at(scene, found[-1].span[1] + 1)
        if not code or match is None:
            return found
        found.append(Destination(code, (match.start, match.end), first.rule))
    behind = scene.words[found[-1].span[1] : found[-1].span[1] + 2]
    session = found[-1].span[1] < end and scene.has(found[-1].span[1], found[-1].span[1] + 1, "conference", "summit", "session")
    belongs = (not session and behind[:1] not in (["کے"], ["کی"], ["کا"], ["نے"], ["کو"], ["میں"])) or behind[1:] in (
        ["بعد"],
        ["دوران"],
        ["لیے"],
    )
    return list({d.country: d for d in (found if belongs else found[:1])}.values())
