"""Topics just created take records at once: nobody sees `NotLeader` in the log of a first start."""

import asyncio
import logging

import pytest

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas.topics import TOPICS


async def test_a_topic_just_created_takes_and_gives_records_without_a_complaint(
    kafka: str, prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    with caplog.at_level(logging.WARNING, logger="aiokafka"):
        for round_ in range(2):
            await ensure_topics(settings, f"{prefix}{round_}.")
            sender = producer(settings)
            await sender.start()
            await asyncio.gather(
                *[sender.send_and_wait(topic.named(f"{prefix}{round_}."), b"{}", key=b"k") for topic in TOPICS]
            )
            await sender.stop()
            for topic in TOPICS:
                assert len([record async for record in read_all(settings, topic.named(f"{prefix}{round_}."))]) == 1
    assert [record.getMessage() for record in caplog.records] == []
