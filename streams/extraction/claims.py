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
        first, last = min(t.sentence for t in told), max(t.sentence for t in told)
        behind = range(last + 1, min(last + 1 + _NEAR, len(scene.document.sentences)))
        through = range(first + 1, behind.stop)
        in_text = sorted((t for t in told if scene.document.sentences[t.sentence].part != "title"), key=_place) or told
        claim = _claimed(scene, in_text[0]) and all(
            _claimed(scene, t) or _according(scene, t) or t.sentence - before.sentence <= 1 for before, t in pairwise(in_text)
        )
        if any(_disowned(scene, n, event) for n in behind) or (claim and any(_denied(scene, n) for n in through)):
            denied = True
        else:
            denied = any(_reports_of_it_denied(scene, n, event) for n in through)
        if denied:
            event.status = "denied"
            event.rules.append(RULE)


def _claimed(scene: Scene, telling: Candidate) -> bool:
    """Whether the sentence tells that somebody reports or claims it, before the clause that says what: `اخبار کے مطابق`."""
    part = scene.document.sentences[telling.sentence]
    start = part.start
    if part.part == "title" and ("؟" in scene.words[part.start : part.end] or scene.word_in(part.start, part.end, _CLAIMED)):
        return True  # `وزیر کی سفیر سے خفیہ ملاقات؟`
    if telling.clause.start > start and scene.word_in(start, telling.clause.start, _CLAIMED):
        return True
    before = scene.words[start : telling.trigger.start]
    return "مطابق" in before and not _PRESS.isdisjoint(before[: before.index("مطابق")])


def _place(telling: Candidate) -> int:
    return telling.sentence


def _according(scene: Scene, telling: Candidate) -> bool:
    """`تاہم جریدے کے مطابق …`: told on from the source that has claimed it."""
    return scene.word_in(scene.document.sentences[telling.sentence].start, telling.trigger.start, ("مطابق",))


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


def _reports_of_it_denied(scene: Scene, sentence: int, event: Candidate) -> bool:
    """`مبینہ ملاقات کی خبروں پر ردعمل میں وزارت نے ان اطلاعات کو من گھڑت قرار دیا`."""
    nouns, part = _NOUNS.get(event.type, frozenset[str]()), scene.document.sentences[sentence]
    denial = _denial(scene, part.start, part.end)
    if denial is None:
        return False
    words = scene.words
    return any(
        words[i] in nouns
        and words[i + 1] in ("کی", "کے", "سے")
        and not _CLAIMS.isdisjoint(words[i + 2 : min(i + _OF_IT, denial)])
        for i in range(part.start, denial - 2)
    )


_OF_IT: Final = 6
"""Words from the event to the reports of it: `ملاقات سے متعلق خبروں`."""
_NEAR: Final = 3
"""Sentences behind it in which an event may still be denied."""
_DENIES: Final = 5
_THIS: Final = word_set("اس ایسا ایسی ایسے کسی")
_PRESS: Final = word_set("میڈیا اخبار اخبارات ٹائمز پوسٹ رائٹرز روئٹرز چینل جرنل رپورٹ رپورٹس رپورٹوں خبر خبروں اطلاعات")
_TALKS: Final = word_set("ملاقات بات گفتگو مذاکرات رابطے رابطہ بیٹھک نشست میٹنگ واقعہ")
_NOUNS: Final = {
    "meeting": _TALKS,
    "call": _TALKS | {"فون"},
    "visit": word_set("دورے دورہ آمد"),
    "agreement": word_set("معاہدے معاہدہ"),
}


def _denied(scene: Scene, sentence: int) -> bool:
    """`ان خبروں کی تردید کی`, `اس دعوے کو مسترد کر دیا`, `اس کی تردید کر دی`: a denial that points back."""
    part = scene.document.sentences[sentence]
    denial = _denial(scene, part.start, part.end)
    before = scene.words[part.start : denial] if denial is not None else []
    return before[-2:] in (["اس", "کی"], ["ان", "کی"]) or any(a in _POINTING and b in _CLAIMS for a, b in pairwise(before))


def _denial(scene: Scene, start: int, end: int) -> int | None:
    """Where a sentence denies; `تصدیق یا تردید سے گریز کیا`, `تردید نہیں کی` does not."""
    found = scene.has(start, end, "denial")
    if found is None or scene.words[found.start - 1] == "یا" or scene.words[found.end : found.end + 1] in (["سے"], ["نہیں"]):
        return None
    return found.start
