"""Quiet hours, digests and the clock changes of real zones."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.delivery.clock import after_quiet, clock_time, due
from schemas.alerts import Schedule


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


KARACHI = Schedule(zone="Asia/Karachi", quiet_from="22:00", quiet_to="07:00")


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-03-10T12:00", "2026-03-10T12:00"),  # 17:00 in Karachi
        ("2026-03-10T17:00", "2026-03-11T02:00"),  # 22:00: the first quiet minute
        ("2026-03-10T16:59", "2026-03-10T16:59"),
        ("2026-03-10T23:30", "2026-03-11T02:00"),  # 04:30, quiet since yesterday
        ("2026-03-11T02:00", "2026-03-11T02:00"),  # 07:00: over
    ],
)
def test_quiet_hours_over_midnight(moment: str, told: str) -> None:
    assert due(KARACHI, utc(moment)) == utc(told)


def test_quiet_hours_within_a_day() -> None:
    siesta = Schedule(zone="Asia/Tehran", quiet_from="13:00", quiet_to="15:30")
    assert after_quiet(siesta, utc("2026-03-10T10:00")) == utc("2026-03-10T12:00")  # 13:30 at UTC+3:30
    assert after_quiet(siesta, utc("2026-03-10T12:00")) == utc("2026-03-10T12:00")


def test_an_hourly_digest_goes_out_on_the_full_local_hour() -> None:
    assert due(Schedule(mode="hourly", zone="Asia/Kolkata"), utc("2026-03-10T10:10")) == utc("2026-03-10T10:30")
    assert due(Schedule(mode="hourly", zone="UTC"), utc("2026-03-10T10:00")) == utc("2026-03-10T11:00")


def test_a_daily_digest_goes_out_at_its_local_time() -> None:
    daily = Schedule(mode="daily", daily_at="07:30", zone="Asia/Karachi")
    assert due(daily, utc("2026-03-10T02:29")) == utc("2026-03-10T02:30")
    assert due(daily, utc("2026-03-10T02:30")) == utc("2026-03-11T02:30")


def test_a_digest_that_falls_into_quiet_hours_waits_for_their_end() -> None:
    assert due(Schedule(mode="daily", daily_at="06:00", zone="Asia/Karachi", quiet_from="22:00", quiet_to="07:00"),
               utc("2026-03-10T20:00")) == utc("2026-03-11T02:00")  # fmt: skip


def test_clock_changes_neither_skip_nor_repeat_a_digest() -> None:
    berlin = Schedule(mode="daily", daily_at="02:30", zone="Europe/Berlin")
    spring = due(berlin, utc("2026-03-28T12:00"))
    assert spring == utc("2026-03-29T01:30"), "02:30 does not exist that night: the clock shows 03:30"
    assert due(berlin, spring) == utc("2026-03-30T00:30")
    autumn = due(berlin, utc("2026-10-24T12:00"))
    assert autumn == utc("2026-10-25T00:30"), "02:30 comes twice: the first"
    assert due(berlin, autumn) == utc("2026-10-26T01:30")


def test_quiet_hours_over_a_clock_change_end_by_the_local_clock() -> None:
    berlin = Schedule(zone="Europe/Berlin", quiet_from="22:00", quiet_to="06:00")
    assert after_quiet(berlin, utc("2026-03-28T23:00")) == utc("2026-03-29T04:00")
    assert after_quiet(berlin, utc("2026-10-24T23:00")) == utc("2026-10-25T05:00")


ZONES = st.sampled_from(["UTC", "Asia/Karachi", "Asia/Kathmandu", "Europe/London", "America/New_York", "Pacific/Apia"])
TIMES = st.times().map(lambda t: f"{t:%H:%M}")


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    ZONES,
    st.sampled_from(["instant", "hourly", "daily"]),
    TIMES,
    TIMES,
    TIMES,
)
def test_what_is_due_is_never_past_never_quiet_and_never_far(
    moment: datetime, zone: str, mode: str, at: str, first: str, last: str
) -> None:
    quiet = (None, None) if first == last else (first, last)
    schedule = Schedule(mode=mode, zone=zone, daily_at=at, quiet_from=quiet[0], quiet_to=quiet[1])
    now = moment.replace(tzinfo=UTC)
    told = due(schedule, now)
    assert told >= now
    assert after_quiet(schedule, told) == told
    assert told - now <= timedelta(hours=50)


@pytest.mark.parametrize("text", ["", "8", "25:00", "12:60", "aa:bb", "12:5", "-1:00"])
def test_no_time_of_day(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        clock_time(text)
