"""What did not come to be: called off, refused, denied, negated (`ملاقات نہیں ہوئی`), not done in the end (`ہونا تھی
تاہم …`)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import denials, grammar, undone
from streams.extraction.predicate import NONE, Predicate, Verdict
from streams.extraction.unreal import TALKED
from streams.urdu.tokens import word_set


def without(p: Predicate) -> Verdict | None:
    """`X سے ملاقات کیے بغیر`, `دورے کی تصدیق نہیں کی`, `دورہ منسوخ نہیں ہوا`."""
    return undone.told(p.head, p.tail)


def called_off(p: Predicate) -> Verdict | None:
    """`دورہ ملتوی`; `دورہ ملتوی ہونے کا امکان` tells of nothing."""
    if not any(w in grammar.CALLED_OFF for w in p.near) and not any(w in grammar.CALLED_OFF for w in p.tail[:6]):
        return None
    feared = any(w in ("امکان", "خدشہ", "امکانات") for w in p.near[:7])
    return (NONE, "possibility") if feared else ("cancelled", "called_off")


def refused(p: Predicate) -> Verdict | None:
    """`ملاقات سے انکار`, `مذاکرات میں شرکت نہیں کی`, a party's denial; `ملاقات نہ کرنے کی وجہ` gives a reason only."""
    near = p.near
    if "انکار" in near[:9] or near[:2] == ["سے", "معذرت"] or (p.meets and _stayed_away(p.tail)):
        return "cancelled", "refused"
    if near[:1] in (["نہ"], ["کے"]) and near[1:3] in (["کرنے", "کی"], ["ہونے", "کی"], ["نہ", "ہونے"]) and "وجہ" in near[2:5]:
        return NONE, "reason"
    denied = denials.rule(p.scene, p.trigger, p.clause, p.tail)
    return ("denied", denied) if denied else None


def _stayed_away(tail: Sequence[str]) -> bool:
    """`X نے Y کے ساتھ مذاکرات میں شرکت سے انکار کر دیا`, `… میں شرکت نہیں کی`."""
    if tail[:1] != ["میں"] or tail[1:2] not in (["شرکت"], ["شریک"]):
        return False
    return tail[2:3] in (["نہیں"], ["نہ"]) or tail[2:4] in (["سے", "انکار"], ["سے", "معذرت"])


def verb_negated(p: Predicate) -> Verdict | None:
    """`نہیں ملے`, `نہ جا سکے`, `نہ X سے ملاقات ہوئی نہ Y سے`."""
    words, head = p.words, p.head
    if words[p.trigger.start] in _VERBS and any(w in grammar.NEGATION for w in head[-2:]):
        able = any(w.startswith("سک") for w in words[p.trigger.start : p.trigger.end + 2])
        return ("cancelled", "could_not") if able else ("denied", "negated")
    if head[:1] == ["نہ"] and words[p.trigger.start] not in _VERBS:
        return "denied", "neither_nor"
    following = p.following
    nor = following is not None and words[following.start] == "نہ" and p.sentence.end > following.start
    return ("denied", "neither_nor") if nor and not any(w in grammar.NEGATION for w in p.near) else None


_VERBS: Final = word_set("جا آ اتر پہنچ پہنچا پہنچے پہنچی پہنچیں ملے ملا ملی ملیں روانہ")


def spoken_about(p: Predicate) -> Verdict | None:
    """`دورہ چلی سے متعلق کوئی بیان جاری نہیں کیا`: nothing is told; behind `سے متعلق` the verb is no longer the event's."""
    near = p.near
    about = next((i for i, w in enumerate(near[:8]) if w in ("حوالے", "بارے", "متعلق", "بابت")), None)
    if about is None:
        return None
    nothing = about < 5 and "کوئی" in near[about : about + 3] and any(w in grammar.NEGATION for w in near)
    if nothing and "visit" in p.classes and any(w in _STATED for w in near[about:]):
        return NONE, "nothing_said"
    p.near = near[:about]
    return None


_STATED: Final = word_set("بیان اعلان تصدیق فیصلہ تفصیل تفصیلات")


def negation(p: Predicate) -> Verdict | None:
    """`ملاقات نہیں ہوئی`, `ملاقات نہ ہو سکی`; not every negation is of the event (`ملاقات کوئی عام منظر نہیں تھی`)."""
    near = p.near
    at = next((i for i, w in enumerate(near) if w in grammar.NEGATION), None)
    if at is None or near[at : at + 2] == ["نہ", "صرف"]:
        return None
    if p.meets and any(w.endswith(grammar.ABLE) for w in near[at:]):
        return NONE, "cannot"
    able = grammar.POSSIBILITY | {"سکی", "سکا"} if p.meets and at <= 1 else grammar.POSSIBILITY  # `ملاقات نہ ہو سکی`
    if any(w in able for w in near[at:]) and any(w.startswith("سک") for w in near[at:]):
        return "cancelled", "could_not"
    if p.head[-1:] in _ARRANGED and any(w.startswith("سک") for w in near[at:]):
        return "cancelled", "could_not"  # `طے شدہ ملاقات نہ ہو سکی`
    if any(w in _WISHED for w in near[at + 1 : at + 4]):
        return NONE, "wish"
    if not _of_the_event(near, at):
        return "held", "told"
    if near[0] in grammar.GENITIVE and any(a == "کوئی" and b in _PLANS for a, b in pairwise(near[:at])):
        return "denied", "no_plan"
    if near[0] in grammar.GENITIVE and not p.scene.is_verb_form(p.trigger.end) and near[at - 1] not in _OWN_NOUNS:
        took_place = p.head[-1:] in (["والے"], ["والی"]) and not any(w in grammar.FUTURE for w in p.tail)
        return ("held", "without_outcome") if took_place else (NONE, "other_noun_negated")
    return "denied", "negated"


_ARRANGED: Final = (["شدہ"], ["مجوزہ"], ["متوقع"], ["مقررہ"])
_WISHED: Final = TALKED | {"چاہتے", "چاہتا"}
_PLANS: Final = word_set("منصوبہ پروگرام ارادہ شیڈول")
_OWN_NOUNS: Final = word_set("دور آغاز سلسلہ انعقاد وقت شیڈول کوئی باضابطہ")


def _of_the_event(near: list[str], negative: int) -> bool:
    """Whether a negation denies the event's own verb, and not a property of it (`ملاقات کوئی عام منظر نہیں تھی`)."""
    before = near[negative - 1] if negative > 0 else ""
    after = near[negative + 1] if negative + 1 < len(near) else ""
    if negative == 0 or before in ("طے", "شیڈول", "کوئی", "بھی", "ہی", "پر", "میں") or after in _DO or before in _DO:
        return True
    return after not in ("تھا", "تھی", "تھے", "ہے", "ہیں")


_DO: Final = word_set(
    "ہو ہوئی ہوئے ہوا ہوں ہوئیں کی کیا کیے کر کریں کرے کریں کروں گے گا گی دی دیا سکی سکے سکا پائی پائے ہوگی ہوگا "
    "ہونگے رہی رہے کیں ملے ملا گئے گیا"
)


def was_to_be(p: Predicate) -> Verdict | None:
    """`ملاقات پیر کو ہونا تھی`, `پہنچنے والے تھے`, and what became of it: `لیکن ملتوی کر دی گئی`, `تاہم وہ نہ پہنچ سکے`."""
    verb = [*p.words[p.trigger.end - 2 : p.trigger.end], *p.near[:9]]
    was = any(a in _WAS_TO and b in grammar.PAST for a, b in pairwise(verb)) or any(
        a in _ABOUT_TO and b in grammar.DOERS and c in grammar.PAST for a, b, c in zip(verb, verb[1:], verb[2:], strict=False)
    )
    if not was:
        return None
    following = p.following
    if following is None or p.words[following.start] not in _BUT:
        return "planned", "was_to"
    rest = p.words[following.start : p.sentence.end]
    if not grammar.CALLED_OFF.isdisjoint(rest):
        if p.words[p.clause.start : p.clause.start + 2] == ["جس", "میں"] and "meeting" not in p.classes:
            return NONE, "of_the_visit"  # `دورہ کرنا تھا جس میں … پر تبادلہ خیال کرنا تھا تاہم دورہ منسوخ کر دیا`
        return "cancelled", "was_to"
    could_not = any(a in grammar.NEGATION and b in _UNDONE for a, b in pairwise(rest))
    return ("cancelled", "could_not") if could_not else ("planned", "was_to")


_WAS_TO: Final = frozenset(("ہونا", "ہونی", "ہونے", "کرنا", "کرنی", "جانا", "آنا", "پہنچنا", "ملنا"))
_ABOUT_TO: Final = frozenset(("کرنے", "جانے", "آنے", "ملنے", "پہنچنے", "ہونے"))
_BUT: Final = word_set("تاہم لیکن مگر البتہ جو جسے")
_UNDONE: Final = word_set(
    "جائیں آئیں پہنچیں ملیں "
    "ہو ہوئی ہوئے ہوا ہوگی ہوگا جا آ پہنچ پہنچے پہنچا پہنچی گئے گیا گئی آئے آیا آئی مل ملے شریک کر کی کیا"
)
