"""Ground only lent to the talks of others: `پیرو کا وفد چلی سے مذاکرات کے لیے جنیوا پہنچ گیا` is no visit to Switzerland."""

from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import BODIES, PEOPLE
from streams.extraction.document import Clause
from streams.extraction.scene import Scene

_TALKS: Final = frozenset(("talks", "meeting"))
_ATTENDING: Final = ["میں", "شرکت"]
_ROUND: Final = 5
"""Words behind talks that may tell which round of them it is."""
_FOR: Final = ["کے", "لیے"]
_HOSTS: Final = PEOPLE | BODIES | {"government"}


def only_lent(scene: Scene, clause: Clause, end: int, country: str) -> bool:
    """Whether those who reach a country before token `end` come for talks with others there: the clause says that they come
    for talks, and the article names nobody who acts for that country."""
    if country == scene.register.audience or not _for_talks(scene, clause, end, country):
        return False
    return not any(
        actor.country == country and actor.kind in _HOSTS
        for groups in scene.register.groups.values()
        for group in groups
        for actor in group.actors
    )


def _for_talks(scene: Scene, clause: Clause, end: int, country: str) -> bool:
    """`چلی سے مذاکرات کے لیے`, `امن بات چیت میں شرکت کے لیے`; whoever comes `مذاکرات کے لیے` talks with his hosts."""
    for trigger in scene.triggers(clause.sentence, *_TALKS):
        if not clause.start <= trigger.start < end:
            continue
        at = next((i for i in range(trigger.end, trigger.end + _ROUND) if scene.words[i : i + 2] == _ATTENDING), None)
        attending = at is not None  # `مذاکرات میں شرکت`, `مذاکرات کے دوسرے مرحلے میں شرکت`
        behind = trigger.end if at is None else at + 2
        if scene.words[behind : behind + 2] != _FOR or any(w in grammar.NEGATION for w in scene.words[behind:end]):
            continue
        others = [g for g in scene.groups(clause.sentence, clause.start, trigger.start) if g.marker in ("se", "saath")]
        if attending or any(a.country not in (None, country) for g in others for a in g.actors):
            return True
    return False
