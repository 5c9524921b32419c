"""Visits that the host forbids: `چلی نے مصری وزیر کے طیارے کو اترنے کی اجازت نہیں دی`, `… کو ملک میں داخل ہونے سے روک دیا`,
`… کو ویزا دینے سے انکار کر دیا`. Only of those who act for a state: others are turned back at every border."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import STATESMEN, Actor
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, land_of
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.urdu.tokens import word_set

_TRAVELLING: Final = STATESMEN | {"delegation", "speaker", "royal"}
_VEHICLES: Final = word_set("طیارے طیارہ جہاز پرواز")
_NEAR: Final = 8
"""Words behind the noun in which the refusal stands."""
_REFUSED: Final = (["سے", "روک"], ["سے", "منع"], ["کی", "اجازت"])
_NOT_GIVEN: Final = word_set("دیا دی ملا ملی دیے دینے")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Visit candidates of a sentence."""
    for trigger in scene.triggers(sentence, "entry"):
        clause = scene.clause(trigger.start)
        if not _refused(scene.words[trigger.end : min(clause.end, trigger.end + _NEAR)], scene.words[trigger.end - 1]):
            continue
        guests = _guests(scene, trigger, clause)
        land = _land(scene, trigger, clause, guests) if guests else None
        if land is None:
            scene.rejections.append(Rejection(trigger, "no_host" if guests else "no_traveller"))
            continue
        host, place = land
        event = Candidate("visit", sorted({host, guests[0].country or ""}), guests, sentence, clause, trigger, "cancelled")
        event.rules, event.mode, event.host = ["visit:refused", "status:refused"], "in_person", host
        event.place_country = host
        if place is not None:
            event.place_span = (place.start, place.end)
            event.place_city = (place.entry.name or None) if isinstance(place.entry, City) else None
        return [event]
    return []


def _refused(tail: list[str], noun: str) -> bool:
    """Whether entry is denied: `کی اجازت نہیں دی`, `کی اجازت دینے سے انکار`, `نہیں دیا`, `سے روک دیا`."""
    denied = not grammar.NEGATION.isdisjoint(tail) or "انکار" in tail
    if tail[:2] in _REFUSED:
        return denied or tail[1] != "اجازت"
    if noun in ("ویزا", "ویزے"):
        return denied and not {"دینے", "جاری", "دیا", "دیے", "ملا"}.isdisjoint(tail)
    return tail[:1] != [] and tail[0] in grammar.NEGATION and not _NOT_GIVEN.isdisjoint(tail[1:2])


def _guests(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """Who was to come: `X کو`, or `X کے طیارے کو`."""
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        aboard = group.marker == "gen" and scene.words[group.end] in _VEHICLES
        if group.marker == "ko" or aboard:
            people = [a for a in group.actors if a.country and a.role in _TRAVELLING and not a.former]
            if people:
                return [a for a in people if a.country == people[0].country]
    return []


def _land(scene: Scene, trigger: Match, clause: Clause, guests: list[Actor]) -> tuple[str, Match | None] | None:
    """The country that they were to enter: where the place stands, else that of who refuses."""
    own = guests[0].country
    places = (scene.document.names.get(i) for i in range(clause.start, trigger.start))
    named = [m for m in places if m is not None and m.kind in ("city", "country") and scene.words[m.end] == "میں"]
    place = next((m for m in reversed(named) if land_of(m) not in (None, own)), None)
    if place is not None:
        return str(land_of(place)), place
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    by = next((a.country for g in groups if g.marker == "ne" for a in g.actors if a.country not in (None, own)), None)
    return (by, None) if by is not None and len(by) == 2 else None
