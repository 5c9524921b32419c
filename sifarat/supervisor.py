"""Starts services as processes, watches them, and starts again what ended."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sifarat.running import SUPERVISED
from streams.runtime.fatal import EXIT_DEAD_LETTER_LIMIT, EXIT_NEWER_SCHEMA

FIRST_PAUSE_S: Final = 0.5
LONGEST_PAUSE_S: Final = 30.0
HEALTHY_S: Final = 30.0
"""A service that has run this long starts again without a pause."""
STOP_S: Final = 15.0
"""How long a service may take to stop before it is killed."""
NEEDS_A_PERSON: Final = {
    EXIT_DEAD_LETTER_LIMIT: "too many dead letters: look at `sifarat dead-letters list`, then start again",
    EXIT_NEWER_SCHEMA: "the topics hold records of a newer version: upgrade sifarat",
    2: "its settings are wrong",
}
"""Exit codes after which starting again would only repeat the trouble."""

OnLine = Callable[[str, str], None]
"""Gets a service's name and a line that it printed."""


@dataclass(frozen=True)
class Service:
    """A command of `sifarat` to keep running, such as `("poll",)`."""

    name: str
    arguments: Sequence[str]


class Supervisor:
    """Keeps services running until it is stopped."""

    def __init__(
        self,
        services: Sequence[Service],
        environment: Mapping[str, str],
        on_line: OnLine,
        command: Sequence[str] = (sys.executable, "-m", "sifarat"),
        on_notice: OnLine | None = None,
    ) -> None:
        """`on_notice` gets what the supervisor itself has to say, `on_line` what services print; one may be both."""
        self._services = services
        self._command = command
        self._environment = {**os.environ, **environment, SUPERVISED: str(os.getpid()), "PYTHONUNBUFFERED": "1"}
        self._on_line = on_line
        self._on_notice = on_notice or on_line
        self._processes: dict[str, asyncio.subprocess.Process] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False
        self.restarts = 0

    def start(self) -> None:
        """Start all services and the watch over them. Needs a running event loop."""
        self._tasks = [asyncio.create_task(self._keep(service), name=service.name) for service in self._services]

    def pid(self, name: str) -> int | None:
        """Process id of a service that runs now."""
        process = self._processes.get(name)
        return process.pid if process is not None and process.returncode is None else None

    async def _keep(self, service: Service) -> None:
        loop = asyncio.get_running_loop()
        pause = FIRST_PAUSE_S
        while not self._stopping:
            started = loop.time()
            code = await self._run(service)
            if self._stopping:
                return
            if code in NEEDS_A_PERSON:
                self._on_notice(service.name, f"ended with code {code} and stays down: {NEEDS_A_PERSON[code]}")
                return
            pause = FIRST_PAUSE_S if loop.time() - started > HEALTHY_S else min(pause * 2, LONGEST_PAUSE_S)
            self._on_notice(service.name, f"ended with code {code}; starts again in {pause:g} s")
            await asyncio.sleep(pause)
            self.restarts += 1

    async def _run(self, service: Service) -> int:
        process = await asyncio.create_subprocess_exec(
            *self._command, *service.arguments,
            env=self._environment, stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, limit=2**20,
        )  # fmt: skip
        self._processes[service.name] = process
        assert process.stdout is not None
        while line := await _line(process.stdout):
            self._on_line(service.name, line.decode(errors="replace").rstrip())
        return await process.wait()

    async def stop(self) -> None:
        """Tell all services to stop, wait, kill what does not."""
        self._stopping = True
        for process in self._processes.values():
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.terminate()
        _, late = await asyncio.wait(self._tasks, timeout=STOP_S) if self._tasks else (set(), set())
        for process in self._processes.values():
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
        for task in late:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _line(stream: asyncio.StreamReader) -> bytes:
    """The next line; one that is longer than the buffer comes in pieces."""
    try:
        return await stream.readline()
    except ValueError:
        return await stream.read(2**16) or b" "
