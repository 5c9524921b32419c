"""Whose session it is: the organisation or forum before `اجلاس`, `کانفرنس`, or the one that calls it (`آسیان نے … اجلاس طلب
کیا`)."""

import itertools
from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.attendance import CONVENED
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Country, Organisation
from streams.extraction.halls import COUNCILS
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_ANNUAL: Final = word_set("سالانہ سپرنگ اسپرنگ بہار")
_PARLIAMENT: Final = word_set("پارلیمنٹ پارلیمان")
_PHRASE: Final = 9
_CUTS: Final = word_set("نے کو سے پر تک ، اور کہ میں")
_CALLS: Final = CONVENED | word_set("منعقد")
_OF_IT: Final = word_set("کے میں وزرائے وزرا رہنما رہنماوں راہنماوں ممالک ملکوں سیکرٹریٹ سیکریٹریٹ ہیڈکوارٹر ہیڈکوارٹرز")
_ITS_OWN: Final = word_set("اپنے اپنی")


def beside_states(scene: Scene, match: Match) -> set[str]:
    """`یورپی یونین اور ترکی کے رہنماؤں کا اجلاس`, `چلی اور آسیان کا سربراہ اجلاس`: the state that sits with an organisation."""
    words = scene.words
    behind = scene.document.names.get(match.end + 1) if words[match.end] == "اور" else None
    before = scene.document.covering.get(match.start - 2) if words[match.start - 1] == "اور" else None
    owned = words[match.end] in grammar.GENITIVE
    sits = [m for m in (behind,) if m is not None and words[m.end] in grammar.GENITIVE]
    sits += [m for m in (before,) if m is not None and owned]
    return {m.entry.code for m in sits if isinstance(m.entry, Country) and m.kind == "country"}


def organisations(scene: Scene, trigger: Match, clause: Clause) -> list[Match]:
    """The organisations or forums of a session, the nearest first: `ایس سی او (کے) سربراہی اجلاس`, `آئی ایم ایف اور عالمی
    بینک کے سالانہ اجلاس`."""
    words, covering = scene.words, scene.document.covering
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 14) - 1, -1):
        match = covering.get(index)
        far = index < trigger.start - 6
        its = match is not None and (words[match.end] in _OF_IT or words[match.end - 1] in grammar.LANDS)
        its = its or (match is not None and bool(beside_states(scene, match)))
        if far and not (match is not None and (its or _one_phrase(words[match.end : trigger.start]))):
            continue  # farther off only `برکس کے … شہر میں ہونے والے سربراہی اجلاس`, `ایس سی او کونسل آف … کا 23واں اجلاس`
        if match is not None and isinstance(match.entry, Organisation):
            if not _convenes(scene, match, trigger) or _in_list(scene, match):
                return []
            found, at = [match], match.start - 1
            while words[at : at + 1] in (["اور"], ["("]):
                other = covering.get(at - 1)
                if other is None or not isinstance(other.entry, Organisation) or not _convenes(scene, other, trigger):
                    break
                if words[at] == "اور":
                    found.append(other)
                at = other.start - 1
            return found
    if _represents(words[trigger.end : clause.end]):
        named = _organisation_before(scene, trigger)  # `آسیان کے وزرا لیما میں ہیں۔ اجلاس میں چلی کی نمائندگی X کریں گے`
        if named is not None and _convenes(scene, named, trigger) and _meets(words, named):
            return [named]
    if _ITS_OWN & set(words[max(trigger.start - 4, clause.start) : trigger.start]):
        for index in range(clause.start, trigger.start):  # `آسیان … اپنے سالانہ اجلاس میں …`
            match = scene.document.names.get(index)
            if match is not None and isinstance(match.entry, Organisation) and _convenes(scene, match, trigger):
                return [match]
    if _CALLS & set(words[trigger.end : trigger.end + 4]):
        for index in range(clause.start, trigger.start):  # `آسیان نے … پر ہنگامی اجلاس طلب کر لیا`
            match = scene.document.names.get(index)
            acts = match is not None and (words[match.end] == "نے" or (index == clause.start and words[trigger.end] == "منعقد"))
            if match is not None and acts and _convenes(scene, match, trigger):
                return [match]
    if any(
        a in _ALLIANCE and b in ("کا", "کے")
        for a, b in itertools.pairwise(words[max(trigger.start - 3, clause.start) : trigger.start])
    ):
        named = _organisation_before(scene, trigger)  # `نیٹو کے سربراہ نے کہا کہ اتحاد کا اجلاس …`
        if named is not None and _convenes(scene, named, trigger):
            return [named]
    if grammar.NEXT & set(words[max(trigger.start - 2, clause.start) : trigger.start]):
        for group in scene.groups(clause.sentence, None, clause.start):  # `آسیان نے کہا ہے کہ آئندہ اجلاس …`
            match = covering.get(group.start)
            if group.marker == "ne" and match is not None and _convenes(scene, match, trigger):
                return [match]
    for index in (trigger.start, trigger.end):
        match = covering.get(index)
        if match is not None and isinstance(match.entry, Organisation) and match.entry.holds_sessions:
            return [match]
    return []


def _represents(tail: Sequence[str]) -> bool:
    """`… میں چلی کی نمائندگی`: told of one state among those of a session."""
    return tail[:1] == ["میں"] and "نمائندگی" in tail[1:_AMONG]


_AMONG: Final = 6


def _in_list(scene: Scene, match: Match) -> bool:
    """`چلی، کینیا اور نیٹو کا اجلاس`: an organisation that sits there as the states beside it do."""
    other = scene.document.covering.get(match.start - 2)
    if scene.words[match.start - 1] != "اور" or other is None or not isinstance(other.entry, Country):
        return False
    first = scene.document.covering.get(other.start - 2)
    return first is not None and isinstance(first.entry, Country) and scene.words[other.start - 1] in ("،", "اور")


_ALLIED: Final = 4
"""Sentences back to which `تنظیم کا آئندہ اجلاس` points."""
_ALLIANCE: Final = word_set("اتحاد تنظیم بلاک یونین")


def _organisation_before(scene: Scene, trigger: Match) -> Match | None:
    """The organisation named last before a trigger, in its sentence or one not far before."""
    number = scene.document.sentence_of[trigger.start]
    start = scene.document.sentences[max(number - _ALLIED, 0)].start
    for index in range(trigger.start - 1, start - 1, -1):
        match = scene.document.names.get(index)
        if match is not None and isinstance(match.entry, Organisation) and match.entry.holds_sessions:
            return match
    return None


def _one_phrase(words: Sequence[str]) -> bool:
    """Whether the words between an organisation and the noun are its own attributes."""
    return len(words) <= _PHRASE and not any(w in _CUTS or w in grammar.FINITE - grammar.GENITIVE for w in words)


def _convenes(scene: Scene, match: Match, trigger: Match) -> bool:
    """Whether an organisation holds conferences of states; a lender does once a year or where guests
    take part, a parliament is none."""
    entry = match.entry
    if not isinstance(entry, Organisation) or _PARLIAMENT & set(scene.words[match.start : match.end]):
        return False
    visited = scene.words[trigger.end : trigger.end + 2] == ["میں", "شرکت"]
    annual = visited or bool(_ANNUAL & set(scene.words[trigger.start - 3 : trigger.end]))
    return entry.kind in ("igo", "forum") or (entry.kind == "lender" and annual)


def of_body(scene: Scene, trigger: Match) -> bool:
    """`ایس سی او کے وزرائے خارجہ کی میٹنگ میں شرکت`, `نیٹو وزرا کی نشست لیما میں ہوئی`: a session of an organisation by a word
    that also means a seat, a chat or a fair."""
    words = scene.words
    clause = scene.clause(trigger.start)
    if not sits_there(words, trigger, clause):
        return False
    near = words[max(trigger.start - 3, 0) : trigger.start + 1]
    if any(a == "سے" and b != "متعلق" for a, b in itertools.pairwise(near)):
        return False  # `اقوام متحدہ کے ایلچی سے مختصر نشست ہوئی`
    bodies = organisations(scene, trigger, clause)
    return any(_meets(words, match) for match in bodies)


def of_the_world(words: Sequence[str], trigger: Match, clause: Clause) -> bool:
    """`لیما میں بین الاقوامی نشست شروع ہو گئی`, `سربراہی نشست سے خطاب`: such a word for a conference of no one
    organisation."""
    if words[trigger.end - 1] in _FAIRS:
        return False
    return not _WORLD.isdisjoint(words[max(trigger.start - 3, clause.start) : trigger.start])


def sits_there(words: Sequence[str], trigger: Match, clause: Clause) -> bool:
    """Whether a word that also means a seat, a chat or a fair is told as a session."""
    seat = not _SEAT_TO_FILL.isdisjoint(words[max(trigger.start - 2, 0) : trigger.start])
    return words[trigger.end - 1] in _SITTINGS and not seat and _sits(words, trigger, clause)


_FAIRS: Final = word_set("محفل میلہ میلے مجلس")
_WORLD: Final = word_set("عالمی الاقوامی بینالاقوامی سربراہی سربراہ چوٹی وزارتی کثیرالملکی")


def _meets(words: Sequence[str], match: Match) -> bool:
    """Whether a body comes together in sittings; of the United Nations its councils do."""
    entry = match.entry
    if not isinstance(entry, Organisation) or not (entry.holds_sessions or entry.kind == "lender"):
        return False  # a lender was asked for its annual ones already
    return entry.code != "UN" or not COUNCILS.isdisjoint(words[match.start : match.end])


def _sits(words: Sequence[str], trigger: Match, clause: Clause) -> bool:
    """Whether what is told behind such a word is told of a session: who comes to it, that it begins, what goes on beside it."""
    tail = words[trigger.end : clause.end]
    if tail[:1] in (["میں"], ["سے"], ["کو"]):
        there = tail[0] == "میں" and not (_SPEAKS | _ATTENDS).isdisjoint(tail[-4:])
        return there or not _ATTENDS.isdisjoint(tail[1:4])
    if tail[:2] in grammar.OCCASIONS:
        return True
    if tail[:2] in (["کے", "لیے"], ["کے", "سلسلے"]):
        return not _COMES.isdisjoint(tail) or tail[-2:] in (["میں", "ہے"], ["میں", "ہیں"], ["میں", "تھے"])
    if tail[:1] in (["کا"], ["کی"], ["کے"]):
        return not _DONE_WITH.isdisjoint(tail[1:3])
    return tail[:1] not in (["پر"], ["نے"], ["تک"]) and not _HAPPENS.isdisjoint(tail[-4:])


_SITTINGS: Final = word_set("نشست نشستیں نشستوں اجتماع اجتماعات بیٹھک بیٹھکیں میٹنگ میٹنگز میٹنگیں محفل میلہ میلے مجلس اکٹھ")
_SEAT_TO_FILL: Final = word_set("مستقل خالی مخصوص انتخابی ضمنی ایک عارضی پارلیمانی عوامی مذہبی")
_ATTENDS: Final = word_set("شرکت شریک شامل حصہ خطاب بتایا تقریر نمائندگی موجود بیٹھے بیٹھیں اظہار غور بات")
_SPEAKS: Final = word_set("کہا زور ظاہر مطالبہ پیش اپیل خبردار فیصلہ اتفاق منظور بحث تشویش موقف اٹھایا")
_COMES: Final = word_set("پہنچ پہنچے پہنچیں پہنچی روانہ گئے گئی جا جائیں آئے آئی آئیں آ آنے موجود")
_DONE_WITH: Final = word_set("آغاز افتتاح میزبانی میزبان صدارت انعقاد اختتام اعلامیہ اعلامیے اختتامی افتتاحی بعد دوران")
_HAPPENS: Final = word_set(
    "ہوئی ہوئے ہوا ہوگی ہوگا ہو ہوں ہیں ہے شروع جاری ختم منعقد سج سجے سجی سجا طلب اختتام ملتوی منسوخ رہی رہا متوقع شیڈول آئی "
    "لگی لگے گی"
)
