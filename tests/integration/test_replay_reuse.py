"""What a replay need not parse again: articles with the stamp of the parse rules of now, and no others."""

from datetime import UTC, datetime

import msgspec
import pytest

from connectors.kafka import KafkaSettings, ensure_topics, producer
from schemas import topics, wire
from schemas.articles import Article
from schemas.base import MadeBy
from sifarat.replay.reuse import ParsedBefore
from streams.articles.made_by import made_by

pytestmark = pytest.mark.kafka

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
MS = wire.to_ms(AT)


def article(name: str, made: MadeBy) -> Article:
    return Article(article_id=name, read=1, url=f"https://www.example.org/{name}", fetched_at=AT, title="خبر", made_by=made)


async def test_only_reads_that_the_rules_of_now_have_parsed_are_taken(kafka: str) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, "reused.", (topics.ARTICLES_PARSED,))
    topic = topics.ARTICLES_PARSED.named("reused.")
    older = msgspec.structs.replace(made_by(), rules="000000000000")
    sender = producer(settings)
    await sender.start()
    try:
        for told in (article("now", made_by()), article("spare", made_by()), article("older", older)):
            await sender.send_and_wait(topic, wire.encode(told), key=told.article_id.encode(), timestamp_ms=MS)
        await sender.send_and_wait(topic, b"{broken", key=b"broken", timestamp_ms=MS)
    finally:
        await sender.stop()

    before = ParsedBefore(settings, "reused.", made_by())
    assert not before.take("now", 1, MS), "nothing stands before it has been looked for"
    await before.look()
    assert before.take("now", 1, MS)
    assert not before.take("now", 2, MS), "another read"
    assert not before.take("now", 1, MS + 1), "the same read, fetched once more"
    assert not before.take("older", 1, MS)
    assert not before.take("broken", 1, MS)
    assert before.taken == 1
    assert [record.key async for record in before.records()] == [b"now"]


async def test_a_live_stream_without_parsed_articles_has_nothing_to_give(kafka: str) -> None:
    before = ParsedBefore(KafkaSettings(bootstrap=kafka), "never-parsed.", made_by())
    await before.look()
    assert not before.take("now", 1, MS)
    assert [record async for record in before.records()] == []
