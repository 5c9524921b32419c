"""Feeds: their settings (`feeds`) and what the poller remembers of them (`feeds.state`)."""

from datetime import datetime

import msgspec

from schemas.base import Record


class Feed(Record, frozen=True, kw_only=True):
    """Settings of one feed. The key of topic `feeds` is the URL; a later record replaces an earlier one."""

    url: str
    title: str = ""
    outlet: str = ""
    """Short name of the publisher, such as `bbc`."""
    language: str = "ur"
    audience_country: str | None = None
    """ISO 3166-1 alpha-2: whose prime minister is meant by "the prime minister"."""
    zone: str | None = None
    """IANA zone in which the outlet writes its local times."""
    tier: int = 2
    """1 national or international, 2 regional, 3 everything else."""
    min_interval_s: int = 300
    max_interval_s: int = 21_600
    full_text: bool = True
    """Fetch the article's page. Off: what the feed carries is the article."""
    enabled: bool = True


class SeenEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as the poller remembers it: enough to tell a new one, an edited one, and when its page is read again."""

    article_id: str
    digest: str
    """Hash of what the feed says about the entry."""
    url: str = ""
    first_seen: datetime
    reads: int = 0
    """How many reads of it Kafka has acknowledged."""
    next_read: datetime | None = None
    page_digest: str = ""
    """Hash of the page's visible text at the last read; `withdrawn` when it was gone."""
    entry: "RawEntry | None" = None
    """The entry without its content, kept as long as its page is still to be read again."""


class PendingEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that was read from a feed and has not been acknowledged by Kafka as an article yet."""

    article_id: str
    digest: str
    entry: "RawEntry"
    read: int = 1
    since: datetime
    attempts: int = 0
    url: str = ""
    """Address of its page; empty when the link is not the article's own."""


class RawEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A feed's entry as it was read: nothing interpreted, dates as raw strings."""

    guid: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    author: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""


class FeedState(Record, frozen=True, kw_only=True):
    """What the poller knows of a feed. Validators and `pending` are one record: a crash repeats work and loses none."""

    url: str
    etag: str = ""
    last_modified: str = ""
    seen: list[SeenEntry] = []
    pending: list[PendingEntry] = []
    next_poll: datetime | None = None
    last_poll: datetime | None = None
    last_success: datetime | None = None
    last_new: datetime | None = None
    last_full: datetime | None = None
    """Last unconditional fetch: validators lie now and then."""
    interval_s: float = 0
    failures: float = 0
    """Weighted: hard 1, soft 0.5, temporary 0.25."""
    health: str = "new"
    """One word: new, ok, empty, not_modified, failing, blocked, gone, hostile."""
    reason: str = ""
    """One line that a person can act on."""
    decision: list[str] = []
    """Each input that made `next_poll`, for `feeds explain`."""
    moved_to: str = ""
    moved_count: int = 0
    offset_minutes: int | None = None
    """Learned offset of the feed's clock: how far its naive or wrongly marked times are from UTC."""
    gaps: int = 0
    """Polls after which no entry of the poll before was found again: articles may have been missed."""
    polls: int = 0
    window: list[str] = []
    """Article ids of the last document, in its order: what a gap is measured against."""
    clock: list[int] = []
    """By how many minutes the written times of recent fresh entries were ahead of their fetch: makes `offset_minutes`."""
