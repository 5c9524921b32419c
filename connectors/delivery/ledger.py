"""What became of every alert, as `alerts.deliveries` tells it, in memory: the ground of "once" and of "updated"."""

from collections import deque
from datetime import datetime, timedelta
from typing import Final

from schemas.alerts import Delivery

OPEN: Final = frozenset({"waiting", "claimed", "retry"})
REMEMBERED: Final = timedelta(days=90)
"""Closed deliveries older than this are left out of memory: candidates live for 28 days, and after 48 h are stale anyway."""
_HOUR: Final = timedelta(hours=1)


class Ledger:
    """Fed with every delivery record in order, at the start from the topic and then by ourselves."""

    def __init__(self) -> None:
        self.open: dict[str, Delivery] = {}
        self._final: dict[str, str] = {}
        self._dead_at: dict[str, int] = {}
        self._told: dict[tuple[str, str], dict[str, str]] = {}
        self._sent: dict[str, deque[tuple[datetime, str]]] = {}

    def note(self, delivery: Delivery, now: datetime) -> None:
        """One record of `alerts.deliveries`, read or just written."""
        if delivery.outcome in OPEN:
            self.open[delivery.alert_id] = delivery
            return
        self.open.pop(delivery.alert_id, None)
        moment = delivery.last_attempt or delivery.candidate_at
        if moment is not None and now - moment > REMEMBERED:
            return
        self._final[delivery.alert_id] = delivery.outcome
        if delivery.outcome == "dead":
            self._dead_at[delivery.alert_id] = delivery.candidate_offset
        if delivery.outcome == "delivered":
            self._told[delivery.subscription_id, delivery.event_id] = delivery.told
            if delivery.last_attempt is not None:
                message = delivery.digest or delivery.alert_id
                self._sent.setdefault(delivery.subscription_id, deque()).append((delivery.last_attempt, message))

    def final(self, alert_id: str) -> str | None:
        """The outcome that closed this alert, None while it is open or unknown."""
        return self._final.get(alert_id)

    def closes(self, alert_id: str, offset: int) -> bool:
        """Whether the candidate at this offset has its outcome. A dead letter sent again stands behind the dead one."""
        final = self._final.get(alert_id)
        return final is not None and not (final == "dead" and 0 <= self._dead_at[alert_id] < offset)

    def told(self, subscription_id: str, event_id: str) -> dict[str, str] | None:
        """The facts that this subscriber was told last of this event; None if nothing ever was."""
        return self._told.get((subscription_id, event_id))

    def sent_in_last_hour(self, subscription_id: str, now: datetime) -> list[datetime]:
        """When the messages of the last hour were sent, oldest first; a digest counts once."""
        sent = self._sent.get(subscription_id)
        if sent is None:
            return []
        while sent and now - sent[0][0] >= _HOUR:
            sent.popleft()
        first_of: dict[str, datetime] = {}
        for moment, message in sent:
            first_of.setdefault(message, moment)
        return sorted(first_of.values())
