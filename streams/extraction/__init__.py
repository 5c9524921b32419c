"""From clean Urdu articles to event mentions. `extract` is the whole of it; every layer is usable alone."""

from functools import lru_cache

from schemas.articles import Article
from schemas.mentions import ArticleMentions
from streams.extraction.extractor import Extractor

__all__ = ["Extractor", "extract"]


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return Extractor()


def extract(article: Article) -> ArticleMentions:
    """What `article` says about events, by the product's own gazetteer. Pure: the same article gives the same answer."""
    return _default().extract(article)
