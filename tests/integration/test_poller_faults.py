"""The poller killed, frozen and replaced in the middle of its work: no article is lost, and none comes twice.

Real `sifarat poll` processes, a real Kafka, a real news server. Each test proves that work was under way at the fault.
"""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from loopback import InThread, Loopback

from connectors.kafka import KafkaSettings, read_all
from schemas import wire
from schemas.articles import RawArticle
from sifarat.feed_topics import known_feeds

SIFARAT = Path(sys.executable).with_name("sifarat")
STORIES = 300
PAGE_S = 0.15
"""Each page takes so long, 24 at a time: some two seconds for all of them."""
FENCED = 70


class Newsroom:
    """Feeds and slow pages, and the pollers that read them."""

    def __init__(self, kafka: str, prefix: str, folder: Path) -> None:
        self.kafka, self.prefix = KafkaSettings(bootstrap=kafka), prefix
        self.server = Loopback()
        self.server.default = lambda _: Loopback.answer(b"not here", "404 Not Found")
        items = "".join(f"<item><title>خبر نمبر {n}</title><link>/s/{n}</link></item>" for n in range(STORIES))
        feed = f"<rss version='2.0'><channel><title>خبریں</title>{items}</channel></rss>".encode()
        self.server.paths["/feed"] = Loopback.answer(feed, ETag='"1"')
        for number in range(STORIES):
            self.server.paths[f"/s/{number}"] = self._page
        self._serving = InThread(self.server)
        opml = folder / "feeds.opml"
        opml.write_text(
            f'<opml><body><outline xmlUrl="{self.server.url("/feed")}" minInterval="1" maxInterval="2"/></body></opml>'
        )
        self.environment = os.environ | {
            "SIFARAT_BROKER": kafka,
            "SIFARAT_PREFIX": prefix,
            "SIFARAT_FEEDS__OPML": str(opml),
            "SIFARAT_FEEDS__PAGES_AT_ONCE": "24",
            "SIFARAT_HTTP__ALLOW": '["127.0.0.1"]',
        }
        self.pollers: list[subprocess.Popen[bytes]] = []

    async def _page(self, writer: asyncio.StreamWriter, _: dict[str, str]) -> None:
        await asyncio.sleep(PAGE_S)
        writer.write(Loopback.answer(b"<html><body><p>story</p></body></html>"))

    def poller(self) -> subprocess.Popen[bytes]:
        started = subprocess.Popen([SIFARAT, "poll"], env=self.environment, stderr=subprocess.DEVNULL)
        self.pollers.append(started)
        return started

    def articles(self) -> Counter[tuple[str, int]]:
        """How often each read of each article stands in `articles.raw`, as every reader sees it."""

        async def read() -> Counter[tuple[str, int]]:
            topic = f"{self.prefix}articles.raw"
            records = [wire.decode(RawArticle, r.value, r.headers) async for r in read_all(self.kafka, topic)]
            return Counter((article.article_id, article.read) for article in records)

        return asyncio.run(read())

    def pending(self) -> int:
        known = asyncio.run(known_feeds(self.kafka, self.prefix))
        return sum(len(feed.state.pending) for feed in known.values())

    def until(self, count: int, seconds: float = 40) -> Counter[tuple[str, int]]:
        """Waits until so many articles are there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.pollers and (found := self._try_articles()) and len(found) >= count:
                return found
            time.sleep(0.05)
        raise AssertionError(f"{len(self._try_articles())} of {count} articles after {seconds} s")

    def _try_articles(self) -> Counter[tuple[str, int]]:
        try:
            return self.articles()
        except Exception as error:
            if "no topic" in str(error):
                return Counter()
            raise

    def close(self) -> None:
        for poller in self.pollers:
            poller.kill()
            poller.wait(10)
        self._serving.stop()


@pytest.fixture
def newsroom(kafka: str, prefix: str, tmp_path: Path) -> Iterator[Newsroom]:
    room = Newsroom(kafka, prefix, tmp_path)
    yield room
    room.close()


def test_killed_and_started_again(newsroom: Newsroom) -> None:
    for done in (30, 150):
        poller = newsroom.poller()
        newsroom.until(done)
        poller.kill()
        poller.wait(10)
        assert newsroom.pending() > 20, "nothing was under way when it was killed"
    newsroom.poller()
    articles = newsroom.until(STORIES)
    time.sleep(2.5)
    assert newsroom.articles() == articles
    assert len({article for article, _ in articles}) == STORIES
    assert set(articles.values()) == {1}, "an article came twice"
    assert newsroom.pending() == 0


def test_killed_with_a_standby(newsroom: Newsroom) -> None:
    first = newsroom.poller()
    newsroom.until(1)
    newsroom.poller()
    newsroom.until(60)
    first.kill()
    first.wait(10)
    assert newsroom.pending() > 20, "nothing was under way when it was killed"
    articles = newsroom.until(STORIES)
    assert len({article for article, _ in articles}) == STORIES
    assert set(articles.values()) == {1}, "an article came twice"


def test_frozen_past_its_session_and_woken_again(newsroom: Newsroom) -> None:
    first = newsroom.poller()
    newsroom.until(30)
    standby = newsroom.poller()
    first.send_signal(signal.SIGSTOP)
    assert newsroom.pending() > 20, "nothing was under way when it was stopped"
    newsroom.until(STORIES - 60)
    first.send_signal(signal.SIGCONT)
    assert first.wait(30) == FENCED
    articles = newsroom.until(STORIES)
    time.sleep(2)
    assert newsroom.articles() == articles
    assert len({article for article, _ in articles}) == STORIES
    assert set(articles.values()) == {1}, "an article came twice"
    assert standby.poll() is None


def test_told_to_stop_it_stops(newsroom: Newsroom) -> None:
    poller = newsroom.poller()
    newsroom.until(30)
    began = time.monotonic()
    poller.terminate()
    assert poller.wait(10) == 0
    assert time.monotonic() - began < 4
