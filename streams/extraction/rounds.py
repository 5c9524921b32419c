"""Rounds of talks, and sessions before: `پہلا دور ستمبر میں ہوا`, `اس سے قبل اجلاس 2 مارچ کو لیما میں ہوا`. Their sides are
those of the talks that the article tells of, or of the deal that came of them."""

from typing import Final

from streams.extraction import definite, grammar
from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.gazetteer import City
from streams.extraction.lexicon import Match, classes_of
from streams.extraction.place import city_in
from streams.extraction.predicate import NONE
from streams.extraction.scene import Candidate, Scene
from streams.extraction.status import status
from streams.urdu.numbers import ordinal


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
    ahead = scene.words[trigger.start] in grammar.NEXT and _in_a_city(scene, trigger, clause)
    if not (ahead or _elsewhere(scene, clause, trigger) or scene.calendar.within(clause.start, clause.end)):
        return [], ""
    standing, rule = status(scene, trigger, clause)
    if standing == NONE:
        return [], rule
    held = of_those_told(clause, trigger, standing, ["meeting:round", f"status:{rule}"])
    held.mode = "in_person"
    if named := definite.teams(scene, trigger, clause):  # told by itself, where the article has no talks that it is a round of
        held.actors, held.rules = named, [*held.rules, definite.RULE]
    return [held], ""


def _elsewhere(scene: Scene, clause: Clause, trigger: Match) -> bool:
    """`مذاکرات کا پہلا دور نیروبی میں ہوا تھا`: a round that is over, with a city of its own."""
    if scene.words[trigger.start] not in _EARLIER or _HELD_BEFORE.isdisjoint(scene.words[trigger.end : clause.end]):
        return False
    return _in_a_city(scene, trigger, clause)


def _in_a_city(scene: Scene, trigger: Match, clause: Clause) -> bool:
    near = scene.groups(clause.sentence, clause.start, clause.end)
    return any(g.marker == "men" and g.actors[0].kind == "capital" for g in near) or any(
        city_in(scene, index) is not None for index in range(trigger.end, clause.end)
    )


def number(scene: Scene, trigger: Match) -> int:
    """Which round a trigger counts, 0 where it counts none."""
    return (ordinal(scene.words[trigger.start]) or 0) if "round" in classes_of(trigger) else 0


def next_session(scene: Scene, trigger: Match, clause: Clause) -> Candidate | None:
    """`مشترکہ کمیشن کا آئندہ اجلاس مئی میں لیما میں ہو گا`, behind a session that the article tells: one more of its sides."""
    words = scene.words
    counted = ordinal(words[trigger.start - 1]) is not None or words[trigger.start - 1] in _EARLIER
    over = counted and words[trigger.start - 2] in grammar.GENITIVE and words[clause.end - 1] in grammar.PAST
    before = words[trigger.start - 1] in grammar.NEXT or over  # `کمیشن کا آٹھواں اجلاس 2023 میں لیما میں ہوا تھا`
    if words[trigger.start] != "اجلاس" or not before or trigger.start == clause.start:
        return None
    owner = words[trigger.start - 3] if words[trigger.start - 2] in grammar.GENITIVE else ""
    if trigger.start - clause.start > _HEAD or (owner and owner not in _JOINT):
        return None
    standing, rule = status(scene, trigger, clause)
    if standing != ("held" if over else "planned") or not (
        _in_a_city(scene, trigger, clause) or scene.calendar.within(trigger.end, clause.end)
    ):
        return None
    held = of_those_told(clause, trigger, standing, ["meeting:round", SESSION, f"status:{rule}"])
    held.mode = "in_person"
    return held


SESSION: Final = "meeting:next_session"
_HEAD: Final = 6
"""Words of a clause before its session: `دونوں ملکوں کے مشترکہ کمیشن کا آئندہ`."""
_JOINT: Final = frozenset(("کمیشن", "کمیٹی", "گروپ", "ورکنگ", "مذاکرات", "کونسل", "فورم"))


def session_before(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`اس سے قبل رابطہ گروپ کا اجلاس 2 مارچ کو لیما میں ہوا`: an earlier one of those whose session the article tells."""
    head = scene.words[clause.start : trigger.start]
    before = any(w in ("قبل", "پہلے") for w in head[:4]) or not _EARLIER.isdisjoint(head)
    return (
        before and "اجلاس" in scene.words[trigger.start : clause.end] and bool(scene.calendar.within(clause.start, clause.end))
    )


_EARLIER: Final = frozenset(("پہلا", "دوسرا", "تیسرا", "گزشتہ", "پچھلا"))
_HELD_BEFORE: Final = frozenset(("ہوا", "ہوئے", "منعقد"))


def of_the_deal(scene: Scene, trigger: Match, clause: Clause, classes: set[str]) -> bool:
    """`جنگ بندی کا فیصلہ لیما میں ہونے والے مذاکرات کے دوران ہوا`: talks of the two whose deal the sentence has from them."""
    words = scene.words
    tail = words[trigger.end : trigger.end + 2]
    out_of_them = tail in (["کے", "دوران"], ["کے", "بعد"], ["کے", "نتیجے"]) or tail[:1] == ["میں"]
    if "talks" not in classes or not out_of_them or scene.has(clause.start, clause.end, "agreement", "ceasefire") is None:
        return False
    within = words[clause.start : trigger.start]
    return "میں" in within and any(city_in(scene, index) is not None for index in range(clause.start, trigger.start))


def in_city(scene: Scene, trigger: Match, clause: Clause, standing: str) -> Candidate | None:
    """`لیما مذاکرات کسی نتیجے کے بغیر ختم ہو گئے`, `لیما میں ہونے والے مذاکرات کے بعد …`: those of the only two states that
    title and lead speak of, neither of them the city's."""
    words = scene.words
    if words[trigger.start] not in _TALKS or trigger.end - trigger.start > 1:
        return None
    sentence = scene.sentence(trigger.start)
    told = scene.word_in(trigger.end, sentence.end, grammar.FINITE - grammar.GENITIVE)
    if sentence.part == "title" or not told or words[trigger.end : trigger.end + 2] == ["سے", "امید"]:
        return None
    if any(g.marker == "darmiyan" for g in scene.groups(clause.sentence, clause.start, clause.end)):
        return None  # `لیما میں ہونے والے مذاکرات کے دوران چلی اور پیرو کے درمیان …`: what else those two did
    low = max(trigger.start - _CITY_WITHIN, clause.start)
    cities = (scene.document.names.get(i) for i in range(trigger.start - 1, low - 1, -1))
    city = next((m for m in cities if m is not None and m.kind == "city"), None)
    if city is None or not isinstance(city.entry, City) or tuple(words[city.end : trigger.start]) not in _HELD_IN:
        return None
    sides = [code for code in scene.register.lead if code != city.entry.country]
    if len(sides) != _TWO:
        return None
    event = Candidate("meeting", sorted(sides), [], clause.sentence, clause, trigger, standing, rules=[IN_CITY])
    event.mode, event.weak = "in_person", True
    return event


IN_CITY: Final = "meeting:in_city"
_CITY_WITHIN: Final = 5
_TALKS: Final = frozenset(("مذاکرات", "مزاکرات"))
_HELD_IN: Final = frozenset(((), ("میں", "ہونے", "والے"), ("میں", "جاری"), ("میں", "ہوئے"), ("کے",), ("امن",)))


def one_more(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`دونوں کی پہلی ملاقات مئی میں ہوئی تھی جبکہ دوسری ملاقات جون میں لیما میں ہوئی`: counted on, with a day of its own."""
    counted = scene.words[trigger.start - 1] in _COUNTED_ON and trigger.start - clause.start <= _BESIDE
    return counted and bool(scene.calendar.within(clause.start, clause.end))


_COUNTED_ON: Final = frozenset(("دوسری", "تیسری", "چوتھی", "پانچویں", "آخری"))


def spoken_of(scene: Scene, trigger: Match) -> bool:
    """`مذاکرات کے حوالے سے بیان میں کہا`, `مذاکرات سے متعلق ایک بیان`: what somebody speaks about."""
    tail = scene.words[trigger.end : trigger.end + 3]
    return tail in (["کے", "حوالے", "سے"], ["کے", "بارے", "میں"]) or tail[:2] == ["سے", "متعلق"]


def of_the_talks_spoken_of(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """`چلی اور پیرو کے مذاکرات سے متعلق بیان میں کہا کہ مذاکرات کا نیا دور اتوار کو ہوگا`: the two of those talks."""
    if "talks" not in classes_of(trigger):
        return []
    for before in scene.triggers(clause.sentence, "talks"):
        if before.end > clause.start or not spoken_of(scene, before):
            continue
        for group in reversed(scene.groups(clause.sentence, None, before.start)):
            near = before.start - group.end <= _BESIDE and group.marker in ("", "darmiyan", "gen")
            if near and len({a.country for a in group.actors if a.country}) == _TWO:
                return list(group.actors)
    return []


_BESIDE: Final = 3


def with_the_deal(events: list[Candidate], candidate: Candidate) -> bool:
    """Give such talks, and a round of them, the sides of the deal told before; False where there is none."""
    deals = [e for e in events if e.type == "agreement" and len(e.parties) == _TWO and not e.background]
    if not deals or candidate.status != "held" or candidate.type != "meeting":
        return False
    candidate.parties, candidate.actors, candidate.anaphoric = list(deals[-1].parties), [], False
    if candidate.date is None:
        candidate.background = False
        candidate.rules = [r for r in candidate.rules if not r.startswith("background:")]
    events.append(candidate)
    return True


_TWO: Final = 2
OF_DEAL: Final = "meeting:of_deal"


def of_those_told(clause: Clause, trigger: Match, standing: str, rules: list[str], kind: str = "meeting") -> Candidate:
    """A meeting or call whose sides are those of one told elsewhere: the merge finds them."""
    return Candidate(kind, [], [], clause.sentence, clause, trigger, standing, rules=rules, anaphoric=True)


_TERM: Final = frozenset(("حکومت", "صدارت", "اقتدار", "حکمرانی", "وزارت"))
"""What makes of a round somebody's time in office."""
