"""Pages that are made to break a parser: each becomes one article or one reason, in bounded time."""

import base64
import gzip
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from schemas.articles import RawArticle, RawPage
from schemas.feeds import RawEntry
from streams.articles.page import MAX_PAGE
from streams.articles.parse import parse

TEXT = "وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان بات چیت جاری رہے گی اور سرحدی تجارت بڑھائی جائے گی۔ "


def read(made: bytes | str, seconds: float = 20, **entry: str) -> tuple[str, str]:
    """Reason and text of the article of a page; fails when that takes longer than a record may take in the stream."""
    raw = made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
    page = RawPage(url="https://khabar.example/1", status=200, body=base64.b64encode(gzip.compress(raw, mtime=0)).decode())
    started = time.perf_counter()
    article = parse(
        RawArticle(
            article_id="a", url=page.url, fetched_at=datetime(2026, 3, 1, tzinfo=UTC), entry=RawEntry(**entry), page=page
        )
    )
    assert time.perf_counter() - started < seconds
    return article.rejected, article.text


def page(body: str) -> str:
    return f"<html><head><title>بات چیت جاری رہے گی</title></head><body>{body}</body></html>"


HOSTILE: dict[str, Callable[[], bytes | str]] = {
    "nested": lambda: page("<div>" * 20_000 + TEXT * 5),
    "links": lambda: page("".join(f'<a href="/{i}">{TEXT[:20]}</a>' for i in range(60_000))),
    "unclosed": lambda: page("<p><b><i><font>" * 20_000 + TEXT),
    "entities": lambda: (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + page("&b;" * 10_000 + TEXT)
    ),
    "attributes": lambda: page("<p " + " ".join(f'a{i}="{i}"' for i in range(4_000)) + f">{TEXT}</p>"),
    "one long word": lambda: page("<p>" + "ا" * 1_500_000 + "</p>"),
    "one long tag": lambda: page("<p><" + "x" * 1_500_000),
    "nul and controls": lambda: page("<p>" + "\x00\x01\x02\x1b" * 5_000 + TEXT * 5 + "</p>"),
    "surrogates": lambda: page("<p>\ud800\udfff" + TEXT * 5 + "</p>"),
    "character references": lambda: page("<p>" + "&#1114112;&#55296;&#0;&#xFFFFFFFF;" * 2_000 + TEXT * 5 + "</p>"),
    "json ld that is a bomb": lambda: page(
        f'<script type="application/ld+json">{"[" * 50_000}{"]" * 50_000}</script>{TEXT * 5}'
    ),
    "json ld that is no text": lambda: page(
        '<script type="application/ld+json">{"@type": [1, {}], "author": [[]]}</script>' + TEXT
    ),
    "xml": lambda: '<?xml version="1.0" encoding="utf-16"?><rss><channel><title>x</title></channel></rss>',
    "binary": lambda: bytes(range(256)) * 4_000,
    "pdf": lambda: b"%PDF-1.7\n" + b"\xe2\xe3\xcf\xd3" * 1_000,
    "only a byte order mark": lambda: b"\xef\xbb\xbf",
    "half a utf-16 page": lambda: page(TEXT * 5).encode("utf-16")[:501],
    "comments": lambda: page("<!--" + TEXT * 2_000 + "-->" + "<!-- -" * 5_000),
    "backslashes": lambda: page("<p>" + "\\" * 100_000 + TEXT * 5 + "</p>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_one_article_or_one_reason(name: str) -> None:
    reason, text = read(HOSTILE[name]())
    assert reason in ("", "unreadable", "empty", "too_short", "not_urdu", "wall", "soft_404")
    assert reason or TEXT[:20].strip() in text or set(text) <= {"ا"} or text == ""
    assert not any(char in text for char in "\x00\x01\x1b")


@pytest.mark.parametrize("name", ["nul and controls", "surrogates", "character references", "backslashes"])
def test_the_article_inside_is_still_found(name: str) -> None:
    reason, text = read(HOSTILE[name]())
    assert reason == ""
    assert TEXT.strip() in text


@pytest.mark.parametrize("name", ["links", "binary", "only a byte order mark"])
def test_a_page_that_cannot_be_read_does_not_hide_what_the_feed_brought(name: str) -> None:
    reason, text = read(HOSTILE[name](), title="بات چیت", content=f"<p>{TEXT * 3}</p>")
    assert reason == ""
    assert TEXT.strip() in text


def test_a_gzip_bomb_in_a_record_stays_small() -> None:
    bomb = page("<p>" + TEXT * 10 + "</p>").encode() + b" " * 300_000_000
    packed = base64.b64encode(gzip.compress(bomb, 1, mtime=0)).decode()
    raw = RawArticle(
        article_id="a", url="https://khabar.example/1", fetched_at=datetime(2026, 3, 1, tzinfo=UTC), entry=RawEntry(),
        page=RawPage(url="https://khabar.example/1", status=200, body=packed),
    )  # fmt: skip
    started = time.perf_counter()
    article = parse(raw)
    assert time.perf_counter() - started < 20
    assert len(article.text) < MAX_PAGE


def test_feed_fields_may_be_hostile_too() -> None:
    for markup in ("<" * 100_000, "<p>" * 50_000 + TEXT, "&amp;" * 50_000, "<![CDATA[" + TEXT, "<a href='" + "x" * 100_000):
        reason, _ = read(b"", title=markup[:5_000], summary=markup, content=markup, published=markup[:300], author=markup[:999])
        assert reason in ("", "unreadable", "empty", "too_short", "not_urdu")
