"""What came in and what went out, counted from the topics themselves by distinct id: nothing may be missing.

Process counters are for graphs; this is the proof. Parse, dedupe and extract: every record in has a record out or a dead
letter (duplicates and rejects are labels of records out). Resolve: every mention that holds is in exactly one event.
Match and deliver: every alert has one outcome or is pending.
"""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Hashable, Iterable
from typing import Any, Final

import msgspec

from connectors.kafka import KafkaSettings, read_all
from schemas import topics
from schemas.mentions import ArticleMentions
from schemas.wire import UnreadableRecordError, decode
from sifarat.dead_letters import SETTLES
from streams.runtime.encode import DEAD_PREFIX

CLOSING: Final = ("waiting", "claimed", "retry")
"""Outcomes of a delivery that are not final."""


class _Read(msgspec.Struct):
    article_id: str
    read: int = 1
    version: int = 0
    change: str = ""
    duplicate_of: str | None = None
    rejected: str = ""


class _Told(msgspec.Struct):
    article_id: str


class _Event(msgspec.Struct):
    event_id: str
    standing: str = "live"
    sources: list[_Told] = []


class _Alert(msgspec.Struct):
    alert_id: str
    outcome: str = ""


class Stage(msgspec.Struct, kw_only=True):
    """One stage's account. It balances when `missing` is empty."""

    stage: str
    records_in: int
    records_out: int
    dead_letters: int
    labels: dict[str, int] = {}
    missing: list[str] = []
    """Up to 20 examples of what went in and did not come out."""
    missing_count: int = 0


class Account(msgspec.Struct, kw_only=True):
    """The account of a whole pipeline."""

    stages: list[Stage]
    events: int
    events_by_standing: dict[str, int]
    articles: int
    """Distinct articles (ids), whatever the number of their reads."""

    @property
    def balanced(self) -> bool:
        return all(stage.missing_count == 0 for stage in self.stages)


async def account(kafka: KafkaSettings, prefix: str) -> Account:
    """Count everything, up to the ends of the topics as they are now."""
    count = _Counter(kafka, prefix)
    dead = await count.dead_letters()
    raw = await count.reads(topics.ARTICLES_RAW)
    parsed = await count.reads(topics.ARTICLES_PARSED)
    judged = await count.reads(topics.ARTICLES)
    told: dict[tuple[str, int, int], ArticleMentions] = {}
    async for record in count.records(topics.MENTIONS):
        if (mentions := _decoded(ArticleMentions, record)) is not None:
            told[mentions.article_id, mentions.version, mentions.promotion] = mentions
    events: dict[str, _Event] = {}
    async for record in count.records(topics.EVENTS):
        if (event := _light(_Event, record)) is not None:
            events[event.event_id] = event

    versions = {(read.article_id, read.version) for read in judged.values() if isinstance(read, _Read)}
    stages = [
        _stage("parse", raw, parsed, dead["parse"], {"rejected": sum(bool(r.rejected) for r in _known(parsed))}),
        _stage("dedupe", parsed, judged, dead["dedupe"], _judgements(_known(judged))),
        _stage("extract", versions, {key[:2] for key in told}, dead["extract"], _mention_labels(told.values())),
        _resolved(told, events, dead["resolve"]),
        await count.alerts(dead),
    ]
    return Account(
        stages=stages,
        events=sum(event.standing != "merged" for event in events.values()),
        events_by_standing=dict(Counter(event.standing for event in events.values())),
        articles=len({read.article_id for read in _known(judged)}),
    )


class _Counter:
    def __init__(self, kafka: KafkaSettings, prefix: str) -> None:
        self._kafka = kafka
        self._prefix = prefix

    def records(self, topic: topics.Topic) -> AsyncIterator[Any]:
        return read_all(self._kafka, topic.named(self._prefix))

    async def reads(self, topic: topics.Topic) -> dict[Hashable, _Read | None]:
        """Distinct reads of articles in a topic; a record that cannot be read counts by its position, as None."""
        found: dict[Hashable, _Read | None] = {}
        async for record in self.records(topic):
            read = _light(_Read, record)
            if read is None:
                found[_position(record.topic, record.partition, record.offset)] = None
            else:
                found[read.article_id, read.read] = read
        return found

    async def dead_letters(self) -> dict[str, set[Hashable]]:
        """Stage to what it could not handle: by the id of the record where it can be read, and by its position."""
        found: dict[str, set[Hashable]] = {
            stage: set() for stage in ("parse", "dedupe", "extract", "resolve", "match", "deliver")
        }
        async for record in self.records(topics.DEAD_LETTERS):
            headers = {name: value.decode(errors="replace") for name, value in record.headers}
            if SETTLES in headers:
                continue
            stage = headers.get(DEAD_PREFIX + "stage", "?")
            marks = found.setdefault(stage, set())
            marks.add(_position(*(headers.get(DEAD_PREFIX + part, "?") for part in ("topic", "partition", "offset"))))
            if (read := _light(_Read, record)) is not None:
                marks.add((read.article_id, read.version) if stage == "extract" else (read.article_id, read.read))
        return found

    async def alerts(self, dead: dict[str, set[Hashable]]) -> Stage:
        alerts = {alert.alert_id async for alert in self._light(topics.ALERTS)}
        outcomes = {alert.alert_id: alert.outcome async for alert in self._light(topics.DELIVERIES)}
        final = {alert for alert, outcome in outcomes.items() if outcome not in CLOSING}
        labels = Counter(outcome for alert, outcome in outcomes.items() if alert in alerts)
        pending = alerts - final
        return Stage(
            stage="deliver",
            records_in=len(alerts),
            records_out=len(alerts & final),
            dead_letters=labels["dead"],
            labels={**labels, "pending": len(pending)},
        )

    async def _light(self, topic: topics.Topic) -> AsyncIterator[_Alert]:
        async for record in self.records(topic):
            if (alert := _light(_Alert, record)) is not None:
                yield alert


def _light(kind: Callable[..., Any], record: Any) -> Any:
    """The few fields of `kind`, or None for a record that is none."""
    try:
        return msgspec.json.decode(record.value or b"", type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _decoded(kind: type[ArticleMentions], record: Any) -> ArticleMentions | None:
    try:
        return decode(kind, record.value)
    except UnreadableRecordError:
        return None


def _position(topic: object, partition: object, offset: object) -> str:
    return f"{topic}/{partition}/{offset}"


def _known(reads: dict[Hashable, _Read | None]) -> list[_Read]:
    return [read for read in reads.values() if read is not None]


def _judgements(reads: Iterable[_Read]) -> dict[str, int]:
    labels = Counter(read.change for read in reads)
    labels["duplicates"] = sum(read.duplicate_of is not None for read in reads)
    return dict(labels)


def _mention_labels(told: Iterable[ArticleMentions]) -> dict[str, int]:
    told = list(told)
    return {"with events": sum(bool(t.mentions) for t in told), "mentions": sum(len(t.mentions) for t in told)}


def _stage(stage: str, into: Iterable[Hashable], out: Iterable[Hashable], dead: set[Hashable], labels: dict[str, int]) -> Stage:
    came, went = set(into), set(out)
    missing = sorted(map(str, came - went - dead))
    return Stage(
        stage=stage,
        records_in=len(came),
        records_out=len(went),
        dead_letters=len(came & dead),
        labels={name: number for name, number in labels.items() if name},
        missing=missing[:20],
        missing_count=len(missing),
    )


def _resolved(told: dict[tuple[str, int, int], ArticleMentions], events: dict[str, _Event], dead: set[Hashable]) -> Stage:
    """Mentions that hold (of each article's highest version and promotion) against the sources of events.

    Counted by article: a mention that a newer version tells again keeps its first key in the event. An undated mention of
    something long past that joins no event is in none, by rule.
    """
    holding: dict[str, ArticleMentions] = {}
    for (article, version, promotion), mentions in told.items():
        held = holding.get(article)
        if held is None or (version, promotion) > (held.version, held.promotion):
            holding[article] = mentions
    placed = Counter(source.article_id for event in events.values() if event.standing != "merged" for source in event.sources)
    missing, alone = [], 0
    for article, mentions in holding.items():
        lacking = len(mentions.mentions) - placed[article]
        undated = sum(mention.background and not mention.date for mention in mentions.mentions)
        alone += min(max(lacking, 0), undated)
        if lacking < 0 or lacking > undated:
            missing.append(f"{article}: {len(mentions.mentions)} mentions, {placed[article]} in events")
    mentions_in = sum(len(mentions.mentions) for mentions in holding.values())
    return Stage(
        stage="resolve",
        records_in=mentions_in,
        records_out=mentions_in - alone - len(missing),
        dead_letters=len(dead),
        labels={"undated background": alone},
        missing=sorted(missing)[:20],
        missing_count=len(missing),
    )
