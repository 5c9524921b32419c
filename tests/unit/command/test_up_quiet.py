"""What `sifarat up --quiet` still says: that a service ended, why, and what is to be done."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

from sifarat import local
from sifarat.commands.up import serve
from sifarat.settings import Settings
from sifarat.supervisor import Service, Supervisor

DIES = "print('nothing of interest\\n' * 9); print('resolve: stops: no [such] thing\\n  a warning'); raise SystemExit(72)"


def test_trouble_is_said_although_quiet(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    async def no_topics(*_: Any) -> list[str]:
        return []

    def supervisor(_: Any, environment: Any, on_line: Any, on_notice: Any) -> Supervisor:
        return Supervisor((Service("stream", (DIES,)),), environment, on_line, (sys.executable, "-c"), on_notice)

    monkeypatch.setattr(local, "ensure_topics", no_topics)
    monkeypatch.setattr(local, "Supervisor", supervisor)

    async def up() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(2, stop.set)
        await serve(Settings(broker="127.0.0.1:9", data_dir=tmp_path), stop, quiet=True)

    asyncio.run(up())
    told = capfd.readouterr().out
    assert told.count("nothing of interest") < 4
    assert "stream resolve: stops: no [such] thing\n" in told
    assert "stream ended with code 72 and stays down: the topics hold records of a newer version: upgrade sifarat\n" in told
