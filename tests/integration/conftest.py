import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

# The makers of alerts are shared with the unit tests, the kit of the tests of delivery between them.
sys.path[:0] = [str(Path(__file__).parents[1] / "unit" / "alerts"), str(Path(__file__).parent)]

from delivery_kit import SECRET, Receiver, Setup  # noqa: E402 - found by the path above


@pytest.fixture
def hook_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `env:HOOK_SECRET` of a webhook leads to."""
    monkeypatch.setenv("HOOK_SECRET", SECRET)


@pytest.fixture
async def receiver(hook_secret: None) -> AsyncIterator[Receiver]:
    """A receiver of webhooks and chats that answers as it is told."""
    made = Receiver()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def setup(kafka: str, prefix: str, tmp_path: Path, hook_secret: None) -> Setup:
    """Topics, and deliverers on them."""
    made = Setup(kafka, prefix, tmp_path)
    await made.create()
    return made
