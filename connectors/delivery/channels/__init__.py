"""Where messages go. `Channels.open` makes a subscription's channel ready; a new kind of channel is one more line here."""

import asyncio
from pathlib import Path
from typing import TextIO

from connectors.delivery.channels.calendar import CalendarFile
from connectors.delivery.channels.chat import Chat
from connectors.delivery.channels.console import Console
from connectors.delivery.channels.feed import FeedFile
from connectors.delivery.channels.webhook import Webhook
from connectors.delivery.check import channel_reasons
from connectors.delivery.message import Sender
from connectors.delivery.secrets import resolve
from connectors.delivery.settings import DeliverySettings
from connectors.http import GuardedClient
from connectors.http.settings import HttpSettings
from schemas.alerts import Subscription


class Channels:
    """All channels of one deliverer: they share the guarded HTTP client and one lock per file."""

    def __init__(self, settings: DeliverySettings, files_dir: Path, console: TextIO) -> None:
        self._settings = settings
        self._files_dir = files_dir
        self._console = console
        self._client: GuardedClient | None = None
        self._locks: dict[Path, asyncio.Lock] = {}

    def open(self, subscription: Subscription) -> Sender:
        """The channel of this subscription. Raises `ValueError`, without any secret in it, when it cannot be opened.

        References to secrets are followed anew each time: a changed secret needs no restart.
        """
        channel = subscription.channel
        reasons = channel_reasons(channel)
        if reasons:
            raise ValueError("; ".join(reasons))
        target = resolve(channel.target, "channel.target")
        if channel.kind == "webhook":
            return Webhook(self._guarded(), target, resolve(channel.secret, "channel.secret"), self._settings)
        if channel.kind == "apprise":
            return Chat(target, self._settings)
        if channel.kind in ("feed", "calendar"):
            path = self._files_dir / channel.target
            lock = self._locks.setdefault(path, asyncio.Lock())
            return FeedFile(path, lock) if channel.kind == "feed" else CalendarFile(path, lock)
        return Console(self._console)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    def _guarded(self) -> GuardedClient:
        if self._client is None:
            settings = self._settings
            self._client = GuardedClient(
                HttpSettings(
                    allow=settings.allow,
                    ports=settings.ports,
                    robots="off",
                    max_connections=max(64, settings.concurrency),
                    connect_timeout_s=min(10, settings.timeout_s),
                    read_timeout_s=settings.timeout_s,
                    total_timeout_s=settings.timeout_s,
                )
            )
        return self._client
