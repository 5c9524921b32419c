"""Who calls on whom at his office, house or palace: `پیرو کے وزیراعظم ایوان صدر آئے جہاں دونوں نے تجارت پر بات کی`, `سفیر X
وزیر Y کی رہائش گاہ پہنچے`, `… جو ان سے ملنے آئے تھے`. Going to somebody's own door is a meeting, to a palace the
way to one."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, STATESMEN, Actor, Group, is_body
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, land_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

RULE: Final = "meeting:called_on"
_DOORS: Final = word_set("پاس ہاں دفتر آفس ہاوس رہائشگاہ رہائش گھر چیمبر کمرے دولتکدے")
"""What is somebody's own, behind his name: `صدر X کے پاس`, `وزیراعظم آفس`."""
_HOUSES: Final = {
    "ایوان صدر": "head_of_state",
    "ایوان صدارت": "head_of_state",
    "صدارتی محل": "head_of_state",
    "صدارتی دفتر": "head_of_state",
    "قصر صدارت": "head_of_state",
    "دفتر خارجہ": "foreign_minister",
    "وزارت خارجہ": "foreign_minister",
    "فارن آفس": "foreign_minister",
    "جی ایچ": "military_chief",
    "پارلیمنٹ ہاوس": "speaker",
}
"""Houses by their first two words, and who sits there."""
_CALLER: Final = STATESMEN | {
    "ambassador",
    "igo_head",
    "igo_official",
    "delegation",
    "speaker",
    "parliamentarian",
    "royal",
    "provincial_head",
}
_TWO: Final = 2


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Meetings of one who goes to another's own door, or of whom it is told that he came to see him."""
    for trigger in scene.triggers(sentence, "go", "arrive", "depart"):
        clause = scene.clause(trigger.start)
        if not grammar.NEGATION.isdisjoint(scene.words[clause.start : clause.end]):
            continue
        came = _who_came(scene, clause, trigger) or _spoken_to(scene, clause, trigger)
        host, guest = came or _at_door(scene, clause, trigger)
        people = [*guest, *host]
        parties = sorted({a.country for a in people if a.country})
        if not host or not guest or len(parties) != _TWO:
            continue
        standing, rule = status(scene, trigger, clause)
        if standing != NONE:
            event = Candidate("meeting", parties, people, sentence, clause, trigger, standing, mode="in_person", weak=True)
            event.rules = [RULE, f"status:{rule}"]
            return [event]
    return []


def told(scene: Scene, clause: Clause) -> tuple[list[Actor], list[Actor]]:
    """Host and guest, where a clause tells that somebody comes to another's office or house; empty where it does not."""
    trigger = scene.has(clause.start, clause.end, "go", "arrive", "visit", "depart")
    if trigger is None or not grammar.NEGATION.isdisjoint(scene.words[clause.start : clause.end]):
        return [], []
    host, guest = _at_door(scene, clause, trigger)
    return (host, guest) if host and guest else _at_house(scene, clause, trigger)


def _statesmen(group: Group) -> list[Actor]:
    return [
        a
        for a in group.actors
        if (a.kind in PEOPLE or a.kind == "delegation")
        and a.country
        and (a.role in _CALLER or (a.role == "party_leader" and is_body(a.country)))
    ]


def _callers(scene: Scene, clause: Clause, end: int) -> list[Actor]:
    """Who goes there: he who stands without a case before the door, else the subject carried over."""
    for group in scene.groups(clause.sentence, clause.start, end):
        if group.marker in ("", "ne") and group.end <= end and (people := _statesmen(group)):
            return people
    if scene.words[clause.start] not in _GOES_ON:
        return []
    subject = scene.subject_before(clause.start)
    return _statesmen(subject) if subject is not None else []


_GOES_ON: Final = word_set("وہ پھر اور جہاں")


def _at_door(scene: Scene, clause: Clause, trigger: Match) -> tuple[list[Actor], list[Actor]]:
    """`سفیر X وزیر Y کے دفتر گئے`, `وزیر X صدر Y کے پاس آئے`: the owner of the door right before the verb."""
    words = scene.words
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        door = words[group.end] if group.marker == "gen" else ""
        host = [a for a in _statesmen(group) if a.kind != "delegation" and not a.former]
        if door in _HOMES:
            host = [a for a in host if a.name is not None or a.explicit]  # `مقتول وزیر کے گھر`: of nobody known
        if (
            door not in _DOORS
            or not host
            or "سے" in words[group.end + 1 : group.end + 3]
            or (door == "دفتر" and words[group.end + 1] == "خارجہ")
        ):
            continue
        behind = scene.groups(clause.sentence, group.end, trigger.start)
        if trigger.start - (behind[-1].end if behind else group.end) > _TO_VERB:
            continue
        callers = _callers(scene, clause, group.start) or [a for g in behind if g.marker == "" for a in _statesmen(g)]
        guest = [a for a in callers if a.country not in {h.country for h in host}]
        return (host, guest) if guest else ([], [])
    return [], []


_HOMES: Final = frozenset(("گھر", "رہائش", "رہائشگاہ", "ہاں"))
_TO_VERB: Final = 5
"""Words from a door to the verb of going there."""


def _at_house(scene: Scene, clause: Clause, trigger: Match) -> tuple[list[Actor], list[Actor]]:
    """`پیرو کے وزیر ایوان صدر آئے`, `… وزیراعظم آفس پہنچے`, `سفیر X وزارت خزانہ گئے`: who sits in the house, of the land
    that is named with it or of the reader's."""
    words = scene.words
    for index in range(clause.start, trigger.start):
        role = _HOUSES.get(" ".join(words[index : index + 2]))
        owner = scene.document.covering.get(index - 1)
        venue = scene.document.covering.get(index)
        land = venue.entry.country if venue is not None and isinstance(venue.entry, City) else "*"
        office = next((a for g in scene.groups(clause.sentence, index, index + 1) for a in _statesmen(g)), None)
        if role is None and office is not None and words[office.end : office.end + 1] and words[office.end] in _DOORS:
            role, land = office.role, (office.country if office.explicit else None) or "*"  # `وزیراعظم آفس`
        elif role is None and (words[index] != "وزارت" or index + 1 >= trigger.start):
            continue
        named = getattr(owner.entry, "code", None) if owner is not None and owner.kind in ("country", "adjective") else None
        country = named or (land if land != "*" else scene.register.audience)
        guest = [a for a in _callers(scene, clause, index) if a.country != country]
        if not guest or not country:
            return [], []
        holder = scene.register.holder(role, country) if role else None
        span = (index, index + 1)
        return [holder or Actor(index, index + 1, "office", country, role or "minister", office=span, explicit=True)], guest
    return [], []


def _who_came(scene: Scene, clause: Clause, trigger: Match) -> tuple[list[Actor], list[Actor]] | None:
    """`X نے یہ بات چلی کے سفیر سے کہی، جو ان سے ملنے آئے تھے`: he before the relative clause came to see the subject."""
    words = scene.words
    to_see = scene.has(clause.start, trigger.start, "meet_verb", "meeting")
    before = scene.previous_clause(clause)
    if before is None or to_see is None or words[clause.start] not in ("جو", "جنہوں") or trigger.start - to_see.end > _TO_VERB:
        return None
    if words[to_see.start - 1] != "سے" or words[to_see.start - 2] not in ("ان", "اس"):
        return None
    groups = scene.groups(clause.sentence, before.start, before.end)
    guest = _statesmen(groups[-1]) if len(groups) > 1 else []
    foreign = {a.country for a in guest}
    host = [a for g in groups[:-1] if g.marker in ("ne", "") for a in _statesmen(g) if a.country not in foreign]
    return (host, guest) if host and guest else None


def _spoken_to(scene: Scene, clause: Clause, trigger: Match) -> tuple[list[Actor], list[Actor]] | None:
    """`چلی کے صدر نے یہ بات پیرو کے وزیراعظم سے کہی جو ان دنوں سانتیاگو آئے ہیں`: the host speaks to him who has come."""
    words = scene.words
    before = scene.previous_clause(clause)
    if before is None or words[clause.start] != "جو" or not scene.word_in(before.end - 2, before.end, _SAID):
        return None
    groups = scene.groups(clause.sentence, before.start, before.end)
    spoken_to = groups[-1] if groups and groups[-1].marker in ("se", "ko") else None
    host = [a for g in groups[:-1] if g.marker == "ne" for a in _statesmen(g)]
    guest = _statesmen(spoken_to) if spoken_to is not None else []
    place = next((m for i in range(clause.start, trigger.start) if (m := scene.document.names.get(i)) is not None), None)
    land = land_of(place) if place is not None and place.kind in ("city", "country") else None
    at_home = bool(host) and land is not None and all(a.country == land for a in host)
    return (host, guest) if at_home and guest and all(a.country != land for a in guest) else None


_SAID: Final = word_set("کہا کہی کہے بتایا بتائی دلایا سنایا سنائی")
