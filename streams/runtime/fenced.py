"""A stateful processor as a Faust agent that keeps its promise under kill -9, SIGSTOP and rebalances.

One input partition, one active worker, standbys by the consumer group. The memory is what has been published: before the
first record after an assignment the stage starts its transactional producer, which fences whoever held the stage before,
and reads its own output topic to the end. Each batch is one transaction. The rebalance signals only forget, because they
do not hold records back. Any trouble ends the process.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from typing import Any

import faust
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from schemas.wire import NewerSchemaError
from streams.runtime.access import StageContext
from streams.runtime.dead_letter_limit import DeadLetterLimit
from streams.runtime.encode import Encoded, dead_letter, encode
from streams.runtime.fatal import stop_worker
from streams.runtime.faust_app import incoming_of, make_app, raw_topic
from streams.runtime.pool import Outcome, handle
from streams.runtime.processor import Incoming, StatefulProcessor, TemporaryError
from streams.runtime.restoring import restore
from streams.runtime.retry import with_retries
from streams.runtime.sending import send_all

log = logging.getLogger(__name__)

_TRANSACTION_TIMEOUT_MS = 60_000
_STUCK_S = 10.0
"""A followed topic that gives nothing for so long, though it holds more, ends the worker: started again, it is well."""
_FOLLOW_WAIT_MS = 20


class FencedStage:
    """Runs one stateful processor. `make` makes a fresh one for every assignment."""

    def __init__(self, make: Callable[[], StatefulProcessor], context: StageContext) -> None:
        self._make = make
        self._context = context
        self._kind = make()
        self.stage = self._kind.stage
        self.app: faust.App = make_app(self.stage, context)
        self._limit = DeadLetterLimit(context.settings.dead_letter_share, context.settings.dead_letter_run)
        self._generation = 0
        self._lock = asyncio.Lock()
        self._assignment: _Assignment | None = None
        self._follower: asyncio.Task[None] | None = None
        self._stopping = False
        self._closing: set[asyncio.Task[None]] = set()
        source = raw_topic(self.app, self._kind.reads.named(context.prefix))
        self.app.agent(source, name=self.stage, concurrency=1)(self._run)
        self.app.on_partitions_revoked.connect(self._forget)
        self.app.on_partitions_assigned.connect(self._forget)

    async def _run(self, stream: Any) -> None:
        settings = self._context.settings
        async for batch in stream.take_events(settings.batch, within=settings.within_s):
            try:
                async with self._lock:
                    await self._handle([incoming_of(event) for event in batch])
            except BaseException as error:
                await stop_worker(self.stage, error, self._context)

    async def _handle(self, batch: Sequence[Incoming]) -> None:
        assignment = await self._ready()
        records = await self._noted(assignment)
        for incoming in batch:
            dead, outputs = await self._processed(assignment.processor, incoming)
            self._limit.count(dead)
            records += outputs
            await asyncio.sleep(0)  # heartbeats of other clients in this loop
        await self._send(assignment, records)

    async def _processed(self, processor: StatefulProcessor, incoming: Incoming) -> Outcome:
        async def attempt() -> Outcome:
            return handle(processor, incoming)

        return await with_retries(attempt)

    async def _send(self, assignment: "_Assignment", records: Sequence[Encoded]) -> None:
        if records:
            async with asyncio.timeout(_TRANSACTION_TIMEOUT_MS / 1000), assignment.producer.transaction():
                await send_all(assignment.producer, self._context.prefix, records)

    async def _noted(self, assignment: "_Assignment") -> list[Encoded]:
        """What has come in the followed topics since the last look, given to the processor; its outputs."""
        records: list[Encoded] = []
        for incoming in await assignment.followed():
            try:
                records += encode(assignment.processor.note(incoming), incoming, self.stage)
            except (NewerSchemaError, TemporaryError):
                raise
            except Exception as error:
                records.append(dead_letter(incoming, error, self.stage))
        return records

    async def _follow(self) -> None:
        """Looks at the followed topics when no input comes, so that a person's decision shows at once."""
        while not self._stopping:
            await asyncio.sleep(self._context.settings.follow_interval_s)
            if self._assignment is None and not self._assigned():
                continue
            try:
                async with self._lock:
                    assignment = await self._ready()
                    await self._send(assignment, await self._noted(assignment))
            except asyncio.CancelledError:
                raise
            except BaseException as error:
                await stop_worker(self.stage, error, self._context)

    def _assigned(self) -> bool:
        return bool(self.app.consumer.assignment()) if self.app.consumer is not None else False

    async def _forget(self, *_: Any, **__: Any) -> None:
        """On every rebalance. A batch in flight may finish: it stands or falls with the fence, not with this."""
        self._generation += 1
        assignment, self._assignment = self._assignment, None
        if assignment is not None:
            closing = asyncio.create_task(self._close(assignment))
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)

    async def _close(self, assignment: "_Assignment") -> None:
        async with self._lock:
            await assignment.close()

    async def _ready(self) -> "_Assignment":
        while self._assignment is None:
            generation = self._generation
            assignment = await self._assign()
            if generation == self._generation:
                self._assignment = assignment
            else:  # a rebalance came between
                await assignment.close()
        return self._assignment

    async def _assign(self) -> "_Assignment":
        context = self._context
        producer = context.kafka.producer(
            client_id=self.stage,
            transactional_id=f"{context.prefix}{self.stage}",
            transaction_timeout_ms=_TRANSACTION_TIMEOUT_MS,
        )
        await producer.start()  # fences the predecessor, aborts what it left open
        processor = self._make()
        if processor.remembers:
            count = await restore(processor, context.kafka, context.prefix)
            log.info("%s: memory rebuilt from %d records", self.stage, count)
        else:
            processor.restore(())
        consumer = None
        if processor.also_reads:
            # A broker answers a connection in order: asking for the ends would wait behind a fetch that waits for records.
            consumer = context.kafka.consumer(fetch_max_wait_ms=_FOLLOW_WAIT_MS)
            await consumer.start()
            consumer.assign([TopicPartition(topic.named(context.prefix), 0) for topic in processor.also_reads])
        return _Assignment(processor, producer, consumer)

    async def start(self) -> None:
        await self.app.start()
        if self._kind.also_reads:
            self._follower = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        self._stopping = True
        if self._follower is not None:
            # What it waits for may swallow the cancellation (asyncio.wait_for before Python 3.12, when its answer comes in
            # that moment): it would look again for ever, were it not told as well.
            self._follower.cancel()
            await asyncio.wait({self._follower})
        await self.app.stop()
        await self._forget()
        await asyncio.gather(*self._closing)


class _Assignment:
    """The memory and the clients of one assignment. Closed on every rebalance, made again by the next record."""

    def __init__(self, processor: StatefulProcessor, producer: AIOKafkaProducer, consumer: AIOKafkaConsumer | None) -> None:
        self.processor = processor
        self.producer = producer
        self._consumer = consumer

    async def followed(self) -> list[Incoming]:
        """The records of the followed topics that have come since the last call; at the first call all there are."""
        if self._consumer is None:
            return []
        partitions = sorted(self._consumer.assignment())
        async with asyncio.timeout(_STUCK_S):
            ends = await self._consumer.end_offsets(partitions)
        found: list[Incoming] = []
        quiet_since = time.monotonic()
        while waiting := [tp for tp in partitions if await self._consumer.position(tp) < ends[tp]]:
            got = await self._consumer.getmany(*waiting, timeout_ms=500)
            if got:
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > _STUCK_S:
                raise TimeoutError(
                    f"nothing more of {', '.join(tp.topic for tp in waiting)} in {_STUCK_S:g} s: the broker is in trouble"
                )
            found += [
                Incoming(r.topic, r.partition, r.offset, r.key, r.value, tuple(r.headers), r.timestamp)
                for partition in sorted(got)
                for r in got[partition]
            ]
        return found

    async def close(self) -> None:
        await self.producer.stop()
        if self._consumer is not None:
            await self._consumer.stop()
