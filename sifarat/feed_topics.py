"""Feeds as Kafka knows them: reading topics `feeds` and `feeds.state`, and changing the first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from connectors import kafka
from connectors.kafka import KafkaSettings
from schemas import wire
from schemas.feeds import Feed, FeedState
from schemas.topics import FEEDS, FEEDS_STATE


@dataclass(frozen=True, slots=True)
class KnownFeed:
    """A feed with what the poller remembers of it."""

    feed: Feed
    state: FeedState


async def known_feeds(settings: KafkaSettings, prefix: str) -> dict[str, KnownFeed]:
    """All feeds by address. Raises `KafkaError` when Kafka cannot be reached."""
    await kafka.ensure_topics(settings, prefix, (FEEDS, FEEDS_STATE))
    feeds: dict[str, Feed] = {}
    async for record in kafka.read_all(settings, FEEDS.named(prefix)):
        key = (record.key or b"").decode("utf-8", errors="replace")
        if record.value is None:
            feeds.pop(key, None)
        else:
            feeds[key] = wire.decode(Feed, record.value, record.headers)
    states: dict[str, FeedState] = {}
    async for record in kafka.read_all(settings, FEEDS_STATE.named(prefix)):
        if record.value is not None:
            states[(record.key or b"").decode("utf-8", errors="replace")] = wire.decode(FeedState, record.value, record.headers)
    return {url: KnownFeed(feed, states.get(url) or FeedState(url=url)) for url, feed in sorted(feeds.items())}


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
