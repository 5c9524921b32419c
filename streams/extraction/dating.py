"""The day of an event: date phrases of its clause, then of its sentence, with کل read by the verb's tense."""

import datetime as dt
from itertools import pairwise
from typing import Final

from streams.extraction import date_owners, grammar, reckoning
from streams.extraction.document import Clause
from streams.extraction.predicate import adverbial_end
from streams.extraction.scene import Candidate, Scene
from streams.urdu.dates import FoundDate


def date(scene: Scene, event: Candidate) -> None:
    """Fill an event's date from its own words."""
    if event.dated:
        return
    if (kept := reckoning.anniversary(scene, event) or reckoning.days_left(scene, event)) is not None:
        event.date, event.date_precision = kept, PRECISION[len(kept)]
        return
    sentence = scene.document.sentences[event.sentence]
    inside = days_in(scene, event.clause.start, event.clause.end)
    behind = event.trigger.end
    if event.place_span is not None and event.place_span[0] == behind:
        behind = event.place_span[1]  # دورہ سعودی عرب مکمل کرنے کے بعد
    errand = scene.words[behind : behind + 2] == ["کے", "لیے"]  # `ملاقات کے لیے پیر کو پہنچے`
    errand = errand and not _will_go_for_it(scene, event, inside)
    if errand or adverbial_end(scene.words[behind : event.clause.end]) is not None:
        inside = [f for f in inside if f[0] < event.trigger.start]
    inside = date_owners.of_the_event(scene, event, inside)
    if event.status == "planned":
        cited = next((i for i in range(event.clause.start, event.trigger.start) if scene.words[i] == "مطابق"), None)
        inside = [f for f in inside if cited is None or f[0] > cited]  # `آج جاری بیان کے مطابق … ملیں گے`: the day of the paper
    stop = event.place_span[0] if event.type == "visit" and event.place_span and len(inside) > 1 else event.trigger.start
    choice = date_owners.own_day(scene, event, inside)
    choice = choice or nearest(inside, min(stop, event.trigger.start))  # `پیر کو لیما اور منگل کو کیٹو جائیں گے`
    if choice is None and event.type != "summit":
        previous = scene.previous_clause(event.clause)
        if (
            previous is not None
            and scene.words[event.clause.start] not in ("جہاں", "جس")
            and not any(w in grammar.FINITE for w in scene.words[previous.start : _before_verb(scene, previous)])
        ):
            told = [f for f in days_in(scene, previous.start, previous.end) if not said(scene, f[0])]
            choice = nearest(told, event.trigger.start)
    if (
        choice is None
        and scene.words[event.clause.start] == "اور"
        and (previous := scene.previous_clause(event.clause)) is not None
    ):
        told = days_in(scene, previous.start, previous.end)
        if len(told) == 1 and not said(scene, told[0][0]):
            choice = told[0]
    afterwards = scene.words[event.clause.start : event.clause.start + 3] == ["جس", "کے", "بعد"]
    if choice is None and not afterwards:
        before = days_in(scene, sentence.start, event.clause.start)
        if len(before) == 1 and before[0][0] <= sentence.start + 4 and not said(scene, before[0][0]):
            choice = before[0]
    if choice is None:
        choice = _behind(scene, event) or _announced(scene, event) or _when(scene, event)
    if choice is None and event.type == "visit" and event.status == "held":
        back = [f for f in days_in(scene, event.clause.start, event.clause.end) if f[0] > event.trigger.end]
        choice = next(
            (f for f in back if (v := value_of(scene, event, f[2])) and reckoning.first_day(scene, event, v, f[1]) != v), None
        )
    if choice is not None:
        take(scene, event, choice)


def _before_verb(scene: Scene, clause: Clause) -> int:
    """Where the verb of a clause begins that ends in it: two words of `… حاضر ہو کر`."""
    return clause.end - 1 - (scene.words[clause.end - 2 : clause.end] == ["ہو", "کر"])


def _will_go_for_it(scene: Scene, event: Candidate, inside: list[tuple[int, int, FoundDate]]) -> bool:
    """`X سے ملاقات کے لیے 14 مئی کو لیما جائیں گے`: the day for which the journey is planned is that of the meeting."""
    ahead = [f for f in inside if f[0] > event.trigger.end and scene.word_in(f[1], event.clause.end, grammar.FUTURE)]
    return event.status == "planned" and event.type == "meeting" and len(inside) == len(ahead) == 1


def _behind(scene: Scene, event: Candidate) -> tuple[int, int, FoundDate] | None:
    """`… اجلاس کی میزبانی کر رہا ہے جو 3 اور 4 جون کو ہوگا`: the relative clause dates what it hangs on."""
    following = scene.next_clause(event.clause)
    at_the_time = "وقت" in scene.words[event.clause.start : event.clause.end] and event.status == "held"
    if following is not None and at_the_time and scene.words[following.start] == "جب":
        return nearest(days_in(scene, following.start, following.end), following.start)  # `اس وقت … جب 1959 میں …`
    if following is None or event.type not in ("summit", "meeting", "visit"):
        return None
    session = scene.has(event.clause.start, event.clause.end, "summit", "conference") if event.type == "meeting" else None
    if session is not None and scene.word_in(session.end, session.end + 4, ("قبل", "پہلے")):
        return None  # `ملاقات … کے سربراہ اجلاس سے قبل ہوئی جو آج شروع ہو رہا ہے`: the session's day
    held = any(w in _TAKES_PLACE for w in scene.words[max(following.end - 3, following.start) : following.end])
    if scene.words[following.start] != "جو" or not held:
        return None
    choice = nearest(days_in(scene, following.start, following.end), following.end)
    if choice is not None and scene.word_in(following.start, following.end, grammar.FUTURE) and event.status == "held":
        event.status = "planned"  # `… کی میزبانی کر رہا ہے جو … ہوگا`
    return choice


def _when(scene: Scene, event: Candidate) -> tuple[int, int, FoundDate] | None:
    """`یہ فیصلہ گزشتہ اکتوبر میں ہوا تھا جب صدر نے … سے ملاقات کی تھی`: what happened then has the day of the main clause."""
    previous = scene.previous_clause(event.clause)
    if previous is None or event.status != "held" or scene.words[event.clause.start] != "جب":
        return None
    told = [f for f in days_in(scene, previous.start, previous.end) if not said(scene, f[0])]
    return told[0] if len(told) == 1 and scene.words[previous.end - 1] in grammar.PAST else None


def _announced(scene: Scene, event: Candidate) -> tuple[int, int, FoundDate] | None:
    """`2 مئی کو … نے اعلان کیا کہ سفارتی تعلقات ختم کر دیے`: what is done by announcing it is done that day."""
    previous = scene.previous_clause(event.clause)
    if previous is None or event.type not in _PERFORMED or scene.words[event.clause.start] != "کہ":
        return None
    if not scene.word_in(previous.start, previous.end, ("اعلان", "فیصلہ")):
        return None
    return nearest(days_in(scene, previous.start, previous.end), event.trigger.start)


_TAKES_PLACE: Final = frozenset(("ہوگا", "ہوگی", "ہوں", "ہو", "ہوا", "ہوئی", "ہوئے", "منعقد", "جاری", "ہونا", "ہے"))
_PERFORMED: Final = frozenset(("rupture", "restore", "credentials"))


def take(scene: Scene, event: Candidate, choice: tuple[int, int, FoundDate]) -> None:
    """Date an event with a date phrase. What was held was not held in a year or month to come."""
    start, end, item = choice
    if event.type == "summit" and "status:on_the_way" in event.rules and start > event.trigger.end:
        return  # `اجلاس میں شرکت کے لیے پیر کو روانہ ہوا`: the day of the journey
    event.date_kind = item.kind
    announced = _announced_for(scene, event, choice)
    value = item.future if announced else value_of(scene, event, item)
    if value is None and item.kind in ("context", "later"):
        reckoned = (reckoning.same_day, reckoning.next_day, reckoning.days_before, reckoning.days_after)
        value = next((day for reckon in reckoned if (day := reckon(scene, start)) is not None), None)
    day = scene.document.day
    if event.status == "held" and item.kind in ("next_week", "next_month", "next_year"):
        return  # `آئندہ ہفتے گفتگو پر اتفاق`: of what is agreed
    ahead = value is not None and item.kind == "month" and value == item.future and (announced or _going_on(scene, event))
    if value is None or (day is not None and event.status == "held" and not ahead and _to_come(value, day)):
        return
    elsewhere = not event.clause.start <= start < event.clause.end
    if event.status == "planned" and elsewhere and day is not None and value < day[: len(value)]:
        return  # `دو ہفتے پہلے بات چیت روک دی تھی مگر اب دونوں پھر ملیں گے`: the day of what is over
    value = reckoning.of_the_story(scene, event, item, start, value)
    if (value := reckoning.first_day(scene, event, value, end)) is None:
        return
    event.date, event.date_precision, event.date_span = value, PRECISION[len(value)], (start, end)


def _announced_for(scene: Scene, event: Candidate, choice: tuple[int, int, FoundDate]) -> bool:
    """`چلی نے سفارت خانہ کل کھولنے کا اعلان کیا`: the day of what is announced, not of the announcement (`نے کل …`)."""
    start, end, item = choice
    words = scene.words
    if event.status != "held" or item.future is None or start == event.clause.start:
        return False
    if words[start - 1] in ("نے", "،") and item.kind != "month":
        return False  # of a month one says what is to be done in it: `چلی نے ستمبر میں سفارت خانہ کھولنے کا اعلان کیا`
    tail = words[end : event.clause.end]
    at = next((i for i, w in enumerate(tail) if w in _INFINITIVES and tail[i + 1 : i + 2] in _OF_IT), None)
    if at is None or "نے" in tail[:at] or tail[-1] in grammar.PAST or tail[at + 2 : at + 3] not in _ANNOUNCES:
        return False
    return item.kind == "month" or _within(scene, item.future, AHEAD)


_INFINITIVES: Final = frozenset(("کرنے", "کھولنے", "بھیجنے", "ہونے", "جانے", "لینے", "دینے", "رکھنے", "ملنے", "بلانے"))
_OF_IT: Final = (["کا"], ["کے"], ["پر"])
_ANNOUNCES: Final = (["اعلان"], ["فیصلہ"], ["فیصلے"], ["اتفاق"])


def _to_come(value: str, day: str) -> bool:
    """`آئندہ ماہ ہونے والے مذاکرات کی تیاریوں پر تبادلہ خیال کیا`: of what is talked about. A day to come makes it a plan."""
    return value[:4] > day[:4] or (len(value) == len("2026-03") and value > day[:7])


AHEAD: Final = 90
"""Days ahead for which a day is told."""
NEWS_DAYS: Final = 7
"""Days for which an event is news."""
PRECISION: Final = {4: "year", 7: "month", 10: "day"}


def days_in(scene: Scene, start: int, end: int) -> list[tuple[int, int, FoundDate]]:
    """Date phrases that begin in tokens [start, end), without those that only close a time or date something before."""
    found = scene.calendar.within(start, end)
    if not found:
        return found
    dated = any(f[2].kind != "later" for f in found)
    found = [f for f in found if f[2].kind != "later" or not (dated or _after_years(scene, f))]
    second = {b[0] for a, b in pairwise(found) if _from_the_first_on(scene, a, b)}
    return [f for f in found if f[0] not in second and not _last_day(scene, f) and not _before(scene, f)]


def _after_years(scene: Scene, found: tuple[int, int, FoundDate]) -> bool:
    """`دونوں کی سات سال بعد ملاقات ہوئی`: how long it had been; but `اس کے سات سال بعد`, and `سات سال بعد` at the head of its
    clause, is reckoned from something told."""
    start, end, _ = found
    head = start == scene.clause(start).start or scene.words[start - 1] in grammar.CLAUSE_STARTERS
    return not _YEARS.isdisjoint(scene.words[start:end]) and scene.words[start - 1] != "کے" and not head


_YEARS: Final = frozenset(("سال", "برس", "برسوں", "سالوں", "دہائیوں", "دہائی"))


def _from_the_first_on(scene: Scene, first: tuple[int, int, FoundDate], second: tuple[int, int, FoundDate]) -> bool:
    """`پیر اور منگل کو`, `آج اور کل`: begins on the first; `پیر اور منگل کی درمیانی شب` ends on the second."""
    kinds = (first[2].kind, second[2].kind)
    following = kinds in (("weekday", "weekday"), ("today", "yesterday_or_tomorrow")) and second[0] - first[1] == 1
    return following and "درمیانی" not in scene.words[second[1] : second[1] + 2]


def _before(scene: Scene, found: tuple[int, int, FoundDate]) -> bool:
    return found[2].precision == "year" and (since(scene.words, found[1]) or _in_a_name(scene, found))


def _in_a_name(scene: Scene, found: tuple[int, int, FoundDate]) -> bool:
    """`ایکسپو 2027 کے موقع پر`, `… 2016ء) صدر …`: a year that numbers a fair or closes brackets dates nothing."""
    start, end, _ = found
    words = scene.words
    if end - start > 1 or not words[start][:4].isdigit() or words[start - 1] in _YEAR:
        return False
    return words[end : end + 1] in ([")"], ['"'], ["'"]) or words[end : end + 2] in _FAIR


_YEAR: Final = frozenset(("سال", "سن", "سنہ", "برس"))
_FAIR: Final = [["کے", noun] for noun in ("موقع", "موقعے", "موقعہ", "سلسلے", "افتتاح", "حاشیے", "انعقاد", "حوالے")]


def said(scene: Scene, index: int) -> bool:
    """Whether a date dates what was said (`منگل کو ایک بیان میں کہا گیا کہ …`)."""
    clause = scene.clause(index)
    start = next((i + 1 for i in range(index - 1, clause.start, -1) if scene.words[i] == "مطابق"), clause.start)
    return scene.word_in(start, clause.end, frozenset(("کہا", "بیان", "بتایا", "کہنا", "اعلان")))


def since(words: list[str], end: int) -> bool:
    """`1979 کے بعد پہلی ملاقات`, `1971 کی تاریخی جنگ کے بعد`, `1967 کی سرحدوں`, `1979 سے اب تک`: the date that
    ends before token `end` is that of something before."""
    if words[end : end + 3] in _UNTIL_NOW:
        return True
    if words[end : end + 1] not in (["کے"], ["کی"]):
        return False
    if words[end + 1 : end + 2] and words[end + 1] in _OF_TIMES:
        return True
    for index in range(end, min(end + _PHRASE, len(words) - 1)):
        if words[index] == "کے" and words[index + 1] == "بعد":
            return True
        if words[index] in _NO_PHRASE:
            break
    return False


_OF_TIMES: Final = frozenset(("سرحدوں", "سرحد", "جنگ", "جنگوں", "لڑائی", "انقلاب", "بغاوت", "آئین"))
"""What is called by its year."""
_PHRASE: Final = 8
"""Words of such a noun phrase."""
_NO_PHRASE: Final = frozenset(("نے", "کو", "میں", "سے", "پر", "اور", "کہ", "،"))


_UNTIL_NOW: Final = (["سے", "اب", "تک"], ["سے", "آج", "تک"])


def _last_day(scene: Scene, found: tuple[int, int, FoundDate]) -> bool:
    """`18 اپریل تک دورہ کریں گے`: the day on which it ends; `14 سے 18 اپریل تک` begins on the first."""
    start, end, _ = found
    return scene.words[end : end + 1] == ["تک"] and {"سے", "تا"}.isdisjoint(scene.words[start:end])


def nearest(found: list[tuple[int, int, FoundDate]], index: int) -> tuple[int, int, FoundDate] | None:
    before = [f for f in found if f[0] <= index]
    if before:
        return before[-1]
    return found[0] if found else None


def value_of(scene: Scene, event: Candidate, item: FoundDate) -> str | None:
    """The date in the reading that the verb's tense asks for: planned ahead, told back."""
    if "status:before_future" in event.rules and item.past and not _future(scene, event):
        return item.past  # `صدر پیر کو X سے ملاقات کے لیے لیما پہنچے`
    if event.status == "cancelled" and item.kind == "weekday" and item.past is not None and _the_day_before(scene, item.past):
        return item.past  # `منگل کو طے شدہ ملاقات منسوخ کر دی`, told on Wednesday
    if (event.status in ("planned", "cancelled", "denied") and _future(scene, event)) or event.status == "planned":
        far = item.kind == "day_month" and item.future is not None and not _within(scene, item.future, _FAR)
        return (item.past if far else item.future) or item.value  # `آج 29 نومبر کو جائیں گے`: not a year from now
    obliged = not {"status:was_to", "status:was_to_be"}.isdisjoint(event.rules)
    if obliged and item.kind == "month" and item.future is not None and _within(scene, f"{item.future}-01", _HALF):
        return item.future  # `کانفرنس نومبر میں ہونا تھی` in September, when it was called off
    if event.status in ("cancelled", "denied") and item.future is not None and _soon(scene, item.future):
        relative = item.kind in ("weekday", "yesterday_or_tomorrow")
        if "status:was_to" in event.rules or not relative:
            return item.future  # `صدر کو 3 مئی کو آنا تھا` two weeks before it; no day of last year is meant
    if event.status == "held" and item.kind == "month" and item.future is not None and _going_on(scene, event):
        return item.future  # `نومبر میں کانفرنس کی میزبانی کر رہا ہے`
    if item.kind == "yesterday_or_tomorrow" and item.future is not None and _under_way(scene, event):
        return item.future  # `اجلاس کل شروع ہو رہا ہے`
    soon = event.status == "held" and item.future is not None and item.kind != "yesterday_or_tomorrow"
    if soon and item.future is not None and _soon(scene, item.future) and _going_on(scene, event, item.kind):
        return item.future
    return item.past or item.value


def _the_day_before(scene: Scene, value: str) -> bool:
    """Whether a day is that before publication."""
    day = scene.document.day
    return day is not None and dt.date.fromisoformat(value) + dt.timedelta(days=1) == dt.date.fromisoformat(day)


def _soon(scene: Scene, value: str) -> bool:
    """Whether a day lies in the weeks after publication."""
    return _within(scene, value, _WEEKS)


def _within(scene: Scene, value: str, days: int) -> bool:
    """Whether a day lies at most so many days after publication."""
    if scene.document.day is None or len(value) != len(scene.document.day):
        return False
    return 0 < (dt.date.fromisoformat(value) - dt.date.fromisoformat(scene.document.day)).days <= days


_WEEKS: Final = 31
_HALF: Final = 183
"""Days of half a year: of a month that something was to be in, the nearer one is meant."""
_FAR: Final = 330
"""Days ahead from which on a day without a year is rather the one just past."""


def _going_on(scene: Scene, event: Candidate, kind: str = "") -> bool:
    """`مذاکرات 12 مارچ سے شروع ہو رہے ہیں`: the present tells what is to come, where its day is."""
    tail = scene.words[event.trigger.end : event.clause.end]
    ahead = kind != "weekday" or "لیے" in tail[:5]  # `پیر کو ہونے والے اجلاس میں اتفاق کیا گیا` is over
    to_be = ahead and scene.word_in(event.clause.start, event.trigger.start, ("ہونے", "منعقدہ"))
    verbless = kind == "day_month" and scene.verbless(event.clause)  # `چلی کے صدر کا 6 مئی کو دورۂ کینیا`
    to_be = (
        to_be and _OUTCOME.isdisjoint(tail[:_SAID_OF]) and not any(w in grammar.PAST for w in tail)
    )  # `جون میں ہونے والے مذاکرات کا دوسرا دور ناکام ہو گیا تھا`
    if to_be or verbless or any(w in grammar.FUTURE for w in tail):
        return True  # `3 مئی کو ہونے والے اجلاس کے لیے پہنچے`, `3 مئی سے دورے کے دوران … ملیں گے`
    return any(
        a in ("ہو", "جا", "آ", "کر") and b in ("رہا", "رہی", "رہے") and c in ("ہے", "ہیں")
        for a, b, c in zip(tail, tail[1:], tail[2:], strict=False)
    )


_OUTCOME: Final = frozenset(("ناکامی", "کامیابی", "ناکام", "کامیاب", "اختتام", "ختم", "نتیجے", "نتیجہ", "بعد", "اتفاق"))
"""What only talks that are over have: `فروری میں ہونے والے مذاکرات کی ناکامی کے بعد`."""
_SAID_OF: Final = 5


def _under_way(scene: Scene, event: Candidate) -> bool:
    """Whether the clause of an event told as held ends in the present (`… ہو رہا ہے`), and tells no past."""
    words = scene.words[event.trigger.end : event.clause.end]
    now = words[-2:-1] in (["رہا"], ["رہی"], ["رہے"]) and words[-1] in grammar.PRESENT
    return now and event.status == "held" and "نے" not in words and len(words) <= _SHORT


_SHORT: Final = 10
"""Words up to which the end of a clause is still the verb of its event."""
_TO_COME: Final = frozenset(("ہونے", "مجوزہ", "متوقع", "شدہ", "آئندہ", "اگلے"))


def _future(scene: Scene, event: Candidate) -> bool:
    ahead = any(w in grammar.FUTURE for w in scene.words[event.trigger.end : event.clause.end])
    if "status:could_not" in event.rules and not ahead:
        return False  # `پیر کو ہونے والے مذاکرات نہ ہو سکے`
    if event.status in ("cancelled", "denied") and scene.word_in(event.clause.start, event.trigger.start, _TO_COME):
        return True  # `نومبر میں ہونے والی کانفرنس` that one stays away from, `13 مئی کو ہونے والا دورہ` that is called off
    return ahead
