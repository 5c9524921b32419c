"""The day that another sentence tells of an event without naming both sides: `وہ 14 مئی کو جاپان کا دورہ کریں گے`."""

import datetime as dt
from typing import Final

from streams.extraction import grammar, receptions, shared_days
from streams.extraction.coreference import tellings
from streams.extraction.dating import AHEAD, NEWS_DAYS, PRECISION, days_in, nearest, said, value_of
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.scene import Candidate, Scene

_TELLING: Final = {
    "visit": ("visit", "arrive", "depart"),
    "meeting": ("meeting", "talks", "meet_verb", "session"),
    "call": ("call", "contact", "talks", "spoke"),
    "summit": ("summit", "conference", "session"),
    "agreement": ("agreement", "sign"),
}
"""Trigger classes that may tell of an event again."""
_TO_BE: Final = grammar.FUTURE | frozenset(("ہونی", "ہونا", "ہونے", "متوقع"))
_TOLD_BY: Final = frozenset(cls for classes in _TELLING.values() for cls in classes)


def complete(scene: Scene, events: list[Candidate]) -> None:
    """Give events without a day the one that another sentence tells of the same event, where the article tells but one; and
    meetings of a visit of one day that day."""
    receptions.complete(scene, events)
    _told_elsewhere(scene, events)
    shared_days.complete(scene, events)


def _told_elsewhere(scene: Scene, events: list[Candidate]) -> None:
    """Give events without a day the one that another sentence tells of the same event, where the article tells but one."""
    undated = [e for e in events if e.type in _TELLING and not e.background and e.date_precision in (None, "month")]
    if scene.document.day is None or not undated:
        return
    taken = {c.trigger.start for e in events for c in tellings(e)}
    dated = [t for t in scene.document.triggers if t.start not in taken and _dated(scene, t)]
    for event in undated if dated else ():
        classes = _TELLING[event.type]
        found: dict[str, tuple[int, int]] = {}
        for trigger in dated:
            if classes_of(trigger).isdisjoint(classes):
                continue
            told = _told_again(scene, event, trigger)
            if told is not None and (event.date is None or told[2].startswith(event.date)):
                found.setdefault(told[2], told[:2])
        if len(found) == 1:
            event.date, event.date_span = found.popitem()
            event.date_precision = PRECISION[len(event.date)]
            event.rules.append("date:told_again")


def _dated(scene: Scene, trigger: Match) -> bool:
    """Whether a trigger of events stands in a clause with a day or month."""
    if scene.document.sentence_of[trigger.start] < 0 or classes_of(trigger).isdisjoint(_TOLD_BY):
        return False
    clause = scene.clause(trigger.start)
    return any(found.precision in ("day", "month") for _, _, found in days_in(scene, clause.start, clause.end))


def _told_again(scene: Scene, event: Candidate, trigger: Match) -> tuple[int, int, str] | None:
    """The day of a clause that tells of an event's kind, names nobody beside its sides, and one of them or the event."""
    sentence = scene.document.sentences[scene.document.sentence_of[trigger.start]]
    clause = scene.clause(trigger.start)
    if sentence.skipped or sentence.part != "text":
        return None
    low, high = _telling(scene, clause, trigger)
    actors = [a for g in scene.groups(sentence.index, low, high) for a in g.actors if a.office_key != "spokesman"]
    countries = {a.country for a in actors if a.country}
    own = {*event.parties, event.place_country, event.host}
    named = {a.person.person if a.person else a.full_name for a in event.actors if a.name is not None}
    strangers = [a for a in actors if a.name is not None and (a.person.person if a.person else a.full_name) not in named]
    words = scene.words
    pointed = any(w in _POINTING for w in words[max(clause.start, trigger.start - 3) : trigger.start]) or (
        event.type == "summit" and event.organisation is None and words[trigger.start - 1] == words[event.trigger.start - 1]
    )  # `عالمی کانفرنس` again
    pointed = pointed or (event.type == "meeting" and trigger.start == low and _of_the_only(scene, event, trigger, clause))
    there = event.type == "meeting" and _held_there(scene, event, trigger, clause)
    pointed = pointed or there
    known = {event.organisation} if event.type == "summit" else set(event.parties)
    named_there = event.status == "planned" and any(a.name is not None for a in actors)
    if event.type == "summit" and named_there and event.place_country is not None:
        known.add(event.place_country)  # `صدر X 15 نومبر کو لیما میں اجلاس میں شرکت کریں گے`
    if event.type == "call" and "call" not in classes_of(trigger) and not _this_word(words, trigger, clause):
        return None
    if not countries <= own or (strangers and named) or not (pointed or countries & known):
        return None
    ahead = any(w in _TO_BE for w in scene.words[trigger.start : high])
    if event.type == "visit" and words[trigger.start - 1] in _POINTING and words[trigger.end : trigger.end + 1] == ["میں"]:
        ahead = event.status == "planned"  # `پیر تک جاری رہنے والے اس دورے میں وہ … ملیں گے`: a journey under way or to come
    if ahead != (event.status == "planned") and not (ahead and event.status in ("cancelled", "denied")):
        return None
    choice = nearest(days_in(scene, clause.start, clause.end), trigger.start)
    guest = not {"ہوئے", "ہوئی"}.isdisjoint(words[trigger.end - 1 : trigger.end + 1])  # `دورے پر آئے ہوئے صدر نے پیر کو کہا`
    if (
        choice is None
        or (guest and choice[0] > trigger.end)
        or (said(scene, choice[0]) and not (there and choice[0] < trigger.start))
        or scene.word_in(trigger.start - 3, trigger.start + 1, ("وطن", "واپس", "واپسی"))
    ):
        return None
    found = choice[2]
    value = (found.future or found.value) if ahead else value_of(scene, event, found)
    value = found.past or value if there and event.status == "held" else value
    if value is None or len(value) < len("2026-03") or (found.precision == "month" and (event.date or not ahead)):
        return None
    published = dt.date.fromisoformat(scene.document.day or "")
    away = (dt.date.fromisoformat(value if len(value) > len("2026-03") else f"{value}-28") - published).days
    return (choice[0], choice[1], value) if -NEWS_DAYS <= away <= AHEAD else None


def _telling(scene: Scene, clause: Clause, trigger: Match) -> tuple[int, int]:
    """The tokens that tell of an event: those behind `… کے مطابق`, and of `پیر کو ہونے والے کونسل کے اجلاس سے قبل X نے …` what
    the day stands in, since who then acts is no side of it."""
    words = scene.words
    days = scene.calendar.within(clause.start, trigger.start)
    if (
        days
        and "قبل" in words[trigger.end : trigger.end + 2]
        and grammar.DOERS.intersection(words[days[-1][1] : trigger.start])
    ):
        return days[-1][0], trigger.end
    cited = next((i + 1 for i in range(clause.start, trigger.start) if words[i] == "مطابق"), clause.start)
    return cited, clause.end


def _held_there(scene: Scene, event: Candidate, trigger: Match, clause: Clause) -> bool:
    """`لیما میں ہفتے کو ہونے والے مذاکرات سے قبل صحافیوں کو بتایا گیا کہ …`: those in the city of the talks told before."""
    words = scene.words
    if event.place_city is None or words[trigger.start - 2 : trigger.start] not in (["ہونے", "والے"], ["ہونے", "والی"]):
        return False
    named = (scene.document.covering.get(i) for i in range(clause.start, trigger.start))
    return any(m is not None and isinstance(m.entry, City) and m.entry.name == event.place_city for m in named)


def _of_the_only(scene: Scene, event: Candidate, trigger: Match, clause: Clause) -> bool:
    """`حکام کے مطابق ملاقات 5 مئی کو لیما میں ہوئی`: when the one meeting of the sentence before was."""
    words = scene.words
    behind = 0 <= scene.document.sentence_of[trigger.start] - event.sentence <= 1
    done = words[clause.end - 1] in _TOOK_PLACE and scene.has(trigger.end, clause.end, "meeting", "talks", "call") is None
    return behind and done and words[trigger.end - 1] == "ملاقات" and words[trigger.end] not in grammar.CASE


def _this_word(words: list[str], trigger: Match, clause: Clause) -> bool:
    """`یہ گفتگو ہفتے کو ہوئی`: the call just told; other talks of the two are not it."""
    return words[trigger.start - 1] in ("یہ", "مذکورہ") and words[clause.end - 1] in ("ہوئی", "ہوا", "تھی", "تھا", "ہے")


_TOOK_PLACE: Final = frozenset(("ہوئی", "تھی", "گی", "ہوگی"))
_POINTING: Final = frozenset(("یہ", "اس", "ان", "مذکورہ", "اسی"))
