"""What exactly was done: expelled or recalled, recognised or reopened, congratulated or condoled, signed or ratified."""

from schemas.mentions import Mention
from streams.extraction.detail.context import Context


def fill(context: Context, mention: Mention) -> None:
    """The first outcome of the table that the event's clause tells, else one of its sentences."""
    event = context.event
    cues = list(context.cues_in("outcome", context.own))
    inside = [cue for cue in cues if event.clause.start <= cue.start < event.clause.end]
    for cue in sorted(inside or cues, key=lambda cue: (_order(cue.value), cue.start)):
        context.found["outcome"] = cue.value
        context.note("outcome", cue.start, cue.end)
        return


_TELLING = (
    "talks_broken", "expulsion", "recall", "treaty_suspended", "mission_closed", "downgrade", "ties_cut",
    "recognition", "mission_reopened", "ties_restored", "envoy_returned",
    "condolence", "congratulation", "invitation", "letter",
    "ceasefire", "ratified", "signed", "joint_statement",
    "presented", "left_post", "took_post", "nominated", "appointed",
)  # fmt: skip
"""Which word says more where several stand in one clause: a letter that congratulates is a congratulation."""


def _order(outcome: str) -> int:
    return _TELLING.index(outcome)
