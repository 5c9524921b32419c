"""What is still to come: by the future (`ملیں گے`), by what is agreed, arranged, expected or about to happen."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction import grammar, resolves
from streams.extraction.document import Clause
from streams.extraction.predicate import NONE, Predicate, Verdict
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def agreed(p: Predicate) -> Verdict | None:
    """`آئندہ ہفتے ملاقات پر اتفاق`."""
    done = p.tail[:2] == ["پر", "اتفاق"] and p.tail[2:3] in ([], ["ہو"], ["ہوا"], ["کیا"], ["کر"], ["کرلیا"])
    return ("planned", "agreed") if done and (p.meets or "meet_verb" in p.classes) else None


def hoped_for(p: Predicate) -> Verdict | None:
    """`ملاقات اگلے ہفتے ہونے کی توقع ہے`."""
    near = p.near
    expected = any(near[i : i + 2] == ["ہونے", "کی"] and near[i + 2 : i + 3] in (["توقع"], ["امید"]) for i in range(len(near)))
    return ("planned", "expected") if expected else None


def decided(p: Predicate) -> Verdict | None:
    """`مذاکرات ہونے میں دو دن باقی ہیں`, `ملاقات کرنے کا فیصلہ`."""
    if p.near[:2] in (["کرنے", "میں"], ["ہونے", "میں"]):
        return ("planned", "days_left") if resolves.days_left(p.near[2:]) else (NONE, "infinitive")
    if p.tail[:1] == ["میں"] and len(p.tail) <= _COUNTDOWN and resolves.days_left(p.tail[1:]):
        return "planned", "days_left"  # `چلی اور پیرو کے مذاکرات میں تین دن رہ گئے ہیں`
    to_meet = p.words[p.trigger.end - 1] == "ملنے"
    told = p.meets or to_meet or not p.classes.isdisjoint(("call", "contact", "sign"))
    return resolves.decided_on(p.near) if told else None


_COUNTDOWN: Final = 8


def on_programme(p: Predicate) -> Verdict | None:
    """`ملاقات کا پروگرام ہے`, `ملنے کا وقت طے ہے`, `ملنا طے ہے`; `ملنے کا کوئی پروگرام نہیں` is a denial."""
    if p.words[p.trigger.end - 1] == "ملنا" and p.tail[:2] in (["طے", "ہے"], ["طے", "تھا"], ["طے", "پایا"]):
        return "planned", "on_programme"
    return resolves.on_programme(p.tail) if p.meets or "meet_verb" in p.classes else None


def arranged(p: Predicate) -> Verdict | None:
    """`ملاقات کی تاریخ مقرر`, `مذاکرات کے دوسرے دور میں شرکت کے لیے پہنچے`, `صدور کی ملاقات کل`."""
    near = p.near
    if near[-1:] == ["مقرر"] or near[-2:] == ["مقرر", "ہے"]:
        return "planned", "fixed"
    if resolves.for_a_round(near):
        return "planned", "travels_to_it"
    if near == ["کل"]:
        return "planned", "headline_tomorrow"
    if p.meets and resolves.scheduled(near):
        return "planned", "arranged"
    if p.meets and resolves.agreed_to_begin(p.tail):
        return "planned", "agreed_to_begin"
    return None


def is_to_be(p: Predicate) -> Verdict | None:
    """`دونوں نے جمعے کو بات چیت کرنی ہے`; without a day it is what ought to be done."""
    near = p.near
    took_place = not {"والے", "والی"}.isdisjoint(p.head[-_SIDES:])  # `گزشتہ ہفتے ہونے والے روس یوکرین مذاکرات پر بات کرنا ہے`
    if not p.meets or took_place or len(near) < 2 or near[-2] not in _IS_TO or near[-1] not in ("ہے", "ہیں"):
        return None
    dates = p.scene.calendar.within(p.clause.start, p.clause.end)
    return ("planned", "is_to") if any(item.precision == "day" for _, _, item in dates) else (NONE, "infinitive")


_SIDES: Final = 5
"""Words of two sides between a participle and the noun of their talks."""
_IS_TO: Final = frozenset(("ہونی", "کرنی", "ہونا", "کرنا", "ہونے", "کرنے"))


def consented(p: Predicate) -> Verdict | None:
    """`ملاقات پر آمادگی ظاہر کر دی`, `چلی اور پیرو مذاکرات پر رضامند ہو گئے`."""
    tail = p.tail
    if not p.meets or tail[:1] != ["پر"]:
        return None
    if tail[1:2] in (["رضامندی"], ["آمادگی"]):
        told = tail[2:4] == ["ظاہر", "کر"] or tail[2:3] in (["کا"], ["کی"])
        return ("planned", "agreed") if told else (NONE, "wish")
    return ("planned", "agreed") if resolves.both_agreed(p.scene, p.trigger, p.clause, tail) else None


def outcome(p: Predicate) -> Verdict | None:
    """`پیرو میں ہونے والے مذاکرات کے نتائج پر عمل کرنا ہوگا`: over, whatever comes of it."""
    near = p.near
    over = p.meets and p.head[-2:] in _TAKEN_PLACE and near[:1] and near[0] in grammar.GENITIVE
    return ("held", "outcome") if over and _OUTCOME.intersection(near[1:3]) else None


_TAKEN_PLACE: Final = (["ہونے", "والے"], ["ہونے", "والی"])
_OUTCOME: Final = word_set("نتائج نتیجے پیش پیشرفت فیصلوں ناکامی کامیابی روشنی تناظر")


def future(p: Predicate) -> Verdict | None:
    """`ملیں گے`, `ملاقات ہوگی`, `دورہ متوقع`."""
    near = p.near
    if any(w in grammar.FUTURE for w in p.words[p.trigger.start : p.trigger.end]):
        return "planned", "future"
    outcome_only = p.sentence.part == "title" and resolves.expects_another(near)
    hoped = near[: near.index("،")] if outcome_only else near[:8]
    expected = any(w in _EXPECTED for w in hoped) or any(w in _EXPECTED for w in p.head[-2:])
    return ("planned", "future") if expected or any(w in grammar.FUTURE for w in near) else None


_EXPECTED: Final = frozenset(("متوقع", "شیڈول", "مجوزہ"))


def about_to(p: Predicate) -> Verdict | None:
    """`مذاکرات میں … شرکت کرنے والے ہیں`, `ملنے جا رہے ہیں`, `ملاقات طے پا گئی`."""
    near = p.near
    behind = p.words[p.trigger.end : p.clause.end]
    if behind[:1] == ["میں"] and behind[-4:-2] in (["شرکت", "کرنے"], ["شریک", "ہونے"]) and behind[-1] in ("ہیں", "ہے"):
        return "planned", "about_to"
    for i, word in enumerate(near):
        after = near[i + 1 : i + 2]
        if word in grammar.DOERS and after in (["ہیں"], ["ہے"]):
            return "planned", "about_to"
        if word == "جا" and i > 0 and near[i - 1].endswith("نے") and after in (["رہے"], ["رہی"], ["رہا"]):
            return "planned", "about_to"
        if word == "طے" and i == 0 and len(p.tail) == 1 and p.scene.sentence(p.trigger.start).part == "title":
            return "planned", "arranged"  # `چلی کے صدر کی پیرو کے صدر سے ملاقات طے`
        if word == "طے" and after and after[0] in ("ہے", "ہیں", "پا", "تھا", "تھی", "تھے"):
            return "planned", "arranged"
    return None


def soon(p: Predicate) -> Verdict | None:
    """`اگلے ہفتے ہونے والی ملاقات میں … ہوگا`, `صدر جلد چلی کا دورہ کر رہے ہیں`; `جلد از جلد` is a wish."""
    head = p.head
    coming = any(w in _COMING for w in head[-4:]) or any(a == "ہونے" and b in grammar.DOERS for a, b in pairwise(head[-8:]))
    if coming and any(w in grammar.FUTURE for w in p.tail):
        return "planned", "next"
    shortly = "از" not in head and any(w in ("جلد", "عنقریب") for w in head)
    if shortly and any(a in ("رہا", "رہی", "رہے") and b in ("ہے", "ہیں") for a, b in pairwise(p.near)):
        return "planned", "soon"
    return None


_COMING: Final = grammar.NEXT | {"مجوزہ"}


def expected(p: Predicate) -> Verdict | None:
    """`توقع ہے کہ … ملاقات`."""
    words = p.words
    previous = p.scene.previous_clause(p.clause)
    of_it = previous is not None and words[p.clause.start] == "کہ" and "توقع" in words[previous.start : previous.end]
    within = of_it or "توقع" in words[p.clause.start : p.end]
    return ("planned", "expected") if within and not any(w in grammar.PAST for w in p.near) else None


def beside_a_plan(p: Predicate) -> Verdict | None:
    """`X پیر کو Y سے ملاقات، لیما میں فورم میں شرکت کریں گے`: two doings, of which only the last has a verb."""
    shares = (
        not p.tail and p.following is not None and p.sentence.part == "text" and _shares_verb(p.scene, p.clause, p.following)
    )
    return ("planned", "during_future") if shares else None


def _shares_verb(scene: Scene, clause: Clause, following: Clause) -> bool:
    """Whether a clause without a verb leans on the future of the next, under one subject."""
    rest = scene.words[following.start : following.end]
    if not any(w in grammar.FUTURE for w in rest[-2:]) or "نے" in rest:
        return False
    if rest[0] in grammar.CLAUSE_STARTERS | grammar.PRONOUN_SUBJECT:
        return False
    groups = scene.groups(clause.sentence, clause.start, clause.end)
    return any(g.marker == "" for g in groups) and not any(g.marker in ("gen", "ne") for g in groups)


def before_a_plan(p: Predicate) -> Verdict | None:
    """`ملاقات میں تجارت پر بات کریں گے`, `… سے ملاقات (کرنے) کے بعد وطن لوٹیں گے`."""
    tail = p.tail
    if _told_of_tomorrow(tail):
        return "planned", "during_future"
    done = tail[1:] if tail[:1] in (["کرنے"], ["ہونے"]) else tail
    if done[:2] in (["کے", "بعد"], ["کے", "علاوہ"], ["سے", "قبل"], ["سے", "پہلے"]):
        verb = next((w for w in tail[2:] if w in grammar.FUTURE or w in grammar.PAST), "")
        return ("planned", "before_future") if verb in grammar.FUTURE else None
    return None


def _told_of_tomorrow(tail: Sequence[str]) -> bool:
    """`ملاقات میں تجارت پر بات کریں گے`, `ملاقات کے دوران … زیر غور آئے گا`, `سے ملاقات، … میں شرکت کریں گے`: what is to be
    done there, or beside it, is still to come; an agent with نے has done something."""
    inside = tail[:1] in (["میں"], ["،"]) or tail[:2] in (["کے", "دوران"], ["کے", "موقع"])
    if not inside or "نے" in tail or any(w in grammar.PAST for w in tail):
        return False
    return len(tail) > 1 and any(w in grammar.FUTURE or w in _EXPECTED for w in tail[-2:])
