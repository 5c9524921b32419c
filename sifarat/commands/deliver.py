"""`sifarat deliver`: tell subscribers."""

import asyncio
import sys

import click

from connectors.delivery.deliverer import Deliverer
from connectors.kafka import ensure_topics
from schemas.topics import TOPICS
from schemas.wire import NewerSchemaError
from sifarat.access import kafka_settings
from sifarat.running import log_to_stderr, run_until_stopped, settings_or_exit
from streams.runtime.fatal import EXIT_NEWER_SCHEMA


@click.command(
    epilog="""\b
Examples:
  sifarat deliver                                     until stopped; a second one stands by
  SIFARAT_DELIVERY__ALLOW='["10.1.0.0/16"]' sifarat deliver
                                                      webhooks may reach this private network

\b
Exit codes: 0 stopped; 2 wrong settings; 72 records of a newer sifarat, upgrade first."""
)
def command() -> None:
    """Deliver alerts to subscribers, until stopped."""
    settings = settings_or_exit()
    log_to_stderr()
    kafka = kafka_settings(settings)

    async def serve(stop: asyncio.Event) -> int:
        for difference in await ensure_topics(kafka, settings.prefix, TOPICS):
            click.echo(f"topic differs: {difference}", err=True)
        deliverer = Deliverer(
            settings.delivery, kafka, settings.prefix, files_dir=settings.data_dir / "alerts", console=sys.stdout
        )
        running = asyncio.create_task(deliverer.run())
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
        deliverer.stop()
        stopped.cancel()
        try:
            await running
        except NewerSchemaError as error:
            click.echo(f"deliver: stops: {error}", err=True)
            return EXIT_NEWER_SCHEMA
        return 0

    run_until_stopped(serve)
