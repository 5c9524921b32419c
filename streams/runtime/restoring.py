"""Rebuilding a stateful processor's memory: its own output topic, read committed, from the first record to the end.

The records stream through a small queue into a thread, because `restore` is CPU work and heartbeats must go on.
"""

import asyncio
import heapq
import queue
from collections.abc import AsyncIterator, Iterator
from typing import Final

from schemas.topics import Topic
from streams.runtime.access import KafkaAccess, ReadRecord
from streams.runtime.encode import input_offset
from streams.runtime.processor import Incoming, StatefulProcessor

_CHUNK: Final = 2000


def incoming_from(record: ReadRecord) -> Incoming:
    """A record read outside Faust as the record that a processor sees."""
    return Incoming(
        record.topic, record.partition, record.offset, record.key, record.value, record.headers, record.timestamp_ms
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
    partitions = [kafka.read(topic.named(prefix), [number]) for number in range(topic.partitions)]
    heap: list[tuple[int, int, Incoming]] = []

    async def advance(index: int) -> None:
        if (record := await anext(partitions[index], None)) is not None:
            incoming = incoming_from(record)
            # one partition is in order already, also where its records do not name their inputs
            rank = input_offset(incoming) if topic.partitions > 1 else incoming.offset
            heapq.heappush(heap, (rank, index, incoming))

    for index in range(len(partitions)):
        await advance(index)
    chunk = []
    while heap:
        _, index, incoming = heapq.heappop(heap)
        chunk.append(incoming)
        await advance(index)
        if len(chunk) >= _CHUNK or not heap:
            yield chunk
            chunk = []
