"""Webhooks signed by the Standard Webhooks specification 1.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`.

The id is the alert's and the same in every attempt: a receiver that keeps the ids it has seen acts once. The timestamp is
the attempt's, so that a recorded request cannot be replayed later.
"""

import base64
import binascii
from datetime import UTC, datetime

from standardwebhooks.webhooks import Webhook as Signer

from connectors.delivery.message import Message
from connectors.delivery.render.machine import payload
from connectors.delivery.retry import Failed, Result, of_status
from connectors.delivery.secrets import redact
from connectors.delivery.settings import DeliverySettings
from connectors.http import GuardedClient
from connectors.http.results import Failure, retry_after

_PREFIX = "whsec_"
_ANSWER_BYTES = 4096
"""What is read of an answer: only its status counts."""


def signer(secret: str) -> Signer:
    """The signer of a secret as Standard Webhooks writes it: `whsec_` and base64, of 24 to 64 bytes.

    Raises `ValueError` that says what is wrong without showing the secret.
    """
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX) + "==", validate=False)
    except (binascii.Error, ValueError):
        key = b""
    if not secret.startswith(_PREFIX) or not 24 <= len(key) <= 64:
        raise ValueError("channel.secret: is no webhook secret: it starts with whsec_ and holds 24 to 64 bytes in base64")
    return Signer(secret)


class Webhook:
    """One receiver."""

    def __init__(self, client: GuardedClient, url: str, secret: str, settings: DeliverySettings) -> None:
        self._client = client
        self._url = url
        self._secret = secret
        self._signer = signer(secret)
        self._settings = settings

    async def send(self, message: Message) -> Result:
        """One POST. Redirects are not followed: the signature is for this receiver alone."""
        body = payload(message)
        now = datetime.now(UTC)
        answer = await self._client.fetch(
            self._url,
            method="POST",
            content=body,
            headers={
                "content-type": "application/json",
                "webhook-id": message.message_id,
                "webhook-timestamp": str(int(now.timestamp())),
                "webhook-signature": self._signer.sign(message.message_id, now, body.decode()),
            },
            obey_robots=False,
            use_budget=False,
            max_bytes=_ANSWER_BYTES,
            total_timeout_s=self._settings.timeout_s,
        )
        if isinstance(answer, Failure):
            if answer.status is not None:
                return of_status(answer.status, answer.retry_after_s)
            # A name that does not resolve or a certificate that has run out may be mended; what a rule forbids stays forbidden.
            reason = redact(answer.reason, self._url, self._secret)
            return Failed("hard" if answer.kind == "blocked" else "temporary", reason, answer.retry_after_s)
        wait = retry_after(answer.headers.get("retry-after"), date=answer.headers.get("date"), now=now)
        return of_status(answer.status, wait)
