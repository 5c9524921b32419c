"""`sifarat restore`: a backup into an empty installation."""

import asyncio
from pathlib import Path

import click
from rich.console import Console

from sifarat.access import kafka_settings
from sifarat.backup import BackupError, restore
from sifarat.running import settings_or_exit


@click.command(
    epilog="""\b
Examples:
  sifarat restore /backups/2026-03-11
  SIFARAT_BROKER=kafka:9092 sifarat restore /backups/2026-03-11    from one machine to a cluster"""
)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def command(folder: Path) -> None:
    """Bring the backup in FOLDER into an empty installation. Stop the services first, start them after."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    try:
        with Console(stderr=True).status("restoring ..."):
            counts = asyncio.run(restore(kafka, settings.prefix, folder))
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    for topic, number in counts.items():
        click.echo(f"{number:8} {topic}")
