"""Making a replay's word the live one: its mentions are appended to the live `mentions`, above what stands there.

Live resolve stays the only writer of `events`: consumers see ordinary revisions. Nothing that live has made since is lost,
because an article's newer version outranks any promotion of an older one.
"""

from collections.abc import AsyncIterator, Iterable, Mapping, Set
from typing import Final

import msgspec

from connectors.kafka import KafkaSettings, producer, read_all
from schemas import topics, wire
from schemas.mentions import ArticleMentions
from sifarat.replay.live import promotions
from sifarat.replay.run import prefix_of

REPLAY_HEADER: Final = "sifarat_replay"
"""Header of a promoted record: the replay's name. A promotion that was cut off goes on behind what stands."""
_BATCH: Final = 200


async def promote(kafka: KafkaSettings, live: str, name: str, notify: Mapping[str, Set[str]] | None = None) -> int:
    """Append the mentions of replay `name` to the live ones. Returns how many were appended by this call.

    `notify` says which articles may alert, and about which events (ids); all the others change events in silence.
    """
    notify = notify or {}
    there = {identity async for identity in _promoted(kafka, live, name)}
    highest = await promotions(kafka, live)
    sender = producer(kafka, transactional_id=f"{live}promote")
    await sender.start()
    count = 0
    try:
        async for batch in _batches(kafka, name, there):
            async with sender.transaction():
                for mentions, timestamp_ms in batch:
                    told = msgspec.structs.replace(
                        mentions,
                        promotion=highest.get(mentions.article_id, -1) + 1,
                        notify=mentions.article_id in notify,
                        notify_events=sorted(notify.get(mentions.article_id, ())),
                    )
                    key = told.article_id
                    headers = wire.headers_for(told, key=key, source="promote", timestamp_ms=timestamp_ms)
                    await sender.send(
                        topics.MENTIONS.named(live),
                        wire.encode(told),
                        key=key.encode(),
                        timestamp_ms=timestamp_ms,
                        headers=[*headers, (REPLAY_HEADER, name.encode())],
                    )
            count += len(batch)
    finally:
        await sender.stop()
    return count


async def _promoted(kafka: KafkaSettings, live: str, name: str) -> AsyncIterator[tuple[str, int]]:
    """What an earlier call has appended already: (article id, version)."""
    async for record in read_all(kafka, topics.MENTIONS.named(live)):
        if dict(record.headers).get(REPLAY_HEADER) == name.encode():
            mentions = wire.decode(ArticleMentions, record.value)
            yield mentions.article_id, mentions.version


async def _batches(
    kafka: KafkaSettings, name: str, there: Iterable[tuple[str, int]]
) -> AsyncIterator[list[tuple[ArticleMentions, int]]]:
    done = set(there)
    batch = []
    async for record in read_all(kafka, topics.MENTIONS.named(prefix_of(name))):
        mentions = wire.decode(ArticleMentions, record.value)
        if (mentions.article_id, mentions.version) in done:
            continue
        batch.append((mentions, record.timestamp_ms))
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
