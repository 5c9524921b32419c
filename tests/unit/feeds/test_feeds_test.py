"""`sifarat feeds test`: any source, in order, never stopped by one of them."""

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sifarat.cli import main
from sifarat.feed_sources import moment

RSS = (
    "<rss version='2.0'><channel><title>خبریں</title><item><title>سفیر کی آمد</title><link>https://x.example/1</link>"
    "<pubDate>Mon, 02 Nov 2026 10:00:00 PKT</pubDate><description>متن</description></item></channel></rss>"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["feeds", "test", *map(str, arguments)])


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.xml").write_text(RSS)
    (tmp_path / "b.xml.gz").write_bytes(gzip.compress(RSS.encode()))
    (tmp_path / "c.html").write_text("<html><body>")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "amp").write_bytes(b"<rss><channel><item><title>" + b"<a>" * 200_000)
    (tmp_path / "d" / "bomb").write_bytes(gzip.compress(bytes(64 * 1024 * 1024)))
    (tmp_path / "e").write_bytes(bytes(range(256)) * 100)
    (tmp_path / "f.opml").write_text("<opml/>")
    (tmp_path / "g").write_bytes(b"")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


def test_a_folder_of_odd_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIFARAT_FEEDS__PARSE_TIMEOUT_S", "1.5")
    result = run("--json", folder, folder / "a.xml", folder / "pipe")
    assert result.exit_code == 1
    found = lines(result)
    told = [(Path(feed["source"]).name, feed["ok"], feed["health"], feed["format"]) for feed in found]
    assert told == [
        ("a.xml", True, "ok", "rss 2.0"),
        ("b.xml.gz", True, "ok", "rss 2.0"),
        ("c.html", False, "failing", "html"),
        ("amp", False, "hostile", "hostile"),
        ("bomb", False, "hostile", ""),
        ("e", False, "failing", "binary"),
        ("f.opml", False, "failing", "opml"),
        ("g", False, "empty", "empty"),
        ("a.xml", True, "ok", "rss 2.0"),
        ("pipe", False, "failing", ""),
    ]
    assert all(feed["ok"] or feed["reason"] for feed in found)
    (entry,) = found[0]["entries"]
    assert (entry["title"], entry["link"], entry["summary"]) == ("سفیر کی آمد", "https://x.example/1", "متن")
    assert (entry["published_raw"], entry["published"]) == ("Mon, 02 Nov 2026 10:00:00 PKT", "2026-11-02T05:00:00+00:00")
    assert len(entry["article_id"]) == 20


def test_healthy_feeds_are_a_success(folder: Path) -> None:
    result = run(folder / "a.xml", folder / "b.xml.gz")
    assert result.exit_code == 0
    assert "سفیر کی آمد" in result.stdout


def test_another_script_fails_only_when_asked(tmp_path: Path) -> None:
    items = "".join(f"<item><title>Casino {n}</title><link>https://x.example/{n}</link></item>" for n in range(5))
    (tmp_path / "x.xml").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
    assert run(tmp_path / "x.xml").exit_code == 0
    asked = run("--language", "ur", "--json", tmp_path / "x.xml")
    assert asked.exit_code == 1
    assert "0 % of its letters are Arabic script" in lines(asked)[0]["reason"]


def test_what_could_not_be_read_is_not_said_to_be_read(tmp_path: Path) -> None:
    (tmp_path / "broken.xml").write_text("<rss version='2.0'><channel><title>x</channel></rss>")
    (tmp_path / "torn.xml").write_text(RSS.replace("</channel></rss>", ""))
    broken = run(tmp_path / "broken.xml").stdout
    assert "failing" in broken or "empty" in broken
    assert "not well-formed" in broken
    assert "read all the same" not in broken
    assert "read all the same" in run(tmp_path / "torn.xml").stdout


def test_what_is_not_there_is_said() -> None:
    result = run("no/such/file.xml")
    assert result.exit_code == 2
    assert "no such file or folder, and no address: no/such/file.xml" in result.stderr


def test_an_address_on_this_machine_is_blocked_with_the_setting_named() -> None:
    result = run("--json", "http://127.0.0.1:8080/feed")
    assert result.exit_code == 1
    (feed,) = lines(result)
    assert feed["health"] == "blocked"
    assert "http.allow" in feed["reason"]


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("Mon, 02 Nov 2026 10:00:00 +0500", "2026-11-02T05:00:00+00:00"),
        ("Mon, 02 Nov 2026 10:00:00 GMT", "2026-11-02T10:00:00+00:00"),
        ("2026-11-02T10:00:00Z", "2026-11-02T10:00:00+00:00"),
        ("2026-11-02 10:00:00", "2026-11-02T10:00:00"),
        ("Mon, 02 Nov 2026 10:00:00", "2026-11-02T10:00:00"),
        ("2026-11-02", "2026-11-02"),
        ("2 نومبر 2026", "2026-11-02"),
        ("9999-12-31T23:59:59-05:00", None),
        ("2 گھنٹے پہلے", None),
        ("", None),
    ],
)
def test_dates_keep_what_the_feed_says_and_no_more(raw: str, iso: str | None) -> None:
    assert moment(raw) == iso
