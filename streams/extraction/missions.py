"""At an embassy: `وزیر داخلہ نے چلی کے سفارت خانے کا دورہ کیا اور سفیر سے ملاقات کی`. A mission gone to is a place and no
subject, the envoy whom he finds there is its own, and condolences offered to him there are a meeting."""

from collections.abc import Sequence
from typing import Final

from streams.extraction import grammar
from streams.extraction.actors import Actor, Group
from streams.urdu.tokens import word_set

MISSION: Final = "embassy"
_GONE_TO: Final = word_set("کا میں پہنچ پہنچے پہنچیں پہنچا پہنچی جا جاکر گئے گئیں گیا گئی آئے آئیں آمد پہنچنے آ جانے")


def gone_to(words: Sequence[str], actor: Actor) -> bool:
    """Whether an actor is a mission that somebody visits: `چلی کے سفارت خانے پہنچے`, `سفارتخانے جا کر`, `قونصلیٹ کا دورہ`."""
    if actor.office_key != MISSION:
        return False
    behind = words[actor.end : actor.end + 2]
    return bool(behind) and behind[0] in _GONE_TO and (behind[0] != "کا" or not grammar.JOURNEY.isdisjoint(behind[1:]))


def whose_envoy(words: Sequence[str], actor: Actor, near: Sequence[Actor]) -> str | None:
    """The state of an envoy (`actor`) without one who is told of behind a visit to a mission."""
    for earlier in reversed(near):
        if earlier.office_key == MISSION and earlier.end <= actor.start:
            return earlier.country if earlier.explicit and gone_to(words, earlier) else None
    return None


def met_there(words: Sequence[str], groups: Sequence[Group], before: int, receivers: Sequence[Actor]) -> bool:
    """`صدر نے چلی کے سفارتخانے جا کر سفیر سے تعزیت کی`: all who are addressed are envoys of the mission gone to."""
    homes = {a.country for g in groups for a in g.actors if a.end <= before and gone_to(words, a)}
    return bool(receivers) and all(a.role == "ambassador" and a.country in homes for a in receivers)
