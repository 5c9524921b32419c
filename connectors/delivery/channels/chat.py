"""E-mail, chats and the other services that apprise knows, by one address each."""

import asyncio
import logging
from typing import Any

from apprise import Apprise, NotifyFormat
from apprise.common import NotifyType, OverflowMode

from connectors.delivery.message import Message
from connectors.delivery.render import html, text
from connectors.delivery.retry import Failed, Result, Sent
from connectors.delivery.secrets import redact
from connectors.delivery.settings import DeliverySettings

_log = logging.getLogger("apprise")
_log.propagate = False  # its messages may hold addresses; what matters comes back to us with the result
_log.addHandler(logging.NullHandler())
_REASON_CHARACTERS = 200
_PAGE_CHARACTERS = 32_768


class Chat:
    """One apprise address. apprise says only whether it worked: whatever failed counts as temporary."""

    def __init__(self, url: str, settings: DeliverySettings) -> None:
        """Raises `ValueError`, without the address, when apprise cannot read it."""
        self._url = url
        self._settings = settings
        self._service = Apprise()
        if not self._service.add(url) or len(self._service) == 0:
            raise ValueError("channel.target: apprise cannot read this address (see its list of services)")
        self._as_html = all(_shows_pages(plugin) for plugin in self._service)
        for plugin in self._service:
            plugin.socket_connect_timeout = plugin.socket_read_timeout = min(settings.timeout_s, 10)
            if not self._as_html:
                plugin.overflow_mode = OverflowMode.SPLIT  # a long digest comes in pieces, never cut

    async def send(self, message: Message) -> Result:
        """One notification, as HTML where the service shows it, else as text."""
        body = html.body(message) if self._as_html else text.body(message)
        for plugin in self._service:
            if isinstance(headers := getattr(plugin, "headers", None), dict):
                headers["X-Sifarat-Message-Id"] = message.message_id

        def notify() -> Result:
            result = self._service.notify(
                body=body,
                title=text.subject(message),
                notify_type=NotifyType.INFO,
                body_format=NotifyFormat.HTML if self._as_html else NotifyFormat.TEXT,
                timeout=self._settings.timeout_s,
                log_level=logging.WARNING,
            )
            if result:
                return Sent()
            said = "; ".join(entry.message for entry in result.logs()) or "apprise reports failure"
            return Failed("temporary", redact(" ".join(said.split()), self._url)[:_REASON_CHARACTERS])

        try:
            return await asyncio.wait_for(asyncio.to_thread(notify), self._settings.timeout_s + 5)
        except TimeoutError:
            return Failed("temporary", f"no end after {self._settings.timeout_s + 5:.0f} s")


def _shows_pages(plugin: Any) -> bool:
    """Whether this service shows whole HTML pages, as mail does; chats that take a little HTML get text."""
    formats = plugin.notify_format if isinstance(plugin.notify_format, tuple) else (plugin.notify_format,)
    return bool(formats[0] == NotifyFormat.HTML and plugin.body_maxlen >= _PAGE_CHARACTERS)
