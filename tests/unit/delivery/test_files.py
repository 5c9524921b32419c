"""Feed and calendar files: readers of their kinds read them, repetition changes nothing, changes of an event do."""

import asyncio
from datetime import date, timedelta
from pathlib import Path

import feedparser
import pytest
from alert_samples import MOMENT, alert, event, revised, source, subscription
from icalendar import Calendar

from connectors.delivery.channels import feed
from connectors.delivery.channels.calendar import CalendarFile
from connectors.delivery.channels.feed import FeedFile
from connectors.delivery.message import Message
from connectors.delivery.retry import Failed, Sent
from connectors.delivery.wording import telling
from schemas.events import Event


def message(told: Event, number: int = 1) -> Message:
    return Message(
        f"m{number}", subscription(name="Desk & co"), (telling(alert(told=told), None),), MOMENT + timedelta(minutes=number)
    )


@pytest.mark.parametrize("name", ["desk.atom", "folder/desk.xml", "desk.rss"])
async def test_a_feed_holds_every_alert_once_newest_first(tmp_path: Path, name: str) -> None:
    channel = FeedFile(tmp_path / name, asyncio.Lock())
    for number in (1, 2, 2, 1, 3):
        assert isinstance(await channel.send(message(event(event_id=f"e{number}"), number)), Sent)
    read = feedparser.parse((tmp_path / name).read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == ("rss20" if name.endswith("rss") else "atom10")
    assert read.feed.title == "Desk & co"
    assert [entry.id for entry in read.entries] == [f"urn:sifarat:alert:m{n}" for n in (3, 2, 1)]
    assert event().line_en in read.entries[0].title
    shown = read.entries[0].content[0].value if "content" in read.entries[0] else read.entries[0].summary
    assert event().line_ur in shown
    assert 'dir="rtl"' in (tmp_path / name).read_text()


@pytest.mark.parametrize("name", ["desk.atom", "desk.rss", "desk.ics"])
async def test_what_xml_and_calendars_cannot_hold_breaks_no_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    channel = CalendarFile(path, asyncio.Lock()) if name.endswith("ics") else FeedFile(path, asyncio.Lock())
    nasty = event(line_en="a\x00b\x0bc ]]> \r\nEND:VEVENT", line_ur="\ufffe", sources=[source(evidence="\x1b[2J")])
    for number in (1, 2):
        assert isinstance(await channel.send(message(nasty, number)), Sent)
    if name.endswith("ics"):
        assert len(entries(path)) == 1
    else:
        assert len(feedparser.parse(path.read_bytes()).entries) == 2


async def test_a_feed_keeps_its_newest_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "ENTRIES_KEPT", 3)
    channel = FeedFile(tmp_path / "desk.atom", asyncio.Lock())
    for number in range(6):
        await channel.send(message(event(), number))
    read = feedparser.parse((tmp_path / "desk.atom").read_bytes())
    assert [entry.id[-2:] for entry in read.entries] == ["m5", "m4", "m3"]


async def test_a_broken_file_is_a_temporary_failure_and_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "desk.atom").write_text("<feed")
    assert isinstance(await FeedFile(tmp_path / "desk.atom", asyncio.Lock()).send(message(event())), Failed)
    assert (tmp_path / "desk.atom").read_text() == "<feed"


def entries(path: Path) -> list[Event]:
    read = Calendar.from_ical(path.read_bytes())
    return list(read.walk("VEVENT"))


async def test_a_calendar_has_one_entry_per_event_that_follows_it(tmp_path: Path) -> None:
    path = tmp_path / "visits.ics"
    channel = CalendarFile(path, asyncio.Lock())
    planned = event(status="planned", date="2026-04-01")
    for told in (planned, planned, event(event_id="other")):
        assert isinstance(await channel.send(message(told)), Sent)
    first, second = entries(path)
    assert (first["dtstart"].dt, first["dtend"].dt, first["status"]) == (date(2026, 4, 1), date(2026, 4, 2), "TENTATIVE")
    assert second["uid"] == "other@sifarat"
    moved = revised(planned, "facts", date="2026-04-03")
    await channel.send(message(moved))
    await channel.send(message(revised(moved, "status", status="cancelled", date=None)))
    last = entries(path)[-1]
    assert len(entries(path)) == 2
    assert (last["dtstart"].dt, last["status"], last["sequence"]) == (date(2026, 4, 3), "CANCELLED", 3)
    assert event().line_ur in str(last["description"])
    assert max(len(line) for line in path.read_bytes().split(b"\r\n")) <= 75


@pytest.mark.parametrize("day", [None, "2026", "2026-04"])
async def test_what_has_no_day_has_no_place_in_a_calendar(tmp_path: Path, day: str | None) -> None:
    result = await CalendarFile(tmp_path / "v.ics", asyncio.Lock()).send(message(event(date=day)))
    assert isinstance(result, Failed)
    assert result.kind == "undated"
    assert not (tmp_path / "v.ics").exists()
