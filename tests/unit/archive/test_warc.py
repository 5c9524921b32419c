"""WARC out and in: our own articles come back as they were, other archives page by page, and a validator accepts the file."""

import io
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from connectors.archive.warc_in import Wanted, looks_urdu, read_warc
from connectors.archive.warc_out import WarcOut, body_of, packed
from schemas import ids
from schemas.articles import RawArticle, RawPage
from schemas.feeds import RawEntry

URDU = "<html><p>" + "وزیر خارجہ نے ہم منصب سے ملاقات کی اور بات چیت میں تجارت بڑھانے پر زور دیا۔ " * 5 + "</p></html>"
FETCHED = datetime(2026, 3, 11, 8, 30, 15, 250_000, tzinfo=UTC)


def article(number: int, *, page: bool = True, truncated: bool = False) -> RawArticle:
    url = f"https://www.example.pk/story/{number}"
    return RawArticle(
        article_id=ids.article_id(url=url),
        read=number,
        url=url,
        fetched_at=FETCHED,
        feed_url="https://www.example.pk/feed/",
        outlet="example",
        audience_country="PK",
        zone="Asia/Karachi",
        entry=RawEntry(guid=str(number), link=url, title="عنوان", published="Wed, 11 Mar 2026 13:30:00 +0500"),
        page=RawPage(
            url=url,
            status=200,
            headers={"content-type": "text/html", "etag": '"x"'},
            body=packed(URDU.encode()),
            truncated=truncated,
        )
        if page
        else None,
        page_error="" if page else "timed out",
    )


def write(path: Path, *articles: RawArticle) -> None:
    with path.open("wb") as stream:
        out = WarcOut(stream, path.name, "sifarat/test")
        for one in articles:
            out.write(one)


def test_our_own_articles_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "own.warc.gz"
    written = [article(1), article(2, page=False), article(3, truncated=True)]
    write(path, *written)
    found = list(read_warc(path, Wanted()))
    assert [one.source for one in found] == ["warc"] * 3
    for before, after in zip(written, found, strict=True):
        assert (after.article_id, after.read, after.fetched_at, after.entry) == (
            before.article_id, before.read, before.fetched_at, before.entry,
        )  # fmt: skip
        assert after.page == before.page


def test_the_validator_accepts_the_file(tmp_path: Path) -> None:
    path = tmp_path / "own.warc.gz"
    write(path, article(1), article(2, page=False), article(3, truncated=True))
    checked = subprocess.run([sys.executable, "-m", "warcio.cli", "check", "-v", str(path)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "digest pass" in checked.stdout


def foreign(path: Path, *pages: tuple[str, str, bytes, str]) -> None:
    """A file as CC-NEWS has them: request and response records of a crawler."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, status, body, kind in pages:
            request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "x")], is_http_request=True)
            writer.write_record(writer.create_warc_record(url, "request", http_headers=request))
            head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=io.BytesIO(body),
                    http_headers=head,
                    warc_headers_dict={"WARC-Date": "2025-02-03T04:05:06Z"},
                )
            )


def test_pages_of_other_archives_become_articles(tmp_path: Path) -> None:
    path = tmp_path / "cc.warc.gz"
    skipped: list[tuple[str, str]] = []
    foreign(
        path,
        ("https://www.bbc.com/urdu/articles/c1", "200 OK", URDU.encode(), "text/html; charset=utf-8"),
        ("https://www.bbc.com/news/c2", "200 OK", b"<html>All in English</html>" * 50, "text/html"),
        ("https://other.example/3", "200 OK", URDU.encode(), "text/html"),
        ("https://www.bbc.com/urdu/4", "404 Not Found", URDU.encode(), "text/html"),
        ("https://www.bbc.com/urdu/5.jpg", "200 OK", b"\xff\xd8", "image/jpeg"),
    )
    found = list(read_warc(path, Wanted(hosts=("bbc.com",)), lambda url, why: skipped.append((url[-2:], why))))
    assert [one.url for one in found] == ["https://www.bbc.com/urdu/articles/c1"]
    (one,) = found
    assert one.article_id == ids.article_id(url=one.url)
    assert (one.source, one.outlet, one.audience_country) == ("warc", "bbc", "PK")
    assert one.fetched_at == datetime(2025, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert one.page is not None
    assert body_of(one.page).decode() == URDU
    assert skipped == [
        ("c2", "not in Urdu"),
        ("/3", "other host"),
        ("/4", "status 404"),
        ("pg", "content type image/jpeg"),
    ]


def test_a_file_that_is_no_warc_is_named(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html></html>")
    with pytest.raises(ValueError, match=r"page\.html: no readable WARC file"):
        list(read_warc(path, Wanted()))


def test_urdu_is_told_from_arabic_and_english() -> None:
    assert looks_urdu(URDU.encode())
    assert not looks_urdu(("التقى وزير الخارجية نظيره وبحث معه العلاقات الثنائية " * 20).encode())
    assert not looks_urdu(b"plain English " * 100)
