"""Producers and consumers, set up so that what Kafka has acknowledged is kept and aborted records are never seen."""

from typing import Any, Final

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from connectors.kafka.settings import KafkaSettings
from schemas.topics import HEADROOM_BYTES, MAX_RECORD_BYTES, METADATA_MAX_AGE_MS

MAX_REQUEST_BYTES: Final = MAX_RECORD_BYTES + 2 * HEADROOM_BYTES
"""Largest request: a record of the largest size with its headers, also one on its way to `dead-letters`."""


def producer(settings: KafkaSettings, *, transactional_id: str | None = None, **more: Any) -> AIOKafkaProducer:
    """A producer that is not started yet: idempotent, acknowledged by all replicas, compressed.

    With a `transactional_id`, starting it fences whoever held that id before. `more` goes to aiokafka and wins.
    """
    arguments: dict[str, Any] = {
        **settings.connection(),
        "acks": "all",
        "enable_idempotence": True,
        "compression_type": None if settings.compression == "none" else settings.compression,
        "max_request_size": MAX_REQUEST_BYTES,
        "max_batch_size": 512 * 1024,
        "linger_ms": 5,
        "transactional_id": transactional_id,
    }
    return AIOKafkaProducer(**(arguments | more))


def consumer(settings: KafkaSettings, *topics: str, group: str | None = None, **more: Any) -> AIOKafkaConsumer:
    """A consumer that is not started yet: reads committed records only, from the beginning, and commits when told.

    A worker that was killed is replaced after about six seconds. `more` goes to aiokafka and wins, but for the isolation level.
    """
    arguments: dict[str, Any] = {
        **settings.connection(),
        "group_id": group,
        "enable_auto_commit": False,
        "auto_offset_reset": "earliest",
        "max_partition_fetch_bytes": MAX_REQUEST_BYTES,
        "session_timeout_ms": 6_000,
        "heartbeat_interval_ms": 1_000,
        "metadata_max_age_ms": METADATA_MAX_AGE_MS,
    }
    return AIOKafkaConsumer(*topics, **(arguments | more | {"isolation_level": "read_committed"}))
