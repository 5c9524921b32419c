"""Which talks are told specifically enough: officials who meet, a day, a place; `چین امریکہ سے مذاکرات کر رہا ہے` is none."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import PEOPLE
from streams.extraction.case_frame import Sides
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.place import city_in
from streams.extraction.scene import Scene

SUPPLIED: Final = frozenset(("carried", "matrix", "default_side", "first_person"))
"""Rules by which one side is not said in the clause."""
OFFICIALS: Final = PEOPLE | {"delegation", "officials", "government"}


def specific(scene: Scene, trigger: Match, clause: Clause, sides: Sides, classes: set[str], standing: str) -> bool:
    """Talks between states as such (`چین امریکہ کے ساتھ مذاکرات کر رہا ہے`) are an event only in title or lead, or with
    a day or a place."""
    if classes & {"meeting", "call", "sitting"} or clause.sentence <= 1:
        return True
    stated = sides.agent if sides.rule not in SUPPLIED else []
    if any(a.kind in OFFICIALS or a.kind == "pair" for a in [*stated, *sides.partner, *sides.together]):
        return True
    bodies = scene.gazetteer.organisations
    if standing == "held" and any(a.country in bodies and bodies[a.country].kind == "lender" for a in sides.partner):
        return True  # a lender talks by its officials
    done = scene.words[trigger.end : min(trigger.end + 2, clause.end)]
    if sides.rule not in SUPPLIED and done[:1] and done[0] in _DONE and done[-1] not in grammar.PAST:
        return True  # `چلی اور پیرو کے درمیان بات چیت ہوئی ہے`: done once, not going on
    if any(city_in(scene, index) is not None for index in range(clause.start, clause.end)):
        return True
    if any(w in ("وہاں", "جہاں", "یہاں") for w in scene.words[clause.start : trigger.start]) or _in_third(
        scene, trigger, clause, sides
    ):
        return True
    if sides.rule not in SUPPLIED and _hosted_or_dated(scene, trigger, clause):
        return True
    return scene.has(clause.start, clause.end, "round") is not None


_DAYS: Final = ("weekday", "yesterday_or_tomorrow", "yesterday", "two_days", "days_ago")
"""Kinds of date that tell a day."""
_DONE: Final = frozenset(("ہوئی", "ہوئے", "کی", "کیے"))


def _in_third(scene: Scene, trigger: Match, clause: Clause, sides: Sides) -> bool:
    """`ایلچی قطر میں باغیوں سے مذاکرات …`: on the ground of a state that is no side of them."""
    mine = {a.country for a in [*sides.agent, *sides.partner, *sides.together]}
    near = scene.groups(clause.sentence, clause.start, trigger.start)
    return any(g.marker == "men" and g.actors[0].kind == "state" and mine.isdisjoint(a.country for a in g.actors) for g in near)


def _hosted_or_dated(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`مصر کی میزبانی میں ہونے والی چلی پیرو بات چیت`, `چلی نے منگل کو پیرو سے بات چیت کی`."""
    if any(g.marker == "mezbani" for g in scene.groups(clause.sentence, clause.start, clause.end)):
        return True
    kinds = {item.kind for _, _, item in scene.calendar.within(clause.start, clause.end)}
    return not kinds.isdisjoint(_DAYS) or (_were_held(scene, trigger) and bool(kinds))


def _were_held(scene: Scene, trigger: Match) -> bool:
    """`چلی اور پیرو کے درمیان گذشتہ ماہ ہونے والے مذاکرات`."""
    return scene.words[trigger.start - 2 : trigger.start] in (["ہونے", "والے"], ["ہونے", "والی"])


def officials_only(sides: Sides) -> bool:
    """Whether people of office stand on every side."""
    named = [a for a in [*sides.agent, *sides.partner, *sides.together] if a.kind in PEOPLE and a.role]
    return len({a.country for a in named if a.country}) >= 2 or _person_and_state(sides)


def of_armies(scene: Scene, trigger: Match, sides: Sides) -> bool:
    """`چلی اور پیرو کی افواج کے رابطے`, `دونوں ملکوں کے فوجی حکام کا رابطہ`: soldiers speak to each other for their states."""
    actors = [*sides.agent, *sides.partner, *sides.together]
    first = min((a.start for a in actors), default=trigger.start)
    several = len({a.country for a in actors if a.country}) > 1
    return several and scene.word_in(first, trigger.start, _ARMIES)


_ARMIES: Final = frozenset(("فوج", "افواج", "فوجوں", "فوجی", "عسکری"))


def _person_and_state(sides: Sides) -> bool:
    """A person on one side, a state on the other (`ٹرمپ کا تائیوان سے رابطہ`)."""
    everybody = [*sides.agent, *sides.partner, *sides.together]
    return any(a.kind == "person" and a.role for a in everybody) and any(a.kind in ("state", "capital") for a in everybody)
