"""A page is kept so that the same page gives the same record, and is new only when what a reader sees has changed."""

import base64
import gzip
import time

import pytest

from connectors.feeds.pages import raw_page, visible_digest
from connectors.http import Answer

TEXT = "<p>وزیر خارجہ نے دارالحکومت میں اپنے ہم منصب سے ملاقات کی اور تجارت پر بات چیت کی۔</p>" * 5
PAGE = f"<html><head><title>خبر</title><script>token=1</script></head><body><div>پڑھنے والے 17</div>{TEXT}</body></html>"


def test_pages_are_packed_without_a_time_and_cut() -> None:
    answer = Answer(
        url="u",
        final_url="https://x.example/f",
        status=200,
        headers={"content-type": "text/html", "x": "y"},
        body=PAGE.encode(),
    )
    page = raw_page(answer, 2 * 1024 * 1024)
    assert gzip.decompress(base64.b64decode(page.body)) == PAGE.encode()
    assert base64.b64decode(page.body)[4:8] == b"\0\0\0\0"
    assert (page.url, page.headers, page.truncated) == ("https://x.example/f", {"content-type": "text/html"}, False)
    cut = raw_page(answer, 100)
    assert gzip.decompress(base64.b64decode(cut.body)) == PAGE.encode()[:100]
    assert cut.truncated


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("token=1", "token=2", True),
        ("<body>", "<body class='x'><!-- served by b7 -->", True),
        ("پڑھنے والے 17", "پڑھنے والے 18", True),
        ("</p>", " </p>\n", True),
        ("تجارت", "دفاع", False),
        ("خبر</title>", "تردید</title>", False),
    ],
)
def test_only_what_a_reader_sees_counts(old: str, new: str, same: bool) -> None:
    assert old in PAGE
    assert (visible_digest(PAGE.replace(old, new).encode()) == visible_digest(PAGE.encode())) is same


def test_a_page_without_paragraphs_counts_as_a_whole() -> None:
    page = "<div>صدر پہنچ گئے</div><script>1</script>"
    assert visible_digest(page.encode()) != visible_digest(page.replace("پہنچ", "روانہ ہو").encode())
    assert visible_digest(page.encode()) == visible_digest(page.replace("1", "2").encode())


@pytest.mark.parametrize("piece", [b"<", b"<p", b"<p>", b"<script>", b"</", b"<!--", b"><", b'<a b="<'])
def test_time_is_linear(piece: bytes) -> None:
    began = time.perf_counter()
    visible_digest(piece * (2_000_000 // len(piece)))
    assert time.perf_counter() - began < 4
