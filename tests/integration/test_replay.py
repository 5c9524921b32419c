"""Replay on a real Kafka: the same bytes every time, also after kills; new rules compared and promoted."""

import asyncio
import contextlib
import json
import os
import random
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from archive import ARTICLES, BEGIN, Archive, raw_article

from schemas import wire
from schemas.events import Event

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def archive(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(kafka, "replayed.", tmp_path_factory.mktemp("replay"))
    asyncio.run(archive.fill())
    asyncio.run(archive.settle())
    return archive


async def test_the_same_rules_change_nothing_and_give_the_same_bytes_twice(archive: Archive) -> None:
    report = json.loads(archive.run("replay", "--as", "first", "--json"))
    assert report["total"]["before"] == report["total"]["after"] > ARTICLES // 4
    assert (report["total"]["gained"], report["total"]["lost"], report["total"]["changed"]) == (0, 0, 0)
    archive.run("replay", "--as", "second", "--like", "first", "--jobs", "1")
    first, second = await archive.replayed("first"), await archive.replayed("second")
    assert len(first["mentions"]) == ARTICLES
    assert first == second
    dead = await archive.records("replay-first.dead-letters")
    assert [key for key, _, _ in dead] == [b"broken"]


async def test_a_replay_killed_five_times_is_the_same(archive: Archive) -> None:
    rng = random.Random(11)
    whole = sum(len(records) for records in (await archive.replayed("first")).values())
    in_the_middle = 0
    for _ in range(5):
        before = await archive.written("killed")
        process = archive.start("replay", "--as", "killed", "--like", "first")
        # Killed as soon as some more stands, so that every kill finds the replay at another place.
        wanted = before + rng.randint(1, whole // 8)
        while process.poll() is None and await archive.written("killed") < wanted:
            await asyncio.sleep(0.02)
        in_the_middle += process.poll() is None
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    assert in_the_middle >= 2, "the kills came after the work"
    archive.run("replay", "--as", "killed")
    assert await archive.replayed("killed") == await archive.replayed("first")


async def test_a_range_covers_what_was_fetched_in_it(archive: Archive) -> None:
    archive.run("replay", "--as", "morning", "--from", "2026-03-02T06:00", "--to", "2026-03-02T10:00")
    expected = {
        raw_article(n).article_id.encode() for n in range(ARTICLES) if raw_article(n).fetched_at < BEGIN + timedelta(hours=4)
    }
    assert {key for key, _, _ in (await archive.replayed("morning"))["mentions"]} == expected
    assert 0 < len(expected) < ARTICLES
    refused = archive.start("replay", "--as", "morning", "--from", "2026-03-01")
    assert refused.wait(30) == 2
    refused.communicate()


async def test_new_rules_are_planned_compared_and_promoted(archive: Archive, tmp_path: Path) -> None:
    before = await archive.live_events()
    columns = ["person", "name_en", "name_ur", "forms", "country", "source"]
    rows = [columns, ["made-person", "Made Person", "خبر نمبر", "خبر نمبر", "JP", "test"]]
    (tmp_path / "people.tsv").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    plan = json.loads(archive.run("replay", "plan", "--gazetteer", str(tmp_path), "--json"))
    assert plan["forms"] == {"خبر نمبر": ARTICLES // 2}
    assert len(plan["articles"]) == ARTICLES // 2

    folders = {"SIFARAT_GAZETTEER": json.dumps([str(tmp_path)])}
    archive.run("replay", "--as", "new-rules", **folders)
    page = tmp_path / "report.html"
    archive.run("replay", "compare", "new-rules", "--html", str(page))
    assert "Replay new-rules against live" in page.read_text(encoding="utf-8")
    assert await archive.live_events() == before, "a replay touches nothing live"

    assert "160 records appended" in archive.run("replay", "promote", "new-rules", **folders)
    assert "0 records appended" in archive.run("replay", "promote", "new-rules", **folders)
    await archive.settle()
    after = await archive.live_events()
    assert set(before) <= set(after), "ids that people have linked to stay"
    replayed = {e.event_id: e for e in [wire.decode(Event, v) for _, v, _ in (await archive.replayed("new-rules"))["events"]]}
    for event_id, event in replayed.items():
        assert (after[event_id].parties, after[event_id].participants) == (event.parties, event.participants)
    assert not any(event.notify for event in after.values() if event.revision > before[event.event_id].revision)

    archive.run("replay", "discard", "new-rules", "--yes")
    assert "new-rules" not in archive.run("replay", "list")
