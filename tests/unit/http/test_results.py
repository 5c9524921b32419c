"""Retry-After in every form in which servers send it."""

from datetime import UTC, datetime

import pytest

from connectors.http import Answer, failure_of, retry_after

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120), ("0", 0), ("-5", 0), (" 7 ", 7), ("316800", 316_800), ("1.5", 1.5),
        ("Mon, 02 Nov 2026 10:05:00 GMT", 300),
        ("Mon, 02 Nov 2026 09:00:00 GMT", 0), ("soon", None), ("", None), (None, None), ("nan", None), ("1e300", None),
    ],
)  # fmt: skip
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, now=NOW) == seconds


def test_a_date_is_taken_by_the_clock_of_the_server() -> None:
    ahead = "Mon, 02 Nov 2026 15:00:00 GMT"
    assert retry_after("Mon, 02 Nov 2026 15:01:00 GMT", date=ahead, now=NOW) == 60


@pytest.mark.parametrize(
    ("status", "kind"),
    [(200, None), (304, None), (404, "hard"), (410, "hard"), (403, "blocked"), (451, "blocked"), (429, "temporary"),
     (503, "temporary"), (500, "soft"), (502, "soft"), (418, "hard"), (302, "soft")],
)  # fmt: skip
def test_kinds(status: int, kind: str | None) -> None:
    failure = failure_of(Answer(url="u", final_url="u", status=status))
    assert (failure.kind if failure else None) == kind
