"""Sides that no case marker gives away: two states and what they do between them, a subject before the place where it meets,
and whom اور joins to people without a state."""

from itertools import pairwise
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.place import city_in
from streams.extraction.scene import Scene
from streams.urdu.tokens import word_set


def joined(scene: Scene, left: list[Group], nominative: list[Actor], partner: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """`چلی کے صدر X اور یورپی رہنماؤں سے`: whom اور joins to people without a state is met as they are."""
    words = scene.words
    for before, group in pairwise(left):
        if group.marker in ("se", "saath") and group.actors[0] is partner[0] and before.marker == "":
            gap = words[before.end : group.start]
            if gap[:1] in (["اور"], ["و"]) and len(gap) <= _ADJECTIVES and any(a.country for a in before.actors):
                return [a for a in nominative if a not in before.actors], [*before.actors, *partner]
    return nominative, partner


def in_talks(scene: Scene, group: Group, trigger: Match, classes: set[str]) -> bool:
    """`چلی اور پیرو میں مذاکرات`, `چلی اور پیرو میں دو روزہ بات چیت`: two states, and what they do between them."""
    if group.marker != "men" or not classes & {"talks", "contact"} or trigger.start - group.end > _ADJECTIVES:
        return False
    states = all(a.kind in ("state", "capital") for a in group.actors) and len({a.country for a in group.actors}) == 2
    return states and not any(w in grammar.CASE for w in scene.words[group.end : trigger.start])


def two_begin(scene: Scene, group: Group, clause: Clause, trigger: Match) -> bool:
    """`چلی اور پیرو لیما میں امن مذاکرات دوبارہ شروع کریں گے`: two states, a place, and the verb of talks that they hold."""
    words = scene.words
    if len({a.country for a in group.actors if a.country}) < 2 or _BEGUN.isdisjoint(words[trigger.end : trigger.end + 3]):
        return False
    if group.start > clause.start and words[group.start - 1] not in _OPENS:
        return False
    place = {at for i in range(group.end, trigger.start) for at in range(i, _place_end(scene, clause, i))}
    free = [words[i] for i in range(group.end, trigger.start) if i not in place and i not in scene.date_tokens]
    return bool(place) and len(free) <= _ADJECTIVES and not any(w in grammar.CASE for w in free)


def _place_end(scene: Scene, clause: Clause, index: int) -> int:
    """Behind a place with میں that begins at a token, else the token: `لیما میں`, `جنیوا میں`, which is no capital."""
    group = next((g for g in scene.groups(clause.sentence, index, index + 1) if g.marker == "men"), None)
    if group is not None:
        return group.end
    city = city_in(scene, index)
    return city.end + 1 if city is not None else index


def past_place(scene: Scene, group: Group, clause: Clause) -> int:
    """Behind a place or day between a subject and whom it meets: `چلی لیما میں پیرو کے ساتھ مذاکرات کرے گا`."""
    index = group.end
    while index < clause.end:
        if (end := _place_end(scene, clause, index)) > index:
            index = end
        elif index in scene.date_tokens:
            index += 1
        else:
            break
    return index


_OPENS: Final = frozenset(("مطابق", "کہ", "،", "اور", "کو", "پر", "میں", "لیے"))
"""What may stand before the two states that open a clause."""
_BEGUN: Final = word_set("شروع بحال منعقد کریں کر کیے")
_ADJECTIVES: Final = 4
