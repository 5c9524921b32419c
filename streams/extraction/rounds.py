"""Rounds of talks, and sessions before: `پہلا دور ستمبر میں ہوا`, `اس سے قبل اجلاس 2 مارچ کو لیما میں ہوا`. Their sides are
those of the talks that the article tells of."""

from typing import Final

from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.place import city_in
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import NONE, status


def read(scene: Scene, trigger: Match, clause: Clause) -> tuple[list[Candidate], str]:
    """`پہلا دور ستمبر میں ہوا جبکہ دوسرا دور اکتوبر میں`: rounds of the talks that the article is about, each with a day
    of its own."""
    if scene.words[trigger.end : trigger.end + 1] and scene.words[trigger.end] in _TERM:
        return [], ""
    holder = scene.document.covering.get(trigger.start - 2)
    if holder is not None and holder.kind in ("person", "office"):
        return [], ""
    if trigger.end - trigger.start < 2:
        return [], ""
    if not (_elsewhere(scene, clause, trigger) or scene.calendar.within(clause.start, clause.end)):
        return [], ""
    standing, rule = status(scene, trigger, clause)
    if standing == NONE:
        return [], rule
    held = of_those_told(clause, trigger, standing, ["meeting:round", f"status:{rule}"])
    held.mode = "in_person"
    return [held], ""


def _elsewhere(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`مذاکرات کا پہلا دور نیروبی میں ہوا تھا`: a round that is over, with a city of its own."""
    if scene.words[trigger.start] not in _EARLIER or _HELD_BEFORE.isdisjoint(scene.words[trigger.end : clause.end]):
        return False
    near = scene.groups(clause.sentence, clause.start, clause.end)
    return any(g.marker == "men" and g.actors[0].kind == "capital" for g in near) or any(
        city_in(scene, index) is not None for index in range(trigger.end, clause.end)
    )


def session_before(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`اس سے قبل رابطہ گروپ کا اجلاس 2 مارچ کو لیما میں ہوا`: an earlier one of those whose session the article tells."""
    head = scene.words[clause.start : trigger.start]
    before = any(w in ("قبل", "پہلے") for w in head[:4]) or not _EARLIER.isdisjoint(head)
    return (
        before and "اجلاس" in scene.words[trigger.start : clause.end] and bool(scene.calendar.within(clause.start, clause.end))
    )


_EARLIER: Final = frozenset(("پہلا", "دوسرا", "تیسرا", "گزشتہ", "پچھلا"))
_HELD_BEFORE: Final = frozenset(("ہوا", "ہوئے", "منعقد"))


def of_those_told(clause: Clause, trigger: Match, standing: str, rules: list[str], kind: str = "meeting") -> Candidate:
    """A meeting or call whose sides are those of one told elsewhere: the merge finds them."""
    return Candidate(kind, [], [], clause.sentence, clause, trigger, standing, rules=rules, anaphoric=True)


_TERM: Final = frozenset(("حکومت", "صدارت", "اقتدار", "حکمرانی", "وزارت"))
"""What makes of a round somebody's time in office."""
