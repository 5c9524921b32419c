"""`sifarat backup`: all records into a folder."""

import asyncio
from pathlib import Path

import click
from rich.console import Console

from sifarat.access import kafka_settings
from sifarat.backup import BackupError, backup
from sifarat.running import settings_or_exit


@click.command(
    epilog="""\b
Examples:
  sifarat backup /backups/2026-03-11
  sifarat backup --essential /backups/small    only what cannot be computed again"""
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--essential", is_flag=True, help="Only what cannot be computed again: event ids may differ after a restore.")
def command(folder: Path, essential: bool) -> None:
    """Write feeds, raw articles, subscriptions, decisions, deliveries and all that was computed from them to FOLDER."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    try:
        with Console(stderr=True).status("writing the backup ..."):
            counts = asyncio.run(backup(kafka, settings.prefix, folder, essential_only=essential))
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    for topic, number in counts.items():
        click.echo(f"{number:8} {topic}")
