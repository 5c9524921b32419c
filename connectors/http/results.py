"""What a request gives: an `Answer` of a server, or a `Failure` with its kind and one line that a person can act on."""

import email.utils
from datetime import UTC, datetime
from typing import Final, Literal

import msgspec

Kind = Literal["hard", "soft", "temporary", "blocked", "hostile"]
"""hard: it will not work until somebody changes something (404, unknown host). soft: it may work next time (500, time-out).
temporary: we were asked to come later, or our own network is away. blocked: a rule of theirs or ours forbids it. hostile: it
tried to harm us (bombs, endless bodies, redirects into the private network)."""


class Hop(msgspec.Struct, frozen=True):
    """One redirect: the status that sent us on, and where to."""

    status: int
    url: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """An answer of a server, of any status."""

    url: str
    """As asked."""
    final_url: str
    status: int
    headers: dict[str, str] = {}
    """Names in lower case; a repeated header joined by ", "."""
    body: bytes = b""
    """After decompression."""
    truncated: bool = False
    """The body is cut: at a limit on size, or because the server stopped in the middle."""
    note: str = ""
    """Why it is cut."""
    hops: tuple[Hop, ...] = ()


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """No usable answer."""

    url: str
    kind: Kind
    reason: str
    status: int | None = None
    retry_after_s: float | None = None
    """Seconds that the server asked us to wait."""
    headers: dict[str, str] = {}
    hops: tuple[Hop, ...] = ()


_TEMPORARY: Final = frozenset({408, 425, 429, 503})
_BLOCKED: Final = frozenset({401, 402, 403, 451})


def failure_of(answer: Answer, *, now: datetime | None = None) -> Failure | None:
    """The failure that an answer's status means; `None` for 2xx and 304."""
    status = answer.status
    if 200 <= status < 300 or status == 304:
        return None
    kind: Kind
    if status in _TEMPORARY:
        kind = "temporary"
    elif status in _BLOCKED:
        kind = "blocked"
    else:
        kind = "soft" if status >= 500 or status < 400 else "hard"
    reason = f"HTTP {status}"
    if answer.headers.get("cf-mitigated") == "challenge":
        kind, reason = "blocked", f"HTTP {status}: the site shows a challenge for browsers (Cloudflare)"
    wait = retry_after(answer.headers.get("retry-after"), date=answer.headers.get("date"), now=now)
    if wait is not None:
        reason += f", asks to wait {wait:.0f} s"
    return Failure(
        url=answer.url, kind=kind, reason=reason, status=status, retry_after_s=wait, headers=answer.headers, hops=answer.hops
    )


def retry_after(value: str | None, *, date: str | None = None, now: datetime | None = None) -> float | None:
    """Seconds of a `Retry-After` header: a number, or a date, taken relative to the answer's own `Date`. Garbage is `None`.

    RFC 9110 §10.2.3. A negative number or a date gone by is 0.
    """
    if value is None:
        return None
    value = value.strip()
    try:
        seconds = float(value)
    except ValueError:
        until = _http_date(value)
        if until is None:
            return None
        since = _http_date(date or "") or now or datetime.now(UTC)
        seconds = (until - since).total_seconds()
    return max(0.0, seconds) if seconds < 1e10 else None


def _http_date(value: str) -> datetime | None:
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
