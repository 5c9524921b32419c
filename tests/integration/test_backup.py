"""Backup and restore, dead letters and WARC on a real Kafka, by the commands that users run."""

import asyncio
import gzip
import json
from pathlib import Path

import pytest
from archive import ARTICLES, Archive, raw_article

from connectors.kafka import ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.articles import Article, RawArticle
from sifarat.accounting import account

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def archive(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(kafka, "saved.", tmp_path_factory.mktemp("saved"))
    asyncio.run(archive.fill())
    asyncio.run(archive.settle())
    return archive


async def test_a_restored_installation_has_the_same_events_and_goes_on(archive: Archive, tmp_path: Path) -> None:
    told = archive.run("backup", str(tmp_path / "backup"))
    assert f"{ARTICLES + 1:8} articles.raw" in told
    again = Archive(archive.kafka.bootstrap, "restored.", tmp_path)
    again.run("restore", str(tmp_path / "backup"))
    assert await again.live_events() == await archive.live_events()
    late = raw_article(ARTICLES + 7)
    sender = producer(again.kafka)
    await sender.start()
    topic = topics.ARTICLES_RAW.named(again.prefix)
    await sender.send_and_wait(topic, wire.encode(late), key=late.article_id.encode(), timestamp_ms=wire.to_ms(late.fetched_at))
    await sender.stop()
    await again.settle(ARTICLES + 1)
    parsed = [wire.decode(Article, r.value).article_id async for r in read_all(again.kafka, "restored.articles.parsed")]
    assert parsed.count(late.article_id) == 1
    assert len(parsed) == ARTICLES + 1, "nothing is computed again"
    before, after = await archive.live_events(), await again.live_events()
    assert set(before) <= set(after)
    occupied = again.start("restore", str(tmp_path / "backup"))
    _, errors = occupied.communicate(timeout=60)
    assert occupied.returncode == 1
    assert "holds records" in errors


async def test_the_essential_backup_computes_the_same_articles(archive: Archive, tmp_path: Path) -> None:
    archive.run("backup", "--essential", str(tmp_path / "small"))
    assert not (tmp_path / "small" / "events.jsonl.gz").exists()
    again = Archive(archive.kafka.bootstrap, "essential.", tmp_path)
    again.run("restore", str(tmp_path / "small"))
    await again.settle()
    found, expected = await account(again.kafka, again.prefix), await account(archive.kafka, archive.prefix)
    assert (found.articles, found.events) == (expected.articles, expected.events)


def test_a_damaged_backup_is_refused(archive: Archive, tmp_path: Path) -> None:
    archive.run("backup", "--essential", str(tmp_path / "backup"))
    file = tmp_path / "backup" / "feeds.jsonl.gz"
    file.write_bytes(gzip.compress(b"{}"))
    process = archive.start("restore", str(tmp_path / "backup"), SIFARAT_PREFIX="damaged.")
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "feeds.jsonl.gz is missing or damaged" in errors


async def test_a_dead_letter_is_shown_sent_again_and_set_aside(archive: Archive) -> None:
    (line,) = archive.run("dead-letters", "list", "--json").splitlines()
    letter = json.loads(line)
    assert (letter["stage"], letter["key"]) == ("parse", "broken")
    assert "UnreadableRecordError" in letter["error"]
    shown = archive.run("dead-letters", "show", str(letter["number"]))
    assert "b'{broken'" in shown
    assert archive.run("dead-letters", "retry", "--stage", "parse") == "1 letter sent again\n"
    assert archive.run("dead-letters", "list", "--json") == ""
    raw = [record.value async for record in read_all(archive.kafka, topics.ARTICLES_RAW.named(archive.prefix))]
    assert raw.count(b"{broken") == 2
    await archive.settle()
    (line,) = archive.run("dead-letters", "list", "--json").splitlines()
    number = json.loads(line)["number"]
    assert number != letter["number"]
    archive.run("dead-letters", "discard", str(number))
    assert archive.run("dead-letters", "list", "--json") == ""


async def test_what_is_no_dead_letter_is_called_so(archive: Archive) -> None:
    sender = producer(archive.kafka)
    await sender.start()
    sent = await sender.send_and_wait(topics.DEAD_LETTERS.named(archive.prefix), b"\x00nonsense", key=b"x")
    await sender.send_and_wait(topics.DEAD_LETTERS.named(archive.prefix), b"", headers=[("settles", b"many")])
    await sender.stop()
    listed = archive.run("dead-letters", "list", COLUMNS="200")
    assert "foreign" in listed
    assert "no dead letter: something else wrote this record here" in listed
    assert "?" not in listed
    process = archive.start("dead-letters", "retry", str(sent.offset))
    assert "nowhere to send it" in process.communicate(timeout=60)[1]
    assert process.returncode == 2
    assert archive.run("dead-letters", "discard", "--stage", "foreign") == "2 letters set aside\n"
    assert "foreign" not in archive.run("dead-letters", "list")


async def test_articles_leave_as_warc_and_enter_elsewhere(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "all.warc.gz"
    assert f"{ARTICLES:8} written" in archive.run("archive", "export", str(file))
    other = Archive(archive.kafka.bootstrap, "imported.", tmp_path)
    await ensure_topics(other.kafka, other.prefix)
    assert f"{ARTICLES:8} imported" in other.run("archive", "import", str(file))
    assert f"{ARTICLES:8} there already" in other.run("archive", "import", str(file))
    imported = [wire.decode(RawArticle, r.value) async for r in read_all(other.kafka, "imported.articles.raw")]
    assert {one.source for one in imported} == {"warc"}
    expected = {(raw_article(n).article_id, raw_article(n).fetched_at) for n in range(ARTICLES)}
    assert {(one.article_id, one.fetched_at) for one in imported} == expected
    await other.settle()
    assert all(event.background_only for event in (await other.live_events()).values()), "imported news never alerts"
