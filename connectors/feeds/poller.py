"""The poller as a service: one polls, the others stand by.

Members of the group `<prefix>poll` share topic `feeds`, which has one partition; who holds it polls. Holding it is only
the invitation: the fenced transactional producer makes sure that a poller which has not noticed that it lost the
partition (a laptop that slept, a process that was stopped) cannot write any more, and ends.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from aiokafka.abc import ConsumerRebalanceListener
from aiokafka.errors import KafkaError

from connectors import kafka
from connectors.feeds.holding import HolderStays
from connectors.feeds.publisher import Publisher, PublishError
from connectors.feeds.rounds import Rounds
from connectors.feeds.settings import FeedsSettings
from connectors.feeds.unreadable import Unreadable
from connectors.feeds.worker import FeedReader
from connectors.http import GuardedClient, HttpSettings
from connectors.kafka import KafkaRecord, KafkaSettings
from schemas import wire
from schemas.feeds import Feed, FeedState
from schemas.topics import ARTICLES_RAW, DEAD_LETTERS, FEEDS, FEEDS_STATE

_log = logging.getLogger(__name__)


class Poller(ConsumerRebalanceListener):  # type: ignore[misc]
    """Polls feeds into `articles.raw` as long as it is the active one. `await run()` until `await stop()`."""

    def __init__(
        self,
        feeds_settings: FeedsSettings,
        http_settings: HttpSettings,
        kafka_settings: KafkaSettings,
        prefix: str,
        *,
        first_feeds: Callable[[], Sequence[Feed]] | None = None,
    ) -> None:
        """`first_feeds` gives the feeds to start with; it is asked only when Kafka knows none and never did."""
        self._feeds_settings, self._http_settings = feeds_settings, http_settings
        self._kafka, self._prefix, self._first_feeds = kafka_settings, prefix, first_feeds
        self._stopping = asyncio.Event()
        self._assigned = False
        self._since_ms = 0
        self._lead: asyncio.Task[None] | None = None
        self._rounds: Rounds | None = None
        self._publisher: Publisher | None = None
        self._early: list[ConsumerRecord] = []
        self._unreadable = Unreadable(kafka_settings, prefix)
        self.active = asyncio.Event()
        """Set while this poller is the one that polls."""

    async def run(self) -> None:
        """Polls, or stands by, until `stop`. Raises `PublishError` when another poller took over or Kafka is gone,
        `NewerSchemaError` when settings or memory were written by a newer version."""
        await kafka.ensure_topics(self._kafka, self._prefix, (FEEDS, FEEDS_STATE, ARTICLES_RAW, DEAD_LETTERS))
        topic = FEEDS.named(self._prefix)
        assignor = HolderStays(lambda: self._since_ms)
        consumer = kafka.consumer(self._kafka, group=f"{self._prefix}poll", partition_assignment_strategy=[assignor])
        consumer.subscribe([topic], listener=self)
        await consumer.start()
        try:
            while not self._stopping.is_set():
                await self._turn(consumer)
        finally:
            await self._end_lead()
            await consumer.stop()

    async def stop(self) -> None:
        """Ends `run` within a second or two; what is under way is done again by whoever polls next."""
        self._stopping.set()

    async def on_partitions_assigned(self, assigned: list[TopicPartition]) -> None:
        """Called by the consumer: this poller is invited to poll."""
        self._assigned = bool(assigned)

    async def on_partitions_revoked(self, revoked: list[TopicPartition]) -> None:
        """Called by the consumer before a rebalance. Polling goes on until somebody else is invited."""

    async def _turn(self, consumer: AIOKafkaConsumer) -> None:
        if self._assigned and self._lead is None:
            self._since_ms = wire.to_ms(datetime.now(UTC))
            self._lead = asyncio.create_task(self._lead_on())
        elif not self._assigned and self._lead is not None:
            await self._end_lead()
            self._early.clear()
        if self._lead is not None and self._lead.done():
            self._lead.result()
            self._lead = None
        for records in (await consumer.getmany(timeout_ms=100)).values():
            self._early += records
        if self._rounds is not None:
            for record in self._early:
                self._take(self._rounds, record)
            self._early.clear()
            if self._publisher is not None:
                await self._unreadable.bury(self._publisher)

    async def _lead_on(self) -> None:
        """Polls, as the active one, until cancelled."""
        settings = self._feeds_settings
        publisher = Publisher(self._kafka, self._prefix)
        try:
            await publisher.start()
        except KafkaError as error:
            raise PublishError(f"Kafka does not answer: {type(error).__name__}: {error}") from error
        try:
            await self._restore(publisher)
            async with (
                GuardedClient(self._http_settings) as client,
                FeedReader(
                    timeout_s=settings.parse_timeout_s,
                    memory_mib=settings.parse_memory_mib,
                    max_entries=settings.max_entries,
                ) as reader,
            ):
                rounds = Rounds(client, reader, publisher, settings)
                async for record in kafka.read_all(self._kafka, FEEDS.named(self._prefix)):
                    self._take(rounds, record)
                await self._unreadable.bury(publisher)
                self._publisher = publisher
                self._rounds = rounds
                self.active.set()
                _log.info("polling")
                async with asyncio.TaskGroup() as group:
                    group.create_task(publisher.run())
                    group.create_task(rounds.run())
        except BaseExceptionGroup as group_error:
            raise _first(group_error) from group_error
        finally:
            self._rounds = self._publisher = None
            self.active.clear()
            with contextlib.suppress(KafkaError):
                await publisher.stop()

    async def _restore(self, publisher: Publisher) -> None:
        """Reads the memory to its end, and fills the settings on the very first start."""
        async for record in kafka.read_all(self._kafka, FEEDS_STATE.named(self._prefix)):
            key = (record.key or b"").decode("utf-8", errors="replace")
            if record.value is None:
                publisher.states.pop(key, None)
                continue
            try:
                publisher.states[key] = wire.decode(FeedState, record.value, record.headers)
            except wire.UnreadableRecordError as error:
                self._unreadable.add(record, error)
        if self._first_feeds is None or publisher.states:
            return
        async for _ in kafka.read_all(self._kafka, FEEDS.named(self._prefix)):
            return
        feeds = list(self._first_feeds())
        _log.info("starting with %d feeds", len(feeds))
        await publisher.write_feeds(feeds)

    def _take(self, rounds: Rounds, record: KafkaRecord | ConsumerRecord) -> None:
        """Settings of a feed as they come; those that cannot be read leave the feed as it was."""
        url = (record.key or b"").decode("utf-8", errors="replace")
        if record.value is None:
            rounds.set_feed(url, None)
            return
        try:
            rounds.set_feed(url, wire.decode(Feed, record.value, record.headers))
        except wire.UnreadableRecordError as error:
            self._unreadable.add(record, error)

    async def _end_lead(self) -> None:
        lead, self._lead, self._since_ms = self._lead, None, 0
        if lead is None:
            return
        lead.cancel()
        with contextlib.suppress(asyncio.CancelledError, PublishError):
            await lead


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first error of a group that is not a group itself."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
