"""Resolve live, killed on the way, with decisions coming in between: the logs give the same events again, byte for byte."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.base import Record
from schemas.events import Decision, Event
from schemas.mentions import ArticleMentions, Mention, Participant
from streams.events.logs import applied, replay
from streams.runtime.processor import Incoming

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(180)]
ARTICLES = 1000
START = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)
"""Recent: of records older than their topic's lag Kafka may compact the revisions away that this test compares."""
PAIRS = (["IR", "OM"], ["KG", "PK"], ["FR", "TN"], ["CN", "NP"], ["QA", "TR"])
TYPES = ("meeting", "call", "visit", "agreement")


def article(number: int) -> ArticleMentions:
    """Happenings follow each other every twenty minutes; five articles tell of each, one of them is edited later."""
    happening = number // 5
    at = START + timedelta(minutes=20 * happening + 3 * (number % 5))
    parties, kind = PAIRS[happening % 5], TYPES[happening % 4]
    name = f"a{number}" if number % 10 else f"a{max(number - 30, 0)}"
    mention = Mention(
        key=f"{name}:0:{kind}", type=kind, parties=parties, confidence=0.7, evidence=f"خبر {happening % 7} {parties[0]}",
        participants=[Participant(name=f"نام {happening % 11}", role="foreign_minister", country=parties[0])],
        status="planned" if number % 17 == 0 else "held", date=at.date().isoformat() if number % 3 else None,
    )  # fmt: skip
    return ArticleMentions(
        article_id=name,
        version=number + 1,
        outlet=f"o{number % 6}",
        fetched_at=at,
        published=at,
        mentions=[mention],
        title=f"سرخی {happening}",
    )


def decision(number: int) -> Decision:
    keys = [f"a{10 * number + step}:0:{TYPES[(10 * number + step) // 5 % 4]}" for step in (1, 6)]
    kind = ("link", "separate", "correct")[number % 3]
    return Decision(
        decision_id=f"d{number % 8}", kind=kind, mentions=keys[:1] if kind == "separate" else keys, made_at=START,
        fields={"mode": "video"} if kind == "correct" else {}, revoked=number > 12,
    )  # fmt: skip


@pytest.fixture
def worker(kafka: str, prefix: str, tmp_path: Path) -> Callable[[], subprocess.Popen[str]]:
    environment = os.environ | {
        "SIFARAT_BROKER": kafka,
        "SIFARAT_PREFIX": prefix,
        "SIFARAT_DATA_DIR": str(tmp_path),
        "SIFARAT_CONFIG": str(tmp_path / "empty.toml"),
        "SIFARAT_STREAM__BATCH": "20",
    }
    (tmp_path / "empty.toml").touch()
    line = [sys.executable, "-m", "sifarat", "stream", "resolve"]
    return lambda: subprocess.Popen(line, env=environment, stderr=subprocess.PIPE, text=True)


async def test_the_logs_give_the_live_events_again(
    kafka: str, prefix: str, worker: Callable[[], subprocess.Popen[str]]
) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix, topics.TOPICS)

    async def log(topic: topics.Topic) -> list[Incoming]:
        return [
            Incoming(r.topic, r.partition, r.offset, r.key, r.value, r.headers, r.timestamp_ms)
            async for r in read_all(settings, topic.named(prefix))
        ]

    async def until(enough: Callable[[list[Incoming]], bool]) -> list[Incoming]:
        deadline = time.monotonic() + 90
        while not enough(events := await log(topics.EVENTS)):
            assert time.monotonic() < deadline, f"{len(events)} events"
            await asyncio.sleep(0.2)
        return events

    def seen(number: int) -> Callable[[list[Incoming]], bool]:
        return lambda events: any(pair[0] >= number for pair in applied(events))

    sender = producer(settings)
    await sender.start()

    async def feed(numbers: range) -> None:
        async def send(topic: topics.Topic, key: str, record: Record, at: datetime) -> None:
            await sender.send(topic.named(prefix), wire.encode(record), key=key.encode(), timestamp_ms=wire.to_ms(at))

        for number in numbers:
            told = article(number)
            await send(topics.MENTIONS, told.article_id, told, told.fetched_at)
            if number % 50 == 49:
                await send(topics.DECISIONS, f"d{number // 50 % 8}", decision(number // 50), told.fetched_at)
                await sender.flush()
                await asyncio.sleep(0.4)
        await sender.flush()

    first = worker()
    await feed(range(1))
    await until(seen(0))
    feeding = asyncio.create_task(feed(range(1, 600)))
    events = await until(seen(250))
    first.kill()
    first.communicate()
    assert not seen(550)(events), "the kill would come after the work"
    second = worker()
    await feeding
    await until(seen(599))
    await feed(range(600, ARTICLES))
    await until(seen(ARTICLES - 1))
    await asyncio.sleep(2.5)  # the last decision, which no mention follows
    second.terminate()
    _, said = second.communicate(timeout=30)
    assert second.returncode == 0, said
    await sender.stop()
    events = await log(topics.EVENTS)
    mentions, decisions = await log(topics.MENTIONS), await log(topics.DECISIONS)
    again = list(replay(mentions, decisions, applied(events)))
    assert len(mentions) == ARTICLES
    assert len({pair[1] for pair in applied(events)}) > 5, "decisions came in between"
    kinds = {wire.decode(Event, event.value).kind for event in events}
    assert {"created", "sources", "corrected", "merged"} <= kinds
    assert len(again) == len(events)
    for one, live in zip(again, events, strict=True):
        assert (one.key, one.value, one.timestamp_ms, one.headers) == (live.key, live.value, live.timestamp_ms, live.headers)
