"""Summits: sessions of organisations and forums, often told only in an adverbial (`کے موقع پر`, `میں شرکت`) or as what the
organisation itself does (`افریقی یونین کا اجلاس … طلب`)."""

import itertools
from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.attendance import (
    CONVENED,
    HEARS,
    REFUSED,
    Seat,
    attendance,
    behind,
    carried,
    host,
    hosts_by_place,
    many_states,
    seat,
    seat_behind,
    speech_begins,
    under_way,
)
from streams.extraction.document import Clause
from streams.extraction.gazetteer import Country, Organisation
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import CITY_STATES
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Rejection, Scene
from streams.extraction.status import status
from streams.urdu.tokens import word_set

_RESOLVED: Final = frozenset(("یقین", "فیصلہ", "اعلان", "تصدیق", "ارادہ", "عندیہ"))
"""`شرکت کا فیصلہ`, `شرکت کی یقین دہانی`: to come."""
_CALLED_OFF: Final = REFUSED | word_set("ملتوی منسوخ")
_CONVENES: Final = CONVENED | word_set(
    "منعقد منعقدہ جاری شروع آغاز اختتام ختم انعقاد ہوا ہوئی ہو ہوگا ہوگی ہونا ہونے غور فیصلہ اتفاق منظور کامیاب"
)
"""What is told of a session that takes place, behind its noun."""
_DECIDES: Final = word_set("غور فیصلہ اتفاق منظور منظوری بحث")
_ANNUAL: Final = word_set("سالانہ سپرنگ اسپرنگ بہار")
_PARLIAMENT: Final = word_set("پارلیمنٹ پارلیمان")
_WAS_TO: Final = word_set("جانا ہونا کرنا")
"""`شرکت کے لیے جانا تھا`: it has not come to it."""
_TRAVEL: Final = word_set("آ جا آرہے جارہے آرہی جارہی")
HALL: Final = ("US", "New York")
"""Where the United Nations sit."""
_CALLED_AFTER: Final = {"MUNICH": ("DE", "Munich"), "ANTALYA": ("TR", "Antalya"), "BOAO": ("CN", "Boao")}
"""Forums that bear the name of their city: (country, city) by code."""
_SEATS: Final = {"کونسل": HALL, "اسمبلی": HALL}
_BODY_OF: Final = {"کونسل": "council", "اسمبلی": "assembly"}
_RIGHTS: Final = ("CH", "Geneva")
_LIST: Final = 3
PRAISE: Final = word_set("تعریف سراہا خراج")
"""`… اجلاس میں تقریر کی تعریف کی`: talk of a session that is over."""
_HELD_BY: Final = {"COP": "UN"}
"""Conferences that an organisation holds under a name of their own."""
_OF_FOUR: Final = {"QCG": ("AF", "CN", "PK", "US")}
"""Groups so small that all their members sit in every session."""
_UNREAL: Final = frozenset(("condition", "question", "whether", "possibility", "subjunctive"))
_PHRASE: Final = 9
_OTHERS: Final = word_set("ملاقات ملاقاتیں ملاقاتوں مذاکرات دورہ دورے گفتگو")
_SPAN: Final = 10
_CUTS: Final = word_set("نے کو سے پر تک ، اور کہ میں")
_SHOULD: Final = word_set("چاہیے چاہئے چاہیئے")
_NEXT: Final = word_set("آئندہ اگلا اگلے")
_CALLS: Final = CONVENED | word_set("منعقد")
_OF_IT: Final = word_set("کے میں وزرائے وزرا رہنما رہنماوں راہنماوں ممالک ملکوں سیکرٹریٹ سیکریٹریٹ ہیڈکوارٹر ہیڈکوارٹرز")
_ITS_OWN: Final = word_set("اپنے اپنی")
_BEFORE: Final = frozenset(("قبل", "پہلے"))


OF_ITSELF: Final = "summit:of_itself"
"""A session that stands as an event with its organisation alone: its members are the sides."""


def find(scene: Scene, sentence: int) -> list[Candidate]:
    """Summit candidates of a sentence: sessions whose organisation is named (`وزارتی اجلاس` may be two states' or its own)."""
    found: list[Candidate] = []
    last = -1
    for trigger in scene.triggers(sentence, "summit", "conference", "session", "meeting"):
        if trigger.start < last or ("session" in classes_of(trigger) and scene.words[trigger.end - 1] != "اجلاس"):
            continue
        if "meeting" in classes_of(trigger) and not of_body(scene, trigger):
            continue
        last = trigger.end
        clause = scene.clause(trigger.start)
        named = organisations(scene, trigger, clause)
        if not named:
            continue
        candidate, reason = _read(scene, trigger, clause, named)
        if candidate is not None:
            found.append(candidate)
        elif reason:
            scene.rejections.append(Rejection(trigger, reason))
    return found or _members(scene, sentence)


def of_body(scene: Scene, trigger: Match) -> bool:
    """`ایس سی او کے وزرائے خارجہ کی میٹنگ میں شرکت`: a session of an organisation, as the Indian press calls it."""
    words = scene.words
    if words[trigger.end - 1] != "میٹنگ" or _ATTENDS.isdisjoint(words[trigger.end + 1 : trigger.end + 4]):
        return False
    bodies = (m.entry for m in organisations(scene, trigger, scene.clause(trigger.start)))
    return words[trigger.end] in ("میں", "سے") and any(isinstance(b, Organisation) and b.holds_sessions for b in bodies)


_ATTENDS: Final = word_set("شرکت شریک شامل حصہ خطاب")


def _members(scene: Scene, sentence: int) -> list[Candidate]:
    """`آسیان کے رکن ممالک میں ویتنام، لاؤس اور … شامل ہیں`: whom the session told before unites."""
    part = scene.document.sentences[sentence]
    among = next((t for t in scene.triggers(sentence, "attend") if scene.words[t.start] == "شامل"), None)
    if among is None:
        return []
    named = (scene.document.names.get(i) for i in range(part.start, among.start))
    body = next((m for m in named if m is not None and isinstance(m.entry, Organisation) and m.entry.holds_sessions), None)
    listed = next((g for g in scene.groups(sentence, None, among.start) if 0 <= among.start - g.end <= 1), None)
    states = {a.country for a in listed.actors if a.country and a.kind == "state"} if listed is not None else set()
    if body is None or not isinstance(body.entry, Organisation) or body.entry.code == "UN" or len(states) < _LIST:
        return []
    clause = scene.clause(among.start)
    return [
        Candidate(
            "summit",
            sorted(states),
            [],
            sentence,
            clause,
            among,
            rules=["summit:members"],
            mode="in_person",
            organisation=body.entry.code,
            anaphoric=True,
            weak=True,
        )
    ]


def organisations(scene: Scene, trigger: Match, clause: Clause) -> list[Match]:
    """The organisations or forums of a session, the nearest first: `ایس سی او (کے) سربراہی اجلاس`, `آئی ایم ایف اور عالمی
    بینک کے سالانہ اجلاس`."""
    words, covering = scene.words, scene.document.covering
    for index in range(trigger.start - 1, max(clause.start, trigger.start - 14) - 1, -1):
        match = covering.get(index)
        far = index < trigger.start - 6
        if far and not (match is not None and (words[match.end] in _OF_IT or _one_phrase(words[match.end : trigger.start]))):
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
    if _NEXT & set(words[max(trigger.start - 2, clause.start) : trigger.start]):
        for group in scene.groups(clause.sentence, None, clause.start):  # `آسیان نے کہا ہے کہ آئندہ اجلاس …`
            match = covering.get(group.start)
            if group.marker == "ne" and match is not None and _convenes(scene, match, trigger):
                return [match]
    for index in (trigger.start, trigger.end):
        match = covering.get(index)
        if match is not None and isinstance(match.entry, Organisation) and match.entry.holds_sessions:
            return [match]
    return []


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


def _read(scene: Scene, trigger: Match, clause: Clause, named: list[Match]) -> tuple[Candidate | None, str]:
    words = scene.words
    codes = [m.entry.code for m in named if isinstance(m.entry, Organisation)]
    tail = words[behind(scene, trigger) : clause.end]
    place = seat(scene, trigger, clause)
    invited = host(scene, trigger, clause)
    standing, how = session_status(scene, trigger, clause)
    if standing == NONE and how in _UNREAL:
        return None, how
    if standing == NONE:
        standing, how = "held", "mentioned"
    present = attendance(scene, trigger, clause)
    if before_it(scene, trigger, clause):
        told = seat_behind(scene, clause) if place is None else None
        place = place or told
        if place is None and not invited:
            return None, "before_it"
        if told is not None:
            standing, how = under_way(scene, clause)
        elif standing == "held":
            standing, how = "planned", "before_it"
    carried(scene, trigger, clause, present)
    if PRAISE & set(words[trigger.end : clause.end]):
        return None, "remarked"
    if tail[:1] == ["میں"] and tail[1:3] in _MADE_THERE and not _PROMISES.isdisjoint(tail[3:5]):
        return None, "recalled"  # `… کانفرنس میں ہونے والے عزم کا اعادہ`
    event = Candidate(
        "summit",
        sorted(
            {*(_HELD_BY.get(c, c) for c in codes), *present.parties, *invited, *(m for c in codes for m in _OF_FOUR.get(c, ()))}
        ),
        present.actors,
        clause.sentence,
        clause,
        trigger,
        standing,
        rules=["summit:organisation", f"status:{how}"],
        mode="video" if scene.has(clause.start, clause.end, "video") is not None else "in_person",
        organisation=codes[0],
    )
    if how == "stays_away" and tail[:1] == ["سے"]:  # `چلی نے اجلاس سے الگ ہونے کا فیصلہ کیا`
        absent = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker in ("ne", "")]
        event.parties = sorted({*event.parties, *(a.country for g in absent for a in g.actors if a.country)})
    _settle(event, codes, invited, place)
    if level := _level(words, trigger):
        event.rules.append(level)
    if standing == "planned" and _NEXT & set(words[max(trigger.start - 2, clause.start) : trigger.start]):
        event.rules.append(NEXT_ONE)
    attends = scene.has(clause.start, scene.document.sentences[clause.sentence].end, "attend")
    event.anaphoric = standing == "cancelled" and len(event.parties) < 2 and "ہونے" in tail[:4]  # `کانفرنس ملتوی ہونے سے …`
    if len(event.parties) < 2 and (_takes_place(scene, trigger, named, standing) or present.actors or _of_many(scene, clause)):
        event.rules.append(OF_ITSELF)
    elif (
        not present.actors
        and attends is None
        and len(event.parties) < 2
        and tail[:2] not in grammar.OCCASIONS
        and tail[:1] != [":"]
    ):
        return None, "no_attendance"
    for match in named:
        event.rules += body_rule(words[match.start : match.end])
    if event.place_country is None:
        _own_hall(scene, event, named)
    listed = attends is not None and words[attends.start] == "شامل"  # `برکس میں … شامل ہیں` tells of members
    event.weak = (attends is None or listed) and (not present.actors or bool(grammar.NEGATION & set(tail)))
    return event, ""


_MADE_THERE: Final = (["ہونے", "والے"], ["ہونے", "والی"], ["کیے", "گئے"], ["کئے", "گئے"], ["کیے", "جانے"])
_PROMISES: Final = word_set("عزم وعدوں وعدے فیصلوں فیصلے اتفاق پیشرفت اعلانات")


def _of_many(scene: Scene, clause: Clause) -> bool:
    """`جس میں درجنوں افریقی رہنما شریک تھے`: many states take part, and none is named."""
    end = scene.document.sentences[clause.sentence].end
    return scene.has(clause.start, end, "attend") is not None and many_states(scene, clause.sentence)


def _level(words: Sequence[str], trigger: Match) -> str:
    """`وزرائے خارجہ کا بائیسواں اجلاس`, `سربراہی اجلاس`: whose session it is, where it tells."""
    if not _HEADS.isdisjoint(words[trigger.start : trigger.end]):
        return LEVELS[0]
    of_ministers = not _MINISTERS.isdisjoint(words[max(trigger.start - 5, 0) : trigger.start])
    return LEVELS[1] if of_ministers else ""


NEXT_ONE: Final = "summit:next_one"
"""`آئندہ اجلاس تاجکستان میں ہوگا`: not the one that has just been held."""
LEVELS: Final = ("summit:of_heads", "summit:of_ministers")
_HEADS: Final = word_set("سربراہ سربراہی سربراہان چوٹی")
_MINISTERS: Final = word_set("وزرائے وزرا وزارتی")


def _settle(event: Candidate, codes: list[str], invited: list[str], place: Seat | None) -> None:
    """Host and place, and the state around the place as a party."""
    if len(invited) == 1 and len(invited[0]) == 2:
        event.host = event.place_country = invited[0]
    if place is not None:
        event.place_country, event.place_city, event.place_span = place
        event.place_city = event.place_city or CITY_STATES.get(place[0])
        if codes == ["UN"] and (place[0], place[1]) == (HALL[0], None):
            event.place_city = HALL[1]  # `جنرل اسمبلی کے اجلاس کے لیے امریکہ پہنچ گئے`
            return
        if hosts_by_place(codes, place[0], place[1]):
            event.parties = sorted({*event.parties, place[0]})


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
    if tail[:1] == ["سے"] and tail[1:2] and tail[1] in _AWAY and not _UNDECIDED.intersection(tail):
        return "cancelled", "stays_away"  # `اجلاس سے الگ ہونے کا فیصلہ`, `اجلاس سے کنارہ کشی`
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


_ASKED: Final = word_set("دعوت مدعو بلایا")
_AWAY: Final = word_set("الگ علیحدہ کنارہ کنارا دستبردار دستبرداری علیحدگی بائیکاٹ")
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


def _takes_place(scene: Scene, trigger: Match, named: list[Match], standing: str) -> bool:
    """Whether a session of which nobody is named is told as one that takes place: `عرب لیگ کا ہنگامی اجلاس طلب`, `… کے اجلاس
    میں … پر غور کیا گیا`, `… کے اجلاس کو بتایا`."""
    words = scene.words
    if standing == "denied" or any(m.start <= trigger.start < m.end or m.start == trigger.end for m in named):
        return False  # the noun is part of the name: `عالمی اقتصادی فورم کی رپورٹ`
    end = scene.clause(trigger.start).end
    tail = words[trigger.end : end]
    if tail[:1] == ["کو"]:
        return bool(HEARS & set(tail[1:2]))
    if tail[:1] == ["میں"]:
        sits = bool(_CONVENES & set(tail[1:2]))  # `اجلاس 2027 میں ہوگا`
        return sits or many_states(scene, scene.document.sentence_of[trigger.start]) or bool(_DECIDES & set(tail[-6:]))
    if tail[:1] == ["کا"]:
        return bool(_CONVENES & set(tail[-6:]))
    if standing == "cancelled":
        return True
    if tail[:2] == ["کے", "لیے"] and "آمد" in tail:
        return True  # `… کے اجلاس کے لیے مہمانوں کی آمد شروع`
    if tail[:1] in ([], ["،"]) and scene.sentence(trigger.start).part == "title":
        return True  # a headline without a verb
    return tail[:1] != ["کی"] and bool(_CONVENES & set(tail[:6]))


def _own_hall(scene: Scene, event: Candidate, named: list[Match]) -> None:
    """Councils of the United Nations sit in New York, its council of human rights in Geneva; a forum that is called after its
    city meets there."""
    for match in named:
        if isinstance(match.entry, Organisation) and match.entry.code in _CALLED_AFTER:
            event.place_country, event.place_city = _CALLED_AFTER[match.entry.code]
            event.parties = sorted({*event.parties, event.place_country})
        if isinstance(match.entry, Organisation) and match.entry.code == "UN":
            there = scene.words[match.end : match.end + 1] == ["میں"]  # `اقوام متحدہ میں ہونے والا اجلاس`
            held_in = council_seat(scene.words[match.start : match.end]) or (HALL if there else None)
            if held_in is not None:
                event.place_country, event.place_city = held_in


def body_rule(words: Sequence[str]) -> list[str]:
    """Which body of the United Nations sits: sessions of two bodies are two."""
    return [f"summit:{_BODY_OF[w]}" for w in words if w in _BODY_OF]


def council_seat(words: Sequence[str]) -> tuple[str, str] | None:
    """(country, city) where the council or assembly that `words` name sits."""
    if "حقوق" in words:
        return _RIGHTS
    return next((_SEATS[w] for w in words if w in _SEATS), None)
