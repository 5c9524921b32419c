"""A whole pipeline on generated news: news server, embedded Kafka, real service processes, a webhook receiver."""

import asyncio
import base64
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from stories import PAIRS, story

from connectors.feeds.opml import write_opml
from connectors.kafka import producer, read_all
from schemas import topics, wire
from schemas.alerts import Alert, Channel, Filter, Subscription
from schemas.events import Event
from sifarat.access import kafka_settings
from sifarat.accounting import Account, account
from sifarat.demo.receiver import Receiver
from sifarat.local import SERVICES, LocalStack
from sifarat.newsserver import NewsServer, Step
from sifarat.settings import load
from sifarat.supervisor import Service

ARTICLES = 500
SECRET = "whsec_" + base64.b64encode(bytes(range(32))).decode()


class World:
    """A running pipeline and what can be asked of it."""

    def __init__(self, stack: LocalStack, news: NewsServer, receiver: Receiver, lines: list[str]) -> None:
        self.stack = stack
        self.news = news
        self.receiver = receiver
        self.lines = lines

    async def pid(self, service: str, seconds: float = 30) -> int:
        """Process id of a service; one that has ended is waited for."""
        assert self.stack.supervisor is not None
        deadline = time.monotonic() + seconds
        while (pid := self.stack.supervisor.pid(service)) is None:
            assert time.monotonic() < deadline, f"{service} does not run:\n" + "\n".join(self.lines[-30:])
            await asyncio.sleep(0.1)
        return pid

    @property
    def prefix(self) -> str:
        return self.stack.settings.prefix

    async def account(self) -> Account:
        return await account(kafka_settings(self.stack.settings), self.prefix)

    async def events(self) -> dict[str, Event]:
        found = {}
        async for record in read_all(kafka_settings(self.stack.settings), topics.EVENTS.named(self.prefix)):
            event = wire.decode(Event, record.value)
            found[event.event_id] = event
        return found

    async def alerts(self) -> set[str]:
        topic = topics.ALERTS.named(self.prefix)
        return {wire.decode(Alert, r.value).alert_id async for r in read_all(kafka_settings(self.stack.settings), topic)}

    async def under_way(self, seconds: float = 60) -> None:
        """Wait until some events stand and not all articles are through: the middle."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = await self.account()
            stages = {stage.stage: stage for stage in found.stages}
            if found.events >= 10:
                assert stages["extract"].records_out < ARTICLES, "the fault would come after the work"
                return
            await asyncio.sleep(0.1)
        raise AssertionError("nothing under way:\n" + "\n".join(self.lines[-30:]))

    async def through(self, seconds: float = 150) -> Account:
        """The account when all is through and nothing is pending."""
        deadline = time.monotonic() + seconds
        found = None
        while time.monotonic() < deadline:
            try:
                found = await asyncio.wait_for(self.account(), 30)
            except (OSError, TimeoutError, LookupError, RuntimeError):  # Kafka itself may be away
                found = None
            if found and found.articles == ARTICLES and found.balanced and not found.stages[-1].labels.get("pending"):
                return found
            await asyncio.sleep(0.5)
        raise AssertionError(f"not through: {found}\n" + "\n".join(self.lines[-40:]))

    async def check(self) -> None:
        """Nothing lost, nothing doubled: every pair of sides has one event of two sources, each alert was told once."""
        await self.through()
        standing = [event for event in (await self.events()).values() if event.standing == "live"]
        told = Counter(tuple(event.parties) for event in standing)
        assert {pair: count for pair, count in told.items() if count != 1} == {}
        assert set(told) == PAIRS
        assert sum(event.source_count for event in standing) == ARTICLES
        await self.told({event.event_id for event in standing if "JP" in event.parties})
        assert set(self.receiver.messages) == await self.alerts()
        assert self.receiver.repeated == 0
        heard = Counter((m["data"]["event"]["event_id"], m["data"]["kind"], m["data"]["facts_revision"]) for m in self._told())
        assert max(heard.values()) == 1

    async def told(self, events: set[str], seconds: float = 60) -> None:
        """Wait until the receiver has heard of all these events: match and delivery come behind what the account counts."""
        deadline = time.monotonic() + seconds
        while not events <= {message["data"]["event"]["event_id"] for message in self._told()}:
            assert time.monotonic() < deadline, "not all alerts have been told:\n" + "\n".join(self.lines[-40:])
            await asyncio.sleep(0.2)
        await self.through()

    def _told(self) -> list[dict]:  # type: ignore[type-arg]
        return list(self.receiver.messages.values())


@pytest.fixture
def services() -> Sequence[Service]:
    """The services that run; a test module may add to them."""
    return SERVICES


@pytest.fixture
async def world(tmp_path: Path, services: Sequence[Service], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    day = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=30)
    # Not all at once, so that a fault finds some of them under way.
    steps = [Step(delay=number / 60, story=story(number, day)) for number in range(ARTICLES)]
    lines: list[str] = []
    settings = load().model_copy(update={"data_dir": tmp_path, "prefix": "world."})
    async with NewsServer(steps, max_interval_s=1) as news, Receiver(SECRET) as receiver:
        (tmp_path / "feeds.opml").write_bytes(write_opml(news.feeds))
        environment = {
            "WORLD_SECRET": SECRET,
            "SIFARAT_FEEDS__OPML": str(tmp_path / "feeds.opml"),
            "SIFARAT_HTTP__CONTACT": "https://example.org/tests",
            # a feed that a busy machine fails once is looked at again soon
            "SIFARAT_FEEDS__BACKOFF_S": "4",
            "SIFARAT_FEEDS__PAGE_RETRIES_S": "[1, 2, 4, 8]",
            "SIFARAT_HTTP__ALLOW": '["127.0.0.1"]',
            "SIFARAT_HTTP__HOST_CONCURRENCY": "8",
            "SIFARAT_DELIVERY__ALLOW": '["127.0.0.1"]',
            "SIFARAT_DELIVERY__STORM_PER_HOUR": "0",
            "SIFARAT_STREAM__WORKERS": "1",
        }
        stack = LocalStack(settings, lambda name, line: lines.append(f"{name}: {line}"), environment, services)
        async with stack:
            await _subscribe(stack, receiver.url)
            stack.start_services()
            yield World(stack, news, receiver, lines)


async def _subscribe(stack: LocalStack, url: str) -> None:
    subscription = Subscription(
        subscription_id="japan",
        filter=Filter(parties_any=["JP"]),
        channel=Channel(kind="webhook", target=url, secret="env:WORLD_SECRET"),
        created_at=datetime.now(UTC),
    )
    sender = producer(kafka_settings(stack.settings))
    await sender.start()
    try:
        topic = topics.SUBSCRIPTIONS.named(stack.settings.prefix)
        await sender.send_and_wait(topic, wire.encode(subscription), key=b"japan")
    finally:
        await sender.stop()
