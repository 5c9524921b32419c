"""Resolve over the recorded logs of `mentions` and `decisions`, interleaved as the live stage took them in.

Each event carries in its headers which record of `mentions` caused it, and the last record of `decisions` applied by then. A
decision that changed an event was applied right after the mention that its event names; one that changed none is applied before
the first mention whose events know it. What no event tells of made no difference to any.
"""

from collections.abc import Iterable, Iterator, Sequence

from streams.events.resolve import DECISIONS_OFFSET, MENTIONS_OFFSET, Resolve
from streams.runtime.encode import Encoded, dead_letter, encode
from streams.runtime.pool import handle
from streams.runtime.processor import Incoming

Applied = tuple[int, int]
"""Offsets of the last mention that had led to an event, and of the last decision applied."""


def applied(events: Iterable[Incoming]) -> list[Applied]:
    """What the headers of the published events say, in their order, repetitions left out."""
    found: list[Applied] = []
    for event in events:
        headers = {name: raw for name, raw in event.headers if name in (MENTIONS_OFFSET, DECISIONS_OFFSET)}
        if len(headers) == 2:
            pair = int(headers[MENTIONS_OFFSET]), int(headers[DECISIONS_OFFSET])
            if not found or found[-1] != pair:
                found.append(pair)
    return found


def interleaved(mentions: Iterable[Incoming], decisions: Sequence[Incoming], order: Sequence[Applied]) -> Iterator[Incoming]:
    """Both logs as one, in the order in which they were applied. Decisions that no event knows come last."""
    waiting = list(decisions)
    steps = list(order)

    def until(offset: int) -> Iterator[Incoming]:
        while waiting and waiting[0].offset <= offset:
            yield waiting.pop(0)

    known = -1
    for mention in mentions:
        while steps and steps[0][0] < mention.offset:
            known = max(known, steps.pop(0)[1])
        yield from until(known)
        if steps and steps[0][0] == mention.offset:
            yield from until(steps[0][1])
        yield mention
    yield from waiting


def replay(mentions: Iterable[Incoming], decisions: Sequence[Incoming], order: Sequence[Applied]) -> Iterator[Encoded]:
    """The events that resolve publishes over these logs, with headers, byte for byte as the live stage did.

    `order` is `applied` of the events that were published. Dead letters come with the events, as in the live stage.
    """
    stage = Resolve()
    topic = decisions[0].topic if decisions else ""
    for incoming in interleaved(mentions, decisions, order):
        if incoming.topic == topic:
            yield from noted(stage, incoming)
        else:
            yield from handle(stage, incoming)[1]


def noted(stage: Resolve, incoming: Incoming) -> list[Encoded]:
    """One decision given to the stage; its outputs, or the dead letter."""
    try:
        return encode(stage.note(incoming), incoming, stage.stage)
    except ValueError as error:
        return [dead_letter(incoming, error, stage.stage)]
