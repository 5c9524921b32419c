"""Who comes along with the leader of a journey, a session or a meeting: `صدر X وزیر خارجہ Y کے ہمراہ چلی پہنچے`, `ان کے ہمراہ
مشیر Z بھی تھے`, `اس دورے میں X بھی ان کے ساتھ ہیں`."""

from dataclasses import replace
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, Actor, Group
from streams.extraction.coreference import tellings
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_NEAR: Final = 4
_ON_JOURNEY: Final = 7
"""Sentences from a telling on within which who came along may still be told: of a journey under way more."""
_BESIDE: Final = word_set("ہمراہ ساتھ")
_THEY: Final = word_set("ان اس جن جس")
_THIS: Final = frozenset(("اس", "اپنے"))
_WITH_HIM: Final = PEOPLE | {"delegation"}
_CAME_TOO: Final = word_set("تھے تھا تھی ہیں ہے پہنچے آئے شامل موجود گے ہوگا ہوگی گا پہنچا آیا")


def join(scene: Scene, event: Candidate) -> None:
    """Add those who came along to a journey, a session or a meeting that was held."""
    leader = next((a for a in event.actors if a.country and a.country != event.host and a.kind in PEOPLE), None)
    if leader is None or (event.type == "meeting" and event.status != "held"):
        return
    _told_behind(scene, event, _leaders(event, leader))
    if event.type == "meeting":
        _assisting(scene, event)
    if event.type == "visit":
        _along(scene, event, leader)


def _leaders(event: Candidate, leader: Actor) -> list[Actor]:
    """With whom others may be told to be: the leader, and of a meeting whoever else is its first for another side."""
    found = [leader]
    for actor in event.actors if event.type == "meeting" else ():
        if actor.kind in PEOPLE and actor.country and actor.country not in {a.country for a in found}:
            found.append(actor)
    return found


def present(actor: Actor) -> Actor:
    """One who is told to be there, be he a spokesman."""
    return replace(actor, office_key="") if actor.office_key == "spokesman" and actor.name is not None else actor


def _sentences(scene: Scene, event: Candidate) -> list[int]:
    """Where who came along may be told: near a telling, wherever `اس دورے میں` speaks of the journey, and where its leader is
    named again."""
    held = event.type == "visit" and event.status == "held"
    told = [t.sentence for t in tellings(event) if t.status == event.status]
    near = {number + step for number in told for step in range(_ON_JOURNEY if held else _NEAR)}
    if held:
        rest = range(max(told, default=0), len(scene.document.sentences))
        near |= {number for number in rest if _of_journey(scene, number) or _with_leader(scene, number)}
    return sorted(n for n in near if n < len(scene.document.sentences))


def _of_journey(scene: Scene, number: int) -> bool:
    """`اس دورے میں صدر کے ہمراہ …`."""
    return any(scene.words[visit.start - 1] in _THIS for visit in scene.triggers(number, "visit") if visit.start)


def _with_leader(scene: Scene, number: int) -> bool:
    """`X بھی وزیراعظم کے ہمراہ ہیں`: a sentence that names somebody with whom others are."""
    return any(g.marker == "hamrah" for g in scene.groups(number)) and _THEY.isdisjoint(_before_company(scene, number))


def _before_company(scene: Scene, number: int) -> set[str]:
    part = scene.document.sentences[number]
    words = scene.words
    return {words[i - 2] for i in range(part.start + 2, part.end) if words[i] in _BESIDE and words[i - 1] == "کے"}


def _told_behind(scene: Scene, event: Candidate, leaders: list[Actor]) -> None:
    """`ان کے ہمراہ وزیر تجارت X اور Y بھی تھے`, `صدر کے ہمراہ X بھی ہیں`, `X بھی ان کے ساتھ تھے` behind the telling of the
    event: they are of the leader's state, as is whoever is with the other of a meeting."""
    words = scene.words
    for number in _sentences(scene, event):
        sentence = scene.document.sentences[number]
        for index in range(max(sentence.start, event.trigger.end), sentence.end - 1):
            bare = words[index : index + 2] == ["بھی", "ہمراہ"]  # `X اور Y بھی ہمراہ ہیں`
            beside = words[index + 1] == "کے" and index + 2 < sentence.end and words[index + 2] in _BESIDE
            leader = leaders[0] if bare else _leader_at(scene, number, index, leaders) if beside else None
            if leader is None:
                continue
            clause = scene.clause(index)
            came = scene.word_in(clause.end - 2, clause.end, _CAME_TOO)
            if event.type == "meeting" and scene.words[clause.end - 1] in grammar.FUTURE:
                continue  # who will come along sat in no meeting yet
            if clause.end - 3 > index and came and not bare:
                _of_company(event, leader, scene.groups(number, index, clause.end))
                listed = scene.next_clause(clause)  # `… جن میں X اور Y شامل ہیں`
                if listed is not None and words[listed.start : listed.start + 2] in grammar.IN_WHICH:
                    _of_company(event, leader, scene.groups(number, listed.start, listed.end))
            if clause.end - 5 <= index and came:
                _of_company(event, leader, scene.groups(number, clause.start, index))


def _leader_at(scene: Scene, number: int, index: int, leaders: list[Actor]) -> Actor | None:
    """Whose name or office ends with the word before `کے ہمراہ`; of a pronoun the first."""
    if scene.words[index] in _THEY:
        return leaders[0]
    for group in scene.groups(number):
        head = group.actors[-1]
        if head.end == index + 1 and group.marker in ("hamrah", "saath") and len(group.actors) == 1:
            own = [a for a in leaders if head.country == a.country] + ([] if head.explicit or head.name else leaders[:1])
            return next((a for a in own if head.role in (None, a.role)), None)
    return None


def _of_company(event: Candidate, leader: Actor, groups: list[Group]) -> None:
    for actor in (a for group in groups if group.marker == "" for a in group.actors if a.kind in _WITH_HIM):
        if (actor.name or actor.role) and (actor.country == leader.country or not actor.explicit):
            actor.country = leader.country
            event.actors.append(present(actor))


def _assisting(scene: Scene, event: Candidate) -> None:
    """`صدر کی معاونت وزیر خارجہ X اور مشیر Y نے کی`: those who sit beside one of them."""
    words = scene.words
    for number in _sentences(scene, event):
        sentence = scene.document.sentences[number]
        at = next((i for i in range(sentence.start, sentence.end) if words[i] in _ASSISTED), None)
        if at is None or at < event.trigger.start:
            continue
        clause = scene.clause(at)
        groups = scene.groups(number, clause.start, clause.end)
        whom = next((g.actors[-1].country for g in groups if g.marker == "gen" and g.end == at), None)
        for actor in (a for g in groups if g.marker == "ne" for a in g.actors if a.kind in PEOPLE and a.role):
            if whom in event.parties and (actor.country == whom or not actor.explicit):
                actor.country = whom
                event.actors.append(present(actor))


_ASSISTED: Final = frozenset(("معاونت", "اعانت"))


def _along(scene: Scene, event: Candidate, leader: Actor) -> None:
    """`صدر X وزیر خارجہ Y اور مشیر Z کے ہمراہ چلی پہنچے`: those with the traveller, named before the event's noun."""
    for group in scene.groups(event.sentence, event.clause.start, event.trigger.start):
        people = [a for a in group.actors if a.kind in _WITH_HIM and a is not leader]
        if group.marker == "hamrah" and all(a.country == leader.country or not a.explicit for a in people):
            for actor in people:
                actor.country = leader.country
            event.actors.extend(people)
