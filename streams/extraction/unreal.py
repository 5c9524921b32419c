"""What is no event: asked (`کیا … ملیں گے؟`), a condition (`اگر … ملے`), a wish, a possibility, a habit, talks that are only
spoken of."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, halted, resolves
from streams.extraction.predicate import NONE, Predicate, Verdict
from streams.urdu.tokens import word_set


def question(p: Predicate) -> Verdict | None:
    """`پوچھا گیا کہ کیا وہ … سے ملیں گے`, `آیا …`, `چلی کے صدر پیرو کا دورہ کریں گے؟`."""
    words, start = p.words, p.clause.start
    asked = words[max(start - 4, 0) : start + 2]
    if asked[-2:] == ["کہ", "کیا"] and not {"پوچھا", "سوال", "پوچھے"}.isdisjoint(asked):
        return NONE, "question"
    if words[start : start + 2] == ["کہ", "آیا"] or p.head[:1] == ["آیا"]:
        return NONE, "whether"
    if words[p.sentence.end : p.sentence.end + 1] != ["؟"]:
        return None
    if p.end == p.sentence.end and words[p.end - 1] in _WILL:
        return NONE, "question"
    opens = p.sentence.part == "title" or words[p.sentence.start] == "کیا"
    asks = any(w in ("کیا", "کب", "کیسے", "کیوں") for w in words[p.sentence.start : p.sentence.end])
    return (NONE, "question") if asks and opens else None


_WILL: Final = word_set("گا گے گی ہوگا ہوگی ہونگے")


def condition(p: Predicate) -> Verdict | None:
    """`اگر … ملے`, `تو … ملیں گے`, `جب تک … نہ ہو، … نہیں کرے گا`."""
    words, start = p.words, p.clause.start
    conditional = any(w in _IF for w in p.head[:3]) or words[p.sentence.start] in _IF
    concluded = words[start] == "تو" and any(w in _IF for w in words[p.sentence.start : start])
    until = _UNTIL in (words[start : start + 2], words[start + 1 : start + 3])
    return (NONE, "condition") if conditional or concluded or until else None


_IF: Final = frozenset(("اگر", "بشرطیکہ"))
_UNTIL: Final = ["جب", "تک"]


def wish(p: Predicate) -> Verdict | None:
    """`مذاکرات آگے بڑھانے کے عزم کا اظہار`, `ملاقات کی خواہش`."""
    near = p.near
    resolved = near[:2] in _TO_GO_ON and any(w in _RESOLVE for w in near[2:6])
    talked = near[:1] and near[0] in ("کی", "کا", "کے", "کو") and any(w in TALKED for w in near[1:4])
    talked = talked or near[:3] == ["کی", "پیش", "کش"]
    return (NONE, "wish") if resolved or talked else None


_TO_GO_ON: Final = (["آگے", "بڑھانے"], ["جاری", "رکھنے"], ["شروع", "کرنے"], ["بحال", "کرنے"], ["تیز", "کرنے"])
_RESOLVE: Final = word_set("عزم خواہش آمادگی عندیہ یقین ضرورت زور امید")
TALKED: Final = word_set(
    "سوال امکان امکانات خواہش خواہشمند خواہاں متمنی آرزومند پیشکش درخواست تجویز مطالبہ ضرورت کوشش کوششیں کوششوں امید شرط مشورہ "
    "راہ تیاری تیاریوں ارادہ افواہ"
)
"""What is wished, offered or doubted of an event."""


def thought(p: Predicate) -> Verdict | None:
    """`ملاقاتیں ہوتی رہتی ہیں`, `مذاکرات ضروری ہیں`, `مذاکرات میں دلچسپی`, `دورے پر غور`, `ملاقات میں … ہو سکتا ہے`."""
    near, tail = p.near, p.tail
    if any(b in ("رہتی", "رہتے", "رہتا") and a in ("ہوتی", "ہوتے", "ہوتا", "کرتے", "کرتی", "کرتا") for a, b in pairwise(near)):
        return NONE, "habit"
    if p.meets and near[:1] == ["کو"] and not _INFINITIVES.isdisjoint(near[1:6]):
        return NONE, "object"  # `مذاکرات کو مردہ قرار دینے کے بعد`
    if not _NEEDED.isdisjoint(near[:3]):
        return NONE, "needed"
    if p.words[p.trigger.start - 1 : p.trigger.start] == ["ممکنہ"] or _considered(tail):
        return NONE, "possibility"
    if tail[:1] == ["میں"] and any(b in _APART and a not in _SHARED for a, b in pairwise(tail[:4])):
        return NONE, "wish"
    able = any(w.endswith(grammar.ABLE) for w in tail)
    if tail[:1] == ["میں"] and able and not any(w in grammar.PAST for w in tail):
        return NONE, "possibility"
    if near[:1] in (["کریں"], ["کرے"]) and near[1:2] not in (["گے"], ["گی"], ["گا"]):
        return NONE, "subjunctive"
    return None


_NEEDED: Final = word_set("ضروری ناگزیر لازمی لازم")
"""`… سے بات چیت بہت ضروری ہے`: an opinion."""
_INFINITIVES: Final = word_set("دینے کرنے رکھنے بنانے بڑھانے")
_APART: Final = frozenset(("دلچسپی", "شمولیت", "رکاوٹ", "تاخیر"))
_SHARED: Final = frozenset(("باہمی", "مشترکہ", "دوطرفہ"))
"""`ملاقات میں باہمی دلچسپی کے امور پر گفتگو ہوئی` tells of the meeting, `مذاکرات میں دلچسپی` only of wanting it."""


def _considered(tail: list[str]) -> bool:
    """`مذاکرات کے نئے دور پر غور کر رہا ہے`, `دورے پر غور`: nothing is arranged yet."""
    at = next((i for i in range(min(len(tail), 5)) if tail[i : i + 2] == ["پر", "غور"]), None)
    return at == 0 or (at is not None and tail[0] in grammar.GENITIVE and any(w in _ROUND for w in tail[1:at]))


_ROUND: Final = word_set("دور مرحلے مرحلہ راونڈ انعقاد نشست")


def in_general(p: Predicate) -> Verdict | None:
    """`مذاکرات کی بحالی مشکل کام ہے`, `صدر ملاقات کے منتظر ہیں`, `مذاکرات کا مقصد … ہے`, `گفتگو جاری رکھنے پر اتفاق`."""
    near = p.near
    revived = near[:2] == ["کی", "بحالی"] and near[2:3] != ["پر"] and not _DONE_REVIVING.intersection(near[2:5])
    if p.meets and revived:
        return NONE, "of_talks_in_general"
    if near[:2] in (["کے", "منتظر"], ["کا", "مقصد"], ["جاری", "رکھنے"], ["کے", "امکانی"], ["کے", "ممکنہ"]):
        return NONE, "of_talks_in_general"
    contact = not p.classes.isdisjoint(("contact", "call"))
    if (p.meets or contact) and (reason := _only_mentioned(p.tail, p.head)):
        return NONE, reason
    if near[:2] == ["کی", "کامیابی"] and any(w in _HOPED for w in near[2:5]):
        return NONE, "wish"
    if any(near[i : i + 3] == ["ہونے", "کا", "امکان"] for i in range(len(near))):
        return NONE, "possibility"  # `ملاقات اگلے ماہ لیما میں ہونے کا امکان ہے`
    return None


_DONE_REVIVING: Final = frozenset(("ہوئی", "ہوگئی", "گئی", "ہو"))
_HOPED: Final = word_set("آرزو دعا امید خواہش تمنا لیے")


def _only_mentioned(tail: Sequence[str], head: Sequence[str]) -> str:
    """Talks that are spoken of, and not told: `مذاکرات کے دوسرے دور سے متعلق`, `کئی ادوار کی بات چیت کے بعد ہی`, `نظریں مذاکرات
    پر ہیں`, `مذاکرات میں ثالث کا کردار ادا کرے گا`, `کتنی بار رابطہ ہوا`."""
    behind = list(tail[3:6])
    if tail[:1] in (["کے"], ["کا"]) and list(tail[2:3]) == ["دور"] and any(behind[: len(a)] == a for a in _ABOUT_IT):
        return "about_a_round"
    if list(tail[:3]) == ["کے", "بعد", "ہی"] and any(w in grammar.FUTURE or w.startswith("سک") for w in tail[3:]):
        return "only_after"
    if list(tail[:1]) == ["پر"] and "نظریں" in head:
        return "watched"
    if any(a in ("کتنی", "کتنے") and b in ("بار", "مرتبہ", "دفعہ", "دور") for a, b in pairwise(head)):
        return "question"
    part = list(tail[:1]) in (["میں"], ["کے"]) and any(w in grammar.FUTURE for w in tail)
    return "mediator" if part and "کردار" in tail[:9] and not {"ثالث", "ثالثی"}.isdisjoint(tail[:9]) else ""


_ABOUT_IT: Final = (["سے", "متعلق"], ["کے", "بارے"], ["کے", "حوالے"], ["کے", "امکانات"], ["کے", "امکان"], ["کی", "تاریخ"])


def rounds_so_far(p: Predicate) -> Verdict | None:
    """`مذاکرات کے نو دور ہو چکے ہیں`."""
    near = p.near
    rounds = near[:1] == ["کے"] and near[2:3] in (["دور"], ["ادوار"]) and near[1] not in ("پہلے", "دوسرے", "نئے")
    return (NONE, "often") if rounds and any(w in ("ہوچکے", "چکے") for w in near[3:6]) else None


def often(p: Predicate) -> Verdict | None:
    """`کئی بار ملاقات کر چکے ہیں`, `دونوں کی تین ملاقاتیں ہو چکی ہیں`, `اب تک 9 بار ملاقات ہو چکی ہے`."""
    head, having = p.head, not _HAVING.isdisjoint(p.near[:3])
    many = head[-1:] in _TIME_WORDS and head[-2:-1] in _MANY_TIMES
    counted = resolves.counted(head, p.words[p.trigger.end - 1])
    if having and (many or counted):
        return NONE, "often"
    so_far = "تک" in head and any(w in ("بار", "مرتبہ", "دفعہ") for w in head[-2:]) and "اب" in head
    return (NONE, "often") if so_far else None


_TIME_WORDS: Final = (["بار"], ["مرتبہ"], ["دفعہ"])
_MANY_TIMES: Final = (["کئی"], ["متعدد"], ["کافی"], ["بارہا"])
_HAVING: Final = frozenset(("چکے", "چکی", "چکا", "ہوچکی"))


def stalled(p: Predicate) -> Verdict | None:
    """`چلی مذاکرات شروع کرنے پر راضی ہو گیا` (one of two), `مذاکرات معطل`, `بات چیت بند کر دی`."""
    near = p.near
    if p.meets and resolves.one_is_ready(p.tail):
        return NONE, "wish"
    if p.meets and ("معطل" in near[:5] or (near[:1] == ["ختم"] and near[1:2] in (["کر"], ["کردیے"], ["کرنے"]))):
        return NONE, "suspended"
    if p.meets and not p.classes.isdisjoint(halted.TALKS) and halted.behind(p.scene, p.trigger):
        return NONE, "suspended"
    return None


def infinitive(p: Predicate) -> Verdict | None:
    """`مذاکرات کرنا ہوں گے`: what ought to be done."""
    near = p.near
    must = near[:1] and near[0] in ("کرنا", "ہونا") and near[1:2] not in (["تھا"], ["تھی"], ["تھے"])
    return (NONE, "infinitive") if must else None


def focus(p: Predicate) -> Verdict | None:
    """`تعمیری مذاکرات پر توجہ دی جائے گی`."""
    return (NONE, "focus") if p.meets and p.tail[:2] in (["پر", "فوکس"], ["پر", "توجہ"], ["پر", "مرکوز"]) else None


def ready(p: Predicate) -> Verdict | None:
    """`ملاقات پر آمادہ`, `دورہ کرنے …` without a fact behind."""
    near, tail = p.near, p.tail
    if tail[:1] == ["پر"] and any(w in ("راضی", "آمادہ", "رضامند", "تیار", "زور", "امید", "پرامید") for w in tail[1:4]):
        return NONE, "wish"
    if near[:1] and near[0] in ("کرنے", "ہونے", "کروانے", "کرانے") and not resolves.states_a_fact(near):
        return NONE, "infinitive"
    return None


def subjunctive(p: Predicate) -> Verdict | None:
    """`ملاقات کی جائے`, `ملاقات ہو سکتی ہے`, `اس پر بات چیت ہوئی ہوگی`, `ملاقات کے خواہشمند`."""
    near = p.near
    for i, word in enumerate(near):
        if word in ("جائے", "جائیں", "کرے", "کریں", "ہو") and (i + 1 >= len(near) or near[i + 1] not in _INDICATIVE):
            return NONE, "subjunctive"
    if any(w in grammar.POSSIBILITY or w.endswith(grammar.ABLE) for w in near):
        return NONE, "possibility"
    if near[:1] in (["کی"], ["کیا"], ["کیے"]) and near[1:2] in (["ہوگی"], ["ہوگا"], ["ہو"]) and "ضرور" in p.head:
        return NONE, "presumed"
    if any(a in ("ہوئی", "ہوئے", "ہوا") and b in ("ہوگی", "ہوگا", "ہونگے") for a, b in pairwise(near)):
        return NONE, "presumed"
    wished = any(w in grammar.WISH and w not in _ALSO_OF_FACTS for w in near[:4])
    return (NONE, "wish") if wished and not any(w in _EXPECT_VERB for w in near) else None


_INDICATIVE: Final = grammar.FUTURE | {"جائے", "جائیں", "گئے", "گئی", "گیا", "رہے", "رہی", "رہا", "چکی", "چکے", "چکا", "سکی"}
_ALSO_OF_FACTS: Final = frozenset(("توقع", "تیار", "زور", "غور", "کوشش", "ہدایت", "مان"))
_EXPECT_VERB: Final = frozenset(("توقع", "متوقع", "امید"))


def described(p: Predicate) -> Verdict | None:
    """`X سے ملاقات مشاورت کے سلسلے کا حصہ ہے`."""
    part = p.meets and any(a == "حصہ" and b in ("ہے", "ہیں", "تھی") for a, b in pairwise(p.tail))
    return (NONE, "described") if part else None
