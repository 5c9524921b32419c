"""A server on loopback for each test."""

from collections.abc import AsyncIterator

import pytest
from loopback import Loopback


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    loopback = Loopback()
    await loopback.start()
    yield loopback
    await loopback.stop()
