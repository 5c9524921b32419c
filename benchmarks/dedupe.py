"""Dedupe with a full window: articles per second on one core, memory, and the time to rebuild it from its output.

The articles are made up with a fixed seed: words drawn from a vocabulary as uneven as that of a language, stock phrases
between them, 2,000 characters each as in the Urdu press; one in ten is a cut or reordered copy of one before.
"""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Final

import psutil
from msgspec.structs import replace

from benchmarks.result import Result
from schemas import topics, wire
from schemas.articles import Article
from streams.articles.dedupe import Dedupe
from streams.articles.index import WINDOW
from streams.articles.shingle import letters, shingles
from streams.articles.signature import sketch, to_text
from streams.runtime.encode import encode
from streams.runtime.processor import Incoming

MEASURED: Final = 5_000
_LETTERS: Final = "اابپتٹجچحخدرسشعفقکگلمنوہییے"
_WORDS: Final = 20_000
_PHRASES: Final = 2_000
"""Stock phrases, as unevenly used as words."""
_ARTICLE_WORDS: Final = 400
_START: Final = datetime(2026, 1, 1, tzinfo=UTC)


def _texts(count: int, seed: int) -> Iterator[str]:
    """Articles that share words and stock phrases, one in ten a cut and reordered copy."""
    chosen = random.Random(0)
    words = ["".join(chosen.choices(_LETTERS, k=chosen.choice((2, 3, 3, 4, 4, 5, 6)))) for _ in range(_WORDS)]
    weights = [*accumulate(1 / rank for rank in range(1, _WORDS + 1))]
    phrases = [chosen.choices(words, cum_weights=weights, k=8) for _ in range(_PHRASES)]
    phrase_weights = weights[:_PHRASES]
    chosen.seed(seed)
    last: list[str] = []
    for _ in range(count):
        if last and chosen.random() < 0.1:
            at = chosen.randrange(_ARTICLE_WORDS // 3)
            yield " ".join(last[at:] + last[: at // 2])
            continue
        last = []
        for phrase in chosen.choices(phrases, cum_weights=phrase_weights, k=_ARTICLE_WORDS // 40):
            last += chosen.choices(words, cum_weights=weights, k=32)
            last += phrase
        yield " ".join(last)


def _articles(count: int, seed: int) -> Iterator[Article]:
    for number, text in enumerate(_texts(count, seed)):
        at = _START + timedelta(seconds=number)
        yield Article(
            article_id=f"{seed}-{number}", url=f"https://khabar.example/{seed}/{number}", fetched_at=at, published=at,
            published_date=at.date().isoformat(), outlet=f"outlet{number % 12}", title=text[:60], text=text, language="ur",
        )  # fmt: skip


def _outputs(count: int) -> Iterator[Incoming]:
    """What dedupe would have published for the first articles; versions and duplicates do not change the cost."""
    for offset, article in enumerate(_articles(count, 1)):
        signature = to_text(sketch(shingles(letters(article.text))))
        judged = replace(article, version=1, change="new", signature=signature, text_hash=f"{offset:020x}")
        yield Incoming(topics.ARTICLES.name, 0, offset, None, wire.encode(judged))


class _Timed:
    """An iterator whose own time can be taken off."""

    def __init__(self, source: Iterator[Incoming]) -> None:
        self._source = source
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Incoming]:
        return self

    def __next__(self) -> Incoming:
        started = time.process_time()
        try:
            return next(self._source)
        finally:
            self.seconds += time.process_time() - started


def run(window: int = WINDOW, measured: int = MEASURED) -> list[Result]:
    """Rebuild a full window, then judge more articles. Seconds are those of the processor, not of the clock on the wall."""
    process = psutil.Process()
    dedupe = Dedupe(window)
    outputs = _Timed(_outputs(window))
    started = time.process_time()
    dedupe.restore(outputs)
    restored = time.process_time() - started - outputs.seconds
    memory = process.memory_info().rss / 2**20
    more = [
        Incoming(topics.ARTICLES_PARSED.name, 0, offset, None, wire.encode(article), (), wire.to_ms(article.fetched_at))
        for offset, article in enumerate(_articles(measured, 2))
    ]
    found = 0
    started = time.process_time()
    for incoming in more:
        outgoing = dedupe.process(incoming)
        encode(outgoing, incoming, dedupe.stage)
        found += isinstance(outgoing[0].record, Article) and outgoing[0].record.duplicate_of is not None
    rate = measured / (time.process_time() - started)
    copies = f"{found} of {measured} judged duplicates"
    return [
        Result("articles judged per second, one core", rate, "/s", goal=1000, note=copies),
        Result("articles in the window", window, "articles"),
        Result("memory of the process", memory, "MiB", goal=1536, at_least=False),
        Result("window rebuilt in", restored, "s", goal=60, at_least=False, note=f"{window / restored:,.0f} records/s"),
    ]
