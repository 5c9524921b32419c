"""When an article was published, from what the feed and the page write, and how sure that is.

Urdu outlets write local time and call it GMT, or name no zone at all. So: a zone that is written and is not GMT holds; else
the offset that the poller learned of this feed's clock; else the zone declared for the outlet; else the time as it stands,
with low confidence. A date in the future of its fetch is no date, and a missing one stays missing.
"""

import email.utils
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil import parser as dateutil_parser

FUTURE: Final = timedelta(minutes=10)
"""By this much clocks of servers disagree."""
_EARLIEST_YEAR: Final = 1995
_NAMED: Final = {"PKT": 300, "IST": 330, "IRST": 210, "AFT": 270, "GST": 240}
"""Zone names of the region that mail software reads as UTC. Minutes east of UTC."""
_GMT: Final = frozenset({"GMT", "UTC", "Z", "UT", "+0000", "+00:00", "-0000"})
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("جنوری", "فروری", "مارچ", "اپریل", "مئی|مئ", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"), 1
    )
    for name in names.split("|")
}
_URDU_DATE: Final = re.compile(r"(\d{1,2})\s*(" + "|".join(_MONTHS) + r")\s*[،,]?\s*(\d{4})")
_DAY_FIRST: Final = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=\D|$)")
_MAIL: Final = re.compile(
    r"(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3,9} \d{4} \d{1,2}:\d{2}(?::\d{2})?(?! ?[ap]\.?m)", re.IGNORECASE
)
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?")
_DAY_ONLY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it is written: clock time, with the zone it names."""

    moment: datetime
    """Naive: what the clock showed."""
    offset_minutes: int | None
    """East of UTC, as written; None when no zone is named."""
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """Time of publication in UTC, its day in the outlet's zone, and where it is from (`Article.published_from`)."""

    moment: datetime | None = None
    day: str | None = None
    origin: str = "none"


_RANK: Final = {"zone": 0, "offset": 1, "page": 2, "low": 3, "none": 4}


def written(raw: str) -> Written | None:
    """Read a date of a feed or a page; None when it does not state year, month and day, or cannot be one.

    >>> written("Mon, 02 Nov 2026 10:00:00 PKT").offset_minutes
    300
    """
    raw = " ".join(raw.translate(_DIGITS).split())
    if not raw or len(raw) > 100:
        return None
    found = _epoch(raw) or _iso(raw) or _urdu(raw) or _mail(raw) or _other(raw)
    return found if found is not None and found.moment.year >= _EARLIEST_YEAR else None


def _epoch(raw: str) -> Written | None:
    if not _EPOCH.fullmatch(raw):
        return None
    seconds = int(raw[:10])
    return Written(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None), 0)


def _iso(raw: str) -> Written | None:
    try:
        moment = datetime.fromisoformat(raw)
    except ValueError:
        return None
    return _naive(moment, day_only=bool(_DAY_ONLY.fullmatch(raw)))


def _urdu(raw: str) -> Written | None:
    match = _URDU_DATE.search(raw)
    if match is None:
        return None
    try:
        return Written(datetime(int(match[3]), _MONTHS[match[2]], int(match[1])), None, day_only=True)
    except ValueError:
        return None


def _mail(raw: str) -> Written | None:
    fields = email.utils.parsedate_tz(raw) if _MAIL.match(raw) else None
    if fields is None:
        return None
    name = raw.rpartition(" ")[2].upper()
    if name in _NAMED:
        offset: int | None = _NAMED[name]
    elif name in _GMT:
        offset = 0
    else:  # mail software reads names that it does not know, and no name, as UTC
        offset = fields[9] // 60 if fields[9] else None
    try:
        return Written(datetime(*fields[:6]), offset)
    except ValueError:
        return None


def _other(raw: str) -> Written | None:
    """Any other form, day before month; only when it states all of year, month and day."""
    raw = _DAY_FIRST.sub(r"\3-\2-\1", raw)
    readings = []
    for default in (datetime(2000, 1, 1), datetime(2001, 2, 2)):
        try:
            readings.append(dateutil_parser.parse(raw, dayfirst=not _DAY_ONLY.match(raw), default=default, tzinfos=_tzinfos))
        except (ValueError, OverflowError, TypeError, AttributeError):
            return None
    if readings[0] != readings[1]:
        return None
    return _naive(readings[0], day_only=":" not in raw)


def _tzinfos(name: str | None, offset: int | None) -> int | None:
    minutes = _NAMED.get((name or "").upper())
    return minutes * 60 if minutes is not None else offset


def _naive(moment: datetime, day_only: bool) -> Written:
    offset = moment.utcoffset()
    minutes = None if offset is None else round(offset.total_seconds() / 60)
    return Written(moment.replace(tzinfo=None), minutes, day_only)


def published(
    feed: tuple[str, ...], page: tuple[str, ...], *, fetched_at: datetime, zone: str | None, offset_minutes: int | None
) -> Published:
    """The surest of the dates that the feed and the page write; the feed's where they are equally sure.

    `offset_minutes` is what the poller learned of the feed's clock; it says nothing about the page's.
    """
    found = [_resolve(raw, fetched_at, zone, offset_minutes, on_page=False) for raw in feed]
    found += [_resolve(raw, fetched_at, zone, None, on_page=True) for raw in page]
    return min(found, key=lambda p: _RANK[p.origin], default=Published())


def _resolve(raw: str, fetched_at: datetime, zone: str | None, learned: int | None, *, on_page: bool) -> Published:
    date = written(raw)
    if date is None:
        return Published()
    for offset, origin in _readings(date, zone, learned, on_page=on_page):
        moment = _at(date.moment, offset)
        if moment is None:
            continue
        if date.day_only:
            # a day that has begun somewhere on earth is not in the future
            if moment - timedelta(hours=14) <= fetched_at:
                midnight = datetime(date.moment.year, date.moment.month, date.moment.day, tzinfo=UTC)
                return Published(min(midnight, fetched_at), date.moment.date().isoformat(), origin)
        elif moment <= fetched_at + FUTURE:
            moment = min(moment, fetched_at)
            return Published(moment, local_day(moment, zone, date.offset_minutes), origin)
    return Published()


def _readings(date: Written, zone: str | None, learned: int | None, *, on_page: bool) -> list[tuple[int | str, str]]:
    """Offsets (minutes, or the name of a zone) under which a date may be meant, the likeliest first."""
    if date.offset_minutes:
        return [(date.offset_minutes, "page" if on_page else "zone")]
    readings: list[tuple[int | str, str]] = []
    if learned is not None:
        readings.append((learned, "offset"))
    if date.offset_minutes is None:
        if zone:
            readings.append((zone, "page" if on_page else "zone"))
        readings.append((0, "low"))
    else:
        readings.append((0, "page" if on_page else "zone"))
        if zone:  # GMT in the future: local time that calls itself GMT
            readings.append((zone, "low"))
    return readings


def _at(moment: datetime, offset: int | str) -> datetime | None:
    try:
        if isinstance(offset, str):
            return moment.replace(tzinfo=ZoneInfo(offset)).astimezone(UTC)
        return moment.replace(tzinfo=UTC) - timedelta(minutes=offset)
    except (ZoneInfoNotFoundError, ValueError, OverflowError, OSError):
        return None


def local_day(moment: datetime, zone: str | None, offset_minutes: int | None = None) -> str:
    """Day of a moment in a zone; without a zone, by the written offset, else UTC."""
    if zone:
        try:
            return moment.astimezone(ZoneInfo(zone)).date().isoformat()
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
    return (moment + timedelta(minutes=offset_minutes or 0)).date().isoformat()
