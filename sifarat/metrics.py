"""What runs, in numbers for Prometheus, read from the topics and the committed offsets alone.

No service counts for itself: whoever reads the topics gets the same figures, whatever was started again meanwhile. The
topics are read once from their beginning, then each look reads what has come since.
"""

import asyncio
import math
import time
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterator
from typing import Any, Final, Self

import msgspec
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from connectors.delivery.latency import BUCKETS_S, fetch_to_delivery_s
from connectors.kafka import KafkaSettings, consumer
from schemas import topics
from schemas.alerts import Delivery
from schemas.wire import UnreadableRecordError, decode
from sifarat.accounting import CLOSING
from sifarat.dead_letters import FOREIGN, SETTLED_AS, SETTLES
from streams.runtime.encode import DEAD_PREFIX

FLOW: Final = {
    "poll": (None, topics.ARTICLES_RAW),
    "parse": (topics.ARTICLES_RAW, topics.ARTICLES_PARSED),
    "dedupe": (topics.ARTICLES_PARSED, topics.ARTICLES),
    "extract": (topics.ARTICLES, topics.MENTIONS),
    "resolve": (topics.MENTIONS, topics.EVENTS),
    "match": (topics.EVENTS, topics.ALERTS),
    "deliver": (topics.ALERTS, None),
}
"""Stage to the topic that it reads and the topic that it writes. Each stage is the consumer group `<prefix><stage>`."""
_READ: Final = (
    topics.ARTICLES_RAW, topics.ARTICLES_PARSED, topics.ARTICLES, topics.MENTIONS, topics.EVENTS, topics.ALERTS,
    topics.DELIVERIES, topics.DEAD_LETTERS,
)  # fmt: skip
_STUCK_S: Final = 10.0


class _Event(msgspec.Struct):
    event_id: str
    standing: str = "live"


class _Topic:
    """How many records of a topic there are, and which of them its reader has not committed."""

    def __init__(self) -> None:
        self.records = 0
        self.newest_ms = 0
        self._ahead: dict[int, deque[int]] = {}

    def note(self, partition: int, offset: int, timestamp_ms: int) -> None:
        self.records += 1
        self.newest_ms = max(self.newest_ms, timestamp_ms)
        self._ahead.setdefault(partition, deque()).append(offset)

    def lag(self, committed: dict[int, int]) -> int:
        """Records that are not handled yet. Offsets of transaction markers are no records, and not counted."""
        for partition, ahead in self._ahead.items():
            while ahead and ahead[0] < committed.get(partition, 0):
                ahead.popleft()
        return sum(map(len, self._ahead.values()))


class Metrics(Collector):
    """An async context manager; `refresh()` reads on, `collect()` gives the families of the last look.

    Counters begin with the oldest record that Kafka still has; compaction and retention may lower them at a new start of the
    exporter, which Prometheus takes for what it is.
    """

    def __init__(self, kafka: KafkaSettings, prefix: str) -> None:
        self._kafka = kafka
        self._prefix = prefix
        self._reader: AIOKafkaConsumer | None = None
        self._admin: AIOKafkaAdminClient | None = None
        self._lock = asyncio.Lock()
        self._forget()

    def _forget(self) -> None:
        self._topics = {topic.named(self._prefix): _Topic() for topic in _READ}
        self._committed: dict[str, dict[int, int]] = {stage: {} for stage in FLOW}
        self._standing: dict[str, str] = {}
        self._outcomes: dict[str, str] = {}
        self._dead: Counter[str] = Counter()
        self._settled: Counter[str] = Counter()
        self._buckets = [0] * (len(BUCKETS_S) + 1)
        self._seconds = 0.0

    async def __aenter__(self) -> Self:
        reader = consumer(self._kafka, max_poll_records=2_000, fetch_max_wait_ms=50)
        await reader.start()
        self._reader = reader
        reader.assign([TopicPartition(topic.named(self._prefix), n) for topic in _READ for n in range(topic.partitions)])
        self._admin = AIOKafkaAdminClient(**self._kafka.connection())
        await self._admin.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._admin is not None:
            await self._admin.close()
        if self._reader is not None:
            await self._reader.stop()

    # Reading

    async def refresh(self) -> None:
        """Read the topics up to where they end now. Raises `KafkaError`, `OSError`, `TimeoutError` when Kafka gives nothing."""
        async with self._lock:
            await self._read_on()
            assert self._admin is not None
            for stage in FLOW:
                offsets = await self._admin.list_consumer_group_offsets(self._prefix + stage)
                self._committed[stage] = {tp.partition: noted.offset for tp, noted in offsets.items()}

    async def _read_on(self) -> None:
        reader = self._reader
        assert reader is not None
        partitions = sorted(reader.assignment())
        async with asyncio.timeout(_STUCK_S):
            ends = await reader.end_offsets(partitions)
            positions = {tp: await reader.position(tp) for tp in partitions}
        if any(position > ends[tp] for tp, position in positions.items()):  # topics were deleted and made again
            self._forget()
            await reader.seek_to_beginning(*partitions)
        quiet_since = time.monotonic()
        while waiting := [tp for tp in partitions if await reader.position(tp) < ends[tp]]:
            batches = await reader.getmany(*waiting, timeout_ms=200)
            if batches:
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > _STUCK_S:
                raise TimeoutError(f"nothing more of {waiting[0].topic} in {_STUCK_S:g} s")
            for tp, records in batches.items():
                for record in records:
                    self._note(tp, record)

    def _note(self, tp: TopicPartition, record: Any) -> None:
        self._topics[tp.topic].note(tp.partition, record.offset, record.timestamp)
        if tp.topic == topics.EVENTS.named(self._prefix):
            self._note_event(record)
        elif tp.topic == topics.DELIVERIES.named(self._prefix):
            self._note_delivery(record)
        elif tp.topic == topics.DEAD_LETTERS.named(self._prefix):
            self._note_dead_letter(dict(record.headers))

    def _note_event(self, record: Any) -> None:
        try:
            event = msgspec.json.decode(record.value or b"", type=_Event)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return
        self._standing[event.event_id] = event.standing

    def _note_delivery(self, record: Any) -> None:
        try:
            delivery = decode(Delivery, record.value, record.headers)
        except UnreadableRecordError:
            return
        before = self._outcomes.get(delivery.alert_id)
        self._outcomes[delivery.alert_id] = delivery.outcome
        waited = fetch_to_delivery_s(delivery)
        if waited is not None and before != "delivered":
            self._buckets[bisect_left(BUCKETS_S, waited)] += 1
            self._seconds += waited

    def _note_dead_letter(self, headers: dict[str, bytes]) -> None:
        if SETTLES in headers:
            self._settled[headers.get(SETTLED_AS, b"").decode(errors="replace")] += 1
        else:
            self._dead[headers.get(DEAD_PREFIX + "stage", FOREIGN.encode()).decode(errors="replace")] += 1

    # Telling

    def lags(self) -> dict[str, int]:
        """Records that each stage had still to handle at the last look."""
        return {
            stage: self._topics[reads.named(self._prefix)].lag(self._committed[stage])
            for stage, (reads, _) in FLOW.items()
            if reads is not None
        }

    def collect(self) -> Iterator[Metric]:
        """The families of the last look; times in seconds."""
        yield from self._flow()
        yield from self._outcome()
        yield self._latency()

    def _flow(self) -> Iterator[Metric]:
        lag = GaugeMetricFamily("sifarat_stage_lag_records", "Records that a stage has still to handle.", labels=["stage"])
        into = CounterMetricFamily("sifarat_stage_records_in", "Records that a stage has handled.", labels=["stage"])
        out = CounterMetricFamily("sifarat_stage_records_out", "Records that a stage has written.", labels=["stage"])
        dead = CounterMetricFamily(
            "sifarat_dead_letters", "Records that could not be handled, by the stage that could not.", labels=["stage"]
        )
        newest = GaugeMetricFamily(
            "sifarat_newest_record_timestamp_seconds",
            "Fetch time of the newest record that a stage has written, Unix time.",
            labels=["stage"],
        )
        lags = self.lags()
        for stage, (reads, writes) in FLOW.items():
            if reads is not None:
                lag.add_metric([stage], lags[stage])
                into.add_metric([stage], self._topics[reads.named(self._prefix)].records - lags[stage])
                dead.add_metric([stage], self._dead[stage])
            if writes is not None:
                topic = self._topics[writes.named(self._prefix)]
                out.add_metric([stage], topic.records)
                if topic.records:
                    newest.add_metric([stage], topic.newest_ms / 1000)
        for stage in sorted(self._dead.keys() - FLOW.keys()):
            dead.add_metric([stage], self._dead[stage])
        settled = CounterMetricFamily(
            "sifarat_dead_letters_settled", "Dead letters that a person has retried or discarded.", labels=["how"]
        )
        for how in ("retried", "discarded"):
            settled.add_metric([how], self._settled[how])
        yield from (lag, into, out, newest, dead, settled)

    def _outcome(self) -> Iterator[Metric]:
        events = GaugeMetricFamily("sifarat_events", "Events by standing.", labels=["standing"])
        standings = Counter(self._standing.values())
        for standing in sorted({"live", *standings}):
            events.add_metric([standing], standings[standing])
        yield events
        alerts = self._topics[topics.ALERTS.named(self._prefix)].records
        yield CounterMetricFamily("sifarat_alerts", "Event revisions that a subscription asked for.", value=alerts)
        deliveries = GaugeMetricFamily("sifarat_deliveries", "Alerts by what has become of them.", labels=["outcome"])
        outcomes = Counter(self._outcomes.values())
        for outcome in sorted({"delivered", "dead", *CLOSING, *outcomes}):
            deliveries.add_metric([outcome], outcomes[outcome])
        yield deliveries

    def _latency(self) -> Metric:
        cumulative, total = [], 0
        for bound, count in zip((*BUCKETS_S, math.inf), self._buckets, strict=True):
            total += count
            cumulative.append(("+Inf" if bound == math.inf else str(bound), total))
        return HistogramMetricFamily(
            "sifarat_fetch_to_delivery_seconds",
            "From the fetch of the article that made the news to the receiver's answer, alerts told one by one.",
            buckets=cumulative,
            sum_value=self._seconds,
        )
