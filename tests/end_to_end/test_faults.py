"""Kill -9 in the middle of 500 articles, over real HTTP, Kafka and service processes: nothing lost, nothing doubled."""

import asyncio
import os
import signal
from collections.abc import Sequence

import pytest

from sifarat.local import SERVICES
from sifarat.supervisor import Service

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]


async def test_stream_worker_killed(world) -> None:  # type: ignore[no-untyped-def]
    for _ in range(2):
        await world.under_way()
        os.kill(await world.pid("stream"), signal.SIGKILL)
        await asyncio.sleep(0.5)
    await world.check()
    assert world.stack.supervisor.restarts >= 2


async def test_poller_killed(world) -> None:  # type: ignore[no-untyped-def]
    await world.under_way()
    os.kill(await world.pid("poll"), signal.SIGKILL)
    await world.check()
    assert world.stack.supervisor.restarts >= 1


async def test_kafka_killed(world) -> None:  # type: ignore[no-untyped-def]
    await world.under_way()
    os.kill(world.stack.kafka.pid, signal.SIGKILL)
    await world.check()
    assert any("starting it again" in line for line in world.lines)


class TestTwoStreamWorkers:
    @pytest.fixture
    def services(self) -> Sequence[Service]:
        return (*SERVICES, Service("stream-2", ("stream",)))

    async def test_one_is_frozen_past_its_session_and_woken_again(self, world) -> None:  # type: ignore[no-untyped-def]
        await world.under_way()
        frozen = await world.pid("stream")
        os.kill(frozen, signal.SIGSTOP)
        await asyncio.sleep(9)
        os.kill(frozen, signal.SIGCONT)
        await asyncio.sleep(1)
        os.kill(await world.pid("stream-2"), signal.SIGKILL)
        await world.check()
