"""The publisher against a real Kafka: what cannot be published harms nobody else, and a predecessor is fenced."""

import asyncio
from datetime import UTC, datetime

import msgspec
import pytest

from connectors.feeds.publisher import Publisher, PublishError
from connectors.kafka import KafkaSettings, ensure_topics, read_all
from schemas import wire
from schemas.articles import RawArticle, RawPage
from schemas.feeds import FeedState, RawEntry
from schemas.topics import ARTICLES_RAW, FEEDS, FEEDS_STATE, MAX_RECORD_BYTES

URL = "https://news.example/feed"


def article(name: str, body: str = "") -> RawArticle:
    now = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
    page = RawPage(url="https://news.example/1", status=200, body=body)
    return RawArticle(article_id=name, url="https://news.example/1", fetched_at=now, entry=RawEntry(title="x"), page=page)


def counted(state: FeedState) -> FeedState:
    return msgspec.structs.replace(state, polls=state.polls + 1)


def broken(state: FeedState) -> FeedState:
    raise KeyError("odd")


async def test_what_cannot_be_published_is_its_senders_business(kafka: str, prefix: str) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix, (FEEDS, FEEDS_STATE, ARTICLES_RAW))
    publisher = Publisher(settings, prefix)
    await publisher.start()
    running = asyncio.create_task(publisher.run())
    results = await asyncio.gather(
        publisher.publish(URL, counted, article("a")),
        publisher.publish(URL, broken, article("b")),
        publisher.publish(URL, counted, article("c", "x" * MAX_RECORD_BYTES)),
        publisher.publish(URL, counted, article("d", "\ud800")),
        publisher.publish(URL, counted, article("e")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [type(None), KeyError, ValueError, UnicodeEncodeError, type(None)]
    assert publisher.states[URL].polls == 2
    running.cancel()
    await publisher.stop()
    names = [record.key async for record in read_all(settings, ARTICLES_RAW.named(prefix))]
    assert sorted(names) == [b"a", b"e"]
    states = [wire.decode(FeedState, record.value) async for record in read_all(settings, FEEDS_STATE.named(prefix))]
    assert states[-1].polls == 2


async def test_a_predecessor_is_fenced(kafka: str, prefix: str) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix, (FEEDS, FEEDS_STATE, ARTICLES_RAW))
    first, second = Publisher(settings, prefix), Publisher(settings, prefix)
    await first.start()
    running = asyncio.create_task(first.run())
    await first.publish(URL, counted, article("a"))
    await second.start()
    waiting = asyncio.create_task(first.publish(URL, counted, article("b")))
    with pytest.raises(PublishError, match="Fenced"):
        await asyncio.wait_for(running, 20)
    waiting.cancel()
    await first.stop()
    await second.stop()
    assert [record.key async for record in read_all(settings, ARTICLES_RAW.named(prefix))] == [b"a"]
