"""Bytes of a feed to a `FeedDocument`: never raises for what a feed contains, but may take long or much memory on hostile
input, which is why `worker.FeedReader` calls it in a process that can be killed."""

import html
import io
import re
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import feedparser
import msgspec

from connectors.feeds.document import FeedDocument, Hints
from connectors.feeds.encoding import decode
from connectors.feeds.fallback import read_entries
from connectors.feeds.jsonfeed import read_json_feed
from connectors.feeds.markup import clean, strip_declarations
from connectors.feeds.sniff import looks_like, sniff
from schemas.feeds import RawEntry

_NAMES: Final = {
    "rss090": "rss 0.90", "rss091n": "rss 0.91", "rss091u": "rss 0.91", "rss092": "rss 0.92", "rss093": "rss 0.93",
    "rss094": "rss 0.94", "rss20": "rss 2.0", "rss10": "rss 1.0", "rss": "rss", "atom01": "atom 0.1", "atom02": "atom 0.2",
    "atom03": "atom 0.3", "atom10": "atom 1.0", "atom": "atom", "cdf": "cdf",
}  # fmt: skip
_ENTRY: Final = re.compile(r"<(?:[A-Za-z_][\w.-]{0,30}:)?(?:item|entry)(?=[\s>/])", re.IGNORECASE)
_LIMITS: Final = {
    "guid": 2048,
    "link": 2048,
    "title": 2000,
    "summary": 100_000,
    "author": 500,
    "published": 120,
    "updated": 120,
}
_LINK: Final = re.compile(r"<link\b[^<>]*>", re.IGNORECASE)
_FEED_TYPE: Final = re.compile(r"""type\s*=\s*["']?application/(?:rss\+xml|atom\+xml|feed\+json)""", re.IGNORECASE)
_HREF: Final = re.compile(r"""href\s*=\s*["']([^"'<>]+)["']""", re.IGNORECASE)
_HEAD: Final = 200_000
_DECLARED_ENTITY: Final = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_ENTRY_LIMIT: Final = 10_000
_CONTENT_LIMIT: Final = 250_000
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_feed(body: bytes, *, url: str = "", content_type: str = "", max_entries: int = 1000) -> FeedDocument:
    """The feed in `body`, fetched from `url` (its final address: relative links are resolved against it).

    Whatever is no feed comes back with its `format` named and a `problem`; a feed without entries has a `problem` too.
    """
    text, encoding = decode(body, content_type)
    entities = len(_DECLARED_ENTITY.findall(text))
    if entities:  # they may be long enough to hide what the document is
        text = strip_declarations(text)
    kind, start = sniff(text)
    if kind == "json":
        return _tidy(read_json_feed(text, encoding, max_entries), url)
    if kind != "feed":
        named = named_feeds(text, url) if kind == "html" else []
        problem = looks_like(kind, named)
        return FeedDocument(format=kind.partition(" ")[0], encoding=encoding, problem=problem)
    noise = text[:start].strip()
    markup = clean(text[start:] if noise and not noise.startswith("<") else text)
    markup, cut = _first_entries(markup, max_entries)
    document = _tidy(_parse(markup, url, encoding, cut), url)
    if entities:
        document = msgspec.structs.replace(document, note=f"{entities} entity declarations left out")
    return document


def _parse(markup: str, url: str, encoding: str, cut: int) -> FeedDocument:
    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    try:
        parsed = feedparser.parse(
            io.BytesIO(markup.encode("utf-8", errors="replace")),
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers=headers,
        )
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # feedparser raises all kinds of errors on odd text; no feed may stop the poller
        reason = f"{type(error).__name__}: {' '.join(str(error).split())[:80]}"
        entries = read_entries(markup, _ENTRY_LIMIT)
        problem = "" if entries else f"cannot be parsed ({reason})"
        return FeedDocument(
            format="feed" if entries else "unreadable", encoding=encoding, bozo=True, bozo_reason=reason, problem=problem,
            entries=entries, dropped=cut,
        )  # fmt: skip
    trouble = parsed.get("bozo_exception")
    channel = parsed.get("feed", {})
    entries = [_entry(entry) for entry in parsed.get("entries", [])]
    return FeedDocument(
        format=_NAMES.get(parsed.get("version") or "", parsed.get("version") or "feed"),
        title=_text(channel, "title"),
        language=_text(channel, "language"),
        link=_text(channel, "link"),
        encoding=encoding,
        bozo=bool(parsed.get("bozo")),
        bozo_reason=" ".join(str(trouble).split())[:160] if trouble else "",
        entries=entries,
        dropped=cut,
        hints=_hints(markup, channel),
        problem="" if entries else "a feed without entries",
    )


def _entry(entry: Any) -> RawEntry:
    bodies = [str(part.get("value") or "") for part in dict.get(entry, "content") or ()]
    return RawEntry(
        guid=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link"),
        title=_text(entry, "title"),
        summary=_text(entry, "summary"),
        content=max(bodies, key=len, default=""),
        author=_text(entry, "author"),
        published=_text(entry, "published"),
        updated=_text(entry, "updated"),
        language=_text(entry, "language"),
    )


def _text(values: Any, key: str) -> str:
    # dict.get: feedparser's own `get` answers `updated` with `published`, and warns.
    value = dict.get(values, key)
    return value if isinstance(value, str) else ""


def _tidy(document: FeedDocument, url: str) -> FeedDocument:
    """Fields cut to their limits, links made absolute; a feed none of whose entries says anything has a problem."""
    entries = []
    for entry in document.entries:
        values = {name: _cut(getattr(entry, name).strip(), limit) for name, limit in _LIMITS.items()}
        values["content"] = _cut(entry.content.strip(), _CONTENT_LIMIT)
        values["link"] = absolute(entry.link, document.link or url, url)
        entries.append(msgspec.structs.replace(entry, **values))
    problem = document.problem
    if not problem and not any(says_something(entry) for entry in entries):
        problem = f"{len(entries)} entries that say nothing" if entries else "a feed without entries"
    return msgspec.structs.replace(
        document,
        entries=entries,
        title=_cut(document.title.strip(), 500),
        language=document.language.strip()[:40],
        link=absolute(document.link, url, url),
        problem=problem,
    )


def says_something(entry: RawEntry) -> bool:
    """Whether an entry has anything that can become an article."""
    return any((entry.link, entry.guid, entry.title, entry.summary, entry.content))


def named_feeds(page: str, url: str) -> list[str]:
    """Addresses of the feeds that an HTML page names in its head (`<link rel="alternate" type="application/rss+xml">`)."""
    hrefs = [_HREF.search(tag) for tag in _LINK.findall(page[:_HEAD]) if _FEED_TYPE.search(tag)]
    found = [absolute(html.unescape(href.group(1)), url, url) for href in hrefs if href]
    return list(dict.fromkeys(filter(None, found)))[:5]


def absolute(link: str, base: str, fallback: str = "") -> str:
    """A link as an absolute http address without blanks; empty when it is none (`javascript:`, too long, unreadable)."""
    link = "".join(link.split())
    if not link:
        return ""
    try:
        joined = urljoin(base if urlsplit(base).scheme in {"http", "https"} else fallback, link)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc or len(joined) > _LIMITS["link"]:
        return ""
    return joined


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[:limit]


def _first_entries(markup: str, limit: int) -> tuple[str, int]:
    """The markup up to the last entry that is allowed, closed again, and how many entries were cut off."""
    starts = [match.start() for match in _ENTRY.finditer(markup)]
    if len(starts) <= limit:
        return markup, 0
    root = re.search(r"<((?:[A-Za-z_][\w.-]{0,30}:)?(?:rss|feed|rdf|channel))(?=[\s>/])", markup, re.IGNORECASE)
    ending = f"</{root.group(1)}>" if root else ""
    if root and root.group(1).lower() == "rss":
        ending = "</channel></rss>"
    return markup[: starts[limit]] + ending, len(starts) - limit


def _hints(markup: str, channel: Any) -> Hints:
    head = markup[: _ENTRY.search(markup).start() if _ENTRY.search(markup) else len(markup)]  # type: ignore[union-attr]
    frequency = _number(_text(channel, "sy_updatefrequency"))
    ttl = _number(_text(channel, "ttl"))
    hours = {
        int(hour) % 24 for hour in re.findall(r"<hour>\s*(\d{1,2})\s*</hour>", _inside(head, "skipHours")) if int(hour) <= 24
    }
    days = {
        _DAYS.index(day) for day in re.findall(r"<day>\s*(\w{6,9})\s*</day>", _inside(head, "skipDays").lower()) if day in _DAYS
    }
    return Hints(
        ttl_minutes=ttl if ttl is not None and 0 < ttl <= 60 * 24 * 365 else None,
        update_period=_text(channel, "sy_updateperiod").strip().lower()[:20],
        update_frequency=frequency if frequency is not None and 0 < frequency <= 1000 else 1,
        skip_hours=tuple(sorted(hours)) if len(hours) < 24 else (),
        skip_days=tuple(sorted(days)) if len(days) < 7 else (),
    )


def _inside(text: str, tag: str) -> str:
    start = text.lower().find(f"<{tag.lower()}>")
    if start < 0:
        return ""
    end = text.lower().find(f"</{tag.lower()}>", start)
    return text[start : end if end >= 0 else start + 2000]


def _number(text: str) -> float | None:
    try:
        value = float(text.strip())
    except ValueError:
        return None
    return value if value == value and abs(value) != float("inf") else None
