"""Status of an event from aspect, negation and factivity: held, planned, cancelled, denied, or no event at all (a wish,
a condition).

A decision list (Rivest, *Learning Decision Lists*, 1987): the first cue that applies decides, what none speaks of is held.
"""

from typing import Final

from streams.extraction import negated, prospective, unreal
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import Cue, predicate
from streams.extraction.scene import Candidate, Scene

CUES: Final[tuple[Cue, ...]] = (
    unreal.question,
    unreal.condition,
    negated.without,
    negated.called_off,
    negated.refused,
    prospective.agreed,
    prospective.on_programme,
    unreal.rounds_so_far,
    unreal.wish,
    prospective.hoped_for,
    unreal.thought,
    prospective.decided,
    negated.verb_negated,
    unreal.in_general,
    unreal.often,
    prospective.arranged,
    unreal.stalled,
    negated.spoken_about,
    negated.negation,
    unreal.infinitive,
    negated.was_to_be,
    prospective.is_to_be,
    unreal.focus,
    prospective.consented,
    unreal.ready,
    unreal.subjunctive,
    prospective.outcome,
    prospective.future,
    prospective.about_to,
    prospective.soon,
    prospective.expected,
    prospective.beside_a_plan,
    unreal.described,
    prospective.before_a_plan,
)
"""In the order asked: what makes it unreal or undone before what puts it off, doubts of the verb before its tense."""


def status(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, str]:
    """(status or `NONE`, rule) of the event that a trigger names in its clause."""
    told = predicate(scene, trigger, clause)
    for cue in CUES:
        verdict = cue(told)
        if verdict is not None:
            return verdict
    return "held", "told"


def not_yet(event: Candidate, published: str | None) -> bool:
    """Whether an event told as held has a day that was still to come when the article was published.

    The present tells what has been arranged: `اجلاس کل سے شروع ہو رہا ہے`.
    """
    if event.status != "held" or event.background or event.date is None or event.date_precision not in ("day", "month"):
        return False
    return published is not None and event.date > published[: len(event.date)]
