"""Articles of files through the processors of the stream, without a broker: what `extract` and `process` share."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Final

import msgspec
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from schemas import topics, wire
from schemas.articles import Article
from schemas.mentions import Mention
from streams.app import factory, make_processor
from streams.runtime.batch import OnDead, Sequencer, run, run_pooled
from streams.runtime.pool import WorkPool
from streams.runtime.processor import Incoming

FEW: Final = 200
"""Articles up to which one process is faster than starting several."""
_DEAD_ERROR: Final = "dead_error"


def as_incoming(article: Article, topic: str, offset: int) -> Incoming:
    """An article as the record that a processor would read from a topic; its Kafka time is its fetch time."""
    return Incoming(topic, 0, offset, article.article_id.encode(), wire.encode(article), (), wire.to_ms(article.fetched_at))


def as_first_version(article: Article) -> Article:
    """An article that did not go through dedupe, as extraction wants it."""
    return msgspec.structs.replace(article, version=article.read, change="new" if article.read == 1 else "edited")


def in_order(articles: Iterable[Article]) -> list[Article]:
    """Fetch time, then publication, then the order of the input: the order in which a stream would have seen them."""
    return sorted(articles, key=lambda article: (article.fetched_at, article.published or article.fetched_at))


def jobs_for(wanted: int | None, articles: int | None) -> int:
    """Processes to use: as asked for, else all cores, else one for a few articles (`articles` None: unknown, many)."""
    if wanted is not None:
        return wanted
    return 1 if articles is not None and articles <= FEW else os.cpu_count() or 1


def peek(articles: Iterator[Article]) -> tuple[int | None, Iterator[Article]]:
    """How many articles there are, as far as that can be told from the first few; and all of them."""
    first = list(islice(articles, FEW + 1))
    return (len(first) if len(first) <= FEW else None), chain(first, articles)


class Extraction:
    """The stage extract over records, in this process or over several. The output does not depend on how many."""

    def __init__(self, jobs: int, gazetteer: Sequence[Path] = ()) -> None:
        self._gazetteer = tuple(gazetteer)
        self._pool = WorkPool({"extract": factory("extract", self._gazetteer)}, jobs) if jobs > 1 else None

    def __enter__(self) -> "Extraction":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.stop()

    def run(self, records: Iterable[Incoming], on_dead: OnDead, sequencer: Sequencer | None = None) -> Iterator[Incoming]:
        """`ArticleMentions` records in the order of the articles; an article that cannot be handled goes to `on_dead`."""
        if self._pool is None:
            return run(make_processor("extract", self._gazetteer), records, sequencer, on_dead)
        return run_pooled("extract", self._pool, records, sequencer, on_dead)


def dead_reason(letter: Incoming) -> str:
    """Why a record became a dead letter."""
    return next((raw.decode("utf-8", "replace") for name, raw in letter.headers if name == _DEAD_ERROR), "unknown reason")


def guideline_event(mention: Mention) -> dict[str, object]:
    """A mention with the field names of the annotation guidelines, and no others: what scoring compares."""
    return {
        "type": mention.type,
        "status": mention.status,
        "background": mention.background,
        "parties": mention.parties,
        "participants": [
            {"name": person.name, "name_en": person.name_en, "role": person.role, "country": person.country}
            for person in mention.participants
        ],
        "date": mention.date,
        "date_precision": mention.date_precision,
        "place": {"city": mention.place.city, "country": mention.place.country} if mention.place else None,
        "mode": mention.mode,
        "topics": mention.topics,
        "evidence": mention.evidence,
    }


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "-/s")


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Callable[[], None]]:
    """A bar on stderr with rate and time left; nothing when that is no terminal. Call what it gives once per article."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeElapsedColumn(),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


ARTICLES_FROM_FILES: Final = topics.ARTICLES.name
"""Topic name under which articles of files are handed to a processor."""
