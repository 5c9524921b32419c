"""Rebuilding a stateful processor's memory: its own output topic, read committed, from the first record to the end.

The records stream through a small queue into a thread, because `restore` is CPU work and heartbeats must go on.
"""

import asyncio
import heapq
import queue
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from aiokafka import TopicPartition

from schemas.topics import Topic
from streams.runtime.access import KafkaAccess
from streams.runtime.encode import input_offset
from streams.runtime.processor import Incoming, StatefulProcessor

_CHUNK: Final = 2000


def incoming_from(record: Any) -> Incoming:
    """An aiokafka record as the record that a processor sees."""
    return Incoming(
        record.topic, record.partition, record.offset, record.key, record.value, tuple(record.headers), record.timestamp
    )


async def restore(processor: StatefulProcessor, kafka: KafkaAccess, prefix: str) -> int:
    """Have the processor rebuild its memory from all that it has published. Returns how many records that were.

    Outputs spread over several partitions are merged by the position of the input that made them, which is the order in
    which the one active worker wrote them.
    """
    chunks: queue.Queue[list[Incoming] | None] = queue.Queue(maxsize=4)
    ended = False

    def records() -> Iterator[Incoming]:
        while (chunk := chunks.get()) is not None:
            yield from chunk

    def rebuild() -> None:
        nonlocal ended
        try:
            processor.restore(records())
        finally:
            ended = True

    def hand_over(chunk: list[Incoming] | None) -> None:
        while not ended:
            try:
                chunks.put(chunk, timeout=0.2)
                return
            except queue.Full:
                continue

    task = asyncio.get_running_loop().run_in_executor(None, rebuild)
    count = 0
    try:
        async for chunk in _merged(processor.writes, kafka, prefix):
            count += len(chunk)
            await asyncio.to_thread(hand_over, chunk)
    finally:
        await asyncio.to_thread(hand_over, None)
    await task
    return count


async def _merged(topic: Topic, kafka: KafkaAccess, prefix: str) -> AsyncIterator[list[Incoming]]:
    """Chunks of a topic's records over all its partitions, in the order in which their inputs came."""
    streams = [read_to_end(kafka, TopicPartition(topic.named(prefix), number)) for number in range(topic.partitions)]
    if len(streams) == 1:
        async for chunk in streams[0]:
            yield chunk
        return
    heap: list[tuple[int, int, Incoming]] = []
    singles = [_single(stream) for stream in streams]

    async def advance(index: int) -> None:
        if (incoming := await anext(singles[index], None)) is not None:
            heapq.heappush(heap, (input_offset(incoming), index, incoming))

    for index in range(len(singles)):
        await advance(index)
    chunk = []
    while heap:
        _, index, incoming = heapq.heappop(heap)
        chunk.append(incoming)
        await advance(index)
        if len(chunk) >= _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def _single(chunks: AsyncIterator[list[Incoming]]) -> AsyncIterator[Incoming]:
    async for chunk in chunks:
        for incoming in chunk:
            yield incoming


async def read_to_end(kafka: KafkaAccess, partition: TopicPartition) -> AsyncIterator[list[Incoming]]:
    """Chunks of a partition's committed records, up to the end as it is at the start of the read."""
    consumer = kafka.consumer(group_id=None, auto_offset_reset="earliest")
    await consumer.start()
    try:
        consumer.assign([partition])
        end = (await consumer.end_offsets([partition]))[partition]
        while await consumer.position(partition) < end:
            # the position moves over transaction markers too, so an end that is a marker is reached
            records = (await consumer.getmany(partition, timeout_ms=500, max_records=_CHUNK)).get(partition, ())
            chunk = [incoming_from(record) for record in records if record.offset < end]
            if chunk:
                yield chunk
    finally:
        await consumer.stop()
