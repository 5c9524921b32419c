"""When is Kafka ready? When a record in a transaction was produced, read back by a group, and committed."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError

TOPIC: Final = "sifarat-ready"
_RETRY_S: Final = 0.1


async def wait_until_ready(bootstrap: str, *, alive: Callable[[], bool], timeout_s: float) -> None:
    """Returns when Kafka takes and gives back a record, with its group and transaction coordinators up.

    Raises `ConnectionError` when `alive` turns false, `TimeoutError` after `timeout_s`.
    """
    deadline = time.monotonic() + timeout_s
    last = "no answer"
    with _quiet_client_log():
        while True:
            if not alive():
                raise ConnectionError("its process ended")
            if time.monotonic() > deadline:
                raise TimeoutError(last)
            try:
                return await asyncio.wait_for(_round_trip(bootstrap), timeout=max(1.0, min(20.0, deadline - time.monotonic())))
            except (KafkaError, OSError, TimeoutError) as error:
                last = f"{type(error).__name__}: {error}"
                await asyncio.sleep(_RETRY_S)


async def _round_trip(bootstrap: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        await admin.create_topics([NewTopic(TOPIC, 1, 1, topic_configs={"retention.ms": "60000"})])  # told, not raised: exists
    finally:
        await admin.close()
    producer = AIOKafkaProducer(bootstrap_servers=bootstrap, transactional_id=TOPIC)
    await producer.start()
    try:
        async with producer.transaction():
            sent = await (await producer.send(TOPIC, b"ready"))
    finally:
        await producer.stop()
    consumer = AIOKafkaConsumer(
        bootstrap_servers=bootstrap, group_id=TOPIC, enable_auto_commit=False, isolation_level="read_committed"
    )
    await consumer.start()
    try:
        partition = TopicPartition(TOPIC, 0)
        consumer.assign([partition])
        consumer.seek(partition, sent.offset)
        record = await consumer.getone()
        await consumer.commit({partition: record.offset + 1})
    finally:
        await consumer.stop()


@contextmanager
def _quiet_client_log() -> Iterator[None]:
    """Silences aiokafka's complaints about a broker that is not there yet."""
    log = logging.getLogger("aiokafka")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)
