"""`sifarat config`: the settings in force."""

import click
import msgspec
from pydantic import BaseModel
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sifarat.running import settings_or_exit
from sifarat.settings import origin


@click.command(
    epilog="""\b
Examples:
  sifarat config                                   all settings, their values and meaning
  SIFARAT_STREAM__BATCH=50 sifarat config --json   what a service would see

\b
A setting `stream.batch` is SIFARAT_STREAM__BATCH in the environment, or in sifarat.toml:
  [stream]
  batch = 50"""
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(as_json: bool) -> None:
    """Check the settings and show the ones in force. Exit code 2 when one is wrong."""
    settings = settings_or_exit()
    if as_json:
        click.echo(msgspec.json.format(settings.model_dump_json()))
        return
    table = Table()
    table.add_column("setting", no_wrap=True)
    table.add_column("value", overflow="fold")
    table.add_column("from")
    table.add_column("meaning", ratio=1)
    _rows(table, settings, ())
    Console().print(table)


def _rows(table: Table, model: BaseModel, path: tuple[str, ...]) -> None:
    for name, field in type(model).model_fields.items():
        value, where = getattr(model, name), (*path, name)
        if isinstance(value, BaseModel):
            _rows(table, value, where)
        else:
            shown = "" if value is None else str(value)
            table.add_row(Text(".".join(where)), Text(shown), origin(where), Text(field.description or ""))
