"""`sifarat up --demo --once` as a user runs it; its outcome is computed, so it changes with the samples."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]


def run_demo(samples: Path | None = None) -> subprocess.CompletedProcess[str]:
    arguments = ["up", "--demo", "--once", *(["--samples", str(samples)] if samples else [])]
    return subprocess.run(
        [sys.executable, "-m", "sifarat", *arguments], capture_output=True, text=True, timeout=200, check=False
    )


def events_of(output: str) -> int:
    found = re.search(r"(\d+) articles, (\d+) events", output)
    assert found, output
    return int(found[2])


def test_the_demo_ends_by_itself_with_everything_through(tmp_path: Path) -> None:
    whole = run_demo()
    assert whole.returncode == 0, whole.stdout + whole.stderr
    assert "ALERT" in whole.stdout
    assert "alerts received by the local webhook, 0 twice, 0 refused" in whole.stdout
    assert "missing:" not in whole.stdout

    import seeds

    lines = seeds.path("sample", "news.jsonl").read_text(encoding="utf-8").splitlines()
    alone = next(line for line in lines if json.loads(line).get("id", "").startswith("demo-credentials"))
    samples = tmp_path / "news.jsonl"
    samples.write_text("\n".join(line for line in lines if line != alone), encoding="utf-8")
    less = run_demo(samples)
    assert less.returncode == 0, less.stdout + less.stderr
    assert events_of(less.stdout) < events_of(whole.stdout)
