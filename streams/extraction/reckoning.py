"""Days reckoned from others that the text tells: the first of a journey from its length and its last, the same day, the
next, and a day of the year of which the story tells."""

import datetime as dt
from bisect import bisect_left
from typing import Final

from streams.extraction import grammar
from streams.extraction.scene import Candidate, Scene
from streams.urdu.dates import FoundDate
from streams.urdu.numbers import cardinal, ordinal


def first_day(scene: Scene, event: Candidate, value: str, end: int) -> str | None:
    """`تین روزہ دورے کے بعد جمعرات کو وطن واپس پہنچ گئے`, `دو روزہ مذاکرات جمعے کو ختم ہو گئے`: on what day that began whose
    length and last day are told."""
    words, clause = scene.words, event.clause
    behind = end + (words[end : end + 1] == ["کو"])  # `دورے کا بدھ کو دوسرا دن ہے`
    if event.type == "visit" and len(value) == len("2026-03-01") and words[behind : behind + 1] and words[behind] in _COUNTED:
        return _counted(scene, event, value, behind)
    home = scene.word_in(end, clause.end, ("وطن", "واپس")) and scene.word_in(clause.start, end, ("بعد", "مکمل"))
    over = not _ENDED.isdisjoint(words[end : min(end + _NEAR_DAY, clause.end)]) and event.type in ("visit", "meeting", "summit")
    completed = (
        event.type == "visit"
        and "مکمل" in words[event.trigger.end : event.trigger.end + _COMPLETED]
        and end <= event.trigger.start
    )
    over = over or completed
    home = home and event.type == "visit"
    if event.status != "held" or len(value) != len("2026-03-01") or not (home or over):
        return value
    for index in range(clause.start + 1, clause.end if over else end):
        days = days_of(words, index)
        if 1 < days <= _LONG_JOURNEY:
            return _shifted(value, 1 - days)
    return None if completed and not home else value  # `منگل کو دورہ مکمل کرکے … روانہ ہوئے`: its last day


def _counted(scene: Scene, event: Candidate, value: str, end: int) -> str | None:
    """`دورے کا آج دوسرا دن ہے`: the day before it began; of the last one only where the length is told."""
    words, clause = scene.words, event.clause
    if words[end + 1 : end + 2] not in (["دن"], ["روز"]):
        return value
    back = _COUNTED[words[end]]
    if back is None:
        back = max((days_of(words, i) - 1 for i in range(clause.start + 1, end)), default=-1)
    return _shifted(value, -back) if back >= 0 else None


_COUNTED: Final[dict[str, int | None]] = {"پہلا": 0, "دوسرا": 1, "تیسرا": 2, "چوتھا": 3, "پانچواں": 4, "آخری": None}


def days_of(words: list[str], index: int) -> int:
    """Of how many days something is told to be at `روزہ`: `تین روزہ`, glued `دوروزہ`, `4روزہ`; 0 where nothing is."""
    if not words[index].endswith("روزہ"):
        return 0
    told = words[index].removesuffix("روزہ") or words[index - 1]
    return int(told) if told.isdigit() else 3 if told == "سہ" else grammar.NUMBER_WORDS.get(told, 0)


_COMPLETED: Final = 4
"""Words behind a journey, its place included, within which it is told as completed."""
_ENDED: Final = frozenset(("ختم", "اختتام", "مکمل"))
_NEAR_DAY: Final = 6
"""Words behind a day within which it is told as the last."""
_LONG_JOURNEY: Final = 10
"""Days of a journey that is counted in days."""


def same_day(scene: Scene, index: int) -> str | None:
    """`اسی روز`, `اسی شام`: the day told last before, in the sentence or those right before it."""
    return _told_before(scene, index) if scene.words[index] == "اسی" else None


def next_day(scene: Scene, index: int) -> str | None:
    """`… 9 مارچ کو پہنچے اور اگلے روز صدر سے ملے`, `اگلی ہی صبح`: the day after the one told last before."""
    words = scene.words
    of_day = words[index + 1 + (words[index + 1] == "ہی")]
    told = _told_before(scene, index) if words[index] in _NEXT and of_day in _PARTS_OF_DAY else None
    return _shifted(told, 1) if told is not None else None


def days_before(scene: Scene, index: int) -> str | None:
    """`… جمعرات کو ملے۔ اس سے دو روز قبل صدر نے … سے ملاقات کی تھی`: so many days before the one told last before."""
    words = scene.words
    count = cardinal(words[index])
    before = [word for word in words[max(index - 3, 0) : index] if word != "صرف"]
    if count is None or before[-1:] != ["سے"] or words[index + 1] not in _DAYS:
        return None
    told = _told_before(scene, index) if before[-2:-1] == ["اس"] else _day_of(scene, index, before[-2])
    return _shifted(told, -count) if told is not None else None


def _day_of(scene: Scene, index: int, noun: str) -> str | None:
    """`منگل کو خطاب میں … ۔ ان کے خطاب سے ایک دن پہلے …`: the day told in the sentence that has told of the same."""
    here = scene.document.sentence_of[index]
    for number in range(here - 1, max(here - _FAR_BACK, -1), -1):
        part = scene.document.sentences[number]
        if any(word[:_STEM] == noun[:_STEM] for word in scene.words[part.start : part.end] if len(word) >= _STEM):
            days = [f.value for _, _, f in scene.calendar.within(part.start, part.end) if f.precision == "day" and f.value]
            if days:
                return days[0]
    return None


_FAR_BACK: Final = 8
_STEM: Final = 4
"""Letters by which `دورہ` and `دورے` are the same."""


def days_after(scene: Scene, index: int) -> str | None:
    """`… 1 مارچ کو ملے۔ اس کے دو روز بعد وہ مصر پہنچے`, `… چھ روز بعد صدر نے انکار کیا`: so many days after the one told last
    before, where the story goes on."""
    words = scene.words
    count = cardinal(words[index])
    behind = words[index + 1 : index + 3]
    if count is None or _DAYS.isdisjoint(behind[:1]) or behind[1:] != ["بعد"]:
        return None
    clause = scene.clause(index)
    goes_on = words[index - 2 : index] == ["اس", "کے"] or index == scene.document.sentences[clause.sentence].start
    if not goes_on or words[clause.end - 1] in grammar.FUTURE | grammar.PRESENT:
        return None
    told = _told_before(scene, index)
    return _shifted(told, count) if told is not None else None


def _shifted(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


_DAYS: Final = frozenset(("روز", "دن"))


def anniversary(scene: Scene, event: Candidate) -> str | None:
    """`آج معاہدے پر دستخط کی 30ویں سالگرہ ہے`, `معاہدے کو 30 سال مکمل ہو گئے`: the year, or with `آج` the day, of what is long
    past."""
    words, day, clause = scene.words, scene.document.day, event.clause
    tail = words[event.trigger.end : min(event.clause.end, event.trigger.end + _REACH)]
    if day is None or event.status != "held":
        return None
    for index, word in enumerate(tail):
        years = cardinal(word) or ordinal(word)
        behind = tail[index + 1 : index + 4]
        kept = "سالگرہ" in behind or (behind[:1] in (["سال"], ["برس"]) and not _PASSED.isdisjoint(behind[1:]))
        if years is not None and kept:
            year = f"{int(day[:4]) - years:04d}"
            today = scene.word_in(clause.start, clause.end, ("آج",))
            return year + day[4:] if today and day[5:] != "02-29" else year
    return None


_REACH: Final = 10
"""Words behind an event within which it is said how long ago it was."""


def days_left(scene: Scene, event: Candidate) -> str | None:
    """`مذاکرات میں صرف دو روز باقی ہیں`: so many days from publication."""
    day, words = scene.document.day, scene.words
    if day is None or "status:days_left" not in event.rules:
        return None
    ends = min(event.trigger.end + _REACH, event.clause.end) - 1
    counts = (cardinal(words[i]) for i in range(event.trigger.end, ends) if words[i + 1] in _DAYS)
    return next((_shifted(day, count) for count in counts if count), None)


_PASSED: Final = frozenset(("مکمل", "پورے", "گزر", "بیت", "ہوگئے"))


def _told_before(scene: Scene, index: int) -> str | None:
    """The day told last before a token."""
    sentence = scene.sentence(index)
    start = scene.document.sentences[max(sentence.index - _BACK, 0)].start
    told = [f.value for _, _, f in scene.calendar.within(start, index) if f.precision == "day" and f.value is not None]
    return told[-1] if told else None


_NEXT: Final = frozenset(("اگلے", "اگلا", "اگلی"))
_PARTS_OF_DAY: Final = frozenset(("روز", "دن", "صبح", "دوپہر", "شام", "رات", "شب"))
_BACK: Final = 2
"""Sentences back in which the day was told."""


def of_the_story(scene: Scene, event: Candidate, item: FoundDate, index: int, value: str) -> str:
    """`… 3 جون 1998 کو معاہدہ ہوا تھا۔ کینیا کے صدر 28 مئی کو پہنچے تھے`: a day without a year is of the year told just
    before, where the history goes on in the pluperfect; and `1 سے 3 جون تک` that repeats a day told with its year is of
    that year."""
    day = scene.document.day
    if day is None or event.status != "held" or item.kind != "day_month":
        return value
    before = scene.calendar.found[: bisect_left(scene.calendar.found, index, key=lambda f: f[0])]
    for _, _, told in reversed(before):
        known = told.value if told.kind in ("full", "month_year") else None
        if known and known[:4] < day[:4] and item.until and item.until[4:].startswith(known[4:]):
            return known[:4] + value[4:]
    sentence = scene.document.sentence_of[index]
    tail = scene.words[event.trigger.end : event.clause.end]
    if not any(w in grammar.PAST for w in tail) or value[:7] > _months_before(day, _LATELY):
        return value
    for start, _, told in reversed(before):
        number = scene.document.sentence_of[start]
        if number < 0 or sentence - number > _BACK:
            return value
        if told.kind in ("full", "month_year", "year") and told.value is not None:
            old = number < sentence and told.value[:4] < day[:4]
            return told.value[:4] + value[4:] if old else value
        if told.kind not in ("day_month", "context"):
            return value
        sentence = number
    return value


def _months_before(day: str, months: int) -> str:
    index = int(day[:4]) * 12 + int(day[5:7]) - 1 - months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


_LATELY: Final = 2
"""Months before publication of which a day without a year is sooner told than one of years ago."""
