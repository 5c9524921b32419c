"""Raw articles out of WARC files: our own exports exactly, and any others (CC-NEWS) page by page."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from connectors.archive.warc_out import ARTICLE_TYPE, body_of, packed
from schemas import ids
from schemas.articles import RawArticle, RawPage
from schemas.feeds import RawEntry
from seeds.outlets import outlet_of

MAX_PAGE_BYTES: Final = 2 * 1024 * 1024
_URDU_ONLY: Final = "ٹڈڑںھہےۓ"
"""Letters that Arabic does not have, and Persian neither."""
_ENOUGH: Final = 40
"""How many of them a page has at least, when it is in Urdu."""

OnSkip = Callable[[str, str], None]
"""Gets the address of a page that is left out, and why."""


@dataclass(frozen=True)
class Wanted:
    """Which pages of others' archives are articles for us."""

    hosts: Collection[str] = ()
    """Hosts, their subdomains included; empty: all."""
    any_language: bool = False
    """Also pages that do not look Urdu (parse will reject them)."""

    def refuses(self, url: str, body: bytes) -> str:
        """Why a page is left out, or nothing."""
        host = (urlsplit(url).hostname or "").lower()
        if self.hosts and not any(host == wanted or host.endswith("." + wanted) for wanted in self.hosts):
            return "other host"
        if not self.any_language and not looks_urdu(body):
            return "not in Urdu"
        return ""


def looks_urdu(body: bytes) -> bool:
    """A cheap look at a page: does it hold letters that only Urdu (and its neighbours) have? Parse judges the language."""
    text = body[:200_000].decode("utf-8", "ignore")
    return sum(text.count(letter) for letter in _URDU_ONLY) >= _ENOUGH


def read_warc(path: Path, wanted: Wanted, on_skip: OnSkip = lambda url, why: None) -> Iterator[RawArticle]:
    """The articles of a WARC file (`.warc`, `.warc.gz`), marked as imported: they never alert.

    Pages of our own exports are put together with their metadata again. Raises `ValueError` when the file is no WARC.
    """
    page: tuple[str, RawPage] | None = None
    with path.open("rb") as stream:
        try:
            for record in ArchiveIterator(stream):
                if record.rec_type == "response":
                    if page is not None:
                        yield from _foreign(page, wanted, on_skip)
                    page = _page(record, on_skip)
                elif record.rec_type == "metadata" and record.content_type == ARTICLE_TYPE:
                    yield _own(record, page)
                    page = None
            if page is not None:
                yield from _foreign(page, wanted, on_skip)
        except (ArchiveLoadFailed, EOFError) as error:
            raise ValueError(f"{path}: no readable WARC file: {error}") from error


def _page(record: Any, on_skip: OnSkip) -> tuple[str, RawPage] | None:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.http_headers is None:
        on_skip(url, "no HTTP headers")
        return None
    body = record.content_stream().read(MAX_PAGE_BYTES + 1)
    truncated = len(body) > MAX_PAGE_BYTES or record.rec_headers.get_header("WARC-Truncated") is not None
    status = record.http_headers.get_statuscode()
    page = RawPage(
        url=url,
        status=int(status) if status.isdigit() else 0,
        headers={name.lower(): value for name, value in record.http_headers.headers if name.lower() != "content-length"},
        body=packed(body[:MAX_PAGE_BYTES]),
        truncated=truncated,
    )
    return record.rec_headers.get_header("WARC-Date"), page


def _own(record: Any, page: tuple[str, RawPage] | None) -> RawArticle:
    try:
        article = msgspec.json.decode(record.content_stream().read(), type=RawArticle)
    except msgspec.DecodeError as error:
        raise ValueError(f"a metadata record is no article: {error}") from error
    if article.page is not None and page is not None:
        article = msgspec.structs.replace(article, page=msgspec.structs.replace(article.page, body=page[1].body))
    return msgspec.structs.replace(article, source="warc")


def _foreign(found: tuple[str, RawPage], wanted: Wanted, on_skip: OnSkip) -> Iterator[RawArticle]:
    date, page = found
    kind = page.headers.get("content-type", "text/html").partition(";")[0].strip()
    why = ""
    if page.status != 200:
        why = f"status {page.status}"
    elif kind not in ("text/html", "application/xhtml+xml"):
        why = f"content type {kind}"
    if why := why or wanted.refuses(page.url, body_of(page)):
        on_skip(page.url, why)
        return
    outlet = outlet_of(page.url)
    yield RawArticle(
        article_id=ids.article_id(url=page.url),
        url=page.url,
        fetched_at=_moment(date),
        source="warc",
        outlet=outlet.outlet if outlet else "",
        audience_country=outlet.audience_country if outlet else None,
        zone=outlet.zone if outlet else None,
        tier=outlet.tier if outlet else 3,
        entry=RawEntry(link=page.url),
        page=page,
    )


def _moment(date: str) -> datetime:
    moment = datetime.fromisoformat(date)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
