"""A second, plain parser for feeds on which feedparser gives up with an error: what stands in items and entries, no more."""

from typing import Any, Final

from lxml import etree

from schemas.feeds import RawEntry

_FIELDS: Final = {
    "title": ("title",),
    "guid": ("guid", "id"),
    "published": ("pubDate", "published", "issued"),
    "updated": ("updated", "modified", "date"),
    "summary": ("description", "summary"),
    "content": ("encoded", "content"),
    "author": ("creator", "author"),
}


def read_entries(markup: str, limit: int) -> list[RawEntry]:
    """Entries of cleaned markup, however broken it is. No entity is resolved and nothing is fetched."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(markup.encode("utf-8", errors="replace"), parser)
    if root is None:
        return []
    return [_entry(element) for element in root.iter("{*}item", "{*}entry")][:limit]


def _entry(element: Any) -> RawEntry:
    children: dict[str, list[Any]] = {}
    for child in element:
        if isinstance(child.tag, str):
            children.setdefault(child.tag.rpartition("}")[2].rpartition(":")[2], []).append(child)
    values = {
        field: next((text for name in names for child in children.get(name, ()) if (text := _text(child))), "")
        for field, names in _FIELDS.items()
    }
    links = children.get("link", [])
    hrefs = [link.get("href") for link in links if link.get("href") and link.get("rel", "alternate") == "alternate"]
    return RawEntry(**values, link=next(iter(hrefs), "") or next((text for link in links if (text := _text(link))), ""))


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()
