"""Run benchmarks, all or the named ones, and print their figures.

Each runs in a process of its own, so that memory is its own and one that fails does not end the others. Before and after
each, a fixed loop of Python is timed: figures of two runs compare only where its time is alike, and the table says so.
"""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

import benchmarks
from benchmarks.result import Result
from benchmarks.running import run_alone


def names() -> list[str]:
    """The modules of this folder that define `run`; none is imported to find out."""
    folder = Path(benchmarks.__path__[0])
    return sorted(path.stem for path in folder.glob("*.py") if "\ndef run(" in path.read_text("utf-8"))


def main() -> int:
    """Exit code 1 when a benchmark failed or a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names())}; default: all")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    arguments = parser.parse_args()
    unknown = sorted(set(arguments.names) - set(names()))
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(names())}")
    console = Console(stderr=arguments.json)
    report: dict[str, object] = {}
    failed = False
    for name in arguments.names or names():
        console.print(f"{name} …", style="dim")
        try:
            results, loop = run_alone(name)
        except Exception as error:
            failed = True
            console.print(f"{name} failed: {type(error).__name__}: {error}", style="red")
            continue
        failed |= any(result.met is False for result in results)
        report[name] = {"loop_s": loop, "results": [vars(result) | {"met": result.met} for result in results]}
        console.print(_table(name, results, loop))
    if arguments.json:
        print(json.dumps(report, indent=1))
    return int(failed)


def _table(name: str, results: list[Result], loop: float) -> Table:
    table = Table(title=f"{name} (fixed loop: {loop:.2f} s)", title_justify="left")
    for column in ("figure", "value", "goal", "", "note"):
        table.add_column(column, justify="right" if column in ("value", "goal") else "left")
    for result in results:
        sign = "≥" if result.at_least else "≤"
        goal = f"{sign} {result.goal:,g} {result.unit}" if result.goal is not None else ""
        mark = {None: "", True: "met", False: "MISSED"}[result.met]
        table.add_row(result.name, f"{result.value:,.6g} {result.unit}", goal, mark, result.note)
    return table


if __name__ == "__main__":
    sys.exit(main())
