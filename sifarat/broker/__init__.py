"""The embedded broker: the real Apache Kafka, run from a cache of its jars, on loopback, for one user."""

from sifarat.broker.errors import BrokerError
from sifarat.broker.kafka import EmbeddedKafka, running_broker

__all__ = ["BrokerError", "EmbeddedKafka", "running_broker"]
