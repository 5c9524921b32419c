"""Dates: a written zone, the learned offset, the declared zone, low confidence; never in the future, never invented."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.articles.dates import FUTURE, Published, published, written

FETCHED = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


def read(
    *feed: str, page: tuple[str, ...] = (), zone: str | None = None, learned: int | None = None, at: datetime = FETCHED
) -> Published:
    return published(feed, page, fetched_at=at, zone=zone, offset_minutes=learned)


@pytest.mark.parametrize(
    ("raw", "moment", "offset"),
    [
        ("Wed, 11 Mar 2026 10:00:00 +0500", datetime(2026, 3, 11, 10), 300),
        ("Wed, 11 Mar 2026 10:00:00 PKT", datetime(2026, 3, 11, 10), 300),
        ("Wed, 11 Mar 2026 10:00:00 IST", datetime(2026, 3, 11, 10), 330),
        ("Wed, 11 Mar 2026 10:00:00 GMT", datetime(2026, 3, 11, 10), 0),
        ("Wed, 11 Mar 2026 10:00:00", datetime(2026, 3, 11, 10), None),
        ("2026-03-11T10:00:00Z", datetime(2026, 3, 11, 10), 0),
        ("2026-03-11T10:00:00.123+05:00", datetime(2026, 3, 11, 10, 0, 0, 123000), 300),
        ("2026-03-11 10:00", datetime(2026, 3, 11, 10), None),
        ("11-03-2026 14:30", datetime(2026, 3, 11, 14, 30), None),
        ("05/03/2026", datetime(2026, 3, 5), None),
        ("March 11, 2026 02:30 PM", datetime(2026, 3, 11, 14, 30), None),
        ("1773219600", datetime(2026, 3, 11, 9), 0),
        ("1773219600000", datetime(2026, 3, 11, 9), 0),
        ("۱۱ مارچ ۲۰۲۶", datetime(2026, 3, 11), None),
        ("بدھ 11 مارچ، 2026", datetime(2026, 3, 11), None),
    ],
)
def test_forms_that_are_read(raw: str, moment: datetime, offset: int | None) -> None:
    found = written(raw)
    assert found is not None
    assert (found.moment, found.offset_minutes) == (moment, offset)


@pytest.mark.parametrize(
    "raw",
    ["", "yesterday", "10:30", "March 2026", "11 March", "2 گھنٹے پہلے", "1405-12-20", "0001-01-01", "31-31-2026", "x" * 500],
)
def test_what_does_not_state_a_whole_date_is_none(raw: str) -> None:
    assert written(raw) is None


def test_a_written_zone_holds() -> None:
    found = read("Wed, 11 Mar 2026 10:00:00 +0500", zone="Asia/Kolkata", learned=0)
    assert found == Published(datetime(2026, 3, 11, 5, tzinfo=UTC), "2026-03-11", "zone")


def test_a_naive_time_is_on_the_declared_clock() -> None:
    assert read("2026-03-11 01:00:00", zone="Asia/Karachi") == Published(
        datetime(2026, 3, 10, 20, tzinfo=UTC), "2026-03-11", "zone"
    )


def test_the_learned_offset_unmasks_a_false_gmt() -> None:
    found = read("Wed, 11 Mar 2026 12:00:00 GMT", zone="Asia/Karachi", learned=300)
    assert found == Published(datetime(2026, 3, 11, 7, tzinfo=UTC), "2026-03-11", "offset")


def test_a_learned_offset_of_zero_means_that_naive_times_are_gmt() -> None:
    assert read("2026-03-11 08:00:00", zone="Asia/Karachi", learned=0).moment == datetime(2026, 3, 11, 8, tzinfo=UTC)


def test_a_gmt_in_the_future_is_local_time() -> None:
    found = read("Wed, 11 Mar 2026 13:30:00 GMT", zone="Asia/Karachi")
    assert found == Published(datetime(2026, 3, 11, 8, 30, tzinfo=UTC), "2026-03-11", "low")


def test_without_zone_and_offset_the_time_stands_with_low_confidence() -> None:
    assert read("2026-03-11 08:00:00") == Published(datetime(2026, 3, 11, 8, tzinfo=UTC), "2026-03-11", "low")


def test_a_date_in_the_future_is_none_and_a_missing_one_stays_missing() -> None:
    assert read("Thu, 01 Jan 2099 00:00:00 GMT", zone="Asia/Karachi") == Published()
    assert read() == Published()
    assert read("", "sometime") == Published()


def test_the_page_helps_where_the_feed_is_unsure() -> None:
    page = ("2026-03-11T10:00:00+05:00",)
    assert read("2026-03-11 08:00:00", page=page).origin == "page"
    assert read("Wed, 11 Mar 2026 09:30:00 +0500", page=page).moment == datetime(2026, 3, 11, 4, 30, tzinfo=UTC)
    assert read(page=page) == Published(datetime(2026, 3, 11, 5, tzinfo=UTC), "2026-03-11", "page")


def test_a_bare_day_stays_that_day_in_every_zone() -> None:
    assert read("2026-03-11", zone="America/New_York") == Published(datetime(2026, 3, 11, tzinfo=UTC), "2026-03-11", "zone")


def test_the_day_is_that_of_the_outlets_zone() -> None:
    late = read("Tue, 10 Mar 2026 21:00:00 GMT", zone="Asia/Karachi", learned=0)
    assert (late.moment, late.day) == (datetime(2026, 3, 10, 21, tzinfo=UTC), "2026-03-11")


@given(st.text(max_size=60), st.one_of(st.none(), st.integers(-900, 900)), st.sampled_from([None, "Asia/Karachi", "No/Where"]))
def test_nothing_that_is_written_breaks_it_or_leads_into_the_future(raw: str, learned: int | None, zone: str | None) -> None:
    found = read(raw, zone=zone, learned=learned)
    assert found.moment is None or found.moment <= FETCHED + FUTURE
    assert (found.moment is None) == (found.origin == "none") == (found.day is None)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2026, 3, 10)), st.integers(-12 * 4, 14 * 4))
def test_every_whole_date_with_a_zone_is_kept_to_the_second(moment: datetime, quarters: int) -> None:
    minutes = quarters * 15
    sign, rest = "-" if minutes < 0 else "+", abs(minutes)
    raw = f"{moment:%d %b %Y %H:%M:%S} {sign}{rest // 60:02d}{rest % 60:02d}"
    found = read(raw, learned=None)
    assert found.moment == moment.replace(microsecond=0, tzinfo=UTC) - timedelta(minutes=minutes)
