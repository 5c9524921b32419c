"""A stage that is told to stop while it looks at the topics it follows."""

import asyncio
from functools import partial
from pathlib import Path

import pytest

from connectors.kafka import KafkaSettings, consumer, ensure_topics, producer, read_all
from streams.alerts.match import Match
from streams.runtime.access import KafkaAccess, StageContext, StageSettings
from streams.runtime.fenced import FencedStage

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(60)]


async def test_a_swallowed_cancellation_does_not_keep_it(
    kafka: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`asyncio.wait_for` swallows it before Python 3.12 when what it waits for is done in the same moment."""
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix)
    access = KafkaAccess(kafka, partial(producer, settings), partial(consumer, settings), partial(read_all, settings))
    stage = FencedStage(Match, StageContext(access, prefix, str(tmp_path), StageSettings()))
    take_over, looking = stage._ready, asyncio.Event()

    async def swallowing() -> object:
        first = not looking.is_set()
        looking.set()
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            if not first:
                raise
        return await take_over()

    monkeypatch.setattr(stage, "_ready", swallowing)
    await stage.start()
    await looking.wait()
    stopping = asyncio.create_task(stage.stop())
    await asyncio.wait({stopping}, timeout=10)
    in_time = stopping.done()
    assert stage._follower is not None
    stage._follower.cancel()  # not swallowed again: a failure of this test must end too
    await stopping
    assert in_time
