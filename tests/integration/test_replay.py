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
from archive import ARTICLES, BEGIN, Archive, raw_article, raw_story

from schemas import wire
from schemas.articles import RawArticle
from schemas.events import Event
from sifarat.newsserver import Story

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(400)]


def extra(name: str, title: str, lead: str) -> RawArticle:
    at = BEGIN + timedelta(days=2)
    text = f"{lead} جس میں زراعت پر گفتگو ہوئی۔ ترجمان کے مطابق ماہرین جلد سفارشات مرتب کریں گے۔"
    told = Story(
        id=name, title=title, text=text, outlet="roznama-alif", audience_country="PK", zone="Asia/Karachi", published=at
    )
    return raw_story(told, at)


NAMED = extra(
    "named",
    "آئرش وزیر خارجہ سے جاپانی وزیر خارجہ موراتا کینجی کی ملاقات",
    "جاپانی وزیر خارجہ موراتا کینجی نے آج آئرش ہم منصب سے ملاقات کی",
)
"""Names somebody whom the gazetteer does not know: the event will be told with his name, its facts as they were."""
UNKNOWN = extra(
    "unknown", "جاپانی وزیر خارجہ کی زنجبری ہم منصب سے ملاقات", "جاپانی وزیر خارجہ نے آج زنجبری ہم منصب سے ملاقات کی"
)
"""One side is unknown to the gazetteer: there is no event yet."""


@pytest.fixture(scope="module")
def archive(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(kafka, "replayed.", tmp_path_factory.mktemp("replay"), extra=[NAMED, UNKNOWN])
    asyncio.run(archive.fill())
    asyncio.run(archive.settle())
    return archive


async def test_the_same_rules_change_nothing_and_give_the_same_bytes_twice(archive: Archive) -> None:
    report = json.loads(archive.run("replay", "--as", "first", "--json"))
    assert report["total"]["before"] == report["total"]["after"] > ARTICLES // 4
    assert (report["total"]["gained"], report["total"]["lost"], report["total"]["changed"]) == (0, 0, 0)
    # The first took the articles as live had parsed them; reading every page anew must give the same.
    archive.run("replay", "--as", "second", "--like", "first", "--jobs", "1", "--parse-again")
    assert not await archive.records("replay-first.articles.parsed")
    assert len(await archive.records("replay-second.articles.parsed")) == ARTICLES + 2
    first, second = await archive.replayed("first"), await archive.replayed("second")
    assert len(first["mentions"]) == ARTICLES + 2
    assert first == second
    dead = await archive.records("replay-first.dead-letters")
    assert [key for key, _, _ in dead] == [b"broken"]


async def test_a_replay_killed_five_times_is_the_same(archive: Archive) -> None:
    rng = random.Random(11)
    whole = sum(len(records) for records in (await archive.replayed("first")).values())
    in_the_middle = 0
    for _ in range(5):
        before = await archive.written("killed")
        process = archive.start("replay", "--as", "killed", "--like", "first", "--parse-again")
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
    for table, columns, row in (
        (
            "people",
            ["person", "name_en", "name_ur", "forms", "country"],
            ["made", "Kenji Murata", "کینجی موراتا", "موراتا کینجی", "JP"],
        ),
        ("countries", ["code", "name_en", "name_ur", "adjectives"], ["TZ", "Tanzania", "تنزانیہ", "زنجبری"]),
    ):
        lines = ("\t".join([*cells, last]) + "\n" for cells, last in ((columns, "source"), (row, "test")))
        (tmp_path / f"{table}.tsv").write_text("".join(lines), encoding="utf-8")
    plan = json.loads(archive.run("replay", "plan", "--gazetteer", str(tmp_path), "--json"))
    assert {form: count for form, count in plan["forms"].items() if count} == {"موراتا کینجی": 1, "زنجبری": 1}
    assert plan["articles"] == sorted([NAMED.article_id, UNKNOWN.article_id])
    (known,) = plan["events"]
    assert _leader(before[known]) is None

    folders = {"SIFARAT_GAZETTEER": json.dumps([str(tmp_path)])}
    archive.run("replay", "--as", "new-rules", **folders)
    page = tmp_path / "report.html"
    archive.run("replay", "compare", "new-rules", "--html", str(page))
    assert "Replay new-rules against live" in page.read_text(encoding="utf-8")
    assert await archive.live_events() == before, "a replay touches nothing live"

    assert f"{ARTICLES + 2} records appended" in archive.run(
        "replay", "promote", "new-rules", "--notify", "corrected", **folders
    )
    assert "0 records appended" in archive.run("replay", "promote", "new-rules", **folders)
    await archive.settle()
    after = await archive.live_events()
    assert set(before) <= set(after), "ids that people have linked to stay"
    replayed = {e.event_id: e for e in [wire.decode(Event, v) for _, v, _ in (await archive.replayed("new-rules"))["events"]]}
    for event_id, event in replayed.items():
        assert (after[event_id].parties, after[event_id].participants) == (event.parties, event.participants)
    assert _leader(after[known]) == "made"
    assert not after[known].notify, "its facts are what they were"
    (gained,) = set(after) - set(before)
    assert (after[gained].parties, after[gained].notify) == (["JP", "TZ"], True)

    archive.run("replay", "--as", "back", "--article", UNKNOWN.article_id)
    assert "1 record appended" in archive.run("replay", "promote", "back")
    await archive.settle()
    lost = (await archive.live_events())[gained]
    assert (lost.standing, lost.notify) == ("withdrawn", False)

    archive.run("replay", "discard", "new-rules", "--yes")
    assert "new-rules" not in archive.run("replay", "list")


def _leader(event: Event) -> str | None:
    return next(person.person_id for person in event.participants if person.country == "JP")
