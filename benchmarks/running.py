"""One benchmark in a process of its own, with the pace of the machine beside it."""

import importlib
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from typing import Final

from benchmarks.result import Result

_LOOP: Final = 3_000_000


def run_alone(name: str) -> tuple[list[Result], float]:
    """The results of a benchmark and the seconds of a fixed loop around it. Raises what the benchmark raises."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_run, name).result()


def _run(name: str) -> tuple[list[Result], float]:
    before = _loop_seconds()
    results: list[Result] = importlib.import_module(f"benchmarks.{name}").run()
    return results, (before + _loop_seconds()) / 2


def _loop_seconds() -> float:
    started, total = time.process_time(), 0
    for number in range(_LOOP):
        total += number
    return time.process_time() - started
