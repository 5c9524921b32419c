"""How every long-running command runs: until it is told to stop, with errors a person can act on."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Final

import click
from pydantic import ValidationError

from sifarat.setting_names import nearest, unread
from sifarat.settings import SettingError, Settings, load
from streams.runtime.parent import end_with_parent

SUPERVISED: Final = "SIFARAT_SUPERVISED_BY"
"""Process id of the supervisor that started this service: the service ends with it."""
LOG_LEVEL: Final = "SIFARAT_LOG_LEVEL"


def settings_or_exit() -> Settings:
    """The settings in force; a wrong one is named, with what is wrong, and ends the command with exit code 2.

    A variable that looks like a setting and is none is named on standard error, by a supervisor and not by each service.
    """
    try:
        settings = load()
    except ValidationError as error:
        for problem in error.errors():
            click.echo(_wrong(problem["loc"], problem["type"], problem["msg"]), err=True)
    except SettingError as error:
        click.echo(str(error), err=True)
    else:
        _tell_unread()
        return settings
    sys.exit(2)


def _wrong(where: tuple[int | str, ...], kind: str, message: str) -> str:
    """What is wrong with a setting, in one line with both of its names."""
    parts = [part for part in where if isinstance(part, str)]
    variable = "SIFARAT_" + "__".join(parts).upper()
    if kind == "extra_forbidden":
        meant = nearest(variable)
        message = "no such setting" + (f": did you mean {meant}?" if meant else " (`sifarat config` shows all)")
    return f"setting {variable} (or {'.'.join(parts)} in sifarat.toml): {message.removeprefix('Value error, ')}"


@cache
def _tell_unread() -> None:
    """Once per process, however often the settings are asked for."""
    if SUPERVISED not in os.environ:
        for line in unread():
            click.echo(f"warning: {line}", err=True)


def log_to_stderr() -> None:
    """One line per message; level by `SIFARAT_LOG_LEVEL` (default WARNING, this project's own at INFO)."""
    level = os.environ.get(LOG_LEVEL, "INFO").upper()
    logging.basicConfig(level="WARNING" if level == "INFO" else level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("sifarat", "streams", "connectors"):
        logging.getLogger(name).setLevel(level)
    # They say at INFO and WARNING what is ordinary while a group forms.
    for name in (
        "aiokafka.consumer.group_coordinator",
        "aiokafka.cluster",
        "faust",
        "mode",
        "streams.runtime.faust_app",
    ):
        logging.getLogger(name).setLevel("ERROR")


def run_until_stopped(serve: Callable[[asyncio.Event], Awaitable[int | None]]) -> None:
    """Run `serve(stop)`; SIGINT and SIGTERM set `stop`, a second one ends at once. Exits with what `serve` returns (None: 0).

    Ending at once is safe: Kafka and the services end with this process, and what they were doing is done again.
    """
    if SUPERVISED in os.environ:
        end_with_parent(int(os.environ[SUPERVISED]))

    async def main() -> int:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()

        def on_signal() -> None:
            if stop.is_set():
                os._exit(130)
            if SUPERVISED not in os.environ:
                click.echo("stopping; once more ends at once", err=True)
            stop.set()

        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, on_signal)
        return await serve(stop) or 0

    sys.exit(asyncio.run(main()))
