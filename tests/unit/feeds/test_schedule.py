"""When a feed is asked again follows from what is known, and each reason is said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.feeds.document import Hints
from connectors.feeds.schedule import Decision, Poll, decide, request, span
from connectors.feeds.settings import FeedsSettings
from schemas.feeds import Feed, FeedState, SeenEntry

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
FEED = Feed(url="https://news.example/feed")
SETTINGS = FeedsSettings(jitter=0)


def seen(minutes: list[float]) -> list[SeenEntry]:
    return [
        SeenEntry(article_id=str(number), digest="", first_seen=NOW - timedelta(minutes=ago))
        for number, ago in enumerate(minutes)
    ]


def state(**more: Any) -> FeedState:
    return FeedState(url=FEED.url, polls=5, interval_s=900, **more)


def after(known: FeedState, poll: Poll, feed: Feed = FEED, settings: FeedsSettings = SETTINGS) -> tuple[float, Decision]:
    decision = decide(feed, known, poll, settings)
    return (decision.next_poll - poll.at).total_seconds(), decision


GOOD = Poll(at=NOW, status=200)


def test_the_interval_is_half_the_usual_gap() -> None:
    every_40 = seen([1441, *(40.0 * number for number in range(36))])
    pause, decision = after(state(seen=every_40), replace(GOOD, new=1))
    assert pause == pytest.approx(1200, rel=0.05)
    assert any("new entry every 40" in line for line in decision.lines)


def test_it_never_leaves_the_bounds_of_the_feed() -> None:
    fast = seen([1441, *(1.0 * number for number in range(200))])
    assert after(state(seen=fast), replace(GOOD, new=9))[0] == FEED.min_interval_s
    slow = state(seen=seen([9000]), last_new=NOW - timedelta(days=6))
    for _ in range(20):
        pause, decision = after(slow, GOOD)
        slow = msgspec.structs.replace(slow, interval_s=decision.interval_s)
    assert pause == FEED.max_interval_s


def test_a_gap_brings_the_poller_back_at_once() -> None:
    pause, decision = after(state(seen=seen([1441, 600, 500, 400])), replace(GOOD, new=30, gap=True))
    assert pause == FEED.min_interval_s
    assert "may have been missed" in decision.lines[0]


@pytest.mark.parametrize(
    ("hints", "headers", "pause", "said"),
    [
        (Hints(ttl_minutes=30), {}, 1800, "ttl of the feed: 30 min"),
        (Hints(ttl_minutes=10_000), {}, 3600, "kept to 60 min"),
        (Hints(update_period="hourly", update_frequency=2), {}, 1800, "sy:updatePeriod hourly"),
        (Hints(update_period="dayly"), {}, 3600, "sy:updatePeriod dayly"),
        (Hints(update_period="always"), {}, 900, ""),
        (Hints(update_period="fortnightly"), {}, 900, ""),
        (None, {"cache-control": "public, max-age=1200"}, 1200, "max-age"),
        (None, {"cache-control": "max-age=31536000"}, 3600, "kept to"),
        (None, {"cache-control": "no-cache, max-age=1200"}, 900, ""),
        (None, {"expires": "Mon, 02 Nov 2026 10:30:00 GMT"}, 1800, "Expires"),
        (None, {"expires": "Mon, 02 Nov 2026 15:30:00 GMT", "date": "Mon, 02 Nov 2026 15:00:00 GMT"}, 1800, "Expires"),
        (None, {"expires": "0"}, 900, ""),
        (Hints(ttl_minutes=1), {}, 900, "no longer than that anyway"),
    ],
)
def test_wishes_are_lower_bounds_with_a_cap(hints: Hints | None, headers: dict[str, str], pause: float, said: str) -> None:
    got, decision = after(state(seen=seen([10])), replace(GOOD, new=1, hints=hints, headers=headers))
    assert got == pause
    assert said in "\n".join(decision.lines)


def test_skipped_hours_and_days_are_skipped() -> None:
    poll = replace(GOOD, new=1, hints=Hints(skip_hours=(10, 11)))
    decision = decide(FEED, state(), poll, SETTINGS)
    assert decision.next_poll == NOW.replace(hour=12)
    friday = replace(GOOD, at=datetime(2026, 11, 6, 10, 0, tzinfo=UTC), new=1, hints=Hints(skip_days=(4,)))
    assert decide(FEED, state(), friday, SETTINGS).next_poll == datetime(2026, 11, 7, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "pauses", "health"),
    [("hard", [3600, 7200, 10_800], "failing"), ("soft", [1800, 3600, 5400], "failing"), ("hostile", [3600, 7200], "hostile"),
     ("blocked", [3600, 7200], "blocked")],
)  # fmt: skip
def test_back_off_by_kind(kind: str, pauses: list[float], health: str) -> None:
    known = state()
    for expected in pauses:
        pause, decision = after(known, Poll(at=NOW, status=500, kind=kind, reason="why"))
        assert (pause, decision.health, decision.reason) == (expected, health, "why")
        known = msgspec.structs.replace(known, failures=decision.failures)


def test_a_feed_never_dies() -> None:
    pause, decision = after(state(failures=10_000), Poll(at=NOW, status=404, kind="hard", reason="HTTP 404"))
    assert pause == SETTINGS.max_backoff_s
    assert decision.health == "failing"


def test_gone_is_looked_at_once_a_week() -> None:
    pause, decision = after(state(), Poll(at=NOW, status=410, kind="hard", reason="HTTP 410"))
    assert (pause, decision.health) == (7 * 86_400, "gone")


@pytest.mark.parametrize(("asked", "pause"), [(7200, 7200), (10, 900), (316_800, 86_400)])
def test_retry_after_is_kept(asked: float, pause: float) -> None:
    got, _ = after(state(), Poll(at=NOW, status=429, kind="temporary", reason="HTTP 429", retry_after_s=asked))
    assert got == pause


def test_success_ends_the_back_off() -> None:
    assert after(state(failures=7), replace(GOOD, new=1))[1].failures == 0


def test_left_over_entries_are_read_soon() -> None:
    pause, _ = after(state(), replace(GOOD, new=50, left_over=9, hints=Hints(ttl_minutes=60)))
    assert pause == FEED.min_interval_s


def test_feeds_are_spread_and_always_the_same_way() -> None:
    spread = FeedsSettings(jitter=0.1)
    pauses = {after(state(), replace(GOOD, new=1), Feed(url=f"https://{n}.example/"), spread)[0] for n in range(50)}
    assert len(pauses) == 50
    assert all(900 <= pause <= 990 for pause in pauses)
    assert pauses == {after(state(), replace(GOOD, new=1), Feed(url=f"https://{n}.example/"), spread)[0] for n in range(50)}


def test_requests() -> None:
    known = state(etag='W/"a b"', last_modified="yesterday, about noon", last_full=NOW - timedelta(hours=1))
    asked = request(FEED, known, NOW, SETTINGS)
    assert asked.headers == {"if-none-match": 'W/"a b"', "if-modified-since": "yesterday, about noon"}
    old = msgspec.structs.replace(known, last_full=NOW - timedelta(hours=13))
    assert request(FEED, old, NOW, SETTINGS).headers == {}
    busy = msgspec.structs.replace(known, health="not_modified", seen=seen([1441, *(5.0 * n for n in range(200))]))
    assert request(FEED, busy, NOW, SETTINGS).headers == {}
    moved = msgspec.structs.replace(known, moved_to="https://new.example/", moved_count=2)
    assert request(FEED, moved, NOW, SETTINGS).url == FEED.url
    assert request(FEED, msgspec.structs.replace(moved, moved_count=3), NOW, SETTINGS).url == "https://new.example/"


@given(
    kind=st.sampled_from(["", "hard", "soft", "temporary", "blocked", "hostile"]),
    failures=st.floats(0, 1e6),
    interval=st.floats(0, 1e7),
    wait=st.none() | st.floats(0, 1e9),
    ttl=st.none() | st.floats(0.001, 525_600),
    skip=st.sets(st.integers(0, 23), max_size=23),
    ages=st.lists(st.floats(0, 20_000), max_size=40),
    new=st.integers(0, 100),
)
def test_the_next_poll_is_always_ahead_and_within_eight_days(
    kind: str,
    failures: float,
    interval: float,
    wait: float | None,
    ttl: float | None,
    skip: set[int],
    ages: list[float],
    new: int,
) -> None:
    known = FeedState(url=FEED.url, polls=3, failures=failures, interval_s=interval, seen=seen(ages))
    hints = Hints(ttl_minutes=ttl, skip_hours=tuple(sorted(skip)))
    poll = Poll(at=NOW, status=500 if kind else 200, kind=kind, reason="r", retry_after_s=wait, hints=hints, new=new)
    decision = decide(FEED, known, poll, FeedsSettings())
    assert NOW + timedelta(seconds=60) <= decision.next_poll <= NOW + timedelta(days=8)
    assert decision.lines


def test_spans() -> None:
    assert [span(s) for s in (0.5, 45, 720, 10_800, 172_800)] == ["0.5 s", "45 s", "12 min", "3 h", "2 days"]
