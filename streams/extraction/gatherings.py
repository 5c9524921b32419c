"""The ministers or leaders of an organisation who meet among themselves, which is a session of it: `آسیان کے وزرائے خارجہ لیما
میں ملاقات کریں گے`, `… لیما میں ملے`, `… جمع ہوئے`."""

from typing import Final

from streams.extraction.actors import PEOPLE, Group
from streams.extraction.attendance import hosts_by_place, seat
from streams.extraction.contacts import TOGETHER
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status
from streams.extraction.summits import OF_ITSELF
from streams.urdu.tokens import word_set

_MEET: Final = word_set("ملاقات مذاکرات بیٹھک مشاورت")
_SUBJECT: Final = frozenset(("", "ne", "gen"))
_WITH: Final = frozenset(("se", "saath", "darmiyan", "hamrah"))
_MEMBERS: Final = word_set("رکن ممالک ملکوں")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Summit candidates of a sentence: members of one organisation who meet, and nobody else with them."""
    for trigger in scene.triggers(sentence, "meeting", "talks", "meet_verb"):
        clause = scene.clause(trigger.start)
        meet = scene.words[trigger.end - 1] in _MEET or scene.words[trigger.start] in TOGETHER
        if meet and scene.words[trigger.start - 1] != "سے":
            body = _who(scene, trigger, clause)
            event = _session(scene, trigger, clause, body) if body is not None else None
            if event is not None:
                return [event]
    return []


def _who(scene: Scene, trigger: Match, clause: Clause) -> str | None:
    """The organisation whose people meet; None where anybody else is in the clause."""
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    body: str | None = None
    for number, group in enumerate(groups):
        if group.marker in _WITH:
            return None
        if not all(a.kind in PEOPLE for a in group.actors):
            continue
        mine = _of_body(scene, groups, number) if group.end <= trigger.start and group.marker in _SUBJECT else None
        if mine is None or body not in (None, mine):
            return None
        body = mine
    return body


def _of_body(scene: Scene, groups: list[Group], number: int) -> str | None:
    """`آسیان کے رہنما`, `آسیان کے دس رکن ممالک کے سربراہان`: whose all people of a group are."""
    group = groups[number]
    if not all(a.kind == "office" and (a.plural or a.office_key == "leader") and a.name is None for a in group.actors):
        return None
    codes = {a.country for a in group.actors}
    if codes == {None} and number:
        owner = groups[number - 1]
        between = scene.words[owner.end : group.start + 1]
        if owner.marker == "gen" and _MEMBERS.intersection(between) and len(between) <= len(_MEMBERS) + 1:
            codes = {owner.actors[-1].country}
    code = codes.pop() if len(codes) == 1 else None
    known = scene.gazetteer.organisations.get(code or "")
    return code if known is not None and known.holds_sessions and code != "UN" else None


def _session(scene: Scene, trigger: Match, clause: Clause, body: str) -> Candidate | None:
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None
    place = seat(scene, trigger, clause)
    event = Candidate(
        "summit",
        [body],
        [],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:members_meet", f"status:{how}", OF_ITSELF],
        mode="video" if scene.has(clause.start, clause.end, "video") is not None else "in_person",
        organisation=body,
    )
    if place is not None:
        event.place_country, event.place_city, event.place_span = place
        if hosts_by_place([body], place[0], place[1]):
            event.parties = sorted({body, place[0]})
    return event
