"""The one guarded HTTP client: address guard on every hop, limits on time, size and redirects, a budget per host, robots.txt.

It gives an `Answer` or a `Failure` and never raises for anything that a server does.
"""

import asyncio
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from types import TracebackType
from typing import Final, Self

import httpcore
import httpx

from connectors.http import robots
from connectors.http.addresses import AddressGuard, AddressRefusedError, GuardedBackend, UnresolvedError
from connectors.http.budget import HeldError, HostBudget
from connectors.http.decoding import BodyReader, BombError, UnknownEncodingError
from connectors.http.results import Answer, Failure, Hop, Kind, retry_after
from connectors.http.settings import HttpSettings
from connectors.http.urls import BadUrlError, parse, port_of

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_HOLDING: Final = frozenset({429, 503})


class _GuardedTransport(httpx.AsyncHTTPTransport):
    """httpx's transport over a pool whose network is guarded: httpx has no parameter for the network, httpcore has."""

    def __init__(self, guard: AddressGuard, settings: HttpSettings) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if settings.ca_file is not None:
            context.load_verify_locations(cafile=settings.ca_file)
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=settings.max_connections,
            max_keepalive_connections=settings.max_connections // 2,
            keepalive_expiry=5,
            network_backend=GuardedBackend(guard),
        )


def user_agent(contact: str = "") -> str:
    """Who we say we are: product, version, and how to reach whoever runs it."""
    return f"{robots.TOKEN}/{version('sifarat')} (news monitor{f'; +{contact}' if contact else ''})"


class GuardedClient:
    """Fetches what strangers wrote the address of. Use as `async with GuardedClient(settings) as client`."""

    def __init__(self, settings: HttpSettings | None = None) -> None:
        self.settings = settings or HttpSettings()
        self.guard = AddressGuard(self.settings.allow, self.settings.ports)
        self.budget = HostBudget(
            concurrency=self.settings.host_concurrency,
            spacing_s=self.settings.host_spacing_s,
            free=self.guard.allowed_by_settings,
            free_concurrency=self.settings.max_connections // 2 or 1,
        )
        self._robots = robots.RobotsCache(
            self._fetch_robots, ttl_s=self.settings.robots_cache_s, max_delay_s=self.settings.max_crawl_delay_s
        )
        self._transport = _GuardedTransport(self.guard, self.settings)
        self._agent = user_agent(self.settings.contact)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Closes all connections."""
        await self._transport.aclose()

    async def fetch(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        method: str = "GET",
        content: bytes | None = None,
        obey_robots: bool = True,
        use_budget: bool = True,
        max_bytes: int | None = None,
        total_timeout_s: float | None = None,
    ) -> Answer | Failure:
        """Asks for a URL and follows its redirects (GET and HEAD only), each hop guarded, within one time limit.

        The time limit starts when the host's turn has come. `max_bytes` lowers the limit on the body; a body above it
        comes cut, with `truncated` set.
        """
        ask = _Ask(
            url=url,
            method=method,
            headers=dict(headers or {}),
            content=content,
            obey_robots=obey_robots and self.settings.robots != "off",
            use_budget=use_budget,
            max_bytes=min(self.settings.max_bytes, max_bytes or self.settings.max_bytes),
            limit_s=total_timeout_s or self.settings.total_timeout_s,
        )
        seen: set[str] = set()
        target = url
        while True:
            outcome = await self._hop(ask, target)
            if isinstance(outcome, Failure):
                return outcome
            location = outcome.headers.get("location", "")
            if outcome.status not in _REDIRECTS or not location or method not in {"GET", "HEAD"}:
                return outcome
            seen.add(target)
            try:
                target = str(parse(str(httpx.URL(outcome.final_url).join(location))))
            except (BadUrlError, httpx.InvalidURL, ValueError, UnicodeError) as error:
                return ask.failure("hard", f"redirect to no usable address ({error})", outcome.status)
            ask.hops.append(Hop(outcome.status, target))
            if target in seen:
                return ask.failure("soft", f"redirect loop at {target[:120]}", outcome.status)
            if len(ask.hops) > self.settings.max_redirects:
                return ask.failure("soft", f"more than {self.settings.max_redirects} redirects", outcome.status)

    async def _hop(self, ask: "_Ask", target: str) -> Answer | Failure:
        """One request to `target`: the address asked for, or where a redirect leads."""
        try:
            parsed = parse(target)
            self.guard.check_written(parsed.host, port_of(parsed))
            if ask.obey_robots:
                rules = await self._robots.rules(parsed)
                self.budget.set_delay(parsed.host, rules.delay_s)
                why = robots.denied(rules, parsed)
                if why is not None:
                    return ask.failure("temporary" if rules.unreachable else "blocked", why)
            if not ask.use_budget:
                return await self._request(ask, parsed)
            async with self.budget.slot(parsed.host):
                answer = await self._request(ask, parsed)
        except BadUrlError as error:
            return ask.failure("hard", str(error))
        except AddressRefusedError as error:
            if ask.hops:
                return ask.failure("hostile", f"redirected to an address that is refused: {error}")
            return ask.failure("blocked", str(error))
        except HeldError as error:
            return ask.failure("temporary", str(error), retry_after_s=error.seconds)
        if isinstance(answer, Answer) and answer.status in _HOLDING:
            wait = retry_after(answer.headers.get("retry-after"), date=answer.headers.get("date"))
            if wait:
                self.budget.hold(parsed.host, min(wait, self.settings.max_hold_s))
        return answer

    async def _request(self, ask: "_Ask", parsed: httpx.URL) -> Answer | Failure:
        settings = self.settings
        limit = {"connect": settings.connect_timeout_s, "read": settings.read_timeout_s, "write": settings.read_timeout_s}
        request = httpx.Request(
            ask.method,
            parsed,
            headers={"user-agent": self._agent, "accept-encoding": "gzip, deflate", "accept": "*/*", **ask.headers},
            content=ask.content,
            extensions={"timeout": {**limit, "pool": ask.limit_s}},
        )
        try:
            async with asyncio.timeout(ask.time_left()):
                response = await self._transport.handle_async_request(request)
                try:
                    return await self._read(ask, parsed, response)
                finally:
                    await response.aclose()
        except TimeoutError:
            return ask.failure("soft", f"not done after {ask.limit_s:.0f} s")
        except UnresolvedError as error:
            return ask.failure("temporary" if error.temporary else "hard", str(error))
        except httpx.ConnectTimeout:
            return ask.failure("soft", f"no connection within {settings.connect_timeout_s:.0f} s")
        except httpx.TimeoutException:
            return ask.failure("soft", f"silent for {settings.read_timeout_s:.0f} s")
        except BombError as error:
            return ask.failure("hostile", str(error))
        except UnknownEncodingError as error:
            return ask.failure("soft", str(error))
        except httpx.RemoteProtocolError as error:
            return ask.failure("soft", f"no proper HTTP answer ({_line(error)})")
        except httpx.ConnectError as error:
            certificate = "CERTIFICATE" in str(error).upper()
            return ask.failure("hard" if certificate else "soft", f"no connection ({_line(error)})")
        except (httpx.HTTPError, ssl.SSLError) as error:
            return ask.failure("soft", f"connection broke ({_line(error)})")

    async def _read(self, ask: "_Ask", parsed: httpx.URL, response: httpx.Response) -> Answer | Failure:
        settings = self.settings
        count = len(response.headers.raw)
        size = sum(len(name) + len(value) for name, value in response.headers.raw)
        if count > settings.max_headers or size > settings.max_header_bytes:
            limit = f"at most {settings.max_headers} of {settings.max_header_bytes:,} bytes are taken"
            return ask.failure("hostile", f"{count} headers of {size:,} bytes, {limit}", response.status_code)
        encoding = response.headers.get("content-encoding", "")
        reader = BodyReader(encoding, max_raw=settings.max_raw_bytes, max_bytes=ask.max_bytes)
        broken = ""
        try:
            async for piece in response.aiter_raw():
                reader.feed(piece)
                if reader.full:
                    break
        except httpx.RemoteProtocolError as error:
            broken = f"the server stopped in the middle ({_line(error)})"
            if not reader.body:
                raise
        body = reader.finish()
        note = f"cut after {len(body):,} bytes" if reader.full else broken or reader.broken
        return Answer(
            url=ask.url,
            final_url=str(parsed),
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body,
            truncated=bool(note),
            note=note,
            hops=tuple(ask.hops),
        )

    async def _fetch_robots(self, url: str) -> Answer | Failure:
        return await self.fetch(url, obey_robots=False, use_budget=False, max_bytes=512 * 1024, total_timeout_s=20)


@dataclass(slots=True, kw_only=True)
class _Ask:
    """What is asked for, how far its redirects have led, and the time that is left for all of it."""

    url: str
    method: str
    headers: dict[str, str]
    content: bytes | None
    obey_robots: bool
    use_budget: bool
    max_bytes: int
    limit_s: float
    hops: list[Hop] = field(default_factory=list)
    _end: float | None = None

    def time_left(self) -> float:
        """Seconds left; they start to run with the first request, not while waiting for the host's turn."""
        if self._end is None:
            self._end = time.monotonic() + self.limit_s
        return max(0.001, self._end - time.monotonic())

    def failure(self, kind: Kind, reason: str, status: int | None = None, *, retry_after_s: float | None = None) -> Failure:
        return Failure(
            url=self.url, kind=kind, reason=reason, status=status, retry_after_s=retry_after_s, hops=tuple(self.hops)
        )


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
