"""Results in order while the next ones are under way."""

import asyncio
from collections.abc import AsyncIterator, Awaitable

import pytest

from sifarat.replay.ahead import in_order


async def test_results_come_in_order_and_the_next_are_begun() -> None:
    begun: list[int] = []
    gates = [asyncio.Event() for _ in range(5)]

    async def job(number: int) -> int:
        begun.append(number)
        await gates[number].wait()
        return number

    async def jobs() -> AsyncIterator[Awaitable[int]]:
        for number in range(5):
            yield job(number)

    results = in_order(jobs(), ahead=2)
    first = asyncio.ensure_future(anext(results))
    await asyncio.sleep(0.01)
    assert begun == [0, 1, 2], "two beside the one that is awaited"
    gates[1].set()
    await asyncio.sleep(0.01)
    assert not first.done(), "the second does not overtake"
    for gate in gates:
        gate.set()
    assert [await first, *[number async for number in results]] == [0, 1, 2, 3, 4]


async def test_an_error_ends_what_is_under_way() -> None:
    ended: list[int] = []

    async def job(number: int) -> int:
        if number == 0:
            raise RuntimeError("broken")
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            ended.append(number)
            raise
        return number

    async def jobs() -> AsyncIterator[Awaitable[int]]:
        for number in range(3):
            yield job(number)

    with pytest.raises(RuntimeError, match="broken"):
        async for _ in in_order(jobs(), ahead=2):
            pass
    await asyncio.sleep(0)
    assert ended == [1, 2]
