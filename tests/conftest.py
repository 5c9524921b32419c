"""What all tests share: a real Apache Kafka for the run, a name of their own for each test, and a count of what was skipped."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from sifarat.broker import EmbeddedKafka
from sifarat.settings import load

# What a failed assertion compared is shown for those of the shared helpers too.
pytest.register_assert_rewrite("archive", "loopback", "outcome", "probes", "stories")

# The same examples on every run and machine: what fails has been broken by the change at hand. New ones are looked for by
# `HYPOTHESIS_PROFILE=explore`, at night.
settings.register_profile(
    "repeatable", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", max_examples=1_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def kafka(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Bootstrap servers of an Apache Kafka that lives as long as the run. A test that needs it fails where none can start."""
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka"), load().cache_dir) as broker:
        yield broker.bootstrap


@pytest.fixture
def prefix(request: pytest.FixtureRequest) -> str:
    """A topic prefix that no other test has."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name)[:60]
    return f"{name}-{uuid4().hex[:8]}."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever uses the broker carries the mark `kafka`, so that it can be left out with `-m "not kafka"`."""
    for item in items:
        if "kafka" in getattr(item, "fixturenames", ()):
            item.add_marker("kafka")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Skipped tests are counted with their reasons at the end of every run: none is skipped in silence."""
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    terminalreporter.section("skipped", sep="-")
    terminalreporter.write_line(f"{sum(reasons.values())} skipped")
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{count:5}  {reason}")


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    longrepr = report.longrepr
    return longrepr[2].removeprefix("Skipped: ") if isinstance(longrepr, tuple) else Path(report.nodeid).name
