"""What an attempt came to, and when the next one is due."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, TypeAlias

from connectors.delivery.settings import DeliverySettings

_TEMPORARY: Final = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Sent:
    """The receiver has taken it."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """The receiver has not taken it, as far as we know.

    temporary: try again; also every unclear outcome, such as a time-out after sending. hard: it will fail the same way
    until somebody changes something. gone: the receiver wants no more (HTTP 410). undated: a calendar has no place for it.
    """

    kind: Literal["temporary", "hard", "gone", "undated"]
    reason: str
    retry_after_s: float | None = None


Result: TypeAlias = Sent | Failed


def of_status(status: int, retry_after_s: float | None = None) -> Result:
    """What an HTTP status means to delivery: any 2xx is taken, nothing else is."""
    if 200 <= status < 300:
        return Sent(f"HTTP {status}")
    if status == 410:
        return Failed("gone", "HTTP 410 Gone: the receiver wants no more")
    if status >= 500 or status in _TEMPORARY:
        asked = f", asks to wait {retry_after_s:.0f} s" if retry_after_s is not None else ""
        return Failed("temporary", f"HTTP {status}{asked}", retry_after_s)
    if 300 <= status < 400:
        return Failed("hard", f"HTTP {status}: the receiver has moved; redirects are not followed, change the URL")
    return Failed("hard", f"HTTP {status}")


def next_attempt(settings: DeliverySettings, failures: int, failed: Failed, now: datetime, rng: random.Random) -> datetime:
    """When to try again after `failures` failed attempts in a row: exponential, with jitter, never before `Retry-After`."""
    pause = min(settings.retry_longest_s, settings.retry_first_s * 2 ** min(failures - 1, 40))
    pause *= 1 + settings.retry_jitter * rng.uniform(-1, 1)
    asked = min(failed.retry_after_s or 0, settings.retry_after_longest_s)
    return now + timedelta(seconds=max(pause, asked))
