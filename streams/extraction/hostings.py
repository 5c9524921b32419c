"""Journeys told from the side of the host: `پاکستان چلی کے صدر کی میزبانی کرے گا`, `چلی کے صدر اگلے ہفتے مصر کے مہمان ہوں گے`.

A leader who hosts another is a meeting (`receptions`); here the host is a state.
"""

from typing import Final

from streams.extraction import named_places
from streams.extraction.actors import PEOPLE, STATES, STATESMEN, Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status

_TRAVELLING: Final = STATESMEN | {"delegation", "speaker", "royal"}
_DONE: Final = frozenset(("کی", "کرے", "کریں", "کر", "کررہا", "کرینگے"))


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    for trigger in scene.triggers(sentence, "hosting", "guest_of"):
        clause = scene.clause(trigger.start)
        at_play = scene.has(clause.start, clause.end, "sport", "summit", "conference", "session", "talks") is not None
        told = None if at_play else (_hosted if "hosting" in classes_of(trigger) else _guest)(scene, trigger, clause)
        standing, how = status(scene, trigger, clause) if told is not None else (NONE, "")
        if told is not None and standing != NONE:
            host, guests = told
            event = Candidate("visit", sorted({host, guests[0].country or ""}), guests, sentence, clause, trigger, standing)
            event.rules, event.mode, event.host = ["visit:hosted", f"status:{how}"], "in_person", host
            event.place_country, event.weak = host, True
            return [event]
    return []


def _hosted(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, list[Actor]] | None:
    """`پاکستان چلی کے صدر کی میزبانی کرے گا`."""
    if not _DONE.issuperset(scene.words[trigger.end : trigger.end + 1]):
        return None
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    guests = [a for g in groups if g.marker == "mezbani" and g.end == trigger.end for a in g.actors]
    subject = next((g for g in groups if g.marker in ("", "ne")), None)
    host = subject.actors[0] if subject is not None and len(subject.actors) == 1 else None
    if host is None or host.kind not in STATES or host.country is None:
        return None
    return _one_side(host.country, guests)


def _guest(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, list[Actor]] | None:
    """`چلی کے صدر ان دنوں مصر کے مہمان ہیں`."""
    place = named_places.ending_at(scene, trigger.start, clause.start)
    if place is None or scene.words[trigger.end : trigger.end + 1] not in (["ہیں"], ["ہوں"], ["ہونگے"], ["تھے"], ["بنیں"]):
        return None
    groups = scene.groups(clause.sentence, clause.start, place.span[0])
    return _one_side(place.country, [a for g in groups if g.marker == "" for a in g.actors])


def _one_side(host: str, guests: list[Actor]) -> tuple[str, list[Actor]] | None:
    """The guests of office, where they are all of one other state."""
    people = [a for a in guests if (a.kind in PEOPLE or a.kind == "delegation") and a.role in _TRAVELLING and not a.former]
    states = {a.country for a in people}
    return (host, people) if len(states) == 1 and None not in states and host not in states else None
