"""`sifarat metrics`: what runs, in numbers for Prometheus."""

import asyncio
import logging
import re
import sys
from typing import Final

import click
from aiohttp import web
from aiokafka.errors import KafkaError
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder, generate_latest
from rich.console import Console

from connectors.kafka import KafkaSettings, ensure_topics
from schemas.topics import TOPICS
from sifarat.access import kafka_settings
from sifarat.metrics import Metrics
from sifarat.running import log_to_stderr, run_until_stopped, settings_or_exit

LISTEN: Final = "127.0.0.1:9464"
PATH: Final = "/metrics"

log = logging.getLogger(__name__)


def _address(_: click.Context, __: click.Parameter, value: str) -> tuple[str, int]:
    found = re.fullmatch(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<host>[^:\[\]\s]+)):(?P<port>\d{1,5})", value)
    if found is None or int(found["port"]) > 65_535:
        raise click.BadParameter(f"{value!r} is not HOST:PORT, such as {LISTEN} or [::1]:9464")
    return found["six"] or found["host"], int(found["port"])


@click.command(
    epilog="""\b
Examples:
  sifarat metrics                             on http://127.0.0.1:9464/metrics, until stopped
  sifarat metrics --listen 0.0.0.0:9464       for a Prometheus on another machine
  sifarat metrics --once                      print them once, in Prometheus' text format

\b
Exit codes: 0 stopped; 1 the address is taken; 2 wrong settings; 70 no Kafka."""
)
@click.option("--listen", metavar="HOST:PORT", default=LISTEN, show_default=True, callback=_address, help="Where to answer.")
@click.option("--once", is_flag=True, help="Print the metrics and end.")
def command(listen: tuple[str, int], once: bool) -> None:
    """Tell Prometheus of lags, records, dead letters, events, deliveries and their latency."""
    settings = settings_or_exit()
    log_to_stderr()
    kafka = kafka_settings(settings)

    async def serve(stop: asyncio.Event) -> int:
        return await (_print(kafka, settings.prefix) if once else _serve(kafka, settings.prefix, listen, stop))

    run_until_stopped(serve)


async def _print(kafka: KafkaSettings, prefix: str) -> int:
    await ensure_topics(kafka, prefix, TOPICS)
    async with Metrics(kafka, prefix) as metrics:
        await _first_look(metrics)
        click.echo(generate_latest(_registry(metrics)).decode(), nl=False)
    return 0


async def _serve(kafka: KafkaSettings, prefix: str, listen: tuple[str, int], stop: asyncio.Event) -> int:
    await ensure_topics(kafka, prefix, TOPICS)
    async with Metrics(kafka, prefix) as metrics:
        looking = asyncio.create_task(_first_look(metrics))
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({looking, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not looking.done():
            looking.cancel()
            return 0
        await looking
        runner = web.AppRunner(_app(metrics), access_log=None)
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, *listen).start()
            except OSError as error:
                click.echo(f"--listen {listen[0]}:{listen[1]}: {error.strerror or error}", err=True)
                return 1
            host, port = runner.addresses[0][:2]
            click.echo(f"metrics on http://{f'[{host}]' if ':' in host else host}:{port}{PATH}")
            sys.stdout.flush()
            await stop.wait()
        finally:
            await runner.cleanup()
    return 0


async def _first_look(metrics: Metrics) -> None:
    with Console(stderr=True).status("reading all topics once ..."):
        await metrics.refresh()


def _registry(metrics: Metrics) -> CollectorRegistry:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(metrics)
    return registry


def _app(metrics: Metrics) -> web.Application:
    registry = _registry(metrics)

    async def scrape(request: web.Request) -> web.Response:
        try:
            await metrics.refresh()
        except (KafkaError, OSError, TimeoutError) as error:
            log.warning("Kafka does not answer: %s", error or type(error).__name__)
            return web.Response(status=503, text="Kafka does not answer\n")
        encode, content_type = choose_encoder(request.headers.get("Accept", ""))
        return web.Response(body=encode(registry), headers={"Content-Type": content_type})

    app = web.Application()
    app.router.add_get(PATH, scrape)
    return app
