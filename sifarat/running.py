"""How every long-running command runs: until it is told to stop, with errors a person can act on."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Final

import click
from pydantic import ValidationError

from sifarat.settings import SettingError, Settings, load
from streams.runtime.parent import end_with_parent

SUPERVISED: Final = "SIFARAT_SUPERVISED_BY"
"""Process id of the supervisor that started this service: the service ends with it."""
LOG_LEVEL: Final = "SIFARAT_LOG_LEVEL"


def settings_or_exit() -> Settings:
    """The settings in force; a wrong one is named, with what is wrong, and ends the command with exit code 2."""
    try:
        return load()
    except ValidationError as error:
        for problem in error.errors():
            name = "__".join(str(part) for part in problem["loc"]).upper()
            click.echo(
                f"setting SIFARAT_{name} (or {'.'.join(map(str, problem['loc']))} in sifarat.toml): {problem['msg']}", err=True
            )
    except SettingError as error:
        click.echo(str(error), err=True)
    sys.exit(2)


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
            stop.set()

        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, on_signal)
        return await serve(stop) or 0

    sys.exit(asyncio.run(main()))
