"""robots.txt: read once a day per host, obeyed as RFC 9309 says, its crawl-delay kept."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

import httpx
from protego import Protego

from connectors.http.results import Answer, Failure
from connectors.http.urls import origin

TOKEN: Final = "Sifarat"
"""The product token by which a robots.txt addresses us."""
_MAX_BYTES: Final = 500 * 1024
_RETRY_S: Final = 600.0
_REMEMBERED: Final = 5_000


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host's robots.txt says. `unreachable` names why nobody knows; then nothing is fetched (RFC 9309 §2.3.1.4)."""

    parsed: Protego | None
    delay_s: float | None
    unreachable: str
    until: float


class RobotsCache:
    """The rules of each origin, fetched with the function given (the guarded client itself, without this check)."""

    def __init__(self, fetch: Callable[[str], Awaitable[Answer | Failure]], *, ttl_s: float, max_delay_s: float) -> None:
        self._fetch, self._ttl, self._max_delay = fetch, ttl_s, max_delay_s
        self._rules: OrderedDict[str, Rules] = OrderedDict()
        self._locks: dict[str, asyncio.Lock] = {}

    async def rules(self, url: httpx.URL) -> Rules:
        """The rules for a URL's origin, from the cache when they are fresh."""
        key = origin(url)
        known = self._rules.get(key)
        if known is not None and known.until > time.monotonic():
            return known
        async with self._locks.setdefault(key, asyncio.Lock()):
            known = self._rules.get(key)
            if known is None or known.until <= time.monotonic():
                known = self._rules[key] = await self._read(key)
                self._rules.move_to_end(key)
                while len(self._rules) > _REMEMBERED:
                    self._rules.popitem(last=False)
        self._locks.pop(key, None)
        return known

    async def _read(self, key: str) -> Rules:
        answer = await self._fetch(f"{key}/robots.txt")
        now = time.monotonic()
        if isinstance(answer, Failure):
            # A host that cannot be reached at all is not forbidden: the request itself will say what is wrong.
            return Rules(None, None, "", now + _RETRY_S)
        if answer.status >= 500 or answer.status == 429:
            return Rules(None, None, f"robots.txt answers HTTP {answer.status}: asked again in 10 minutes", now + _RETRY_S)
        if not 200 <= answer.status < 300:
            return Rules(None, None, "", now + self._ttl)
        parsed = Protego.parse(answer.body[:_MAX_BYTES].decode("utf-8", errors="replace"))
        delay = parsed.crawl_delay(TOKEN)
        return Rules(parsed, None if delay is None else min(float(delay), self._max_delay), "", now + self._ttl)


def denied(rules: Rules, url: httpx.URL) -> str | None:
    """Why a URL may not be fetched; `None` when it may."""
    if rules.unreachable:
        return rules.unreachable
    if rules.parsed is not None and not rules.parsed.can_fetch(str(url), TOKEN):
        return f"robots.txt of {url.host} forbids {url.path[:80]}"
    return None
