"""What two states do to each other: `چلی اور پیرو نے ایک دوسرے کے سفارت کاروں کو ملک بدر کر دیا`, `… ایک دوسرے کے سفیر طلب`.

The envoys are of neither by grammar; both states are sides, and where the article goes on to tell each step by itself the
first of them is what the headline means. A step that the news answers (`اس سے قبل پیرو نے … نکال دیا تھا`) is news with it.
"""

from typing import Final

from streams.extraction import acts
from streams.extraction.actors import STATES
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene

MUTUAL: Final = "mutual"
_ACTING: Final = frozenset(("ne", "janib", "gen", "", "darmiyan"))
_NEAR: Final = 9
_TWO: Final = 2


def sides(scene: Scene, clause: Clause, trigger: Match) -> list[str]:
    """The two states that act on each other before a trigger; none where it is not told so."""
    words = scene.words
    low = max(clause.start, trigger.start - _NEAR)
    at = next((i for i in range(low, trigger.start - 1) if words[i] == "ایک" and words[i + 1] == "دوسرے"), None)
    if at is None:
        return []
    for group in reversed(scene.groups(clause.sentence, clause.start, at)):
        codes = sorted({a.country for a in group.actors if a.country and a.kind in STATES})
        if group.marker in _ACTING and len(codes) == _TWO:
            return codes
        if any(a.kind == "pair" for a in group.actors) and len(scene.register.lead) == _TWO:
            return sorted(scene.register.lead)
    return []


def act(scene: Scene, kind: str, rule: str, clause: Clause, trigger: Match) -> Candidate | None:
    """One event of both states, who did the same to each other."""
    event = acts.make(kind, clause, trigger, sides(scene, clause, trigger), [], rule)
    if event is not None:
        event.rules.append(MUTUAL)
    return event


def first_step(event: Candidate, candidate: Candidate) -> bool:
    """Whether one tells that both did it, and the other the first such step of one of them."""
    told = [c for c in (event, candidate) if MUTUAL in c.rules and not c.actors and c.place_country is None]
    return bool(told) and event.parties == candidate.parties


def settle(events: list[Candidate]) -> None:
    """`چلی نے پیرو کے سفارت کار کو نکال دیا۔ اس سے قبل پیرو نے چلی کا ایک اہلکار نکالا تھا`: blow and answer are
    days apart."""
    for event in events:
        if not event.background or event.date is not None or event.type not in _BLOWS or _REMINDER not in event.rules:
            continue
        if any(_answers(other, event) for other in events):
            event.background = False
            event.rules.remove(_REMINDER)


def _answers(news: Candidate, event: Candidate) -> bool:
    if news.background or news.type != event.type or news.parties != event.parties or news.status != "held":
        return False
    return None not in (news.place_country, event.place_country) and news.place_country != event.place_country


_BLOWS: Final = frozenset(("rupture", "protest"))
_REMINDER: Final = "background:reminder"
