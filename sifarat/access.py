"""From settings to Kafka: what connectors take, and what stages are handed."""

from functools import partial
from pathlib import Path
from typing import Any

import click
import faust

from connectors.kafka import KafkaSettings, consumer, producer, read_all
from sifarat.broker import running_broker
from sifarat.settings import Settings
from streams.runtime.access import KafkaAccess, StageContext


def kafka_folder(settings: Settings) -> Path:
    """Where the embedded Kafka keeps its data."""
    return settings.data_dir / "kafka"


def kafka_settings(settings: Settings) -> KafkaSettings:
    """Settings of the clients: the broker that is named, else the embedded one that a `sifarat up` runs on the data folder.

    Raises `click.UsageError` when there is neither.
    """
    broker = settings.broker or running_broker(kafka_folder(settings))
    if broker is None:
        raise click.UsageError(
            f"no Kafka: `sifarat up` is not running on {settings.data_dir} (SIFARAT_DATA_DIR), "
            "and no Kafka is named by SIFARAT_BROKER=host:port (or `broker` in sifarat.toml)"
        )
    return settings.kafka.model_copy(update={"bootstrap": broker})


def kafka_access(settings: Settings) -> KafkaAccess:
    """What stages reach Kafka by."""
    kafka = kafka_settings(settings)
    return KafkaAccess(
        bootstrap=kafka.bootstrap,
        producer=partial(producer, kafka),
        consumer=partial(consumer, kafka),
        read=partial(read_all, kafka),
        faust_credentials=_faust_credentials(kafka),
    )


def stage_context(settings: Settings) -> StageContext:
    """What all stages of a worker share."""
    return StageContext(kafka_access(settings), settings.prefix, str(settings.data_dir / "faust"), settings.stream)


def _faust_credentials(kafka: KafkaSettings) -> Any:
    """What aiokafka is told about encryption and authentication, in Faust's words."""
    connection = kafka.connection()
    tls = connection.get("ssl_context")
    if "sasl_mechanism" in connection:
        return faust.SASLCredentials(
            username=connection["sasl_plain_username"],
            password=connection["sasl_plain_password"],
            mechanism=connection["sasl_mechanism"],
            ssl_context=tls,
        )
    return faust.SSLCredentials(tls) if tls else None
