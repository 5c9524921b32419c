"""Processors for tests of the runtime: importable, so that a pool's processes can make them."""

import os
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import ClassVar

from schemas import topics, wire
from schemas.articles import Article
from schemas.topics import Topic
from streams.runtime.processor import Incoming, Outgoing, TemporaryError


def article(name: str, text: str = "") -> Article:
    return Article(article_id=name, url=f"https://example.pk/{name}", fetched_at=datetime(2026, 3, 11, tzinfo=UTC), text=text)


def record(name: str, text: str = "", offset: int = 0) -> Incoming:
    value = wire.encode(article(name, text))
    return Incoming("t.articles.parsed", 0, offset, name.encode(), value, (("traceparent", b"00-1-2-01"),), 1_773_187_200_000)


class Echo:
    """Passes articles on; what their text says decides how it fails."""

    stage: ClassVar[str] = "echo"
    reads: ClassVar[Topic] = topics.ARTICLES_PARSED
    writes: ClassVar[Topic] = topics.ARTICLES

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        found = wire.decode(Article, incoming.value, incoming.headers)
        if found.text == "poison":
            raise ValueError("poison")
        if found.text == "hang":
            time.sleep(60)
        if found.text == "die":
            os._exit(9)
        if found.text == "later":
            raise TemporaryError("later")
        return [Outgoing(topics.ARTICLES, found.article_id, found)]


class Counting(Echo):
    """Numbers the articles that it sees for the first time: wrong as soon as its memory is."""

    stage: ClassVar[str] = "counting"
    also_reads: ClassVar[Sequence[Topic]] = ()
    remembers: ClassVar[bool] = True

    def __init__(self) -> None:
        self.seen: dict[str, int] = {}

    def restore(self, outputs: Iterable[Incoming]) -> None:
        self.seen = {}
        for incoming in outputs:
            found = wire.decode(Article, incoming.value)
            self.seen[found.article_id] = found.version

    def note(self, incoming: Incoming) -> Sequence[Outgoing]:
        return []

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        (output,) = super().process(incoming)
        found = output.record
        assert isinstance(found, Article)
        if found.article_id in self.seen:
            return []
        self.seen[found.article_id] = len(self.seen) + 1
        numbered = Article(
            article_id=found.article_id, url=found.url, fetched_at=found.fetched_at, version=self.seen[found.article_id]
        )
        return [Outgoing(topics.ARTICLES, found.article_id, numbered)]
