"""The account on a real Kafka: what is missing is named, what was handled twice counts once."""

import pytest
from archive import raw_article

from connectors.kafka import KafkaSettings, ensure_topics, producer
from schemas import topics, wire
from schemas.articles import Article, RawArticle
from schemas.base import Record
from schemas.mentions import ArticleMentions, Mention
from sifarat.accounting import Account, account
from streams.runtime.encode import dead_letter
from streams.runtime.processor import Incoming

pytestmark = pytest.mark.kafka


class Log:
    """Topics filled by hand."""

    def __init__(self, bootstrap: str, prefix: str) -> None:
        self.kafka = KafkaSettings(bootstrap=bootstrap)
        self.prefix = prefix

    async def write(self, topic: topics.Topic, *records: Record | bytes) -> None:
        sender = producer(self.kafka)
        await sender.start()
        try:
            for record in records:
                value = record if isinstance(record, bytes) else wire.encode(record)
                await sender.send_and_wait(topic.named(self.prefix), value, key=b"k")
        finally:
            await sender.stop()

    async def bury(self, raw: RawArticle | bytes, offset: int) -> None:
        """A dead letter of parse about a record of partition 0."""
        value = raw if isinstance(raw, bytes) else wire.encode(raw)
        incoming = Incoming(topics.ARTICLES_RAW.named(self.prefix), 0, offset, b"k", value)
        letter = dead_letter(incoming, ValueError("made"), "parse")
        sender = producer(self.kafka)
        await sender.start()
        await sender.send_and_wait(
            topics.DEAD_LETTERS.named(self.prefix), letter.value, key=letter.key, headers=list(letter.headers)
        )
        await sender.stop()

    async def account(self) -> Account:
        return await account(self.kafka, self.prefix)


@pytest.fixture
async def log(kafka: str, prefix: str) -> Log:
    log = Log(kafka, prefix)
    await ensure_topics(log.kafka, prefix)
    return log


def parsed(raw: RawArticle, **more: object) -> Article:
    return Article(article_id=raw.article_id, read=raw.read, url=raw.url, fetched_at=raw.fetched_at, **more)  # type: ignore[arg-type]


async def test_what_has_not_come_out_is_missing_and_named(log: Log) -> None:
    one, two, three = (raw_article(number) for number in range(3))
    await log.write(topics.ARTICLES_RAW, one, two, three)
    await log.write(topics.ARTICLES_PARSED, parsed(one), parsed(one), parsed(two, rejected="not_urdu"))
    found = await log.account()
    parse = found.stages[0]
    assert (parse.records_in, parse.records_out, parse.missing_count) == (3, 2, 1)
    assert three.article_id in parse.missing[0]
    assert parse.labels == {"rejected": 1}
    assert not found.balanced


async def test_a_dead_letter_accounts_for_a_record_readable_or_not(log: Log) -> None:
    one = raw_article(1)
    sender = producer(log.kafka)
    await sender.start()
    topic = topics.ARTICLES_RAW.named(log.prefix)
    for value in (wire.encode(one), b"{broken"):
        await sender.send_and_wait(topic, value, key=b"k", partition=0)
    await sender.stop()
    assert (await log.account()).stages[0].missing_count == 2
    await log.bury(one, 0)
    await log.bury(b"{broken", 1)
    parse = (await log.account()).stages[0]
    assert (parse.missing_count, parse.dead_letters) == (0, 2)


async def test_a_mention_in_no_event_is_missing_unless_it_is_undated_history(log: Log) -> None:
    one, two = raw_article(1), raw_article(2)
    told = [Mention(type="meeting", parties=["IR", "PK"], key=f"{raw.article_id}:0:meeting") for raw in (one, two)]
    history = Mention(type="visit", parties=["IR", "PK"], background=True)
    for raw, mention in ((one, told[0]), (two, history)):
        mentions = ArticleMentions(article_id=raw.article_id, fetched_at=raw.fetched_at, mentions=[mention])
        await log.write(topics.MENTIONS, mentions)
    resolve = next(stage for stage in (await log.account()).stages if stage.stage == "resolve")
    assert (resolve.records_in, resolve.records_out, resolve.missing_count) == (2, 0, 1)
    assert resolve.labels == {"undated background": 1}
    assert one.article_id in resolve.missing[0]
