"""A webhook receiver on this machine: checks signatures with the specification's own library, acts once per id."""

import time
from typing import Any, Self

from aiohttp import web
from standardwebhooks.webhooks import Webhook, WebhookVerificationError


class Receiver:
    """Listens on a free port of 127.0.0.1 while it is entered."""

    def __init__(self, secret: str) -> None:
        self._verifier = Webhook(secret)
        self._runner: web.AppRunner | None = None
        self.messages: dict[str, dict[str, Any]] = {}
        """Accepted messages by webhook id."""
        self.accepted_at: dict[str, float] = {}
        """When each was accepted, seconds of the monotonic clock."""
        self.repeats: list[str] = []
        """Ids of messages that had been accepted before."""
        self.refused = 0
        """Messages with a wrong signature."""
        self.url = ""

    @property
    def repeated(self) -> int:
        """How many messages had been accepted before."""
        return len(self.repeats)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/alerts", self._receive)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/alerts"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        body = await request.read()
        try:
            message = self._verifier.verify(body, dict(request.headers))
        except WebhookVerificationError:
            self.refused += 1
            return web.Response(status=401)
        name = request.headers["webhook-id"]
        if name in self.messages:
            self.repeats.append(name)
        else:
            self.messages[name] = message
            self.accepted_at[name] = time.monotonic()
        return web.Response(status=204)
