"""The hosts who receive a guest: `X نے ہوائی اڈے پر ان کا استقبال کیا`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, Actor, Group
from streams.extraction.attendees import PREDICATE, SAT, UNTRUE, people_in
from streams.extraction.coreference import told_before
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_AIRPORT: Final = word_set("ایئرپورٹ ائیرپورٹ ائرپورٹ ہوائی ائیربیس ایئربیس")
_LEADERS: Final = ("head_of_state", "head_of_government")
_WILL_RECEIVE: Final = frozenset(("گے", "گی", "کرینگے"))


def add_hosts(scene: Scene, visits: list[Candidate]) -> None:
    """Who of the host receives the guest: of the visit whose guest the clause names, else of the one told last."""
    for groups in scene.register.groups.values() if visits else ():
        for group in groups:
            clause = scene.clause(group.start)
            # `ان کے استقبال کے لیے X موجود تھے`, `X بھی استقبال میں شریک تھے`
            waits = group.marker == "" and scene.word_in(group.end, clause.end, ("موجود", "شریک"))
            will = group.marker == "" and scene.word_in(group.end, clause.end, _WILL_RECEIVE)  # `X ان کا استقبال کریں گے`
            waits = waits or (will and scene.word_in(group.end, clause.end, ("ان", "انکا")))
            low = clause.start if waits else group.end
            behind = _did_receive(scene, group, clause)
            received = behind or scene.word_in(low, clause.end, grammar.RECEIVED)
            if (group.marker not in ("ne", "janib") and not waits) or not received:
                continue
            _own_receivers(group, {v.host for v in visits if v.host})
            _receivers_there(scene, group, clause, visits)
            named = {a.country for g in groups if g is not group and g.start >= clause.start for a in g.actors}
            people = [a for a in group.actors if a.kind in PEOPLE and a.country]
            hosted = [v for v in visits if v.host in {a.country for a in people} and (will or v.status == "held")]
            guest = [v for v in hosted if named & (set(v.parties) - {v.host})]
            last = max(hosted, key=lambda v: told_before(v, group.end), default=None)
            for visit in guest or ([last] if last is not None else []):
                visit.actors.extend(a for a in people if a.country == visit.host or _own_envoy(visit, a))
                visit.actors.extend(_with_receivers(scene, clause, visit))


def _did_receive(scene: Scene, group: Group, clause: Clause) -> bool:
    """`ان کا استقبال X نے کیا`, `ان کا استقبال ہوائی اڈے پر X اور دیگر حکام نے کیا`."""
    words = scene.words
    if group.marker != "ne" or words[group.start - 1] in grammar.RECEIVED:
        return group.marker == "ne"
    verb = words[clause.end - 2 : clause.end]
    others = [g for g in scene.groups(clause.sentence, clause.start, clause.end) if g.marker == "ne"]
    return others == [group] and verb[:1] == ["نے"] and scene.word_in(clause.start, group.start, ("استقبال", "خیرمقدم"))


def _own_envoy(visit: Candidate, actor: Actor) -> bool:
    """The guest's ambassador, who receives him beside the host's people."""
    return actor.role == "ambassador" and actor.country in visit.parties


def _with_receivers(scene: Scene, clause: Clause, visit: Candidate) -> list[Actor]:
    """`… نے استقبال کیا۔ اس موقع پر سفیر X اور وزیر Y بھی موجود تھے`: who stood there, in the sentence behind."""
    number = clause.sentence + 1
    if number >= len(scene.document.sentences):
        return []
    behind = scene.document.sentences[number]
    first = behind.clauses[0] if behind.clauses else None
    if first is None:
        return []
    leading = scene.groups(number, first.start, first.end)[:1]
    host = any(g.marker == "hamrah" and g.start == first.start and g.actors[-1].country == visit.host for g in leading)
    if not host and scene.words[first.start : first.start + 3] not in (["اس", "موقع", "پر"], ["اس", "موقعے", "پر"]):
        return []  # nor `وزیراعظم کے ہمراہ X اور Y موجود تھے`
    predicate = scene.words[max(first.end - PREDICATE, first.start) : first.end]
    if SAT.isdisjoint(predicate) or not UNTRUE.isdisjoint(predicate):
        return []
    there = people_in(scene, first, PEOPLE, unnamed=False)
    return [a for a in there if a.country == visit.host or _own_envoy(visit, a)]


def _own_receivers(group: Group, hosts: set[str]) -> None:
    """`چلی کے وزیر دفاع X، سیکرٹری دفاع Y اور … نے استقبال کیا`: beside the host's own, those of no state named are its too."""
    first = group.actors[0]
    if first.country in hosts and first.explicit:
        for actor in group.actors[1:]:
            if not actor.explicit and actor.person is None and actor.kind in PEOPLE:
                actor.country = first.country


def _receivers_there(scene: Scene, group: Group, clause: Clause, visits: list[Candidate]) -> None:
    """`نیروبی پہنچنے پر وزیر دفاع X نے صدر کا استقبال کیا`: who receives in the host's city is his, the guest's envoy apart."""
    cities = [m for i in range(clause.start, clause.end) if (m := scene.document.names.get(i)) and isinstance(m.entry, City)]
    landing = len(visits) == 1 and not cities and scene.word_in(clause.start, clause.end, _AIRPORT)
    for visit in visits:
        if not landing and not any(isinstance(m.entry, City) and m.entry.country == visit.host for m in cities):
            continue
        for actor in group.actors:
            foreign = actor.country in (*visit.parties, scene.register.audience) and actor.country != visit.host
            own = actor.person is not None and actor.person.country == actor.country
            prince = actor.country is None and actor.role == "royal"
            if (foreign or prince) and not actor.explicit and not own and actor.role != "ambassador":
                actor.country = visit.host


def host_beside(scene: Scene, event: Candidate) -> None:
    """Beside a leader at a joint press conference stands the one leader of the other side whom the article names."""
    if event.type != "meeting" or "press_conference" not in event.rules:
        return
    present = {a.country for a in event.actors if a.kind in PEOPLE}
    if not any(a.role in _LEADERS for a in event.actors):
        return
    for country in sorted(set(event.parties) - present):
        leader = next((h for role in _LEADERS if (h := scene.register.holder(role, country)) is not None), None)
        if leader is not None:
            event.actors.append(leader)
