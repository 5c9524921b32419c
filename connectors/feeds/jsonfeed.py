"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

import json
from typing import Any

from connectors.feeds.document import FeedDocument
from connectors.feeds.markup import without_forbidden
from connectors.feeds.sniff import looks_like
from schemas.feeds import RawEntry


def read_json_feed(text: str, encoding: str, limit: int) -> FeedDocument:
    """The feed, or a document whose `problem` says why it is none."""
    try:
        data = json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        return FeedDocument(
            format="json", encoding=encoding, problem=f"JSON that cannot be read ({str(error)[:80]})", bozo=True
        )
    items = data.get("items") if isinstance(data, dict) else None
    version = _text(data.get("version")) if isinstance(data, dict) else ""
    if not isinstance(items, list) or "jsonfeed.org" not in version:
        return FeedDocument(format="json", encoding=encoding, problem=looks_like("json"))
    entries = [_entry(item) for item in items[:limit] if isinstance(item, dict)]
    return FeedDocument(
        format=f"json feed {version.rstrip('/').rpartition('/')[2]}",
        title=_text(data.get("title")),
        language=_text(data.get("language")),
        link=_text(data.get("home_page_url")),
        encoding=encoding,
        entries=entries,
        dropped=len(items) - len(entries),
        problem="" if entries else "a feed without entries",
    )


def _entry(item: dict[str, Any]) -> RawEntry:
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    names = [_text(author.get("name")) for author in authors or () if isinstance(author, dict)]
    return RawEntry(
        guid=_text(item.get("id")),
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        summary=_text(item.get("summary")),
        content=_text(item.get("content_html")) or _text(item.get("content_text")),
        author=", ".join(name for name in names if name),
        published=_text(item.get("date_published")),
        updated=_text(item.get("date_modified")),
        language=_text(item.get("language")),
    )


def _text(value: Any) -> str:
    """Strings as they are, numbers as text (an `id` often is one), everything else as nothing."""
    if isinstance(value, str):
        return without_forbidden(value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
