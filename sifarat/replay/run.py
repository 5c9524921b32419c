"""One replay: from its manifest to its topics. Can be killed at any moment and run again."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import msgspec
from aiokafka.errors import UnknownTopicOrPartitionError

from connectors.kafka import KafkaRecord, KafkaSettings, ensure_topics, producer, read_all
from connectors.kafka.topics import REPLAY_PREFIX
from schemas import topics, wire
from schemas.articles import Article
from schemas.mentions import ArticleMentions
from schemas.replays import MANIFEST, ReplayManifest, Segment
from sifarat.replay import live as live_state
from sifarat.replay.ahead import in_order
from sifarat.replay.canonical import CanonicalOrder
from sifarat.replay.output import ReplayOutput
from sifarat.replay.reuse import ParsedBefore
from sifarat.replay.selection import covers, covers_parsed, head
from streams.app import factory
from streams.articles.made_by import made_by
from streams.runtime.batch import Sequencer, run
from streams.runtime.encode import DEAD_PREFIX, Encoded
from streams.runtime.pool import Outcome, WorkPool
from streams.runtime.processor import Incoming, Processor, StatefulProcessor
from streams.runtime.restoring import incoming_from
from streams.runtime.sending import send_all

_ALL_REVISIONS: Final = replace(topics.EVENTS, compacted=False)
"""Compaction goes by record time, which is that of old news here, and would thin out what a resumed run counts on."""
WRITTEN: Final = (topics.ARTICLES, topics.MENTIONS, _ALL_REVISIONS, topics.DEAD_LETTERS)
TOPICS: Final = (topics.ARTICLES_PARSED, *WRITTEN, MANIFEST)

OnProgress = Callable[[str, int, int | None], None]
"""Gets the name of a phase, how many records are done, and how many there are (None: not known yet)."""


def prefix_of(name: str) -> str:
    """Prefix of a replay's topics."""
    return f"{REPLAY_PREFIX}{name}."


@dataclass
class Replay:
    """A replay that can be run: `live` is the prefix of the live topics."""

    kafka: KafkaSettings
    live: str
    manifest: ReplayManifest
    jobs: int
    gazetteer: tuple[Path, ...] = ()
    seconds_per_record: float = 30.0
    batch: int = 200
    """Records handled together: of parse and extract, and about as many in one transaction."""
    on_progress: OnProgress = lambda phase, done, total: None
    parse_again: bool = False
    """Parse also what live has parsed by the rules of now."""
    counts: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._before = ParsedBefore(self.kafka, self.live, made_by())

    @property
    def prefix(self) -> str:
        return prefix_of(self.manifest.name)

    @property
    def reused(self) -> int:
        """Reads that were not parsed again."""
        return self._before.taken

    async def run(self) -> None:
        """Parse what has to be, then the rest in canonical order, segment by segment; then the manifest says: finished."""
        await ensure_topics(self.kafka, self.prefix, TOPICS)
        await save_manifest(self.kafka, self.manifest)
        stages = {stage: factory(stage, self.gazetteer) for stage in ("parse", "extract")}
        pool = WorkPool(stages, self.jobs, self.seconds_per_record)
        try:
            await self._parse(pool)
            await self._derive(pool)
        finally:
            pool.stop()
        self.manifest = msgspec.structs.replace(self.manifest, finished=True)
        await save_manifest(self.kafka, self.manifest)

    # Parse: any order, into `articles.parsed`

    async def _parse(self, pool: WorkPool) -> None:
        if not self.parse_again:
            await self._before.look()
        done = {identity async for record in self._own(topics.ARTICLES_PARSED) if (identity := head(record)) is not None}
        dead = {_origin(record) async for record in self._own(topics.DEAD_LETTERS)}
        total = sum(sum(segment.ends) - sum(segment.starts) for segment in self.manifest.segments)
        seen = 0
        sender = producer(self.kafka)
        await sender.start()
        try:
            async for read, outcomes in in_order(self._parsing(pool, done, dead)):
                await send_all(sender, self.prefix, (encoded for _, outputs in outcomes for encoded in outputs))
                seen += read
                self.on_progress("parse", seen, total)
            self.on_progress("parse", seen, seen)  # offsets count transaction markers too
        finally:
            await sender.stop()

    async def _parsing(
        self, pool: WorkPool, done: Collection[tuple[str, int]], dead: Collection[str]
    ) -> AsyncIterator[Awaitable[tuple[int, list[Outcome]]]]:
        """For each batch the work that gives its size and the outcomes of what neither live nor an earlier run has parsed."""

        def to_parse(record: KafkaRecord) -> bool:
            identity = head(record)
            if not covers(self.manifest.range, record) or identity in done or _place(record) in dead:
                return False
            return identity is None or not self._before.take(*identity, record.timestamp_ms)

        async def parsed(batch: Sequence[KafkaRecord]) -> tuple[int, list[Outcome]]:
            return len(batch), await pool.run("parse", [incoming_from(record) for record in batch if to_parse(record)])

        async for batch in _batched(self._raw(), self.batch):
            yield parsed(batch)

    async def _raw(self) -> AsyncIterator[KafkaRecord]:
        for segment in self.manifest.segments:
            async for record in self._raw_of(segment):
                yield record

    def _raw_of(self, segment: Segment) -> AsyncIterator[KafkaRecord]:
        starts, ends = dict(enumerate(segment.starts)), dict(enumerate(segment.ends))
        return read_all(self.kafka, topics.ARTICLES_RAW.named(self.live), start=starts, end=ends)

    # Dedupe, extract, resolve: in canonical order

    async def _derive(self, pool: WorkPool) -> None:
        dedupe, resolve = _stateful("dedupe", self.gazetteer), _stateful("resolve", self.gazetteer)
        dedupe.restore(await live_state.earlier_articles(self.kafka, self.live, self.manifest))
        resolve.restore(await live_state.events(self.kafka, self.live, self.manifest))
        for decision in await live_state.decisions(self.kafka, self.live, self.manifest):
            resolve.note(decision)
        promotions = await live_state.promotions(self.kafka, self.live, self.manifest.mentions_end)
        extracted = await self._extracted()
        places = await self._segments()
        sequencer = Sequencer()
        async with ReplayOutput(self.kafka, self.prefix, "replay", WRITTEN, 2 * self.batch) as output:
            for number, segment in enumerate(self.manifest.segments):
                with CanonicalOrder() as order:
                    await self._fill(order, segment, places, number)
                    chain = _Chain(dedupe, resolve, pool, sequencer, output, promotions, extracted, self.batch)
                    await chain.run(order, len(order), self.on_progress)
        self.counts = dict(output.written)

    async def _extracted(self) -> dict[tuple[str, int], Incoming]:
        """What an earlier run that was killed has extracted: (article id, read) to its mentions."""
        found = {}
        async for record in self._own(topics.MENTIONS):
            mentions = wire.decode(ArticleMentions, record.value)
            found[mentions.article_id, mentions.read] = incoming_from(record)
        return found

    async def _segments(self) -> dict[tuple[str, int], int]:
        """Read of an article to the number of its segment; only needed, and only filled, when there are several."""
        if len(self.manifest.segments) == 1:
            return {}
        found: dict[tuple[str, int], int] = {}
        for number, segment in enumerate(self.manifest.segments):
            async for record in self._raw_of(segment):
                if (identity := head(record)) is not None:
                    found.setdefault(identity, number)
        return found

    async def _fill(self, order: CanonicalOrder, segment: Segment, places: Mapping[tuple[str, int], int], number: int) -> None:
        by_publication = self.manifest.range.by == "published"
        for parsed in (self._own(topics.ARTICLES_PARSED), self._before.records()):
            async for record in parsed:
                identity = head(record)
                if identity is None or places.get(identity, number) != number:
                    continue
                if by_publication and not covers_parsed(self.manifest.range, wire.decode(Article, record.value)):
                    continue
                order.add(*identity, incoming_from(record))

    def _own(self, topic: topics.Topic) -> AsyncIterator[KafkaRecord]:
        return read_all(self.kafka, topic.named(self.prefix))


@dataclass
class _Chain:
    """Dedupe → extract → resolve over one segment. The next batches are extracted while resolve has the one before."""

    dedupe: StatefulProcessor
    resolve: StatefulProcessor
    pool: WorkPool
    sequencer: Sequencer
    output: ReplayOutput
    promotions: Mapping[str, int]
    extracted: Mapping[tuple[str, int], Incoming]
    batch: int

    async def run(self, order: CanonicalOrder, total: int, on_progress: OnProgress) -> None:
        dead: list[Incoming] = []
        done = 0
        async for extracted in in_order(self._extracting(order, dead)):
            await self._resolve(extracted)
            done = min(done + self.batch, total)
            on_progress("events", done, total)
        await self._write(dead)
        on_progress("events", total, total)

    async def _extracting(
        self, order: CanonicalOrder, dead: list[Incoming]
    ) -> AsyncIterator[Awaitable[list[Encoded | Incoming]]]:
        """Writes each batch as dedupe has judged it, and gives the work that extracts it."""
        for batch in _chunks(run(self.dedupe, order, self.sequencer, dead.append), self.batch):
            await self._write(batch + dead)
            dead.clear()
            yield self._extract(batch)

    async def _extract(self, batch: Sequence[Incoming]) -> list[Encoded | Incoming]:
        """Mentions of the batch, in its order: new ones from the pool, those that a killed run has left as they stand."""
        keys = [_read(incoming) for incoming in batch]
        todo = [incoming for incoming, key in zip(batch, keys, strict=True) if key not in self.extracted]
        fresh = iter(await self.pool.run("extract", todo))
        records: list[Encoded | Incoming] = []
        for key in keys:
            if (stands := self.extracted.get(key)) is not None:
                records.append(stands)
            else:
                records += next(fresh)[1]
        return records

    def _placed(self, record: Encoded | Incoming) -> Incoming:
        """At the next offset of its topic. Batches are extracted at the same time, so this waits until one's turn has come."""
        if isinstance(record, Encoded):
            placed = self.sequencer.place(record)
            return placed if placed.topic == topics.DEAD_LETTERS.name else self._promoted(placed)
        offset = self.sequencer.take(topics.MENTIONS.name)
        return Incoming(topics.MENTIONS.name, 0, offset, record.key, record.value, record.headers, record.timestamp_ms)

    def _promoted(self, record: Incoming) -> Incoming:
        """The mentions as they would be appended to the live ones: above what stands there, and nobody is alerted."""
        mentions = wire.decode(ArticleMentions, record.value)
        above = self.promotions[mentions.article_id] + 1 if mentions.article_id in self.promotions else 0
        value = wire.encode(msgspec.structs.replace(mentions, promotion=above, notify=False))
        return Incoming(record.topic, 0, record.offset, record.key, value, record.headers, record.timestamp_ms)

    async def _resolve(self, extracted: Sequence[Encoded | Incoming]) -> None:
        records = [self._placed(record) for record in extracted]
        mentions = [record for record in records if record.topic == topics.MENTIONS.name]
        await self._write(records)
        dead: list[Incoming] = []
        await self._write(list(run(self.resolve, mentions, self.sequencer, dead.append)))
        await self._write(dead)

    async def _write(self, records: Sequence[Incoming]) -> None:
        for record in records:
            await self.output.write(record)


async def save_manifest(kafka: KafkaSettings, manifest: ReplayManifest) -> None:
    """Write the manifest to its topic, under the replay's name."""
    sender = producer(kafka)
    await sender.start()
    try:
        topic = MANIFEST.named(prefix_of(manifest.name))
        await sender.send_and_wait(topic, wire.encode(manifest), key=manifest.name.encode())
    finally:
        await sender.stop()


async def load_manifest(kafka: KafkaSettings, name: str) -> ReplayManifest | None:
    """The manifest of a replay, or None when there is no such replay."""
    found = None
    try:
        async for record in read_all(kafka, MANIFEST.named(prefix_of(name))):
            found = wire.decode(ReplayManifest, record.value, record.headers)
    except UnknownTopicOrPartitionError:
        return None
    return found


def _stateful(stage: str, gazetteer: tuple[Path, ...]) -> StatefulProcessor:
    processor: Processor = factory(stage, gazetteer)()
    assert isinstance(processor, StatefulProcessor)
    return processor


def _read(incoming: Incoming) -> tuple[str, int]:
    article = wire.decode(Article, incoming.value)
    return article.article_id, article.read


def _origin(record: KafkaRecord) -> str:
    headers = {name: value.decode(errors="replace") for name, value in record.headers}
    return "/".join(headers.get(DEAD_PREFIX + part, "?") for part in ("topic", "partition", "offset"))


def _place(record: KafkaRecord) -> str:
    return f"{record.topic}/{record.partition}/{record.offset}"


async def _batched(records: AsyncIterator[KafkaRecord], size: int) -> AsyncIterator[list[KafkaRecord]]:
    batch = []
    async for record in records:
        batch.append(record)
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


def _chunks(records: Iterator[Any], size: int) -> Iterator[list[Any]]:
    while batch := list(itertools.islice(records, size)):
        yield batch


async def with_next_segment(kafka: KafkaSettings, live: str, manifest: ReplayManifest) -> ReplayManifest:
    """The manifest with what live has read since its last segment, when there is any."""
    starts = manifest.segments[-1].ends
    ends = await live_state.ends_of(kafka, topics.ARTICLES_RAW.named(live))
    if ends == starts:
        return manifest
    return msgspec.structs.replace(manifest, segments=[*manifest.segments, Segment(starts=starts, ends=ends)], finished=False)
