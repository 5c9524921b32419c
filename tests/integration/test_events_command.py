"""`sifarat events` against a real Kafka, with the resolve stage running beside it."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.mentions import ArticleMentions, Mention
from streams.events.logs import applied, replay
from streams.runtime.processor import Incoming

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(120)]
NOW = datetime(2026, 3, 9, 6, tzinfo=UTC)


class Room:
    """A prefix of its own, the stage running in it, and the command."""

    def __init__(self, bootstrap: str, prefix: str, folder: Path) -> None:
        self.kafka = KafkaSettings(bootstrap=bootstrap)
        self.prefix = prefix
        self.environment = os.environ | {
            "SIFARAT_BROKER": bootstrap,
            "SIFARAT_PREFIX": prefix,
            "SIFARAT_DATA_DIR": str(folder),
            "SIFARAT_CONFIG": str(folder / "empty.toml"),
        }
        (folder / "empty.toml").touch()

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "sifarat", "events", *words]
        return subprocess.run(line, env=self.environment, capture_output=True, text=True, timeout=60, check=False)

    def events(self) -> list[dict[str, Any]]:
        done = self.run("list", "--json", "--withdrawn", "--limit", "0")
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def until(self, shape: list[tuple[str, list[str]]]) -> list[dict[str, Any]]:
        """Wait until the events (standing, articles) look like this."""
        deadline = time.monotonic() + 60
        while True:
            found = self.events()
            seen = sorted((event["standing"], sorted(source["article_id"] for source in event["sources"])) for event in found)
            if seen == sorted(shape):
                return found
            assert time.monotonic() < deadline, seen
            time.sleep(0.3)

    async def tell(self, article_id: str, date: str, hours: int) -> None:
        at = NOW + timedelta(hours=hours)
        mention = Mention(
            key=f"{article_id}:0:meeting",
            type="meeting",
            parties=["IR", "OM"],
            date=date,
            confidence=0.8,
            evidence=f"ملاقات {article_id}",
        )
        record = ArticleMentions(article_id=article_id, outlet=article_id, fetched_at=at, published=at, mentions=[mention])
        sender = producer(self.kafka)
        await sender.start()
        name = topics.MENTIONS.named(self.prefix)
        await sender.send_and_wait(name, wire.encode(record), key=article_id.encode(), timestamp_ms=wire.to_ms(at))
        await sender.stop()

    async def log(self, topic: topics.Topic) -> list[Incoming]:
        return [
            Incoming(r.topic, r.partition, r.offset, r.key, r.value, r.headers, r.timestamp_ms)
            async for r in read_all(self.kafka, topic.named(self.prefix))
        ]


@pytest.fixture
def room(kafka: str, prefix: str, tmp_path: Path) -> Iterator[Room]:
    place = Room(kafka, prefix, tmp_path)
    asyncio.run(ensure_topics(place.kafka, prefix, topics.TOPICS))
    worker = subprocess.Popen(
        [sys.executable, "-m", "sifarat", "stream", "resolve"], env=place.environment, stderr=subprocess.PIPE, text=True
    )
    yield place
    worker.terminate()
    _, said = worker.communicate(timeout=20)
    assert worker.returncode == 0, said


def test_merge_split_correct_and_revoke(room: Room) -> None:
    async def tell() -> None:
        await room.tell("aa", "2026-03-01", 0)
        await room.tell("bb", "2026-03-08", 1)

    asyncio.run(tell())
    first, second = sorted(room.until([("live", ["aa"]), ("live", ["bb"])]), key=lambda event: str(event["first_seen"]))

    assert room.run("merge", first["event_id"], second["event_id"], "--note", "one round of talks").returncode == 0
    room.until([("live", ["aa", "bb"]), ("merged", [])])

    done = room.run("split", first["event_id"], "bb")
    assert done.returncode == 0, done.stderr
    room.until([("live", ["aa"]), ("live", ["bb"])])

    done = room.run("correct", first["event_id"], "parties=IQ,IR,OM", "type=visit")
    assert done.returncode == 0, done.stderr
    deadline = time.monotonic() + 30
    while room.run("show", first["event_id"][:6], "--json").stdout.count('"IQ"') == 0:
        assert time.monotonic() < deadline
    shown = json.loads(room.run("show", first["event_id"], "--json").stdout)
    assert (shown["type"], shown["kind"], shown["facts_revision"]) == ("visit", "corrected", shown["facts_revision"])
    assert "IQ+IR+OM" in room.run("show", first["event_id"][:6]).stdout

    lines = [json.loads(line) for line in room.run("decisions", "--json").stdout.splitlines()]
    assert [line["kind"] for line in lines] == ["link", "separate", "correct"]
    assert room.run("orphans").stdout.strip() == "every decision has its mentions"
    assert room.run("revoke", lines[2]["decision_id"][:10]).returncode == 0
    deadline = time.monotonic() + 30
    while json.loads(room.run("show", first["event_id"], "--json").stdout)["type"] != "meeting":
        assert time.monotonic() < deadline

    async def compare() -> None:
        mentions, decisions, events = [await room.log(t) for t in (topics.MENTIONS, topics.DECISIONS, topics.EVENTS)]
        again = list(replay(mentions, decisions, applied(events)))
        assert [(one.key, one.value, one.headers) for one in again] == [(one.key, one.value, one.headers) for one in events]

    asyncio.run(compare())


def test_what_is_wrong_is_said(room: Room) -> None:
    asyncio.run(room.tell("aa", "2026-03-01", 0))
    (event,) = room.until([("live", ["aa"])])
    for words, said in (
        (("show", "zz"), "sifarat events list"),
        (("merge", event["event_id"]), "two events or more"),
        (("split", event["event_id"], "aa"), "all the sources"),
        (("split", event["event_id"], "nobody"), "no article or mention"),
        (("correct", event["event_id"], "colour=red"), "field=value"),
        (("revoke", "zz"), "sifarat events decisions"),
    ):
        done = room.run(*words)
        assert done.returncode == 2, (words, done)
        assert said in done.stderr, done.stderr


def test_tail_follows(room: Room) -> None:
    line = [sys.executable, "-m", "sifarat", "events", "tail", "--json", "--from-beginning"]
    process = subprocess.Popen(line, env=room.environment, stdout=subprocess.PIPE, text=True)
    asyncio.run(room.tell("aa", "2026-03-01", 0))
    assert process.stdout is not None
    event = json.loads(process.stdout.readline())
    assert (event["kind"], event["parties"]) == ("created", ["IR", "OM"])
    assert event["line_en"]
    assert event["line_ur"]
    process.terminate()
    assert process.wait(10) == 0
