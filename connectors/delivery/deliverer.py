"""The service: reads candidates, tells each subscriber once, and remembers in `alerts.deliveries` what came of it.

Any number may run; the consumer group has one of them active. The active one fences its predecessor, reads the ledger and
the subscriptions, and then the candidates from the first one that is still open. Everything in memory can be made again
from the topics, so any trouble with Kafka is met by beginning anew.
"""

import asyncio
import contextlib
import logging
import random
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, TextIO

from aiokafka import AIOKafkaConsumer, ConsumerRebalanceListener, TopicPartition
from aiokafka.errors import CommitFailedError, IllegalGenerationError, KafkaError, UnknownMemberIdError

from connectors.delivery.channels import Channels
from connectors.delivery.pending import Parcel
from connectors.delivery.settings import DeliverySettings
from connectors.delivery.subscribers import Subscribers
from connectors.delivery.teller import Teller
from connectors.delivery.writer import FencedWriter
from connectors.kafka import KafkaRecord, KafkaSettings, consumer, read_all
from schemas import topics, wire
from schemas.alerts import Delivery

log = logging.getLogger(__name__)

_COMMIT_EVERY_S: Final = 2.0
_GRACE_S: Final = 1.5
"""How long attempts under way may take to end when we stop or lose the partition."""
_PAUSES_S: Final = (0.5, 1.0, 2.0, 5.0)


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class Deliverer:
    """`await run()` until `stop()` is called; can be run again afterwards."""

    def __init__(
        self,
        settings: DeliverySettings,
        kafka: KafkaSettings,
        prefix: str,
        *,
        files_dir: Path,
        console: TextIO = sys.stdout,
        now: Callable[[], datetime] = utc_now,
        rng: random.Random | None = None,
    ) -> None:
        self._settings = settings
        self._kafka = kafka
        self._prefix = prefix
        self._files_dir = settings.files_dir or files_dir
        self._console = console
        self._now = now
        self._rng = rng or random.Random()
        self._stopping = asyncio.Event()
        self._named: set[int] = set()
        """Offsets of subscriptions that cannot be read, named in the log once and not at every beginning."""

    async def run(self) -> None:
        """Deliver until stopped. Trouble with Kafka ends a session, and the next one begins from the topics.

        Raises `schemas.wire.NewerSchemaError` when a candidate was written by a newer version.
        """
        self._stopping.clear()
        failures = 0
        while not self._stopping.is_set():
            started = asyncio.get_running_loop().time()
            session = _Session(
                self._settings, self._kafka, self._prefix, self._open_channels, self._now, self._rng, self._named
            )
            try:
                await session.run(self._stopping)
            except (KafkaError, ConnectionError, TimeoutError) as error:
                failures = 0 if asyncio.get_running_loop().time() - started > 30 else failures + 1
                pause = _PAUSES_S[min(failures, len(_PAUSES_S) - 1)]
                log.warning("%s: %s; begins anew in %g s", type(error).__name__, error, pause)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._stopping.wait()

    def stop(self) -> None:
        """Have `run` end: attempts under way are given a moment, everything else waits in the topics."""
        self._stopping.set()

    def _open_channels(self) -> Channels:
        return Channels(self._settings, self._files_dir, self._console)


class _Session:
    """One membership in the consumer group, until it ends or Kafka fails it."""

    def __init__(
        self,
        settings: DeliverySettings,
        kafka: KafkaSettings,
        prefix: str,
        open_channels: Callable[[], Channels],
        now: Callable[[], datetime],
        rng: random.Random,
        named: set[int],
    ) -> None:
        self._settings, self._kafka, self._prefix = settings, kafka, prefix
        self._open_channels, self._now, self._rng, self._named = open_channels, now, rng, named
        self._alerts = TopicPartition(topics.ALERTS.named(prefix), 0)
        self._active: _Active | None = None
        self._assigned = False

    async def run(self, stopping: asyncio.Event) -> None:
        reader = consumer(
            self._kafka, group=f"{self._prefix}deliver", session_timeout_ms=round(self._settings.session_timeout_s * 1000)
        )
        reader.subscribe([self._alerts.topic], listener=_Listener(self._gained, self._lost))
        await reader.start()
        try:
            await self._loop(reader, stopping)
        finally:
            await self._end(reader)

    async def _loop(self, reader: AIOKafkaConsumer, stopping: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        committed_at = loop.time()
        while not stopping.is_set():
            batches = await reader.getmany(timeout_ms=100, max_records=500)
            if self._assigned and self._active is None:
                self._active = await self._activate()
            if self._active is None:
                continue
            self._active.check()
            found = [_as_record(record) for records in batches.values() for record in records]
            if found:
                await self._active.teller.consider(found)
                self._active.wake()
            if loop.time() - committed_at > _COMMIT_EVERY_S:
                await self._commit(reader)
                committed_at = loop.time()

    async def _activate(self) -> "_Active":
        active = _Active(self._settings, self._kafka, self._prefix, self._open_channels(), self._now, self._rng, self._named)
        try:
            await active.start()
        except BaseException:
            await active.stop()
            raise
        return active

    async def _commit(self, reader: AIOKafkaConsumer) -> None:
        """Note how far all candidates are closed: what is before need not be read after a restart."""
        if self._active is None or not self._assigned:
            return
        low = self._active.teller.pending.low_water()
        position = await reader.position(self._alerts)
        try:
            await reader.commit({self._alerts: min(position, low) if low is not None else position})
        except (CommitFailedError, IllegalGenerationError, UnknownMemberIdError) as error:
            log.info("offsets not committed, the group is changing: %s", error)

    async def _gained(self) -> None:
        self._assigned = True

    async def _lost(self) -> None:
        self._assigned = False
        active, self._active = self._active, None
        if active is not None:
            await active.stop()

    async def _end(self, reader: AIOKafkaConsumer) -> None:
        if self._active is not None:
            await self._active.quiet()
            with contextlib.suppress(KafkaError):
                await self._commit(reader)
        await self._lost()
        with contextlib.suppress(KafkaError):
            await reader.stop()


class _Active:
    """What only the one active deliverer has: the fenced writer, the ledger in memory, and attempts under way."""

    def __init__(
        self,
        settings: DeliverySettings,
        kafka: KafkaSettings,
        prefix: str,
        channels: Channels,
        now: Callable[[], datetime],
        rng: random.Random,
        named: set[int],
    ) -> None:
        self._settings, self._kafka, self._prefix, self._now = settings, kafka, prefix, now
        self._channels = channels
        self._writer = FencedWriter(kafka, prefix)
        self._subscribers = Subscribers(kafka, prefix, named)
        self.teller = Teller(settings, self._writer, self._subscribers, channels.open, self._reread, now, rng)
        self._work = asyncio.Event()
        self._services: list[asyncio.Task[None]] = []
        self._attempts: set[asyncio.Task[None]] = set()
        self._failure: BaseException | None = None
        self._quiet = False

    async def start(self) -> None:
        """Fence the predecessor first: after that nobody else writes the ledger, and what is read of it is complete."""
        await self._writer.start()
        now = self._now()
        count = 0
        async for record in read_all(self._kafka, topics.DELIVERIES.named(self._prefix)):
            if record.value is not None:
                self.teller.ledger.note(wire.decode(Delivery, record.value, record.headers), now)
                count += 1
        await self._subscribers.start()
        log.info("active: %d deliveries on record, %d open", count, len(self.teller.ledger.open))
        self._services = [
            asyncio.create_task(self._watched(self._subscribers.follow(self._changed)), name="deliver-subscribers"),
            asyncio.create_task(self._watched(self._dispatch()), name="deliver-dispatch"),
        ]

    def check(self) -> None:
        """Raises what a task of ours has failed with."""
        if self._failure is not None:
            raise self._failure

    def wake(self) -> None:
        """There may be something to send."""
        self._work.set()

    async def quiet(self) -> None:
        """Begin no more attempts, and give those under way a moment."""
        self._quiet = True
        if self._attempts:
            await asyncio.wait(self._attempts, timeout=_GRACE_S)

    async def stop(self) -> None:
        await self.quiet()
        tasks = [*self._services, *self._attempts]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for closing in (self._writer.stop(), self._subscribers.stop(), self._channels.close()):
            try:
                await closing
            except (KafkaError, ConnectionError) as error:
                log.info("while stopping: %s", error)

    async def _dispatch(self) -> None:
        pending = self.teller.pending
        while True:
            self._work.clear()
            now = self._now()
            room = 0 if self._quiet else self._settings.concurrency - len(self._attempts)
            for parcel in pending.take(now, room, self._settings.per_subscription):
                task = asyncio.create_task(self._watched(self._tell(parcel)), name="deliver-attempt")
                self._attempts.add(task)
                task.add_done_callback(self._attempts.discard)
            wakes = pending.next_wake()
            wait = 1.0 if wakes is None else min(1.0, max(0.005, (wakes - self._now()) / timedelta(seconds=1)))
            with contextlib.suppress(TimeoutError):
                # Not wait_for: in Python 3.11 it swallows a cancellation that comes together with the event.
                async with asyncio.timeout(wait if room else 1.0):
                    await self._work.wait()

    async def _tell(self, parcel: Parcel) -> None:
        try:
            await self.teller.tell(parcel)
        finally:
            self._work.set()

    def _changed(self, subscription_ids: Any) -> None:
        self.teller.pending.wake(subscription_ids, self._now())
        self._work.set()

    async def _watched(self, work: Any) -> None:
        """A failure in any task ends the session."""
        try:
            await work
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self._failure = self._failure or error
            self._quiet = True

    async def _reread(self, offset: int) -> KafkaRecord | None:
        start, end = {0: offset}, {0: offset + 1}
        async for record in read_all(self._kafka, topics.ALERTS.named(self._prefix), [0], start=start, end=end):
            return record
        return None


class _Listener(ConsumerRebalanceListener):  # type: ignore[misc]
    """Tells the session when the partition is gained and lost."""

    def __init__(self, gained: Callable[[], Any], lost: Callable[[], Any]) -> None:
        self._gained, self._lost = gained, lost

    async def on_partitions_revoked(self, revoked: Any) -> None:
        await self._lost()

    async def on_partitions_assigned(self, assigned: Any) -> None:
        if assigned:
            await self._gained()


def _as_record(record: Any) -> KafkaRecord:
    return KafkaRecord(
        record.topic, record.partition, record.offset, record.timestamp, record.key, record.value, tuple(record.headers)
    )
