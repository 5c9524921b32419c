"""Topics on a real Kafka: created as listed, compared, never altered; only a replay's are deleted."""

from dataclasses import replace

import pytest
from aiokafka.admin import AIOKafkaAdminClient

from connectors.kafka import KafkaSettings, TopicError, delete_topics, ensure_topics
from schemas.topics import ARTICLES, EVENTS, TOPICS


@pytest.fixture
def settings(kafka: str) -> KafkaSettings:
    return KafkaSettings(bootstrap=kafka)


async def names(settings: KafkaSettings) -> set[str]:
    admin = AIOKafkaAdminClient(**settings.connection())
    await admin.start()
    try:
        return set(await admin.list_topics())
    finally:
        await admin.close()


async def test_all_topics_are_created_as_listed_and_a_second_time_changes_nothing(settings: KafkaSettings, prefix: str) -> None:
    assert await ensure_topics(settings, prefix) == []
    assert {topic.named(prefix) for topic in TOPICS} <= await names(settings)
    assert await ensure_topics(settings, prefix) == [], "each partition count and setting stands as `schemas.topics` says"


async def test_what_differs_is_reported_and_left_alone(settings: KafkaSettings, prefix: str) -> None:
    await ensure_topics(settings, prefix, [ARTICLES, EVENTS])
    other = [replace(ARTICLES, partitions=3, retention_ms=1000), EVENTS]
    for _ in range(2):
        differences = await ensure_topics(settings, prefix, other)
        assert [str(difference) for difference in differences] == [
            f"{prefix}articles: partitions is 8, expected 3",
            f"{prefix}articles: retention.ms is -1, expected 1000",
        ]


async def test_a_refusal_names_the_topic_and_the_reason(settings: KafkaSettings, prefix: str) -> None:
    with pytest.raises(TopicError, match=r"did not create .*not/a/name: Topic name is invalid"):
        await ensure_topics(settings, prefix, [replace(ARTICLES, name="not/a/name")])


async def test_only_topics_of_a_replay_are_deleted(settings: KafkaSettings, prefix: str) -> None:
    await ensure_topics(settings, prefix, [ARTICLES])
    with pytest.raises(ValueError, match="only topics of a replay"):
        await delete_topics(settings, prefix)
    replay = f"replay-{prefix}"
    await ensure_topics(settings, replay, [ARTICLES, EVENTS])
    await delete_topics(settings, replay)
    left = await names(settings)
    assert not [name for name in left if name.startswith(replay)]
    assert ARTICLES.named(prefix) in left
    await delete_topics(settings, replay)  # what is gone already is no error
