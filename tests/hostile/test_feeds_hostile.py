"""Feeds that would hang, fill or lead astray a poller: each is one clear line of `sifarat feeds list`, the rest goes on.

One real `sifarat poll` polls all of them at once, beside a healthy feed, from a real server into a real Kafka.
"""

import asyncio
import contextlib
import gzip
import json
import os
import subprocess
import sys
import time
import zlib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import psutil
import pytest
from loopback import InThread, Loopback

from connectors.kafka import KafkaSettings, read_all
from schemas import wire
from schemas.articles import RawArticle

SIFARAT = Path(sys.executable).with_name("sifarat")
MIB = 1024 * 1024
XML = b'<?xml version="1.0" encoding="utf-8"?>'
TITLE = "وزیر خارجہ کی آمد"
PAGES = 30


def item(number: int, title: str = TITLE) -> str:
    return f"<item><title>{title} {number}</title><link>/story/{number}</link><guid isPermaLink='false'>g{number}</guid></item>"


def rss(items: str, before: bytes = b"") -> bytes:
    return XML + before + f"<rss version='2.0'><channel><title>خبریں</title>{items}</channel></rss>".encode()


@cache
def bomb(size: int = 256 * MIB) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    block = packer.compress(rss("").ljust(MIB))
    return block + b"".join(packer.compress(b" " * MIB) for _ in range(size // MIB)) + packer.flush()


async def hang(writer: asyncio.StreamWriter, _: dict[str, str]) -> None:
    await asyncio.sleep(60)


async def slow_loris(writer: asyncio.StreamWriter, _: dict[str, str]) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + XML)
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.2)


async def slow_headers(writer: asyncio.StreamWriter, _: dict[str, str]) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(1000):
        writer.write(f"X-{number}: 1\r\n".encode())
        await writer.drain()
        await asyncio.sleep(0.2)


async def two_gigabytes(writer: asyncio.StreamWriter, _: dict[str, str]) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n" + rss("")[:-16])
    for _number in range(2048):
        writer.write(b" " * MIB)
        await writer.drain()


async def endless_chunks(writer: asyncio.StreamWriter, _: dict[str, str]) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"10000\r\n" + b"<" * 65536 + b"\r\n")
        await writer.drain()


LAUGHS = b"<!DOCTYPE r [" + b"".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 10}">'.encode() for n in range(12)
) + b"]>"  # fmt: skip
SAFE = b'<!DOCTYPE r [<!ENTITY a "' + b"x" * 160_000 + b'">]>'


CUT = gzip.compress(rss("".join(map(item, range(9)))), 0)[:-300]
OLD = "وزير خارجہ كے دورے كي تياري"
"""As windows-1256 can write it."""


class Case(NamedTuple):
    answer: Any
    health: str
    said: str
    """Part of the reason; empty: there is none."""


ANSWER = Loopback.answer
CASES = {
    "hang": Case(hang, "failing", "silent for 4 s"),
    "slow-loris": Case(slow_loris, "failing", "not done after 8 s"),
    "slow-headers": Case(slow_headers, "failing", "not done after 8 s"),
    "two-gigabytes": Case(two_gigabytes, "empty", "cut after 10,485,760 bytes"),
    "endless-chunks": Case(endless_chunks, "failing", "cut after 10,485,760 bytes"),
    "gzip-bomb": Case(ANSWER(bomb(), Content_Encoding="gzip"), "hostile", "decompression bomb"),
    "double-gzip-bomb": Case(ANSWER(gzip.compress(bomb()), Content_Encoding="gzip"), "hostile", "decompression bomb"),
    "unsaid-gzip-bomb": Case(ANSWER(bomb()), "hostile", "decompression bomb"),
    "brotli": Case(ANSWER(b"x" * 99, Content_Encoding="br"), "failing", "content encoding 'br'"),
    "private": Case(ANSWER(b"", "302 Found", Location="http://10.0.0.1/feed"), "hostile", "10.0.0.1 is private"),
    "metadata": Case(ANSWER(b"", "301 Moved", Location="http://169.254.169.254/"), "hostile", "metadata"),
    "file": Case(ANSWER(b"", "302 Found", Location="file:///etc/passwd"), "failing", "only http and https"),
    "loop": Case(ANSWER(b"", "302 Found", Location="/loop"), "failing", "redirect loop"),
    "many-headers": Case(ANSWER(rss(item(1)), **{f"X_{n}": "1" for n in range(300)}), "hostile", "302 headers"),
    "no-http": Case(b"SSH-2.0-OpenSSH_9.2\r\n", "failing", "no proper HTTP answer"),
    "empty": Case(ANSWER(b""), "empty", "an empty answer"),
    "no-entries": Case(ANSWER(rss("")), "empty", "without entries"),
    "html": Case(ANSWER(b"<!DOCTYPE html><html><body>Just a moment...</body></html>"), "failing", "an HTML page"),
    "challenge": Case(ANSWER(b"<html>", "403 Forbidden", cf_mitigated="challenge"), "blocked", "challenge"),
    "gone": Case(ANSWER(b"", "410 Gone"), "gone", "HTTP 410"),
    "another-site": Case(ANSWER(rss("".join(item(n, "Casino bonus") for n in range(9)))), "failing", "another site"),
    "billion-laughs": Case(ANSWER(rss(item(1, "&l11;"), LAUGHS)), "ok", "12 entity declarations left out"),
    "quadratic": Case(ANSWER(rss(item(1, "&a;" * 20_000), SAFE)), "ok", "1 entity declarations left out"),
    "external": Case(
        ANSWER(rss(item(1, "&x;"), b'<!DOCTYPE r [<!ENTITY x SYSTEM "/stolen">]>')), "ok", "1 entity declarations left out"
    ),
    "backslash": Case(ANSWER(rss(item(1, "&b;"), rb'<!DOCTYPE r [<!ENTITY b "\d\1">]>')), "ok", "left out"),
    "character-references": Case(ANSWER(rss(item(1, "&#1114112; &#55296; &#xFFFFFFF; &#0;"))), "ok", ""),
    "unclosed": Case(ANSWER(b"<rss version='2.0'><channel><item><title>" + b"<a>" * 10**6), "hostile", "reader was stopped"),
    "sixty-thousand": Case(ANSWER(rss("".join(item(n) for n in range(60_000)))), "ok", "59000 entries beyond the limit"),
    "control": Case(ANSWER(rss(item(1, TITLE + "\x00\x0b\x1f"))), "ok", ""),
    "cut-gzip": Case(ANSWER(CUT, Content_Encoding="gzip"), "ok", "too early"),
    "windows-1256": Case(ANSWER(rss(item(1, OLD)).decode().replace("ی", "ي").encode("cp1256")), "ok", ""),
}  # fmt: skip


def story(path: str) -> bytes:
    """Pages of the healthy feed: some of them are hostile as well."""
    number = path.rpartition("/")[2]
    if path == "/healthy":
        return ANSWER(rss("".join(map(item, range(PAGES)))))
    if path.startswith("/story/"):
        if number == "3":
            return ANSWER(bomb(64 * MIB), Content_Encoding="gzip")
        if number == "4":
            return ANSWER(b"", "302 Found", Location="http://192.168.0.1/")
        return ANSWER(f"<html><body><p>{TITLE} {number}</p></body></html>".encode(), Content_Type="text/html")
    return ANSWER(b"not here", "404 Not Found")


class Polled(NamedTuple):
    feeds: dict[str, dict[str, Any]]
    articles: list[RawArticle]
    asked: list[str]
    memory: int
    """Largest resident size of the poller's processes, in bytes."""


@pytest.fixture(scope="module")
def polled(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Polled:
    """What `feeds list` and `articles.raw` say once every feed has been polled and every page has been read."""
    server = Loopback()
    server.paths = {f"/{name}": case.answer for name, case in CASES.items()}
    server.default = story
    serving = InThread(server)
    opml = tmp_path_factory.mktemp("hostile") / "feeds.opml"
    outlines = "".join(
        f'<outline xmlUrl="{server.url(f"/{name}")}" fullText="{str(name == "healthy").lower()}"/>'
        for name in ["healthy", *CASES]
    )
    opml.write_text(f"<opml><body>{outlines}</body></opml>")
    prefix = f"hostile-{uuid4().hex[:8]}."
    environment = os.environ | {
        "SIFARAT_BROKER": kafka,
        "SIFARAT_PREFIX": prefix,
        "SIFARAT_FEEDS__OPML": str(opml),
        "SIFARAT_FEEDS__PARSE_TIMEOUT_S": "8",
        "SIFARAT_HTTP__ALLOW": '["127.0.0.1"]',
        "SIFARAT_HTTP__READ_TIMEOUT_S": "4",
        "SIFARAT_HTTP__TOTAL_TIMEOUT_S": "8",
    }
    poller = subprocess.Popen([SIFARAT, "poll"], env=environment, stderr=subprocess.DEVNULL)
    memory = 0
    feeds: dict[str, dict[str, Any]] = {}
    articles: list[RawArticle] = []
    try:
        for _ in range(100):
            time.sleep(1)
            with contextlib.suppress(psutil.NoSuchProcess):
                ours = psutil.Process(poller.pid)
                memory = max(memory, *(p.memory_info().rss for p in [ours, *ours.children(recursive=True)]))
            assert poller.poll() is None
            lines = subprocess.run(
                [SIFARAT, "feeds", "list", "--json"], env=environment, capture_output=True, text=True, check=True
            )
            feeds = {feed["url"].rpartition("/")[2]: feed for feed in map(json.loads, lines.stdout.splitlines())}
            polled = [feed for feed in feeds.values() if feed["polls"]]
            if len(polled) == len(CASES) + 1 and not any(feed["pending"] for feed in polled if feed["health"] == "ok"):
                break
        articles = asyncio.run(_articles(kafka, prefix))
    finally:
        poller.terminate()
        poller.wait(10)
        serving.stop()
    return Polled(feeds, articles, [path for path, _ in server.asked], memory)


async def _articles(kafka: str, prefix: str) -> list[RawArticle]:
    records = read_all(KafkaSettings(bootstrap=kafka), f"{prefix}articles.raw")
    return [wire.decode(RawArticle, record.value, record.headers) async for record in records]


@pytest.mark.timeout(180)
@pytest.mark.parametrize("name", CASES)
def test_each_is_one_clear_line(polled: Polled, name: str) -> None:
    feed, case = polled.feeds[name], CASES[name]
    assert (feed["health"], case.said in feed["reason"]) == (case.health, True), feed["reason"]
    assert "\n" not in feed["reason"]
    assert bool(feed["reason"]) is bool(case.said)
    assert feed["next_poll"] > feed["last_poll"], "a feed never dies"


@pytest.mark.timeout(180)
def test_the_rest_goes_on(polled: Polled) -> None:
    assert polled.feeds["healthy"]["health"] == "ok"
    healthy = {a.entry.guid: a for a in polled.articles if a.feed_url.endswith("/healthy")}
    assert set(healthy) == {f"g{number}" for number in range(PAGES)}
    assert healthy["g3"].page is None
    assert "decompression bomb" in healthy["g3"].page_error
    assert "192.168.0.1 is private" in healthy["g4"].page_error
    assert all(article.page is not None for guid, article in healthy.items() if guid not in {"g3", "g4"})


@pytest.mark.timeout(180)
def test_nothing_was_stolen_and_nothing_grew(polled: Polled) -> None:
    assert "/stolen" not in polled.asked
    assert 0 < polled.memory < 700 * MIB
    assert all(len(article.entry.title) <= 2000 for article in polled.articles)


@pytest.mark.timeout(180)
def test_urdu_in_an_old_encoding_arrives_as_urdu(polled: Polled) -> None:
    (article,) = [a for a in polled.articles if a.feed_url.endswith("/windows-1256")]
    assert article.entry.title == f"{OLD} 1"
