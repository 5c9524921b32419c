"""From fetch to webhook through the whole chain at 50 articles a second: all stages and delivery as processes of their own.

Every article tells of a meeting of two other states, so nearly every one is an alert. A latency is the time from the raw
article's record to the receiver's answer, as `sifarat status` counts it. What the machine does beside counts too: the note
says how many processors there were.
"""

import asyncio
import contextlib
import os
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.pipeline import raw_article
from benchmarks.result import Result
from connectors.delivery.latency import summary
from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import ids, topics, wire
from schemas.alerts import Channel, Delivery, Subscription
from schemas.articles import Article
from seeds.tables import rows
from sifarat.broker import EmbeddedKafka
from sifarat.demo.receiver import Receiver
from sifarat.settings import load
from sifarat.subscription_topics import write_subscriptions

PER_SECOND: Final = 50
SECONDS: Final = 30
_WARM_UP: Final = 40
_SECRET: Final = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
_PREFIX: Final = "latency."
_WHO: Final = (
    "وزارت تجارت",
    "محکمہ تعلیم",
    "بندرگاہ کی انتظامیہ",
    "زرعی کونسل",
    "ایوان صنعت",
    "محکمہ صحت",
    "سیاحتی بورڈ",
    "آبی کمیشن",
)
_WHAT: Final = (
    "دوطرفہ تجارت",
    "براہ راست پروازوں",
    "توانائی کے منصوبوں",
    "طبی آلات",
    "چاول اور آم",
    "طلبہ کے وظائف",
    "ماحولیاتی تحقیق",
    "ریلوے لائن",
    "سائبر سلامتی",
    "ماہی گیری",
    "تاریخی عمارتوں",
    "بینکاری",
)
_HOW: Final = (
    "کا جائزہ لیا",
    "پر تفصیل سے بات کی",
    "کی نئی فہرست پیش کی",
    "پر تشویش ظاہر کی",
    "کے لیے وقت مانگا",
    "کو خوش آئند کہا",
    "کا خاکہ دکھایا",
)


def run() -> list[Result]:
    """p50 and p95 in seconds."""
    with tempfile.TemporaryDirectory(prefix="sifarat-bench-") as name:
        folder = Path(name)
        with EmbeddedKafka(folder / "kafka", load().cache_dir) as kafka:
            return asyncio.run(_run(KafkaSettings(bootstrap=kafka.bootstrap), folder))


async def _run(kafka: KafkaSettings, folder: Path) -> list[Result]:
    await ensure_topics(kafka, _PREFIX, topics.TOPICS)
    async with Receiver(_SECRET) as receiver:
        os.environ["SIFARAT_BENCH_SECRET"] = _SECRET
        channel = Channel(kind="webhook", target=receiver.url, secret="env:SIFARAT_BENCH_SECRET")
        everything = Subscription(subscription_id="all", channel=channel, created_at=datetime.now(UTC))
        await write_subscriptions(kafka, _PREFIX, [everything])
        environment = {
            "SIFARAT_BROKER": kafka.bootstrap,
            "SIFARAT_PREFIX": _PREFIX,
            "SIFARAT_DATA_DIR": str(folder / "data"),
            "SIFARAT_DELIVERY__ALLOW": '["127.0.0.1"]',
            "SIFARAT_DELIVERY__STORM_PER_HOUR": "0",
        }
        async with _service("stream", environment), _service("deliver", environment):
            articles = _articles(_WARM_UP + PER_SECOND * SECONDS)
            await _send(kafka, articles[:_WARM_UP])
            await _quiet(receiver, at_least=_WARM_UP // 2)
            warm = set(receiver.messages)
            await _send(kafka, articles[_WARM_UP:])
            await _quiet(receiver, at_least=len(warm) + 1)
    told = [one async for one in _deliveries(kafka) if one.alert_id not in warm]
    found = summary(told)
    if found.p50_s is None or found.p95_s is None or found.longest_s is None:
        raise RuntimeError("nothing was delivered")
    note = f"{found.count} alerts of {PER_SECOND * SECONDS} articles, {os.cpu_count()} processors"
    return [
        Result("fetch to webhook, median", found.p50_s, "s", note=note),
        Result("fetch to webhook, 95 of 100", found.p95_s, "s", goal=1.0, at_least=False),
        Result("fetch to webhook, slowest", found.longest_s, "s"),
    ]


def _articles(count: int) -> list[Article]:
    """Made-up reports, each of a meeting between the foreign ministers of two other countries."""
    rng = random.Random(1)
    names = [row["name_ur"] for row in rows("countries.tsv")][:80]
    pairs = list(combinations(names, 2))
    rng.shuffle(pairs)
    now = datetime.now(UTC)
    found = []
    for number, (one, other) in enumerate(pairs[:count]):
        lead = f"{one} کے وزیر خارجہ نے آج {other} کے وزیر خارجہ سے ملاقات کی۔"
        more = [
            f"{rng.choice(_WHO)} نے {rng.choice(_WHAT)} {rng.choice(_HOW)} اور {rng.randint(2, 900)} نکات لکھے۔"
            for _ in range(6)
        ]
        text = " ".join([lead, *more])
        url = f"https://news.example/story-{number}"
        found.append(
            Article(
                article_id=ids.article_id(url=url),
                url=url,
                fetched_at=now,
                published=now,
                outlet="bench",
                audience_country="PK",
                zone="Asia/Karachi",
                title=f"{one} اور {other} کے وزرائے خارجہ کی ملاقات",
                text=text,
            )
        )
    return found


async def _send(kafka: KafkaSettings, articles: list[Article]) -> None:
    """The articles at their pace, each stamped with the moment at which it is sent."""
    sender = producer(kafka, linger_ms=0)
    await sender.start()
    try:
        began = time.monotonic()
        for number, article in enumerate(articles):
            await asyncio.sleep(max(0.0, began + number / PER_SECOND - time.monotonic()))
            now = datetime.now(UTC)
            raw = msgspec.structs.replace(raw_article(article, 0), fetched_at=now)
            topic = topics.ARTICLES_RAW.named(_PREFIX)
            await sender.send(topic, wire.encode(raw), key=raw.article_id.encode(), timestamp_ms=wire.to_ms(now))
        await sender.flush()
    finally:
        await sender.stop()


async def _quiet(receiver: Receiver, at_least: int) -> None:
    """Until this many messages have come, and for twenty seconds no more."""
    deadline, seen, since = time.monotonic() + 300, -1, time.monotonic()
    while len(receiver.messages) < at_least or time.monotonic() - since < 20:
        if time.monotonic() > deadline:
            raise RuntimeError(f"{len(receiver.messages)} messages came, at least {at_least} are expected")
        if len(receiver.messages) > seen:
            seen, since = len(receiver.messages), time.monotonic()
        await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def _service(name: str, environment: dict[str, str]) -> AsyncIterator[None]:
    """A command of sifarat as a process, while the block lasts."""
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sifarat", name, env={**os.environ, **environment}, stdout=quiet, stderr=quiet
    )
    try:
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _deliveries(kafka: KafkaSettings) -> AsyncIterator[Delivery]:
    async for record in read_all(kafka, topics.DELIVERIES.named(_PREFIX)):
        if record.value is not None:
            yield wire.decode(Delivery, record.value)
