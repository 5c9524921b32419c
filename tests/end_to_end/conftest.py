"""A whole pipeline on generated news: news server, embedded Kafka, real service processes, a webhook receiver."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from outcome import SECRET, Outcome, environment
from stories import story

from connectors.feeds.opml import write_opml
from sifarat.demo.receiver import Receiver
from sifarat.local import SERVICES, LocalStack
from sifarat.newsserver import NewsServer, Step
from sifarat.settings import load
from sifarat.supervisor import Service

ARTICLES = 500


class World(Outcome):
    """A running pipeline and what can be asked of it."""

    def __init__(self, stack: LocalStack, receiver: Receiver, lines: list[str]) -> None:
        super().__init__(stack.settings, receiver, ARTICLES, lines)
        self.stack = stack

    async def pid(self, service: str, seconds: float = 30) -> int:
        """Process id of a service; one that has ended is waited for."""
        assert self.stack.supervisor is not None
        deadline = time.monotonic() + seconds
        while (pid := self.stack.supervisor.pid(service)) is None:
            assert time.monotonic() < deadline, f"{service} does not run:\n" + "\n".join(self.lines[-30:])
            await asyncio.sleep(0.1)
        return pid

    async def check(self) -> None:
        await super().check()
        assert self.receiver.repeated == 0


@pytest.fixture
def services() -> Sequence[Service]:
    """The services that run; a test module may add to them."""
    return SERVICES


@pytest.fixture
async def world(tmp_path: Path, services: Sequence[Service]) -> AsyncIterator[World]:
    day = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=30)
    # Not all at once, so that a fault finds some of them under way.
    steps = [Step(delay=number / 60, story=story(number, day)) for number in range(ARTICLES)]
    lines: list[str] = []
    settings = load().model_copy(update={"data_dir": tmp_path, "prefix": "world."})
    # Feeds that go on showing all: what a killed poller had been answered and not saved yet must still be there for the next.
    async with NewsServer(steps, window=ARTICLES, max_interval_s=1) as news, Receiver(SECRET) as receiver:
        opml = tmp_path / "feeds.opml"
        opml.write_bytes(write_opml(news.feeds))
        stack = LocalStack(settings, lambda name, line: lines.append(f"{name}: {line}"), environment(opml), services)
        async with stack:
            running = World(stack, receiver, lines)
            await running.subscribe()
            stack.start_services()
            yield running
