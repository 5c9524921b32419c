"""The command line: one group, each command in the module of its own subject, loaded when it is called."""

from importlib import import_module
from typing import Any, Final

import click

COMMANDS: Final = {
    "up": "Run everything on this machine, with an embedded Apache Kafka.",
    "poll": "Poll feeds and fetch pages into articles.raw.",
    "stream": "Run stream stages: parse, dedupe, extract, resolve, match.",
    "deliver": "Deliver alerts to subscribers.",
    "status": "Show what came in, what went out, and what is under way.",
    "metrics": "Tell Prometheus what runs, and how long news takes.",
    "feeds": "List, add, test and explain feeds.",
    "events": "Follow events; split, merge and correct them.",
    "subscriptions": "Manage who wants to know what.",
    "process": "Run the pipeline over a file of articles, no broker needed.",
    "extract": "Read events out of articles, no broker needed.",
    "evaluate": "Score extraction against a folder of gold files.",
    "replay": "Run the archive again under new rules, beside the live stream.",
    "archive": "Export and import WARC files.",
    "backup": "Save what cannot be computed again.",
    "restore": "Bring a backup into an empty installation.",
    "dead-letters": "Look at, retry or discard what could not be handled.",
    "newsserver": "Serve a file of articles as feeds and pages on loopback.",
    "config": "Show the settings in force and where each comes from.",
}
"""Command to its one-line help: the module is `sifarat.commands.<name>`, the command in it is `command`."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is named: `sifarat --help` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"sifarat.commands.{cmd_name.replace('-', '_')}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            from sifarat.troubles import trouble_of

            trouble = trouble_of(error)
            if trouble is None:
                raise
            raise trouble from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sifarat")
def main() -> None:
    """Read diplomatic events out of Urdu news, live."""
