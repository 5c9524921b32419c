"""The ministers or leaders of an organisation who come together, which is a session of it: `آسیان کے وزرائے خارجہ لیما میں
ملاقات کریں گے`, `… لیما میں ملے`, `… سر جوڑ کر بیٹھ گئے`; and its guests: `چلی آسیان رہنماؤں کی میزبانی کرے گا`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, Actor, Group
from streams.extraction.assemblies import comes_together, confers, of_many, whole_clause
from streams.extraction.contacts import TOGETHER
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Organisation
from streams.extraction.halls import COUNCILS, HALL, body_rule, council_seat
from streams.extraction.hosts import asked_by
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.seats import hosts_by_place, seat
from streams.extraction.status import status
from streams.extraction.summits import OF_ITSELF
from streams.urdu.calendar_words import NOW, WEEKDAYS
from streams.urdu.tokens import word_set

_MEET: Final = word_set("ملاقات مذاکرات بیٹھک مشاورت")
_CONFER: Final = word_set("مشورہ مشورے خوض ماری کھپائی خیال چیت گفتگو شنید")
"""What people of one organisation do in its session, and elsewhere too: only where the clause says in which place."""
_SUBJECT: Final = frozenset(("", "ne", "gen"))
_WITH: Final = frozenset(("se", "saath", "darmiyan", "hamrah"))
_MEMBERS: Final = word_set("رکن ممالک ملکوں")
_OWN_PEOPLE: Final = word_set("ارکان اراکین ممبران ممبر رکن ممالک ملکوں ملک ریاستیں مندوبین مندوب نمائندے سفیر سفرا")
"""`سلامتی کونسل کے ارکان`, `آسیان کے رکن ممالک`: members of a body, who are no holders of an office."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Summit candidates of a sentence: members of one organisation who meet, and nobody else with them."""
    for trigger in scene.triggers(sentence, "meeting", "talks", "meet_verb", "gather", "sitting", "recall", "invitation"):
        gathers = comes_together(scene, trigger)
        clause = whole_clause(scene, trigger)
        meet = gathers or scene.words[trigger.end - 1] in _MEET or scene.words[trigger.start] in TOGETHER
        meet = meet or (scene.words[trigger.end - 1] in _CONFER and seat(scene, trigger, clause) is not None)
        since = (scene.words[trigger.start - 2],) in WEEKDAYS or scene.words[trigger.start - 2] in NOW  # `جمعے سے سر جوڑیں گے`
        with_them = scene.words[trigger.start - 1] == "سے" and not since
        if meet and not with_them:
            body = _who(scene, trigger, clause, gathers=gathers and not confers(scene, trigger))
            event = _session(scene, trigger, clause, body) if body is not None else None
            if event is None and gathers and body is None:
                event = of_many(scene, trigger, clause)
            if event is not None:
                return [event]
    return _hosted(scene, sentence)


Body = tuple[str, Match | None]
"""Code of an organisation, and its name where that stands for its members (`سلامتی کونسل کے ارکان`)."""


def _who(scene: Scene, trigger: Match, clause: Clause, *, gathers: bool) -> Body | None:
    """The organisation whose people meet; None where anybody else is in the clause."""
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    body: Body | None = None
    for number, group in enumerate(groups):
        if group.marker in _WITH:
            return None
        before = group.end <= trigger.start and group.marker in _SUBJECT
        if gathers and before and (itself := _members(scene, group, trigger)) is not None:
            body = itself if body is None else body
            continue
        if not all(a.kind in PEOPLE for a in group.actors):
            continue
        mine = _of_body(scene, groups, number) if before else None
        if mine is None or (body is not None and body[0] != mine):
            return None
        body = mine, None
    return body


def _members(scene: Scene, group: Group, trigger: Match) -> Body | None:
    """`سلامتی کونسل کے ارکان`, `آسیان ممالک`, `آسیان کل … بیٹھے گی`: an organisation by its name, its members behind it."""
    match = scene.document.covering.get(group.start)
    if len(group.actors) != 1 or match is None or not isinstance(match.entry, Organisation) or not match.entry.holds_sessions:
        return None
    if match.entry.code == "UN" and COUNCILS.isdisjoint(scene.words[match.start : match.end]):
        return None
    if group.marker == "gen" and scene.words[group.end] not in _OWN_PEOPLE:
        return None
    cased = scene.words[group.end + 1 : group.end + 2] if group.marker == "gen" else []
    return None if cased in (["سے"], ["کو"], ["پر"]) or trigger.start < group.end else (match.entry.code, match)


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


def _session(scene: Scene, trigger: Match, clause: Clause, body: Body) -> Candidate | None:
    standing, how = status(scene, trigger, clause)
    if standing == NONE:
        return None
    code, match = body
    place = seat(scene, trigger, clause)
    asking = asked_by(scene, clause)
    event = Candidate(
        "summit",
        sorted({code, *asking}),
        [],
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:members_meet", f"status:{how}", OF_ITSELF],
        mode="video" if scene.has(clause.start, clause.end, "video") is not None else "in_person",
        organisation=code,
    )
    if code == "UN" and match is not None:
        event.place_country, event.place_city = council_seat(scene.words[match.start : match.end]) or HALL
        event.rules += body_rule(scene.words[match.start : match.end])
    elif place is not None:
        event.place_country, event.place_city, event.place_span = place
        if hosts_by_place([code], place[0], place[1]):
            event.parties = sorted({code, place[0], *asking})
    return event


def _hosted(scene: Scene, sentence: int) -> list[Candidate]:
    """`چلی جون میں آسیان رہنماؤں کی میزبانی کرے گا`, `آسیان کی میزبانی کرنے والے چلی`: a state that has its people with it."""
    for trigger in scene.triggers(sentence, "hosting"):
        clause = scene.clause(trigger.start)
        groups = scene.groups(sentence, clause.start, clause.end)
        number = next((n for n, g in enumerate(groups) if g.marker == "mezbani" and g.end == trigger.end), None)
        code = _guests(scene, groups, number) if number is not None else None
        if code is None:
            continue
        standing, how = status(scene, trigger, clause)
        if standing == NONE:
            continue
        does = scene.words[trigger.end] == "کرنے" and scene.words[trigger.end + 1] in grammar.DOERS
        hosts = [g for g in groups if (g.start == trigger.end + 2 if does else g.marker in ("ne", ""))]
        host = next((a.country for g in hosts for a in g.actors if a.country and _acts_for_state(a)), None)
        if host is None:
            continue
        event = Candidate("summit", sorted({code, host}), [], sentence, clause, trigger, standing, mode="in_person")
        event.rules, event.organisation = ["summit:hosts", f"status:{how}"], code
        event.host = event.place_country = host
        place = seat(scene, trigger, clause)
        if place is not None and place[0] == host:
            event.place_country, event.place_city, event.place_span = place
        return [event]
    return []


def _guests(scene: Scene, groups: list[Group], number: int) -> str | None:
    """The organisation whose people a state has with it, or that it has with it by its name."""
    match = scene.document.covering.get(groups[number].start)
    entry = match.entry if match is not None and len(groups[number].actors) == 1 else None
    named = isinstance(entry, Organisation) and entry.holds_sessions and entry.code != "UN"
    return entry.code if named and isinstance(entry, Organisation) else _of_body(scene, groups, number)


def _acts_for_state(actor: Actor) -> bool:
    return len(actor.country or "") == 2 and (actor.explicit or actor.kind in ("state", "capital", "government"))
