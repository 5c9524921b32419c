"""OPML 2.0 in and out. Our own attributes: outlet, audienceCountry, zone, tier, fullText, enabled, minInterval, maxInterval."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from connectors.feeds.encoding import decode
from connectors.feeds.markup import clean
from schemas.feeds import Feed
from seeds.outlets import outlet_of


class OpmlError(ValueError):
    """No OPML; the text says where and why."""


def read_opml(body: bytes, name: str = "OPML") -> list[Feed]:
    """The feeds of an OPML file, folders flattened, each address once. Raises `OpmlError`.

    Attributes that a foreign file does not have are filled from the outlet that the address belongs to.
    """
    text, _ = decode(body)
    try:
        # `clean` has taken every declaration out: no entity is left that could grow.
        root = ET.fromstring(clean(text))
    except ET.ParseError as error:
        raise OpmlError(f"{name}: no XML: {error}") from error
    if root.tag.lower() != "opml":
        raise OpmlError(f"{name}: root element is {root.tag}, expected opml")
    feeds: dict[str, Feed] = {}
    for outline in root.iter():
        url = (outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        if url and urlsplit(url).scheme in {"http", "https"} and url not in feeds:
            feeds[url] = _feed(url, outline, name)
    if not feeds:
        raise OpmlError(f"{name}: no outline with an xmlUrl")
    return list(feeds.values())


def feed_for(url: str, **given: object) -> Feed:
    """Settings of a feed at `url`: what is given, the rest from the outlet that the address belongs to."""
    outlet = outlet_of(str(given.get("outlet") or "") or url)
    known: dict[str, object] = {}
    if outlet is not None:
        known = {
            "outlet": outlet.outlet, "title": outlet.title, "language": outlet.language,
            "audience_country": outlet.audience_country, "zone": outlet.zone, "tier": outlet.tier,
        }  # fmt: skip
    merged = known | {name: value for name, value in given.items() if value not in (None, "")}
    return Feed(url=url, **merged)  # type: ignore[arg-type]


def _feed(url: str, outline: ET.Element, name: str) -> Feed:
    get = outline.get
    try:
        given = {
            "title": get("text") or get("title"),
            "outlet": get("outlet"),
            "language": get("language"),
            "audience_country": get("audienceCountry"),
            "zone": get("zone"),
            "tier": _whole(get("tier")),
            "min_interval_s": _whole(get("minInterval")),
            "max_interval_s": _whole(get("maxInterval")),
            "full_text": _flag(get("fullText")),
            "enabled": _flag(get("enabled")),
        }
    except ValueError as error:
        raise OpmlError(f"{name}: outline {url}: {error}") from error
    return feed_for(url, **given)


def write_opml(feeds: Iterable[Feed], title: str = "Sifarat") -> bytes:
    """The feeds as OPML 2.0, sorted by outlet and address."""
    root = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(root, "head"), "title").text = title
    body = ET.SubElement(root, "body")
    for feed in sorted(feeds, key=lambda f: (f.outlet, f.url)):
        ET.SubElement(body, "outline", dict(_attributes(feed)))
    ET.indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _attributes(feed: Feed) -> Iterator[tuple[str, str]]:
    default = Feed(url="")
    yield "type", "rss"
    yield "text", _printable(feed.title or feed.url)
    yield "xmlUrl", _printable(feed.url)
    for attribute, value, left_out in (
        ("outlet", feed.outlet, ""),
        ("language", feed.language, ""),
        ("audienceCountry", feed.audience_country or "", ""),
        ("zone", feed.zone or "", ""),
        ("tier", str(feed.tier), ""),
        ("minInterval", str(feed.min_interval_s), str(default.min_interval_s)),
        ("maxInterval", str(feed.max_interval_s), str(default.max_interval_s)),
        ("fullText", str(feed.full_text).lower(), "true"),
        ("enabled", str(feed.enabled).lower(), "true"),
    ):
        if value != left_out:
            yield attribute, _printable(value)


def _whole(text: str | None) -> int | None:
    if text is None or not text.strip():
        return None
    if not text.strip().isdigit():
        raise ValueError(f"{text!r} is no whole number")
    return int(text)


def _flag(text: str | None) -> bool | None:
    if text is None or not text.strip():
        return None
    if text.strip().lower() not in {"true", "false"}:
        raise ValueError(f"{text!r} is neither true nor false")
    return text.strip().lower() == "true"


def _printable(text: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "", text)
