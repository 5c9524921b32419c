"""Live topics that hold some days of generated news, computed by real stages, and the command run beside them."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiokafka.errors import UnknownTopicOrPartitionError
from stories import story

from connectors.kafka import KafkaSettings, end_offsets, ensure_topics, producer, read_all
from schemas import ids, topics, wire
from schemas.articles import RawArticle
from schemas.events import Event
from schemas.feeds import RawEntry
from sifarat.accounting import account
from sifarat.metrics import Metrics
from sifarat.newsserver import Story
from streams.app import STAGES

ARTICLES = 160
BEGIN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


class Archive:
    """Live topics that hold some days of news, computed by real stages."""

    def __init__(
        self,
        bootstrap: str,
        prefix: str,
        folder: Path,
        articles: int = ARTICLES,
        begin: datetime = BEGIN,
        extra: Sequence[RawArticle] = (),
    ) -> None:
        self.articles = articles + len(extra)
        self._raw = [*(raw_article(number, begin) for number in range(articles)), *extra]
        self.begin = begin
        self.kafka = KafkaSettings(bootstrap=bootstrap)
        self.prefix = prefix
        self.environment = {
            **os.environ,
            "SIFARAT_BROKER": bootstrap,
            "SIFARAT_PREFIX": prefix,
            "SIFARAT_DATA_DIR": str(folder),
            "SIFARAT_STREAM__WORKERS": "2",
            "SIFARAT_STREAM__BATCH": "20",  # small, so that a replay has a middle to be killed in
        }

    def start(self, *arguments: str, **more: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "sifarat", *arguments]
        return subprocess.Popen(
            command,
            env=self.environment | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str, **more: str) -> str:
        process = self.start(*arguments, **more)
        out, errors = process.communicate(timeout=180)
        assert process.returncode == 0, out + errors
        return out

    async def fill(self) -> None:
        await ensure_topics(self.kafka, self.prefix)
        sender = producer(self.kafka)
        await sender.start()
        try:
            for raw in self._raw:
                stamp = wire.to_ms(raw.fetched_at)
                topic = topics.ARTICLES_RAW.named(self.prefix)
                await sender.send(topic, wire.encode(raw), key=raw.article_id.encode(), timestamp_ms=stamp)
            await sender.send(topic, b"{broken", key=b"broken", timestamp_ms=stamp)
            await sender.flush()
        finally:
            await sender.stop()

    async def settle(self, articles: int | None = None) -> None:
        """Run the live stages until all is through, promoted mentions too."""
        worker = self.start("stream")
        try:
            deadline = time.monotonic() + 120
            async with Metrics(self.kafka, self.prefix) as metrics:
                while True:
                    await metrics.refresh()
                    left = {stage: lag for stage, lag in metrics.lags().items() if lag and stage in STAGES}
                    found = await account(self.kafka, self.prefix)
                    if not left and found.articles == (articles or self.articles) and found.balanced:
                        return
                    assert time.monotonic() < deadline, (left, found)
                    await asyncio.sleep(0.5)
        finally:
            worker.send_signal(signal.SIGTERM)
            worker.communicate(timeout=30)

    async def records(self, topic: str) -> list[tuple[bytes | None, bytes | None, tuple[tuple[str, bytes], ...]]]:
        """Of each partition its records in order; offsets do not count, because transactions leave markers."""
        found = sorted([(record.partition, record.offset, record) async for record in read_all(self.kafka, topic)])
        return [(record.key, record.value, record.headers) for _, _, record in found]

    async def replayed(self, name: str) -> dict[str, list[object]]:
        return {topic: await self.records(f"replay-{name}.{topic}") for topic in ("articles", "mentions", "events")}

    async def written(self, name: str) -> int:
        """How far the topics of a replay reach, markers included; 0 before there are any."""
        try:
            ends = [
                await end_offsets(self.kafka, f"replay-{name}.{topic}")
                for topic in ("articles.parsed", "articles", "mentions", "events")
            ]
        except UnknownTopicOrPartitionError:
            return 0
        return sum(offset for end in ends for offset in end.values())

    async def live_events(self) -> dict[str, Event]:
        found = {}
        async for record in read_all(self.kafka, topics.EVENTS.named(self.prefix)):
            event = wire.decode(Event, record.value)
            found[event.event_id] = event
        return found


def raw_article(number: int, begin: datetime = BEGIN) -> RawArticle:
    """A read of a feed that carries the whole text. Arrival is not in order of fetch time."""
    fetched = begin + timedelta(minutes=10 * (number ^ 5))
    return raw_story(story(number, fetched), fetched)


def raw_story(told: Story, fetched: datetime) -> RawArticle:
    """A read of a feed that carries the whole text of a story."""
    url = f"https://www.{told.outlet}.example/{told.id}"
    return RawArticle(
        article_id=ids.article_id(url=url),
        url=url,
        fetched_at=fetched,
        outlet=told.outlet,
        audience_country="PK",
        zone="Asia/Karachi",
        entry=RawEntry(guid=told.id, link=url, title=told.title, content=f"<p>{told.text}</p>", published=fetched.isoformat()),
    )
