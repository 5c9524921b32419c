"""Match and deliver as real processes, killed at random moments: every alert that is due reaches its receiver, and no other.

The expected set is computed by holding every event against every subscription in this process, without any fault.
"""

import asyncio
import contextlib
import os
import random
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alert_samples import event, incoming, revised, subscription
from delivery_kit import SECRET, Receiver, Setup, hook

from schemas import topics
from schemas.alerts import Subscription
from schemas.events import Event
from streams.alerts.match import Match

pytestmark = pytest.mark.kafka

CODES = [
    "PK",
    "IR",
    "IN",
    "AF",
    "SA",
    "CN",
    "TR",
    "AE",
    "US",
    "RU",
    "GB",
    "FR",
    "DE",
    "UZ",
    "TJ",
    "KG",
    "KZ",
    "AZ",
    "QA",
    "KW",
    "OM",
    "EG",
    "JP",
    "BD",
]
TYPES = ["meeting", "call", "visit", "agreement"]
TOPICS = ["trade", "border", "energy", "defence"]


@dataclass
class Worker:
    """A command of sifarat as a process that is started again at once whenever it ends."""

    command: tuple[str, ...]
    environment: dict[str, str]
    log: Path
    kills: int = 0
    process: asyncio.subprocess.Process | None = None
    exits: list[int | None] = field(default_factory=list)

    async def keep(self) -> None:
        while True:
            with self.log.open("ab") as log:
                self.process = await asyncio.create_subprocess_exec(
                    sys.executable, "-m", "sifarat", *self.command, env=self.environment, stdout=log, stderr=log
                )
                self.exits.append(await self.process.wait())

    def kill(self) -> bool:
        process = self.process
        if process is None or process.returncode is not None:
            return False
        os.kill(process.pid, signal.SIGKILL)
        self.kills += 1
        return True


@contextlib.asynccontextmanager
async def kept(*workers: Worker) -> AsyncIterator[None]:
    """Keeps the workers running inside the block; all are gone after it."""
    tasks = [asyncio.create_task(worker.keep()) for worker in workers]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for worker in workers:
            if worker.process is not None and worker.process.returncode is None:
                worker.process.kill()
                await worker.process.wait()


def some_subscriptions(rng: random.Random, count: int, receiver: Receiver) -> list[Subscription]:
    made = []
    for number in range(count):
        conditions: dict[str, list[str]] = {"types": rng.sample(TYPES, 2)} if rng.random() < 0.5 else {}
        if rng.random() < 0.5:
            conditions["pair"] = rng.sample(CODES, 2)
        else:
            conditions |= {"parties_all": [rng.choice(CODES)], "types": [rng.choice(TYPES)]}
        made.append(subscription(f"sub-{number}", channel=hook(receiver), **conditions))
    return made


def some_events(rng: random.Random, count: int) -> list[Event]:
    """Events of today; every fourth comes a second time with another status, every tenth with one more source."""
    now = datetime.now(UTC)
    made: list[Event] = []
    for number in range(count):
        first = event(
            event_id=f"event-{number}",
            parties=sorted(rng.sample(CODES, 2)),
            type=rng.choice(TYPES),
            topics=rng.sample(TOPICS, 2),
            status="planned",
            date=now.date().isoformat(),
            first_seen=now,
        )
        made.append(first)
        if number % 4 == 0:
            made.append(revised(first, "status", status="held"))
        if number % 10 == 0:
            made.append(revised(made[-1], "sources", independent_sources=2))
    return made


@pytest.mark.parametrize(
    ("subscribers", "news", "kills"),
    [
        pytest.param(150, 150, 3, marks=pytest.mark.timeout(170)),
        pytest.param(1_000, 2_000, 20, marks=[pytest.mark.faults, pytest.mark.timeout(1500)]),
    ],
)
async def test_kills_at_random_moments_neither_lose_nor_add_an_alert(
    kafka: str, prefix: str, tmp_path: Path, subscribers: int, news: int, kills: int
) -> None:
    rng = random.Random(20260310)
    setup, receiver = Setup(kafka, prefix, tmp_path), Receiver()
    await setup.create()
    await receiver.start()
    subscriptions, events = some_subscriptions(rng, subscribers, receiver), some_events(rng, news)
    match = Match()
    for one in subscriptions:
        match.note(incoming(one, one.subscription_id, topics.SUBSCRIPTIONS.name))
    expected = {alert.alert_id for told in events for alert in match.alerts(told)}
    assert len(expected) > news
    environment = os.environ | {
        "HOOK_SECRET": SECRET,
        "SIFARAT_BROKER": kafka,
        "SIFARAT_PREFIX": prefix,
        "SIFARAT_DATA_DIR": str(tmp_path / "data"),
        "SIFARAT_DELIVERY__ALLOW": '["127.0.0.1"]',
        "SIFARAT_DELIVERY__STORM_PER_HOUR": "0",
    }
    environment.pop("SIFARAT_CONFIG", None)
    workers = [Worker((*name,), environment, tmp_path / f"{name[0]}.log") for name in (("stream", "match"), ("deliver",))]
    await setup.subscribe(*subscriptions)
    async with kept(*workers):
        feeding = asyncio.create_task(_feed(setup, events, seconds=kills * 6.0))
        for number in range(kills):
            # Each kill has something to interrupt: deliveries have moved on since the one before.
            seen = len(receiver.requests)
            await _moved(receiver, seen, expected, workers)
            await asyncio.sleep(rng.uniform(0, 1.5))
            assert workers[number % 2 if kills > 1 else 1].kill() or workers[(number + 1) % 2].kill()
        await feeding
        await _all_told(setup, expected, workers)
    await receiver.stop()
    came = receiver.accepted()
    assert set(came) == expected
    repeated = sum(count - 1 for count in came.values())
    assert repeated <= workers[1].kills * 64, "only what a kill cut off between attempt and outcome comes twice"
    assert sum(worker.kills for worker in workers) == kills
    assert await setup.dead() == []


async def _feed(setup: Setup, events: list[Event], seconds: float) -> None:
    """The events in their order, spread over this time."""
    pieces = max(1, int(seconds / 0.5))
    size = -(-len(events) // pieces)
    for start in range(0, len(events), size):
        await setup.write(topics.EVENTS, [(one.event_id, one) for one in events[start : start + size]])
        await asyncio.sleep(0.5)


async def _moved(receiver: Receiver, seen: int, expected: set[str], workers: list[Worker]) -> None:
    for _ in range(600):
        if len(receiver.requests) > seen:
            assert len(receiver.accepted()) < len(expected), "the kill would come after the work"
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"nothing moves any more:\n{_said(workers)}")


async def _all_told(setup: Setup, expected: set[str], workers: list[Worker]) -> None:
    told: set[str] = set()
    idle = 0
    while idle < 20:
        before = len(told)
        told = {name for name, one in (await setup.outcomes()).items() if one.outcome == "delivered"}
        if told >= expected:
            return
        idle = 0 if len(told) > before else idle + 1
        await asyncio.sleep(2)  # each look reads the whole ledger
    raise AssertionError(f"{len(expected - told)} of {len(expected)} are not told:\n{_said(workers)}")


def _said(workers: list[Worker]) -> str:
    return "\n".join(f"{worker.command} exits {worker.exits}:\n{worker.log.read_text()[-3000:]}" for worker in workers)
