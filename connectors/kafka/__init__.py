"""Kafka: client settings in one place, reading whole topics, creating topics."""

from connectors.kafka.client import consumer, producer
from connectors.kafka.read import KafkaRecord, end_offsets, read_all
from connectors.kafka.settings import KafkaSettings
from connectors.kafka.topics import Difference, TopicError, delete_topics, ensure_topics

__all__ = [
    "Difference",
    "KafkaRecord",
    "KafkaSettings",
    "TopicError",
    "consumer",
    "delete_topics",
    "end_offsets",
    "ensure_topics",
    "producer",
    "read_all",
]
