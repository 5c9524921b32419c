"""Records of `feeds` and `feeds.state` that cannot be read: each becomes one dead letter, however often it is read again."""

import logging
from datetime import UTC, datetime
from typing import Final

from aiokafka import ConsumerRecord
from aiokafka.errors import UnknownTopicOrPartitionError

from connectors import kafka
from connectors.feeds.publisher import SOURCE, Message, Publisher
from connectors.kafka import KafkaRecord, KafkaSettings
from schemas.topics import DEAD_LETTERS

_ERROR_CHARACTERS: Final = 500
_log = logging.getLogger(__name__)


class Unreadable:
    """Collects such records; `bury` writes those that are no dead letters yet, and names each in the log that once."""

    def __init__(self, settings: KafkaSettings, prefix: str) -> None:
        self._settings, self._topic = settings, DEAD_LETTERS.named(prefix)
        self._found: dict[tuple[str, int], Message] = {}
        self._buried: set[tuple[str, int]] | None = None

    def add(self, record: KafkaRecord | ConsumerRecord, error: Exception) -> None:
        """The record as it stands, with the reason in the headers that all stages use."""
        place = (record.topic, record.offset)
        if place in self._found or (self._buried is not None and place in self._buried):
            return
        reason = {
            "stage": SOURCE,
            "error": f"{type(error).__name__}: {error}"[:_ERROR_CHARACTERS],
            "topic": record.topic,
            "partition": str(record.partition),
            "offset": str(record.offset),
            "attempts": "1",
            "time": datetime.now(UTC).isoformat(),
        }
        headers = tuple(record.headers) + tuple(
            (f"dead_{name}", text.encode(errors="replace")) for name, text in reason.items()
        )
        moment = record.timestamp_ms if isinstance(record, KafkaRecord) else record.timestamp
        self._found[place] = (self._topic, record.key, record.value, moment, headers)

    async def bury(self, publisher: Publisher) -> None:
        """Writes what has been found and is no dead letter yet. Raises `PublishError`."""
        if not self._found:
            return
        if self._buried is None:
            self._buried = await self._known()
        found, self._found = self._found, {}
        new = {place: message for place, message in found.items() if place not in self._buried}
        for topic, offset in new:
            _log.warning("%s offset %d cannot be read: see `sifarat dead-letters list --stage %s`", topic, offset, SOURCE)
        if new:
            await publisher.send(list(new.values()))
        self._buried |= set(found)

    async def _known(self) -> set[tuple[str, int]]:
        """Topic and offset of all records that are dead letters of the poller already."""
        known = set()
        try:
            async for record in kafka.read_all(self._settings, self._topic):
                headers = dict(record.headers)
                offset = headers.get("dead_offset", b"")
                if headers.get("dead_stage") == SOURCE.encode() and offset.isdigit():
                    known.add((headers.get("dead_topic", b"").decode(errors="replace"), int(offset)))
        except UnknownTopicOrPartitionError:
            return set()
        return known
