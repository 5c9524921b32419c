"""The poller against a real Kafka and a real news server: conditional requests, edits, withdrawals, settings that change."""

import asyncio
import base64
import contextlib
import gzip
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest
from loopback import Loopback

from connectors.feeds.poller import Poller
from connectors.feeds.settings import FeedsSettings
from connectors.http import HttpSettings
from connectors.kafka import KafkaRecord, KafkaSettings, producer, read_all
from schemas import wire
from schemas.articles import RawArticle
from schemas.feeds import Feed, FeedState
from sifarat.feed_topics import known_feeds, write_feeds

HTTP = HttpSettings(allow=("127.0.0.1",), read_timeout_s=5, total_timeout_s=10)
TITLE = "سفیر کی دفتر خارجہ آمد"


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    loopback = Loopback()
    await loopback.start()
    yield loopback
    await loopback.stop()


def rss(*items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>خبریں</title>{''.join(items)}</channel></rss>".encode()


def item(number: int, title: str = TITLE) -> str:
    return (
        f"<item><title>{title} {number}</title><link>/s/{number}</link><pubDate>Mon, 02 Nov 2026 10:00:00 PKT</pubDate></item>"
    )


def page(text: str) -> bytes:
    return Loopback.answer(f"<html><body><p>{text}</p></body></html>".encode(), Content_Type="text/html")


class Desk:
    """A running poller and what it has published."""

    def __init__(self, kafka: str, prefix: str, poller: Poller) -> None:
        self.kafka, self.prefix, self.poller = KafkaSettings(bootstrap=kafka), prefix, poller

    async def records(self) -> list[KafkaRecord]:
        return [record async for record in read_all(self.kafka, f"{self.prefix}articles.raw")]

    async def articles(self) -> list[RawArticle]:
        found = [wire.decode(RawArticle, record.value, record.headers) for record in await self.records()]
        return sorted(found, key=lambda article: article.fetched_at)

    async def state(self, url: str) -> FeedState:
        return (await known_feeds(self.kafka, self.prefix))[url].state

    async def until(self, holds: Callable[[list[RawArticle]], bool]) -> list[RawArticle]:
        for _ in range(150):
            articles = await self.articles()
            if holds(articles):
                return articles
            await asyncio.sleep(0.1)
        raise AssertionError(f"not so after 15 s: {[(a.url, a.read, a.page_error) for a in articles]}")


@asynccontextmanager
async def polling(kafka: str, prefix: str, feeds: list[Feed], **settings: Any) -> AsyncIterator[Desk]:
    poller = Poller(
        FeedsSettings(**({"jitter": 0} | settings)), HTTP, KafkaSettings(bootstrap=kafka), prefix, first_feeds=lambda: feeds
    )
    running = asyncio.create_task(poller.run())
    waiting = asyncio.create_task(poller.active.wait())
    await asyncio.wait({running, waiting}, timeout=20, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    assert poller.active.is_set(), running
    try:
        yield Desk(kafka, prefix, poller)
    finally:
        await poller.stop()
        await asyncio.wait_for(running, 3)


def quick(url: str, **more: Any) -> Feed:
    return Feed(url=url, min_interval_s=1, max_interval_s=1, **more)


async def test_an_article_is_all_that_was_seen(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1)))
    server.paths["/s/1"] = server.answer(b"", "301 Moved", Location="/s/1/full")
    server.paths["/s/1/full"] = page("سفیر نے وزیر خارجہ سے ملاقات کی")
    feed = quick(server.url("/feed"), outlet="x", audience_country="PK", zone="Asia/Karachi", tier=1)
    async with polling(kafka, prefix, [feed]) as desk:
        (article,) = await desk.until(lambda articles: len(articles) == 1)
        (record,) = await desk.records()
    assert (article.outlet, article.audience_country, article.zone, article.tier) == ("x", "PK", "Asia/Karachi", 1)
    assert (article.url, article.read, article.withdrawn, article.page_error) == (server.url("/s/1"), 1, False, "")
    assert article.entry.published == "Mon, 02 Nov 2026 10:00:00 PKT"
    assert article.page is not None
    assert article.page.url == server.url("/s/1/full")
    assert "وزیر خارجہ" in gzip.decompress(base64.b64decode(article.page.body)).decode()
    assert record.key == article.article_id.encode()
    assert record.timestamp_ms == wire.to_ms(article.fetched_at)
    assert dict(record.headers)["ce_source"] == b"/sifarat/poll"


async def test_validators_go_back_byte_for_byte_and_are_left_out_now_and_then(
    kafka: str, prefix: str, server: Loopback
) -> None:
    etag = 'W/"a-1 b"'

    async def feed(writer: asyncio.StreamWriter, headers: dict[str, str]) -> None:
        if headers.get("if-none-match") == etag and headers.get("if-modified-since") == "noon":
            writer.write(server.answer(b"", "304 Not Modified"))
        else:
            writer.write(server.answer(rss(item(1)), ETag=etag, Last_Modified="noon"))

    server.paths["/feed"] = feed
    server.default = lambda _: page("x")
    url = server.url("/feed")
    async with polling(kafka, prefix, [quick(url)], full_fetch_s=3.5) as desk:
        while sum(path == "/feed" for path, _ in server.asked) < 6:
            await asyncio.sleep(0.1)
        state = await desk.state(url)
        articles = await desk.articles()
    validators = ["if-none-match" in headers for path, headers in server.asked if path == "/feed"]
    assert validators[:3] == [False, True, True]
    assert False in validators[3:]
    assert state.etag == etag
    assert len(articles) == 1


async def test_edits_and_withdrawals_are_read_again(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1), item(2), item(3)))
    server.default = lambda path: page(f"پہلا متن {path}")
    async with polling(kafka, prefix, [quick(server.url("/feed"))], rereads_s=(2, 4, 6)) as desk:
        await desk.until(lambda articles: len(articles) == 3)
        server.paths["/s/1"] = page("درست کیا ہوا متن")
        server.paths["/s/2"] = server.answer(b"", "404 Not Found")
        await desk.until(lambda articles: len(articles) == 5)
        server.paths["/s/2"] = page("واپس آیا ہوا متن")
        articles = await desk.until(lambda articles: len(articles) == 6)
        await asyncio.sleep(2.5)
        assert len(await desk.articles()) == 6
    told = {(a.url.rpartition("/")[2], a.read): a for a in articles}
    assert set(told) == {("1", 1), ("1", 2), ("2", 1), ("2", 2), ("2", 3), ("3", 1)}
    assert told["2", 2].withdrawn
    assert told["2", 2].page_error == "HTTP 404"
    assert not told["2", 3].withdrawn
    assert told["1", 2].entry.title == f"{TITLE} 1"
    assert told["1", 2].entry.published == told["1", 1].entry.published


async def test_an_edit_in_the_feed_is_read_at_once(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1)))
    server.default = lambda _: page("متن")
    async with polling(kafka, prefix, [quick(server.url("/feed"))]) as desk:
        await desk.until(lambda articles: len(articles) == 1)
        server.paths["/feed"] = server.answer(rss(item(1, "نئی سرخی")))
        articles = await desk.until(lambda articles: len(articles) == 2)
    assert [(a.read, a.entry.title) for a in articles] == [(1, f"{TITLE} 1"), (2, "نئی سرخی 1")]
    assert len({a.article_id for a in articles}) == 1


async def test_a_page_that_fails_for_the_moment_is_tried_again_and_then_given_up(
    kafka: str, prefix: str, server: Loopback
) -> None:
    server.paths["/feed"] = server.answer(rss(item(1), item(2)))
    server.paths["/s/1"] = server.paths["/s/2"] = server.answer(b"", "502 Bad Gateway")
    async with polling(kafka, prefix, [quick(server.url("/feed"))], page_retries_s=(0.3, 0.3, 1)) as desk:
        while sum(path == "/s/1" for path, _ in server.asked) < 2:
            await asyncio.sleep(0.05)
        server.paths["/s/1"] = page("متن")
        articles = await desk.until(lambda articles: len(articles) == 2)
    told = {a.url.rpartition("/")[2]: a for a in articles}
    assert told["1"].page is not None
    assert (told["2"].page, told["2"].page_error) == (None, "HTTP 502")
    assert sum(path == "/s/2" for path, _ in server.asked) == 4


async def test_feeds_come_and_go_while_it_runs(kafka: str, prefix: str, server: Loopback) -> None:
    for name in ("a", "b"):
        server.paths[f"/{name}"] = server.answer(rss(item(1).replace("/s/1", f"/s/{name}")))
    server.default = lambda _: page("متن")
    first, second = quick(server.url("/a")), quick(server.url("/b"))
    async with polling(kafka, prefix, [first]) as desk:
        await desk.until(lambda articles: len(articles) == 1)
        await write_feeds(desk.kafka, prefix, [second], [first.url])
        await desk.until(lambda articles: len(articles) == 2)
        await asyncio.sleep(0.5)
        before = sum(path == "/a" for path, _ in server.asked)
        await asyncio.sleep(2)
        assert sum(path == "/a" for path, _ in server.asked) == before
        await write_feeds(desk.kafka, prefix, [msgspec.structs.replace(second, enabled=False)])
        await asyncio.sleep(1)
        before = sum(path == "/b" for path, _ in server.asked)
        await asyncio.sleep(2)
        assert sum(path == "/b" for path, _ in server.asked) == before


async def test_a_restart_polls_when_the_feed_is_due_and_not_before(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1)))
    server.default = lambda _: page("متن")
    feed = Feed(url=server.url("/feed"))
    async with polling(kafka, prefix, [feed]) as desk:
        await desk.until(lambda articles: len(articles) == 1)
    async with polling(kafka, prefix, []) as desk:
        await asyncio.sleep(1.5)
        assert len(await desk.articles()) == 1
        assert (await desk.state(feed.url)).polls == 1
    assert sum(path == "/feed" for path, _ in server.asked) == 1


async def test_a_feed_without_full_text_is_its_own_article(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1), item(2)))
    async with polling(kafka, prefix, [quick(server.url("/feed"), full_text=False)]) as desk:
        articles = await desk.until(lambda articles: len(articles) == 2)
    assert all(a.page is None and a.page_error == "" for a in articles)
    assert [path for path, _ in server.asked if path.startswith("/s/")] == []


async def test_of_two_only_one_polls_and_the_other_takes_over(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1)))
    server.default = lambda _: page("متن")
    feed = quick(server.url("/feed"))
    settings = FeedsSettings(jitter=0)
    second = Poller(settings, HTTP, KafkaSettings(bootstrap=kafka), prefix)
    async with polling(kafka, prefix, [feed]) as desk:
        running = asyncio.create_task(second.run())
        await desk.until(lambda articles: len(articles) == 1)
        await asyncio.sleep(3)
        assert desk.poller.active.is_set()
        assert not second.active.is_set()
    await asyncio.wait_for(second.active.wait(), 10)
    server.paths["/feed"] = server.answer(rss(item(2), item(1)))
    with contextlib.suppress(TimeoutError):
        await desk.until(lambda articles: len(articles) == 2)
    assert len(await desk.articles()) == 2
    await second.stop()
    await asyncio.wait_for(running, 3)


async def test_what_cannot_be_read_is_a_dead_letter_once(kafka: str, prefix: str, server: Loopback) -> None:
    server.paths["/feed"] = server.answer(rss(item(1)))
    server.default = lambda _: page("متن")
    feed = quick(server.url("/feed"))
    settings = KafkaSettings(bootstrap=kafka)
    sender = producer(settings)
    await sender.start()
    async with polling(kafka, prefix, [feed]) as desk:
        await desk.until(lambda articles: len(articles) == 1)
        await sender.send_and_wait(
            f"{prefix}feeds", b"\xffnot a feed", key=feed.url.encode(), headers=[("traceparent", b"00-1")]
        )
        await sender.send_and_wait(f"{prefix}feeds.state", b"{}", key=b"x")
        server.paths["/feed"] = server.answer(rss(item(2), item(1)))
        await desk.until(lambda articles: len(articles) == 2)
    for _ in range(2):
        async with polling(kafka, prefix, []) as desk:
            await asyncio.sleep(0.5)
    await sender.stop()
    letters = [record async for record in read_all(settings, f"{prefix}dead-letters")]
    assert sorted((dict(x.headers)["dead_topic"].decode().removeprefix(prefix), x.key, x.value) for x in letters) == [
        ("feeds", feed.url.encode(), b"\xffnot a feed"),
        ("feeds.state", b"x", b"{}"),
    ]
    assert all(dict(x.headers)["dead_stage"] == b"poll" for x in letters)


async def test_records_of_a_newer_version_stop_the_poller(kafka: str, prefix: str, server: Loopback) -> None:
    poller = Poller(FeedsSettings(), HTTP, KafkaSettings(bootstrap=kafka), prefix, first_feeds=list)
    running = asyncio.create_task(poller.run())
    await asyncio.wait_for(poller.active.wait(), 20)
    sender = producer(KafkaSettings(bootstrap=kafka))
    await sender.start()
    await sender.send_and_wait(f"{prefix}feeds", b"{}", key=b"x", headers=[(wire.SCHEMA_HEADER, b"2")])
    await sender.stop()
    with pytest.raises(wire.NewerSchemaError, match="upgrade"):
        await asyncio.wait_for(running, 10)
