"""Replay on a real Kafka: the same bytes every time, also after kills; new rules compared and promoted."""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from stories import story

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import ids, topics, wire
from schemas.articles import RawArticle
from schemas.events import Event
from schemas.feeds import RawEntry
from sifarat.accounting import account

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(400)]

ARTICLES = 160
BEGIN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


class Archive:
    """Live topics that hold some days of news, computed by real stages."""

    def __init__(self, bootstrap: str, prefix: str, folder: Path) -> None:
        self.kafka = KafkaSettings(bootstrap=bootstrap)
        self.prefix = prefix
        self.environment = {
            **os.environ,
            "SIFARAT_BROKER": bootstrap,
            "SIFARAT_PREFIX": prefix,
            "SIFARAT_DATA_DIR": str(folder),
            "SIFARAT_STREAM__WORKERS": "2",
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
            for number in range(ARTICLES):
                raw = raw_article(number)
                stamp = wire.to_ms(raw.fetched_at)
                topic = topics.ARTICLES_RAW.named(self.prefix)
                await sender.send(topic, wire.encode(raw), key=raw.article_id.encode(), timestamp_ms=stamp)
            await sender.send(topic, b"{broken", key=b"broken", timestamp_ms=stamp)
            await sender.flush()
        finally:
            await sender.stop()

    async def settle(self) -> None:
        """Run the live stages until all is through."""
        worker = self.start("stream")
        try:
            deadline = time.monotonic() + 120
            while True:
                found = await account(self.kafka, self.prefix)
                if found.articles == ARTICLES and found.balanced:
                    return
                assert time.monotonic() < deadline, found
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

    async def live_events(self) -> dict[str, Event]:
        found = {}
        async for record in read_all(self.kafka, topics.EVENTS.named(self.prefix)):
            event = wire.decode(Event, record.value)
            found[event.event_id] = event
        return found


def raw_article(number: int) -> RawArticle:
    """A read of a feed that carries the whole text. Arrival is not in order of fetch time."""
    fetched = BEGIN + timedelta(minutes=10 * (number ^ 5))
    told = story(number, fetched)
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
    killed = 0
    while killed < 5:
        process = archive.start("replay", "--as", "killed", "--like", "first")
        try:
            process.communicate(timeout=2.0 + rng.random() * 3)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.communicate()
            killed += 1
        else:
            break  # it was through before the kill came: what counts is that it is the same
    assert killed >= 2, "the replay ended before it could be killed"
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
