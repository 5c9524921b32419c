"""A message: one alert, or a digest of several, to one subscriber. One id has one content, however often it is sent."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from connectors.delivery.retry import Result
from connectors.delivery.wording import Telling
from schemas.alerts import Subscription


@dataclass(frozen=True, slots=True)
class Message:
    """What a channel sends."""

    message_id: str
    """The alert's id, or the digest's: what a receiver tells a repetition by."""
    subscription: Subscription
    tellings: tuple[Telling, ...]
    made_at: datetime
    """Record time of the newest candidate in it: the same in every attempt."""
    digest: bool = False
    test: bool = field(default=False)
    """Made up by `sifarat subscriptions test`; says so in every form."""

    def groups(self) -> dict[tuple[str, str], list[Telling]]:
        """The tellings by parties and type, in order of the parties' codes."""
        found: dict[tuple[str, str], list[Telling]] = {}
        for telling in sorted(self.tellings, key=lambda t: (t.alert.event.parties, t.alert.event.type)):
            event = telling.alert.event
            found.setdefault((" – ".join(event.parties), event.type), []).append(telling)
        return found


class Sender(Protocol):
    """A channel that is ready to send."""

    async def send(self, message: Message) -> Result:
        """One attempt. Never raises for anything that a receiver or the network does."""
        ...
