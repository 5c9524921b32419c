"""Who sat in a meeting or session by what is told beside it: `اس موقع پر X بھی موجود تھے`, `جس میں … کے مندوبین شریک تھے`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from streams.extraction import antecedents, companions, grammar
from streams.extraction.actors import BODIES, PEOPLE, Actor
from streams.extraction.coreference import tellings, told_before
from streams.extraction.document import Clause
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

STATES: Final = frozenset(("state", "capital", "government", "delegation", "officials", "organisation"))
PRESENT: Final = word_set("شرکت شریک شامل موجود حصہ")
SAT: Final = word_set("موجود شریک شرکت ہمراہ")
UNTRUE: Final = grammar.FUTURE | grammar.NEGATION | word_set("دعوت درخواست خواہش لیے")
"""`موجود نہیں تھے`, `شرکت کریں گے`, `شرکت کی دعوت دی`: nobody sat there yet."""
_OCCASION: Final = word_set("ملاقات ملاقاتوں مذاکرات اجلاس موقع گفتگو تقریب ظہرانے عشائیے")
_LATER: Final = 12
"""Sentences behind a meeting on which `اس موقع پر … بھی موجود تھے` may still tell who sat in it."""
_ATTENDED: Final = frozenset(("meeting", "agreement", "credentials"))
_SESSIONS: Final = frozenset(("meeting", "summit", "call"))
_TALKS: Final = word_set("مذاکرات بات چیت باتچیت اجلاس")
_HELD: Final = frozenset(("والی", "منعقدہ"))
_DURING: Final = (["کے", "موقع"], ["کے", "دوران"], ["کے", "موقعے"])
_OPENING, PREDICATE = 5, 4
"""Words at the head of a clause that name the occasion, and at its end that say who was there."""


def relative(scene: Scene, event: Candidate) -> None:
    """`… اجلاس ماسکو میں ہوا جس میں تاجکستان کے مندوبین بھی شریک ہوئے`."""
    if event.type != "meeting":
        return
    for telling in [t for t in tellings(event) if t.status == event.status]:  # `X کی Y سے ملاقات۔ X نے Y سے ملاقات کی جس میں …`
        following = scene.next_clause(telling.clause)
        named = following is not None and scene.words[following.start : following.start + 2] in grammar.IN_WHICH
        if following is not None and named and scene.word_in(following.start, following.end, PRESENT):
            _sat_there(scene, event, telling, following)


def _sat_there(scene: Scene, event: Candidate, telling: Candidate, following: Clause) -> None:
    """Add those whom the relative clause behind one telling puts into the meeting."""
    there = list(people_in(scene, following, PEOPLE | BODIES))
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
        if state.kind in STATES and state.country in event.parties and scene.words[group.end : group.end + 1] == ["سمیت"]:
            event.actors.append(replace(body, country=state.country))  # `X سمیت Y اور Z کے مندوبین`


def attending(scene: Scene, event: Candidate, events: list[Candidate]) -> None:
    """`ملاقات میں سفیر X اور معتمد Y بھی موجود تھے`, `اس موقع پر … نے بھی شرکت کی`: who sat in the meeting told last."""
    if event.type not in _ATTENDED or event.status not in ("held", "planned"):
        return
    untrue = UNTRUE if event.status == "held" else UNTRUE - grammar.FUTURE
    for sentence in scene.document.sentences[event.sentence : event.sentence + _LATER]:
        beside = False
        for clause in sentence.clauses:
            predicate = scene.words[max(clause.end - PREDICATE, clause.start) : clause.end]
            if clause.end <= event.trigger.end or SAT.isdisjoint(predicate) or not untrue.isdisjoint(predicate):
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
            for actor in people_in(scene, clause, PEOPLE, spokesmen=True):
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
    closing = words[max(clause.end - PREDICATE - 2, clause.start) : clause.end]
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


def people_in(
    scene: Scene, clause: Clause, kinds: frozenset[str], *, unnamed: bool = True, spokesmen: bool = False
) -> Iterator[Actor]:
    """The subjects of a clause; spokesmen only where they sit in the meeting themselves."""
    for group in scene.groups(clause.sentence, clause.start, clause.end):
        if group.marker in ("", "ne", "besides"):  # `سفیر X کے علاوہ دیگر حکام بھی موجود تھے`
            for actor in group.actors:
                told = actor.office_key != "spokesman" or (spokesmen and actor.name is not None)
                if actor.kind in kinds and told and (unnamed or actor.name):
                    yield actor
