"""`sifarat feeds` against a real Kafka: added, listed, explained, exported, imported, removed."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer
from click.testing import CliRunner
from loopback import InThread, Loopback

from sifarat.cli import main

FEED = "<rss version='2.0'><channel><title>خبریں</title><item><title>سفیر کی آمد</title><link>/1</link></item></channel></rss>"


class Shell:
    def __init__(self, kafka: str, prefix: str) -> None:
        allow = {"SIFARAT_HTTP__ALLOW": '["127.0.0.1"]'}
        self.environment = {"SIFARAT_BROKER": kafka, "SIFARAT_PREFIX": prefix} | allow

    def __call__(self, *arguments: object, code: int = 0) -> str:
        done = CliRunner(env=self.environment).invoke(main, ["feeds", *map(str, arguments)])
        assert done.exit_code == code, done.output
        return done.stdout if code == 0 else done.stderr


@pytest.fixture
def feeds(kafka: str, prefix: str) -> Shell:
    return Shell(kafka, prefix)


@pytest.fixture
def server() -> Iterator[Loopback]:
    loopback = Loopback()
    loopback.paths["/feed"] = loopback.answer(FEED.encode())
    loopback.paths["/page"] = loopback.answer(b"<html><body>")
    serving = InThread(loopback)
    yield loopback
    serving.stop()


def test_the_life_of_a_feed(feeds: Shell, server: Loopback, tmp_path: Path) -> None:
    assert "no feeds" in feeds("list")
    url = server.url("/feed")
    assert "added" in feeds("add", url, "--audience-country", "in", "--zone", "Asia/Kolkata", "--min-interval", 60)
    (told,) = [json.loads(line) for line in feeds("list", "--json").splitlines()]
    assert (told["url"], told["health"], told["audience_country"], told["zone"]) == (url, "new", "IN", "Asia/Kolkata")
    assert "changed" in feeds("add", url, "--tier", 3)
    (told,) = [json.loads(line) for line in feeds("list", "--json").splitlines()]
    assert (told["tier"], told["audience_country"], told["min_interval_s"]) == (3, "IN", 60)
    assert "not polled yet" in feeds("explain", url)
    feeds("export", tmp_path / "out.opml")
    feeds("remove", url)
    assert "no feeds" in feeds("list")
    assert "1 added" in feeds("import", tmp_path / "out.opml")
    assert "0 added, 0 changed, 1 as they were" in feeds("import", tmp_path / "out.opml")
    assert json.loads(feeds("explain", url, "--json"))["tier"] == 3


def test_mistakes_are_said(feeds: Shell, server: Loopback, tmp_path: Path) -> None:
    assert "an HTML page" in feeds("add", server.url("/page"), code=1)
    assert "--no-check" in feeds("add", server.url("/page"), code=1)
    assert "added" in feeds("add", server.url("/page"), "--no-check")
    assert "Asia/Karachi" in feeds("add", server.url("/feed"), "--zone", "Asia/Karach", code=2)
    assert "starts with http" in feeds("add", "example.org", code=2)
    assert f"near: {server.url('/page')}" in feeds("remove", server.url("/pag"), code=1)
    (tmp_path / "x.opml").write_text("<opml>")
    assert "no XML" in feeds("import", tmp_path / "x.opml", code=1)


def test_without_kafka_it_is_said(feeds: Shell) -> None:
    feeds.environment["SIFARAT_BROKER"] = "127.0.0.1:1"
    assert "SIFARAT_BROKER" in feeds("list", code=1)


def test_records_that_cannot_be_read_hide_no_feed(feeds: Shell, kafka: str, prefix: str, tmp_path: Path) -> None:
    feeds("add", "https://example.org/feed", "--no-check")

    async def spoil() -> None:
        producer = AIOKafkaProducer(bootstrap_servers=kafka)
        await producer.start()
        for topic in ("feeds", "feeds.state"):
            for key in (b"https://example.org/feed", b"\xff\xfe"):
                await producer.send_and_wait(prefix + topic, b"\xffgarbage", key=key)
        await producer.stop()

    asyncio.run(spoil())
    (told,) = [json.loads(line) for line in feeds("list", "--json").splitlines()]
    assert told["url"] == "https://example.org/feed"
    assert "not polled yet" in feeds("explain", "https://example.org/feed")
    feeds("export", tmp_path / "out.opml")
    assert "https://example.org/feed" in (tmp_path / "out.opml").read_text()
