"""When a feed is asked again, and how. Pure: what a poll gave and what is remembered in, a decision with its reasons out.

Every number that went into a decision is a line of its explanation, so that `sifarat feeds explain` never guesses.
"""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from connectors.feeds.document import Hints
from connectors.feeds.settings import FeedsSettings
from schemas.feeds import Feed, FeedState

_WEIGHTS: Final = {"hard": 1.0, "blocked": 1.0, "hostile": 1.0, "soft": 0.5, "temporary": 0.25}
_PERIODS: Final = {
    "always": 0, "hourly": 3600, "daily": 86_400, "dayly": 86_400, "weekly": 604_800, "monthly": 2_592_000,
    "yearly": 31_536_000,
}  # fmt: skip
_START_S: Final = 900.0
"""Interval of a feed that nothing is known of yet."""
_OWN_NETWORK_SHARE: Final = 0.25
"""When no server answered at all, our own network may be away: asked again sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """How a feed is asked this time."""

    url: str
    headers: dict[str, str]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """What a poll gave, as far as the schedule cares. With `kind` it failed."""

    at: datetime
    status: int | None = None
    kind: str = ""
    """hard, soft, temporary, blocked, hostile; empty when it went well."""
    reason: str = ""
    health: str = ""
    """A health word that is more exact than the kind's own."""
    retry_after_s: float | None = None
    headers: dict[str, str] = field(default_factory=dict)
    hints: Hints | None = None
    new: int = 0
    gap: bool = False
    left_over: int = 0
    """New entries that found no room in `pending`: the feed is read again as soon as there is some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """When the feed is polled next, and why."""

    next_poll: datetime
    interval_s: float
    failures: float
    health: str
    reason: str
    lines: list[str]


def request(feed: Feed, state: FeedState, now: datetime, settings: FeedsSettings) -> Request:
    """Address and validators of the next poll. Validators are sent byte for byte as they came, and left out now and then."""
    moved = bool(state.moved_to) and state.moved_count >= settings.moved_after
    url = state.moved_to if moved else feed.url
    if not state.etag and not state.last_modified:
        return Request(url=url, headers={}, why="no validators are known")
    full_age = (now - state.last_full).total_seconds() if state.last_full else None
    if full_age is None or full_age >= settings.full_fetch_s:
        return Request(url=url, headers={}, why="a full fetch is due: validators lie now and then")
    gap = _usual_gap(feed, state, now)
    if gap is not None and state.health == "not_modified" and full_age > 4 * gap:
        return Request(
            url=url, headers={}, why=f"not modified for {span(full_age)}, new entries usually come every {span(gap)}"
        )
    headers = {"if-none-match": state.etag, "if-modified-since": state.last_modified}
    return Request(url=url, headers={name: value for name, value in headers.items() if value}, why="conditional")


def decide(feed: Feed, state: FeedState, poll: Poll, settings: FeedsSettings) -> Decision:
    """The next poll after `poll`; `state` is what was known before it, with the entries of this poll already in it."""
    return _after_failure(feed, state, poll, settings) if poll.kind else _after_success(feed, state, poll, settings)


def _after_success(feed: Feed, state: FeedState, poll: Poll, settings: FeedsSettings) -> Decision:
    lines: list[str] = []
    interval = _learned(feed, state, poll, lines)
    bounded = min(max(interval, float(feed.min_interval_s)), float(feed.max_interval_s))
    if bounded != interval:
        lines.append(f"the feed's settings allow {span(feed.min_interval_s)} to {span(feed.max_interval_s)}: {span(bounded)}")
    pause = bounded
    for text, seconds in _wishes(poll):
        capped = min(seconds, settings.max_hint_s)
        if capped > pause:
            pause = capped
            lines.append(f"{text}: {span(seconds)}" + (f", kept to {span(capped)}" if capped < seconds else ""))
        else:
            lines.append(f"{text}: {span(seconds)}, no longer than that anyway")
    pause = _spread(feed.url, pause, settings.jitter, lines)
    if poll.left_over:
        pause = min(pause, float(feed.min_interval_s))
        lines.append(f"{poll.left_over} new entries wait for room: read again after {span(pause)}")
    next_poll = _outside_skipped(poll.at + timedelta(seconds=pause), poll.hints, lines)
    health = poll.health or ("not_modified" if poll.status == 304 else "ok")
    return Decision(
        next_poll=next_poll, interval_s=bounded, failures=0.0, health=health, reason=poll.reason, lines=lines
    )  # fmt: skip


def _after_failure(feed: Feed, state: FeedState, poll: Poll, settings: FeedsSettings) -> Decision:
    weight = _WEIGHTS.get(poll.kind, 0.5)
    failures = state.failures + weight
    interval = state.interval_s or max(_START_S, float(feed.min_interval_s))
    lines = [f"{poll.kind} failure ({poll.reason}), weight {weight:g}, {failures:g} in a row"]
    if poll.status == 410:
        pause = settings.gone_probe_s
        lines.append(f"gone for good, says the server: looked at again after {span(pause)}")
        health = "gone"
    else:
        own_network = poll.kind == "temporary" and poll.status is None and poll.retry_after_s is None
        pause = settings.backoff_s * failures * (_OWN_NETWORK_SHARE if own_network else 1.0)
        if pause > settings.max_backoff_s:
            pause = settings.max_backoff_s
            lines.append(f"back-off held to {span(pause)}: a feed never dies for good")
        else:
            lines.append(f"back-off {span(pause)}")
        pause = max(pause, min(interval, float(feed.max_interval_s), settings.backoff_s))
        health = poll.health or {"blocked": "blocked", "hostile": "hostile"}.get(poll.kind, "failing")
    if poll.retry_after_s is not None and poll.retry_after_s > pause:
        pause = min(poll.retry_after_s, settings.max_retry_after_s)
        lines.append(
            f"Retry-After: {span(poll.retry_after_s)}" + (f", kept to {span(pause)}" if pause < poll.retry_after_s else "")
        )
    pause = _spread(feed.url, pause, settings.jitter, lines)
    return Decision(
        next_poll=poll.at + timedelta(seconds=pause), interval_s=interval, failures=failures, health=health, reason=poll.reason,
        lines=lines,
    )  # fmt: skip


def _learned(feed: Feed, state: FeedState, poll: Poll, lines: list[str]) -> float:
    """Half the usual gap between new entries; longer and longer while nothing comes."""
    if poll.gap:
        lines.append("none of the newest entries of the poll before was found again: entries may have been missed")
        return float(feed.min_interval_s)
    gap = _usual_gap(feed, state, poll.at)
    before = state.interval_s or _START_S
    if gap is None:
        if state.polls == 0 or poll.new:
            lines.append(f"too little is known of its rhythm: {span(_START_S)}")
            return _START_S
        grown = before * 1.5
        lines.append(f"nothing new: half as long again as before, {span(grown)}")
        return grown
    half = gap / 2
    lines.append(f"a new entry every {span(gap)} lately: asked twice as often, {span(half)}")
    if not poll.new and half < before:
        half = min(before * 1.25, 2 * gap)
        lines.append(f"nothing new this time: {span(half)}")
    return half


def _usual_gap(feed: Feed, state: FeedState, now: datetime) -> float | None:
    """Mean seconds between new entries in the last day, else in the last week; `None` while too few came."""
    times = [entry.first_seen for entry in state.seen] + [entry.since for entry in state.pending if entry.read == 1]
    if not times:
        return None
    start = min(times)  # what was there at the first poll came at an unknown time
    later = [moment for moment in times if moment > start]
    for span in (timedelta(days=1), timedelta(days=7)):
        recent = [moment for moment in later if moment > now - span]
        if len(recent) >= 3:
            observed = min(span.total_seconds(), (now - start).total_seconds())
            return max(observed / len(recent), 1.0)
    return None


def _wishes(poll: Poll) -> list[tuple[str, float]]:
    """What the feed and its server ask for: (who says it, seconds)."""
    wishes: list[tuple[str, float]] = []
    if poll.hints is not None:
        if poll.hints.ttl_minutes:
            wishes.append(("ttl of the feed", poll.hints.ttl_minutes * 60))
        if poll.hints.update_period:
            period = _PERIODS.get(poll.hints.update_period)
            if period:
                wishes.append((f"sy:updatePeriod {poll.hints.update_period}", period / poll.hints.update_frequency))
    control = poll.headers.get("cache-control", "").lower()
    age = re.search(r"max-age\s*=\s*\"?(\d{1,9})", control)
    if age and "no-cache" not in control and "no-store" not in control:
        wishes.append(("Cache-Control max-age", float(age.group(1))))
    elif not age and (until := _date(poll.headers.get("expires"))):
        left = (until - (_date(poll.headers.get("date")) or poll.at)).total_seconds()
        if left > 0:
            wishes.append(("Expires", left))
    if poll.retry_after_s:
        wishes.append(("Retry-After", poll.retry_after_s))
    return wishes


def _spread(url: str, pause: float, jitter: float, lines: list[str]) -> float:
    """A share of the pause that is fixed per feed: feeds spread out, and the same decision comes out every time."""
    share = int.from_bytes(hashlib.sha256(url.encode("utf-8", errors="replace")).digest()[:4], "big") / 2**32
    extra = pause * jitter * share
    if extra >= 1:
        lines.append(f"spread by its own {100 * jitter * share:.1f} %: {span(extra)} later")
    return pause + extra


def _outside_skipped(moment: datetime, hints: Hints | None, lines: list[str]) -> datetime:
    """The first moment from `moment` on that is in none of the hours and days that the feed asks to skip (GMT)."""
    if hints is None or not (hints.skip_hours or hints.skip_days):
        return moment
    until = moment.astimezone(UTC)
    for _ in range(24 * 7):
        if until.hour not in hints.skip_hours and until.weekday() not in hints.skip_days:
            break
        until = until.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    if until != moment:
        lines.append(f"skipHours and skipDays of the feed: not before {until:%a %H:%M} GMT")
    return until


def _date(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def span(seconds: float) -> str:
    """Seconds as people say them: 45 s, 12 min, 3 h, 2 days."""
    if seconds < 90:
        return f"{seconds:.3g} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.3g} min"
    return f"{seconds / 3600:.3g} h" if seconds < 48 * 3600 else f"{seconds / 86_400:.3g} days"
