"""Feeds and pages as a newspaper's server writes them: RSS 2.0, Atom, HTML with everything around the article."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Final
from xml.etree import ElementTree as ET

from jinja2 import Environment, PackageLoader, StrictUndefined

from sifarat.newsserver.stories import Feed, Story

_ATOM: Final = "http://www.w3.org/2005/Atom"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SUMMARY_CHARACTERS: Final = 200

ET.register_namespace("atom", _ATOM)
ET.register_namespace("dc", _DC)
_pages: Final = Environment(
    loader=PackageLoader("sifarat.newsserver", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def feed_xml(feed: Feed, stories: Sequence[Story], base: str) -> bytes:
    """The feed with these stories, newest first. `base` is the server's address without a slash at its end."""
    root = _atom(feed, stories, base) if feed.kind == "atom" else _rss(feed, stories, base)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def page_html(story: Story, related: Sequence[Story], base: str) -> str:
    """The article's page: header, navigation, teaser, text, related stories, footer, meta tags and JSON-LD."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "inLanguage": "ur",
        "mainEntityOfPage": base + story.path,
        "publisher": {"@type": "NewsMediaOrganization", "name": story.outlet},
    }
    if story.published is not None:
        data["datePublished"] = story.published.isoformat()
    if story.author:
        data["author"] = {"@type": "Person", "name": story.author}
    return _pages.get_template("page.html").render(
        story=story,
        url=base + story.path,
        summary=summary(story),
        paragraphs=[line.strip() for line in story.text.split("\n") if line.strip()],
        related=related,
        published=story.published.strftime("%d/%m/%Y %H:%M") if story.published else "",
        json_ld=json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
    )


def index_html(feeds: Sequence[Feed], published: int, waiting: int) -> str:
    """The server's front page, for people."""
    return _pages.get_template("index.html").render(feeds=feeds, published=published, waiting=waiting)


def summary(story: Story) -> str:
    """The beginning of the text, cut between words."""
    text = " ".join(story.text.split())
    if len(text) <= _SUMMARY_CHARACTERS:
        return text
    return text[:_SUMMARY_CHARACTERS].rsplit(" ", 1)[0] + "…"


def _rss(feed: Feed, stories: Sequence[Story], base: str) -> ET.Element:
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _text(channel, "title", feed.title)
    _text(channel, "link", f"{base}/")
    _text(channel, "description", f"{feed.title}: تازہ ترین")
    _text(channel, "language", "ur")
    ET.SubElement(channel, f"{{{_ATOM}}}link", rel="self", type="application/rss+xml", href=base + feed.path)
    _text(channel, "lastBuildDate", format_datetime(feed.changed.astimezone(UTC)))
    for story in stories:
        item = ET.SubElement(channel, "item")
        _text(item, "title", story.title)
        _text(item, "link", base + story.path)
        _text(item, "guid", story.id).set("isPermaLink", "false")
        _text(item, "description", summary(story))
        if story.published is not None:
            _text(item, "pubDate", format_datetime(story.published))
        if story.edited and story.modified is not None:
            _text(item, f"{{{_ATOM}}}updated", _rfc3339(story.modified))
        if story.author:
            _text(item, f"{{{_DC}}}creator", story.author)
    return root


def _atom(feed: Feed, stories: Sequence[Story], base: str) -> ET.Element:
    root = ET.Element(f"{{{_ATOM}}}feed", {"xml:lang": "ur"})
    _text(root, f"{{{_ATOM}}}title", feed.title)
    _text(root, f"{{{_ATOM}}}id", base + feed.path)
    _text(root, f"{{{_ATOM}}}updated", _rfc3339(feed.changed))
    ET.SubElement(root, f"{{{_ATOM}}}link", rel="self", href=base + feed.path)
    for story in stories:
        entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
        _text(entry, f"{{{_ATOM}}}title", story.title)
        _text(entry, f"{{{_ATOM}}}id", story.id)
        ET.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", type="text/html", href=base + story.path)
        _text(entry, f"{{{_ATOM}}}summary", summary(story))
        _text(entry, f"{{{_ATOM}}}updated", _rfc3339(story.modified or feed.changed))
        if story.published is not None:
            _text(entry, f"{{{_ATOM}}}published", _rfc3339(story.published))
        if story.author:
            _text(ET.SubElement(entry, f"{{{_ATOM}}}author"), f"{{{_ATOM}}}name", story.author)
    return root


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = _NOT_XML.sub("", text)
    return element


def _rfc3339(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
