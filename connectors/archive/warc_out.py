"""Raw articles as WARC: each page a `response` record, and beside it a `metadata` record that holds all the rest.

Other tools find ordinary pages; our own import finds the articles again, exactly.
"""

import base64
import gzip
import io
from http.client import responses
from typing import Any, BinaryIO, Final

import msgspec
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from schemas import wire
from schemas.articles import RawArticle, RawPage

ARTICLE_TYPE: Final = "application/vnd.sifarat.raw-article+json"
"""Content type of the metadata record: a `RawArticle` without its page's body."""
_NOT_KEPT: Final = ("content-encoding", "content-length", "transfer-encoding")
"""Headers of the transfer, not of the page: the body is stored decoded."""


class WarcOut:
    """Writes one gzipped WARC file, a member per record."""

    def __init__(self, stream: BinaryIO, filename: str, software: str) -> None:
        self._writer = WARCWriter(stream, gzip=True, warc_version="WARC/1.1")
        info = {"software": software, "format": "WARC File Format 1.1", "description": "Articles as fetched by a feed poller"}
        self._writer.write_record(self._writer.create_warcinfo_record(filename, info))

    def write(self, article: RawArticle) -> None:
        """One read of an article: its page (when it has one) and its metadata."""
        uri = article.page.url if article.page else article.url
        date = article.fetched_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        links = {"WARC-Date": date}
        if article.page is not None:
            page = self._response(article.page, uri, date)
            links["WARC-Concurrent-To"] = page.rec_headers.get_header("WARC-Record-ID")
            self._writer.write_record(page)
        bare = msgspec.structs.replace(article, page=msgspec.structs.replace(article.page, body="") if article.page else None)
        self._writer.write_record(
            self._writer.create_warc_record(
                uri, "metadata", payload=io.BytesIO(wire.encode(bare)), warc_content_type=ARTICLE_TYPE, warc_headers_dict=links
            )
        )

    def _response(self, page: RawPage, uri: str, date: str) -> Any:
        body = body_of(page)
        kept = [(name, value) for name, value in page.headers.items() if name.lower() not in _NOT_KEPT]
        headers = [*kept, ("Content-Length", str(len(body)))]
        head = StatusAndHeaders(f"{page.status} {responses.get(page.status, 'Unknown')}", headers, protocol="HTTP/1.1")
        extra = {"WARC-Date": date} | ({"WARC-Truncated": "length"} if page.truncated else {})
        return self._writer.create_warc_record(
            uri, "response", payload=io.BytesIO(body), http_headers=head, warc_headers_dict=extra
        )


def body_of(page: RawPage) -> bytes:
    """The page's bytes. Raises `ValueError` when they cannot be unpacked."""
    try:
        return gzip.decompress(base64.b64decode(page.body)) if page.body else b""
    except (OSError, EOFError) as error:
        raise ValueError(f"the page of {page.url} cannot be unpacked: {error}") from error


def packed(body: bytes) -> str:
    """A page's bytes as `RawPage.body`: gzip without a time, base64. The same bytes give the same text."""
    return base64.b64encode(gzip.compress(body, mtime=0)).decode()
