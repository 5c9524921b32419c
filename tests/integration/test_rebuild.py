"""`sifarat events rebuild` beside a live resolve: events of a former resolver become those of this one, under their ids."""

import asyncio
import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiokafka import TopicPartition

from connectors.kafka import KafkaSettings, consumer, ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.events import Event
from schemas.mentions import ArticleMentions, Mention, Participant
from sifarat.supervisor import Service, Supervisor
from streams.events.resolve import Resolve
from streams.runtime.pool import handle
from streams.runtime.processor import Incoming
from streams.runtime.sending import send_all

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(120)]
START = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
PAIRS = (["IR", "OM"], ["KG", "PK"], ["FR", "TN"])


def article(number: int) -> ArticleMentions:
    """Two outlets tell of each meeting."""
    pair = PAIRS[number // 2 % 3]
    people = [Participant(name=f"نام {pair[0]}", role="foreign_minister", country=pair[0])]
    at = START + timedelta(minutes=number)
    told = Mention(key=f"a{number}:0:meeting", type="meeting", parties=pair, participants=people, evidence=f"ملاقات {pair}")
    return ArticleMentions(article_id=f"a{number}", outlet=f"o{number}", fetched_at=at, published=at, mentions=[told])


async def events(settings: KafkaSettings, prefix: str) -> dict[str, Event]:
    records = read_all(settings, topics.EVENTS.named(prefix))
    return {event.event_id: event async for event in (wire.decode(Event, record.value) async for record in records)}


async def feed(settings: KafkaSettings, prefix: str, numbers: range) -> None:
    sender = producer(settings)
    await sender.start()
    try:
        for number in numbers:
            told = article(number)
            stamp = wire.to_ms(told.fetched_at)
            await sender.send_and_wait(
                topics.MENTIONS.named(prefix), wire.encode(told), key=told.article_id.encode(), timestamp_ms=stamp
            )
    finally:
        await sender.stop()


@pytest.fixture
async def past(kafka: str, prefix: str, monkeypatch: pytest.MonkeyPatch) -> KafkaSettings:
    """Six mentions, resolved and published by a resolver that joined nothing."""
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix, topics.TOPICS)
    await feed(settings, prefix, range(6))
    topic = topics.MENTIONS.named(prefix)
    sender = producer(settings, transactional_id=f"{prefix}{Resolve.stage}")
    await sender.start()
    stage = Resolve()
    with monkeypatch.context() as former:
        former.setattr("streams.events.placing.JOIN", 99.0)
        async for r in read_all(settings, topic):
            incoming = Incoming(r.topic, r.partition, r.offset, r.key, r.value, r.headers, r.timestamp_ms)
            async with sender.transaction():
                await send_all(sender, prefix, handle(stage, incoming)[1])
    await sender.stop()
    member = consumer(settings, group=f"{prefix}{Resolve.stage}")
    await member.start()
    member.assign([TopicPartition(topic, 0)])
    await member.commit({TopicPartition(topic, 0): 6})
    await member.stop()
    return settings


async def test_rebuild_beside_the_live_stage(past: KafkaSettings, prefix: str, tmp_path: Path) -> None:
    (tmp_path / "empty.toml").touch()
    environment = {
        "SIFARAT_BROKER": past.bootstrap,
        "SIFARAT_PREFIX": prefix,
        "SIFARAT_DATA_DIR": str(tmp_path),
        "SIFARAT_CONFIG": str(tmp_path / "empty.toml"),
    }
    before = await events(past, prefix)
    assert len(before) == 6
    lines: list[str] = []
    live = Supervisor([Service("resolve", ("stream", "resolve"))], environment, lambda name, line: lines.append(line))
    live.start()
    try:
        await feed(past, prefix, range(6, 7))  # the live stage runs, and has this one too
        await _until(past, prefix, lambda found: any("a6" in _articles(event) for event in found.values()))
        dry = await _rebuild(environment, "--dry-run")
        assert not any(revision.get("notify", True) for revision in dry)
        assert len(dry) == len(await _rebuild(environment))
        after = await events(past, prefix)
        standing = {name: event for name, event in after.items() if event.standing == "live"}
        assert sorted(tuple(event.parties) for event in standing.values()) == sorted(map(tuple, PAIRS))
        assert set(standing) <= set(before)
        assert sum(event.source_count for event in standing.values()) == 7
        assert await _rebuild(environment) == []  # again: nothing to do
        await feed(past, prefix, range(7, 9))  # and the live stage goes on from what was written
        await _until(past, prefix, lambda found: sum(event.source_count for event in found.values()) == 9)
        assert len([event for event in (await events(past, prefix)).values() if event.standing == "live"]) == 3
    finally:
        await live.stop()


def _articles(event: Event) -> set[str]:
    return {source.article_id for source in event.sources}


async def _until(settings: KafkaSettings, prefix: str, enough) -> None:  # type: ignore[no-untyped-def]
    deadline = time.monotonic() + 60
    while not enough(found := await events(settings, prefix)):
        assert time.monotonic() < deadline, [(event.parties, event.source_count, event.standing) for event in found.values()]
        await asyncio.sleep(0.2)


async def _rebuild(environment: dict[str, str], *options: str) -> list[dict]:  # type: ignore[type-arg]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sifarat", "events", "rebuild", "--json", *options,
        env=os.environ | environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return [json.loads(line) for line in out.splitlines()]
