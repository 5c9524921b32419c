"""From settings to Kafka: what connectors take, and what stages are handed."""

from functools import partial
from typing import Any

import click
import faust

from connectors.kafka import KafkaSettings, consumer, producer, read_all
from sifarat.settings import Settings
from streams.runtime.access import KafkaAccess, StageContext


def kafka_settings(settings: Settings) -> KafkaSettings:
    """Settings of the clients. Raises `click.UsageError` when no broker is named."""
    if settings.broker is None:
        raise click.UsageError(
            "no Kafka: set SIFARAT_BROKER=host:port (or `broker` in sifarat.toml), or run `sifarat up`, which brings its own "
            "and prints its address"
        )
    return settings.kafka.model_copy(update={"bootstrap": settings.broker})


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
