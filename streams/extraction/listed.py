"""Lists of those whom somebody meets one by one: `جن رہنماؤں سے صدر ملیں گے: چلی کے X، پیرو کے Y`, `صدر سے ملنے والوں میں چلی
اور پیرو کے سفیر شامل تھے`. Each state listed has a meeting of its own."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status

RULE: Final = "meeting:listed"
_AMONG: Final = (["والوں", "میں"], ["والے", "رہنماوں"], ["والے", "وفود"], ["والے", "سفیروں"], ["والے", "سفرا"])
_FEW: Final = 8
"""States up to which such a list tells of single meetings."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """The meetings that a list of callers or of those called on tells."""
    for trigger in scene.triggers(sentence, "meet_verb", "meeting"):
        clause = scene.clause(trigger.start)
        host, listed = _callers(scene, clause, trigger)
        called = bool(listed)
        if not called:
            host, listed = _called_on(scene, clause, trigger)
        codes = dict.fromkeys(a.country for a in listed if a.country)
        own = {a.country for a in host}
        if not host or not 1 < len(codes) <= _FEW or own & set(codes):
            continue
        standing, rule = status(scene, trigger, clause) if not called else _among(scene, trigger, clause)
        if standing in (NONE, "denied", "cancelled"):
            continue
        return [_event(clause, trigger, [*host, *(a for a in listed if a.country == c)], standing, rule) for c in codes]
    return []


def _among(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, str]:
    """`ملنے والوں میں … شامل تھے`, `… شامل ہوں گے`: held, unless they will be among them."""
    ahead = not grammar.FUTURE.isdisjoint(scene.words[trigger.end : clause.end])
    return ("planned", "future") if ahead else ("held", "told")


def _event(clause: Clause, trigger: Match, people: list[Actor], standing: str, rule: str) -> Candidate:
    parties = sorted({a.country for a in people if a.country})
    event = Candidate("meeting", parties, people, clause.sentence, clause, trigger, standing, mode="in_person")
    event.rules = [RULE, f"status:{rule}"]
    return event


def _official(actor: Actor) -> bool:
    return actor.kind in PEOPLE and actor.country is not None and actor.role not in (None, "other") and not actor.former


def _callers(scene: Scene, clause: Clause, trigger: Match) -> tuple[list[Actor], list[Actor]]:
    """`X سے ملنے والوں میں A، B اور C شامل تھے`, `X سے ملاقات کرنے والوں میں …`."""
    behind = trigger.end + (scene.words[trigger.end : trigger.end + 1] == ["کرنے"])
    if scene.words[behind : behind + 2] not in _AMONG or not scene.word_in(behind, clause.end, ("شامل",)):
        return [], []
    before = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker == "se"]
    host = [a for a in before[-1].actors if _official(a)] if before else []
    listed = [a for g in scene.groups(clause.sentence, behind, clause.end) if g.marker in ("", "gen") for a in g.actors]
    return host, [a for a in listed if _official(a)]


def _called_on(scene: Scene, clause: Clause, trigger: Match) -> tuple[list[Actor], list[Actor]]:
    """`وہ رہنما جن سے X ملیں گے: A، B اور C`, `جن رہنماؤں سے X نے ملاقات کی ان میں A، B اور C شامل ہیں`."""
    words, end = scene.words, scene.document.sentences[clause.sentence].end
    whom = next((i for i in range(clause.start, trigger.start) if words[i] == "جن"), None)
    if whom is None or "سے" not in words[whom + 1 : whom + 3]:
        return [], []
    told = scene.word_in(trigger.end, end, ("شامل",)) or words[clause.end : clause.end + 1] == [":"]
    if not told and (clause.end >= end or words[end - 1] in grammar.FINITE):
        return [], []
    before_it = scene.groups(clause.sentence, clause.start, trigger.start)
    subject = [a for g in before_it if g.marker in ("", "ne") for a in g.actors]
    rest = scene.groups(clause.sentence, trigger.end, end)
    if not any(_official(a) for a in subject):
        before = scene.subject_before(clause.start)
        subject = list(before.actors) if before is not None else []
    listed = [a for g in rest if g.marker in ("", "men") for a in g.actors if _official(a)]
    return [a for a in subject if _official(a)], listed
