"""Conferences told by the treaty that many states made there: `چلی میں ہونے والے اجلاس میں … معاہدے پر اتفاق کیا گیا`, and the
states that the article counts among them."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.attendance import many_states
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

RULE: Final = "summit:accord"
_TREATY: Final = word_set("معاہدہ معاہدے معاہدوں سمجھوتہ سمجھوتے ترمیم")
_MADE: Final = word_set("طے اتفاق منظور منظوری متفق")
_LEAD: Final = 4
"""Sentences, the title included, in which so many states are told to have agreed."""
_TOLD: Final = (["کہا", "گیا"], ["کہا", "جا"])


def made_there(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """Whether a session is told as that in which a treaty was made, and the lead as a treaty of many states."""
    words = scene.words
    told = words[trigger.end : clause.end]
    if told[:1] != ["میں"] or _TREATY.isdisjoint(told) or _MADE.isdisjoint(told) or not grammar.FUTURE.isdisjoint(told):
        return False
    return any(many_states(scene, s.index) for s in scene.document.sentences[:_LEAD] if not s.skipped)


def members(scene: Scene, events: list[Candidate]) -> None:
    """`دیگر ممالک جن میں چلی، پیرو اور مصر شامل ہیں`, `چلی اور پیرو سے کہا گیا ہے کہ وہ 2024 تک …`: who is bound by it."""
    for event in events:
        if RULE not in event.rules or event.background:
            continue
        for sentence in scene.document.sentences[1:]:
            if sentence.part == "text" and not sentence.skipped:
                event.parties = sorted({*event.parties, *_bound(scene, sentence.index)})
        for paper in events if event.date else ():  # the treaty itself was agreed on that day
            if paper.type == "agreement" and paper.date is None and not paper.background and paper.status == "held":
                paper.date, paper.date_precision, paper.date_span = event.date, event.date_precision, event.date_span


def _bound(scene: Scene, number: int) -> set[str]:
    sentence = scene.document.sentences[number]
    words = scene.words
    listed = scene.word_in(sentence.start, sentence.end, grammar.LANDS)
    codes: set[str] = set()
    for group in scene.groups(number):
        stated = [a.country for a in group.actors if a.country and a.kind in ("state", "organisation")]
        among = listed and "شامل" in words[group.end : group.end + _NEAR]
        asked = group.marker == "se" and words[group.end : group.end + 2] in _TOLD
        if among or asked:
            codes.update(stated)
    return {code for code in codes if len(code) == 2}


_NEAR: Final = 5
