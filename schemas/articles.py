"""Articles: as fetched (`articles.raw`), as read (`articles.parsed`), and as judged by dedupe (`articles`)."""

from datetime import datetime

import msgspec

from schemas.base import MadeBy, Record
from schemas.feeds import RawEntry


class RawPage(msgspec.Struct, frozen=True, kw_only=True):
    """An answer of a web server to the request for an article's page."""

    url: str
    """Final address, after redirects."""
    status: int
    headers: dict[str, str] = {}
    body: str = ""
    """At most 2 MiB of the page, gzip (mtime 0), base64."""
    truncated: bool = False


class RawArticle(Record, frozen=True, kw_only=True):
    """One read of one entry: everything needed to compute the rest again. Nothing in it is interpreted."""

    article_id: str
    read: int = 1
    """1 for the first read; edits and withdrawals are found by the later ones."""
    url: str
    fetched_at: datetime
    source: str = "feed"
    """feed, warc or file: back-filled sources never alert."""
    feed_url: str = ""
    outlet: str = ""
    audience_country: str | None = None
    zone: str | None = None
    offset_minutes: int | None = None
    """The feed's learned clock offset at the time of the read."""
    tier: int = 2
    entry: RawEntry
    page: RawPage | None = None
    page_error: str = ""
    """Why there is no page, in one line."""
    withdrawn: bool = False
    """The page answered 404 or 410 after it had been there."""


class Article(Record, frozen=True, kw_only=True):
    """A clean article: `articles.parsed` holds it as parse made it, `articles` with version, duplicate and signature."""

    article_id: str
    read: int = 1
    url: str
    canonical_url: str = ""
    fetched_at: datetime
    source: str = "feed"
    feed_url: str = ""
    outlet: str = ""
    audience_country: str | None = None
    zone: str | None = None
    tier: int = 2
    title: str = ""
    text: str = ""
    author: str = ""
    published: datetime | None = None
    published_date: str | None = None
    """Day of publication (YYYY-MM-DD) in the outlet's zone."""
    published_from: str = "none"
    """How sure `published` is: zone (declared), offset (learned), page (metadata), low (read as it stands), none."""
    language: str = ""
    rejected: str = ""
    """Why this is no article that extraction should read; empty for a good one."""
    withdrawn: bool = False
    version: int = 0
    """Counts from 1; set by dedupe, rises when the text changes or the article is withdrawn."""
    change: str = ""
    """new, unchanged, edited or withdrawn; set by dedupe."""
    duplicate_of: str | None = None
    duplicate_kind: str | None = None
    similarity: float | None = None
    signature: str = ""
    """MinHash signature (the smallest hashes of the letter shingles, in text order), base64 of little-endian 32-bit words."""
    text_hash: str = ""
    made_by: MadeBy = MadeBy()
