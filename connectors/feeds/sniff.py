"""What a document is, from its first elements: a feed of which kind, or what else somebody put at a feed's address."""

import re
from collections.abc import Sequence
from typing import Final

_HEAD: Final = 64 * 1024
_STRANGE: Final = 0.02
_FEED_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]{0,30}:)?(rss|feed|rdf|channel)(?=[\s>/])", re.IGNORECASE)
_PAGE_ROOT: Final = re.compile(r"<(html|head|body|!doctype\s+html)(?=[\s>/])", re.IGNORECASE)
_ELEMENT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]{0,30}:)?([A-Za-z_][\w.-]{0,40})(?=[\s>/])")
_OTHERS: Final = {
    "urlset": "sitemap", "sitemapindex": "sitemap index", "opml": "opml", "svg": "svg picture", "error": "xml error message",
    "opensearchdescription": "search description", "html": "html", "body": "html", "head": "html",
}  # fmt: skip


def sniff(text: str) -> tuple[str, int]:
    """The kind of document and where its root element starts: `feed`, `json`, `html`, `sitemap`, `opml`, `text`, `binary`,
    `empty` or, for other XML, `xml ROOT`. Warnings that a server printed before the root are looked over.
    """
    head = text[:_HEAD]
    bare = head.lstrip("\ufeff \t\r\n\x00")
    if not bare:
        return "empty", 0
    if bare[0] in "{[":
        return "json", 0
    element = _ELEMENT.search(head)
    name = element.group(1).lower() if element else ""
    if element and name in {"opml", "urlset", "sitemapindex"}:
        return _OTHERS[name], element.start()
    feed, page = _FEED_ROOT.search(head), _PAGE_ROOT.search(head)
    if feed and (page is None or feed.start() < page.start()):
        return "feed", feed.start()
    if page:
        return "html", page.start()
    if element is None or not bare.startswith("<"):
        return "binary" if _is_binary(bare) else "text", 0
    if name in {"entry", "item"}:
        return "feed", element.start()  # an Atom entry document (RFC 4287 §2), or a feed that has lost its head
    return _OTHERS.get(name, f"xml {name}"), element.start()


def _is_binary(text: str) -> bool:
    """Whether control characters and bytes that mean nothing are more than what slips into a text."""
    strange = sum((c < " " and c not in "\t\n\r\f") or "\x7f" <= c <= "\x9f" or c == "\ufffd" for c in text)
    return strange > len(text) * _STRANGE


def looks_like(kind: str, named_feeds: Sequence[str] = ()) -> str:
    """One line on what it is when it is no feed, and what to do."""
    if kind == "html" and named_feeds:
        return f"an HTML page, not a feed: it names {', '.join(named_feeds)}"
    if kind == "html":
        return "an HTML page, not a feed: look for the feed's address in the page"
    if kind == "empty":
        return "an empty answer"
    if kind in {"sitemap", "sitemap index"}:
        return f"a {kind}, not a feed"
    if kind == "opml":
        return "an OPML list of feeds, not a feed: bring it in with `sifarat feeds import`"
    if kind == "binary":
        return "binary data, such as a picture or an archive, not a feed"
    if kind == "text":
        return "text without markup, not a feed"
    if kind == "json":
        return "JSON, but no JSON Feed"
    return f"{kind.replace('xml ', 'XML with root element ')}, not a feed"
