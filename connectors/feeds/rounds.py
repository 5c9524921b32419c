"""The rounds of the active poller: asks the feeds that are due, reads the pages of what is new, and old pages again.

All memory is in the publisher's states, which hold what Kafka has acknowledged and nothing else.
"""

import asyncio
import contextlib
import heapq
import logging
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

import msgspec

from connectors.feeds import memory, pages, polling, schedule
from connectors.feeds.publisher import Publisher
from connectors.feeds.settings import FeedsSettings
from connectors.feeds.worker import FeedReader
from connectors.http import Answer, Failure, GuardedClient, failure_of
from schemas.articles import RawArticle
from schemas.feeds import Feed, FeedState, PendingEntry, RawEntry, SeenEntry

_FEED_ACCEPT: Final = "application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8, */*;q=0.5"
_PAGE_ACCEPT: Final = "text/html, application/xhtml+xml, */*;q=0.5"
_GONE: Final = frozenset({404, 410})
_LONGEST_SLEEP_S: Final = 0.5

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Tracked:
    """A feed under way, and what runs for it at the moment: nothing that a crash would lose."""

    feed: Feed
    polling: bool = False
    reading: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is read: an entry for the so-many-th time, with what is remembered of it."""

    article_id: str
    number: int
    digest: str
    url: str
    entry: RawEntry
    known: SeenEntry | None


class Rounds:
    """Runs until cancelled. Feeds come and go by `set_feed`."""

    def __init__(self, client: GuardedClient, reader: FeedReader, publisher: Publisher, settings: FeedsSettings) -> None:
        self._client, self._reader, self._publisher, self._settings = client, reader, publisher, settings
        self._feeds: dict[str, _Tracked] = {}
        self._rereads: list[tuple[datetime, str, str]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._failed: asyncio.Future[None] | None = None
        self._feed_gate = asyncio.Semaphore(settings.feeds_at_once)
        self._page_gate = asyncio.Semaphore(settings.pages_at_once)
        self._host_gates: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._changed = asyncio.Event()

    def set_feed(self, url: str, feed: Feed | None) -> None:
        """Settings of a feed have come, or it was taken out."""
        if feed is None or not feed.enabled:
            self._feeds.pop(url, None)
        elif (tracked := self._feeds.get(url)) is not None:
            tracked.feed = feed
        else:
            self._feeds[url] = _Tracked(feed)
            self._resume(self._feeds[url])
        self._changed.set()

    async def run(self) -> None:
        """Polls and reads until cancelled. An error that no rule foresees ends it: the poller is then started again."""
        self._failed = asyncio.get_running_loop().create_future()
        try:
            while True:
                if self._failed.done():
                    self._failed.result()
                pause = self._start_due(datetime.now(UTC))
                self._changed.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(pause):  # wait_for can swallow that this is cancelled (before Python 3.12)
                        await self._changed.wait()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start_due(self, now: datetime) -> float:
        """Starts what is due; seconds until the next thing is."""
        pause = _LONGEST_SLEEP_S
        for tracked in self._feeds.values():
            if tracked.polling:
                continue
            state = self._state(tracked.feed)
            wait = (state.next_poll - now).total_seconds() if state.next_poll else 0.0
            if wait <= 0:
                tracked.polling = True
                self._start(self._poll(tracked))
            else:
                pause = min(pause, wait)
        while self._rereads and self._rereads[0][0] <= now:
            _, url, article = heapq.heappop(self._rereads)
            if url in self._feeds:
                self._start(self._read_again(self._feeds[url], article))
        return max(pause, 0.005)

    def _resume(self, tracked: _Tracked) -> None:
        """Takes up what was under way when the last poller ended."""
        state = self._state(tracked.feed)
        for entry in state.pending:
            self._start_reading(tracked, entry)
        for seen in state.seen:
            if seen.next_read is not None:
                heapq.heappush(self._rereads, (seen.next_read, tracked.feed.url, seen.article_id))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None and self._failed and not self._failed.done():
            self._failed.set_exception(error)
            self._changed.set()

    def _state(self, feed: Feed) -> FeedState:
        return self._publisher.states.get(feed.url) or FeedState(url=feed.url)

    async def _poll(self, tracked: _Tracked) -> None:
        feed = tracked.feed
        try:
            async with self._feed_gate:
                try:
                    await self._take_in(feed, await self._ask(feed))
                except Exception as error:  # what no rule foresees in one feed must not stop the others
                    _log.exception("%s: cannot be handled", feed.url)
                    reason = f"cannot be handled ({type(error).__name__}: {str(error)[:100]})"
                    asked = schedule.Request(url=feed.url, headers={}, why="")
                    failure = Failure(url=feed.url, kind="soft", reason=reason)
                    await self._take_in(feed, polling.Outcome(at=datetime.now(UTC), request=asked, result=failure))
        finally:
            tracked.polling = False
        state = self._state(feed)
        for entry in state.pending:
            self._start_reading(tracked, entry)

    async def _take_in(self, feed: Feed, outcome: polling.Outcome) -> None:
        """The outcome of a poll becomes the feed's memory, acknowledged."""
        found: list[memory.Merged] = []

        def change(before: FeedState) -> FeedState:
            after, merged = polling.apply(feed, before, outcome, self._settings)
            if merged is not None:
                found.append(merged)
            return after

        await self._publisher.publish(feed.url, change)
        state = self._state(feed)
        if found:
            _log.info("%s: %d new, %d edited", feed.url, found[-1].new, found[-1].edited)
        elif state.reason:
            _log.info("%s: %s: %s", feed.url, state.health, state.reason)

    async def _ask(self, feed: Feed) -> polling.Outcome:
        asked = schedule.request(feed, self._state(feed), datetime.now(UTC), self._settings)
        result = await self._client.fetch(
            asked.url,
            headers={"accept": _FEED_ACCEPT, **asked.headers},
            obey_robots=self._client.settings.robots == "all",
        )
        at = datetime.now(UTC)
        document = None
        if isinstance(result, Answer) and 200 <= result.status < 300:
            content_type = result.headers.get("content-type", "")
            document = await self._reader.read(result.body, url=result.final_url, content_type=content_type)
        return polling.Outcome(at=at, request=asked, result=result, document=document)

    def _start_reading(self, tracked: _Tracked, entry: PendingEntry) -> None:
        if entry.article_id not in tracked.reading:
            tracked.reading.add(entry.article_id)
            self._start(self._read_pending(tracked, entry.article_id))

    async def _read_pending(self, tracked: _Tracked, article_id: str) -> None:
        """Reads the page of a pending entry and publishes the article, however often the page has to be tried."""
        feed = tracked.feed
        try:
            while (entry := self._pending(feed, article_id)) is not None:
                result = await self._page(entry.url) if feed.full_text and entry.url else None
                failure = result if result is None or isinstance(result, Failure) else failure_of(result)
                if failure is not None and failure.kind in {"soft", "temporary"}:
                    pauses = self._settings.page_retries_s
                    if entry.attempts < len(pauses):
                        pause = max(pauses[entry.attempts], min(failure.retry_after_s or 0, pauses[-1]))
                        await self._publisher.publish(feed.url, _tried(article_id))
                        await asyncio.sleep(pause)
                        continue
                known = self._seen(feed, article_id)
                read = _Reading(article_id, entry.read, entry.digest, entry.url, entry.entry, known)
                try:
                    await self._publish(feed, read, result, failure)
                except Exception as error:  # a page that cannot be made a record: the entry goes without it
                    _log.exception("%s: page cannot be handled", entry.url)
                    reason = f"page cannot be handled ({type(error).__name__}: {str(error)[:100]})"
                    await self._publish(feed, read, None, Failure(url=entry.url, kind="soft", reason=reason))
        finally:
            tracked.reading.discard(article_id)

    async def _read_again(self, tracked: _Tracked, article_id: str) -> None:
        """Reads the page of an acknowledged entry again: publishes it when its text has changed, or when it is gone."""
        feed = tracked.feed
        known = self._seen(feed, article_id)
        if known is None or not known.url or self._pending(feed, article_id) is not None or article_id in tracked.reading:
            return
        tracked.reading.add(article_id)
        try:
            result = await self._page(known.url)
            failure = result if isinstance(result, Failure) else failure_of(result)
            changed = _is_gone(known, failure)
            if isinstance(result, Answer) and failure is None:
                changed = pages.visible_digest(result.body[: self._settings.max_page_bytes]) != known.page_digest
            if changed and known.reads < self._settings.max_entry_reads:
                entry = known.entry or RawEntry(link=known.url)
                read = _Reading(article_id, known.reads + 1, known.digest, known.url, entry, known)
                await self._publish(feed, read, result, failure)
            else:
                now = datetime.now(UTC)
                await self._publisher.publish(
                    feed.url, lambda state: memory.reread_unchanged(feed, state, article_id, now, self._settings)
                )
                self._plan_reread(feed, article_id)
        finally:
            tracked.reading.discard(article_id)

    async def _publish(self, feed: Feed, reading: "_Reading", result: Answer | Failure | None, failure: Failure | None) -> None:
        """One read of one entry, together with the memory of it."""
        at = datetime.now(UTC)
        known, page = reading.known, None
        page_digest = known.page_digest if known is not None else ""
        gone = known is not None and _is_gone(known, failure)
        if isinstance(result, Answer) and failure is None:
            limit = self._settings.max_page_bytes
            page = pages.raw_page(result, limit)
            page_digest = pages.visible_digest(result.body[:limit])
        article = RawArticle(
            article_id=reading.article_id,
            read=reading.number,
            url=reading.url or reading.entry.link,
            fetched_at=at,
            feed_url=feed.url,
            outlet=feed.outlet,
            audience_country=feed.audience_country,
            zone=feed.zone,
            offset_minutes=self._state(feed).offset_minutes,
            tier=feed.tier,
            entry=reading.entry,
            page=page,
            page_error=failure.reason if failure is not None else "",
            withdrawn=gone,
        )
        read = memory.Read(
            article_id=reading.article_id,
            read=reading.number,
            digest=reading.digest,
            url=reading.url,
            entry=reading.entry,
            page_digest=memory.WITHDRAWN if gone else page_digest,
            at=at,
        )
        await self._publisher.publish(feed.url, lambda state: memory.acknowledge(feed, state, [read], self._settings), article)
        self._plan_reread(feed, reading.article_id)

    def _plan_reread(self, feed: Feed, article_id: str) -> None:
        seen = self._seen(feed, article_id)
        if seen is not None and seen.next_read is not None:
            heapq.heappush(self._rereads, (seen.next_read, feed.url, article_id))

    async def _page(self, url: str) -> Answer | Failure:
        """The page, in turn: few at once per host, so that one slow host never holds up the others."""
        host = urlsplit(url).hostname or ""
        gate = self._host_gates.get(host)
        if gate is None:
            free = self._client.guard.allowed_by_settings(host)
            size = self._settings.pages_at_once if free else self._client.settings.host_concurrency
            gate = self._host_gates[host] = asyncio.Semaphore(size)
        async with gate, self._page_gate:
            return await self._client.fetch(url, headers={"accept": _PAGE_ACCEPT}, max_bytes=4 * self._settings.max_page_bytes)

    def _pending(self, feed: Feed, article_id: str) -> PendingEntry | None:
        return next((entry for entry in self._state(feed).pending if entry.article_id == article_id), None)

    def _seen(self, feed: Feed, article_id: str) -> SeenEntry | None:
        return next((entry for entry in self._state(feed).seen if entry.article_id == article_id), None)


def _is_gone(known: SeenEntry, failure: Failure | None) -> bool:
    """Whether a page that was there is not any more."""
    return failure is not None and failure.status in _GONE and known.page_digest not in {"", memory.WITHDRAWN}


def _tried(article_id: str) -> Any:
    def change(state: FeedState) -> FeedState:
        pending = [
            msgspec.structs.replace(entry, attempts=entry.attempts + 1) if entry.article_id == article_id else entry
            for entry in state.pending
        ]
        return msgspec.structs.replace(state, pending=pending)

    return change
