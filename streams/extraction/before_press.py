"""Two who face the press side by side: `چلی کے صدر پیرو کے وزیر خارجہ کے ہمراہ میڈیا سے مخاطب تھے`, `X نے Y کے برابر کھڑے ہو کر
صحافیوں کو بتایا`, `دونوں رہنما میڈیا کے سامنے آئے`. That is a press conference of both, and counts as their meeting."""

from typing import Final

from streams.extraction import grammar, unsaid
from streams.extraction.actors import PEOPLE, STATESMEN, Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

RULE: Final = "meeting:before_press"
_BESIDE: Final = word_set("برابر پہلو بغل شانہ دوش ساتھ ہمراہ")
_UPRIGHT: Final = word_set("کھڑے کھڑی کھڑا بیٹھے بیٹھ بیٹھی")
_SPEAKS: Final = word_set(
    "گفتگو بات باتچیت مخاطب خطاب بتایا بتا کہا کہہ بولے بولتے سوالات سوالوں سامنا جوابات جواب آئے آئیں آئی آ رہے کر بات"
)
_TWO: Final = 2
_SPEECH: Final = 6
"""Words behind the press within which somebody speaks to it."""
_NEAR: Final = 2
"""Words between a companion and the press where nothing says that they stand together: `X کے ہمراہ (مقامی) صحافیوں سے`."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Meetings of those who stand before the press together."""
    for trigger in scene.triggers(sentence, "press", "press_conference"):
        clause = scene.clause(trigger.start)
        if not _spoken_to(scene, trigger, clause):
            continue
        first = scene.previous_clause(clause)
        begin = first.start if first is not None and _goes_into(scene, first) else clause.start
        groups = scene.groups(sentence, begin, trigger.start)
        if (together := _together(scene, trigger, clause)) is not None:
            return [together]
        companion = next((g for g in reversed(groups) if _beside(scene, g, trigger)), None)
        if companion is not None and (event := _with(scene, trigger, clause, groups, companion)) is not None:
            return [event]
        if (event := _of_both(scene, trigger, clause)) is not None:
            return [event]
    return []


def _together(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`چلی کے صدر اور پیرو کے وزیراعظم نے ایک ساتھ صحافیوں سے بات کی`: two of two states, told as one subject."""
    if "press" not in classes_of(trigger) or scene.has(clause.start, clause.end, "distributive") is not None:
        return None
    for group in scene.groups(clause.sentence, clause.start, trigger.start):
        parties = sorted({a.country for a in group.actors if a.country})
        if group.marker in ("", "ne") and len(parties) == len(group.actors) == _TWO and all(map(_statesman, group.actors)):
            event = Candidate("meeting", parties, list(group.actors), clause.sentence, clause, trigger, mode="in_person")
            event.rules, event.weak = [RULE, "status:told", "press_conference"], True
            return event
    return None


def _spoken_to(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`میڈیا سے گفتگو`, `صحافیوں کو بتایا`, `میڈیا کے سامنے آئے`, `پریس کانفرنس میں کہا`; nothing to come, nothing denied."""
    words = scene.words
    tail = words[trigger.end : min(trigger.end + _SPEECH, clause.end)]
    if "press_conference" not in classes_of(trigger):
        to_them = tail[:1] in (["سے"], ["کو"]) or tail[:2] in (
            ["کے", "سامنے"],
            ["کے", "سوالات"],
            ["کے", "سوالوں"],
            ["کا", "سامنا"],
        )
        if not to_them or _SPEAKS.isdisjoint(tail[1:]):
            return False
    return grammar.NEGATION.isdisjoint(tail) and status(scene, trigger, clause)[0] in ("held", NONE)


def _goes_into(scene: Scene, clause: Clause) -> bool:
    """`X کے ساتھ کھڑے ہو کر | ایک پریس کانفرنس میں`: a clause that is only how the next is done."""
    return scene.words[clause.end - 1] in ("کر", "ہوکر", "ہوئے", "کے") and scene.word_in(clause.start, clause.end, _UPRIGHT)


def _beside(scene: Scene, group: Group, trigger: Match) -> bool:
    """Whether it is told of somebody that another stands by him as he speaks."""
    words = scene.words
    if not all(_statesman(a) for a in group.actors):
        return False
    between = words[group.end : trigger.start]
    stands = not _UPRIGHT.isdisjoint(between) or "مشترکہ" in (*between[-1:], words[trigger.start])
    if group.marker == "gen":
        return bool(between) and between[0] in _BESIDE and (stands or len(between) <= _NEAR)
    return group.marker in ("saath", "hamrah") and (stands or len(between) <= _NEAR)


def _statesman(actor: Actor) -> bool:
    return actor.kind in PEOPLE and actor.country is not None and actor.role in STATESMEN | {"igo_head"} and not actor.former


def _with(scene: Scene, trigger: Match, clause: Clause, groups: list[Group], companion: Group) -> Candidate | None:
    """The meeting of a companion with him who speaks: in the clause, behind it, or the subject before."""
    foreign = {a.country for a in companion.actors if a.country}
    behind = scene.groups(clause.sentence, trigger.end, clause.end)
    told = [g for g in (*groups, *behind) if g is not companion and g.marker in ("ne", "")]
    speaker = next((people for g in told if (people := [a for a in g.actors if _statesman(a)])), [])
    speaker = speaker or _told_before(scene, companion, foreign)
    everybody = [*speaker, *companion.actors]
    parties = sorted({a.country for a in everybody if a.country})
    if not speaker or len(parties) < _TWO or not foreign.isdisjoint(a.country for a in speaker):
        return None
    rules = [RULE, "status:told", "press_conference"]
    return Candidate("meeting", parties, everybody, clause.sentence, clause, trigger, rules=rules, mode="in_person", weak=True)


def _of_both(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`مشترکہ پریس کانفرنس کرتے ہوئے چلی کے صدر X اور پیرو کے صدر Y نے کہا`: the two who speak behind."""
    words = scene.words
    speaking = words[trigger.end : trigger.end + _SPEECH]
    if words[trigger.start] != "مشترکہ" or ["کرتے", "ہوئے"] not in [speaking[i : i + 2] for i in range(len(speaking))]:
        return None
    behind = scene.groups(clause.sentence, trigger.end, scene.document.sentences[clause.sentence].end)
    both = behind[0].actors if behind and behind[0].marker == "ne" and all(_statesman(a) for a in behind[0].actors) else []
    parties = sorted({a.country for a in both if a.country})
    if len(parties) < _TWO:
        return None
    rules = [RULE, "status:told", "press_conference"]
    return Candidate("meeting", parties, both, clause.sentence, clause, trigger, rules=rules, mode="in_person", weak=True)


def _told_before(scene: Scene, companion: Group, foreign: set[str]) -> list[Actor]:
    """`X نے کہا کہ …۔ وہ Y کے ہمراہ میڈیا سے مخاطب تھے`: whose words stand before, else the subject carried over."""
    if speaker := unsaid.whose_words(scene, companion.start, foreign):
        return speaker
    subject = scene.subject_before(companion.start, other_than=foreign)
    return [a for a in subject.actors if _statesman(a)] if subject is not None else []
