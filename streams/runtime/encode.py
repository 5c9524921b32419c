"""Output records as bytes: where sizes are checked and headers are made, in both forms of the runtime."""

import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from schemas import topics, wire
from streams.runtime.processor import Incoming, Outgoing, PoisonError

DEAD_PREFIX: Final = "dead_"
"""Headers that tell of a dead letter start with this; all the others are the failed record's own."""
INPUT_HEADER: Final = "sifarat_input"
"""Every output names the record that made it: `topic/partition/offset`, the topic with its prefix."""
_ERROR_CHARACTERS: Final = 500
_TRACE_CHARACTERS: Final = 2000


@dataclass(frozen=True, slots=True)
class Encoded:
    """A record ready to be sent. `topic` is without prefix."""

    topic: str
    key: bytes | None
    value: bytes | None
    timestamp_ms: int
    headers: wire.Headers


def encode(outputs: Iterable[Outgoing], incoming: Incoming, stage: str) -> list[Encoded]:
    """Outputs of `incoming` as bytes. Raises `PoisonError` when one is too large: it would fail the batch it is sent in."""
    carried = dict(incoming.headers)
    origin = (INPUT_HEADER, incoming.position.encode())
    encoded = []
    for output in outputs:
        value = wire.encode(output.record)
        limit = output.topic.max_bytes - topics.HEADROOM_BYTES
        if len(value) > limit:
            raise PoisonError(f"{output.topic.name}: {len(value)} bytes, at most {limit} are allowed")
        timestamp_ms = incoming.timestamp_ms if output.timestamp_ms is None else output.timestamp_ms
        headers = wire.headers_for(output.record, key=output.key, source=stage, timestamp_ms=timestamp_ms, carried=carried)
        encoded.append(
            Encoded(output.topic.name, output.key.encode(), value, timestamp_ms, (*headers, origin, *output.headers))
        )
    return encoded


def input_offset(record: Incoming) -> int:
    """Offset of the input that made this record; -1 for a record that does not say."""
    for name, value in record.headers:
        if name == INPUT_HEADER:
            return int(value.rpartition(b"/")[2])
    return -1


def dead_letter(incoming: Incoming, error: BaseException, stage: str, attempts: int = 1) -> Encoded:
    """The failing record unchanged, with the reason in headers.

    `dead_time` is the record's own time: a stage has no clock, and two runs over one log must write the same letter.
    """
    trace = "".join(traceback.format_exception(error))[-_TRACE_CHARACTERS:]
    reason = {
        "stage": stage,
        "error": f"{type(error).__name__}: {error}"[:_ERROR_CHARACTERS],
        "topic": incoming.topic,
        "partition": str(incoming.partition),
        "offset": str(incoming.offset),
        "attempts": str(attempts),
        "time": datetime.fromtimestamp(max(incoming.timestamp_ms, 0) / 1000, UTC).isoformat(),
        "trace": trace,
    }
    headers = incoming.headers + tuple((DEAD_PREFIX + name, text.encode(errors="replace")) for name, text in reason.items())
    return Encoded(topics.DEAD_LETTERS.name, incoming.key, incoming.value, incoming.timestamp_ms, headers)
