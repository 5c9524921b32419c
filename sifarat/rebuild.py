"""Resolving all mentions anew, after the resolver itself has changed: `sifarat events rebuild`.

What the live stage has taken in is resolved from the first mention on, with every decision applied; the outcome is written to
`events` in one transaction under the stage's own transactional id. That fences the live stage, which is started again by its
supervisor and finds its memory in what was written. Mentions that it has not yet read are left to it, with their alerts.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from aiokafka import TopicPartition
from aiokafka.errors import ProducerFenced

from connectors.kafka import KafkaSettings, consumer, end_offsets, producer, read_all
from schemas import topics, wire
from schemas.events import Event
from schemas.topics import Topic
from streams.events.building import Cause
from streams.events.logs import applied, noted
from streams.events.rebuilding import rebuilt
from streams.events.resolve import DECISIONS_OFFSET, MENTIONS_OFFSET, Resolve
from streams.runtime.encode import Encoded, encode
from streams.runtime.pool import handle
from streams.runtime.processor import Incoming, Outgoing
from streams.runtime.restoring import incoming_from
from streams.runtime.sending import send_all

_TRANSACTION_TIMEOUT_MS: Final = 600_000
_ATTEMPTS: Final = 5


class RebuildError(RuntimeError):
    """The events could not be written; nothing was."""


@dataclass
class _Logs:
    """What has been read so far, and the resolver that has read it."""

    stage: Resolve = field(default_factory=Resolve)
    live: dict[str, Event] = field(default_factory=dict)
    fresh: dict[str, Event] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=dict)
    """Offset behind the last record read, by topic."""
    taken_in: int = -1
    """The last mention that the live stage has taken in."""
    last: Incoming | None = None


async def rebuild(
    kafka: KafkaSettings, prefix: str, write: bool = True, progress: Callable[[int, int], None] = lambda done, all_: None
) -> list[Event]:
    """Resolve everything anew. Returns the revisions that were written, or, without `write`, that would be.

    `progress` is told how many of the mentions are done. Raises `RebuildError` when the live stage comes back too soon each
    time, `UnknownTopicOrPartitionError` where there are no topics.
    """
    logs = _Logs()
    for _ in range(_ATTEMPTS):
        await _catch_up(logs, kafka, prefix, progress)
        if not write:
            return _revisions(logs)
        sender = producer(kafka, transactional_id=f"{prefix}{Resolve.stage}", transaction_timeout_ms=_TRANSACTION_TIMEOUT_MS)
        try:
            await sender.start()  # from here on the live stage writes nothing
            await _catch_up(logs, kafka, prefix, progress)
            revisions = _revisions(logs)
            async with sender.transaction():
                await send_all(sender, prefix, _encoded(logs, revisions))
            return revisions
        except ProducerFenced:
            continue
        finally:
            await sender.stop()
    raise RebuildError(
        f"the stage {Resolve.stage} comes back before the events are written: stop it, and start it again afterwards"
    )


async def _catch_up(logs: _Logs, kafka: KafkaSettings, prefix: str, progress: Callable[[int, int], None]) -> None:
    """Read what has come since: events as they stand, then mentions up to where the live stage is, then decisions."""
    published = [incoming async for incoming in _new(logs, kafka, prefix, topics.EVENTS)]
    for incoming in published:
        event = wire.decode(Event, incoming.value, incoming.headers)
        logs.live[event.event_id] = event
    logs.taken_in = max([logs.taken_in, await _committed(kafka, prefix) - 1, *(pair[0] for pair in applied(published))])
    async for incoming in _new(logs, kafka, prefix, topics.MENTIONS, logs.taken_in + 1):
        _keep(logs, handle(logs.stage, incoming)[1])
        logs.last = incoming
        if incoming.offset % 100 == 0:
            progress(incoming.offset, logs.taken_in + 1)
    async for incoming in _new(logs, kafka, prefix, topics.DECISIONS):
        _keep(logs, noted(logs.stage, incoming))
    progress(logs.taken_in + 1, logs.taken_in + 1)


def _keep(logs: _Logs, outputs: list[Encoded]) -> None:
    for output in outputs:
        if output.topic == topics.EVENTS.name:
            event = wire.decode(Event, output.value)
            logs.fresh[event.event_id] = event


async def _new(logs: _Logs, kafka: KafkaSettings, prefix: str, topic: Topic, end: int | None = None) -> AsyncIterator[Incoming]:
    ends = await end_offsets(kafka, topic.named(prefix))
    until = ends[0] if end is None else min(end, ends[0])
    start = logs.read.get(topic.name, 0)
    async for record in read_all(kafka, topic.named(prefix), start={0: start}, end={0: until}):
        yield incoming_from(record)
    logs.read[topic.name] = max(start, until)


async def _committed(kafka: KafkaSettings, prefix: str) -> int:
    """Offset of the next mention of the live stage, as its group has committed it."""
    place = TopicPartition(topics.MENTIONS.named(prefix), 0)
    member = consumer(kafka, group=f"{prefix}{Resolve.stage}")
    try:
        await member.start()
        member.assign([place])
        return await member.committed(place) or 0
    finally:
        await member.stop()


def _revisions(logs: _Logs) -> list[Event]:
    return rebuilt(logs.live, logs.fresh, Cause(_at(logs), "rebuild", corrects=True, notify=False))


def _at(logs: _Logs) -> datetime:
    """The record time of the last mention: events are written as if it had caused them."""
    return datetime.fromtimestamp((logs.last.timestamp_ms if logs.last else 0) / 1000, UTC)


def _encoded(logs: _Logs, revisions: list[Event]) -> list[Encoded]:
    if logs.last is None:
        return []
    headers = (
        (MENTIONS_OFFSET, str(logs.taken_in).encode()),
        (DECISIONS_OFFSET, str(logs.read[topics.DECISIONS.name] - 1).encode()),
    )
    return encode(
        (Outgoing(topics.EVENTS, event.event_id, event, headers=headers) for event in revisions), logs.last, Resolve.stage
    )
