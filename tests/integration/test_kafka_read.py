"""Reading whole topics from a real Kafka, and the promises of our producers."""

import asyncio
from collections import Counter

import pytest
from aiokafka.errors import KafkaError, MessageSizeTooLargeError, UnknownTopicOrPartitionError

from connectors.kafka import KafkaSettings, consumer, end_offsets, ensure_topics, producer, read_all
from schemas.topics import ARTICLES, MAX_RECORD_BYTES, MENTIONS


@pytest.fixture
def settings(kafka: str) -> KafkaSettings:
    return KafkaSettings(bootstrap=kafka)


async def test_an_empty_topic_has_no_records_and_a_missing_one_is_an_error(settings: KafkaSettings, prefix: str) -> None:
    await ensure_topics(settings, prefix, [ARTICLES])
    assert [record async for record in read_all(settings, ARTICLES.named(prefix))] == []
    with pytest.raises(UnknownTopicOrPartitionError, match="no topic"):
        await anext(read_all(settings, MENTIONS.named(prefix)))
    with pytest.raises(UnknownTopicOrPartitionError, match="no partition 8"):
        await anext(read_all(settings, ARTICLES.named(prefix), [8]))


async def test_committed_records_come_whole_and_in_order_and_aborted_ones_never(settings: KafkaSettings, prefix: str) -> None:
    topic = ARTICLES.named(prefix)
    await ensure_topics(settings, prefix, [ARTICLES])
    sender = producer(settings, transactional_id=f"{prefix}sender")
    await sender.start()
    for batch in range(6):
        await sender.begin_transaction()
        for number in range(200):
            key = b"%d" % (number % 16)
            await sender.send(topic, b"%d" % (batch * 200 + number), key=key, headers=[("h", b"1")], timestamp_ms=1_000)
        if batch % 2:
            await sender.flush()
            await sender.abort_transaction()
        else:
            await sender.commit_transaction()
    await sender.stop()

    records = [record async for record in read_all(settings, topic)]
    wanted = {number for batch in (0, 2, 4) for number in range(batch * 200, batch * 200 + 200)}
    assert Counter(int(record.value or b"-1") for record in records) == Counter(wanted)
    assert {(record.timestamp_ms, record.headers) for record in records} == {(1_000, (("h", b"1"),))}
    by_partition: dict[int, list[int]] = {}
    for record in records:
        by_partition.setdefault(record.partition, []).append(record.offset)
    assert len(by_partition) > 1
    assert all(offsets == sorted(offsets) for offsets in by_partition.values())
    some = min(by_partition)
    alone = [record async for record in read_all(settings, topic, [some])]
    assert [record.offset for record in alone] == by_partition[some]
    first, last = by_partition[some][3], by_partition[some][9]
    between = [record.offset async for record in read_all(settings, topic, [some], start={some: first}, end={some: last})]
    assert between == by_partition[some][3:9]


async def test_what_arrives_while_reading_is_left_for_the_next_time(settings: KafkaSettings, prefix: str) -> None:
    topic = MENTIONS.named(prefix)
    await ensure_topics(settings, prefix, [MENTIONS])
    sender = producer(settings)
    await sender.start()
    await asyncio.gather(*[await sender.send(topic, b"before") for _ in range(5_000)])
    reading = read_all(settings, topic)
    seen = [await anext(reading)]
    await sender.send_and_wait(topic, b"after")
    await sender.stop()
    seen += [record async for record in reading]
    assert Counter(record.value for record in seen) == Counter({b"before": 5_000})
    assert await end_offsets(settings, topic) == {0: 5_001}


async def test_the_largest_record_passes_and_a_larger_one_is_refused(settings: KafkaSettings, prefix: str) -> None:
    topic = MENTIONS.named(prefix)
    await ensure_topics(settings, prefix, [MENTIONS])
    sender = producer(settings.model_copy(update={"compression": "none"}))
    await sender.start()
    await sender.send_and_wait(topic, b"x" * MAX_RECORD_BYTES, key=b"k" * 100, headers=[("h", b"v" * 1_000)])
    with pytest.raises((MessageSizeTooLargeError, KafkaError)):
        await sender.send_and_wait(topic, b"x" * (MAX_RECORD_BYTES * 2))
    await sender.stop()
    sizes = [len(record.value or b"") async for record in read_all(settings, topic)]
    assert sizes == [MAX_RECORD_BYTES]


@pytest.mark.parametrize("compression", ["none", "gzip", "lz4", "zstd"])
async def test_every_compression_that_can_be_set_works(compression: str, settings: KafkaSettings, prefix: str) -> None:
    topic = MENTIONS.named(prefix)
    await ensure_topics(settings, prefix, [MENTIONS])
    sender = producer(settings.model_copy(update={"compression": compression}))
    await sender.start()
    text = "سفارت " * 1_000
    await sender.send_and_wait(topic, text.encode())
    await sender.stop()
    assert [record.value async for record in read_all(settings, topic)] == [text.encode()]


async def test_starting_a_transactional_producer_fences_the_one_before(settings: KafkaSettings, prefix: str) -> None:
    topic = MENTIONS.named(prefix)
    await ensure_topics(settings, prefix, [MENTIONS])
    old = producer(settings, transactional_id=prefix)
    await old.start()
    await old.begin_transaction()
    await old.send_and_wait(topic, b"of the old one")
    new = producer(settings, transactional_id=prefix)
    await new.start()
    async with new.transaction():
        await new.send_and_wait(topic, b"of the new one")
    with pytest.raises(KafkaError):
        await old.commit_transaction()
    await new.stop()
    await old.stop()
    assert [record.value async for record in read_all(settings, topic)] == [b"of the new one"]


def test_no_consumer_can_be_told_to_read_aborted_records(settings: KafkaSettings) -> None:
    async def level() -> str:
        return str(consumer(settings, isolation_level="read_uncommitted")._isolation_level)

    assert asyncio.run(level()) == "read_committed"
