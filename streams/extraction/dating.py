"""The day of an event: date phrases of its clause, then of its sentence, with کل read by the verb's tense."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import adverbial_end
from streams.urdu.dates import FoundDate


def date(scene: Scene, event: Candidate) -> None:
    """Fill an event's date from its own words."""
    if event.dated:
        return
    calendar = scene.calendar
    sentence = scene.document.sentences[event.sentence]
    inside = calendar.within(event.clause.start, event.clause.end)
    behind = event.trigger.end
    if event.place_span is not None and event.place_span[0] == behind:
        behind = event.place_span[1]  # دورہ سعودی عرب مکمل کرنے کے بعد
    if adverbial_end(scene.words[behind : event.clause.end]) is not None:
        inside = [f for f in inside if f[0] < event.trigger.start]
    choice = _nearest(inside, event.trigger.start)
    if choice is None and event.type != "summit":
        previous = scene.previous_clause(event.clause)
        if (
            previous is not None
            and scene.words[event.clause.start] not in ("جہاں", "جس")
            and not any(w in grammar.FINITE for w in scene.words[previous.start : previous.end - 1])
        ):
            choice = _nearest(calendar.within(previous.start, previous.end), event.trigger.start)
    if (
        choice is None
        and scene.words[event.clause.start] == "اور"
        and (previous := scene.previous_clause(event.clause)) is not None
    ):
        told = calendar.within(previous.start, previous.end)
        if len(told) == 1 and not _said(scene, told[0][0]):
            choice = told[0]
    if choice is None:
        before = calendar.within(sentence.start, event.clause.start)
        if len(before) == 1 and before[0][0] <= sentence.start + 4 and not _said(scene, before[0][0]):
            choice = before[0]
    if choice is not None:
        take(scene, event, choice)


def take(scene: Scene, event: Candidate, choice: tuple[int, int, FoundDate]) -> None:
    """Date an event with a date phrase. What was held was not held in a year to come."""
    start, end, item = choice
    event.date_kind = item.kind
    value = _value(scene, event, item)
    day = scene.document.day
    if value is None or (day is not None and event.status == "held" and value[:4] > day[:4]):
        return
    event.date, event.date_precision, event.date_span = value, _PRECISION[len(value)], (start, end)


_PRECISION: Final = {4: "year", 7: "month", 10: "day"}


def _said(scene: Scene, index: int) -> bool:
    """Whether a date dates what was said (`منگل کو ایک بیان میں کہا گیا کہ …`)."""
    clause = scene.clause(index)
    return scene.word_in(clause.start, clause.end, frozenset(("کہا", "بیان", "بتایا", "کہنا", "اعلان")))


def _nearest(found: list[tuple[int, int, FoundDate]], index: int) -> tuple[int, int, FoundDate] | None:
    before = [f for f in found if f[0] <= index]
    if before:
        return before[-1]
    return found[0] if found else None


def _value(scene: Scene, event: Candidate, item: FoundDate) -> str | None:
    """The date in the reading that the verb's tense asks for: planned ahead, told back."""
    if (event.status in ("planned", "cancelled", "denied") and _future(scene, event)) or event.status == "planned":
        return item.future or item.value
    return item.past or item.value


def _future(scene: Scene, event: Candidate) -> bool:
    if event.type == "summit" and scene.word_in(event.clause.start, event.trigger.start, ("ہونے",)):
        return True  # `نومبر میں ہونے والی کانفرنس` that one stays away from
    return any(w in grammar.FUTURE for w in scene.words[event.trigger.end : event.clause.end])
