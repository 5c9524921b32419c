"""The log of contacts: for each set of parties who met, called or visited, and when. What "last contact" is computed from."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from schemas.events import Contact, Event
from streams.events.families import CONTACTS
from streams.events.times import parse_day, published_day

_Entry = tuple[int, str, str, str | None]
"""Day, event id, type, date as told."""


def contact_day(event: Event) -> int | None:
    """Day of an event as far as it is known: told, else the day it was first published."""
    day = parse_day(event.date)
    if day is not None:
        return day[0] if day[2] == "day" else None
    days = [
        found
        for source in event.sources
        if (found := published_day(source.published_date, source.published, source.fetched_at))
    ]
    return min(days) if days and not event.background else None


@dataclass(slots=True)
class Contacts:
    """Held contacts by set of parties, oldest first. Of events that have left the memory the latest one is kept."""

    _log: dict[tuple[str, ...], list[_Entry]] = field(default_factory=dict)
    _entered: dict[str, tuple[tuple[str, ...], _Entry]] = field(default_factory=dict)
    _oldest: dict[tuple[str, ...], _Entry] = field(default_factory=dict)

    def enter(self, event: Event) -> None:
        """Enter an event, or enter it anew after a change."""
        self.remove(event.event_id)
        if event.type not in CONTACTS or event.status != "held" or event.standing in ("merged", "withdrawn"):
            return
        day = contact_day(event)
        if day is None:
            return
        parties, entry = tuple(event.parties), (day, event.event_id, event.type, event.date)
        insort(self._log.setdefault(parties, []), entry, key=_place)
        self._entered[event.event_id] = (parties, entry)

    def remove(self, event_id: str) -> None:
        """Forget an event."""
        known = self._entered.pop(event_id, None)
        if known is not None:
            log = self._log[known[0]]
            log.remove(known[1])
            if not log:
                del self._log[known[0]]

    def retire(self, event_id: str) -> None:
        """Forget an event that leaves the memory, but for what "last contact" needs."""
        known = self._entered.get(event_id)
        if known is not None:
            self.remove(event_id)
            last = self._oldest.get(known[0])
            if last is None or _place(last) < _place(known[1]):
                self._oldest[known[0]] = known[1]

    def before(self, parties: list[str], day: int, but: set[str]) -> Contact | None:
        """The latest contact of exactly these parties on an earlier day, without the events `but`."""
        key = tuple(parties)
        log = self._log.get(key, [])
        for entry in reversed(log[: bisect_left(log, (day, ""), key=_place)]):
            if entry[1] not in but:
                return _contact(entry)
        oldest = self._oldest.get(key)
        return _contact(oldest) if oldest is not None and oldest[0] < day and oldest[1] not in but else None


def _place(entry: _Entry) -> tuple[int, str]:
    return entry[0], entry[1]


def _contact(entry: _Entry) -> Contact:
    return Contact(event_id=entry[1], type=entry[2], date=entry[3])
