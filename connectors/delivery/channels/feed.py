"""A feed file of a subscription: Atom (RFC 4287), or RSS 2.0 when the file's name ends with `.rss`.

An entry's id is the alert's: telling it twice changes nothing.
"""

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from connectors.delivery.channels.files import replace_file
from connectors.delivery.message import Message
from connectors.delivery.render import html, text
from connectors.delivery.retry import Failed, Result, Sent

ENTRIES_KEPT: Final = 200
_ATOM: Final = "http://www.w3.org/2005/Atom"
ElementTree.register_namespace("", _ATOM)


class FeedFile:
    """One feed file, newest entry first."""

    def __init__(self, path: Path, lock: asyncio.Lock) -> None:
        self._path = path
        self._lock = lock

    async def send(self, message: Message) -> Result:
        """Adds the alert, or the digest as one entry."""
        async with self._lock:
            try:
                await asyncio.to_thread(self._add, message)
            except (OSError, ElementTree.ParseError) as error:
                return Failed("temporary", f"{self._path.name}: {error}")
        return Sent()

    def _add(self, message: Message) -> None:
        rss = self._path.suffix == ".rss"
        root = ElementTree.fromstring(self._path.read_bytes()) if self._path.exists() else None
        root = _add_rss(root, message) if rss else _add_atom(root, message)
        if root is not None:
            ElementTree.indent(root)
            replace_file(self._path, ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _urn(message_id: str) -> str:
    return f"urn:sifarat:alert:{message_id}"


def _link(message: Message) -> str:
    """The first source of an alert; a digest has none of its own."""
    return next((source.url for source in message.tellings[0].alert.event.sources if source.url), "")


def _add_atom(root: ElementTree.Element | None, message: Message) -> ElementTree.Element | None:
    name = {"a": _ATOM}
    urn = _urn(message.message_id)
    subscription = message.subscription
    if root is None:
        root = ElementTree.Element(f"{{{_ATOM}}}feed")
        _sub(root, "id", f"urn:sifarat:subscription:{subscription.subscription_id}")
        _sub(root, "title", subscription.name or subscription.subscription_id)
        _sub(root, "updated", "")
        author = ElementTree.SubElement(root, f"{{{_ATOM}}}author")
        _sub(author, "name", "Sifarat")
    entries = root.findall("a:entry", name)
    if any(entry.findtext("a:id", namespaces=name) == urn for entry in entries):
        return None
    entry = ElementTree.Element(f"{{{_ATOM}}}entry")
    stamp = message.made_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    _sub(entry, "id", urn)
    _sub(entry, "title", text.subject(message))
    _sub(entry, "updated", stamp)
    if (link := _link(message)) and not message.digest:
        ElementTree.SubElement(entry, f"{{{_ATOM}}}link", {"rel": "related", "href": link})
    for telling in message.tellings[:1] if not message.digest else ():
        ElementTree.SubElement(entry, f"{{{_ATOM}}}category", {"term": telling.alert.event.type})
    content = _sub(entry, "content", html.fragment(message))
    content.set("type", "html")
    for old in entries[ENTRIES_KEPT - 1 :]:
        root.remove(old)
    updated = root.find("a:updated", name)
    if updated is not None:
        updated.text = max(stamp, updated.text or "")
    first = len(root.findall("*")) - len(root.findall("a:entry", name))
    root.insert(first, entry)
    return root


def _sub(parent: ElementTree.Element, name: str, content: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}")
    element.text = content
    return element


def _add_rss(root: ElementTree.Element | None, message: Message) -> ElementTree.Element | None:
    urn = _urn(message.message_id)
    subscription = message.subscription
    if root is None:
        root = ElementTree.Element("rss", {"version": "2.0"})
        channel = ElementTree.SubElement(root, "channel")
        name = subscription.name or subscription.subscription_id
        for tag, content in (
            ("title", name), ("link", f"urn:sifarat:subscription:{subscription.subscription_id}"),
            ("description", f"Diplomatic events: {name}"), ("lastBuildDate", ""),
        ):  # fmt: skip
            ElementTree.SubElement(channel, tag).text = content
    channel_found = root.find("channel")
    if channel_found is None:
        raise ElementTree.ParseError("no channel in the file")
    items = channel_found.findall("item")
    if any(item.findtext("guid") == urn for item in items):
        return None
    item = ElementTree.Element("item")
    for tag, content in (
        ("title", text.subject(message)), ("description", html.fragment(message)),
        ("pubDate", format_datetime(message.made_at.astimezone(UTC), usegmt=True)),
    ):  # fmt: skip
        ElementTree.SubElement(item, tag).text = content
    ElementTree.SubElement(item, "guid", {"isPermaLink": "false"}).text = urn
    if (link := _link(message)) and not message.digest:
        ElementTree.SubElement(item, "link").text = link
    for old in items[ENTRIES_KEPT - 1 :]:
        channel_found.remove(old)
    built = channel_found.find("lastBuildDate")
    if built is not None:
        newest = max(message.made_at.astimezone(UTC), _rss_date(built.text))
        built.text = format_datetime(newest, usegmt=True)
    channel_found.insert(len(channel_found) - len(channel_found.findall("item")), item)
    return root


def _rss_date(value: str | None) -> datetime:
    return parsedate_to_datetime(value).astimezone(UTC) if value else datetime.min.replace(tzinfo=UTC)
