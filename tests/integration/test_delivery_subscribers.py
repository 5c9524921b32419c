"""A subscription that cannot be read is named in the log once, however often the deliverer begins anew."""

import pytest

from connectors.delivery.subscribers import Subscribers
from connectors.kafka import KafkaSettings, ensure_topics, producer
from schemas import topics

pytestmark = pytest.mark.kafka


async def test_each_record_is_named_once(kafka: str, prefix: str, caplog: pytest.LogCaptureFixture) -> None:
    settings = KafkaSettings(bootstrap=kafka)
    await ensure_topics(settings, prefix, (topics.SUBSCRIPTIONS,))
    sender = producer(settings)
    await sender.start()
    for name in (b"one", b"two"):
        await sender.send_and_wait(topics.SUBSCRIPTIONS.named(prefix), b"{broken", key=name)
    await sender.stop()
    told: set[int] = set()
    for _ in range(3):
        reading = Subscribers(settings, prefix, told)
        await reading.start()
        assert await reading.get("one") is None
        await reading.stop()
    named = [record.getMessage() for record in caplog.records if "cannot be read" in record.getMessage()]
    assert [message.split()[1] for message in named] == ["one", "two"]
