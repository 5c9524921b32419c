"""The runner finds the benchmarks, runs each alone, and says which goals were missed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import dedupe
from benchmarks.__main__ import names
from benchmarks.result import Result

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("result", "met"),
    [
        (Result("rate", 10, "/s", goal=9), True),
        (Result("rate", 8, "/s", goal=9), False),
        (Result("memory", 8, "MiB", goal=9, at_least=False), True),
        (Result("memory", 10, "MiB", goal=9, at_least=False), False),
        (Result("count", 1, ""), None),
    ],
)
def test_a_goal_is_met_on_its_side(result: Result, met: bool | None) -> None:
    assert result.met is met


def test_the_benchmarks_are_found() -> None:
    assert {"dedupe", "extract"} <= set(names())


def test_dedupe_at_a_small_size_finds_the_copies_that_it_made() -> None:
    found = {result.name: result for result in dedupe.run(window=300, measured=200)}
    rate = found["articles judged per second, one core"]
    assert rate.value > 0
    copies = int(rate.note.split()[0])
    assert 10 <= copies <= 30
    assert found["window rebuilt in"].value > 0


def test_the_command_refuses_an_unknown_name_and_prints_json() -> None:
    unknown = subprocess.run(
        [sys.executable, "-m", "benchmarks", "nothing"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert unknown.returncode == 2
    assert "dedupe" in unknown.stderr
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "extract", "--json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["extract"]["loop_s"] > 0
    assert report["extract"]["results"][0]["value"] > 0
