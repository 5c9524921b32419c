"""What need not be parsed again: reads that live has parsed by the very rules that would parse them now.

Parse is a pure function of a read, its own code, its tables and libraries, and every article carries the hash of these. So an
article with today's hash is what parsing its page again would give, byte by byte.
"""

from collections.abc import AsyncIterator

import msgspec
from aiokafka.errors import UnknownTopicOrPartitionError

from connectors.kafka import KafkaRecord, KafkaSettings, read_all
from schemas import topics
from schemas.base import MadeBy


class _Parsed(msgspec.Struct):
    article_id: str
    read: int = 1
    made_by: MadeBy = MadeBy()


_Identity = tuple[str, int, int]
"""Article, number of the read, and the moment it was fetched: a crash can make a poller fetch one read twice."""


class ParsedBefore:
    """The live `articles.parsed`, as far as `made_by` made them."""

    def __init__(self, kafka: KafkaSettings, live: str, made_by: MadeBy) -> None:
        self._kafka, self._topic, self._made_by = kafka, topics.ARTICLES_PARSED.named(live), made_by
        self._taken: dict[_Identity, bool] = {}

    async def look(self) -> None:
        """Reads the topic to its end. A live stream that has parsed nothing has nothing to give."""
        async for identity, _ in self._standing():
            self._taken[identity] = False

    def take(self, article_id: str, read: int, fetched_ms: int) -> bool:
        """Whether this read need not be parsed; then `records` gives its article."""
        identity = (article_id, read, fetched_ms)
        if identity not in self._taken:
            return False
        self._taken[identity] = True
        return True

    @property
    def taken(self) -> int:
        """How many reads have been taken."""
        return sum(self._taken.values())

    async def records(self) -> AsyncIterator[KafkaRecord]:
        """The articles of all reads taken, as they stand."""
        if not self.taken:
            return
        async for identity, record in self._standing():
            if self._taken.get(identity):
                yield record

    async def _standing(self) -> AsyncIterator[tuple[_Identity, KafkaRecord]]:
        try:
            async for record in read_all(self._kafka, self._topic):
                try:
                    found = msgspec.json.decode(record.value or b"", type=_Parsed)
                except (msgspec.DecodeError, UnicodeDecodeError):
                    continue
                if found.made_by == self._made_by:
                    yield (found.article_id, found.read, record.timestamp_ms), record
        except UnknownTopicOrPartitionError:
            return
