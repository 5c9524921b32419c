"""Makes the Faust app of one stage: its own consumer group, and every default that loses or doubles records set right."""

from pathlib import Path
from typing import Any

import faust
from faust.transport.drivers import aiokafka as driver

from schemas import topics
from streams.runtime.access import StageContext
from streams.runtime.processor import Incoming


class _ReadCommittedThread(driver.AIOKafkaConsumerThread):
    """Faust reads aborted records at at_least_once, and has no setting for it."""

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        consumer._isolation_level = "read_committed"
        return consumer


class _ReadCommittedConsumer(driver.Consumer):
    def _new_consumer_thread(self) -> Any:
        return _ReadCommittedThread(self, loop=self.loop, beacon=self.beacon)


# The transport of an app is found by its URL, so the class itself has to carry our consumer.
driver.Transport.Consumer = _ReadCommittedConsumer


def make_app(stage: str, context: StageContext) -> faust.App:
    """A Faust app for `stage`: group id `<prefix><stage>`, no tables, no web server, no exactly_once, raw bytes only."""
    datadir = Path(context.data_dir) / stage
    datadir.mkdir(parents=True, exist_ok=True)
    settings = context.settings
    return faust.App(
        f"{context.prefix}{stage}",
        broker=[f"kafka://{server.strip()}" for server in context.kafka.bootstrap.split(",")],
        broker_credentials=context.kafka.faust_credentials,
        store="memory://",
        datadir=str(datadir),
        autodiscover=False,
        topic_disable_leader=True,
        topic_allow_declare=False,
        topic_partitions=1,
        consumer_auto_offset_reset="earliest",
        consumer_max_fetch_size=topics.DEAD_LETTERS.max_bytes,
        consumer_metadata_max_age_ms=topics.METADATA_MAX_AGE_MS,
        broker_session_timeout=settings.session_timeout_s,
        broker_heartbeat_interval=1,
        broker_commit_interval=0.5,
        stream_wait_empty=True,
        stream_buffer_maxsize=2 * settings.batch,
        web_enabled=False,
        worker_redirect_stdouts=False,
    )


def raw_topic(app: faust.App, name: str) -> Any:
    """A topic read as bytes: records are decoded inside the agent, where a bad one can be caught."""
    return app.topic(name, key_type=bytes, key_serializer="raw", value_type=bytes, value_serializer="raw")


def incoming_of(event: Any) -> Incoming:
    """A Faust event as the record that a processor sees."""
    message = event.message
    return Incoming(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        key=message.key,
        value=message.value,
        headers=tuple(message.headers or ()),
        timestamp_ms=round((message.timestamp or 0) * 1000),
    )
