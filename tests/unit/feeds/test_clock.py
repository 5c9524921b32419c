"""A feed's clock is learned from fresh entries, and only where they agree."""

from datetime import UTC, datetime

import pytest

from connectors.feeds.clock import lead_minutes, learn, written

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "utc", "declared"),
    [
        ("Mon, 02 Nov 2026 10:00:00 GMT", "2026-11-02T10:00", False),
        ("Mon, 02 Nov 2026 10:00:00", "2026-11-02T10:00", False),
        ("Mon, 02 Nov 2026 10:00:00 +0500", "2026-11-02T05:00", True),
        ("Mon, 02 Nov 2026 10:00:00 PKT", "2026-11-02T05:00", True),
        ("Mon, 02 Nov 2026 10:00:00 IST", "2026-11-02T04:30", True),
        ("2026-11-02T10:00:00+05:00", "2026-11-02T05:00", True),
        ("2026-11-02T10:00:00Z", "2026-11-02T10:00", False),
        ("2026-11-02 10:00:00", "2026-11-02T10:00", False),
    ],
)
def test_written(raw: str, utc: str, declared: bool) -> None:
    found = written(raw)
    assert found is not None
    assert found[0].isoformat(timespec="minutes")[:16] == utc
    assert found[1] is declared


@pytest.mark.parametrize("raw", ["", "2 گھنٹے پہلے", "1760616600", "yesterday", "Mon, 99 Nov 2026 10:00:00 GMT", "x" * 100])
def test_what_nobody_can_read_is_none(raw: str) -> None:
    assert written(raw) is None


def test_leads() -> None:
    assert lead_minutes("Mon, 02 Nov 2026 14:57:00 GMT", NOW) == 297
    assert lead_minutes("Mon, 02 Nov 2026 14:57:00 +0500", NOW) is None
    assert lead_minutes("Fri, 30 Oct 2026 14:57:00 GMT", NOW) is None


@pytest.mark.parametrize(
    ("samples", "zone", "offset"),
    [
        ([297, 295, 298, 280], "Asia/Karachi", 300),
        ([297, 295, 298, 280], None, 300),
        ([327, 329, 300, 310], "Asia/Kolkata", 330),
        ([-3, -8, -1, -40], "Asia/Karachi", 0),
        ([2, 1, 3, 0], "Asia/Karachi", 0),
        ([298, -3, -5, -2], "Asia/Karachi", 0),
        ([297, 295], "Asia/Karachi", None),
        ([251, 244, 249, 250], None, None),
        ([-302, -305, -301, -310], "America/New_York", -300),
        ([-302, -305, -301, -310], "Asia/Karachi", None),
        ([297, 295, 298, 280], "No/Where", 300),
    ],
)
def test_learn(samples: list[int], zone: str | None, offset: int | None) -> None:
    assert learn(samples, zone, NOW) == offset
