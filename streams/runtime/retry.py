"""Waits between attempts at a record whose trouble may pass."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from streams.runtime.processor import TemporaryError

PAUSES_S: Final = (0.1, 0.5, 2.0, 5.0, 10.0)
"""After the last one the worker stops rather than lose the record."""

T = TypeVar("T")


async def with_retries(attempt: Callable[[], Awaitable[T]]) -> T:
    """The result of `attempt`, tried again after each `TemporaryError`. Raises the last one when the pauses are used up."""
    for pause in PAUSES_S:
        try:
            return await attempt()
        except TemporaryError:
            await asyncio.sleep(pause)
    return await attempt()
