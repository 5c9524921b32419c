"""Articles of one sentence, read by the real extractor with the real gazetteer."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from schemas.articles import Article
from schemas.mentions import ArticleMentions, Mention
from streams.extraction import Extractor

Read = Callable[..., ArticleMentions]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    def make(text: str = "", title: str = "", published: str | None = "2026-03-11", audience: str | None = "PK") -> Article:
        return Article(
            article_id="a1", url="https://news.example/1", fetched_at=datetime(2026, 3, 11, 9, tzinfo=UTC), outlet="example",
            audience_country=audience, title=title, text=text, published_date=published,
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def read(extractor: Extractor, make_article: Callable[..., Article]) -> Read:
    def run(
        text: str = "", title: str = "", published: str | None = "2026-03-11", audience: str | None = "PK"
    ) -> ArticleMentions:
        return extractor.extract(make_article(text, title, published, audience))

    return run


@pytest.fixture(scope="session")
def briefly() -> Callable[[Mention], str]:
    """`type PARTY+PARTY status`, with `old` for background."""

    def brief(mention: Mention) -> str:
        return f"{mention.type} {'+'.join(mention.parties)} {mention.status}" + (" old" if mention.background else "")

    return brief
