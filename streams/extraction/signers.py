"""Who signs an agreement, told in its clause or behind it: `چلی کی طرف سے وزیر X اور پیرو کی طرف سے سفیر Y نے دستخط کیے`, with
the verb said once (`چلی کی جانب سے X جبکہ پیرو کی جانب سے Y نے دستخط کیے`), and in whose presence it is signed."""

from itertools import pairwise
from typing import Final

from streams.extraction.actors import PEOPLE, Actor, Group, is_body
from streams.extraction.antecedents import in_office
from streams.extraction.document import Clause
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_WITHIN: Final = 3
"""Sentences from an agreement on in which its signers are told."""
_SIGNING: Final = frozenset(("ne", "", "janib"))
_GAPPED: Final = frozenset(("جبکہ", "جب", "کہ", "اور"))


def join(scene: Scene, event: Candidate) -> None:
    """Add the signers and witnesses of an agreement that was signed."""
    words = scene.words
    told = event.told_in
    before = scene.previous_clause(event.clause)
    if before is not None and words[event.clause.start] == "اور" and not any(a.kind in PEOPLE for a in event.actors):
        both = [g for g in scene.groups(event.sentence, before.start, before.end) if g.marker == "ne"]
        people = [a for g in both for a in g.actors if a.kind in PEOPLE and a.country in event.parties]
        if {a.country for a in people} == set(event.parties):
            event.actors.extend(people)  # `X اور Y نے ملاقات کی اور معاہدے پر دستخط کیے`
    named = {a.country for a in event.actors if a.kind in PEOPLE and a.name} >= set(event.parties)
    near = sorted({n for first in told for n in range(first, first + _WITHIN)}) if not named else sorted(told)
    for sentence in (scene.document.sentences[n] for n in near if n < len(scene.document.sentences)):
        for clause in sentence.clauses:
            groups = scene.groups(sentence.index, clause.start, clause.end)
            event.actors.extend(_witnesses(scene, event, clause, groups))
            if named:
                continue
            signer = next((g for g in groups if g.marker == "ne" and _signs(scene, g, clause)), None)
            if signer is None or event.trigger.start < signer.start <= event.trigger.end:
                continue
            if any(a.kind == "pair" for a in signer.actors):
                event.actors.extend(in_office(scene, clause, event.parties))  # `جس پر دونوں ملکوں کے وزرا نے دستخط کیے`
            signing = [*_with_verb_unsaid(scene, clause), *(g for g in groups if g.end <= signer.end)]
            _of_their_side(signing)
            people = [a for g in signing if g.marker in _SIGNING for a in g.actors if a.kind in PEOPLE]
            event.actors.extend(a for a in people if a.country in event.parties)


def _signs(scene: Scene, group: Group, clause: Clause) -> bool:
    """`X نے دستخط کیے`, `X نے چلی کی جانب سے لیما میں دستخط کیے`, `X نے معاہدے پر دستخط کیے`."""
    words = scene.words
    if "دستخط" in words[group.end : group.end + 3]:
        return True
    at = next((i for i in range(group.end, clause.end - 1) if words[i] == "دستخط"), None)
    return at is not None and words[at + 1] in _DONE and (words[at - 1] == "میں" or words[at - 1] == "پر")


_DONE: Final = word_set("کیے کئے کر ثبت")


def _with_verb_unsaid(scene: Scene, clause: Clause) -> list[Group]:
    """`چلی کی جانب سے X` before `جبکہ پیرو کی جانب سے Y نے دستخط کیے`."""
    before = scene.previous_clause(clause)
    if before is None or scene.words[clause.start] not in _GAPPED or scene.word_in(before.start, before.end, ("نے",)):
        return []
    groups = scene.groups(clause.sentence, before.start, before.end)
    return groups if any(g.marker == "janib" for g in groups) else []


def _of_their_side(groups: list[Group]) -> None:
    """A man of no state named signs for the side whose name stands before him."""
    for side, group in pairwise(groups):
        state = side.actors[-1].country if side.marker == "janib" else None
        for actor in group.actors:
            if state is not None and actor.kind in PEOPLE and not actor.explicit and actor.person is None:
                actor.country, actor.role, actor.explicit = (
                    state,
                    actor.role or ("igo_official" if is_body(state) else "other"),
                    True,
                )


def _witnesses(scene: Scene, event: Candidate, clause: Clause, groups: list[Group]) -> list[Actor]:
    """`X اور Y کی موجودگی میں معاہدے پر دستخط ہوئے`: in whose presence it is signed."""
    if not scene.word_in(clause.start, clause.end, ("دستخط", "تبادلہ", "معاہدے", "معاہدہ")):
        return []
    seen = [g for g in groups if g.marker == "gen" and scene.words[g.end : g.end + 2] == ["موجودگی", "میں"]]
    return [a for g in seen for a in g.actors if a.kind in PEOPLE and a.country in event.parties]
