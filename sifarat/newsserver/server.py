"""The news server: an archive of articles as feeds and pages over HTTP on this machine, published at once or one by one."""

import asyncio
import contextlib
import hashlib
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final, Self

from aiohttp import web

from connectors.feeds.opml import write_opml
from schemas import feeds as records
from sifarat.newsserver import render
from sifarat.newsserver.programme import Programme, Step
from sifarat.newsserver.stories import PER_FEED, WINDOW, Feed, Newsroom, Story

LOOK_S: Final = 0.1
"""How often the server looks whether a story that is to change has been read."""
RELATED: Final = 3
"""Other stories that a page links to."""


class NewsServer:
    """Serves stories on 127.0.0.1 until it is stopped. Use inside a running event loop.

    >>> async with NewsServer(steps) as server:  # doctest: +SKIP
    ...     print(server.opml_url)
    """

    def __init__(
        self,
        steps: Iterable[Step],
        *,
        port: int = 0,
        window: int | None = None,
        feeds_per_outlet: int = 1,
        min_interval_s: int = 1,
        max_interval_s: int = 5,
    ) -> None:
        """`steps` without a delay happen at the start, the delays of the others count from when a feed is first read.
        `window`: entries that a feed goes on showing (default: 50 when
        stories come one by one, all when they come at once). `min_interval_s`, `max_interval_s`: how often a poller
        may and should come, told in the OPML; what is on this machine costs nobody anything."""
        steps = list(steps)
        staged = any(step.delay > 0 for step in steps)
        self.newsroom = Newsroom(window=window or (WINDOW if staged else PER_FEED), feeds_per_outlet=feeds_per_outlet)
        self._programme = Programme(steps, self.newsroom)
        self._port = port
        self._min_interval_s = min_interval_s
        self._max_interval_s = max(max_interval_s, min_interval_s)
        self._runner: web.AppRunner | None = None
        self._publishing: asyncio.Task[None] | None = None
        self._first_read = asyncio.Event()

    # -- life -----------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Opens the port, then publishes. What is due at once is there when this returns. Raises `OSError` for a taken port."""
        self.newsroom.expect(self._programme.stories)
        runner = web.AppRunner(self._app(), access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", self._port)
        try:
            await site.start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        self._port = runner.addresses[0][1]
        self._programme.advance(0)
        self._publishing = asyncio.create_task(self._publish(), name="newsserver-publishing")

    async def stop(self) -> None:
        """Closes the port. May be called twice."""
        if self._publishing is not None:
            self._publishing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._publishing
            self._publishing = None
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def all_published(self) -> None:
        """Returns when every step has happened."""
        if self._publishing is not None:
            await asyncio.shield(self._publishing)

    # -- what there is --------------------------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def opml_url(self) -> str:
        return f"{self.url}/opml"

    @property
    def feeds(self) -> list[records.Feed]:
        """The feeds as a poller takes them."""
        return [
            records.Feed(
                url=self.url + feed.path,
                title=feed.title,
                outlet=feed.outlet,
                audience_country=feed.audience_country,
                zone=feed.zone,
                tier=feed.tier,
                min_interval_s=self._min_interval_s,
                max_interval_s=self._max_interval_s,
            )
            for feed in self.newsroom.feeds.values()
        ]

    @property
    def published(self) -> int:
        """Stories that have been published, those since withdrawn among them."""
        return len(self.newsroom.stories)

    @property
    def waiting(self) -> int:
        """Steps that are still to come."""
        return self._programme.waiting

    @property
    def pages_read(self) -> set[str]:
        """Ids of stories whose page has been read."""
        return self._programme.read

    @property
    def lost(self) -> int:
        """Entries that left their feed's window before anybody had read them."""
        return sum(feed.lost for feed in self.newsroom.feeds.values())

    # -- publishing -----------------------------------------------------------------------------------------------------

    async def _publish(self) -> None:
        await self._first_read.wait()
        started = time.monotonic()
        while self._programme.waiting:
            elapsed = time.monotonic() - started
            self._programme.advance(elapsed)
            due = self._programme.next_delay()
            await asyncio.sleep(LOOK_S if due is None else min(max(due - elapsed, 0.0), LOOK_S))

    # -- HTTP -----------------------------------------------------------------------------------------------------------

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[_local_only])
        app.add_routes([
            web.get("/", self._index),
            web.get("/robots.txt", self._robots),
            web.get("/opml", self._opml),
            web.get("/status", self._status),
            web.get("/feeds/{name}", self._feed),
            web.get("/{outlet}/articles/{id}", self._page),
        ])  # fmt: skip
        return app

    async def _index(self, _: web.Request) -> web.Response:
        html = render.index_html(list(self.newsroom.feeds.values()), self.published, self.waiting)
        return web.Response(text=html, content_type="text/html")

    async def _robots(self, _: web.Request) -> web.Response:
        return web.Response(text="User-agent: *\nAllow: /\n")

    async def _opml(self, _: web.Request) -> web.Response:
        return web.Response(
            body=write_opml(self.feeds, title="Sifarat news server"), content_type="text/x-opml", charset="utf-8"
        )

    async def _status(self, _: web.Request) -> web.Response:
        counts = {
            "published": self.published, "waiting": self.waiting, "pages_read": len(self.pages_read), "lost": self.lost,
            "withdrawn": sum(story.withdrawn for story in self.newsroom.stories.values()),
        }  # fmt: skip
        return web.json_response(counts)

    async def _feed(self, request: web.Request) -> web.Response:
        feed = self._feed_at(request.path)
        self._first_read.set()
        body = render.feed_xml(feed, self.newsroom.shown(feed), self.url)
        answer = _validated(request, body, feed.changed, f"application/{feed.kind}+xml")
        if request.method == "GET":  # also a 304 tells that the client has these entries
            feed.mark_served()
        return answer

    def _feed_at(self, path: str) -> Feed:
        for feed in self.newsroom.feeds.values():
            if feed.path == path:
                return feed
        raise web.HTTPNotFound(text="no such feed")

    async def _page(self, request: web.Request) -> web.Response:
        story = self.newsroom.stories.get(request.match_info["id"])
        if story is None or story.withdrawn or story.outlet != request.match_info["outlet"]:
            raise web.HTTPNotFound(text="<!doctype html><title>404</title><h1>صفحہ نہیں ملا</h1>", content_type="text/html")
        self._programme.mark_read(story.id)
        html = render.page_html(story, self._related(story), self.url)
        return _validated(request, html.encode(), story.modified or datetime.now(UTC), "text/html")

    def _related(self, story: Story) -> Sequence[Story]:
        """The first stories of the same outlet: the same on every read, so that a page changes only when its story does."""
        feed = self.newsroom.feed_of(story.id)
        ids = [other for other in feed.entries[: RELATED + 1] if other != story.id][:RELATED]
        return [self.newsroom.stories[other] for other in ids]


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def _local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses requests under another host's name, as a page in a browser could make by pointing its name to this machine."""
    if request.host.rpartition(":")[0] not in ("127.0.0.1", "localhost"):
        raise web.HTTPMisdirectedRequest(text="this server answers on this machine only")
    return await handler(request)


def _validated(request: web.Request, body: bytes, changed: datetime, content_type: str) -> web.Response:
    """The body, or 304 when the client's validators say that it has it."""
    tag = hashlib.sha256(body).hexdigest()[:20]
    changed = changed.replace(microsecond=0)
    headers = {"ETag": f'"{tag}"', "Cache-Control": "no-cache"}
    if datetime.now(UTC) - changed > timedelta(seconds=1):  # a second change in this second would have the same time
        headers["Last-Modified"] = format_datetime(changed.astimezone(UTC), usegmt=True)
    wanted = request.headers.get("If-None-Match")
    if wanted is not None:
        same = any(value.strip().removeprefix("W/") == f'"{tag}"' for value in wanted.split(","))
    else:
        same = _not_since(request.headers.get("If-Modified-Since"), changed)
    if same:
        return web.Response(status=304, headers=headers)
    answer = web.Response(body=body, content_type=content_type, charset="utf-8", headers=headers)
    answer.enable_compression()
    return answer


def _not_since(value: str | None, changed: datetime) -> bool:
    if value is None:
        return False
    try:
        return changed <= parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return False
