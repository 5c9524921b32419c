"""A feed's clock: Urdu outlets write local time and call it GMT, so a fresh entry seems to come from the future.

The poller never changes a date. It learns from fresh entries how far the written times run ahead, and writes that beside
the raw dates; what a date means is decided by `parse`.
"""

import email.utils
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_ZONES: Final = {"PKT": 300, "IST": 330, "IRST": 210, "IRDT": 270, "AFT": 270}
"""Names that mail software does not know, as the outlets of this region mean them. Minutes east of UTC."""
SAMPLES: Final = 20
_ENOUGH: Final = 4
_NEAR: Final = 12
"""Minutes by which the fastest entries may be behind their feed's offset: reading is never faster than publishing."""
_FUTURE: Final = 5
"""Minutes by which clocks of servers disagree."""


def written(raw: str) -> tuple[datetime, bool] | None:
    """A raw date as (UTC time it claims, whether it names a zone other than GMT). A time without a zone is read as UTC.

    >>> written("Mon, 02 Nov 2026 10:00:00 PKT")
    (datetime.datetime(2026, 11, 2, 5, 0, tzinfo=datetime.timezone.utc), True)
    """
    raw = " ".join(raw.split())
    if not raw:
        return None
    name = raw.rpartition(" ")[2].upper()
    minutes = _ZONES.get(name)
    try:
        moment = datetime.fromisoformat(raw)
    except ValueError:
        fields = email.utils.parsedate_tz(raw)
        if fields is None:
            return None
        try:
            moment = datetime(*fields[:6], tzinfo=UTC) - timedelta(seconds=fields[9] or 0)
        except (ValueError, OverflowError):
            return None
        if minutes is not None and not fields[9]:
            return moment - timedelta(minutes=minutes), True
        return moment, bool(fields[9])
    try:
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC), False
        return moment.astimezone(UTC), bool(moment.utcoffset())
    except OverflowError:
        return None


def lead_minutes(raw: str, fetched_at: datetime) -> int | None:
    """By how many minutes a raw date is ahead of its fetch; `None` when it says nothing about the clock (own zone, old)."""
    found = written(raw)
    if found is None or found[1]:
        return None
    minutes = round((found[0] - fetched_at).total_seconds() / 60)
    return minutes if abs(minutes) <= 14 * 60 else None


def learn(samples: list[int], zone: str | None, now: datetime) -> int | None:
    """The offset in minutes that the leads of recent fresh entries agree on; `None` while they do not.

    The true offset is just above the largest lead. One that stands alone is a mistake of somebody's, so the second largest
    counts. Offsets are whole half hours; one that lies behind UTC is believed only where it is that of the feed's zone,
    because a slow feed looks the same.
    """
    if len(samples) < _ENOUGH:
        return None
    lead = sorted(samples)[-2]
    expected = zone_minutes(zone, now)
    if expected is not None and expected - _NEAR <= lead <= expected + _FUTURE:
        return expected
    if -2 * 60 <= lead <= _FUTURE:
        return 0
    nearest = -(-(lead - _FUTURE) // 30) * 30
    return nearest if lead > 0 and nearest - lead <= _NEAR else None


def zone_minutes(zone: str | None, now: datetime) -> int | None:
    """Offset of an IANA zone at a moment, in minutes east of UTC; `None` for an unknown zone."""
    if not zone:
        return None
    try:
        offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return round(offset.total_seconds() / 60) if offset is not None else None
