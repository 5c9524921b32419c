"""The subscriptions in force, followed from their topic."""

import asyncio
import logging
from collections.abc import Callable, Iterable

from aiokafka import AIOKafkaConsumer, TopicPartition

from connectors.kafka import KafkaSettings, consumer
from schemas import topics, wire
from schemas.alerts import Subscription

log = logging.getLogger(__name__)


class Subscribers:
    """All subscriptions by id; `get` of an unknown one first reads what has been written meanwhile."""

    def __init__(self, kafka: KafkaSettings, prefix: str, told: set[int] | None = None) -> None:
        """`told`: offsets of unreadable records that have been named in the log, so that each is named once."""
        self._told = set() if told is None else told
        self._kafka = kafka
        self._partition = TopicPartition(topics.SUBSCRIPTIONS.named(prefix), 0)
        self._reader: AIOKafkaConsumer | None = None
        self._reading = asyncio.Lock()
        self._known: dict[str, Subscription] = {}
        self._gone: set[str] = set()

    async def start(self) -> None:
        """Read all of them."""
        # A broker answers a connection in order: `catch_up` would wait behind a fetch that waits for records.
        reader = consumer(self._kafka, fetch_max_wait_ms=50)
        await reader.start()
        self._reader = reader
        reader.assign([self._partition])
        await self.catch_up()

    async def stop(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            await reader.stop()

    async def follow(self, on_change: Callable[[Iterable[str]], None]) -> None:
        """Read changes as they come, until cancelled; `on_change` gets the ids."""
        while True:
            async with self._reading:
                changed = await self._read(200)
            if changed:
                on_change(changed)
            await asyncio.sleep(0.2)

    async def catch_up(self) -> None:
        """Read up to where the topic ends now."""
        assert self._reader is not None
        async with self._reading:
            end = (await self._reader.end_offsets([self._partition]))[self._partition]
            while await self._reader.position(self._partition) < end:
                await self._read(500)

    async def get(self, subscription_id: str) -> Subscription | None:
        """The subscription, None when it was removed or never was."""
        if subscription_id not in self._known and subscription_id not in self._gone:
            # An alert may be here before the subscription that asked for it.
            await self.catch_up()
            if subscription_id not in self._known:
                self._gone.add(subscription_id)
        return self._known.get(subscription_id)

    def put(self, subscription: Subscription) -> None:
        """What we have just written ourselves."""
        self._known[subscription.subscription_id] = subscription

    async def _read(self, timeout_ms: int) -> set[str]:
        assert self._reader is not None
        changed: set[str] = set()
        for records in (await self._reader.getmany(timeout_ms=timeout_ms)).values():
            for record in records:
                name = (record.key or b"").decode(errors="replace")
                changed.add(name)
                self._known.pop(name, None)
                self._gone.discard(name)
                if record.value is None:
                    continue
                try:
                    self._known[name] = wire.decode(Subscription, record.value, record.headers)
                except wire.UnreadableRecordError as error:
                    if record.offset in self._told:
                        continue
                    self._told.add(record.offset)
                    log.error("subscription %s cannot be read and is not in force: %s", name, error)
        return changed
