"""Writing a replay's topics: one transaction per batch over all of them, and nothing a second time after a kill.

The chain is deterministic, so what stands in a topic is always a prefix of what a run will write: the first records of
each topic, as many as it holds, are left out.
"""

from collections import Counter
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from aiokafka import AIOKafkaProducer

from connectors.kafka import KafkaRecord, KafkaSettings, producer, read_all
from schemas.topics import Topic
from streams.runtime.encode import DEAD_PREFIX
from streams.runtime.processor import Incoming


def _of_parse(record: KafkaRecord) -> bool:
    """Whether it is a dead letter of parse, which runs before the ordered part and in any order."""
    return dict(record.headers).get(DEAD_PREFIX + "stage") == b"parse"


class ReplayOutput:
    """Writes records (their topics without prefix) in order. An async context manager; leaving it flushes the last batch."""

    def __init__(self, kafka: KafkaSettings, prefix: str, name: str, topics: Sequence[Topic], size: int) -> None:
        """`size`: records of one transaction."""
        self._size = size
        self._kafka = kafka
        self._prefix = prefix
        self._topics = topics
        # Its start fences another process that runs the same replay.
        self._producer: AIOKafkaProducer = producer(kafka, transactional_id=f"{prefix}{name}")
        self._there: Counter[str] = Counter()
        self._batch: list[Incoming] = []
        self.written: Counter[str] = Counter()
        """Records by topic, those that stood already included."""

    async def __aenter__(self) -> Self:
        await self._producer.start()
        for topic in self._topics:
            async for record in read_all(self._kafka, topic.named(self._prefix)):
                self._there[topic.name] += not _of_parse(record)
        return self

    async def write(self, record: Incoming) -> None:
        """One more record."""
        self.written[record.topic] += 1
        if self.written[record.topic] <= self._there[record.topic]:
            return
        self._batch.append(record)
        if len(self._batch) >= self._size:
            await self._flush()

    async def _flush(self) -> None:
        if not self._batch:
            return
        batch, self._batch = self._batch, []
        async with self._producer.transaction():
            for record in batch:
                await self._producer.send(
                    self._prefix + record.topic,
                    record.value,
                    key=record.key,
                    timestamp_ms=record.timestamp_ms,
                    headers=list(record.headers),
                )

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                await self._flush()
        finally:
            await self._producer.stop()
