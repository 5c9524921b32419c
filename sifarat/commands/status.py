"""`sifarat status`: what came in, what went out, what is under way."""

import asyncio
import sys

import click
import msgspec
from rich.console import Console
from rich.table import Table

from sifarat.access import kafka_settings
from sifarat.accounting import Account, account
from sifarat.plural import counted
from sifarat.running import settings_or_exit
from sifarat.subscription_topics import delivery_latency
from sifarat.subscription_views import latency_page


@click.command(
    epilog="""\b
Examples:
  sifarat status               the account of the live topics
  sifarat status --json        the same for scripts
  sifarat status --check       exit code 1 when anything is missing

\b
A running pipeline has records under way, which count as missing until they are through."""
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--check", is_flag=True, help="Exit with 1 when the account does not balance.")
def command(as_json: bool, check: bool) -> None:
    """Count records of every stage by distinct id, from the topics themselves."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    console = Console(stderr=True)
    with console.status("counting the records of all topics ..."):
        found = asyncio.run(account(kafka, settings.prefix))
        latency = asyncio.run(delivery_latency(kafka, settings.prefix))
    if as_json:
        report = {"balanced": found.balanced, "account": found, "latency": latency}
        click.echo(msgspec.json.format(msgspec.json.encode(report)).decode())
    else:
        Console().print(table(found))
        Console().print(latency_page(latency))
    if check and not found.balanced:
        sys.exit(1)


def table(found: Account) -> Table:
    """The account as a table: in = out + dead letters, labels of what went out beside."""
    shown = Table(title=f"{counted(found.articles, 'article')}, {counted(found.events, 'event')}")
    for name in ("stage", "in", "out", "dead letters", "missing"):
        shown.add_column(name, justify="left" if name == "stage" else "right")
    shown.add_column("of these")
    for stage in found.stages:
        labels = ", ".join(f"{number} {name}" for name, number in stage.labels.items() if number)
        missing = f"[red]{stage.missing_count}[/]" if stage.missing_count else "0"
        shown.add_row(stage.stage, str(stage.records_in), str(stage.records_out), str(stage.dead_letters), missing, labels)
    return shown
