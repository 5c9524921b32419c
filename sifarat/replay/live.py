"""The live state that a replay runs on, as it stood at the offsets in the manifest."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import msgspec

from connectors.kafka import KafkaSettings, end_offsets, read_all
from schemas import topics
from schemas.replays import Range, ReplayManifest, Segment
from streams.runtime.encode import input_offset
from streams.runtime.processor import Incoming
from streams.runtime.restoring import incoming_from


class _Told(msgspec.Struct):
    article_id: str
    promotion: int = 0


async def new_manifest(kafka: KafkaSettings, live: str, name: str, range_: Range) -> ReplayManifest:
    """A manifest over all that the live topics hold now."""
    ends = {
        topic.name: await ends_of(kafka, topic.named(live))
        for topic in (topics.ARTICLES_RAW, topics.ARTICLES, topics.EVENTS, topics.MENTIONS, topics.DECISIONS)
    }
    raw = ends[topics.ARTICLES_RAW.name]
    return ReplayManifest(
        name=name,
        range=range_,
        segments=[Segment(starts=[0] * len(raw), ends=raw)],
        articles_ends=ends[topics.ARTICLES.name],
        events_end=ends[topics.EVENTS.name][0],
        mentions_end=ends[topics.MENTIONS.name][0],
        decisions_end=ends[topics.DECISIONS.name][0],
        created_at=datetime.now(UTC),
    )


async def ends_of(kafka: KafkaSettings, topic: str) -> list[int]:
    """The offset after the last record of each partition of a topic."""
    return [offset for _, offset in sorted((await end_offsets(kafka, topic)).items())]


async def earlier_articles(kafka: KafkaSettings, live: str, manifest: ReplayManifest) -> list[Incoming]:
    """What live dedupe had judged before the range begins, in its order; nothing for a range without a start."""
    since = manifest.range.since
    if since is None or manifest.range.by != "fetched":
        return []
    records = [
        incoming_from(record)
        async for record in read_all(kafka, topics.ARTICLES.named(live), end=dict(enumerate(manifest.articles_ends)))
        if record.timestamp_ms < since.timestamp() * 1000
    ]
    return sorted(records, key=input_offset)


async def events(kafka: KafkaSettings, live: str, manifest: ReplayManifest) -> list[Incoming]:
    """The live events as they stood."""
    found = read_all(kafka, topics.EVENTS.named(live), end={0: manifest.events_end})
    return [incoming_from(record) async for record in found]


async def decisions(kafka: KafkaSettings, live: str, manifest: ReplayManifest) -> list[Incoming]:
    """What people had decided."""
    found = read_all(kafka, topics.DECISIONS.named(live), end={0: manifest.decisions_end})
    return [incoming_from(record) async for record in found]


async def promotions(kafka: KafkaSettings, live: str, mentions_end: int | None = None) -> dict[str, int]:
    """Article id to the highest promotion of its live mentions."""
    highest: dict[str, int] = {}
    async for told in _told(kafka, live, mentions_end):
        highest[told.article_id] = max(told.promotion, highest.get(told.article_id, 0))
    return highest


async def _told(kafka: KafkaSettings, live: str, mentions_end: int | None) -> AsyncIterator[_Told]:
    end = None if mentions_end is None else {0: mentions_end}
    async for record in read_all(kafka, topics.MENTIONS.named(live), end=end):
        try:
            yield msgspec.json.decode(record.value or b"", type=_Told)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
