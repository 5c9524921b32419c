"""Parse: a fetched entry and its page as a clean article, or as a rejected one with the reason."""

from collections.abc import Sequence
from typing import ClassVar, Final
from urllib.parse import urlsplit

from trafilatura.meta import reset_caches

from schemas import ids, topics, wire
from schemas.articles import Article, RawArticle
from schemas.topics import Topic
from seeds.outlets import outlet_of
from streams.articles import dates, rejection
from streams.articles.language import URDU, language_of
from streams.articles.made_by import made_by
from streams.articles.page import Page, UnreadablePageError, clean, plain, read_page
from streams.articles.titles import clean_title
from streams.runtime.processor import Incoming, Outgoing

FULL_TEXT: Final = 0.6
"""A page whose text is shorter than this share of the feed's own text was not read right: the feed's text stands."""
_CACHES: Final = 2000
"""Pages after which trafilatura's caches are emptied: they only cost memory."""


class Parse:
    """articles.raw → articles.parsed."""

    stage: ClassVar[str] = "parse"
    reads: ClassVar[Topic] = topics.ARTICLES_RAW
    writes: ClassVar[Topic] = topics.ARTICLES_PARSED

    def __init__(self) -> None:
        self._pages = 0

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """Exactly one article for every read."""
        raw = wire.decode(RawArticle, incoming.value, incoming.headers)
        self._pages += 1
        if self._pages % _CACHES == 0:
            reset_caches()
        article = parse(raw)
        return (Outgoing(topics.ARTICLES_PARSED, article.article_id, article),)


def parse(raw: RawArticle) -> Article:
    """The article of a read. Never fails on what a page or feed contains; the same read gives the same article."""
    outlet = outlet_of(raw.outlet) or outlet_of(raw.url)
    zone = raw.zone or (outlet.zone if outlet else None)
    page, trouble = _page(raw)
    feed_text = max(plain(raw.entry.content), plain(raw.entry.summary), key=len)
    text = page.text if len(page.text) >= FULL_TEXT * len(feed_text) else feed_text
    if feed_text and language_of(text) not in (URDU, "") and language_of(feed_text) == URDU:
        text = feed_text
    host = urlsplit(page.canonical or raw.url).hostname or "" if raw.url else ""
    title = clean_title(page.title, plain(raw.entry.title), page.site, host, outlet)
    reason, language = rejection.rejection(title, text)
    if trouble and (reason or not feed_text):
        reason = trouble
    published = dates.published(
        tuple(filter(None, (raw.entry.published or raw.entry.updated,))),
        page.dates,
        fetched_at=raw.fetched_at,
        zone=zone,
        offset_minutes=raw.offset_minutes,
    )
    if raw.withdrawn:
        reason = ""
    return Article(
        article_id=raw.article_id,
        read=raw.read,
        url=raw.url,
        canonical_url=canonical(raw, page),
        fetched_at=raw.fetched_at,
        source=raw.source,
        feed_url=raw.feed_url,
        outlet=raw.outlet or (outlet.outlet if outlet else ""),
        audience_country=raw.audience_country or (outlet.audience_country if outlet else None),
        zone=zone,
        tier=raw.tier,
        title=title,
        text="" if raw.withdrawn else text,
        author=_author(page, raw, outlet.title if outlet else ""),
        published=published.moment,
        published_date=published.day,
        published_from=published.origin,
        language=language,
        rejected=reason,
        withdrawn=raw.withdrawn,
        made_by=made_by(),
    )


def _page(raw: RawArticle) -> tuple[Page, str]:
    """The page, and why it is of no use (then it is an empty one)."""
    if raw.page is None or raw.withdrawn or not raw.page.body or raw.page.status >= 400:
        return Page(), ""
    try:
        page = read_page(raw.page)
    except UnreadablePageError:
        return Page(), "unreadable"
    if rejection.is_wall(raw.page.headers, page.title, page.text, page.visible):
        return Page(), "wall"
    if rejection.is_soft_404(raw.url, page.canonical, page.title, page.text, page.visible):
        return Page(), "soft_404"
    return page, ""


def canonical(raw: RawArticle, page: Page) -> str:
    """The article's address as the page gives it, when it is one of the same site; else the one it was fetched from."""
    fetched = raw.page.url if raw.page is not None and raw.page.url else raw.url
    said = ids.normalise_url(page.canonical) if page.canonical else ""
    if said and _site(said) == _site(fetched) and urlsplit(said).path not in ("", "/"):
        return said
    return ids.normalise_url(fetched) if fetched else ""


def _site(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    for prefix in ("www.", "m.", "amp."):
        host = host.removeprefix(prefix)
    return host


def _author(page: Page, raw: RawArticle, outlet_title: str) -> str:
    """Who wrote it, unless that is only the outlet again."""
    for name in (page.author, clean(raw.entry.author)):
        if name and ids.fold_title(name) not in (ids.fold_title(page.site), ids.fold_title(outlet_title)):
            return name[:200]
    return ""
