"""A replay's own record: what it covers, fixed at its start, and how far the live topics had come (`replay-NAME.manifest`)."""

from datetime import datetime
from typing import Final

import msgspec

from schemas.base import MadeBy, Record
from schemas.topics import Topic


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """Which articles: all conditions that are given must hold."""

    since: datetime | None = None
    """Inclusive."""
    until: datetime | None = None
    """Exclusive."""
    by: str = "fetched"
    """`fetched`, or `published` (articles without a publication date are left out then)."""
    feeds: list[str] = []
    outlets: list[str] = []
    articles: list[str] = []


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A bounded piece of `articles.raw`. Promotion catches up by one more segment."""

    starts: list[int]
    """First offset of each partition."""
    ends: list[int]
    """Offset after the last of each partition."""


class ReplayManifest(Record, frozen=True, kw_only=True):
    """What a replay does. Two replays with the same range, segments, ends and versions write the same bytes."""

    name: str
    range: Range
    segments: list[Segment]
    articles_ends: list[int]
    """Ends of the live `articles`, `events`, `mentions` and `decisions` when the replay started: the state that it runs on."""
    events_end: int
    mentions_end: int
    decisions_end: int
    made_by: MadeBy = MadeBy()
    created_at: datetime
    finished: bool = False
    promoted: bool = False


MANIFEST: Final = Topic("manifest", 1, "replay name", ReplayManifest, "What a replay covers", compacted=True)
