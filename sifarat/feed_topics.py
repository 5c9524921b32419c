"""Feeds as Kafka knows them: reading topics `feeds` and `feeds.state`, and changing the first."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypeVar

from connectors import kafka
from connectors.kafka import KafkaSettings
from schemas import wire
from schemas.base import Record
from schemas.feeds import Feed, FeedState
from schemas.topics import FEEDS, FEEDS_STATE

log: Final = logging.getLogger(__name__)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class KnownFeed:
    """A feed with what the poller remembers of it."""

    feed: Feed
    state: FeedState


async def known_feeds(settings: KafkaSettings, prefix: str) -> dict[str, KnownFeed]:
    """All feeds by address. Raises `KafkaError` when Kafka cannot be reached.

    What cannot be read is left as it was before, as the poller does it, and is named in the log.
    """
    await kafka.ensure_topics(settings, prefix, (FEEDS, FEEDS_STATE))
    feeds = await _latest(settings, FEEDS.named(prefix), Feed)
    states = await _latest(settings, FEEDS_STATE.named(prefix), FeedState)
    return {url: KnownFeed(feed, states.get(url) or FeedState(url=url)) for url, feed in sorted(feeds.items())}


async def _latest(settings: KafkaSettings, topic: str, kind: type[R]) -> dict[str, R]:
    """The newest readable record of each key."""
    found: dict[str, R] = {}
    unreadable: dict[str, str] = {}
    async for record in kafka.read_all(settings, topic):
        key = (record.key or b"").decode("utf-8", errors="replace")
        unreadable.pop(key, None)
        if record.value is None:
            found.pop(key, None)
            continue
        try:
            found[key] = wire.decode(kind, record.value, record.headers)
        except wire.UnreadableRecordError as error:
            unreadable[key] = f"offset {record.offset}: {error}"
    for key, why in unreadable.items():
        log.warning("a record of %s cannot be read: %s, %s", topic, key, why)
    return found


async def write_feeds(settings: KafkaSettings, prefix: str, feeds: Iterable[Feed], removed: Iterable[str] = ()) -> None:
    """Adds or replaces feeds, and takes others out. The poller follows the topic: it takes effect at once."""
    await kafka.ensure_topics(settings, prefix, (FEEDS,))
    producer = kafka.producer(settings)
    await producer.start()
    try:
        now = wire.to_ms(datetime.now(UTC))
        for feed in feeds:
            headers = wire.headers_for(feed, key=feed.url, source="feeds", timestamp_ms=now)
            await producer.send_and_wait(
                FEEDS.named(prefix), wire.encode(feed), key=feed.url.encode(), timestamp_ms=now, headers=list(headers)
            )
        for url in removed:
            await producer.send_and_wait(FEEDS.named(prefix), None, key=url.encode(), timestamp_ms=now)
    finally:
        await producer.stop()
