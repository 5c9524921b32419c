"""Sending encoded records: all of a batch handed over, then every acknowledgement awaited."""

import asyncio
from collections.abc import Iterable

from aiokafka import AIOKafkaProducer

from streams.runtime.encode import Encoded


async def send_all(producer: AIOKafkaProducer, prefix: str, records: Iterable[Encoded]) -> None:
    """Send the records in order and wait until the broker has acknowledged each. Raises the first failure."""
    futures = [
        await producer.send(
            prefix + record.topic,
            record.value,
            key=record.key,
            timestamp_ms=record.timestamp_ms,
            headers=list(record.headers),
        )
        for record in records
    ]
    await asyncio.gather(*futures)
