"""Planned, held, cancelled, denied, lapsed: the status of an event from all that is told, whatever the order it is told in."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from schemas.events import Event, Source
from streams.events.times import is_known, parse_day

GRACE: Final = timedelta(days=3)
"""How long after its date a planned event waits for a report."""
_ORDER: Final = {"planned": 0, "cancelled": 1, "held": 2}
"""On one moment the later stage of life holds."""


def told_at(source: Source) -> datetime:
    """When a source said it: publication, else record time."""
    return source.published or source.fetched_at


def status_of(sources: Sequence[Source]) -> tuple[str, bool]:
    """The status, and whether it is contested: some sources deny what others tell.

    A report that it was held is stronger than every plan. Between plan and cancellation the later word holds, so a new date
    revives a cancelled plan; a cancellation after "is under way" holds only when it is told later and as often.
    """
    told = [source for source in sources if source.status in _ORDER]
    denied = any(source.status == "denied" for source in sources)
    if not told:
        others = [source.status for source in sources if source.status != "denied"]
        return ("denied", False) if denied else (others[-1] if others else "held", False)
    held = [source for source in told if source.status == "held"]
    cancelled = [source for source in told if source.status == "cancelled"]
    if held and cancelled:
        later = max(map(told_at, cancelled)) > max(map(told_at, held))
        return ("cancelled" if later and len(cancelled) >= len(held) else "held"), denied
    last = max(told, key=lambda source: (source.status == "held", told_at(source), _ORDER[source.status]))
    return last.status, denied


def deadline(event: Event) -> datetime | None:
    """When a planned event lapses unless somebody reports it. None for all others and for plans without a date."""
    if event.status != "planned" or event.standing in ("merged", "withdrawn"):
        return None
    day = parse_day(event.date)
    if day is None:
        return None
    try:
        return datetime.fromordinal(day[1] + 1).replace(tzinfo=UTC) + GRACE
    except (OverflowError, ValueError):
        return None


def stays_lapsed(previous: Event | None, status: str, date: str | None) -> bool:
    """Whether an event that has lapsed stays so after a change: still only planned, and for the same day."""
    return previous is not None and previous.status == "lapsed" and status == "planned" and previous.date == date


def knows_time(at: datetime) -> bool:
    """Whether plans can be held against this record time."""
    return is_known(at)
