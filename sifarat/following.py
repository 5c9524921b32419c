"""Following a topic live: each record as it comes, from now on or from its beginning."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from aiokafka import TopicPartition
from rich.text import Text

from connectors.kafka import KafkaSettings, consumer
from schemas import topics
from schemas.base import Record
from schemas.events import Event
from schemas.wire import UnreadableRecordError, decode
from sifarat.access import kafka_settings
from sifarat.settings import Settings
from sifarat.view import event_block


async def follow(
    kafka: KafkaSettings, prefix: str, topic: topics.Topic, stop: asyncio.Event, *, from_beginning: bool = False
) -> AsyncIterator[Record]:
    """The records of a topic as they are committed, until `stop` is set. What cannot be read is left out."""
    assert topic.record is not None
    reader = consumer(kafka)
    await reader.start()
    try:
        partitions = [TopicPartition(topic.named(prefix), number) for number in range(topic.partitions)]
        reader.assign(partitions)
        await (reader.seek_to_beginning if from_beginning else reader.seek_to_end)(*partitions)
        while not stop.is_set():
            batches = await reader.getmany(*partitions, timeout_ms=200)
            for records in batches.values():
                for record in records:
                    try:
                        yield decode(topic.record, record.value, record.headers)
                    except UnreadableRecordError:
                        continue
    finally:
        await reader.stop()


async def follow_events(settings: Settings, stop: asyncio.Event, show: Callable[[Text], None]) -> None:
    """Show each revision of an event that changes a fact, as it comes."""
    async for event in follow(kafka_settings(settings), settings.prefix, topics.EVENTS, stop):
        assert isinstance(event, Event)
        if not event.background and event.kind not in ("sources", "merged"):
            show(event_block(event, datetime.now()))
