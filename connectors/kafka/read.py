"""Reading whole topics, up to where they ended when the reading began."""

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import UnknownTopicOrPartitionError

from connectors.kafka.client import consumer
from connectors.kafka.settings import KafkaSettings

_BATCH_WAIT_MS = 500


class KafkaRecord(NamedTuple):
    """A record as it stands in Kafka, its bytes untouched."""

    topic: str
    partition: int
    offset: int
    timestamp_ms: int
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes], ...]


async def read_all(
    settings: KafkaSettings,
    topic: str,
    partitions: Iterable[int] | None = None,
    *,
    start: Mapping[int, int] | None = None,
    end: Mapping[int, int] | None = None,
) -> AsyncIterator[KafkaRecord]:
    """All committed records of a topic, each partition in its order, up to the end offsets at the moment of the call.

    `partitions` limits it to some; `start` and `end` (offsets by partition, end exclusive) replace beginning and end.
    Ends although transaction markers, aborted records and compaction leave offsets that no record has.
    Raises `UnknownTopicOrPartitionError` when there is no such topic.
    """
    reader = consumer(settings, max_poll_records=2_000)
    try:
        await reader.start()
        assigned = await _assign(reader, topic, partitions)
        ends = await reader.end_offsets(assigned)
        if end:
            ends = {tp: min(offset, end.get(tp.partition, offset)) for tp, offset in ends.items()}
        beginnings = await reader.beginning_offsets(assigned)
        for tp in assigned:
            reader.seek(tp, max(beginnings[tp], (start or {}).get(tp.partition, 0)))
        left = await _still_short(reader, assigned, ends)
        while left:
            batches = await reader.getmany(*left, timeout_ms=_BATCH_WAIT_MS)
            for tp, records in batches.items():
                for record in records:
                    if record.offset < ends[tp]:
                        yield KafkaRecord(
                            record.topic, record.partition, record.offset, record.timestamp, record.key, record.value,
                            tuple(record.headers),
                        )  # fmt: skip
            left = await _still_short(reader, left, ends)
    finally:
        await reader.stop()


async def end_offsets(settings: KafkaSettings, topic: str) -> dict[int, int]:
    """The offset after the last committed record of each partition of a topic."""
    reader = consumer(settings)
    try:
        await reader.start()
        ends = await reader.end_offsets(await _assign(reader, topic, None))
        return {tp.partition: offset for tp, offset in ends.items()}
    finally:
        await reader.stop()


async def _assign(reader: AIOKafkaConsumer, topic: str, partitions: Iterable[int] | None) -> list[TopicPartition]:
    # aiokafka's public call for it knows only topics that the consumer has subscribed to.
    known = await reader._client.fetch_all_metadata()
    there = known.partitions_for_topic(topic)
    if not there:
        raise UnknownTopicOrPartitionError(f"no topic {topic}")
    wanted = sorted(there if partitions is None else set(partitions))
    if missing := sorted(set(wanted) - there):
        raise UnknownTopicOrPartitionError(f"topic {topic} has no partition {missing[0]}")
    assigned = [TopicPartition(topic, partition) for partition in wanted]
    reader.assign(assigned)
    return assigned


async def _still_short(
    reader: AIOKafkaConsumer, assigned: Iterable[TopicPartition], ends: Mapping[TopicPartition, int]
) -> list[TopicPartition]:
    """Partitions whose position is before their end: the position also passes markers and aborted records."""
    return [tp for tp in assigned if await reader.position(tp) < ends[tp]]
