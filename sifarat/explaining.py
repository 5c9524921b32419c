"""Why extraction found what it found in an article, and why other words made no event: for reading in a terminal."""

from collections.abc import Iterator

from schemas.articles import Article
from schemas.mentions import Mention, Span
from streams.extraction import Extractor

_AROUND = 40
"""Code points of the article shown on both sides of a word that made no event."""


def explain(article: Article, extractor: Extractor) -> str:
    """The article's events with rules and evidence, and the triggers that came to nothing, as plain text."""
    return "\n".join(_lines(article, extractor)) + "\n"


def _lines(article: Article, extractor: Extractor) -> Iterator[str]:
    told = extractor.extract(article)
    country = article.audience_country or "unknown: give outlet, url or audience_country"
    yield f"{article.article_id}  {article.title}"
    yield f"  published {article.published_date or 'unknown'}, audience country {country}"
    for number, mention in enumerate(told.mentions, 1):
        yield from (f"  {line}" for line in _mention(number, mention, article))
    if not told.mentions:
        yield f"  no event: {told.reason}"
    if article.rejected or article.withdrawn:
        return
    scene, _, _ = extractor.read(article)
    for rejection in scene.rejections if scene is not None else ():
        span = scene.document.span(rejection.trigger.start, rejection.trigger.end) if scene is not None else None
        if span is not None:
            yield f"  not taken ({rejection.reason}): {_in_context(article, span)}"


def _mention(number: int, mention: Mention, article: Article) -> Iterator[str]:
    status = f"{mention.status}, background" if mention.background else mention.status
    yield f"{number}. {mention.type} {status}: {' '.join(mention.parties)}  (confidence {mention.confidence:.2f})"
    yield f"   evidence: {mention.evidence}"
    for person in mention.participants:
        name = f"{person.name or '(by office)'}{f' = {person.name_en}' if person.name_en else ''}"
        yield f"   who: {name}, {person.role}, {person.country or '?'}"
    for label, value in (("date", mention.date), ("place", _place(mention)), ("topics", ", ".join(mention.topics))):
        if value:
            yield f"   {label}: {value}{_said(mention.spans.get(label, []), article)}"
    yield f"   rules: {', '.join(mention.rules)}"


def _place(mention: Mention) -> str:
    place = mention.place
    return ", ".join(filter(None, (place.venue, place.city, place.country))) if place is not None else ""


def _said(spans: list[Span], article: Article) -> str:
    words = [_part(article, span)[span.start : span.end] for span in spans]
    return f"  [{' | '.join(words)}]" if words else "  [inferred]"


def _in_context(article: Article, span: Span) -> str:
    text = _part(article, span)
    before, after = text[max(span.start - _AROUND, 0) : span.start], text[span.end : span.end + _AROUND]
    return " ".join(f"{before}«{text[span.start : span.end]}»{after}".split())


def _part(article: Article, span: Span) -> str:
    return article.title if span.part == "title" else article.text
