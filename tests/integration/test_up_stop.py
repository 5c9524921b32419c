"""Ctrl-C while `sifarat up` is still starting its Kafka."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.kafka


def test_it_is_answered_at_once_and_ends_all(tmp_path: Path) -> None:
    environment = {**os.environ, "SIFARAT_DATA_DIR": str(tmp_path)}
    environment.pop("SIFARAT_BROKER", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "sifarat", "up"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        deadline = time.monotonic() + 30
        while not (tmp_path / "kafka" / "server.properties").exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        asked = time.monotonic()
        assert process.stderr.readline() == "stopping; once more ends at once\n"
        assert time.monotonic() - asked < 3
        out, errors = process.communicate(timeout=90)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    assert "Ctrl-C stops" not in out, "the start was over before it was stopped"
    assert "Traceback" not in errors
