"""What the poller remembers of a feed's entries. Pure functions from one `FeedState` to the next.

An entry is new, pending (saved, its page not yet acknowledged by Kafka) or seen (acknowledged). It moves on only by what
Kafka has acknowledged, so a crash repeats work and loses none.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from connectors.feeds.identity import entry_digest
from connectors.feeds.settings import FeedsSettings
from schemas.feeds import Feed, FeedState, PendingEntry, RawEntry, SeenEntry

WITHDRAWN: Final = "withdrawn"
_NEWEST: Final = 5
"""So many of the newest entries of the poll before are looked for again; one alone may have been taken back."""
_KEPT_SUMMARY: Final = 1000


@dataclass(frozen=True, slots=True)
class Merged:
    """A feed's document against the memory: the state with new entries pending, and what was found."""

    state: FeedState
    new: int
    edited: int
    left_over: int
    gap: bool
    fresh: list[RawEntry]
    """Entries that appeared since the poll before: what the feed's clock is learned from."""


def merge(state: FeedState, entries: list[tuple[str, str, RawEntry]], at: datetime, settings: FeedsSettings) -> Merged:
    """Takes the identified entries of one document in. Entries that find no room are left over for the next poll."""
    seen = {entry.article_id: entry for entry in state.seen}
    pending = {entry.article_id: entry for entry in state.pending}
    room = settings.max_pending_bytes - sum(_size(entry.entry) for entry in state.pending)
    counts = {"new": 0, "edited": 0, "left": 0}
    fresh: list[RawEntry] = []
    for article, url, entry in entries:
        digest = entry_digest(entry)
        known, waiting = seen.get(article), pending.get(article)
        if waiting is not None:
            if waiting.digest != digest:
                pending[article] = msgspec.structs.replace(waiting, digest=digest, entry=entry, url=url)
            continue
        if known is not None and (known.digest == digest or known.reads >= settings.max_entry_reads):
            continue
        if room <= 0:
            counts["left"] += 1
            continue
        room -= _size(entry)
        read = 1 if known is None else known.reads + 1
        pending[article] = PendingEntry(article_id=article, digest=digest, entry=entry, read=read, since=at, url=url)
        counts["new" if known is None else "edited"] += 1
        if known is None:
            fresh.append(entry)
    window = [article for article, _, _ in entries]
    changed = msgspec.structs.replace(state, pending=list(pending.values()), window=window)
    first = state.polls == 0 or not state.window
    gap = not first and counts["new"] > 0 and _nothing_found_again(state, set(window))
    return Merged(changed, counts["new"], counts["edited"], counts["left"], gap, [] if first else fresh)


@dataclass(frozen=True, slots=True)
class Read:
    """One read of one entry that Kafka has acknowledged."""

    article_id: str
    read: int
    digest: str
    url: str
    entry: RawEntry
    page_digest: str
    at: datetime


def acknowledge(feed: Feed, state: FeedState, reads: list[Read], settings: FeedsSettings) -> FeedState:
    """The entries of `reads` are seen, and no longer pending unless the feed has changed them in the meantime."""
    pending = {entry.article_id: entry for entry in state.pending}
    seen = {entry.article_id: entry for entry in state.seen}
    for read in reads:
        waiting = pending.pop(read.article_id, None)
        if waiting is not None and waiting.digest != read.digest:
            pending[read.article_id] = msgspec.structs.replace(waiting, read=read.read + 1, attempts=0)
        known = seen.get(read.article_id)
        first_seen = known.first_seen if known else waiting.since if waiting else read.at
        next_read = next_reread(feed, first_seen, read.at, read.url, settings)
        seen[read.article_id] = SeenEntry(
            article_id=read.article_id,
            digest=read.digest,
            url=read.url,
            first_seen=first_seen,
            reads=read.read,
            next_read=next_read,
            page_digest=read.page_digest,
            entry=_kept(read.entry) if next_read else None,
        )
    return msgspec.structs.replace(state, pending=list(pending.values()), seen=_bounded(state, seen, settings))


def reread_unchanged(feed: Feed, state: FeedState, article_id: str, at: datetime, settings: FeedsSettings) -> FeedState:
    """The page was read again and says what it said: only the next look at it is put off."""
    seen = []
    for entry in state.seen:
        if entry.article_id == article_id:
            next_read = next_reread(feed, entry.first_seen, at, entry.url, settings)
            seen.append(msgspec.structs.replace(entry, next_read=next_read, entry=entry.entry if next_read else None))
        else:
            seen.append(entry)
    return msgspec.structs.replace(state, seen=seen)


def next_reread(feed: Feed, first_seen: datetime, now: datetime, url: str, settings: FeedsSettings) -> datetime | None:
    """When a page is read again: at the first of the set ages that has not passed; `None` when all have."""
    if not url or not feed.full_text:
        return None
    ages = (first_seen + timedelta(seconds=seconds) for seconds in sorted(settings.rereads_s))
    return next((moment for moment in ages if moment > now), None)


def _bounded(state: FeedState, seen: dict[str, SeenEntry], settings: FeedsSettings) -> list[SeenEntry]:
    """All that the feed still shows (it would come back as new), and the newest of the others."""
    shown = set(state.window)
    others = [entry for entry in seen.values() if entry.article_id not in shown]
    if len(others) <= settings.max_seen:
        return list(seen.values())
    kept = {e.article_id for e in sorted(others, key=lambda e: (e.first_seen, e.article_id))[-settings.max_seen :]} | shown
    return [entry for entry in seen.values() if entry.article_id in kept]


def _nothing_found_again(state: FeedState, window: set[str]) -> bool:
    times = {entry.article_id: entry.since for entry in state.pending}
    times |= {entry.article_id: entry.first_seen for entry in state.seen}
    before = [article for article in state.window if article in times]
    newest = sorted(before, key=lambda article: times[article], reverse=True)[:_NEWEST]
    return bool(newest) and not any(article in window for article in newest)


def _kept(entry: RawEntry) -> RawEntry:
    return msgspec.structs.replace(entry, content="", summary=entry.summary[:_KEPT_SUMMARY])


def _size(entry: RawEntry) -> int:
    return 400 + 2 * sum(len(getattr(entry, name)) for name in entry.__struct_fields__)
