"""The bounded form of the runtime: a processor over records that are all there, in this process or over a pool.

Used over files, by replay and in tests. The outputs are records again, so that stages can be chained.
"""

import asyncio
import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from schemas import topics
from streams.runtime.encode import Encoded
from streams.runtime.pool import Outcome, WorkPool, handle
from streams.runtime.processor import Incoming, Processor

OnDead = Callable[[Incoming], None]


class Sequencer:
    """Gives outputs the positions that a topic would: partition 0, offsets counted per topic."""

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self._next: Counter[str] = Counter()

    def take(self, topic: str) -> int:
        """The next offset of a topic."""
        offset = self._next[topic]
        self._next[topic] += 1
        return offset

    def place(self, record: Encoded) -> Incoming:
        """The record at the next offset of its topic."""
        offset = self.take(record.topic)
        return Incoming(self.prefix + record.topic, 0, offset, record.key, record.value, record.headers, record.timestamp_ms)


def run(
    processor: Processor, records: Iterable[Incoming], sequencer: Sequencer | None = None, on_dead: OnDead | None = None
) -> Iterator[Incoming]:
    """The processor over the records, one by one, in order. Yields its outputs; dead letters go to `on_dead`."""
    sequencer = sequencer or Sequencer()
    for incoming in records:
        yield from _placed(handle(processor, incoming), sequencer, on_dead)


def run_pooled(
    stage: str,
    pool: WorkPool,
    records: Iterable[Incoming],
    sequencer: Sequencer | None = None,
    on_dead: OnDead | None = None,
    batch: int = 256,
) -> Iterator[Incoming]:
    """As `run`, over the processes of a pool. Outputs come in the order of the records, whatever the number of processes."""
    sequencer = sequencer or Sequencer()
    source = iter(records)
    with asyncio.Runner() as runner:
        while taken := list(itertools.islice(source, batch)):
            for outcome in runner.run(pool.run(stage, taken)):
                yield from _placed(outcome, sequencer, on_dead)


def _placed(outcome: Outcome, sequencer: Sequencer, on_dead: OnDead | None) -> Iterator[Incoming]:
    _, outputs = outcome
    for output in outputs:
        record = sequencer.place(output)
        if output.topic != topics.DEAD_LETTERS.name:
            yield record
        elif on_dead is not None:
            on_dead(record)
