"""What somebody else wrote into `events` does not keep resolve from starting; a newer schema does."""

import pytest

from schemas import wire
from streams.events.resolve import MENTIONS_OFFSET, Resolve
from streams.runtime.processor import Incoming


@pytest.mark.parametrize(
    "record",
    [
        Incoming("events", 0, 0, b"k", b"\xff garbage"),
        Incoming("events", 0, 0, b"\xff", b"{}"),
        Incoming("events", 0, 0, None, None),
        Incoming("events", 0, 0, b"k", b'{"event_id":"e","type":"meeting"}', ((MENTIONS_OFFSET, b"x"),)),
    ],
)
def test_a_record_that_is_no_event_is_left_out(record: Incoming) -> None:
    stage = Resolve()
    stage.restore([record])
    assert list(stage.orphans()) == []


def test_a_newer_schema_stops_the_stage() -> None:
    with pytest.raises(wire.NewerSchemaError):
        Resolve().restore([Incoming("events", 0, 0, b"k", b"{}", ((wire.SCHEMA_HEADER, b"2"),))])
