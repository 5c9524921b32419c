"""Results in order, while the work for the next ones is under way: neither the pool nor the one who writes waits for long."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable
from typing import Final, TypeVar

T = TypeVar("T")

AHEAD: Final = 2
"""Batches that are worked on while one is written."""


async def in_order(jobs: AsyncIterator[Awaitable[T]], ahead: int = AHEAD) -> AsyncIterator[T]:
    """What the jobs give, in their order; so many are begun before the first is awaited. An error ends those under way."""
    under_way: deque[asyncio.Future[T]] = deque()
    try:
        async for job in jobs:
            under_way.append(asyncio.ensure_future(job))
            await asyncio.sleep(0)  # it begins before more is asked for, which may keep the loop
            if len(under_way) > ahead:
                yield await under_way.popleft()
        while under_way:
            yield await under_way.popleft()
    finally:
        for job in under_way:
            job.cancel()
