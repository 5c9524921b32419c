"""Subscriptions as Kafka knows them: reading and writing topic `subscriptions`, and what became of their alerts."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime

from connectors import kafka
from connectors.delivery.latency import Latency, summary
from connectors.kafka import KafkaSettings
from schemas import wire
from schemas.alerts import Delivery, Subscription
from schemas.topics import DELIVERIES, SUBSCRIPTIONS


async def known_subscriptions(settings: KafkaSettings, prefix: str) -> dict[str, Subscription]:
    """All subscriptions by id. One that cannot be read is left out, as the stages leave it out."""
    await kafka.ensure_topics(settings, prefix, (SUBSCRIPTIONS,))
    found: dict[str, Subscription] = {}
    async for record in kafka.read_all(settings, SUBSCRIPTIONS.named(prefix)):
        key = (record.key or b"").decode("utf-8", errors="replace")
        found.pop(key, None)
        if record.value is not None:
            try:
                found[key] = wire.decode(Subscription, record.value, record.headers)
            except wire.UnreadableRecordError:
                continue
    return dict(sorted(found.items()))


async def write_subscriptions(
    settings: KafkaSettings, prefix: str, subscriptions: Iterable[Subscription], removed: Iterable[str] = ()
) -> None:
    """Adds or replaces subscriptions, and takes others out. Match and deliver follow the topic: it takes effect at once."""
    await kafka.ensure_topics(settings, prefix, (SUBSCRIPTIONS,))
    producer = kafka.producer(settings)
    await producer.start()
    try:
        now = wire.to_ms(datetime.now(UTC))
        topic = SUBSCRIPTIONS.named(prefix)
        sent = []
        for one in subscriptions:
            name = one.subscription_id
            headers = list(wire.headers_for(one, key=name, source="subscriptions", timestamp_ms=now))
            sent.append(await producer.send(topic, wire.encode(one), key=name.encode(), timestamp_ms=now, headers=headers))
        sent += [await producer.send(topic, None, key=name.encode(), timestamp_ms=now) for name in removed]
        await asyncio.gather(*sent)
    finally:
        await producer.stop()


async def delivery_latency(settings: KafkaSettings, prefix: str) -> Latency:
    """How long news takes from the first fetch to the subscriber, over all deliveries on record."""
    await kafka.ensure_topics(settings, prefix, (DELIVERIES,))
    found = kafka.read_all(settings, DELIVERIES.named(prefix))
    return summary([wire.decode(Delivery, record.value, record.headers) async for record in found if record.value is not None])


async def deliveries_of(settings: KafkaSettings, prefix: str, subscription_id: str) -> list[Delivery]:
    """The newest ledger entry of each alert of a subscription, oldest first."""
    await kafka.ensure_topics(settings, prefix, (DELIVERIES,))
    found: dict[str, Delivery] = {}
    async for record in kafka.read_all(settings, DELIVERIES.named(prefix)):
        if record.value is None:
            continue
        delivery = wire.decode(Delivery, record.value, record.headers)
        if delivery.subscription_id == subscription_id:
            found.pop(delivery.alert_id, None)
            found[delivery.alert_id] = delivery
    return list(found.values())
