"""`sifarat newsserver`: an archive of articles as feeds and pages on this machine."""

import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from connectors.feeds.opml import write_opml
from sifarat.article_files import BadLine, read_articles
from sifarat.newsserver import NewsServer, Step, story_of
from sifarat.newsserver.samples import sample_steps
from sifarat.plural import counted
from sifarat.running import run_until_stopped

DEFAULT_PORT = 8901
"""Fixed, because a story's address is its identity: two runs give the same articles."""


@click.command(
    epilog="""\b
Examples:
  sifarat newsserver archive.jsonl.gz             all articles at once, in feeds of up to 500
  sifarat newsserver archive/ --rate 5            five articles a second, oldest first
  sifarat newsserver --sample                     the sample news of the demo
  sifarat newsserver archive.jsonl.gz --opml local.opml
  SIFARAT_FEEDS__OPML=local.opml SIFARAT_HTTP__ALLOW='["127.0.0.1"]' sifarat up
                                                  the whole pipeline over the archive, in a second terminal

\b
An article is a line {"id", "url", "outlet", "audience_country", "published", "title", "text"};
all but id and text may be missing. Its id is the guid of its feed entry."""
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--sample", is_flag=True, help="Serve the sample news that ships with sifarat.")
@click.option(
    "--rate",
    type=click.FloatRange(min=0, min_open=True),
    help="Articles published per second from the first read of a feed on; all at once without it.",
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True, help="Port on 127.0.0.1; 0: a free one."
)
@click.option(
    "--feeds", type=click.IntRange(1, 1000), default=1, help="Feeds per outlet, at least; the articles are dealt out in turn."
)
@click.option(
    "--window", type=click.IntRange(1, 500), help="Entries that a feed goes on showing; unread ones stay anyway, up to 500."
)
@click.option(
    "--opml",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write the list of feeds there, for the poller.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON line with the addresses when the server is up.")
def command(
    files: Sequence[str],
    sample: bool,
    rate: float | None,
    port: int,
    feeds: int,
    window: int | None,
    opml: Path | None,
    as_json: bool,
) -> None:
    """Serve articles from files as RSS and Atom feeds with HTML pages, on this machine only, until stopped."""
    if bool(files) == sample:
        raise click.UsageError("name article files or folders, or --sample")
    try:
        steps = sample_steps(datetime.now(UTC)) if sample else list(_steps(files, rate))
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    if not steps:
        raise click.ClickException("there is no article in these files")
    server = NewsServer(steps, port=port, feeds_per_outlet=feeds, window=window)
    run_until_stopped(lambda stop: _serve(server, stop, port, opml, as_json=as_json))


def _steps(files: Sequence[str], rate: float | None) -> Iterator[Step]:
    """The articles in the order of their publication, undated ones first; what cannot be read is told on stderr."""
    bad: list[BadLine] = []

    def tell(line: BadLine) -> None:
        bad.append(line)
        if len(bad) <= 20:
            click.echo(f"left out: {line}", err=True)

    articles = list(read_articles(files, on_bad=tell))
    if len(bad) > 20:
        click.echo(f"left out: {len(bad)} lines in all", err=True)
    articles.sort(key=lambda article: article.published or datetime.min.replace(tzinfo=UTC))
    for number, article in enumerate(articles):
        yield Step(number / rate if rate else 0.0, story=story_of(article))


async def _serve(server: NewsServer, stop: asyncio.Event, port: int, opml: Path | None, *, as_json: bool) -> int:
    try:
        await server.start()
    except OSError as error:
        click.echo(f"port {port} on 127.0.0.1 cannot be opened ({error.strerror}): choose another with --port", err=True)
        return 1
    try:
        if opml is not None:
            _write(opml, write_opml(server.feeds, title="Sifarat news server"))
        if as_json:
            told = {"url": server.url, "opml": server.opml_url, "feeds": [feed.url for feed in server.feeds]}
            click.echo(json.dumps(told))
            await stop.wait()
        else:
            stories = counted(server.published + server.waiting, "story", "stories")
            click.echo(f"{counted(len(server.feeds), 'feed')}, {stories}. OPML: {server.opml_url}")
            click.echo("Ctrl-C stops.")
            await _watch(server, stop)
    finally:
        await server.stop()
    if server.lost:
        click.echo(
            f"{counted(server.lost, 'entry', 'entries')} left the feed unread: poll more often, or lower --rate", err=True
        )
    return 0


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from error


async def _watch(server: NewsServer, stop: asyncio.Event) -> None:
    """A bar that shows how many stories are out and how many pages were read."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        total = server.published + server.waiting
        published: TaskID = progress.add_task("published", total=total)
        read: TaskID = progress.add_task("pages read", total=total)
        while not stop.is_set():
            progress.update(published, completed=server.published)
            progress.update(read, completed=len(server.pages_read))
            try:
                await asyncio.wait_for(stop.wait(), timeout=0.5)
            except TimeoutError:
                continue
