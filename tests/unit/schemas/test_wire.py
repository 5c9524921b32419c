"""Records to bytes and back, and the headers that travel with them."""

import contextlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import wire
from schemas.feeds import Feed
from schemas.mentions import ArticleMentions, Mention, Span
from schemas.wire import NewerSchemaError, UnreadableRecordError

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(url=text, title=text, zone=st.none() | text, tier=st.integers(0, 9), enabled=st.booleans())
def test_a_record_comes_back_as_it_was_and_gives_the_same_bytes_again(
    url: str, title: str, zone: str | None, tier: int, enabled: bool
) -> None:
    feed = Feed(url=url, title=title, zone=zone, tier=tier, enabled=enabled)
    value = wire.encode(feed)
    assert wire.decode(Feed, value) == feed
    assert wire.encode(wire.decode(Feed, value)) == value


def test_spans_are_short_and_maps_are_sorted() -> None:
    mention = Mention(type="call", spans={"z": [Span("text", 0, 3)], "a": [Span("title", 1, 2)]})
    value = wire.encode(ArticleMentions(article_id="a", fetched_at=datetime(2026, 1, 1, tzinfo=UTC), mentions=[mention]))
    assert b'"spans":{"a":[["title",1,2]],"z":[["text",0,3]]}' in value
    assert b'"fetched_at":"2026-01-01T00:00:00Z"' in value


def test_fields_and_words_of_a_newer_minor_version_are_no_error() -> None:
    feed = wire.decode(Feed, b'{"url": "u", "language": "ur-Xyz", "mood": {"x": [1]}, "tier": 1}')
    assert feed == Feed(url="u", language="ur-Xyz", tier=1)


@pytest.mark.parametrize(
    "value",
    [
        None, b"", b"null", b"[]", b"{", b'{"title": "no url"}', b'{"url": 7}', b'{"url": "\xff\xfe"}', b"\x00" * 100,
        b'{"url": "u", "tier": "first"}', b'{"url":' * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_record_is_unreadable_and_nothing_else(value: bytes | None) -> None:
    with pytest.raises(UnreadableRecordError):
        wire.decode(Feed, value)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_record_or_unreadable(value: bytes) -> None:
    with contextlib.suppress(UnreadableRecordError):
        assert isinstance(wire.decode(Feed, value), Feed)


@pytest.mark.parametrize("version", [b"2", b"10", b"002"])
def test_a_higher_major_version_stops_the_reader(version: bytes) -> None:
    with pytest.raises(NewerSchemaError, match="upgrade"):
        wire.decode(Feed, b'{"url": "u"}', [(wire.SCHEMA_HEADER, version)])


@pytest.mark.parametrize("version", [b"1", b"0", b"", b"two", b"-2", b"2.0", "٢".encode(), b"\xff"])
def test_an_older_or_malformed_version_does_not(version: bytes) -> None:
    assert wire.decode(Feed, b'{"url": "u"}', [(wire.SCHEMA_HEADER, version)]) == Feed(url="u")


def test_headers_are_cloudevents_and_carry_the_trace() -> None:
    trace = {"traceparent": b"00-abc-def-01", "other": b"stays behind"}
    headers = dict(wire.headers_for(Feed(url="u"), key="u", source="poll", timestamp_ms=1_767_225_600_250, carried=trace))
    assert headers == {
        "ce_specversion": b"1.0",
        "ce_id": b"u",
        "ce_type": b"sifarat.Feed",
        "ce_source": b"/sifarat/poll",
        "ce_time": b"2026-01-01T00:00:00.250000Z",
        "content-type": b"application/json",
        "sifarat_schema": b"1",
        "traceparent": b"00-abc-def-01",
    }


def test_moments_become_milliseconds_and_naive_ones_are_refused() -> None:
    moment = datetime(2026, 1, 1, 5, tzinfo=timezone(timedelta(hours=5)))
    assert wire.to_ms(moment) == 1_767_225_600_000
    with pytest.raises(ValueError, match="naive"):
        wire.to_ms(datetime(2026, 1, 1))
