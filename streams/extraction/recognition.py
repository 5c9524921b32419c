"""States and governments that another recognises: `X نے فلسطینی ریاست کو تسلیم کر لیا`, `X نے Y کو ریاست مان لیا`, `X Y کو
ریاست کی حیثیت دے چکا ہے`; a government, a state, never a fact."""

from typing import Final

from streams.extraction import acts, grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, state_of
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def _to_be_recognised(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`چلی 28 مئی کو … تسلیم کر لے گا`: to come on a day that is told, without condition."""
    tail = scene.words[trigger.end : min(clause.end, trigger.end + _VERB)]
    ahead = any(w in grammar.FUTURE for w in tail) and not any(w in grammar.NEGATION for w in tail)
    conditional = scene.word_in(scene.document.sentences[clause.sentence].start, clause.end, ("اگر", "تک"))
    return ahead and not conditional and bool(scene.calendar.within(clause.start, trigger.start))


_VERB: Final = 4
"""Words of a verb in the future."""


_NOT_YET: Final = word_set("ابھی تاحال اب ابتک")


def _of_a_state(scene: Scene, trigger: Match, clause: Clause) -> str | None:
    """`چلی کو تسلیم کیا`, `لیما کو کینیا نے تسلیم کیا`: with nothing but its subject between the state and the verb."""
    told = scene.groups(clause.sentence, clause.start, trigger.start)
    ends = [trigger.start, *(g.start for g in told if g.marker == "ne" and g.end == trigger.start - 1)]
    near = [g for g in told if g.marker == "ko" and any(0 <= end - g.end <= _NEAR for end in ends)]
    return next((g.actors[-1].country for g in near if g.actors[-1].kind in _STATES), None)


_NEAR: Final = 3
_STATES: Final = frozenset(("state", "capital"))
_DID: Final = ("مانا", "دی")
_DECIDED: Final = (["اعلان"], ["فیصلہ"])
_HAS_DONE: Final = (["کرچکے"], ["کرچکا"], ["کرچکی"], ["چکا"], ["چکے"], ["چکی"])


def read(scene: Scene, trigger: Match, clause: Clause) -> acts.Reading:
    """`X نے فلسطینی ریاست کو تسلیم کیا`: a state or government, not a fact."""
    words = scene.words
    window = words[max(clause.start, trigger.start - 7) : trigger.end]
    if "دارالحکومت" in window:
        return None, ""  # `چلی نے لیما کو دارالحکومت تسلیم کیا`
    direct = _of_a_state(scene, trigger, clause)
    if not direct and not any(w in ("ریاست", "حکومت", "ملک", "مملکت") for w in window):
        return None, ""
    became = words[trigger.end : trigger.end + 1] == ["کرنے"] and "بن" in words[trigger.end + 2 : trigger.end + 6]
    told = became or words[trigger.end : trigger.end + 1] in _HAS_DONE  # `تسلیم کرنے والا پہلا ملک بن گیا`
    told = told or words[trigger.end - 1] in _DID
    ahead = not told and _to_be_recognised(scene, trigger, clause)
    if not told and not ahead and not acts.done(scene, trigger.end, clause.end):
        return None, ""
    if not _NOT_YET.isdisjoint(words[clause.start : trigger.start]) and scene.word_in(
        clause.start, clause.end, grammar.NEGATION
    ):
        return None, "not_yet"  # `چلی نے ابھی تک نئی حکومت کو تسلیم نہیں کیا`
    if "کسی" in words[clause.start : trigger.start] and scene.word_in(clause.start, clause.end, grammar.NEGATION):
        return None, "nobody"  # `نیوزی لینڈ سمیت کسی ملک نے تسلیم نہیں کیا`
    headline = words[trigger.end : trigger.end + 2] == ["کرنے", "کا"] and words[trigger.end + 2 : trigger.end + 3] in _DECIDED
    by = ("ne", "", "janib", "gen") if headline else ("ne", "", "janib")
    subjects = [
        a.country
        for g in scene.groups(clause.sentence, clause.start, trigger.start)
        for a in g.actors
        if g.marker in by and a.country
    ]
    if ahead and not subjects and words[clause.start] == "کہ":  # `چلی اور پیرو نے کہا کہ … 28 مئی کو تسلیم کیا جائے گا`
        before = scene.previous_clause(clause)
        told_by = scene.groups(clause.sentence, before.start, before.end) if before is not None else []
        subjects = [a.country for g in told_by if g.marker == "ne" for a in g.actors if a.country]
    if not subjects and words[clause.start] in ("جنہوں", "جنھوں"):  # `چلی ان ملکوں میں شامل تھا جنہوں نے … تسلیم کیا`
        one_of = scene.previous_clause(clause)
        among = scene.groups(clause.sentence, one_of.start, one_of.end) if one_of is not None else []
        subjects = [a.country for g in among[:1] for a in g.actors if a.country]
    if became and not subjects:  # `چلی، پیرو کی نئی حکومت کو تسلیم کرنے والا پہلا ملک`
        named = [a for g in scene.groups(clause.sentence, clause.start, trigger.start) for a in g.actors]
        subjects = [a.country for a in named[:1] if a.country and len(named) > 1]
    target = next(
        (
            m
            for i in range(trigger.start - 1, max(clause.start, trigger.start - 8) - 1, -1)
            if (m := scene.document.names.get(i)) is not None and m.kind in ("adjective", "country", "organisation")
        ),
        None,
    )
    code = direct or (state_of(target, scene.document.day) if target is not None else None)
    others = [s for s in dict.fromkeys(subjects) if s != code]
    if code is None or not others:
        return None, "one_party"
    return acts.make("restore", clause, trigger, (code, others[0]), [], "recognised"), "one_party"
