"""`sifarat up`: everything on this machine."""

import asyncio
import sys
from collections import deque
from pathlib import Path
from typing import Final

import click
from rich.console import Console

from sifarat.broker import BrokerError
from sifarat.following import follow_events
from sifarat.local import LocalStack
from sifarat.running import run_until_stopped, settings_or_exit
from sifarat.settings import Settings

LAST_WORDS: Final = 5
"""Lines of a service that are shown with its end under --quiet: Python adds some of its own after the reason."""


@click.command(
    epilog="""\b
Examples:
  sifarat up                    poll the feeds of the OPML that ships with sifarat, show events as they come
  sifarat up --demo             sample feeds from this machine, works offline
  sifarat up --demo --once      the same, ends by itself: exit code 0 when nothing is missing
  SIFARAT_BROKER=host:9092 sifarat up     with a Kafka of your own"""
)
@click.option("--demo", is_flag=True, help="Sample feeds from a news server on this machine, in a folder of its own.")
@click.option(
    "--once", is_flag=True, help="With --demo: end when all samples are through; exit code 1 when anything is missing."
)
@click.option(
    "--samples", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="With --demo: samples of your own."
)
@click.option("--quiet", is_flag=True, help="Show neither events nor what the services print, only trouble.")
def command(demo: bool, once: bool, samples: Path | None, quiet: bool) -> None:
    """Run Kafka, poller, stages and delivery on this machine until stopped."""
    settings = settings_or_exit()
    if (once or samples) and not demo:
        raise click.UsageError("--once and --samples go with --demo")
    try:
        if demo:
            # The demo brings a news server and a receiver, which nothing else needs.
            from sifarat.demo import run_demo

            run_until_stopped(lambda stop: run_demo(settings, stop, once=once, samples=samples))
        else:
            run_until_stopped(lambda stop: serve(settings, stop, quiet=quiet))
    except BrokerError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


async def serve(settings: Settings, stop: asyncio.Event, *, quiet: bool) -> None:
    """The whole pipeline until `stop` is set."""
    # Into a file each line goes as one: breaking it at a width is for terminals.
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    unshown: dict[str, deque[str]] = {}

    def show(service: str, line: str) -> None:
        if quiet:
            unshown.setdefault(service, deque(maxlen=LAST_WORDS)).append(line)
        else:
            console.print(f"[dim]{service}[/] ", end="")
            console.print(line, markup=False)

    def notice(service: str, line: str) -> None:
        """Trouble is said always, with the last words of the service, which tell why."""
        for words in (*unshown.pop(service, ()), line):
            console.print(f"{service} {words}", markup=False)

    async with LocalStack(settings, show, on_notice=notice) as stack:
        if stop.is_set():  # while Kafka started
            return
        console.print(f"Kafka {stack.settings.broker}, topics {settings.prefix}*, data in {settings.data_dir}. Ctrl-C stops.")
        stack.start_services()
        if quiet:
            await stop.wait()
        else:
            await follow_events(stack.settings, stop, console.print)
