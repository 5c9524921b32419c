"""The pipeline over real topics: live stages and a replay, against chains that only pass records on, in one run.

Raw articles with whole pages go through an embedded Kafka: once through `sifarat stream`, twice through `sifarat replay` (as it
is run after a change of extraction rules or gazetteer: articles stand as parsed; and with every page read anew), once through
four bare Faust agents, once through four bare aiokafka loops. Times run from the start of each process, so
start-up is in all of them, until the last record stands at the end of the chain.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks import _passthrough
from benchmarks.corpus import articles
from benchmarks.result import Result
from connectors.archive.warc_out import packed
from connectors.kafka import KafkaSettings, end_offsets, ensure_topics, producer
from schemas import ids, topics, wire
from schemas.articles import Article, RawArticle, RawPage
from schemas.feeds import RawEntry
from sifarat.broker import EmbeddedKafka
from sifarat.newsserver.render import page_html
from sifarat.newsserver.stories import story_of
from sifarat.settings import load

ARTICLES: Final = 3_000
_LIMIT_S: Final = 900.0


def run() -> list[Result]:
    """Articles per second of each chain, and the ratios to the bare Faust agents."""
    with tempfile.TemporaryDirectory(prefix="sifarat-bench-") as name:
        folder = Path(name)
        with EmbeddedKafka(folder / "kafka", load().cache_dir) as kafka:
            return asyncio.run(_run(KafkaSettings(bootstrap=kafka.bootstrap), folder))


async def _run(kafka: KafkaSettings, folder: Path) -> list[Result]:
    source, where = articles(ARTICLES)
    raws = [raw_article(article, number) for number, article in enumerate(source)]
    count = len(raws)
    rates: dict[str, float] = {}
    for form in ("faust", "aiokafka"):
        prefix = f"{form}."
        hops = [replace(topics.ARTICLES_RAW, name=f"hop.{number}") for number in range(1, _passthrough.HOPS + 1)]
        await ensure_topics(kafka, prefix, [topics.ARTICLES_RAW, *hops])
        await _fill(kafka, prefix, raws)
        command = [sys.executable, "-m", "benchmarks._passthrough", form, kafka.bootstrap, prefix, str(folder / form)]
        rates[form] = count / await _timed(kafka, command, _passthrough.topics(prefix)[-1], count, {})
    await ensure_topics(kafka, "live.", topics.TOPICS)
    await _fill(kafka, "live.", raws)
    environment = {"SIFARAT_BROKER": kafka.bootstrap, "SIFARAT_PREFIX": "live.", "SIFARAT_DATA_DIR": str(folder)}
    command = [sys.executable, "-m", "sifarat", "stream"]
    rates["live"] = count / await _timed(kafka, command, topics.MENTIONS.named("live."), count, environment)
    rates["replay"] = count / await _replayed(environment)
    rates["anew"] = count / await _replayed(environment, "--parse-again")
    return [
        Result(
            "bare aiokafka loops",
            rates["aiokafka"],
            "articles/s",
            note=f"{count} articles of {where}, {_passthrough.HOPS} hops",
        ),
        Result("bare Faust agents", rates["faust"], "articles/s"),
        Result("live stages", rates["live"], "articles/s", note="all five; one worker process and its pool"),
        Result("replay", rates["replay"], "articles/s", note=f"{os.cpu_count()} processes; {_million(rates['replay'])}"),
        Result("replay, pages read anew", rates["anew"], "articles/s", note=_million(rates["anew"])),
        Result("live to bare Faust", rates["live"] / rates["faust"], ""),
        Result("live to bare aiokafka", rates["live"] / rates["aiokafka"], ""),
        Result("replay to bare Faust", rates["replay"] / rates["faust"], ""),
        Result("the same, pages read anew", rates["anew"] / rates["faust"], ""),
    ]


def raw_article(article: Article, number: int) -> RawArticle:
    """An article as the poller would have stored it: entry, page with navigation and furniture, HTTP facts."""
    story = story_of(article)
    url = f"https://news.example/{story.path.lstrip('/')}"
    page = page_html(story, [], "https://news.example")
    return RawArticle(
        article_id=ids.article_id(url=url),
        url=url,
        fetched_at=article.fetched_at + timedelta(milliseconds=number),
        outlet=article.outlet,
        audience_country=article.audience_country,
        zone=article.zone,
        entry=RawEntry(guid=story.id, link=url, title=story.title),
        page=RawPage(url=url, status=200, headers={"content-type": "text/html; charset=utf-8"}, body=packed(page.encode())),
    )


async def _fill(kafka: KafkaSettings, prefix: str, raws: Sequence[RawArticle]) -> None:
    sender = producer(kafka)
    await sender.start()
    try:
        for raw in raws:
            topic = topics.ARTICLES_RAW.named(prefix)
            await sender.send(topic, wire.encode(raw), key=raw.article_id.encode(), timestamp_ms=wire.to_ms(raw.fetched_at))
        await sender.flush()
    finally:
        await sender.stop()


async def _timed(kafka: KafkaSettings, command: Sequence[str], last: str, count: int, environment: dict[str, str]) -> float:
    """Seconds from the start of the process until `count` records stand in the topic `last`."""
    began = time.monotonic()
    process = await _started(command, environment)
    try:
        while sum((await end_offsets(kafka, last)).values()) < count:
            if process.returncode is not None or time.monotonic() - began > _LIMIT_S:
                raise RuntimeError(f"{' '.join(command)} did not get through (exit code {process.returncode})")
            await asyncio.sleep(0.1)
        return time.monotonic() - began
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _replayed(environment: dict[str, str], *options: str) -> float:
    """Seconds that `sifarat replay` takes from start to exit, comparison included."""
    name = "-".join(["bench", *(option.strip("-") for option in options)])
    began = time.monotonic()
    process = await _started([sys.executable, "-m", "sifarat", "replay", "--as", name, *options, "--json"], environment)
    if await process.wait() != 0:
        raise RuntimeError(f"the replay ended with code {process.returncode}")
    return time.monotonic() - began


def _million(rate: float) -> str:
    return f"a million in {1_000_000 / rate / 60:.0f} min"


async def _started(command: Sequence[str], environment: dict[str, str]) -> asyncio.subprocess.Process:
    quiet = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(*command, env={**os.environ, **environment}, stdout=quiet, stderr=quiet)
