"""The records that delivery writes: one ledger entry per step, a dead letter, a muted subscription."""

from datetime import datetime

import msgspec

from connectors.delivery.pending import Item
from connectors.delivery.wording import Telling, facts
from connectors.delivery.writer import Line, line
from connectors.kafka import KafkaRecord
from schemas import topics, wire
from schemas.alerts import Alert, Delivery, Subscription

_ERROR_CHARACTERS = 500


def first_entry(alert: Alert, candidate_at: datetime, channel: str, outcome: str) -> Delivery:
    """The first ledger entry of an alert."""
    return Delivery(
        alert_id=alert.alert_id,
        subscription_id=alert.subscription_id,
        event_id=alert.event_id,
        kind=alert.kind,
        facts_revision=alert.facts_revision,
        revision=alert.revision,
        outcome=outcome,
        event_fetched_at=alert.event.first_seen,
        candidate_at=candidate_at,
        channel=channel,
    )


def claim(item: Item, telling: Telling, channel: str, digest: str, now: datetime) -> Delivery:
    """The entry that is written before an attempt is made."""
    last = item.last or first_entry(telling.alert, item.candidate_at, channel, "claimed")
    return msgspec.structs.replace(
        last,
        outcome="claimed",
        attempts=last.attempts + 1,
        first_attempt=last.first_attempt or now,
        last_attempt=now,
        next_attempt=None,
        reason="",
        wording=telling.wording,
        told=facts(telling.alert.event),
        digest=digest,
        channel=channel,
    )


def ledger_line(delivery: Delivery) -> Line:
    """A ledger entry as it is written; its Kafka timestamp is the candidate's."""
    assert delivery.candidate_at is not None
    return line(topics.DELIVERIES, delivery.alert_id, delivery, wire.to_ms(delivery.candidate_at))


def muted_line(subscription: Subscription, now: datetime) -> Line:
    """The subscription as it stands after its receiver has said that it wants no more."""
    return line(topics.SUBSCRIPTIONS, subscription.subscription_id, subscription, wire.to_ms(now))


def dead_letter(record: KafkaRecord, error: str, attempts: int, now: datetime) -> Line:
    """A candidate that could not be told, unchanged, with the reason in the headers that all stages use."""
    reason = {
        "stage": "deliver",
        "error": error[:_ERROR_CHARACTERS],
        "topic": record.topic,
        "partition": str(record.partition),
        "offset": str(record.offset),
        "attempts": str(attempts),
        "time": now.isoformat(),
    }
    headers = record.headers + tuple((f"dead_{name}", text.encode(errors="replace")) for name, text in reason.items())
    return Line(topics.DEAD_LETTERS, record.key, record.value, record.timestamp_ms, headers)
