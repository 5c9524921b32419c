"""Reads feeds in child processes with limits on time and memory: one that would hang or fill the machine is one failed feed."""

import asyncio
import multiprocessing
import resource
from concurrent.futures import TimeoutError as FutureTimeoutError
from types import TracebackType
from typing import Final, Self

from pebble import ProcessExpired, ProcessPool

from connectors.feeds.document import FeedDocument
from connectors.feeds.reading import read_feed

_TASKS_PER_PROCESS: Final = 2_000
"""After which a child is replaced: what a parser leaks does not add up."""


class FeedReader:
    """A pool of killable children. Use as `async with FeedReader(…) as reader`."""

    def __init__(self, *, processes: int = 1, timeout_s: float = 10, memory_mib: int = 1024, max_entries: int = 1000) -> None:
        self._timeout, self._memory, self._max_entries = timeout_s, memory_mib, max_entries
        self._turns = asyncio.Semaphore(processes)
        self._pool = ProcessPool(
            max_workers=processes,
            max_tasks=_TASKS_PER_PROCESS,
            initializer=_limit_memory,
            initargs=[memory_mib],
            context=multiprocessing.get_context("spawn"),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Stops the children, whatever they are doing."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        await asyncio.to_thread(self._pool.join)

    async def read(self, body: bytes, *, url: str = "", content_type: str = "") -> FeedDocument:
        """The feed as `read_feed` reads it; one that took too long or too much memory has a `problem` and format `hostile`."""
        async with self._turns:
            future = self._pool.schedule(
                read_feed,
                args=[body],
                kwargs={"url": url, "content_type": content_type, "max_entries": self._max_entries},
                timeout=self._timeout,
            )
            try:
                document: FeedDocument = await asyncio.wrap_future(future)
            except (TimeoutError, FutureTimeoutError):
                return _hostile(f"not read after {self._timeout:g} s of parsing: the reader was stopped")
            except MemoryError:
                return _hostile(f"needs more than {self._memory} MiB to be parsed: the reader was stopped")
            except RecursionError:
                return _hostile("nested too deeply to be parsed")
            except ProcessExpired as error:
                return _hostile(f"the reader died of it (exit code {error.exitcode})")
        return document


def _hostile(problem: str) -> FeedDocument:
    return FeedDocument(format="hostile", bozo=True, problem=problem)


def _limit_memory(mib: int) -> None:
    limit = mib * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
