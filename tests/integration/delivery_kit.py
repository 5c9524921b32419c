"""A scripted webhook receiver, and a deliverer on a real Kafka with what tests ask of it."""

import asyncio
import contextlib
import io
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from connectors.delivery.deliverer import Deliverer
from connectors.delivery.settings import DeliverySettings
from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas import topics, wire
from schemas.alerts import Alert, Channel, Delivery, Subscription
from schemas.base import Record
from schemas.topics import Topic

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # the example of the Standard Webhooks specification
FAST = DeliverySettings(allow=("127.0.0.1",), timeout_s=2, retry_first_s=0.1, retry_longest_s=0.4, storm_per_hour=0)


@dataclass
class Request:
    """What a receiver saw."""

    id: str
    headers: dict[str, str]
    body: bytes
    at: float
    path: str


@dataclass
class Receiver:
    """Answers as it is told: `answers` are used up first, then `status`."""

    status: int = 200
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    delay_s: float = 0
    """Waits this long after it has noted the request: the answer may come too late."""
    requests: list[Request] = field(default_factory=list)
    port: int = 0
    runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        assert site._server is not None
        self.port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]

    async def stop(self) -> None:
        """Down: connections are refused until it is started again, on the same port."""
        runner, self.runner = self.runner, None
        if runner is not None:
            await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.requests.append(Request(headers.get("webhook-id", ""), headers, body, time.monotonic(), request.path))
        if self.delay_s:
            await asyncio.sleep(self.delay_s)
        status, more = self.answers.pop(0) if self.answers else (self.status, {})
        return web.Response(status=status, headers=more)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    def accepted(self) -> Counter[str]:
        """How often each id came in."""
        return Counter(request.id for request in self.requests)


class Setup:
    """One prefix on Kafka: subscriptions and candidates go in, deliveries come out."""

    def __init__(self, bootstrap: str, prefix: str, folder: Path) -> None:
        self.kafka = KafkaSettings(bootstrap=bootstrap)
        self.prefix = prefix
        self.folder = folder
        self.console = io.StringIO()

    async def create(self) -> None:
        await ensure_topics(self.kafka, self.prefix, topics.TOPICS)

    async def write(self, topic: Topic, records: list[tuple[str, Record | None]], at: datetime | None = None) -> None:
        """Records with keys; `at` is their Kafka timestamp."""
        sender = producer(self.kafka)
        await sender.start()
        try:
            stamp = int((at or datetime.now(UTC)).timestamp() * 1000)
            for key, record in records:
                value = None if record is None else wire.encode(record)
                await sender.send(topic.named(self.prefix), value, key=key.encode(), timestamp_ms=stamp, partition=0)
            await sender.flush()
        finally:
            await sender.stop()

    async def subscribe(self, *subscriptions: Subscription) -> None:
        await self.write(topics.SUBSCRIPTIONS, [(one.subscription_id, one) for one in subscriptions])

    async def alert(self, *alerts: Alert, at: datetime | None = None) -> None:
        await self.write(topics.ALERTS, [(one.subscription_id, one) for one in alerts], at)

    def deliverer(self, settings: DeliverySettings = FAST, **more: Any) -> Deliverer:
        return Deliverer(settings, self.kafka, self.prefix, files_dir=self.folder, console=self.console, **more)

    @contextlib.asynccontextmanager
    async def delivering(self, settings: DeliverySettings = FAST, **more: Any) -> AsyncIterator[Deliverer]:
        """A deliverer that runs inside the block. What it ends with is raised."""
        deliverer = self.deliverer(settings, **more)
        running = asyncio.create_task(deliverer.run())
        try:
            yield deliverer
        finally:
            deliverer.stop()
            started = time.monotonic()
            await asyncio.wait_for(running, 20)
            assert time.monotonic() - started < 5, "a deliverer stops within a moment"

    async def entries(self) -> list[Delivery]:
        """The ledger as written, in order."""
        return await self._read(topics.DELIVERIES, Delivery)

    async def outcomes(self) -> dict[str, Delivery]:
        """The newest ledger entry of each alert."""
        return {one.alert_id: one for one in await self.entries()}

    async def subscriptions(self) -> dict[str, Subscription]:
        return {one.subscription_id: one for one in await self._read(topics.SUBSCRIPTIONS, Subscription)}

    async def dead(self) -> list[tuple[bytes | None, dict[str, bytes]]]:
        topic = topics.DEAD_LETTERS.named(self.prefix)
        return [(record.value, dict(record.headers)) async for record in read_all(self.kafka, topic)]

    async def _read(self, topic: Topic, kind: type[Any]) -> list[Any]:
        found = read_all(self.kafka, topic.named(self.prefix))
        return [wire.decode(kind, record.value, record.headers) async for record in found if record.value is not None]

    async def closed(self, count: int, seconds: float = 30) -> dict[str, Delivery]:
        """Waits until this many alerts have a final outcome."""

        async def enough() -> dict[str, Delivery] | None:
            final = {
                name: one for name, one in (await self.outcomes()).items() if one.outcome not in ("waiting", "claimed", "retry")
            }
            return final if len(final) >= count else None

        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if (found := await enough()) is not None:
                return found
            await asyncio.sleep(0.1)
        raise AssertionError(f"{count} final outcomes expected, the ledger says {await self.outcomes()}")


async def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Waits for a condition; fails when it does not come true."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "not in time"
        await asyncio.sleep(0.02)


def hook(receiver: Receiver) -> Channel:
    """The channel of a receiver; its secret is in HOOK_SECRET."""
    return Channel(kind="webhook", target=receiver.url, secret="env:HOOK_SECRET")
