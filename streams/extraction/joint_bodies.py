"""Sessions of a body of two states that its name tells: `چلی ناروے معاہدے کی مشترکہ کمیٹی کا اجلاس`, `سی پیک کی مشترکہ
تعاون کمیٹی`, `انڈس کمیشن`."""

from typing import Final

from streams.extraction.actors import Actor
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set

RULE: Final = "joint_body"
_REACH: Final = 8
"""Words between the two states, or what they share, and the body."""
_SHARED: Final = {("سی", "پیک"): ("CN", "PK"), ("اقتصادی", "راہداری"): ("CN", "PK"), ("سندھ", "طاس"): ("IN", "PK")}
"""What only two states have in common, by its first two words."""
_OWN: Final = {"انڈس": ("IN", "PK"), "جے": ("CN", "PK")}
"""First words of bodies that are called by their own names: `انڈس کمیشن`, `جے سی سی`."""
_BODY: Final = word_set("کمیٹی کمیشن گروپ سی")


def sides(scene: Scene, trigger: Match, clause: Clause) -> list[Actor]:
    """The two states of the body whose session a trigger names, [] where its name does not tell them."""
    words = scene.words
    if words[trigger.end - 1] not in _BODY:
        return []
    named = next((_OWN[w] for w in words[trigger.start : trigger.end] if w in _OWN), None)
    first = max(clause.start, trigger.start - _REACH)
    named = named or next(
        (_SHARED[pair] for i in range(first, trigger.start) if (pair := (words[i], words[i + 1])) in _SHARED), None
    )
    if named is not None:
        return [Actor(trigger.start, trigger.start, "default", code) for code in named]
    for group in scene.groups(clause.sentence, first, trigger.start):
        states = [a for a in group.actors if a.kind == "state"]
        apart = {a.country for a in states}
        if group.marker == "" and len(states) == len(group.actors) == len(apart) == 2 and words[group.end] not in "،؛:":
            return states
    return []


def of_organisation(scene: Scene, trigger: Match, clause: Clause) -> bool:
    """`سارک کے غیر معمولی وزارتی اجلاس میں شرکت کی`: a session of its own, and not the meeting told before."""
    before = scene.groups(clause.sentence, clause.start, trigger.start)[-1:]
    return bool(before) and before[0].actors[-1].kind == "organisation" and trigger.start - before[0].end <= _ATTRIBUTES


_ATTRIBUTES: Final = 3
