"""The budget of each host: how many requests at once, how far apart, and not before it wants us back.

One budget is shared by feeds and pages, so a burst of new articles never becomes a burst on somebody's server.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

_REMEMBERED: Final = 10_000
_WAITS_OUT_S: Final = 5.0
"""A hold that ends within this is waited for; a longer one is an answer of its own."""


class HeldError(RuntimeError):
    """The host asked us to stay away; `seconds` are left."""

    def __init__(self, host: str, seconds: float) -> None:
        super().__init__(f"{host} asked to be left alone for another {seconds:.0f} s")
        self.seconds = seconds


@dataclass(slots=True)
class _Host:
    gate: asyncio.Semaphore
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_start: float = 0
    held_until: float = 0
    users: int = 0


class HostBudget:
    """Concurrency and spacing per host. Times are those of a monotonic clock."""

    def __init__(
        self, *, concurrency: int, spacing_s: float, free: Callable[[str], bool] | None = None, free_concurrency: int = 32
    ) -> None:
        """`free` tells the hosts that have no spacing (allowed in the settings: our own machines)."""
        self._concurrency, self._spacing = concurrency, spacing_s
        self._free = free or (lambda host: False)
        self._free_concurrency = free_concurrency
        self._hosts: OrderedDict[str, _Host] = OrderedDict()
        self._delays: dict[str, float] = {}

    def hold(self, host: str, seconds: float) -> None:
        """Nobody asks this host for so many seconds."""
        state = self._host(host)
        state.held_until = max(state.held_until, time.monotonic() + seconds)

    def set_delay(self, host: str, seconds: float | None) -> None:
        """The crawl-delay of the host's robots.txt; `None`: it has none."""
        if seconds is None:
            self._delays.pop(host, None)
        else:
            self._delays[host] = seconds

    @asynccontextmanager
    async def slot(self, host: str) -> AsyncIterator[None]:
        """Waits for this host's turn, first come first served. Raises `HeldError` when it asked for a longer pause."""
        state = self._host(host)
        state.users += 1
        try:
            self._check_hold(host, state)
            async with state.gate:
                spacing = 0.0 if self._free(host) else max(self._spacing, self._delays.get(host, 0.0))
                async with state.turn:
                    self._check_hold(host, state)
                    wait = max(state.next_start, state.held_until) - time.monotonic()
                    if wait > 0:
                        await asyncio.sleep(wait)
                    state.next_start = time.monotonic() + spacing
                yield
        finally:
            state.users -= 1

    def _check_hold(self, host: str, state: _Host) -> None:
        left = state.held_until - time.monotonic()
        if left > _WAITS_OUT_S:
            raise HeldError(host, left)

    def _host(self, host: str) -> _Host:
        state = self._hosts.get(host)
        if state is None:
            size = self._free_concurrency if self._free(host) else self._concurrency
            state = self._hosts[host] = _Host(asyncio.Semaphore(size))
            for name in list(self._hosts)[: max(0, len(self._hosts) - _REMEMBERED)]:
                if not self._hosts[name].users:
                    del self._hosts[name]
                    self._delays.pop(name, None)
        return state
