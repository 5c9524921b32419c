"""Whose day a date phrase in the clause of an event is: that of a blast, a session or a journey named beside it."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE, Actor
from streams.extraction.scene import Candidate, Scene
from streams.urdu.dates import FoundDate
from streams.urdu.tokens import word_set

Days = list[tuple[int, int, FoundDate]]
"""Date phrases with the tokens they begin and end at."""
_PARTICIPLE: Final = word_set("والے والی والا والوں شدہ کردہ")
_REACH: Final = 6
"""Words from a date to the participle that it dates, and of the noun behind it."""
_WITHIN: Final = word_set("دوران موقع")
"""`… کے دوران`, `… کے موقع پر`: inside what is dated, so of the same day."""
_BESIDE: Final = word_set(
    "بعد قبل پہلے خلاف لیے حوالے بارے سلسلے تناظر باوجود نتیجے متعلق پیش پس باعث سبب ردعمل جواب بجائے علاوہ"
)
"""Words behind کے, سے or کی with which something other than the event stands beside it."""


def of_the_event(scene: Scene, event: Candidate, days: Days) -> Days:
    """Date phrases of an event's clause without those that date something else in it."""
    if event.type == "visit":
        if _guest_of_another(scene, event):
            return []
        days = [f for f in days if not _of_a_session(scene, event, f)]
    else:
        days = [f for f in days if not _of_a_journey(scene, f)]
    if event.type == "protest":
        days = [f for f in days if not _of_the_shooting(scene, f)]
    if event.type == "rupture":
        days = [f for f in days if not _of_the_paper(scene, event, f)]
    return [f for f in days if not _of_something_else(scene, event, f) and not _of_the_doer(scene, event, f)]


def _of_the_doer(scene: Scene, event: Candidate, found: tuple[int, int, FoundDate]) -> bool:
    """`گزشتہ سال چلی کا دورہ کرنے والے صدر نے اب خط لکھا`: when he did that by which he is told."""
    if found[2].precision == "day":
        return False  # `پیر کو پہنچنے والے وزیر نے صدر سے ملاقات کی`
    return doer_told(scene, event, found[1]) is not None


def doer_told(scene: Scene, event: Candidate, end: int) -> int | None:
    """Where `والے` stands that tells a doer of the event by what he did before, behind token `end`."""
    words = scene.words
    index = next((i for i in range(end, min(end + _LONG_REACH, event.trigger.start)) if words[i] in grammar.DOERS), None)
    if index is None or not words[index - 1].endswith("نے") or words[index - 1] in ("نے", *_IMPERSONAL):
        return None
    if any(w == "نے" or w in grammar.AUXILIARIES for w in words[end : index - 1]):
        return None
    head = next((g for g in scene.groups(event.clause.sentence) if index < g.start <= index + 2), None)
    did = head is not None and head.marker in ("ne", "") and any(a.kind in PEOPLE for a in head.actors)
    return index if did else None


_LONG_REACH: Final = 12
_IMPERSONAL: Final = ("ہونے", "پانے", "جانے")
"""Before والے these tell of what was done, not of who did it."""


def _of_the_shooting(scene: Scene, found: tuple[int, int, FoundDate]) -> bool:
    """`اتوار اور پیر کی درمیانی شب فائرنگ سے ہلاکتوں پر سفیر طلب`: by night was what is protested."""
    words, end = scene.words, found[1]
    reach = _BOTH_WITHIN if words[end : end + 1] == ["اور"] else _NIGHT_WITHIN
    at = next((i for i in range(max(end - 1, 0), min(end + reach, len(words))) if words[i] in _NIGHT), None)
    return at is not None and scene.word_in(at + 1, at + 1 + _SHOT_WITHIN, _INCIDENT)


_NIGHT: Final = frozenset(("شب", "رات"))
_NIGHT_WITHIN, _BOTH_WITHIN, _SHOT_WITHIN = 3, 6, 8
_INCIDENT: Final = word_set("فائرنگ گولہ باری حملے حملہ حملوں جھڑپ جھڑپوں دھماکے دھماکوں کارروائی شیلنگ")


def _of_the_paper(scene: Scene, event: Candidate, found: tuple[int, int, FoundDate]) -> bool:
    start, end, _ = found
    years = [i for i in range(start, end) if len(scene.words[i]) == 4 and scene.words[i].isdigit()]
    return bool(years) and year_of_paper(scene, event, end - 1)


def year_of_paper(scene: Scene, event: Candidate, index: int) -> bool:
    """`1960 کا معاہدہ معطل کر دیا`, `2015 میں طے پانے والے معاہدے سے نکل گیا`: the year of what is given up, at a token."""
    words, end, trigger = scene.words, index + 1, event.trigger.start
    dated = words[end : end + 1] != [] and words[end] in grammar.GENITIVE
    dated = dated or any(words[i] in _PARTICIPLE for i in range(end, min(end + _REACH, trigger)))
    return dated and scene.has(end, trigger, "treaty", "agreement", "ceasefire") is not None


def own_day(scene: Scene, event: Candidate, days: Days) -> tuple[int, int, FoundDate] | None:
    """`پیر کو X اور منگل کو لیما میں Y سے ملے`: where several days stand in a clause, that right before one of its people."""
    if len(days) < _SEVERAL:
        return None
    before = [begin for a in event.actors if (begin := _day_ends(scene, a.start)) is not None]
    return next((f for f in reversed(days) if f[1] in before), None)


def one_by_one(scene: Scene, actors: list[Actor]) -> bool:
    """Whether a day of his own is told for one of several behind the first: `X اور منگل کو Y سے`."""
    return any((end := _day_ends(scene, a.start)) is not None and end - 1 in scene.date_tokens for a in actors[1:])


def _day_ends(scene: Scene, index: int) -> int | None:
    """The token behind the day that may stand right before a token, a place between them."""
    words = scene.words
    if words[index - 1] == "میں" and (place := scene.document.covering.get(index - 2)) is not None and place.end == index - 1:
        index = place.start
    if words[index - 1] == "کو":
        return index - 1
    if words[index - 1] != "روز":
        return None
    return index - 2 if words[index - 2] == "کے" else index


_SEVERAL: Final = 2


def _guest_of_another(scene: Scene, event: Candidate) -> bool:
    """`آج چلی کے دورے پر آئے ہوئے X سے ملاقات کی`: the day is the meeting's, not that of the journey."""
    words, behind = scene.words, event.trigger.end
    came = words[behind : behind + 1] == ["پر"] and words[behind + 1 : behind + 2] in (["آئے"], ["آئی"], ["آیا"], ["موجود"])
    return came and scene.has(behind, event.clause.end, "meeting", "talks", "call") is not None


def _of_a_session(scene: Scene, event: Candidate, found: tuple[int, int, FoundDate]) -> bool:
    """`کل ہونے والے اجلاس سے قبل نیروبی پہنچ گئے`: the day of the session that one travels to."""
    end = found[1]
    if end > event.trigger.start or not scene.word_in(end, end + 3, grammar.DOERS):
        return False
    return scene.has(end, event.trigger.start, "summit", "conference", "session", "talks") is not None


def _of_a_journey(scene: Scene, found: tuple[int, int, FoundDate]) -> bool:
    """`6 سے 8 جون تک ہونے والے دورے میں صدر سے ملیں گے`: those of the journey, one of them the event's."""
    words, (start, end, _) = scene.words, found
    if {"سے", "تا"}.isdisjoint(words[start:end]):
        return False
    participle = next((i for i in range(end, min(end + _REACH, len(words))) if words[i] in _PARTICIPLE), None)
    return participle is not None and scene.has(participle, participle + _REACH, "visit") is not None


def _of_something_else(scene: Scene, event: Candidate, found: tuple[int, int, FoundDate]) -> bool:
    """`جمعہ کو ہونے والے دھماکے کے بعد … فون کیا`: the day of a noun that a participle dates, where the noun only stands
    beside the event."""
    words, end = scene.words, found[1]
    participle = next((i for i in range(end, min(end + _REACH, event.trigger.start)) if words[i] in _PARTICIPLE), None)
    if participle is None or any(w in ("نے", "سے") or w in grammar.AUXILIARIES for w in words[end:participle]):
        return False
    for index in range(participle + 1, min(participle + 1 + _REACH, event.trigger.start)):
        word, following = words[index], words[index + 1]
        if word in ("میں", "نے", "کو") or following in _WITHIN:
            return False
        if word in ("کے", "سے", "کی") and following in _BESIDE:
            return True
        if word == "پر":
            return words[index - 1] not in _WITHIN
    return False
