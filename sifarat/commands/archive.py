"""`sifarat archive`: WARC files out of `articles.raw`, and into it."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from connectors.archive.warc_in import Wanted, read_warc
from connectors.archive.warc_out import WarcOut
from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.articles import RawArticle
from sifarat import __version__
from sifarat.access import kafka_settings
from sifarat.moments import moment
from sifarat.running import settings_or_exit

_BATCH = 200


@click.group(
    epilog="""\b
Examples:
  sifarat archive export 2026.warc.gz --from 2026-01-01
  sifarat archive import CC-NEWS-20260101.warc.gz --host bbc.com --host dw.com
  sifarat archive import *.warc.gz"""
)
def command() -> None:
    """Export raw articles as WARC; import WARC files, CC-NEWS included. Imported articles never alert."""


@command.command(
    epilog="""\b
Examples:
  sifarat archive export everything.warc.gz
  sifarat archive export january.warc.gz --from 2026-01-01 --to 2026-02-01
  sifarat archive export bbc.warc.gz --outlet bbc""",
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--from", "since", callback=moment, help="Fetched at or after this.")
@click.option("--to", "until", callback=moment, help="Fetched before this.")
@click.option("--outlet", "outlets", multiple=True, help="Only articles of this outlet.")
def export(file: Path, since: datetime | None, until: datetime | None, outlets: tuple[str, ...]) -> None:
    """Write FILE (.warc.gz) with every read of every article, page and metadata."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)

    async def run() -> Counter[str]:
        counts: Counter[str] = Counter()
        with file.open("wb") as stream:
            out = WarcOut(stream, file.name, f"sifarat/{__version__}")
            async for article in _articles(kafka, settings.prefix, counts):
                fetched = article.fetched_at
                if (since and fetched < since) or (until and fetched >= until) or (outlets and article.outlet not in outlets):
                    counts["outside the range"] += 1
                    continue
                out.write(article)
                counts["written"] += 1
        return counts

    with Console(stderr=True).status(f"writing {file} ..."):
        _tell(asyncio.run(run()))


@command.command(
    "import",
    epilog="""\b
Examples:
  sifarat archive import january.warc.gz
  sifarat archive import CC-NEWS-20260101.warc.gz --host bbc.com --host dw.com""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--host", "hosts", multiple=True, help="Only pages of this host and its subdomains.")
@click.option("--any-language", is_flag=True, help="Also pages that do not look Urdu; parse will reject them.")
def import_(files: tuple[Path, ...], hosts: tuple[str, ...], any_language: bool) -> None:
    """Read FILES into articles.raw. An article that is there already (same id and read) is not imported again."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    wanted = Wanted(tuple(host.lower() for host in hosts), any_language)

    async def run() -> Counter[str]:
        counts: Counter[str] = Counter()
        await ensure_topics(kafka, settings.prefix)
        there = {(article.article_id, article.read) async for article in _articles(kafka, settings.prefix, counts)}
        counts.clear()
        sender = producer(kafka)
        await sender.start()
        try:
            for file in track(files, console=Console(stderr=True), description="importing"):
                waiting = []
                for article in read_warc(file, wanted, lambda _, why: counts.update([f"left out: {why}"])):
                    if (article.article_id, article.read) in there:
                        counts["there already"] += 1
                        continue
                    there.add((article.article_id, article.read))
                    stamp = wire.to_ms(datetime.now(UTC))
                    # An imported article enters the log now: its fetch time stays in the record.
                    waiting.append(await sender.send(topics.ARTICLES_RAW.named(settings.prefix), **_sent(article, stamp)))
                    counts["imported"] += 1
                    if len(waiting) >= _BATCH:
                        await asyncio.gather(*waiting)
                        waiting.clear()
                await asyncio.gather(*waiting)
        finally:
            await sender.stop()
        return counts

    try:
        _tell(asyncio.run(run()))
    except ValueError as error:
        raise click.ClickException(str(error)) from error


def _sent(article: RawArticle, stamp: int) -> dict[str, object]:
    headers = wire.headers_for(article, key=article.article_id, source="archive", timestamp_ms=stamp)
    return {
        "value": wire.encode(article),
        "key": article.article_id.encode(),
        "timestamp_ms": stamp,
        "headers": list(headers),
    }


async def _articles(kafka: KafkaSettings, prefix: str, counts: Counter[str]) -> AsyncIterator[RawArticle]:
    async for record in read_all(kafka, topics.ARTICLES_RAW.named(prefix)):
        try:
            yield wire.decode(RawArticle, record.value, record.headers)
        except wire.UnreadableRecordError:
            counts["unreadable records"] += 1


def _tell(counts: Counter[str]) -> None:
    for what, number in sorted(counts.items()):
        click.echo(f"{number:8} {what}")
