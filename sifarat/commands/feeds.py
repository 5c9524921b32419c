"""`sifarat feeds`: the feeds, how they do, and why they are polled when they are."""

import asyncio
import difflib
import json
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import available_timezones

import click
import msgspec
from aiokafka.errors import KafkaError

from connectors.feeds.opml import OpmlError, feed_for, read_opml, write_opml
from sifarat import feed_sources, feed_topics, feed_views
from sifarat.access import kafka_settings
from sifarat.feed_topics import KnownFeed
from sifarat.plural import counted
from sifarat.running import settings_or_exit

T = TypeVar("T")


@click.group(
    epilog="""\b
Examples:
  sifarat feeds list                       how every feed does, the ailing ones first
  sifarat feeds test https://example.org/feed/
  sifarat feeds add https://example.org/feed/ --audience-country PK --zone Asia/Karachi
  sifarat feeds explain https://example.org/feed/"""
)
def command() -> None:
    """List, add, test and explain feeds."""


@command.command(
    name="list",
    epilog="\b\nExamples:\n  sifarat feeds list\n  sifarat feeds list --json | jq -r 'select(.health != \"ok\") | .url'",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line: settings, health, reason, counts, times.")
def list_feeds(as_json: bool) -> None:
    """Show all feeds with their health, the ailing ones first."""
    known = _known()
    if as_json:
        for feed in known.values():
            click.echo(json.dumps(feed_views.as_dict(feed), ensure_ascii=False))
    elif not known:
        click.echo("no feeds: `sifarat feeds import FILE.opml` or `sifarat feeds add URL`")
    else:
        feed_views.print_table(known.values())


@command.command(epilog="\b\nExamples:\n  sifarat feeds add https://example.org/feed/ --outlet example --zone Asia/Karachi")
@click.argument("url")
@click.option("--title", help="Name of the feed.")
@click.option("--outlet", help="Short name of the publisher; known ones bring country, zone and tier.")
@click.option("--language", help="Language code; default ur.")
@click.option("--audience-country", metavar="CODE", help="Country of the readers (ISO 3166-1): whose prime minister is meant.")
@click.option("--zone", help="Zone of times without one, such as Asia/Karachi.")
@click.option("--tier", type=click.IntRange(1, 3), help="1 national or international, 2 regional, 3 everything else.")
@click.option("--min-interval", type=click.IntRange(1), metavar="SECONDS", help="Shortest time between two polls; default 300.")
@click.option(
    "--max-interval", type=click.IntRange(1), metavar="SECONDS", help="Longest time between two polls; default 21600."
)
@click.option("--no-full-text", is_flag=True, help="Do not fetch pages: what the feed carries is the article.")
@click.option("--no-check", is_flag=True, help="Add it without looking whether it is a feed.")
def add(url: str, no_check: bool, no_full_text: bool, **given: Any) -> None:
    """Add the feed at URL, or change its settings; a feed that was switched off is switched on."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    if not feed_sources.is_address(url):
        raise click.BadParameter("an address starts with http:// or https://", param_hint="URL")
    if given["zone"] and given["zone"] not in available_timezones():
        close = difflib.get_close_matches(given["zone"], available_timezones(), 3)
        raise click.BadParameter(f"no IANA zone{': ' + ', '.join(close) + '?' if close else ''}", param_hint="--zone")
    given["min_interval_s"], given["max_interval_s"] = given.pop("min_interval"), given.pop("max_interval")
    given["full_text"] = False if no_full_text else None
    given["audience_country"] = (given["audience_country"] or "").upper()
    known = _known().get(url)
    if known is not None:
        given = {name: value for name, value in given.items() if value not in (None, "")}
        feed = msgspec.structs.replace(known.feed, **given, enabled=True)
    else:
        feed = feed_for(url, **given)
    if feed.min_interval_s > feed.max_interval_s:
        feed = msgspec.structs.replace(feed, max_interval_s=feed.min_interval_s)
    if not no_check:
        tested = asyncio.run(_collect([url], feed.language))[0]
        if not tested.ok:
            raise click.ClickException(f"{url}: {tested.health}: {tested.reason}\nAdd it all the same with --no-check.")
        click.echo(f"{tested.format}, {counted(len(tested.entries), 'entry', 'entries')}: {tested.title}")
    _run(feed_topics.write_feeds(kafka, settings.prefix, [feed]))
    where = ", ".join(filter(None, (feed.outlet, feed.audience_country, feed.zone)))
    click.echo(f"{'changed' if known else 'added'} {url}{f' ({where})' if where else ''}")


@command.command(epilog="\b\nExamples:\n  sifarat feeds remove https://example.org/feed/")
@click.argument("url")
def remove(url: str) -> None:
    """Take the feed at URL out. What it brought stays; what is remembered of it stays too, should it come back."""
    settings = settings_or_exit()
    _one(url)
    _run(feed_topics.write_feeds(kafka_settings(settings), settings.prefix, [], [url]))
    click.echo(f"removed {url}")


@command.command(epilog="\b\nExamples:\n  sifarat feeds explain https://feeds.bbci.co.uk/urdu/rss.xml")
@click.argument("url")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def explain(url: str, as_json: bool) -> None:
    """Say why the feed at URL is polled when it is: every number that went into the last decision."""
    known = _one(url)
    if as_json:
        click.echo(json.dumps(feed_views.as_dict(known), ensure_ascii=False))
    else:
        click.echo(feed_views.explanation(known))


@command.command(name="import", epilog="\b\nExamples:\n  sifarat feeds import subscriptions.opml")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would be added and changed.")
def import_feeds(file: Path, dry_run: bool) -> None:
    """Add all feeds of an OPML FILE; feeds that are known already take the file's settings."""
    settings = settings_or_exit()
    try:
        feeds = read_opml(file.read_bytes(), str(file))
    except OpmlError as error:
        raise click.ClickException(str(error)) from error
    known = _known()
    changed = [feed for feed in feeds if feed.url not in known or known[feed.url].feed != feed]
    new = sum(feed.url not in known for feed in changed)
    if dry_run:
        for feed in changed:
            click.echo(f"{'change' if feed.url in known else 'add'} {feed.url}")
    else:
        _run(feed_topics.write_feeds(kafka_settings(settings), settings.prefix, changed))
    click.echo(f"{new} added, {len(changed) - new} changed, {len(feeds) - len(changed)} as they were", err=dry_run)


@command.command(epilog="\b\nExamples:\n  sifarat feeds export feeds.opml")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path, allow_dash=True), default="-")
def export(file: Path) -> None:
    """Write all feeds with their settings to an OPML FILE; without one to standard output."""
    data = write_opml(feed.feed for feed in _known().values())
    if str(file) == "-":
        click.echo(data.decode(), nl=False)
    else:
        file.write_bytes(data)
        click.echo(f"wrote {file}", err=True)


@command.command(
    epilog="""\b
Examples:
  sifarat feeds test https://www.express.pk/feed/
  sifarat feeds test saved/*.xml folder/
  sifarat feeds test --json folder/ | jq -r 'select(.ok | not) | "\\(.source): \\(.reason)"'

\b
Needs no Kafka. Exit code 0 when every source is a healthy feed, 1 when one is not."""
)
@click.argument("sources", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per feed and line, with all entries.")
@click.option("--language", default="", help="Count a feed in another script as failing, such as ur.")
def test(sources: tuple[str, ...], as_json: bool, language: str) -> None:
    """Read SOURCES (addresses, files, folders) as the poller would, and say what is in them."""
    settings = settings_or_exit()
    missing = [source for source in sources if not feed_sources.is_address(source) and not Path(source).exists()]
    if missing:
        raise click.BadParameter(f"no such file or folder, and no address: {missing[0]}", param_hint="SOURCES")

    async def report() -> bool:
        expanded = list(feed_sources.expand(sources))
        healthy = bool(expanded)
        with feed_views.progress(len(expanded)) as step:
            async for tested in feed_sources.read_sources(expanded, settings.feeds, settings.http, language=language):
                healthy = healthy and tested.ok
                step()
                if as_json:
                    click.echo(json.dumps(feed_sources.as_dict(tested), ensure_ascii=False))
                else:
                    feed_views.print_tested(tested)
        if not expanded:
            click.echo("no files in there", err=True)
        return healthy

    sys.exit(0 if asyncio.run(report()) else 1)


async def _collect(sources: list[str], language: str) -> list[feed_sources.TestedFeed]:
    settings = settings_or_exit()
    return [tested async for tested in feed_sources.read_sources(sources, settings.feeds, settings.http, language=language)]


def _known() -> dict[str, KnownFeed]:
    settings = settings_or_exit()
    return _run(feed_topics.known_feeds(kafka_settings(settings), settings.prefix))


def _one(url: str) -> KnownFeed:
    known = _known()
    if url not in known:
        close = difflib.get_close_matches(url, known, 3, 0.4)
        raise click.ClickException(f"no feed {url}" + "".join(f"\n  near: {near}" for near in close))
    return known[url]


def _run(work: Coroutine[Any, Any, T]) -> T:
    try:
        return asyncio.run(work)
    except (KafkaError, OSError) as error:
        raise click.ClickException(f"Kafka cannot be reached (setting SIFARAT_BROKER): {error}") from error
