"""A fetched page as text: bytes, characters, article, and what the page says about itself."""

import base64
import binascii
import contextlib
import itertools
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import trafilatura
from lxml import etree, html
from trafilatura.metadata import (
    Document,
    examine_meta,
    extract_meta_json,
    extract_sitename,
    extract_title,
    extract_url,
)
from trafilatura.settings import Extractor

from schemas.articles import RawPage

MAX_PAGE: Final = 4 * 1024 * 1024
"""Bytes after decompression; a record holds at most half of it."""
MAX_NODES: Final = 50_000
"""Elements of a page that is read; larger ones are lists and archives."""
_PATCHED: Final = 0.02
"""Share of broken bytes, against Urdu letters, up to which a page is UTF-8: any other reading of it makes Arabic nonsense."""
_URDU_LETTERS: Final = re.compile(r"[\u0621-\u06d3]")
_MOJIBAKE: Final = re.compile(r"[ØÙÛÚ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_AMPLE: Final = 600
"""Characters of a text that is no remnant."""
# Made once: an extractor reads a whole configuration when it is made.
_FAST: Final = Extractor(output_format="python", fast=True, precision=True, comments=False, tables=False)
_THOROUGH: Final = Extractor(output_format="python", precision=True, comments=False, tables=False)
_MARKUP: Final = re.compile(r"<(?:!doctype|html|head|body|article|main|div|p|h1|span)\b", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_JSON_LD_DATES: Final = ("datePublished", "dateCreated")
_META_DATES: Final = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "dc.date.issued",
    "dcterms.created", "parsely-pub-date", "sailthru.date",
)  # fmt: skip


class UnreadablePageError(ValueError):
    """The bytes of the page cannot be turned into characters of a document."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: the article's text, and its own word on title, author, address and dates."""

    text: str = ""
    title: str = ""
    author: str = ""
    canonical: str = ""
    site: str = ""
    dates: tuple[str, ...] = field(default=())
    """Structured dates only, as written; the first published ones first."""
    visible: str = ""
    """Head of all the visible text, for telling walls from articles."""


def page_bytes(page: RawPage) -> bytes:
    """The page's bytes. Raises `UnreadablePageError`."""
    try:
        packed = base64.b64decode(page.body, validate=True)
        return zlib.decompressobj(31).decompress(packed, MAX_PAGE)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise UnreadablePageError(f"page bytes: {error}") from error


def characters(raw: bytes, content_type: str = "") -> str:
    """The page's characters: by the byte order mark, else as UTF-8, also where a few bytes of it are broken; else the one
    with the most Urdu letters of the declared reading and Windows-1256. UTF-8 that was encoded twice is undone."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return _undoubled(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    patched = raw.decode("utf-8", "replace")
    if patched.count("\ufffd") <= _PATCHED * len(_URDU_LETTERS.findall(patched)):  # a cut page, a broken byte here and there
        return patched
    readings = [patched]
    for match in (_CHARSET.search(content_type.encode("latin-1", "replace")), _CHARSET.search(raw[:4096])):
        with contextlib.suppress(LookupError, ValueError):
            readings.append(raw.decode(match[1].decode() if match else "windows-1256", "replace"))
    return _undoubled(max(readings, key=lambda text: len(_URDU_LETTERS.findall(text)) - 2 * text.count("\ufffd")))


def _undoubled(text: str) -> str:
    if len(_MOJIBAKE.findall(text[:20_000])) < 20 or len(_URDU_LETTERS.findall(text[:20_000])) > 20:
        return text
    repaired = b"".join(_single_byte(char) for char in text).decode("utf-8", "replace")
    return repaired if len(_URDU_LETTERS.findall(repaired)) > 20 else text


def _single_byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", "ignore") or char.encode("utf-8")


def read_page(page: RawPage) -> Page:
    """Read a page. Same bytes, same result: no clock, no caches that matter. Raises `UnreadablePageError`."""
    text = characters(page_bytes(page), page.headers.get("content-type", ""))
    if _MARKUP.search(text) is None:
        raise UnreadablePageError("the page is empty, or no HTML")
    try:
        tree = html.fromstring(_CONTROL.sub("", text).encode("utf-8", "replace"), parser=_parser())
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadablePageError(f"no document: {error}") from error
    if sum(1 for _ in itertools.islice(tree.iter(), MAX_NODES + 1)) > MAX_NODES:
        raise UnreadablePageError(f"more than {MAX_NODES} elements")
    structured = list(_json_ld(tree))
    dates = (*_dates_of(tree, structured),)
    about = _about(tree, page.url)
    visible = " ".join(tree.text_content().split())[:3000] if len(tree) else ""
    return Page(
        text=clean(_body(tree)),
        title=clean(about.title or "").replace("\n", " "),
        author=clean(about.author or _author(structured)).replace("\n", " "),
        canonical=(about.url or "").strip(),
        site=clean(about.sitename or ""),
        dates=dates,
        visible=visible,
    )


def _about(tree: html.HtmlElement, url: str) -> Document:
    """Title, author, address and site from the page's own markup.

    The parts of trafilatura's `extract_metadata` that are used. It also looks for categories, licence, a byline and a date
    in running text, which takes a third of a page's time; a date found so is invented (notes of htmldate), a byline mostly.
    """
    about = examine_meta(tree)
    if about.author and " " not in about.author:  # a desk or a user name
        about.author = None
    with contextlib.suppress(Exception):  # as in extract_metadata: broken JSON-LD ends in many kinds of errors
        about = extract_meta_json(tree, about)
    about.title = about.title or extract_title(tree)
    about.url = about.url or extract_url(tree, url or None)
    about.sitename = about.sitename or extract_sitename(tree)
    about.clean_and_trim()
    return about


def _body(tree: html.HtmlElement) -> str:
    """The article's text. The costly comparison with other extractors is made where the fast one may have missed some of it."""
    text = _extracted(tree, _FAST)
    paragraphs = sum(len("".join(element.itertext())) for element in tree.iter("p"))
    if len(text) >= _AMPLE and 2 * len(text) >= paragraphs:
        return text
    return _extracted(tree, _THOROUGH)


def _extracted(tree: html.HtmlElement, options: Extractor) -> str:
    return getattr(trafilatura.bare_extraction(tree, options=options), "text", None) or ""


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)


def clean(text: str) -> str:
    """Without control characters and lone surrogates, line ends as \\n, no space at the ends of lines."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.encode("utf-8", "ignore").decode()
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def plain(markup: str) -> str:
    """Text of a piece of HTML out of a feed, a line per block."""
    if "<" not in markup and "&" not in markup:
        return clean(markup)
    try:
        tree = html.fragment_fromstring(_CONTROL.sub("", markup), create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return clean(re.sub(r"<[^>]{0,2000}>", " ", markup))
    for element in tree.xpath(".//script|.//style|.//iframe|.//noscript"):
        element.drop_tree()
    for element in tree.xpath(".//p|.//br|.//div|.//li|.//h1|.//h2|.//h3|.//h4|.//blockquote|.//tr"):
        element.tail = "\n" + (element.tail or "")
    return clean(tree.text_content())


def _dates_of(tree: html.HtmlElement, structured: list[dict[str, Any]]) -> Iterator[str]:
    for key in _JSON_LD_DATES:
        for item in structured:
            if isinstance(value := item.get(key), str):
                yield value
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name in _META_DATES and element.get("content"):
            yield element.get("content")
    for element in tree.iter("time"):
        if element.get("datetime") and (
            element.get("pubdate") is not None or "publish" in (element.get("itemprop") or "").lower()
        ):
            yield element.get("datetime")


def _json_ld(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']")[:20]:
        try:
            loaded = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        queue = [loaded]
        for item in queue:  # grows while it is read
            if isinstance(item, list):
                queue.extend(item[:50])
            elif isinstance(item, dict):
                if isinstance(item.get("@graph"), list):
                    queue.extend(item["@graph"][:50])
                kind = item.get("@type")
                kinds = kind if isinstance(kind, list) else [kind]
                if any(isinstance(k, str) and ("Article" in k or "Posting" in k) for k in kinds):
                    yield item


def _author(structured: list[dict[str, Any]]) -> str:
    for item in structured:
        authors = item.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            name = author.get("name") if isinstance(author, dict) else author
            if isinstance(name, str) and name.strip():
                return name.strip()
    return ""
