"""An answer to the request for an article's page: as a record, and as a digest that only changes with what a reader sees."""

import base64
import gzip
import hashlib
import re
from typing import Final

from connectors.http import Answer
from schemas.articles import RawPage

_KEPT_HEADERS: Final = ("content-type", "content-language", "last-modified", "etag", "date", "link", "age", "cache-control")
_HEADER_LIMIT: Final = 1000
_TAG: Final = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})?[^<>]*>")
_HIDDEN: Final = frozenset({b"script", b"style", b"noscript", b"template", b"svg"})
_PARAGRAPHS: Final = frozenset({b"p", b"h1", b"title"})
_ENOUGH: Final = 200
"""Bytes of paragraph text from which on paragraphs alone speak for the page."""


def raw_page(answer: Answer, max_bytes: int) -> RawPage:
    """The page as it is kept: at most `max_bytes`, gzip without a time in it, so that the same page gives the same record."""
    body = answer.body[:max_bytes]
    packed = gzip.compress(body, compresslevel=6, mtime=0)
    return RawPage(
        url=answer.final_url,
        status=answer.status,
        headers={name: answer.headers[name][:_HEADER_LIMIT] for name in _KEPT_HEADERS if name in answer.headers},
        body=base64.b64encode(packed).decode("ascii"),
        truncated=answer.truncated or len(answer.body) > max_bytes,
    )


def visible_digest(body: bytes) -> str:
    """Hash of the text of paragraphs and headings, else of all text outside scripts: blind to tokens, counters and scripts.

    One pass, linear in the page whatever its tags are.
    """
    everything: list[bytes] = []
    paragraphs: list[bytes] = []
    hidden = b""
    inside = 0
    at = 0
    for tag in _TAG.finditer(body):
        closing, name = tag.group(1), (tag.group(2) or b"").lower()
        if not hidden:
            text = body[at : tag.start()]
            everything.append(text)
            if inside:
                paragraphs.append(text)
            if name in _HIDDEN and not closing and not tag.group().endswith(b"/>"):
                hidden = name
            elif name in _PARAGRAPHS:
                inside = 0 if closing else 1
        elif name == hidden and closing:
            hidden = b""
        at = tag.end()
    if not hidden:
        everything.append(body[at:])
    text = b" ".join(b" ".join(paragraphs).split())
    if len(text) < _ENOUGH:
        text = b" ".join(b" ".join(everything).split())
    return hashlib.sha256(text).hexdigest()[:20]
