"""The articles that benchmarks read: SIFARAT_BENCH_ARTICLES (a file or folder), else the samples that are shipped."""

import os
from itertools import cycle, islice

import msgspec

import seeds
from schemas.articles import Article
from sifarat.article_files import read_articles


def articles(most: int) -> tuple[list[Article], str]:
    """Up to `most` articles, and where they are from. Too few are told again under other ids, their text varied."""
    where = os.environ.get("SIFARAT_BENCH_ARTICLES") or str(seeds.path("sample"))
    found = list(islice(read_articles([where]), most))
    if not found:
        raise ValueError(f"no articles in {where}")
    made = len(found)
    for number, article in enumerate(islice(cycle(found[:made]), most - made)):
        text = f"{article.text} ({number})"
        found.append(msgspec.structs.replace(article, article_id=f"{article.article_id}-{number}", text=text))
    return found, where
