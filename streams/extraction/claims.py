"""What one party claims and another denies in the sentence behind: `اخبار نے دعوی کیا کہ چلی نے پیرو کا سفیر نکال دیا ہے۔ تاہم
پیرو نے ان خبروں کو بے بنیاد قرار دیا`."""

from itertools import pairwise
from typing import Final

from streams.extraction.coreference import tellings
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

RULE: Final = "status:claim_denied"
_CLAIMED: Final = word_set("دعوی دعوے خبر خبریں رپورٹ رپورٹس رپورٹیں اطلاعات مبینہ افواہیں")
_POINTING: Final = word_set("ان اس ایسی تمام")
_CLAIMS: Final = word_set("خبروں خبر خبریں دعووں دعوے دعوی رپورٹ رپورٹس رپورٹوں اطلاعات افواہوں بات باتوں")


def settle(scene: Scene, events: list[Candidate]) -> None:
    """Set the status of what only a claim tells, and the next sentence denies."""
    for event in events:
        told = list(tellings(event))
        if event.background or event.status not in ("held", "planned") or not all(_claimed(scene, t) for t in told):
            continue
        last = max(t.sentence for t in told)
        if last + 1 < len(scene.document.sentences) and _denied(scene, last + 1):
            event.status = "denied"
            event.rules.append(RULE)


def _claimed(scene: Scene, telling: Candidate) -> bool:
    """Whether the sentence tells that somebody reports or claims it, before the clause that says what."""
    start = scene.document.sentences[telling.sentence].start
    return telling.clause.start > start and scene.word_in(start, telling.clause.start, _CLAIMED)


def _denied(scene: Scene, sentence: int) -> bool:
    """`ان خبروں کی تردید کی`, `اس دعوے کو مسترد کر دیا`: a denial that points back."""
    part = scene.document.sentences[sentence]
    denial = scene.has(part.start, part.end, "denial")
    before = scene.words[part.start : denial.start] if denial is not None else []
    return any(a in _POINTING and b in _CLAIMS for a, b in pairwise(before))
