"""Status of a session: refused or called off, resolved on, convened for a day to come, or as its clause tells."""

import itertools
from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.attendance import CONVENED, REFUSED, speech_begins
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.predicate import NONE
from streams.extraction.scene import Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_RESOLVED: Final = frozenset(("یقین", "فیصلہ", "اعلان", "تصدیق", "ارادہ", "عندیہ"))
"""`شرکت کا فیصلہ`, `شرکت کی یقین دہانی`: to come."""
_CALLED_OFF: Final = REFUSED | word_set("ملتوی منسوخ")
_WAS_TO: Final = word_set("جانا ہونا کرنا")
"""`شرکت کے لیے جانا تھا`: it has not come to it."""
_TRAVEL: Final = word_set("آ جا آرہے جارہے آرہی جارہی")
_OTHERS: Final = word_set("ملاقات ملاقاتیں ملاقاتوں مذاکرات دورہ دورے گفتگو")
_SPAN: Final = 10
_SHOULD: Final = word_set("چاہیے چاہئے چاہیئے")
_BEFORE: Final = frozenset(("قبل", "پہلے"))


def session_status(scene: Scene, trigger: Match, clause: Clause) -> tuple[str, str]:
    """Status of a session: refused or called off, resolved on, convened for a day to come, or as its clause tells."""
    words = scene.words
    tail = words[trigger.end : clause.end]
    standing, how = status(scene, trigger, clause)
    if how == "subjunctive" and words[clause.start] == "تاکہ" and scene.has(trigger.end, clause.end, "attend") is not None:
        return "planned", "purpose"  # `لیما پہنچے تاکہ اجلاس میں شرکت کریں`
    beside = tail[:4] in (["میں", "شرکت", "کے", "علاوہ"], ["سے", "خطاب", "کے", "علاوہ"])
    if beside and standing == "held" and any(w in grammar.FUTURE or w == "متوقع" for w in tail):
        return "planned", "beside_a_plan"  # `اجلاس میں شرکت کے علاوہ … ملاقات متوقع ہے`
    off = next((i for i, w in enumerate(tail) if w in _CALLED_OFF), None)
    if off is not None and _OTHERS & set(tail[:off]):
        if tail[:2] == ["میں", "شرکت"] and "لیے" in tail[:4] and "ملاقات" not in tail[:off]:
            return "cancelled", "stays_away"  # `اجلاس میں شرکت کے لیے چلی کا دورہ منسوخ`
        return "held", "beside_it"  # `اجلاس کے موقع پر … ملاقات منسوخ`
    if off is not None:
        wished = _SHOULD & set(words[trigger.end : speech_begins(scene, trigger)])
        return (NONE, "possibility") if wished else ("cancelled", "called_off")
    if any(
        a in ("شرکت", "شریک") and b == "نہ" and c in ("کرنے", "ہونے") for a, b, c in zip(tail, tail[1:], tail[2:], strict=False)
    ):
        return "cancelled", "stays_away"
    if _goes_not(tail) or (words[clause.start : clause.end].count("کرسی") and "خالی" in tail):
        return "cancelled", "stays_away"  # `اجلاس میں نہیں جائیں گے`, `چلی کی کرسی اجلاس میں خالی رہے گی`
    if tail[:1] and tail[0] in TO_HOLD and tail[1:2] == ["کا"] and _RESOLVED & set(tail[2:4]):
        return "planned", "resolved"  # `کانفرنس بلانے کا اعلان کیا`
    if tail[:2] in (["کا", "رخ"], ["کی", "طرف"]) and grammar.NEGATION.intersection(tail[2:4]):
        return "cancelled", "stays_away"  # `اجلاس کا رخ نہیں کریں گے`
    if tail[:1] == ["سے"] and tail[1:2] and tail[1] in _AWAY and not _UNDECIDED.intersection(tail):
        return "cancelled", "stays_away"  # `اجلاس سے الگ ہونے کا فیصلہ`, `اجلاس سے کنارہ کشی`
    if (standing, how) == ("denied", "negated") and tail[:2] in (["میں", "شرکت"], ["میں", "شریک"]):
        return "cancelled", "stays_away"
    if standing == "denied" and any(a == "ہو" and b in ("سکا", "سکی", "سکے") for a, b in itertools.pairwise(tail)):
        return "cancelled", "fell_through"  # `اجلاس نہ ہو سکا`
    if standing in ("denied", "cancelled") and _ASKED & set(tail) and grammar.NEGATION & set(tail):
        return "held", "told"  # `چلی نے لیما میں ہونے والے اجلاس میں پیرو کو شرکت کی دعوت نہیں دی`
    if any(a in _WAS_TO and b in grammar.PAST for a, b in itertools.pairwise(tail)):
        return "cancelled", "was_to_be"
    if any(a in _WAS_TO and b in grammar.PRESENT for a, b in itertools.pairwise(tail)):
        return "planned", "is_to_be"
    if how == "travels_to_it" and not any(w in grammar.FUTURE for w in tail):
        standing, how = "held", "told"  # `فورم کے اجلاس میں شرکت کے لیے پہنچے`: no round of talks
    if standing != "held" or "جاری" in tail[:3]:
        return standing, how
    part = scene.sentence(trigger.start)
    if part.part == "title" and how == "told" and words[part.end - 1] in grammar.FUTURE and _is_attended(words, part.end):
        return "planned", "headline"  # `لیما کانفرنس، مصری صدر شریک ہوں گے`
    if (
        words[trigger.end : trigger.end + 1] == [":"]
        and how == "told"
        and scene.word_in(trigger.end, scene.sentence(trigger.start).end, _THERE)
    ):
        return "held", "arrived"  # `عالمی ماحولیاتی کانفرنس: چلی کے صدر لیما پہنچ گئے`
    if _resolved(tail):
        return "planned", "resolved"
    if "شرکت" in tail[:3] and "لیے" in tail[:5] and "روانہ" in tail and not any(w in grammar.PAST for w in tail):
        return "planned", "on_the_way"
    if "شرکت" in tail[:3] and any(w in ("مدعو", "دعوت") for w in tail[1:6]) and not any(w in grammar.PAST for w in tail):
        return "planned", "invited"  # `اجلاس میں شرکت کے لیے مدعو کیا ہے`
    if any(w in grammar.FUTURE for w in tail[-2:]):
        return "planned", "future"  # the adverbial's own verb: `اجلاس کے دوران … ملاقات کریں گے`
    if any(a in _TRAVEL and (b.startswith("رہ") or b in grammar.PRESENT) for a, b in itertools.pairwise(tail)):
        return "planned", "on_the_way"
    if any(w in CONVENED for w in tail[:_SPAN]) and not any(w in grammar.PAST for w in tail) and "کے" not in tail[:1]:
        return "planned", "convened"
    if "شرکت" in tail[:3] and "لیے" in tail[:5] and not _THERE.isdisjoint(tail):
        if _will_meet_there(scene, clause):
            return "planned", "arrived_before"
        return "held", "arrived"  # whether it has begun is told elsewhere
    return standing, how


def _is_attended(words: Sequence[str], end: int) -> bool:
    return not {"شریک", "شرکت"}.isdisjoint(words[end - 4 : end])


def _will_meet_there(scene: Scene, clause: Clause) -> bool:
    """`اجلاس میں شرکت کے لیے لیما پہنچ گئے جہاں وہ مصری صدر سے ملیں گے`: what is still to come where the session is."""
    following = scene.next_clause(clause)
    there = following is not None and scene.words[following.start] == "جہاں"
    return there and following is not None and scene.word_in(following.end - 2, following.end, grammar.FUTURE)


def _goes_not(tail: Sequence[str]) -> bool:
    """`اجلاس میں نہیں جائیں گے`, `… میں نظر نہیں آئیں گے`, `… میں نہیں ہوں گے`: who stays away."""
    at = next((i for i, w in enumerate(tail) if w in grammar.NEGATION), None)
    if tail[:1] != ["میں"] or at is None or at > _NOT_FAR:
        return False
    verb = tail[at + 1 : at + 2]
    there = at == 1 or tail[at - 1] in ("نظر", "موجود", "خود")
    return there and bool(verb) and (verb[0] in _GOES or (verb[0] in ("ہوں", "ہونگے", "ہوگا", "ہوگی", "ہیں", "تھے")))


TO_HOLD: Final = word_set("بلانے سجانے کرانے کروانے")
_NOT_FAR: Final = 3
_GOES: Final = word_set("جائیں جائے جا جائینگے گئے گیا گئی جانے آئیں آئے آ آئینگے آنے بیٹھیں بیٹھے بیٹھے گا پہنچے")
_ASKED: Final = word_set("دعوت مدعو بلایا")
_AWAY: Final = word_set("دور غیر غیرحاضر الگ علیحدہ کنارہ کنارا دستبردار دستبرداری علیحدگی بائیکاٹ")
_UNDECIDED: Final = word_set("دھمکی امکان غور مطالبہ")
_THERE: Final = word_set("پہنچ پہنچے پہنچا پہنچی پہنچیں آئے آئی آمد")


def _resolved(tail: Sequence[str]) -> bool:
    """Whether `شرکت` is what somebody resolves, promises or confirms: `شرکت کا فیصلہ`, `شرکت کرنے کا اعلان`."""
    at = next((i for i, w in enumerate(tail) if w in ("شرکت", "شریک")), None)
    if at is None:
        return False
    rest = [w for w in tail[at + 1 : at + 5] if w not in ("کرنے", "ہونے")]
    if rest[:3] == ["کی", "دعوت", "قبول"]:
        return True
    return rest[:1] in (["کا"], ["کی"]) and bool(_RESOLVED & set(rest[1:2]))


def before_it(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`کانفرنس سے قبل`, `کانفرنس کے انعقاد سے ایک روز پہلے`: still to come, unless it is told as over (`منعقدہ کانفرنس`)."""
    tail = scene.words[trigger.end : clause.end]
    at = next((i for i, w in enumerate(tail[:3]) if w == "سے"), None)
    if at is None or not _BEFORE & set(tail[at + 1 : at + 4]):
        return False
    return "منعقدہ" not in scene.words[clause.start : trigger.start]
