"""A thousand articles through the live stages, decisions among them; then the same processors over the recorded logs."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from archive import Archive

from connectors.kafka import producer, read_all
from schemas import topics, wire
from schemas.events import Decision
from streams.articles.dedupe import Dedupe
from streams.events.logs import applied, replay
from streams.runtime.batch import run
from streams.runtime.processor import Incoming

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]

ARTICLES = 1000


async def test_resolve_and_dedupe_over_the_logs_give_what_live_gave(kafka: str, prefix: str, tmp_path: Path) -> None:
    # Recent, so that compaction leaves every revision of an event to compare.
    begin = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=10 * ARTICLES + 100)
    archive = Archive(kafka, prefix, tmp_path, ARTICLES, begin)
    await archive.fill()
    settling = asyncio.create_task(archive.settle())
    decided = await _correct_an_event(archive)
    await settling

    events = await _records(archive, topics.EVENTS)
    mentions, decisions = await _records(archive, topics.MENTIONS), await _records(archive, topics.DECISIONS)
    again = list(replay(mentions, decisions, applied(events)))
    assert [(e.key, e.value) for e in events] == [(e.key, e.value) for e in again]
    assert any(decided.encode() in (e.value or b"") for e in events), "the decision has shaped an event"

    parsed = await _records(archive, topics.ARTICLES_PARSED)
    judged = {(r.key, r.value) for r in await _records(archive, topics.ARTICLES)}
    assert {(r.key, r.value) for r in run(Dedupe(), parsed)} == judged
    assert len(judged) == ARTICLES


async def _correct_an_event(archive: Archive) -> str:
    """While the stages run: a person corrects the place of the first event that stands."""
    while not (events := await archive.live_events()):
        await asyncio.sleep(0.3)
    event = next(iter(events.values()))
    decision = Decision(
        decision_id="made-decision",
        kind="correct",
        mentions=[source.mention_key for source in event.sources],
        fields={"date": "2026-01-01", "date_precision": "day"},
        made_at=datetime.now(UTC),
    )
    sender = producer(archive.kafka)
    await sender.start()
    topic = topics.DECISIONS.named(archive.prefix)
    await sender.send_and_wait(topic, wire.encode(decision), key=decision.decision_id.encode())
    await sender.stop()
    return decision.decision_id


async def _records(archive: Archive, topic: topics.Topic) -> list[Incoming]:
    return [
        Incoming(r.topic, r.partition, r.offset, r.key, r.value, r.headers, r.timestamp_ms)
        async for r in read_all(archive.kafka, topic.named(archive.prefix))
    ]
