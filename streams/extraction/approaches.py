"""Where journeys go that are not told as `لیما پہنچے`: `لیما میں اترے`, `چلی کی سرزمین پر قدم رکھا`, `لیما کے لیے
نکلے`, `چلی کے سفر پر نکلے`, `چلی کا رخ کیا`, `عازم لیما ہوئے`."""

from typing import Final

from streams.extraction import grammar, named_places
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.named_places import Destination
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

_LANDS: Final = word_set("اترا اترے اتری اتریں اترنے اترنا اتر اترتے لینڈ وارد قدم پڑاو")
"""Verbs of coming down or in, whose place stands with میں or پر."""
_SETS_OUT: Final = word_set("نکلے نکلیں نکلی نکلا نکل چل روانہ روانگی رخت عازم پرواز اڑان کوچ")
"""Verbs of leaving, whose place stands with کے لیے, کی طرف, کے سفر پر."""
_GROUND: Final = word_set("سرزمین دھرتی زمین خاک فضا فضاوں حدود سرحد")
_TOWARDS: Final = (["کے", "لیے"], ["کی", "طرف"], ["کی", "جانب"], ["کے", "سفر"], ["کے", "مشن"])
_HEADS_FOR: Final = (["کا", "رخ"], ["کا", "چکر"], ["کی", "راہ"])
"""`چلی کا رخ کیا`, `چلی کی راہ لی`."""
_REACH: Final = 9
"""Words back from the verb to its place."""
_BETWEEN: Final = 5
"""Words between a place with its case and the verb."""


def find(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """The place that a verb of landing or setting out goes with."""
    words, verb = scene.words, scene.words[trigger.start]
    if words[trigger.start : trigger.start + 2] in _HEADS_FOR:
        place = named_places.ending_at(scene, trigger.start, clause.start)
        return named_places.with_those_before(scene, place, clause.start, "departure") if place is not None else []
    if verb == "عازم" and (code := named_places.place_at(scene, trigger.end))[1] is not None:
        return [Destination(code[0] or "", (trigger.end, code[1].end), "departure")]
    lands, sets_out = verb in _LANDS, verb in _SETS_OUT
    if not lands and not sets_out:
        return []
    for end in range(trigger.start, max(clause.start, trigger.start - _REACH), -1):
        place = named_places.ending_at(scene, end, clause.start)
        if place is None:
            continue
        case = words[end : trigger.start]
        if case and not (_on_ground(case) if lands else _towards(case)):
            return []
        return named_places.with_those_before(scene, place, clause.start, "arrival" if lands else "departure")
    return []


def home(scene: Scene, trigger: Match, clause: Clause) -> list[Destination]:
    """`مہمان صدر وطن لوٹ گئے`, `وزیر خارجہ اپنے وطن روانہ ہو گئے`: the visit that ends is that to where the story is told."""
    words = scene.words
    if words[trigger.start] not in _GOES_HOME and words[trigger.start] not in _SETS_OUT:
        return []
    at = next(
        (i for i in range(trigger.start - 1, max(clause.start, trigger.start - _NEAR_HOME), -1) if words[i] == "وطن"), None
    )
    if at is None or words[at + 1] in ("سے", "کی", "کے", "میں", "پر") or "سے" in words[at - 2 : at]:
        return []
    sentence = scene.sentence(trigger.start)
    for index in range(at - 1, sentence.start, -1):  # `لیما میں تین روز گزار کر وطن لوٹ گئے`
        place = named_places.ending_at(scene, index, sentence.start) if words[index] == "میں" else None
        if place is not None:
            return [place._replace(rule="left")]
    here = scene.here() if scene.word_in(clause.start, at, ("مہمان",)) else scene.told_at()
    return [Destination(here, (at, at + 1), "left")] if here else []


_GOES_HOME: Final = word_set("لوٹ لوٹے لوٹیں لوٹی چلے چلی واپس رخصت")
_NEAR_HOME: Final = 4


def _on_ground(case: list[str]) -> bool:
    """`میں`, `پر`, `کی سرزمین پر`, `کے ہوائی اڈے پر`, with a day or a manner before the verb."""
    if case[:1] in (["میں"], ["پر"]):
        return _free(case[1:])
    owned = case[:1] in (["کی"], ["کے"]) and bool(case[1:]) and (case[1] in _GROUND or case[1] in ("ہوائی", "بین"))
    at = next((i for i, word in enumerate(case[:_BETWEEN]) if word in ("پر", "میں")), None)
    return owned and at is not None and _free(case[at + 1 :])


def _towards(case: list[str]) -> bool:
    """`کے لیے`, `کی طرف`, `کے سفر پر`, with a day or a manner before the verb."""
    if case == ["کو"]:  # `لیما کو روانہ ہوئے`
        return True
    if case[:2] in _TOWARDS:
        rest = case[2:]
        return _free(rest[1:] if rest[:1] == ["پر"] else rest)
    return False


def _free(between: list[str]) -> bool:
    """Whether only adverbials stand between a place and its verb: no case but a day's (`پیر کو`) or origin's (`لیما سے`)."""
    return len(between) <= _BETWEEN and not any(w in grammar.CASE and w not in ("کو", "سے", "کی", "کے") for w in between)
