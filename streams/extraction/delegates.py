"""Who takes part in a meeting or visit by what the article tells elsewhere: leaders and members of a delegation, those who
represent a state (`مذاکرات میں ناروے کی نمائندگی X کریں گے`), companions (`ان کے ہمراہ X اور Y بھی تھے`), the hosts who receive
a guest (`X نے ان کا استقبال کیا`), and those whom a relative clause puts there (`جس میں … کے مندوبین شریک تھے`)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction import antecedents, companions, grammar, signers
from streams.extraction.actors import BODIES, PEOPLE, Actor, Group
from streams.extraction.coreference import tellings, told_before
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.members import belongs
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_NEAR: Final = 4
"""Sentences on which a list of members still belongs to a meeting."""
_STATES: Final = frozenset(("state", "capital", "government", "delegation", "officials", "organisation"))
_AIRPORT: Final = word_set("ایئرپورٹ ائیرپورٹ ائرپورٹ ہوائی ائیربیس ایئربیس")
_PRESENT: Final = word_set("شرکت شریک شامل موجود حصہ")
_LEADERS: Final = ("head_of_state", "head_of_government")
_OCCASION: Final = word_set("ملاقات ملاقاتوں مذاکرات اجلاس موقع گفتگو تقریب ظہرانے عشائیے")
_SAT: Final = word_set("موجود شریک شرکت ہمراہ")
_LATER: Final = 12
"""Sentences behind a meeting on which `اس موقع پر … بھی موجود تھے` may still tell who sat in it."""
_UNTRUE: Final = grammar.FUTURE | grammar.NEGATION | word_set("دعوت درخواست خواہش لیے")
"""`موجود نہیں تھے`, `شرکت کریں گے`, `شرکت کی دعوت دی`: nobody sat there yet."""
_ATTENDED: Final = frozenset(("meeting", "agreement", "credentials"))
_SESSIONS: Final = frozenset(("meeting", "summit", "call"))
_OPENING, _PREDICATE = 5, 4
"""Words at the head of a clause that name the occasion, and at its end that say who was there."""


def join(scene: Scene, events: list[Candidate]) -> None:
    """Add to each meeting and visit of the news those whom the article names as taking part in it."""
    sent = _sent(scene)
    for event in events:
        if event.type == "agreement" and not event.background and event.status == "held":
            signers.join(scene, event)
            if not any(e.type == "meeting" and not e.background and set(e.parties) == set(event.parties) for e in events):
                _attending(scene, event, events)
        if event.type == "summit" and not event.background:
            _seats(scene, event)
            companions.join(scene, event)
        if event.type == "credentials" and not event.background:
            _attending(scene, event, events)
        if event.background or event.type not in ("meeting", "visit"):
            continue
        _members(scene, event, sent)
        _ministers_of_each(scene, event)
        _relative(scene, event)
        companions.join(scene, event)
        _attending(scene, event, events)
        _host_beside(scene, event)
    _hosts(scene, [e for e in events if e.type == "visit" and e.status in ("held", "planned") and e.host and not e.background])


def _sent(scene: Scene) -> dict[str, list[Actor]]:
    """By country: leaders of its delegations and those who represent it, in text order."""
    sent: dict[str, list[Actor]] = {}
    for groups in scene.register.groups.values():
        _listed(scene, groups)
        for number, group in enumerate(groups):
            for actor in group.actors:
                if actor.kind not in BODIES:
                    continue
                if actor.lead is not None and actor.lead.name and actor.country:
                    _add(scene, sent, actor.country, actor.lead)
                for member in _among(scene, groups, number):
                    if country := actor.country or (member.country if member.explicit else None):
                        _add(scene, sent, country, member)
            for code, actor in _represented(scene, groups, number):
                _add(scene, sent, code, actor)
    return sent


def _listed(scene: Scene, groups: list[Group]) -> None:
    """`23 رکنی وفد بھی ہے جس میں X، Y اور Z شامل ہیں`: members in a relative clause, noted as the register notes them."""
    for group in groups:
        body = group.actors[-1]
        following = scene.next_clause(scene.clause(group.start)) if body.kind == "delegation" else None
        if body.kind == "delegation" and scene.words[group.end : group.end + 2] in grammar.IN_WHICH:
            following = replace(scene.clause(group.start), start=group.end)  # `وفد کے ہمراہ جس میں X شامل ہیں، …`
        if following is None or scene.words[following.start : following.start + 2] not in grammar.IN_WHICH:
            continue
        if not scene.word_in(following.start + 2, following.end, _PRESENT):
            continue
        people = list(_people(scene, following, PEOPLE, unnamed=False))
        sender = scene.subject_before(body.start) if body.country is None else None
        country = body.country or next((a.country for a in people if a.explicit and a.country), None)
        country = country or (sender.actors[0].country if sender is not None else None)
        if country is None:
            continue
        for actor in people:
            if not actor.explicit:
                _settle(scene, actor, country)
            known = scene.register.members.setdefault(country, [])
            if actor.country == country and actor not in known:
                known.append(actor)


def _settle(scene: Scene, actor: Actor, country: str) -> None:
    """Give an actor whose state only the audience suggested to the state that the construction names."""
    for other in scene.register.members.values():
        if actor in other:
            other.remove(actor)
    belongs(scene.register, actor, country)


def _among(scene: Scene, groups: list[Group], number: int) -> list[Actor]:
    """`وفد میں شامل وزیر خارجہ X`."""
    group = groups[number]
    if group.marker != "men" or scene.words[group.end : group.end + 1] != ["شامل"] or number + 1 == len(groups):
        return []
    member = groups[number + 1]
    return [a for a in member.actors if a.kind in PEOPLE and a.name] if member.start - group.end <= 2 else []


def _add(scene: Scene, sent: dict[str, list[Actor]], country: str, actor: Actor) -> None:
    if actor.country != country and not actor.explicit:
        _settle(scene, actor, country)
    if actor.country == country:
        sent.setdefault(country, []).append(actor)


def _represented(scene: Scene, groups: list[Group], number: int) -> Iterator[tuple[str, Actor]]:
    """`ناروے کی نمائندگی X کر رہے ہیں`, `X اور Y ناروے کی نمائندگی کریں گے`, `ایران کی قیادت کرنے والے X`."""
    group = groups[number]
    words = scene.words
    state = group.actors[-1]
    if state.name and state.office and state.country and not grammar.LEADS.isdisjoint(words[state.start : state.office[0]]):
        yield state.country, state
    if state.kind not in _STATES or not state.country:
        return
    if group.marker == "janib" and number + 1 < len(groups):
        yield from _on_the_part_of(scene, group, groups[number + 1])
        return
    noun = next((i for i in (group.end, group.end - 1) if words[i : i + 1] and words[i] in grammar.LEADS), None)
    leading = noun is not None and words[noun + 1 : noun + 3] == ["کرنے", "والے"]
    if noun is None or not (leading or group.marker in ("gen", "qayadat")):
        return
    behind = groups[number + 1 : number + 3]
    if len(behind) > 1 and behind[0].marker == "men" and behind[1].start - behind[0].end <= 1:
        behind = behind[1:]  # `چلی کے وفد کی قیادت پیرو میں چلی کے سفیر X نے کی`
    beside = [g for g in behind[:1] if g.start - noun <= 4]
    clause = scene.clause(group.start)
    if not leading and number > 0 and groups[number - 1].start >= clause.start and groups[number - 1].marker in ("", "ne"):
        beside.append(groups[number - 1])
    for other in beside:
        people = [a for a in other.actors if a.kind in PEOPLE and a.name and (a.country == state.country or not a.explicit)]
        listed = other.marker == "gen" and other.actors[-1].kind in _STATES and words[other.end] in grammar.LEADS
        if people and (other.marker in ("", "ne") or leading or listed):  # `چلی کی نمائندگی X اور پیرو کی نمائندگی Y`
            for actor in people:
                yield state.country, actor
            return


def _seats(scene: Scene, event: Candidate) -> None:
    """`اجلاس میں … شریک ہوئے جبکہ چلی کی نمائندگی وزیر خارجہ X نے کی`: a state whose man sits in the session just told."""
    for telling in list(tellings(event)):
        for number in range(telling.sentence, min(telling.sentence + 3, len(scene.document.sentences))):
            groups = scene.groups(number)
            for index, group in enumerate(groups):
                sat = group.start > telling.trigger.end and _for_his_state(scene, group)
                if not sat and telling.trigger.start < group.start and _in_his_name(scene, group):
                    _of_whom(group, groups[:index])
                    event.parties = sorted({*event.parties, *(a.country for a in group.actors if a.country)})
                    event.actors.extend(a for a in group.actors if a.country and a.kind in PEOPLE)
                for code, actor in _represented(scene, groups, index) if sat else ():
                    event.parties = sorted({*event.parties, code})
                    event.actors.append(actor)


def _in_his_name(scene: Scene, group: Group) -> bool:
    """`مصری صدر شریک نہیں ہوں گے، ان کی نمائندگی وزیر خارجہ X کریں گے`: who sits there for one named before."""
    words = scene.words
    return group.marker in ("", "ne") and words[group.start - 3 : group.start] == ["ان", "کی", "نمائندگی"]


def _of_whom(group: Group, before: list[Group]) -> None:
    """An office alone that stands in for another is of his state."""
    other = next((a.country for g in reversed(before) for a in g.actors if a.country and a.kind in PEOPLE), None)
    for actor in group.actors:
        if other is not None and not actor.explicit and actor.person is None:
            actor.country = other


def _for_his_state(scene: Scene, group: Group) -> bool:
    """`چلی کی نمائندگی X نے کی`, `چلی کے وفد کی قیادت X نے کی`, read as a state and a man or, before his office, as one."""
    man = group.actors[-1]
    inside = scene.words[man.start : man.office[0]] if man.office is not None else []
    noun = scene.words[group.end - 1 : group.end + 1]
    led = man.kind == "delegation" and not grammar.LEADS.isdisjoint(noun)  # `چلی کے وفد کی قیادت X نے کی`
    return led or "نمائندگی" in noun or "نمائندگی" in inside


def _on_the_part_of(scene: Scene, group: Group, other: Group) -> Iterator[tuple[str, Actor]]:
    """`چلی کی جانب سے سفیر X اور مشیر Y موجود تھے`: those who sat there for a state."""
    clause = scene.clause(other.start)
    country = group.actors[-1].country
    near = other.marker in ("", "ne") and other.start - group.end <= _BESIDE_STATE and clause.start <= group.start
    rest = scene.words[other.end : scene.sentence(other.start).end]
    if near and country is not None and not _PRESENT.isdisjoint(rest) and _UNTRUE.isdisjoint(rest):
        for actor in other.actors:
            if actor.kind in PEOPLE and actor.name and (actor.country == country or not actor.explicit):
                yield country, actor


_BESIDE_STATE: Final = 14
"""Words between a state and the man who sits for it: his office may be long."""


def _members(scene: Scene, event: Candidate, sent: dict[str, list[Actor]]) -> None:
    """Members of a delegation take part where it does, its leader where nobody else stands for the state."""
    bodies = {a.country for a in event.actors if a.kind == "delegation" and a.country}
    leads = [a.lead for a in event.actors if a.kind == "delegation" and a.lead is not None and a.lead.name]
    event.actors.extend(a for a in leads if a.country in event.parties and a not in event.actors)
    for country in event.parties:
        members = scene.register.members.get(country, [])
        event.actors.extend(a for a in members if country in bodies or (country != event.host and _near(scene, event, a)))
        if event.type == "visit" and country == event.host:
            continue
        own = [a for a in event.actors if a.country == country and a.kind in PEOPLE | BODIES]
        if any(a.name for a in own):
            continue
        if event.type == "visit" or not own:
            event.actors.extend(sent.get(country, members))
        elif all(a.kind in BODIES for a in own):  # a delegation, whose leader the sentences behind name
            event.actors.extend(a for a in sent.get(country, ()) if _near(scene, event, a))


def _ministers_of_each(scene: Scene, event: Candidate) -> None:
    """`سہ ملکی اجلاس کل ہوگا۔ اجلاس میں تینوں ملکوں کے وزرائے خارجہ شرکت کریں گے`: one of each side, where nobody is named."""
    if event.type != "meeting" or any(a.kind in PEOPLE | BODIES for a in event.actors):
        return
    for sentence in scene.document.sentences[event.sentence : event.sentence + _NEAR]:
        for clause in sentence.clauses:
            words = scene.words[clause.start : clause.end]
            if not _PRESENT.isdisjoint(words) and "نہیں" not in words:
                event.actors.extend(antecedents.in_office(scene, clause, event.parties))


def _near(scene: Scene, event: Candidate, actor: Actor) -> bool:
    number = scene.document.sentence_of[actor.start]
    first = -1 if event.type == "visit" else 0  # `صدر کے ہمراہ وفد ہے جس میں X شامل ہیں۔ صدر … پہنچے ہیں`
    return any(first <= number - telling.sentence <= _NEAR for telling in tellings(event))


def _relative(scene: Scene, event: Candidate) -> None:
    """`… اجلاس ماسکو میں ہوا جس میں تاجکستان کے مندوبین بھی شریک ہوئے`."""
    if event.type != "meeting":
        return
    for telling in [t for t in tellings(event) if t.status == event.status]:  # `X کی Y سے ملاقات۔ X نے Y سے ملاقات کی جس میں …`
        following = scene.next_clause(telling.clause)
        named = following is not None and scene.words[following.start : following.start + 2] in grammar.IN_WHICH
        if following is not None and named and scene.word_in(following.start, following.end, _PRESENT):
            _sat_there(scene, event, telling, following)


def _sat_there(scene: Scene, event: Candidate, telling: Candidate, following: Clause) -> None:
    """Add those whom the relative clause behind one telling puts into the meeting."""
    there = list(_people(scene, following, PEOPLE | BODIES))
    if scene.words[telling.trigger.start] in _TALKS and scene.word_in(following.start, following.end, ("بھی",)):
        others = {a.country for a in there if a.country and a.explicit}
        event.parties = sorted({*event.parties, *others})  # `… مذاکرات کیے جن میں چلی کے نمائندے بھی شریک تھے`
    present = [a for a in there if a.country in event.parties]
    event.actors.extend(present)
    event.actors.extend(antecedents.in_office(scene, following, event.parties))  # `جس میں دونوں ملکوں کے وزرائے خارجہ بھی …`
    body = next((a for a in present if a.kind == "officials"), None)
    if body is None:
        return
    for group in scene.groups(following.sentence, following.start, following.end):
        state = group.actors[-1]
        if state.kind in _STATES and state.country in event.parties and scene.words[group.end : group.end + 1] == ["سمیت"]:
            event.actors.append(replace(body, country=state.country))  # `X سمیت Y اور Z کے مندوبین`


_TALKS: Final = word_set("مذاکرات بات چیت باتچیت اجلاس")


def _attending(scene: Scene, event: Candidate, events: list[Candidate]) -> None:
    """`ملاقات میں سفیر X اور معتمد Y بھی موجود تھے`, `اس موقع پر … نے بھی شرکت کی`: who sat in the meeting told last."""
    if event.type not in _ATTENDED or event.status not in ("held", "planned"):
        return
    untrue = _UNTRUE if event.status == "held" else _UNTRUE - grammar.FUTURE
    for sentence in scene.document.sentences[event.sentence : event.sentence + _LATER]:
        beside = False
        for clause in sentence.clauses:
            predicate = scene.words[max(clause.end - _PREDICATE, clause.start) : clause.end]
            if clause.end <= event.trigger.end or _SAT.isdisjoint(predicate) or not untrue.isdisjoint(predicate):
                continue
            if event.status == "planned" and grammar.FUTURE.isdisjoint(predicate):
                continue
            if event.type == "meeting" and _of_a_session(clause, events):
                continue
            since = _occasion(scene, clause, beside or _right_behind(event, clause))
            beside = since is not None
            if since is None:
                continue
            if any(told_before(e, clause.start) > told_before(event, clause.start) for e in events if e.type in _SESSIONS):
                continue
            for actor in _people(scene, clause, PEOPLE, spokesmen=True):
                if actor.plural and actor.role == "ambassador" and not (actor.name or actor.explicit):
                    continue  # `مختلف ممالک کے سفارتکار بھی شریک ہوئے`
                if actor.start >= since and not actor.explicit and actor.person is None and actor.country not in event.parties:
                    actor.country = _own_side(scene, event, actor)  # the reader's own state is no side here
                if actor.start >= since and actor.country in event.parties:
                    event.actors.append(companions.present(actor))


def _of_a_session(clause: Clause, events: list[Candidate]) -> bool:
    """`… ملاقات کی، وزیر خارجہ نے لیما میں سارک اجلاس میں شرکت کی`: who takes part in a conference sat in no
    meeting told before."""
    sessions = (t for e in events if e.type == "summit" for t in tellings(e))
    return any(clause.start <= t.trigger.start < clause.end for t in sessions)


def _right_behind(event: Candidate, clause: Clause) -> bool:
    """`… سے ملاقات کی، وزیر صحت X بھی موجود تھے`, `… سے ملاقات کی۔ X بھی موجود تھے`: in the clause behind a telling."""
    for telling in tellings(event):
        same = clause.sentence == telling.sentence and clause.index == telling.clause.index + 1
        if same or (
            clause.sentence == telling.sentence + 1 and clause.index == 0 and telling.clause.sentence == telling.sentence
        ):
            return True
    return False


def _occasion(scene: Scene, clause: Clause, beside: bool) -> int | None:
    """Where a clause has named the meeting that it tells of: `ملاقات میں …`, `X اور Y کی ملاقات کے موقع پر …`, `… ملاقات میں`;
    in `جبکہ Z بھی موجود تھے` behind such a clause, at its head."""
    words = scene.words
    opening = words[clause.start : clause.start + _OPENING]
    if any(a in _OCCASION and b in ("میں", "پر", "کے") for a, b in pairwise(opening)):
        return clause.start
    closing = words[max(clause.end - _PREDICATE - 2, clause.start) : clause.end]
    if any(a in _OCCASION and b in ("میں", "پر") for a, b in pairwise(closing)):
        return clause.start  # `سفیر X اور معتمد Y بھی اس موقع پر موجود تھے`
    for index in range(clause.start, clause.end - 3):
        if words[index] == "تقریب" and words[index + 1] == "میں" and words[index - 1] in _HELD:
            return index  # `لیما میں ہونے والی تقریب میں X اور Y موجود تھے`
        if words[index] == "ملاقات" and (words[index + 1] == "میں" or words[index + 1 : index + 3] in _DURING):
            return index
    return clause.start if beside and "بھی" in words[clause.start : clause.end] else None


def _own_side(scene: Scene, event: Candidate, actor: Actor) -> str | None:
    """Whose an office without a country is in a room of two others: his with whom it is named, the host's, the caller's."""
    for group in scene.groups(scene.document.sentence_of[actor.start]):
        if actor in group.actors and (named := next((a.country for a in group.actors if a.explicit), None)):
            return named
    if event.place_country in event.parties:
        return event.place_country
    if actor.office is None and scene.register.audience in event.parties:
        return scene.register.audience
    return next((a.country for a in event.actors if a.country), None)


_HELD: Final = frozenset(("والی", "منعقدہ"))
_DURING: Final = (["کے", "موقع"], ["کے", "دوران"], ["کے", "موقعے"])


def _people(
    scene: Scene, clause: Clause, kinds: frozenset[str], *, unnamed: bool = True, spokesmen: bool = False
) -> Iterator[Actor]:
    """The subjects of a clause; spokesmen only where they sit in the meeting themselves."""
    for group in scene.groups(clause.sentence, clause.start, clause.end):
        if group.marker in ("", "ne", "besides"):  # `سفیر X کے علاوہ دیگر حکام بھی موجود تھے`
            for actor in group.actors:
                told = actor.office_key != "spokesman" or (spokesmen and actor.name is not None)
                if actor.kind in kinds and told and (unnamed or actor.name):
                    yield actor


def _hosts(scene: Scene, visits: list[Candidate]) -> None:
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


_WILL_RECEIVE: Final = frozenset(("گے", "گی", "کرینگے"))


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
    predicate = scene.words[max(first.end - _PREDICATE, first.start) : first.end]
    if _SAT.isdisjoint(predicate) or not _UNTRUE.isdisjoint(predicate):
        return []
    there = _people(scene, first, PEOPLE, unnamed=False)
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


def _host_beside(scene: Scene, event: Candidate) -> None:
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
