"""What a subscription would have been sent: past events through the real match and the real rules of delivery.

The clock is each event's record time, so quiet hours, digests, storm limit and wording come out as they would have.
"""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from connectors.delivery import records
from connectors.delivery.decide import plan, refusal
from connectors.delivery.ledger import Ledger
from connectors.delivery.settings import DeliverySettings
from connectors.delivery.wording import Telling, facts, telling
from connectors.kafka import KafkaSettings, read_all
from schemas import topics, wire
from schemas.alerts import Alert, Subscription
from schemas.events import Event
from streams.alerts.match import Match
from streams.runtime.processor import Incoming


class WouldSend(msgspec.Struct, frozen=True, kw_only=True):
    """One message that would have been sent."""

    at: datetime
    digest: bool
    tellings: tuple[Telling, ...]


class Preview(msgspec.Struct, kw_only=True):
    """All that one subscription would have been sent, and why the rest would not."""

    subscription_id: str
    messages: list[WouldSend] = []
    refused: Counter[str] = msgspec.field(default_factory=Counter)
    revisions: int = 0
    """Revisions of events that were looked at."""


async def past_events(kafka: KafkaSettings, prefix: str, since: datetime) -> AsyncIterator[tuple[datetime, Event]]:
    """Revisions of events with their record time, in order.

    The topic is compacted: of older events only the newest revision is left, which then stands for its creation.
    """
    seen: set[str] = set()
    async for record in read_all(kafka, topics.EVENTS.named(prefix)):
        at = datetime.fromtimestamp(record.timestamp_ms / 1000, UTC)
        if record.value is None or at < since:
            continue
        try:
            event = wire.decode(Event, record.value, record.headers)
        except wire.UnreadableRecordError:
            continue  # match has made a dead letter of it
        if event.event_id not in seen and event.first_seen >= since and event.kind != "created" and event.standing == "live":
            event = msgspec.structs.replace(event, kind="created", changed=[])
        seen.add(event.event_id)
        yield at, event


def preview(
    subscription: Subscription, match: Match, past: Iterable[tuple[datetime, Event]], settings: DeliverySettings
) -> Preview:
    """`match` holds this subscription alone."""
    result = Preview(subscription_id=subscription.subscription_id)
    ledger, known = Ledger(), set[str]()
    waiting: dict[datetime, dict[str, Alert]] = {}
    last = datetime.min.replace(tzinfo=UTC)
    for at, event in past:
        now = last = max(at, last)
        result.revisions += 1
        for due in sorted(moment for moment in waiting if moment <= now):
            _send(result, ledger, due, list(waiting.pop(due).values()), digest=True)
        for alert in match.alerts(event):
            if alert.alert_id in known:
                continue
            known.add(alert.alert_id)
            refused = refusal(alert, now, subscription, ledger, now, settings)
            if refused is not None:
                result.refused[refused.outcome] += 1
                continue
            when = plan(subscription, ledger, now, settings, 0)
            if when.bundle:
                waiting.setdefault(when.due, {})[alert.event_id] = alert
            else:
                _send(result, ledger, now, [alert], digest=False)
    for due in sorted(waiting):
        _send(result, ledger, due, list(waiting[due].values()), digest=True)
    return result


def matcher(subscription: Subscription, gazetteer: Iterable[Any]) -> Match:
    """The stage with this subscription alone in it. Raises `BadFilterError` for a bad one."""
    match = Match(gazetteer)
    enabled = msgspec.structs.replace(subscription, enabled=True)
    name = subscription.subscription_id.encode()
    match.note(Incoming(topics.SUBSCRIPTIONS.name, 0, 0, name, wire.encode(enabled)))
    return match


def days_ago(days: int) -> datetime:
    """The moment this many days before now."""
    return datetime.now(UTC) - timedelta(days=days)


def _send(result: Preview, ledger: Ledger, at: datetime, alerts: list[Alert], *, digest: bool) -> None:
    tellings = []
    for alert in alerts:
        told = ledger.told(alert.subscription_id, alert.event_id)
        if alert.kind == "created" and told is not None:
            result.refused["superseded"] += 1
            continue
        tellings.append(telling(alert, told))
    for one in tellings:
        entry = records.first_entry(one.alert, at, "", "delivered")
        entry = msgspec.structs.replace(entry, told=facts(one.alert.event), last_attempt=at, digest=str(at) if digest else "")
        ledger.note(entry, at)
    if tellings:
        result.messages.append(WouldSend(at=at, digest=digest, tellings=tuple(tellings)))
