"""What is agreed or decided on is to come: `دونوں ملاقات پر رضامند ہو گئے`, `مذاکرات شروع کرنے پر اتفاق`, `ملاقات نہ کرنے کا
فیصلہ`."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def both_agreed(scene: Scene, trigger: Match, clause: Clause, tail: Sequence[str]) -> bool:
    """Whether two sides, told as one subject, have come to agree to what a trigger names; what one is ready for is a wish."""
    done = tail[1:2] and tail[1] in _AGREE and (list(tail[2:4]) == ["ہو", "گئے"] or tail[2:3] in (["ہوگئے"], ["ہوئے"]))
    together = scene.groups(clause.sentence, clause.start, trigger.start)
    return bool(done) and any(len({a.country for a in g.actors if a.country}) > 1 and g.marker in ("", "ne") for g in together)


_AGREE: Final = frozenset(("رضامند", "راضی", "متفق", "آمادہ"))


def agreed_to_begin(near: Sequence[str]) -> bool:
    """`چلی نے پیرو سے مذاکرات دوبارہ شروع کرنے پر اتفاق کر لیا`, `دونوں مزید ملاقاتیں کرنے پر بھی متفق ہو گئے`: talks that are
    to come."""
    at = next((i for i, w in enumerate(near[:3]) if w in _BEGINS), None)
    if at is not None and list(near[at + 1 : at + 4]) in _SETTLED:
        return True
    told = _of_doing(near)
    if told[:1] == ["اتفاق"]:
        return told[1:2] in ([], ["ہو"], ["ہوا"], ["کیا"], ["کر"], ["کرلیا"], ["ہوگیا"])
    return len(told) > 1 and told[0] in _AGREE and _OF_MANY.issuperset(told[1:3])


def scheduled(near: Sequence[str]) -> bool:
    """`مذاکرات کے اگلے دور کی منصوبہ بندی ہو چکی ہے`, `ملاقات کی تیاریاں مکمل کر لی گئیں`: to come."""
    at = next((i for i, w in enumerate(near[:_NEAR]) if w in ("منصوبہ", "تیاری", "تیاریاں")), 0)
    return at > 0 and near[at - 1] in ("کی", "کا") and any(w in _SET for w in near[at + 1 :])


_SET: Final = word_set("مکمل ہوچکی ہوچکیں چکی چکیں لی گئی گئیں جاری")


def plan(tail: Sequence[str]) -> int:
    """Where behind `ملاقات کا (کوئی باضابطہ) پروگرام`, `ملنے کا وقت` the noun of the plan stands, 0 where there is none."""
    if list(tail[:1]) not in (["کا"], ["کے"]):
        return 0
    at = next((i for i in range(1, min(len(tail), _NEAR + 1)) if tail[i] not in _HOW_PLANNED), 0)
    then = tail[0] == "کے" and tail[at] in ("وقت", "دن")  # `ملاقات کے وقت میڈیا باہر رہا`: when
    return at if at and tail[at] in _PLAN and not then else 0


_PLAN: Final = word_set("پروگرام وقت پلان شیڈول ارادہ منصوبہ دن")
_HOW_PLANNED: Final = word_set("کوئی بھی باضابطہ باقاعدہ رسمی پہلے سے فی الحال الگ علیحدہ نیا")


def on_programme(near: Sequence[str]) -> tuple[str, str] | None:
    """`ملاقات کا پروگرام بنایا ہے`, `ملنے کا وقت طے ہے`; `ملنے کا کوئی ارادہ نہیں` is a denial, a mere intention nothing."""
    at = plan(near)
    rest = near[at + 1 : at + 1 + _NEAR]
    if not at:
        return None
    if not grammar.NEGATION.isdisjoint(rest[:2]):
        return ("denied", "no_plan") if _MADE.isdisjoint(rest) or "کوئی" in near[:at] else None
    if not _ASKED.isdisjoint(rest):
        return NONE, "wish"
    if near[at] in ("ارادہ", "منصوبہ"):
        return None
    return ("planned", "on_programme") if not _FIXED.isdisjoint(rest) else None


_MADE: Final = word_set("ملا دیا دے")
"""`ملاقات کا وقت نہیں ملا`: it was asked for."""
_ASKED: Final = word_set("مانگا مانگ مانگنے طلب لینے")
_FIXED: Final = word_set("طے مقرر ہے تھا بنایا بنا بن ترتیب مرتب دیا دے دیدیا رکھا رکھ مل ملا ہوا متعین")


def one_is_ready(near: Sequence[str]) -> bool:
    """`چلی پیرو سے مذاکرات شروع کرنے پر راضی ہو گیا`: the other has not said so."""
    told = _of_doing(near)
    return told[:1] != [] and told[0] in _AGREE and not _OF_MANY.issuperset(told[1:3])


def _of_doing(near: Sequence[str]) -> list[str]:
    """The words behind `(دوبارہ شروع) کرنے (اور … بنانے) پر (بھی)`; none where that does not follow."""
    at = next((i for i, w in enumerate(near[:_DEEP]) if w in _DOING), _DEEP)
    if at == _DEEP or not _BEFORE_DOING.issuperset(near[:at]):
        return []
    if list(near[at + 1 : at + 2]) == ["اور"]:
        joined = (i for i in range(at + 2, len(near) - 1) if near[i].endswith("نے") and near[i + 1] == "پر")
        at = next(joined, len(near))
    if list(near[at + 1 : at + 2]) != ["پر"]:
        return []
    return [w for w in near[at + 2 :] if w != "بھی"]


_NEAR: Final = 4
_DEEP: Final = 6
"""Words in which `نئے سرے سے شروع کرنے` has its verb."""
_OF_MANY: Final = word_set("ہو گئے گئی گئیں ہوگئے ہوگئی ہوگئیں ہوئے ہیں ہے")
"""Verbs of a subject of two."""


def decided_on(near: Sequence[str]) -> tuple[str, str] | None:
    """`پیرو کے صدر سے ملنے … ملاقات کرنے کا فیصلہ کیا`, `رابطہ قائم کرنے کے فیصلے کی تصدیق`, `ملاقات نہ کرنے کا فیصلہ`: what is
    decided on is to come, or will not be."""
    at = 0
    while at < len(near) and near[at] in _BEFORE_DECISION:
        at += 1
    genitive = list(near[at : at + 1]) in (["کا"], ["کے"])
    announced = at > 0 and list(near[at + 1 : at + 2]) == ["اعلان"]
    if not genitive or not (announced or list(near[at + 1 : at + 2]) in (["فیصلہ"], ["فیصلے"])):
        return None
    if not at and list(near[:2]) == ["کے", "فیصلے"] and list(near[2:3]) in (["میں"], ["پر"], ["سے"]):
        return None  # `مذاکرات کے فیصلے پر عمل`: what talks decided
    return ("cancelled", "refused") if not grammar.NEGATION.isdisjoint(near[:at]) else ("planned", "resolved")


_BEFORE_DECISION: Final = word_set("کرنے ہونے شروع بحال قائم دوبارہ منعقد پر دستخط رابطہ رابطے رابط بات نہ")


_SETTLED: Final = (["کرنے", "پر", "اتفاق"], ["ہونے", "پر", "اتفاق"], ["کرنے", "کا", "اعلان"], ["کرنے", "کا", "فیصلہ"])
_BEGINS: Final = word_set("شروع بحال منعقد اہتمام انعقاد")
_BEFORE_DOING: Final = word_set("شروع بحال منعقد دوبارہ جلد کا اہتمام انعقاد پھر سے ازسرنو نئے سرے")
_DOING: Final = word_set("کرنے ہونے جوڑنے چھیڑنے")


def days_left(near: Sequence[str]) -> bool:
    """`مذاکرات ہونے میں صرف دو دن باقی ہیں`, `… تین روز رہ گئے ہیں`: the day is fixed."""
    left = "باقی" in near or any(a == "رہ" and b in ("گئے", "گیا") for a, b in pairwise(near))
    return left and not _DAYS.isdisjoint(near) and near[-1] in grammar.PRESENT


_DAYS: Final = word_set("دن روز گھنٹے ہفتہ ہفتے")


def expects_another(near: Sequence[str]) -> bool:
    """`چلی اور پیرو کے مذاکرات بحال، اہم پیشرفت متوقع`: what a headline expects is told behind the comma."""
    at = next((i for i, w in enumerate(near) if w in _EXPECTS), 0)
    return "،" in near[:at] and near[at - 1] in _OUTCOMES


_EXPECTS: Final = word_set("متوقع شیڈول مجوزہ")
_OUTCOMES: Final = word_set("پیشرفت رفت بریک تھرو معاہدے معاہدوں معاہدہ دستخط اعلان اعلانات اعلامیہ فیصلے فیصلہ نتائج گفتگو")


def counted(head: Sequence[str], noun: str) -> bool:
    """`تین ملاقاتیں`, `5 ملاقاتیں`: how many there have been."""
    return noun == "ملاقاتیں" and head[-1:] != [] and (head[-1].isdigit() or head[-1] in grammar.NUMBER_WORDS)


def for_a_round(near: Sequence[str]) -> bool:
    """`… کے ساتھ مذاکرات کے دوسرے دور میں شرکت کے لیے لیما پہنچے`: talks that they have come for."""
    at = next((i for i, w in enumerate(near[:5]) if w == "میں"), None)
    return at is not None and at > 1 and near[0] in grammar.GENITIVE and list(near[at + 1 : at + 4]) == ["شرکت", "کے", "لیے"]


def states_a_fact(near: Sequence[str]) -> bool:
    """کرنے والے, کرنے کے بعد, کرنے پہنچے, کرنے کا اعلان: infinitives that state a fact."""
    behind = near[1:6]
    if not behind or behind[0] in ("والے", "والی", "والا", "پہنچے", "پہنچ", "گئے", "آئے", "جا", "پر"):
        return True
    if list(behind[:2]) in (["کے", "بعد"], ["کے", "علاوہ"], ["کے", "دوران"], ["کے", "موقع"], ["سے", "قبل"], ["کے", "لیے"]):
        return True
    return any(w in ("اعلان", "فیصلہ", "اتفاق", "حکم", "منظوری", "تصدیق", "احکامات", "شیڈول") for w in behind)
