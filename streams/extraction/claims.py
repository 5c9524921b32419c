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
        if event.background or event.status not in ("held", "planned"):
            continue
        last = max(t.sentence for t in told)
        behind = range(last + 1, min(last + 1 + _NEAR, len(scene.document.sentences)))
        claim = all(_claimed(scene, t) for t in told)
        if any(_disowned(scene, n, event) for n in behind) or (claim and any(_denied(scene, n) for n in behind[:1])):
            event.status = "denied"
            event.rules.append(RULE)


def _claimed(scene: Scene, telling: Candidate) -> bool:
    """Whether the sentence tells that somebody reports or claims it, before the clause that says what: `اخبار کے مطابق`."""
    start = scene.document.sentences[telling.sentence].start
    if telling.clause.start > start and scene.word_in(start, telling.clause.start, _CLAIMED):
        return True
    before = scene.words[start : telling.trigger.start]
    return "مطابق" in before and not _PRESS.isdisjoint(before[: before.index("مطابق")])


def _disowned(scene: Scene, sentence: int, event: Candidate) -> bool:
    """`ترجمان نے اس ملاقات کی تردید کی`, `… ایسی کوئی بات چیت نہیں ہوئی`: the event itself is denied."""
    nouns = _NOUNS.get(event.type, frozenset[str]())
    part = scene.document.sentences[sentence]
    words = scene.words[part.start : part.end]
    for index, word in enumerate(words):
        at = next((i for i in (index + 1, index + 2) if words[i : i + 1] and words[i] in nouns), 0) if word in _THIS else 0
        if at and words[at] == "بات":
            at += words[at + 1 : at + 2] == ["چیت"]  # and no `ایسی کوئی بات نہیں ہوئی`
            if words[at] == "بات":
                continue
        behind = words[at + 1 : at + _DENIES] if at else []
        if behind[:2] in (["کی", "تردید"], ["سے", "انکار"]) or ("کوئی" in words[index:at] and "نہیں" in behind):
            return True
    return False


_NEAR: Final = 3
"""Sentences behind it in which an event may still be denied."""
_DENIES: Final = 5
_THIS: Final = word_set("اس ایسا ایسی ایسے کسی")
_PRESS: Final = word_set("میڈیا اخبار اخبارات ٹائمز پوسٹ رائٹرز روئٹرز چینل جرنل")
_TALKS: Final = word_set("ملاقات بات گفتگو مذاکرات رابطے رابطہ")
_NOUNS: Final = {
    "meeting": _TALKS,
    "call": _TALKS | {"فون"},
    "visit": word_set("دورے دورہ آمد"),
    "agreement": word_set("معاہدے معاہدہ"),
}


def _denied(scene: Scene, sentence: int) -> bool:
    """`ان خبروں کی تردید کی`, `اس دعوے کو مسترد کر دیا`: a denial that points back."""
    part = scene.document.sentences[sentence]
    denial = scene.has(part.start, part.end, "denial")
    before = scene.words[part.start : denial.start] if denial is not None else []
    return any(a in _POINTING and b in _CLAIMS for a, b in pairwise(before))
