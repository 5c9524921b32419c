"""`sifarat poll`: run the poller."""

import asyncio
import logging
from collections.abc import Sequence

import click
from aiokafka.errors import KafkaError

import seeds
from connectors.feeds.opml import OpmlError, read_opml
from connectors.feeds.poller import Poller
from connectors.feeds.publisher import PublishError
from schemas.feeds import Feed
from schemas.wire import NewerSchemaError
from sifarat.access import kafka_settings
from sifarat.running import log_to_stderr, run_until_stopped, settings_or_exit
from sifarat.settings import Settings

_LOST = 70
_NEWER = 72
_log = logging.getLogger(__name__)


@click.command(
    epilog="""\b
Examples:
  sifarat poll                                        poll the feeds in topic `feeds`
  SIFARAT_HTTP__CONTACT=mailto:me@example.org sifarat poll
  SIFARAT_FEEDS__OPML=mine.opml sifarat poll          feeds to start with, when none are known yet
  SIFARAT_HTTP__ALLOW='["127.0.0.1"]' sifarat poll    also feeds on this machine

\b
Start it twice: the second stands by and takes over when the first ends.
Exit codes: 70 trouble with the broker, or another poller took over: start again; 72 records of a newer
sifarat, upgrade first."""
)
def command() -> None:
    """Poll feeds and fetch pages into articles.raw, until stopped."""
    settings = settings_or_exit()
    log_to_stderr()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    if not settings.http.contact:
        _log.warning("no contact in the user agent: set SIFARAT_HTTP__CONTACT to a URL or address, webmasters look for it")
    kafka = kafka_settings(settings)

    async def serve(stop: asyncio.Event) -> int:
        poller = Poller(settings.feeds, settings.http, kafka, settings.prefix, first_feeds=lambda: first_feeds(settings))
        running = asyncio.create_task(poller.run())
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
        await poller.stop()
        stopped.cancel()
        try:
            await running
        except (PublishError, KafkaError, OSError) as error:
            click.echo(f"poll: ended, start it again: {type(error).__name__}: {error}", err=True)
            return _LOST
        except NewerSchemaError as error:
            click.echo(f"poll: {error}", err=True)
            return _NEWER
        return 0

    run_until_stopped(serve)


def first_feeds(settings: Settings) -> Sequence[Feed]:
    """The feeds of the OPML in the settings, else of the one that is shipped. Raises `click.ClickException`."""
    path = settings.feeds.opml
    try:
        if path is None:
            return read_opml(seeds.path("feeds.opml").read_bytes(), "feeds.opml")
        return read_opml(path.read_bytes(), str(path))
    except (OSError, OpmlError) as error:
        raise click.ClickException(f"setting feeds.opml: {error}") from error
