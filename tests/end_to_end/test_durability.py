"""`sifarat up` and its Kafka killed with -9, all processes at once, again and again on one data folder."""

import asyncio
import contextlib
import os
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest
from outcome import SECRET, Outcome, environment
from stories import story

from connectors.feeds.opml import write_opml
from schemas.alerts import Subscription
from sifarat.access import kafka_settings
from sifarat.broker import running_broker
from sifarat.demo.receiver import Receiver
from sifarat.newsserver import NewsServer, Step
from sifarat.settings import load
from sifarat.subscription_topics import known_subscriptions

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]

PREFIX = "lasting."
UNANSWERED_S = 2.0
"""A message taken so short before a kill may come again: its answer was lost with the one who should have noted it."""


class Up:
    """`sifarat up` as a user starts it, and everything that it starts."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        self._folder = folder
        self._environment = {**os.environ, **variables, "SIFARAT_DATA_DIR": str(folder), "SIFARAT_PREFIX": PREFIX}
        self._process: subprocess.Popen[bytes] | None = None
        self.killed_at: list[float] = []

    def start(self) -> None:
        with (self._folder / "up.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "sifarat", "up", "--quiet"],
                env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip

    def kill(self) -> None:
        """Kill -9 for all of them before any can act on another's end."""
        assert self._process is not None
        assert self._process.poll() is None, self.words()
        everything = [psutil.Process(self._process.pid)]
        # Stopped first, so that none can start another while they are counted.
        for process in everything:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.suspend()
                everything += process.children()
        self.killed_at.append(time.monotonic())
        for process in everything:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self._process.wait()
        deadline = time.monotonic() + 10
        while any(map(_alive, everything)):
            assert time.monotonic() < deadline, everything
            time.sleep(0.02)

    def words(self) -> str:
        return (self._folder / "up.log").read_text(encoding="utf-8", errors="replace")[-4000:]

    async def answering(self, seconds: float = 60) -> None:
        """Wait until its Kafka answers."""
        deadline = time.monotonic() + seconds
        while running_broker(self._folder / "kafka") is None:
            assert self._process is not None
            assert self._process.poll() is None, self.words()
            assert time.monotonic() < deadline, self.words()
            await asyncio.sleep(0.05)

    def end(self) -> None:
        """Nothing stays behind, whatever became of the test."""
        if self._process is not None and self._process.poll() is None:
            self.kill()


def _alive(process: psutil.Process) -> bool:
    """Not one that only waits for its end to be noted."""
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class Lasting(Outcome):
    """The news, the receiver, and a `sifarat up` on one data folder that is killed again and again."""

    def __init__(self, folder: Path, news: NewsServer, receiver: Receiver, articles: int) -> None:
        super().__init__(load().model_copy(update={"data_dir": folder, "prefix": PREFIX}), receiver, articles, [])
        opml = folder / "feeds.opml"
        opml.write_bytes(write_opml(news.feeds))
        self.news = news
        self.up = Up(folder, environment(opml))

    async def killed_at_work(self, seconds: float = 90) -> None:
        """Kills everything when the stages have told of some articles, but not yet of all whose page was read."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            read = len(self.news.pages_read)
            told = await self.articles_told()
            if 0 < told < read:
                self.up.kill()
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"nothing under way: {told} of {read} told\n{self.up.words()}")

    async def same_as_undisturbed(self, subscribed: Subscription) -> None:
        """All articles, events, deliveries and the subscription are there; the receiver heard of each fact once."""
        await self.check()
        await self.check_articles()
        assert await known_subscriptions(kafka_settings(self.settings), PREFIX) == {"japan": subscribed}
        again = [self.receiver.accepted_at[name] for name in self.receiver.repeats]
        kills = self.up.killed_at
        assert all(any(0 <= kill - moment < UNANSWERED_S for kill in kills) for moment in again), (again, kills)


@asynccontextmanager
async def lasting(folder: Path, articles: int, per_second: float) -> AsyncIterator[Lasting]:
    day = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=30)
    steps = [Step(delay=number / per_second, story=story(number, day)) for number in range(articles)]
    async with NewsServer(steps, window=articles, max_interval_s=1) as news, Receiver(SECRET) as receiver:
        run = Lasting(folder, news, receiver, articles)
        try:
            yield run
        except AssertionError:
            print(run.up.words())
            raise
        finally:
            run.up.end()


async def test_up_killed_with_its_kafka_several_times(tmp_path: Path) -> None:
    async with lasting(tmp_path, articles=160, per_second=6) as run:
        run.up.start()
        await asyncio.sleep(1.5)  # Python is there, Kafka's folder is being made
        run.up.kill()

        run.up.start()
        await run.up.answering()
        subscribed = await run.subscribe()
        await run.killed_at_work()

        run.up.start()
        await asyncio.sleep(3)  # Kafka looks through what the kill has left
        run.up.kill()

        run.up.start()
        await run.same_as_undisturbed(subscribed)


@pytest.mark.faults
@pytest.mark.timeout(1800)
async def test_up_killed_with_its_kafka_at_any_moment(tmp_path: Path) -> None:
    """Twenty kills between half a second and twenty after the start."""
    chosen = random.Random(7)
    async with lasting(tmp_path, articles=500, per_second=2) as run:
        run.up.start()
        await run.up.answering()
        subscribed = await run.subscribe()
        for _ in range(20):
            await asyncio.sleep(chosen.uniform(0.5, 20))
            run.up.kill()
            run.up.start()
        await run.same_as_undisturbed(subscribed)
