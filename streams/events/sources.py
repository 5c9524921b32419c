"""One article's contribution to an event, and which contributions are independent of each other."""

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlsplit

import msgspec

from schemas.events import Source, Told
from schemas.mentions import ArticleMentions, Mention

WITH_EVIDENCE: Final = 200
WITH_TOLD: Final = 1000
_TOLD_FIELDS: Final = Told.__struct_fields__


def contribution(article: ArticleMentions, mention: Mention) -> Source:
    """What this version of the article says of the event."""
    return Source(
        article_id=article.article_id,
        version=article.version,
        promotion=article.promotion,
        mention_key=mention.key,
        outlet=article.outlet,
        url=article.url,
        title=article.title,
        published=article.published,
        published_date=article.published_date,
        fetched_at=article.fetched_at,
        tier=article.tier,
        kind=article.source,
        duplicate_of=article.duplicate_of,
        background=mention.background,
        status=mention.status,
        confidence=mention.confidence,
        evidence=mention.evidence,
        spans=mention.spans,
        accounts=mention.accounts,
        told=Told(**{name: getattr(mention, name) for name in _TOLD_FIELDS}),
    )


def former(source: Source, version: int, promotion: int) -> Source:
    """The contribution as taken back by that version of its article: what it was about, without what it said."""
    return msgspec.structs.replace(source, version=version, promotion=promotion, evidence="", spans={}, accounts=[], told=None)


def outlet_of(source: Source) -> str:
    """Who publishes: the outlet, else the host of the address, else the article alone."""
    try:
        host = urlsplit(source.url).hostname
    except ValueError:
        host = None
    return source.outlet or host or source.article_id


def counted(sources: Iterable[Source]) -> list[Source]:
    """The sources in their order, each marked independent or not, and cut to what an event keeps of a late one.

    The first of its outlet and of its text is independent: a near-duplicate of another article counts only when that one is
    not there.
    """
    outlets: set[str] = set()
    texts: set[str] = set()
    marked = []
    for number, source in enumerate(sources):
        outlet, text = outlet_of(source), source.duplicate_of or source.article_id
        independent = outlet not in outlets and text not in texts and source.article_id not in texts
        outlets.add(outlet)
        texts.update((text, source.article_id))
        change: dict[str, object] = {}
        if independent != source.independent:
            change["independent"] = independent
        if number >= WITH_EVIDENCE and source.spans:
            change |= {"evidence": "", "spans": {}, "accounts": []}
        if number >= WITH_TOLD and source.told is not None:
            change["told"] = None
        marked.append(msgspec.structs.replace(source, **change) if change else source)
    return marked


def confidence(sources: Sequence[Source]) -> float:
    """How likely the event is told as given: independent reports each leave less doubt. Rounded to three digits."""
    doubt = 1.0
    for source in sources:
        if source.independent:
            doubt *= 1.0 - min(max(source.confidence, 0.0), 0.99)
    return round(min(1.0 - doubt, 0.999), 3)
