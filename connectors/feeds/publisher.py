"""The poller's only way into Kafka: articles and the memory that goes with them, in one transaction per small batch.

The producer's transactional id is the poller's own, so starting it fences a poller that is still alive somewhere else.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import msgspec
from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from connectors import kafka
from connectors.kafka import KafkaSettings
from schemas import wire
from schemas.articles import RawArticle
from schemas.base import Record
from schemas.feeds import Feed, FeedState
from schemas.topics import ARTICLES_RAW, FEEDS, FEEDS_STATE, MAX_RECORD_BYTES, Topic

SOURCE: Final = "poll"
_BATCH: Final = 200
_BATCH_BYTES: Final = 16 * 1024 * 1024
_WITHIN_S: Final = (0.03, 0.5)
"""Shortest and longest time to collect a batch."""
_PATIENCE: Final = 5.0
"""A batch is collected so many times as long as the last one took to publish: each carries the whole memory of its feeds, so
a burst should make few large ones."""
_PARTITIONS: Final = ARTICLES_RAW.partitions

Change = Callable[[FeedState], FeedState]
Message = tuple[str, bytes | None, bytes | None, int, wire.Headers]
"""Topic, key, value, timestamp in milliseconds, headers."""


class PublishError(RuntimeError):
    """Kafka did not take a batch, or another poller has taken over: this one must end, and be started again."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article, one change of a feed's state, or both: they stand or fall together."""

    feed_url: str
    change: Change
    article: RawArticle | None
    done: asyncio.Future[None]


class Publisher:
    """Collects items and publishes them in batches; `states` holds, per feed, the last state that Kafka has acknowledged."""

    def __init__(self, settings: KafkaSettings, prefix: str) -> None:
        self.states: dict[str, FeedState] = {}
        self.articles = 0
        self._settings, self._prefix = settings, prefix
        self._queue: asyncio.Queue[Item] = asyncio.Queue(maxsize=2_000)
        self._producer: AIOKafkaProducer | None = None
        self._one_at_a_time = asyncio.Lock()

    async def start(self) -> None:
        """Fences a predecessor. Raises `KafkaError` when Kafka cannot be reached."""
        self._producer = kafka.producer(
            self._settings, transactional_id=f"{self._prefix}{SOURCE}", transaction_timeout_ms=30_000
        )
        await self._producer.start()

    async def stop(self) -> None:
        """Ends the producer; what is still queued has not been acknowledged, and is done again by whoever polls next."""
        if self._producer is not None:
            producer, self._producer = self._producer, None
            await producer.stop()

    async def publish(self, feed_url: str, change: Change, article: RawArticle | None = None) -> None:
        """Returns when Kafka has acknowledged article and state. `change` is applied to the feed's latest state.

        Raises what `change` raises, or what keeps the article from being a record; nothing of it is published then.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        await self._queue.put(Item(feed_url, change, article, done))
        await done

    async def write_feeds(self, feeds: list[Feed]) -> None:
        """Fills the topic of settings, all at once."""
        now = wire.to_ms(datetime.now(UTC))
        await self.send([self._message(FEEDS, feed.url, feed, now) for feed in feeds])

    async def run(self) -> None:
        """Publishes what comes, until cancelled. Raises `PublishError`."""
        clock = asyncio.get_running_loop().time
        within = _WITHIN_S[0]
        while True:
            batch = [await self._queue.get()]
            deadline = clock() + within
            size = _size(batch[0])
            while len(batch) < _BATCH and size < _BATCH_BYTES:
                try:
                    item = self._queue.get_nowait()
                except asyncio.QueueEmpty:
                    left = deadline - clock()
                    if left <= 0:
                        break
                    await asyncio.sleep(left)
                    continue
                batch.append(item)
                size += _size(item)
            began = clock()
            await self._publish(batch)
            within = min(max(_PATIENCE * (clock() - began), _WITHIN_S[0]), _WITHIN_S[1])

    async def _publish(self, batch: list[Item]) -> None:
        states: dict[str, FeedState] = {}
        messages: list[Message] = []
        taken = []
        now = wire.to_ms(datetime.now(UTC))
        for item in batch:
            before = states.get(item.feed_url) or self.states.get(item.feed_url) or FeedState(url=item.feed_url)
            try:
                after = fitting(item.change(before))
                if item.article is not None:
                    moment = wire.to_ms(item.article.fetched_at)
                    messages.append(self._message(ARTICLES_RAW, item.article.article_id, item.article, moment))
            except Exception as error:  # an item that cannot be made a record is its sender's business, not the batch's
                _refuse(item, error)
                continue
            states[item.feed_url] = after
            taken.append(item)
        messages += [self._message(FEEDS_STATE, url, state, now) for url, state in states.items()]
        await self.send(messages)
        self.states.update(states)
        self.articles += sum(item.article is not None for item in taken)
        for item in taken:
            if not item.done.done():
                item.done.set_result(None)

    async def send(self, messages: list[Message]) -> None:
        """All messages in one transaction. Raises `PublishError`."""
        async with self._one_at_a_time:
            await self._transaction(messages)

    async def _transaction(self, messages: list[Message]) -> None:
        producer = self._producer
        if producer is None:
            raise PublishError("the producer has ended")
        try:
            async with producer.transaction():
                sent = []
                for topic, key, value, moment, headers in messages:
                    future = await producer.send(topic, value, key=key, timestamp_ms=moment, headers=list(headers))
                    future.add_done_callback(_heard)
                    sent.append(future)
                for future in sent:
                    await future
        except (KafkaError, OSError) as error:
            raise PublishError(f"{type(error).__name__}: {error}") from error

    def _message(self, topic: Topic, key: str, record: Record, moment: int) -> Message:
        headers = wire.headers_for(record, key=key, source=SOURCE, timestamp_ms=moment)
        value = wire.encode(record)
        if len(value) > MAX_RECORD_BYTES:  # one too large would fail the whole batch
            raise ValueError(f"a record of {len(value):,} bytes, at most {MAX_RECORD_BYTES:,} are taken")
        return topic.named(self._prefix), key.encode("utf-8", errors="replace"), value, moment, headers


def fitting(state: FeedState) -> FeedState:
    """The state, with the oldest of what the feed no longer shows forgotten as far as needed to fit into a record."""
    while len(wire.encode(state)) > MAX_RECORD_BYTES:
        shown = set(state.window)
        others = sorted((e for e in state.seen if e.article_id not in shown), key=lambda e: e.first_seen)
        if others:
            dropped = {entry.article_id for entry in others[: len(others) // 2 + 1]}
            state = msgspec.structs.replace(state, seen=[e for e in state.seen if e.article_id not in dropped])
        elif any(entry.entry or entry.url for entry in state.seen):
            bare = [msgspec.structs.replace(e, entry=None, url="", next_read=None) for e in state.seen]
            state = msgspec.structs.replace(state, seen=bare)
        else:
            break
    return state


def _heard(future: asyncio.Future[object]) -> None:
    """An error counts once, by the first future that is awaited; the others are not to be complained of by asyncio."""
    if not future.cancelled():
        future.exception()


def _refuse(item: Item, error: Exception) -> None:
    if not item.done.done():
        item.done.set_exception(error)


def _size(item: Item) -> int:
    return len(item.article.page.body) if item.article is not None and item.article.page is not None else 1000
