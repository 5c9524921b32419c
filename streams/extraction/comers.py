"""Who takes part in a session told just before, its noun unsaid: `مصری صدر سمیت 20 رہنما شرکت کریں گے`, `کینیا کے وزیر خارجہ
بھی موجود تھے`, `چلی کے صدر منگل کو پہنچ رہے ہیں`."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Group
from streams.extraction.attendance import OFFICIAL
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

_UNSAID: Final = 2
"""Sentences behind a session on which `take part` still means it."""
_TELLING: Final = ("summit", "conference", "assembly", "gather")
_ARE: Final = (["ہوئے"], ["ہوئی"], ["ہوئیں"], ["ہیں"], ["تھے"], ["تھیں"], ["ہوں"])
_SPEAK: Final = (["کریں"], ["کرینگے"])
_WILL: Final = (["کریں"], ["کی"], ["کرینگے"], ["کر"], ["کرے"])
_BEFORE: Final = 3
"""Words before the verb that tell how one takes part: `بھی ورچوئلی شریک ہوں گے`, `مہمان کے طور پر شریک ہیں`."""
_ON_THE_DAY: Final = word_set("کو کے کی روز بھی صبح شام رات دوپہر")


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """The summit candidate of a sentence that names no session."""
    told = [s for s in range(max(sentence - _UNSAID, 0), sentence) if next(scene.triggers(s, *_TELLING), None) is not None]
    if not told:
        return []
    for trigger in scene.triggers(sentence, "attend", "present"):
        clause = scene.clause(trigger.start)
        if _takes_part(scene, trigger, clause):
            groups = scene.groups(sentence, clause.start, trigger.start)
            if event := _candidate(scene, trigger, clause, groups):
                return [event]
    if told[-1] == sentence - 1:
        for trigger in scene.triggers(sentence, "arrive", "depart", "go"):
            clause = scene.clause(trigger.start)
            if event := _candidate(scene, trigger, clause, _comes(scene, trigger, clause)):
                return [event]
    return []


def _takes_part(scene: Scene, trigger: Match, clause: Clause) -> bool:
    words = scene.words
    before, behind = words[max(trigger.start - _BEFORE, clause.start) : trigger.start], words[trigger.end : trigger.end + 1]
    if before[-1:] in (["میں"], ["کی"], ["نہیں"]) or "میں" in words[clause.start : trigger.start]:
        return False
    if words[trigger.start] in ("شریک", "موجود"):
        return behind in _ARE and ("بھی" in before or before == ["کے", "طور", "پر"])
    return (words[trigger.start] == "شرکت" and behind in _WILL) or (words[trigger.start] == "خطاب" and behind in _SPEAK)


def _comes(scene: Scene, trigger: Match, clause: Clause) -> list[Group]:
    """`چلی کے صدر منگل کو پہنچ رہے ہیں`: nothing but the day stands between an official and his coming, and no other place."""
    groups = scene.groups(clause.sentence, clause.start, trigger.start)
    last = groups[-1] if groups else None
    if last is None or last.marker != "" or not all(a.explicit for a in last.actors):
        return []
    between = range(last.end, trigger.start)
    bare = all(i in scene.date_tokens or scene.words[i] in _ON_THE_DAY for i in between)
    leaves = "depart" in classes_of(trigger) and scene.words[clause.end - 1] not in grammar.FUTURE
    return [last] if bare and not leaves and not scene.word_in(trigger.end, clause.end, grammar.NEGATION) else []


def _candidate(scene: Scene, trigger: Match, clause: Clause, groups: list[Group]) -> Candidate | None:
    words = scene.words
    actors = [
        a
        for g in groups
        if g.marker in ("", "ne")
        for a in g.actors
        if a.kind in OFFICIAL and a.country and a.office_key != "spokesman"
    ]
    if not actors:
        return None
    parties = sorted({a.country for a in actors if a.country})
    ahead = words[trigger.end : trigger.end + 2] == ["کی", "تصدیق"] or words[clause.end - 1] in grammar.FUTURE
    event = Candidate("summit", parties, actors, clause.sentence, clause, trigger, "planned" if ahead else "held")
    event.rules, event.mode = ["summit:again", *(["status:future"] if ahead else [])], "in_person"
    event.anaphoric = event.weak = True
    return event
