"""A calendar file of a subscription (RFC 5545): one entry per event, moved, cancelled or taken out as the event changes."""

import asyncio
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from connectors.delivery.channels.files import replace_file
from connectors.delivery.message import Message
from connectors.delivery.render import labels, text
from connectors.delivery.render.clean import clean
from connectors.delivery.retry import Failed, Result, Sent
from connectors.delivery.wording import Telling

_STATUS: Final = {"held": "CONFIRMED", "planned": "TENTATIVE"}
"""Everything else is CANCELLED: called off, denied, or never heard of again."""


class CalendarFile:
    """One calendar file."""

    def __init__(self, path: Path, lock: asyncio.Lock) -> None:
        self._path = path
        self._lock = lock

    async def send(self, message: Message) -> Result:
        """Puts in each event that has a day, or has one already in the calendar."""
        async with self._lock:
            try:
                placed = await asyncio.to_thread(self._put, message)
            except (OSError, ValueError) as error:
                return Failed("temporary", f"{self._path.name}: {error}")
        return Sent() if placed else Failed("undated", "no day is known: a calendar has no place for it")

    def _put(self, message: Message) -> int:
        found = Calendar.from_ical(self._path.read_bytes()) if self._path.exists() else _empty(message)
        calendar = found if isinstance(found, Calendar) else found[0]
        placed = sum(_put(calendar, telling, message) for telling in message.tellings)
        if placed:
            replace_file(self._path, calendar.to_ical())
        return placed


def _empty(message: Message) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Sifarat//alerts//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", message.subscription.name or message.subscription.subscription_id)
    return calendar


def _put(calendar: Calendar, telling: Telling, message: Message) -> bool:
    event = telling.alert.event
    uid = f"{event.event_id}@sifarat"
    former = next((part for part in calendar.walk("VEVENT") if str(part.get("uid")) == uid), None)
    day = _day(event.date)
    if day is None and former is None:
        return False
    entry = Event()
    entry.add("uid", uid)
    entry.add("dtstamp", message.made_at)
    entry.add("sequence", event.revision)
    if day is None and former is not None:
        entry["dtstart"], entry["dtend"] = former["dtstart"], former["dtend"]
    elif day is not None:
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
    gone = event.standing == "withdrawn"
    entry.add("status", "CANCELLED" if gone else _STATUS.get(event.status, "CANCELLED"))
    language = message.subscription.language
    entry.add("summary", clean(labels.line_ur(event) if language == "ur" else labels.line_en(event)))
    entry.add("description", text.body_of(telling, language))
    if where := labels.where_en(event):
        entry.add("location", clean(where))
    entry.add("categories", [event.type, *event.parties])
    if url := next((source.url for source in event.sources if source.url.startswith(("http://", "https://"))), ""):
        entry.add("url", url)
    if former is not None:
        calendar.subcomponents.remove(former)
    calendar.add_component(entry)
    return True


def _day(text_: str | None) -> date | None:
    try:
        return date.fromisoformat(text_) if text_ and len(text_) == 10 else None
    except ValueError:
        return None
