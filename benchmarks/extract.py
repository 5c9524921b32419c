"""Extraction: articles and sentences per second on one core, over the articles of SIFARAT_BENCH_ARTICLES, else the sample.

The rate depends on how many of the articles speak of diplomacy; the share is printed beside it.
"""

import os
import time
from itertools import islice
from typing import Final

import seeds
from benchmarks.result import Result
from schemas.articles import Article
from sifarat.article_batch import as_first_version
from sifarat.article_files import read_articles
from streams.extraction import Extractor
from streams.urdu.letters import fold
from streams.urdu.sentences import sentences
from streams.urdu.tokens import tokenise

MOST: Final = 2_000
_REPEAT_BELOW: Final = 500
"""A small set is read several times, so that the figure is not noise."""


def _articles() -> tuple[list[Article], str]:
    given = os.environ.get("SIFARAT_BENCH_ARTICLES")
    where = given or str(seeds.path("sample"))
    return [as_first_version(article) for article in islice(read_articles([where]), MOST)], given or "the sample articles"


def run() -> list[Result]:
    """Read the articles, then time extraction alone. Seconds are those of the processor."""
    articles, where = _articles()
    started = time.process_time()
    extractor = Extractor()
    loading = time.process_time() - started
    rounds = max(1, _REPEAT_BELOW // max(len(articles), 1))
    with_events = sum(bool(extractor.extract(article).mentions) for article in articles)
    started = time.process_time()
    for _ in range(rounds):
        for article in articles:
            extractor.extract(article)
    seconds = (time.process_time() - started) / rounds
    count = sum(len(sentences(tokenise(fold(article.text).text))) for article in articles)
    share = f"{len(articles)} of {where}, {with_events} with events"
    return [
        Result("articles per second, one core", len(articles) / seconds, "/s", note=share),
        Result("sentences per second, one core", count / seconds, "/s", note=f"{count} sentences"),
        Result("gazetteer loaded in", loading, "s"),
    ]
