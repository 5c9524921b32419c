"""`sifarat stream`: run stages."""

import asyncio
import os
from typing import Final

import click

from connectors.kafka import ensure_topics
from schemas.topics import TOPICS
from sifarat.access import kafka_settings, stage_context
from sifarat.running import log_to_stderr, run_until_stopped, settings_or_exit
from streams.app import READS_GAZETTEER, STAGES, make_worker
from streams.extraction.gazetteer import load

_STOP_S: Final = 10.0
"""Longer than a batch takes. A record that takes longer is begun again by whoever takes over."""


@click.command(
    epilog="""\b
Examples:
  sifarat stream                    all stages in one process
  sifarat stream extract            one more extract worker: partitions are shared
  sifarat stream dedupe resolve     a standby for both: takes over when the active one ends

\b
Exit codes: 2 wrong settings; 70 trouble with the broker or fenced, start again; 71 too many dead letters, look first;
72 records of a newer sifarat, upgrade first."""
)
@click.argument("stages", nargs=-1, type=click.Choice(list(STAGES)))
def command(stages: tuple[str, ...]) -> None:
    """Run all stream stages, or the named ones, until stopped."""
    settings = settings_or_exit()
    log_to_stderr()
    if settings.gazetteer and (not stages or READS_GAZETTEER.intersection(stages)):
        load(settings.gazetteer)  # a wrong table is said now, not by the first article
    context = stage_context(settings)
    kafka = kafka_settings(settings)

    async def serve(stop: asyncio.Event) -> None:
        for difference in await ensure_topics(kafka, settings.prefix, TOPICS):
            click.echo(f"topic differs: {difference}", err=True)
        worker = make_worker(stages, context, settings.stream.workers, tuple(settings.gazetteer))
        await worker.start()
        await stop.wait()
        try:
            await asyncio.wait_for(worker.stop(), _STOP_S)
        except TimeoutError:  # as after a kill: what was not committed is done again
            click.echo(f"the stages have not stopped within {_STOP_S:g} s: ended at once", err=True)
            os._exit(0)

    run_until_stopped(serve)
