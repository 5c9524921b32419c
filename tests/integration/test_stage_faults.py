"""Stages under faults, with real worker processes and a real Kafka: nothing lost, nothing doubled, no number given twice.

Every test asserts that records were under way when the fault came: a fault after the work would prove nothing. What the whole
pipeline meets as well, in tests/end_to_end, runs with `make faults`.
"""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiokafka.admin import AIOKafkaAdminClient
from probes import article

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.articles import Article
from sifarat.broker import EmbeddedKafka
from sifarat.supervisor import Service, Supervisor

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(180)]

RECORDS = 1500
POISON_EVERY = 300
WORKER = [sys.executable, str(Path(__file__).with_name("probe_worker.py"))]


class Pipeline:
    """Workers under a supervisor, a feeder, and a look at what has come out."""

    def __init__(self, bootstrap: str, prefix: str, data_dir: Path) -> None:
        self.kafka = KafkaSettings(bootstrap=bootstrap)
        self.prefix = prefix
        self.lines: list[str] = []
        names = ("one", "two")
        self.workers = Supervisor(
            [Service(name, (bootstrap, prefix, str(data_dir / name))) for name in names],
            {},
            lambda name, line: self.lines.append(f"{name}: {line}"),
            WORKER,
        )

    async def feed(self, per_second: float = 400) -> None:
        sender = producer(self.kafka)
        await sender.start()
        try:
            for i in range(RECORDS):
                text = "poison" if i % POISON_EVERY == 7 else ""
                value = wire.encode(article(f"a{i}", text))
                await sender.send(topics.ARTICLES_RAW.named(self.prefix), value, key=f"a{i}".encode(), timestamp_ms=1_000 + i)
                if i % 20 == 19:
                    await asyncio.sleep(20 / per_second)
            await sender.flush()
        finally:
            await sender.stop()

    async def out(self) -> list[Article]:
        topic = topics.ARTICLES.named(self.prefix)
        return [wire.decode(Article, record.value) async for record in read_all(self.kafka, topic)]

    async def dead(self) -> set[bytes | None]:
        return {record.key async for record in read_all(self.kafka, topics.DEAD_LETTERS.named(self.prefix))}

    async def until(self, enough: Callable[[int], bool], seconds: float = 90) -> int:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with contextlib.suppress(Exception):  # Kafka itself may be away
                count = len(await asyncio.wait_for(self.out(), 10))
                if enough(count):
                    return count
            await asyncio.sleep(0.2)
        raise AssertionError("not done in time; the workers said:\n" + "\n".join(self.lines[-40:]))

    async def under_way(self) -> None:
        """Wait for the middle, and make sure that it is the middle."""
        count = await self.until(lambda n: n > RECORDS // 10)
        assert count < RECORDS * 0.9, "the fault would come after the work"

    async def check(self) -> None:
        poison = {f"a{i}".encode() for i in range(7, RECORDS, POISON_EVERY)}
        await self.until(lambda n: n >= RECORDS - len(poison))
        await asyncio.sleep(1)
        out = await self.out()
        assert sorted(found.article_id for found in out) == sorted(
            {f"a{i}" for i in range(RECORDS)} - {p.decode() for p in poison}
        )
        assert [found.version for found in sorted(out, key=lambda a: a.version)] == list(range(1, len(out) + 1))
        assert await self.dead() == poison


@pytest.fixture
async def pipeline(kafka: str, prefix: str, tmp_path: Path) -> AsyncIterator[Pipeline]:
    pipeline = Pipeline(kafka, prefix, tmp_path)
    await ensure_topics(pipeline.kafka, prefix)
    pipeline.workers.start()
    yield pipeline
    await pipeline.workers.stop()


@pytest.mark.faults
async def test_kill_of_both_workers(pipeline: Pipeline) -> None:
    feeding = asyncio.create_task(pipeline.feed())
    for name in ("one", "two"):
        await pipeline.under_way()
        pid = pipeline.workers.pid(name)
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
    await feeding
    await pipeline.check()
    assert pipeline.workers.restarts >= 2


async def test_a_group_formed_before_the_broker_knows_its_topics(kafka: str, prefix: str, tmp_path: Path) -> None:
    """So it is for a moment after Kafka has been started again: the group is given no partition, and must ask again."""
    pipeline = Pipeline(kafka, prefix, tmp_path)
    pipeline.workers.start()
    try:
        await _groups_formed(kafka, [f"{prefix}echo", f"{prefix}counting"])
        await ensure_topics(pipeline.kafka, prefix)
        await pipeline.feed(per_second=2_000)
        await pipeline.check()
        assert pipeline.workers.restarts == 0
    finally:
        await pipeline.workers.stop()


async def _groups_formed(bootstrap: str, groups: list[str], seconds: float = 60) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        deadline = time.monotonic() + seconds
        for group in groups:
            while True:
                (answer,) = await admin.describe_consumer_groups([group])
                (_, _, state, _, _, members, *_), *_ = answer.groups
                if state == "Stable" and len(members) == 2:
                    break
                assert time.monotonic() < deadline, f"{group}: {state}, {len(members)} members"
                await asyncio.sleep(0.2)
    finally:
        await admin.close()


@pytest.mark.faults
async def test_a_worker_frozen_past_its_session_and_woken_again(pipeline: Pipeline) -> None:
    feeding = asyncio.create_task(pipeline.feed(per_second=100))
    await pipeline.under_way()
    pids = [pipeline.workers.pid(name) for name in ("one", "two")]
    frozen = pids[0]
    assert frozen is not None
    os.kill(frozen, signal.SIGSTOP)
    await asyncio.sleep(9)
    os.kill(frozen, signal.SIGCONT)
    await feeding
    await pipeline.check()


async def test_a_second_worker_joins_and_dies(pipeline: Pipeline) -> None:
    feeding = asyncio.create_task(pipeline.feed(per_second=150))
    await pipeline.under_way()
    one = pipeline.workers.pid("one")
    assert one is not None
    os.kill(one, signal.SIGTERM)
    await pipeline.until(lambda _: pipeline.workers.pid("one") not in (None, one))
    again = pipeline.workers.pid("one")
    assert again is not None
    os.kill(again, signal.SIGKILL)
    await feeding
    await pipeline.check()


@pytest.mark.faults
async def test_kafka_itself_is_killed(tmp_path: Path, prefix: str) -> None:
    cache = Path.home() / ".cache" / "sifarat"
    with EmbeddedKafka(tmp_path / "kafka", cache) as broker:
        pipeline = Pipeline(broker.bootstrap, prefix, tmp_path)
        await ensure_topics(pipeline.kafka, prefix)
        pipeline.workers.start()
        feeding = asyncio.create_task(pipeline.feed())
        try:
            await pipeline.under_way()
            assert broker.pid is not None
            os.kill(broker.pid, signal.SIGKILL)
            while broker.running:
                await asyncio.sleep(0.05)
            await asyncio.to_thread(broker.start)
            await feeding
            await pipeline.check()
        finally:
            await pipeline.workers.stop()
