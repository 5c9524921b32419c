"""Writing the ledger: one fenced transactional producer, one transaction for all that is waiting to be written.

Starting it fences a deliverer that is still alive somewhere; that one's next claim fails, so it makes no further attempt.
A transaction costs about the same with one record as with hundreds: whoever waits shares it.
"""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aiokafka import AIOKafkaProducer

from connectors.kafka import KafkaSettings, producer
from schemas import wire
from schemas.base import Record
from schemas.topics import Topic

_MOST: Final = 500
_STAGE: Final = "deliver"


@dataclass(frozen=True, slots=True)
class Line:
    """A record to be written."""

    topic: Topic
    key: bytes | None
    value: bytes | None
    timestamp_ms: int
    headers: wire.Headers = ()


def line(topic: Topic, key: str, record: Record, timestamp_ms: int) -> Line:
    """A record of ours with its headers."""
    headers = wire.headers_for(record, key=key, source=_STAGE, timestamp_ms=timestamp_ms)
    return Line(topic, key.encode(), wire.encode(record), timestamp_ms, headers)


class FencedWriter:
    """Writes lines in transactions, in the order in which they came. After the first failure it writes nothing more."""

    def __init__(self, kafka: KafkaSettings, prefix: str) -> None:
        self._kafka = kafka
        self._prefix = prefix
        self._producer: AIOKafkaProducer | None = None
        self._waiting: list[tuple[Sequence[Line], asyncio.Future[None]]] = []
        self._work = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._broken: BaseException | None = None

    async def start(self) -> None:
        """Fence whoever delivered before; what it left open is aborted."""
        made = producer(self._kafka, transactional_id=f"{self._prefix}{_STAGE}", transaction_timeout_ms=10_000)
        await made.start()
        self._producer = made
        self._task = asyncio.create_task(self._run(made), name="deliver-writer")

    async def write(self, lines: Sequence[Line]) -> None:
        """Returns when the lines stand, all of them or none. Raises what the transaction failed with."""
        if self._broken is not None:
            raise self._broken
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((lines, written))
        self._work.set()
        await written

    async def stop(self) -> None:
        """End after the transaction that is under way."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        made, self._producer = self._producer, None
        if made is not None:
            await made.stop()

    async def _run(self, made: AIOKafkaProducer) -> None:
        while True:
            await self._work.wait()
            batch = self._take()
            try:
                await asyncio.shield(self._transaction(made, [line for lines, _ in batch for line in lines]))
            except BaseException as error:
                self._fail(error, batch)
                return
            for _, written in batch:
                if not written.done():
                    written.set_result(None)

    def _take(self) -> list[tuple[Sequence[Line], asyncio.Future[None]]]:
        batch, count = [], 0
        while self._waiting and count < _MOST:
            batch.append(self._waiting.pop(0))
            count += len(batch[-1][0])
        if not self._waiting:
            self._work.clear()
        return batch

    async def _transaction(self, made: AIOKafkaProducer, lines: Sequence[Line]) -> None:
        async with made.transaction():
            sent = [
                await made.send(
                    line.topic.named(self._prefix), line.value, key=line.key, partition=0,
                    timestamp_ms=line.timestamp_ms, headers=list(line.headers),
                )
                for line in lines
            ]  # fmt: skip
            await asyncio.gather(*sent)

    def _fail(self, error: BaseException, batch: list[tuple[Sequence[Line], asyncio.Future[None]]]) -> None:
        cancelled = isinstance(error, asyncio.CancelledError)
        self._broken = ConnectionError("the ledger's writer was stopped") if cancelled else error
        for _, written in [*batch, *self._waiting]:
            if not written.done():
                written.set_exception(self._broken)
        self._waiting.clear()
