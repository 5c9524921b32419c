"""What could not be handled: read from `dead-letters`, sent again, or set aside for good.

The topic is a log and stays one: settling a letter appends a marker that names it, nothing is deleted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from connectors.kafka import KafkaRecord, KafkaSettings, producer, read_all
from schemas import topics
from schemas.wire import Headers
from streams.runtime.encode import DEAD_PREFIX

SETTLES: Final = "settles"
"""Header of a marker: number of the letter that it settles."""
SETTLED_AS: Final = "settled_as"
"""`retried` or `discarded`."""


FOREIGN: Final = "foreign"
"""Stage of a record in `dead-letters` that no stage has written there."""


@dataclass(frozen=True)
class Letter:
    """One record that could not be handled. `number` is its offset in `dead-letters`."""

    number: int
    stage: str
    error: str
    topic: str
    position: str
    attempts: str
    time: str
    trace: str
    key: bytes | None
    value: bytes | None
    headers: Headers
    """The failed record's own."""
    timestamp_ms: int
    settled: str = ""
    """`retried`, `discarded`, or empty."""
    again: list[int] = field(default_factory=list)
    """Numbers of later letters about the same record: handled again after a crash, it failed again."""


async def letters(kafka: KafkaSettings, prefix: str) -> list[Letter]:
    """All letters, one per failed record, oldest first."""
    found: dict[str, Letter] = {}
    settled: dict[int, str] = {}
    async for record in read_all(kafka, topics.DEAD_LETTERS.named(prefix)):
        headers = dict(record.headers)
        if headers.get(SETTLES, b"").isdigit():
            settled[int(headers[SETTLES])] = headers.get(SETTLED_AS, b"").decode(errors="replace")
            continue
        letter = _letter(record)
        if letter.position in found:
            found[letter.position].again.append(letter.number)
        else:
            found[letter.position] = letter
    return [
        Letter(**{**vars(letter), "settled": settled.get(letter.number, "")})
        for letter in sorted(found.values(), key=lambda letter: letter.number)
    ]


def _letter(record: KafkaRecord) -> Letter:
    reasons = {
        name.removeprefix(DEAD_PREFIX): value.decode(errors="replace")
        for name, value in record.headers
        if name.startswith(DEAD_PREFIX)
    }
    foreign = "stage" not in reasons or "topic" not in reasons
    topic = "" if foreign else reasons["topic"]
    place = (topic, reasons.get("partition", "?"), reasons.get("offset", "?"))
    return Letter(
        number=record.offset,
        stage=FOREIGN if foreign else reasons["stage"],
        error="no dead letter: something else wrote this record here" if foreign else reasons.get("error", "no reason given"),
        topic=topic,
        position=f"{record.topic}/{record.partition}/{record.offset}" if foreign else "/".join(place),
        attempts=reasons.get("attempts", "1"),
        time=reasons.get("time", ""),
        trace=reasons.get("trace", ""),
        key=record.key,
        value=record.value,
        headers=tuple((name, value) for name, value in record.headers if not name.startswith(DEAD_PREFIX)),
        timestamp_ms=record.timestamp_ms,
    )


async def retry(kafka: KafkaSettings, prefix: str, chosen: Iterable[Letter]) -> int:
    """Send the records to the topics that they came from, bytes and headers as they were, and mark them. Returns how many."""
    return await _settle(kafka, prefix, list(chosen), "retried")


async def discard(kafka: KafkaSettings, prefix: str, chosen: Iterable[Letter]) -> int:
    """Mark the letters as set aside for good. Returns how many."""
    return await _settle(kafka, prefix, list(chosen), "discarded")


async def _settle(kafka: KafkaSettings, prefix: str, chosen: Sequence[Letter], how: str) -> int:
    dead = topics.DEAD_LETTERS.named(prefix)
    # Record and marker stand or fall together: a letter is never sent twice because its marker was lost.
    sender = producer(kafka, transactional_id=f"{prefix}dead-letters")
    await sender.start()
    try:
        for letter in chosen:
            async with sender.transaction():
                if how == "retried":
                    await sender.send(
                        letter.topic,
                        letter.value,
                        key=letter.key,
                        headers=list(letter.headers),
                        timestamp_ms=letter.timestamp_ms,
                    )
                marker = [(SETTLES, str(letter.number).encode()), (SETTLED_AS, how.encode())]
                # Not a null: a record needs a key or a value, and the letter may have had no key.
                await sender.send(dead, b"", key=letter.key, headers=marker)
    finally:
        await sender.stop()
    return len(chosen)
