"""Records to bytes and back, and the headers that travel with them.

JSON on the wire, CloudEvents attributes in binary mode as headers (CloudEvents 1.0, Kafka protocol binding), the major
version of the schema in `sifarat_schema`, W3C `traceparent` carried through.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, TypeVar

import msgspec

from schemas.base import Record

SCHEMA_MAJOR: Final = 1
SCHEMA_HEADER: Final = "sifarat_schema"
CARRIED: Final = ("traceparent", "tracestate")
"""Headers that a stage copies from its input to its outputs."""

Headers = tuple[tuple[str, bytes], ...]
R = TypeVar("R", bound=Record)

_encoder: Final = msgspec.json.Encoder(order="deterministic")
_decoders: dict[type[Record], msgspec.json.Decoder[Record]] = {}


class UnreadableRecordError(ValueError):
    """The bytes are no record of this schema: a dead letter."""


class NewerSchemaError(RuntimeError):
    """The record was written under a higher major version: the stage must stop and be upgraded, not skip it."""


def encode(record: Record) -> bytes:
    """The record as JSON. The same record gives the same bytes."""
    return _encoder.encode(record)


def decode(record_type: type[R], value: bytes | None, headers: Iterable[tuple[str, bytes]] = ()) -> R:
    """The record of these bytes; fields that a newer minor version added are left out.

    Raises `NewerSchemaError` for a well-formed higher major version, `UnreadableRecordError` for all else that cannot be read.
    """
    for name, raw in headers:
        if name == SCHEMA_HEADER and raw.isdigit() and int(raw) > SCHEMA_MAJOR:
            raise NewerSchemaError(
                f"record of schema {int(raw)}, this version of sifarat reads up to {SCHEMA_MAJOR}: upgrade sifarat"
            )
    if value is None:
        raise UnreadableRecordError("the record has no value")
    decoder = _decoders.get(record_type)
    if decoder is None:
        decoder = _decoders[record_type] = msgspec.json.Decoder(record_type)
    try:
        return decoder.decode(value)  # type: ignore[return-value]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableRecordError(f"no {record_type.__name__}: {error}") from error


def headers_for(
    record: Record, *, key: str, source: str, timestamp_ms: int, carried: Mapping[str, bytes] | None = None
) -> Headers:
    """CloudEvents headers for `record`. `source` is the stage or connector, `timestamp_ms` the record's Kafka timestamp."""
    time = datetime.fromtimestamp(timestamp_ms / 1000, UTC).isoformat().replace("+00:00", "Z")
    attributes = (
        ("ce_specversion", "1.0"),
        ("ce_id", key),
        ("ce_type", f"sifarat.{type(record).__name__}"),
        ("ce_source", f"/sifarat/{source}"),
        ("ce_time", time),
        ("content-type", "application/json"),
        (SCHEMA_HEADER, str(SCHEMA_MAJOR)),
    )
    kept = tuple((name, value) for name in CARRIED if carried and (value := carried.get(name)) is not None)
    return tuple((name, value.encode()) for name, value in attributes) + kept


def to_ms(moment: datetime) -> int:
    """A moment as Kafka's milliseconds since 1970. Raises `ValueError` for a naive one."""
    if moment.tzinfo is None:
        raise ValueError(f"naive time {moment.isoformat()}")
    return int(moment.timestamp() * 1000)
