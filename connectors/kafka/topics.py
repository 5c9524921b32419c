"""Creating topics as `schemas.topics` lists them. What exists already is compared and reported, never altered."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, TopicAlreadyExistsError, UnknownTopicOrPartitionError, for_code

from connectors.kafka.client import consumer
from connectors.kafka.settings import KafkaSettings
from schemas.topics import TOPICS, Topic

REPLAY_PREFIX: Final = "replay-"
_VISIBLE_S: Final = 15.0


class TopicError(RuntimeError):
    """Kafka refused to create or delete a topic; the message names the topic and Kafka's reason."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An existing topic that is not as this version would create it."""

    topic: str
    setting: str
    """`partitions` or a configuration name."""
    expected: str
    actual: str

    def __str__(self) -> str:
        return f"{self.topic}: {self.setting} is {self.actual}, expected {self.expected}"


async def ensure_topics(settings: KafkaSettings, prefix: str, topics: Iterable[Topic] = TOPICS) -> list[Difference]:
    """Creates the topics that are missing, with partitions and settings, and says how existing ones differ.

    The replication factor is the cluster's default. Safe to call from several processes at once.
    Raises `TopicError` when Kafka refuses one.
    """
    wanted = list(topics)
    async with _admin(settings) as admin:
        existing = set(await admin.list_topics())
        missing = [topic for topic in wanted if topic.named(prefix) not in existing]
        if missing:
            answer = await admin.create_topics([_new_topic(topic, prefix) for topic in missing])
            _check(answer.topic_errors, "create", tolerated=TopicAlreadyExistsError)
            await _wait_visible(admin, {topic.named(prefix) for topic in missing})
            await _wait_led(settings, [TopicPartition(t.named(prefix), p) for t in missing for p in range(t.partitions)])
        return await _differences(admin, prefix, [topic for topic in wanted if topic not in missing])


async def delete_topics(settings: KafkaSettings, prefix: str, topics: Iterable[Topic] = TOPICS) -> None:
    """Deletes the topics of a replay.

    Raises `ValueError` for a prefix that is not a replay's, `TopicError` when Kafka refuses.
    """
    if not prefix.startswith(REPLAY_PREFIX):
        raise ValueError(f"only topics of a replay are deleted, and {prefix!r} does not start with {REPLAY_PREFIX!r}")
    async with _admin(settings) as admin:
        existing = set(await admin.list_topics())
        names = [name for topic in topics if (name := topic.named(prefix)) in existing]
        if names:
            answer = await admin.delete_topics(names)
            _check(answer.topic_error_codes, "delete", tolerated=UnknownTopicOrPartitionError)


@asynccontextmanager
async def _admin(settings: KafkaSettings) -> AsyncIterator[AIOKafkaAdminClient]:
    admin = AIOKafkaAdminClient(**settings.connection())
    await admin.start()
    try:
        yield admin
    finally:
        await admin.close()


def _new_topic(topic: Topic, prefix: str) -> NewTopic:
    new = NewTopic(topic.named(prefix), topic.partitions, 1, topic_configs=topic.config())
    new.replication_factor = -1  # the cluster's default, which the constructor does not let through
    return new


def _check(errors: Iterable[tuple[Any, ...]], verb: str, *, tolerated: type[KafkaError]) -> None:
    """aiokafka does not raise for topics that Kafka refused: the answer says it."""
    refused = []
    for name, code, *message in errors:
        error = for_code(code)
        if code != 0 and not issubclass(error, tolerated):
            refused.append(f"{name}: {(message[0] if message else None) or error.__name__}")
    if refused:
        raise TopicError(f"Kafka did not {verb} {'; '.join(refused)}")


async def _wait_visible(admin: AIOKafkaAdminClient, names: set[str]) -> None:
    """A topic is created before every broker's metadata shows it with a leader."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _VISIBLE_S
    while True:
        await asyncio.sleep(0.05)
        described = await admin.describe_topics(sorted(names))
        if all(t["error_code"] == 0 and t["partitions"] and all(p["leader"] >= 0 for p in t["partitions"]) for t in described):
            return
        if loop.time() > deadline:
            raise TopicError(f"topics are not there {_VISIBLE_S:.0f} s after their creation: {', '.join(sorted(names))}")


async def _wait_led(settings: KafkaSettings, partitions: list[TopicPartition]) -> None:
    """A leader that the metadata names may not know it yet: its first answers, logged as errors, are waited out."""
    log = logging.getLogger("aiokafka.consumer.fetcher")
    reader = consumer(settings)
    await reader.start()
    log.addFilter(_is_other_news)
    try:
        await reader.end_offsets(partitions)
    finally:
        log.removeFilter(_is_other_news)
        await reader.stop()


def _is_other_news(record: logging.LogRecord) -> bool:
    return "NotLeaderForPartition" not in record.getMessage()


async def _differences(admin: AIOKafkaAdminClient, prefix: str, topics: list[Topic]) -> list[Difference]:
    if not topics:
        return []
    names = [topic.named(prefix) for topic in topics]
    partitions = {t["topic"]: len(t["partitions"]) for t in await admin.describe_topics(names)}
    answers = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name) for name in names])
    configs = {
        resource[3]: {entry[0]: entry[1] for entry in resource[4]} for answer in answers for resource in answer.resources
    }
    found = []
    for topic, name in zip(topics, names, strict=True):
        expected = {"partitions": str(topic.partitions), **topic.config()}
        actual = {"partitions": str(partitions.get(name, 0)), **configs.get(name, {})}
        found += [
            Difference(name, setting, value, str(actual.get(setting, "unset")))
            for setting, value in expected.items()
            if actual.get(setting) != value
        ]
    return found
