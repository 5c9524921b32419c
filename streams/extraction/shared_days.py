"""The day that an event has from another told with it: the one day of a short trip, the occasion just told."""

from typing import Final

from streams.extraction import reckoning
from streams.extraction.coreference import tellings
from streams.extraction.dating import days_in, said
from streams.extraction.scene import Candidate, Scene


def complete(scene: Scene, events: list[Candidate]) -> None:
    """Give events without a day that of the trip or the meeting they belong to."""
    _of_one_day(scene, events)
    _on_that_occasion(scene, events)
    _of_that_time(scene, events)


def _of_that_time(scene: Scene, events: list[Candidate]) -> None:
    """`گزشتہ ماہ لیما گئے تھے جہاں انھوں نے X سے ملاقات کی تھی`, `… 2019 میں دورہ کیا تھا۔ اس دورے کے دوران …`: what was
    done on a journey has its month or year."""
    journeys = [e for e in events if e.type == "visit" and e.date_precision in ("month", "year") and e.status == "held"]
    for event in events if journeys else ():
        if event.type not in _THEN or event.status != "held" or event.date is not None:
            continue
        before = [j for j in journeys if j.background == event.background and belongs(scene, event, j)]
        if before:
            event.date, event.date_precision = before[-1].date, before[-1].date_precision
            event.rules.append("date:of_that_time")


def belongs(scene: Scene, event: Candidate, journey: Candidate) -> bool:
    """Whether an event is told as part of the journey told right before it; `جب وہ لیما گئے تھے تو … دستخط ہوئے تھے`."""
    words, told = scene.words, {t.sentence for t in tellings(journey)}
    if event.sentence in told and words[event.clause.start] == "تو":
        before = (t.clause for t in tellings(journey) if t.sentence == event.sentence)
        return any(c.index + 1 == event.clause.index and "جب" in words[c.start : c.end] for c in before)
    if event.sentence in told and words[event.clause.start] == "جہاں":
        return any(0 <= event.clause.index - t.clause.index <= 1 for t in tellings(journey) if t.sentence == event.sentence)
    start = scene.document.sentences[event.sentence].start
    during = words[start : start + 2] in (["اس", "دورے"], ["اسی", "دورے"], ["اس", "سفر"])
    return during and event.sentence - 1 in told and set(event.parties) <= set(journey.parties)


def _on_that_occasion(scene: Scene, events: list[Candidate]) -> None:
    """`X منگل کو لیما آئے۔ اس موقع پر ان کی Y سے ملاقات ہوئی`: what happens on the occasion just told has its day."""
    for event in events:
        start = scene.document.sentences[event.sentence].start
        if event.type not in _THEN or event.status != "held" or event.date is not None or event.background:
            continue
        if scene.words[start : start + 3] != ["اس", "موقع", "پر"]:
            continue
        before = [e for e in events if e.type in _OCCASIONS and e.date_precision == "day" and e.status == "held"]
        before = [e for e in before if event.sentence - 1 in {t.sentence for t in tellings(e)}]
        days = {e.date for e in before if set(e.parties) >= set(event.parties)} or _told_before(scene, event.sentence)
        if len(days) == 1:
            event.date, event.date_precision = days.pop(), "day"
            event.rules.append("date:occasion")


def _told_before(scene: Scene, number: int) -> set[str | None]:
    """`وزیر خارجہ منگل کو ایوان صدر پہنچے۔ اس موقع پر …`: the days that the sentence before tells."""
    before = scene.document.sentences[number - 1] if number else None
    told = days_in(scene, before.start, before.end) if before is not None else []
    return {f[2].past or f[2].value for f in told if f[2].precision == "day" and not said(scene, f[0])}


_THEN: Final = ("meeting", "agreement")
_OCCASIONS: Final = ("visit", "meeting", "summit")


def _of_one_day(scene: Scene, events: list[Candidate]) -> None:
    """`ایک روزہ دورے پر … پہنچیں گے`: whom a guest of one day meets there, he meets that day."""
    visits = [e for e in events if e.type == "visit" and e.date_precision == "day" and not e.background]
    brief = [v for v in visits if any(_brief(scene, t.trigger.start) for t in tellings(v))]
    for event in events:
        if event.type != "meeting" or event.date is not None or event.background:
            continue
        days = {v.date for v in brief if v.parties == event.parties and event.place_country in (None, v.host)}
        if len(days) == 1 and event.status in {v.status for v in brief} | {"planned"}:
            event.date, event.date_precision = days.pop(), "day"
            event.rules.append("date:of_one_day")


def _brief(scene: Scene, index: int) -> bool:
    """Whether `ایک روزہ` stands in the sentence of a trip."""
    sentence = scene.sentence(index)
    if scene.word_in(sentence.start, sentence.end, ("یکروزہ",)):
        return True
    return any(reckoning.days_of(scene.words, i) == 1 for i in range(sentence.start + 1, sentence.end))
