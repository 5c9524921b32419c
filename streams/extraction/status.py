"""Status of an event from aspect, negation and factivity: held, planned, cancelled, denied, or no event at all (a wish,
a condition)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import denials, grammar, resolves, undone
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Candidate, Scene
from streams.urdu.tokens import word_set

NONE: Final = "none"
_FUTURE: Final = grammar.FUTURE
_EXPECTED: Final = frozenset(["متوقع", "شیڈول", "مجوزہ"])
_VERBS: Final = word_set("جا آ پہنچ پہنچا پہنچے پہنچی پہنچیں ملے ملا ملی ملیں روانہ")
_OWN_NOUNS: Final = word_set("دور آغاز سلسلہ انعقاد وقت شیڈول کوئی باضابطہ")
_NEXT: Final = frozenset(["اگلے", "اگلی", "آئندہ", "مجوزہ"])
_SIDES: Final = 5
"""Words of two sides between a participle and the noun of their talks."""
_WAS_TO: Final = frozenset(("ہونا", "ہونی", "ہونے", "کرنا", "کرنی", "جانا", "آنا", "پہنچنا", "ملنا"))
"""`جمعے کو ملاقات ہونا تھی`, `صدر نے پیر کو پہنچنا تھا`: what was arranged, and is not told as done."""
_IS_TO: Final = frozenset(("ہونی", "کرنی", "ہونا", "کرنا", "ہونے", "کرنے"))
_ABOUT_TO: Final = frozenset(("کرنے", "جانے", "آنے", "ملنے", "پہنچنے", "ہونے"))
_IF: Final = frozenset(("اگر", "بشرطیکہ"))
_TIME_WORDS: Final = (["بار"], ["مرتبہ"], ["دفعہ"])
_MANY_TIMES: Final = (["کئی"], ["متعدد"], ["کافی"], ["بارہا"])
_HAVING: Final = frozenset(("چکے", "چکی", "چکا", "ہوچکی"))
_DONE_REVIVING: Final = frozenset(("ہوئی", "ہوگئی", "گئی", "ہو"))
_UNTIL: Final = ["جب", "تک"]
"""`جب تک … نہ ہو، … نہیں کرے گا`: a condition."""
_WISH_NOUNS: Final = grammar.WISH
_APART: Final = frozenset(("دلچسپی", "شمولیت", "رکاوٹ", "تاخیر"))
_SHARED: Final = frozenset(("باہمی", "مشترکہ", "دوطرفہ"))
"""`ملاقات میں باہمی دلچسپی کے امور پر گفتگو ہوئی` tells of the meeting, `مذاکرات میں دلچسپی` only of wanting it."""
_TALKED: Final = word_set(
    "سوال امکان امکانات خواہش خواہشمند خواہاں متمنی آرزومند پیشکش درخواست تجویز مطالبہ ضرورت کوشش کوششیں کوششوں امید شرط مشورہ "
    "راہ تیاری تیاریوں ارادہ افواہ"
)
_EXPECT_VERB: Final = frozenset(("توقع", "متوقع", "امید"))


def status(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, str]:
    """(status or `none`, rule) of the event that a trigger names in its clause."""
    words = scene.words
    sentence = scene.document.sentences[clause.sentence]
    end = clause.end
    tail = words[trigger.end : end]
    following = scene.next_clause(clause)
    if (
        following is not None
        and tail
        and not any(w in grammar.FINITE for w in tail)
        and words[following.start] not in grammar.CLAUSE_STARTERS
    ):
        end = following.end
        tail = words[trigger.end : end]
    around = words[clause.start : end]
    head = words[clause.start : trigger.start]
    stop_at = _matrix(scene, trigger, tail)
    near = tail[:stop_at]
    asked = words[max(clause.start - 4, 0) : clause.start + 2]
    if asked[-2:] == ["کہ", "کیا"] and not {"پوچھا", "سوال", "پوچھے"}.isdisjoint(asked):
        return NONE, "question"  # `ان سے پوچھا گیا کہ کیا وہ … سے ملیں گے`
    if words[clause.start : clause.start + 2] == ["کہ", "آیا"] or head[:1] == ["آیا"]:
        return NONE, "whether"
    if any(w in _IF for w in head[:3]) or (words[sentence.start] in _IF):
        return NONE, "condition"
    if words[clause.start] == "تو" and any(w in _IF for w in words[sentence.start : clause.start]):
        return NONE, "condition"
    if words[clause.start : clause.start + 2] == _UNTIL or words[clause.start + 1 : clause.start + 3] == _UNTIL:
        return NONE, "condition"
    asks = words[sentence.end : sentence.end + 1] == ["؟"]
    if asks and end == sentence.end and words[end - 1] in _WILL:
        return NONE, "question"  # `چلی کے صدر پیرو کا دورہ کریں گے؟ ترجمان کا بیان`
    if (
        asks
        and any(w in ("کیا", "کب", "کیسے", "کیوں") for w in words[sentence.start : sentence.end])
        and (sentence.part == "title" or words[sentence.start] == "کیا")
    ):
        return NONE, "question"
    if (undone_so := undone.told(head, tail)) is not None:
        return undone_so
    if any(w in grammar.CALLED_OFF for w in near) or (any(w in grammar.CALLED_OFF for w in tail[:6])):
        if any(w in ("امکان", "خدشہ", "امکانات") for w in near[:7]):
            return NONE, "possibility"
        return "cancelled", "called_off"
    classes = classes_of(trigger)
    meets = not classes.isdisjoint(("meeting", "talks"))
    if "انکار" in near[:9] or near[:2] == ["سے", "معذرت"] or (meets and _stayed_away(tail)):
        return "cancelled", "refused"
    if near[:1] in (["نہ"], ["کے"]) and near[1:3] in (["کرنے", "کی"], ["ہونے", "کی"], ["نہ", "ہونے"]) and "وجہ" in near[2:5]:
        return NONE, "reason"  # `اوول آفس میں ملاقات نہ کرنے کی وجہ`
    denied = denials.rule(scene, trigger, clause, tail)
    if denied:
        return "denied", denied
    if (
        (meets or "meet_verb" in classes)
        and tail[:2] == ["پر", "اتفاق"]
        and tail[2:3] in ([], ["ہو"], ["ہوا"], ["کیا"], ["کر"], ["کرلیا"])
    ):
        return "planned", "agreed"  # `آئندہ ہفتے ملاقات پر اتفاق`
    rounds = near[:1] == ["کے"] and near[2:3] in (["دور"], ["ادوار"]) and near[1] not in ("پہلے", "دوسرے", "نئے")
    if rounds and any(w in ("ہوچکے", "چکے") for w in near[3:6]):
        return NONE, "often"  # `مذاکرات کے نو دور ہو چکے ہیں`
    if near[:2] in _TO_GO_ON and any(w in _RESOLVE for w in near[2:6]):
        return NONE, "wish"  # `مذاکرات آگے بڑھانے کے عزم کا اظہار`
    if near[:1] and near[0] in ("کی", "کا", "کے", "کو") and any(w in _TALKED for w in near[1:4]):
        return NONE, "wish"
    if any(near[i : i + 2] == ["ہونے", "کی"] and near[i + 2 : i + 3] in (["توقع"], ["امید"]) for i in range(len(near))):
        return "planned", "expected"
    if any(b in ("رہتی", "رہتے", "رہتا") and a in ("ہوتی", "ہوتے", "ہوتا", "کرتے", "کرتی", "کرتا") for a, b in pairwise(near)):
        return NONE, "habit"  # `ملاقاتیں ہوتی رہتی ہیں`
    if meets and near[:1] == ["کو"] and not _INFINITIVES.isdisjoint(near[1:6]):
        return NONE, "object"  # `مذاکرات کو مردہ قرار دینے کے بعد`
    if talks_needed(near):
        return NONE, "needed"
    if words[trigger.start - 1 : trigger.start] == ["ممکنہ"] or _considered(tail):
        return NONE, "possibility"
    if tail[:1] == ["میں"] and any(b in _APART and a not in _SHARED for a, b in pairwise(tail[:4])):
        return NONE, "wish"
    able = any(w.endswith(grammar.ABLE) for w in tail)
    if tail[:1] == ["میں"] and able and not any(w in grammar.PAST for w in tail):
        return NONE, "possibility"
    if near[:1] in (["کریں"], ["کرے"]) and near[1:2] not in (["گے"], ["گی"], ["گا"]):
        return NONE, "subjunctive"
    if near[:2] in (["کرنے", "میں"], ["ہونے", "میں"]):
        return ("planned", "days_left") if resolves.days_left(near[2:]) else (NONE, "infinitive")
    if (meets or not classes.isdisjoint(("call", "contact", "sign"))) and (decided := resolves.decided_on(near)):
        return decided
    if words[trigger.start] in _VERBS and any(w in grammar.NEGATION for w in head[-2:]):
        able = any(w.startswith("سک") for w in words[trigger.start : trigger.end + 2])
        return ("cancelled", "could_not") if able else ("denied", "negated")
    if head[:1] == ["نہ"] and words[trigger.start] not in _VERBS:
        return "denied", "neither_nor"
    if (
        following is not None
        and words[following.start] == "نہ"
        and scene.document.sentences[clause.sentence].end > following.start
        and not any(w in grammar.NEGATION for w in near)
    ):
        return "denied", "neither_nor"
    revived = near[:2] == ["کی", "بحالی"] and near[2:3] != ["پر"] and not _DONE_REVIVING.intersection(near[2:5])
    if meets and revived:
        return NONE, "of_talks_in_general"  # `مذاکرات کی بحالی مشکل کام ہے`
    if near[:2] in (["کے", "منتظر"], ["کا", "مقصد"], ["جاری", "رکھنے"], ["کے", "امکانی"], ["کے", "ممکنہ"]):
        return NONE, "of_talks_in_general"  # `صدر ملاقات کے منتظر ہیں`, `مذاکرات کا مقصد … ہے`, `گفتگو جاری رکھنے پر اتفاق`
    contact = not classes.isdisjoint(("contact", "call"))
    if (meets or contact) and (reason := _only_mentioned(tail, head)):
        return NONE, reason
    if near[:2] == ["کی", "کامیابی"] and any(w in _HOPED for w in near[2:5]):
        return NONE, "wish"
    if any(near[i : i + 3] == ["ہونے", "کا", "امکان"] for i in range(len(near))):
        return NONE, "possibility"  # `ملاقات اگلے ماہ لیما میں ہونے کا امکان ہے`
    if head[-1:] in _TIME_WORDS and head[-2:-1] in _MANY_TIMES and not _HAVING.isdisjoint(near[:3]):
        return NONE, "often"  # `کئی بار ملاقات کر چکے ہیں`
    if resolves.counted(head, words[trigger.end - 1]) and not _HAVING.isdisjoint(near[:3]):
        return NONE, "often"  # `دونوں کی تین ملاقاتیں ہو چکی ہیں`
    if "تک" in head and any(w in ("بار", "مرتبہ", "دفعہ") for w in head[-2:]) and "اب" in head:
        return NONE, "often"  # `اب تک 9 بار ملاقات ہو چکی ہے`
    if near[-1:] == ["مقرر"] or near[-2:] == ["مقرر", "ہے"]:
        return "planned", "fixed"
    if resolves.for_a_round(near):
        return "planned", "travels_to_it"
    if near == ["کل"]:
        return "planned", "headline_tomorrow"  # `چلی اور پیرو کے صدور کی ملاقات کل`
    if meets and resolves.scheduled(near):
        return "planned", "arranged"
    if meets and resolves.agreed_to_begin(tail):
        return "planned", "agreed_to_begin"
    if meets and resolves.one_is_ready(tail):
        return NONE, "wish"
    if meets and ("معطل" in near[:5] or (near[:1] == ["ختم"] and near[1:2] in (["کر"], ["کردیے"], ["کرنے"]))):
        return NONE, "suspended"
    about = next((i for i, w in enumerate(near) if w in ("حوالے", "بارے", "متعلق", "بابت") and i < 8), None)
    if about is not None and about < 5 and any(w in grammar.NEGATION for w in near) and "کوئی" in near[about : about + 3]:
        visit = "visit" in classes
        if visit and any(w in _STATED for w in near[about:]):
            return NONE, "nothing_said"  # `دورہ چلی سے متعلق کوئی بیان جاری نہیں کیا`
    if about is not None:
        near = near[:about]
    negative = next((i for i, w in enumerate(near) if w in grammar.NEGATION), None)
    if negative is not None and near[negative : negative + 2] != ["نہ", "صرف"]:
        after = near[negative + 1 : negative + 4]
        if meets and any(w.endswith(grammar.ABLE) for w in near[negative:]):
            return NONE, "cannot"
        if any(w in grammar.POSSIBILITY for w in near[negative:]) and any(w.startswith("سک") for w in near[negative:]):
            return "cancelled", "could_not"
        if any(w in _TALKED or w in ("چاہتے", "چاہتا") for w in after):
            return NONE, "wish"
        if not _of_the_event(near, negative):
            return "held", "told"
        if near[0] in ("کا", "کی", "کے") and any(a == "کوئی" and b in _PLANS for a, b in pairwise(near[:negative])):
            return "denied", "no_plan"
        if near[0] in ("کا", "کی", "کے") and not scene.is_verb_form(trigger.end) and near[negative - 1] not in _OWN_NOUNS:
            took_place = head[-1:] in (["والے"], ["والی"]) and not any(w in _FUTURE for w in tail)
            return ("held", "without_outcome") if took_place else (NONE, "other_noun_negated")
        return "denied", "negated"
    if near[:1] and near[0] in ("کرنا", "ہونا") and near[1:2] not in (["تھا"], ["تھی"], ["تھے"]):
        return NONE, "infinitive"
    near_verb = [*words[trigger.end - 2 : trigger.end], *near[:9]]
    if any(a in _WAS_TO and b in grammar.PAST for a, b in pairwise(near_verb)) or any(
        a in _ABOUT_TO and b in grammar.DOERS and c in grammar.PAST
        for a, b, c in zip(near_verb, near_verb[1:], near_verb[2:], strict=False)
    ):
        return _was_to(scene, trigger, clause)  # `ہونا تھی`, `کرنے والے تھے`
    took_place = not {"والے", "والی"}.isdisjoint(head[-_SIDES:])  # `گزشتہ ہفتے ہونے والے روس یوکرین مذاکرات پر بات کرنا ہے`
    if meets and not took_place and len(near) > 1 and near[-2] in _IS_TO and near[-1] in ("ہے", "ہیں"):
        fixed = any(item.precision == "day" for _, _, item in scene.calendar.within(clause.start, clause.end))
        return ("planned", "is_to") if fixed else (NONE, "infinitive")  # `دونوں نے جمعے کو بات چیت کرنی ہے`
    if meets and tail[:2] in (["پر", "فوکس"], ["پر", "توجہ"], ["پر", "مرکوز"]):
        return NONE, "focus"  # `تعمیری مذاکرات پر توجہ دی جائے گی`
    if meets and tail[:1] == ["پر"] and tail[1:2] in (["رضامندی"], ["آمادگی"]):
        told = tail[2:4] == ["ظاہر", "کر"] or tail[2:3] in (["کا"], ["کی"])
        return ("planned", "agreed") if told else (NONE, "wish")  # `ملاقات پر آمادگی ظاہر کر دی`
    if meets and tail[:1] == ["پر"] and resolves.both_agreed(scene, trigger, clause, tail):
        return "planned", "agreed"  # `چلی اور پیرو مذاکرات پر رضامند ہو گئے`
    if tail[:1] == ["پر"] and any(w in ("راضی", "آمادہ", "رضامند", "تیار", "زور", "امید", "پرامید") for w in tail[1:4]):
        return NONE, "wish"
    if near[:1] and near[0] in ("کرنے", "ہونے", "کروانے", "کرانے") and not resolves.states_a_fact(near):
        return NONE, "infinitive"
    if any(
        w in ("جائے", "جائیں", "کرے", "کریں", "ہو")
        and (
            i + 1 >= len(near)
            or near[i + 1]
            not in grammar.FUTURE | {"جائے", "جائیں", "گئے", "گئی", "گیا", "رہے", "رہی", "رہا", "چکی", "چکے", "سکی"}
        )
        for i, w in enumerate(near)
    ):
        return NONE, "subjunctive"
    if any(w in grammar.POSSIBILITY or w.endswith(grammar.ABLE) for w in near):
        return NONE, "possibility"
    if near[:1] in (["کی"], ["کیا"], ["کیے"]) and near[1:2] in (["ہوگی"], ["ہوگا"], ["ہو"]) and "ضرور" in head:
        return NONE, "presumed"
    if any(a in ("ہوئی", "ہوئے", "ہوا") and b in ("ہوگی", "ہوگا", "ہونگے") for a, b in pairwise(near)):
        return NONE, "presumed"  # `اس پر بات چیت ہوئی ہوگی`
    if any(w in _WISH_NOUNS and w not in ("توقع", "تیار", "زور", "غور", "کوشش", "ہدایت", "مان") for w in near[:4]) and not any(
        w in _EXPECT_VERB for w in near
    ):
        return NONE, "wish"
    if meets and head[-2:] in _TAKEN_PLACE and near[:1] and near[0] in grammar.GENITIVE and _OUTCOME.intersection(near[1:3]):
        return "held", "outcome"  # `پیرو میں ہونے والے مذاکرات کے نتائج پر عمل کرنا ہوگا`
    if any(w in _FUTURE for w in words[trigger.start : trigger.end]):
        return "planned", "future"
    hoped = near[: near.index("،")] if sentence.part == "title" and resolves.expects_another(near) else near[:8]
    if any(w in _FUTURE for w in near) or any(w in _EXPECTED for w in hoped) or any(w in _EXPECTED for w in head[-2:]):
        return "planned", "future"
    behind = words[trigger.end : clause.end]
    if behind[:1] == ["میں"] and behind[-4:-2] in (["شرکت", "کرنے"], ["شریک", "ہونے"]) and behind[-1] in ("ہیں", "ہے"):
        return "planned", "about_to"  # `مذاکرات میں چلی، پیرو اور کینیا کے نمائندے شرکت کرنے والے ہیں`
    for i, word in enumerate(near):
        if word in grammar.DOERS and i + 1 < len(near) and near[i + 1] in ("ہیں", "ہے"):
            return "planned", "about_to"
        if word == "جا" and i > 0 and near[i - 1].endswith("نے") and near[i + 1 : i + 2] in (["رہے"], ["رہی"], ["رہا"]):
            return "planned", "about_to"
        if word == "طے" and i + 1 == len(tail) and i == 0 and scene.sentence(trigger.start).part == "title":
            return "planned", "arranged"  # `چلی کے صدر کی پیرو کے صدر سے ملاقات طے`
        if word == "طے" and i + 1 < len(near) and near[i + 1] in ("ہے", "ہیں", "پا", "تھا", "تھی", "تھے"):
            return "planned", "arranged"
    if (any(w in _NEXT for w in head[-4:]) or any(a == "ہونے" and b in grammar.DOERS for a, b in pairwise(head[-8:]))) and any(
        w in _FUTURE for w in tail
    ):
        return "planned", "next"
    soon = "از" not in head and any(w in ("جلد", "عنقریب") for w in head)  # `جلد از جلد` is a wish
    if soon and any(a in ("رہا", "رہی", "رہے") and b in ("ہے", "ہیں") for a, b in pairwise(near)):
        return "planned", "soon"  # `صدر جلد چلی کا دورہ کر رہے ہیں`
    previous = scene.previous_clause(clause)
    expected = previous is not None and words[clause.start] == "کہ" and "توقع" in words[previous.start : previous.end]
    if (expected or any(w in ("توقع",) for w in around)) and not any(w in grammar.PAST for w in near):
        return "planned", "expected"
    if not tail and following is not None and sentence.part == "text" and _shares_verb(scene, clause, following):
        return "planned", "during_future"
    if meets and any(a == "حصہ" and b in ("ہے", "ہیں", "تھی") for a, b in pairwise(tail)):
        return NONE, "described"  # `X سے ملاقات مشاورت کے سلسلے کا حصہ ہے`
    if _told_of_tomorrow(tail):
        return "planned", "during_future"
    if tail[:2] in (["کے", "بعد"], ["سے", "قبل"], ["سے", "پہلے"]):
        verb = next((w for w in tail[2:] if w in _FUTURE or w in grammar.PAST), "")
        if verb in _FUTURE:  # `… سے ملاقات کے بعد وطن لوٹیں گے`
            return "planned", "before_future"
    return "held", "told"


_TAKEN_PLACE: Final = (["ہونے", "والے"], ["ہونے", "والی"])
_OUTCOME: Final = word_set("نتائج نتیجے پیش پیشرفت فیصلوں ناکامی کامیابی روشنی تناظر")


def _stayed_away(tail: Sequence[str]) -> bool:
    """`X نے Y کے ساتھ مذاکرات میں شرکت سے انکار کر دیا`, `… میں شرکت نہیں کی`."""
    if tail[:1] != ["میں"] or tail[1:2] not in (["شرکت"], ["شریک"]):
        return False
    return tail[2:3] in (["نہیں"], ["نہ"]) or tail[2:4] in (["سے", "انکار"], ["سے", "معذرت"])


def _was_to(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, str]:
    """`ملاقات پیر کو ہونا تھی`, and what became of it: `لیکن ملتوی کر دی گئی`, `تاہم وہ نہ پہنچ سکے`, `جو نہ ہو سکی`."""
    following = scene.next_clause(clause)
    ends = scene.document.sentences[clause.sentence].end
    if following is None or scene.words[following.start] not in _BUT:
        return "planned", "was_to"
    rest = scene.words[following.start : ends]
    if not grammar.CALLED_OFF.isdisjoint(rest):
        within = scene.words[clause.start : clause.start + 2] == ["جس", "میں"]
        if within and "meeting" not in classes_of(trigger):
            return NONE, "of_the_visit"  # `دورہ کرنا تھا جس میں … پر تبادلہ خیال کرنا تھا تاہم دورہ منسوخ کر دیا`
        return "cancelled", "was_to"
    undone = any(a in grammar.NEGATION and b in _UNDONE for a, b in pairwise(rest))
    return ("cancelled", "could_not") if undone else ("planned", "was_to")


_BUT: Final = word_set("تاہم لیکن مگر البتہ جو جسے")
_UNDONE: Final = word_set(
    "ہو ہوئی ہوئے ہوا ہوگی ہوگا جا آ پہنچ پہنچے پہنچا پہنچی گئے گیا گئی آئے آیا آئی مل ملے شریک کر کی کیا"
)


def _only_mentioned(tail: Sequence[str], head: Sequence[str]) -> str:
    """Talks that are spoken of, and not told: `مذاکرات کے دوسرے دور سے متعلق`, `کئی ادوار کی بات چیت کے بعد ہی`, `نظریں مذاکرات
    پر ہیں`, `مذاکرات میں ثالث کا کردار ادا کرے گا`, `کتنی بار رابطہ ہوا`."""
    behind = list(tail[3:6])
    if tail[:1] in (["کے"], ["کا"]) and list(tail[2:3]) == ["دور"] and any(behind[: len(a)] == a for a in _ABOUT_IT):
        return "about_a_round"
    if list(tail[:3]) == ["کے", "بعد", "ہی"] and any(w in _FUTURE or w.startswith("سک") for w in tail[3:]):
        return "only_after"
    if list(tail[:1]) == ["پر"] and "نظریں" in head:
        return "watched"
    if any(a in ("کتنی", "کتنے") and b in ("بار", "مرتبہ", "دفعہ", "دور") for a, b in pairwise(head)):
        return "question"
    part = list(tail[:1]) in (["میں"], ["کے"]) and any(w in _FUTURE for w in tail)
    return "mediator" if part and "کردار" in tail[:9] and not {"ثالث", "ثالثی"}.isdisjoint(tail[:9]) else ""


_WILL: Final = word_set("گا گے گی ہوگا ہوگی ہونگے")
_ABOUT_IT: Final = (["سے", "متعلق"], ["کے", "بارے"], ["کے", "حوالے"], ["کے", "امکانات"], ["کے", "امکان"], ["کی", "تاریخ"])
_INFINITIVES: Final = word_set("دینے کرنے رکھنے بنانے بڑھانے")
_HOPED: Final = word_set("آرزو دعا امید خواہش تمنا لیے")


_TO_GO_ON: Final = (["آگے", "بڑھانے"], ["جاری", "رکھنے"], ["شروع", "کرنے"], ["بحال", "کرنے"], ["تیز", "کرنے"])
_RESOLVE: Final = word_set("عزم خواہش آمادگی عندیہ یقین ضرورت زور امید")
_STATED: Final = word_set("بیان اعلان تصدیق فیصلہ تفصیل تفصیلات")
_PLANS: Final = word_set("منصوبہ پروگرام ارادہ شیڈول")


def _shares_verb(scene: Scene, clause: Clause, following: Clause) -> bool:
    """`X پیر کو Y سے ملاقات، لیما میں فورم میں شرکت کریں گے`: two doings, of which only the last has a verb."""
    rest = scene.words[following.start : following.end]
    if not any(w in _FUTURE for w in rest[-2:]) or "نے" in rest or rest[0] in grammar.CLAUSE_STARTERS | grammar.PRONOUN_SUBJECT:
        return False
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    return any(g.marker == "" for g in groups) and not any(g.marker in ("gen", "ne") for g in groups)


def _told_of_tomorrow(tail: Sequence[str]) -> bool:
    """`ملاقات میں تجارت پر بات کریں گے`, `ملاقات کے دوران … زیر غور آئے گا`, `سے ملاقات، … میں شرکت کریں گے`: what is to be
    done there, or beside it, is still to come; an agent with نے has done something."""
    inside = tail[:1] in (["میں"], ["،"]) or tail[:2] in (["کے", "دوران"], ["کے", "موقع"])
    if not inside or "نے" in tail or any(w in grammar.PAST for w in tail):
        return False
    return len(tail) > 1 and any(w in _FUTURE or w in _EXPECTED for w in tail[-2:])


def _considered(tail: list[str]) -> bool:
    """`مذاکرات کے نئے دور پر غور کر رہا ہے`, `دورے پر غور`: nothing is arranged yet."""
    at = next((i for i in range(min(len(tail), 5)) if tail[i : i + 2] == ["پر", "غور"]), None)
    return at == 0 or (at is not None and tail[0] in grammar.GENITIVE and any(w in _ROUND for w in tail[1:at]))


_ROUND: Final = word_set("دور مرحلے مرحلہ راونڈ انعقاد نشست")


def talks_needed(near: Sequence[str]) -> bool:
    """`… سے بات چیت بہت ضروری ہے`, `مذاکرات ناگزیر ہیں`: an opinion."""
    return any(w in ("ضروری", "ناگزیر", "لازمی", "لازم") for w in near[:3])


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


def _matrix(scene: Scene, trigger: Match, tail: list[str]) -> int:
    """How much of the tail is still the event's own verb: `ملاقات کے بعد کہا کہ …` ends at once."""
    adverbial = adverbial_end(tail)
    if adverbial is not None:
        return adverbial
    conference = not classes_of(trigger).isdisjoint(("summit", "conference", "session"))
    attends = conference and any(w in ("شرکت", "شریک", "خطاب", "نمائندگی") for w in tail)
    if tail[:1] == ["میں"] and not attends:
        return 1
    if tail[:1] == ["پر"] and "visit" not in classes_of(trigger):
        return 1  # `ملاقات پر ردعمل`; but `دورے پر روانہ ہوں گے` is the visit's own verb
    for index, word in enumerate(tail):
        if word == "کہ" or (word in ("جس", "جہاں", "تاکہ", "جو") and index > 0):
            return index
    return len(tail)


_ADVERBIAL: Final = {
    ("کے", "بعد"),
    ("کے", "دوران"),
    ("کے", "موقع"),
    ("سے", "قبل"),
    ("سے", "پہلے"),
    ("کے", "موقعے"),
    ("کے", "فورا"),
}


def adverbial_end(tail: Sequence[str]) -> int | None:
    """Where `… کے بعد`, `… مکمل کرنے کے بعد`, `… سے قبل` closes: what follows is told of something else."""
    if list(tail[2:4]) == ["دور", "میں"] and tail[0] == "کے" and list(tail[4:5]) not in (["شرکت"], ["شریک"], ["حصہ"]):
        return 4  # `مذاکرات کے پہلے دور میں اتفاق نہ ہو سکا`
    failed = 2 if list(tail[:1]) == ["کی"] and list(tail[1:2]) in (["ناکامی"], ["کامیابی"]) else 0
    if tuple(tail[failed : failed + 2]) in _CAUSE:
        return failed + 3  # `مذاکرات کی ناکامی کی وجہ سے …`, `دورے کے باعث …`: of what it led to
    for index in range(min(4, len(tail) - 1)):
        if (tail[index], tail[index + 1]) in _ADVERBIAL:
            return index + 2
    return None


_CAUSE: Final = {("کی", "وجہ"), ("کے", "باعث"), ("کے", "سبب"), ("کے", "نتیجے"), ("کے", "باوجود")}


def not_yet(event: Candidate, published: str | None) -> bool:
    """Whether an event told as held has a day that was still to come when the article was published.

    The present tells what has been arranged: `اجلاس کل سے شروع ہو رہا ہے`.
    """
    if event.status != "held" or event.background or event.date is None or event.date_precision not in ("day", "month"):
        return False
    return published is not None and event.date > published[: len(event.date)]
