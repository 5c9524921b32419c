"""The poller: pages per second from a news server on this machine into Kafka, in one process, and feeds read per second.

Server, poller and Kafka share the machine, so the figure that compares between machines is the poller's own CPU time per page.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from html import escape
from pathlib import Path
from typing import Final

import msgspec
import psutil

from benchmarks.corpus import articles
from benchmarks.result import Result
from connectors.feeds.reading import read_feed
from connectors.kafka import KafkaSettings, ensure_topics, read_all
from schemas.feeds import FeedState
from schemas.topics import ARTICLES_RAW, FEEDS, FEEDS_STATE
from sifarat.broker import EmbeddedKafka
from sifarat.settings import load

PAGES: Final = 2_000
_LIMIT_S: Final = 300.0
_FEED_READS: Final = 200


def run() -> list[Result]:
    """Pages per second, CPU per page, and the reading of a feed of 50 entries."""
    with tempfile.TemporaryDirectory(prefix="sifarat-bench-") as name:
        folder = Path(name)
        with EmbeddedKafka(folder / "kafka", load().cache_dir) as kafka:
            polled = asyncio.run(_poll(KafkaSettings(bootstrap=kafka.bootstrap), folder))
    return [*polled, _reading()]


async def _poll(kafka: KafkaSettings, folder: Path) -> list[Result]:
    source, where = articles(PAGES)
    file = folder / "articles.jsonl"
    lines = [
        {"id": a.article_id, "outlet": a.outlet, "title": a.title, "text": a.text, "audience_country": a.audience_country}
        for a in source
    ]
    file.write_bytes(b"\n".join(map(msgspec.json.encode, lines)))
    prefix = "bench."
    await ensure_topics(kafka, prefix, (FEEDS, FEEDS_STATE, ARTICLES_RAW))
    environment = os.environ | {
        "SIFARAT_BROKER": kafka.bootstrap,
        "SIFARAT_PREFIX": prefix,
        "SIFARAT_FEEDS__OPML": str(folder / "feeds.opml"),
        "SIFARAT_HTTP__ALLOW": json.dumps(["127.0.0.1"]),
    }
    command = [sys.executable, "-m", "sifarat"]
    quiet = asyncio.subprocess.DEVNULL
    server = await asyncio.create_subprocess_exec(
        *command, "newsserver", str(file), "--port", "0", "--json", "--opml", str(folder / "feeds.opml"),
        env=environment, stdout=asyncio.subprocess.PIPE, stderr=quiet,
    )  # fmt: skip
    assert server.stdout is not None
    await server.stdout.readline()
    poller = await asyncio.create_subprocess_exec(*command, "poll", env=environment, stdout=quiet, stderr=quiet)
    try:
        await _until_done(kafka, prefix, len(source), poller)
        times = psutil.Process(poller.pid).cpu_times()
        moments = [record.timestamp_ms async for record in read_all(kafka, ARTICLES_RAW.named(prefix))]
    finally:
        for process in (poller, server):
            if process.returncode is None:
                process.terminate()
            await process.wait()
    rate = len(moments) / ((max(moments) - min(moments)) / 1000)
    note = f"{len(moments)} pages of {where}, from the first to the last"
    return [
        Result("pages polled", rate, "pages/s", note=note),
        Result(
            "CPU of the poller",
            1000 * (times.user + times.system) / len(moments),
            "ms/page",
            goal=10,
            at_least=False,
            note="start included; 10 ms are 100 pages/s on one core",
        ),
    ]


async def _until_done(kafka: KafkaSettings, prefix: str, count: int, poller: asyncio.subprocess.Process) -> None:
    """Waits until the memory of all feeds together has seen `count` entries."""
    began = time.monotonic()
    seen: dict[bytes | None, int] = {}
    while sum(seen.values()) < count:
        if poller.returncode is not None or time.monotonic() - began > _LIMIT_S:
            raise RuntimeError(f"polled {sum(seen.values())} of {count} (exit code {poller.returncode})")
        await asyncio.sleep(1)
        async for record in read_all(kafka, FEEDS_STATE.named(prefix)):
            if record.value is not None:
                seen[record.key] = len(msgspec.json.decode(record.value, type=FeedState).seen)


def _reading() -> Result:
    source, _ = articles(50)
    plain = [(escape(article.title), escape(article.text[:300])) for article in source]
    items = "".join(
        f"<item><title>{title}</title><link>/{number}</link><description>{text}</description></item>"
        for number, (title, text) in enumerate(plain)
    )
    body = f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
    began = time.perf_counter()
    for _ in range(_FEED_READS):
        document = read_feed(body, url="https://news.example/feed")
        assert len(document.entries) == len(source)
    return Result("feeds read", _FEED_READS / (time.perf_counter() - began), "feeds/s", note="50 entries each, one process")
