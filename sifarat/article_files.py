"""Articles from files: JSON Lines, single-object JSON, either gzipped, folders of them, or standard input (`-`).

A line is `{"id", "url", "outlet", "audience_country", "published", "title", "text"}`; everything but id and text may be
missing or null. More fields of `schemas.articles.Article` are taken when they are there (`fetched_at`, `author`, `zone`,
`tier`, `feed_url`, `read`), unknown ones are ignored. What cannot be read is reported with its file, line and reason, and
the rest goes on. An article in another language is marked `not_urdu`, as in the stream, and not left out.
"""

import gzip
import json
import logging
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Final, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from schemas import ids
from schemas.articles import Article
from seeds.outlets import outlet_of
from streams.articles.language import URDU, language_of

MAX_LINE_BYTES: Final = 32 * 1024 * 1024
"""A longer line is no article; it is skipped without being held in memory."""
UNDATED: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Fetch time of an article that brings neither a fetch time nor a date: it sorts before all others, in input order."""

_SUFFIXES: Final = (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", ".json.gz")
_STDIN: Final = "-"
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BadLine:
    """Something that is no article, and where it stands."""

    file: str
    line: int
    """Counts from 1; 0 when the whole file cannot be read."""
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}" if self.line else f"{self.file}: {self.reason}"


OnBad = Callable[[BadLine], None]
OnBytes = Callable[[int], None]


class ArticleLine(msgspec.Struct, kw_only=True):
    """One line as it is written. Numbers are taken as ids because many archives number their articles."""

    id: str | int | None = None
    url: str | None = None
    outlet: str | None = None
    audience_country: str | None = None
    published: str | None = None
    title: str | None = None
    text: str | None = None
    fetched_at: str | None = None
    author: str | None = None
    zone: str | None = None
    tier: int | None = None
    feed_url: str | None = None
    read: int | None = None


def article_files(paths: Iterable[str | Path]) -> list[str]:
    """The files that these paths name, folders searched through in the order of their names; `-` is standard input.

    Raises `FileNotFoundError` for a path that is not there, and for a folder without a single article file.
    """
    found: list[str] = []
    for given in paths:
        path = Path(given)
        if str(given) == _STDIN:
            found.append(_STDIN)
        elif path.is_dir():
            inside = sorted(str(p) for p in path.rglob("*") if p.name.endswith(_SUFFIXES) and p.is_file())
            if not inside:
                raise FileNotFoundError(f"{path}: no article files in this folder (looked for {', '.join(_SUFFIXES)})")
            found.extend(inside)
        elif path.exists():
            found.append(str(path))
        else:
            raise FileNotFoundError(f"{path}: no such file or folder")
    return found


def total_bytes(paths: Iterable[str | Path]) -> int | None:
    """Size of the files on disk, for a progress bar; `None` when standard input is among them."""
    files = article_files(paths)
    return None if _STDIN in files else sum(Path(file).stat().st_size for file in files)


def read_articles(
    paths: Iterable[str | Path], on_bad: OnBad | None = None, on_bytes: OnBytes | None = None
) -> Iterator[Article]:
    """The articles of these files and folders, in input order.

    `on_bad` gets everything that is no article (without it, a warning is logged). `on_bytes` gets the number of bytes
    taken from disk since its last call. An id met again is a further read of the same article: its `read` counts up.
    Raises `FileNotFoundError` as `article_files` does, before the first article.
    """
    return _read(article_files(paths), on_bad or _warn, on_bytes)


def _warn(bad: BadLine) -> None:
    _log.warning("%s", bad)


def _read(files: list[str], on_bad: OnBad, on_bytes: OnBytes | None) -> Iterator[Article]:
    reads: Counter[str] = Counter()
    for file in files:
        for number, raw in _objects(file, on_bad, on_bytes):
            try:
                line = msgspec.json.decode(raw, type=ArticleLine)
                article = to_article(line, seen=reads)
            except (msgspec.DecodeError, ValueError, OverflowError, RecursionError) as error:
                on_bad(BadLine(file, number, _reason(error)))
                continue
            reads[article.article_id] = max(article.read, reads[article.article_id])
            yield article


def _reason(error: Exception) -> str:
    if isinstance(error, msgspec.ValidationError):
        return f"no article: {error}"
    if isinstance(error, msgspec.DecodeError):
        return f"no JSON: {error}"
    return str(error)


def _objects(file: str, on_bad: OnBad, on_bytes: OnBytes | None) -> Iterator[tuple[int, bytes]]:
    """The JSON objects of a file with the number of their first line. A `.json` file may hold one object over many lines."""
    try:
        with nullcontext(sys.stdin.buffer) if file == _STDIN else Path(file).open("rb") as raw:
            plain = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if _gzipped(raw, file) else raw
            if file.endswith((".json", ".json.gz")):
                yield from _whole_or_lines(plain, file, on_bad)
                _tell(raw, 0, on_bytes)
            else:
                at = 0
                for number, line in _lines(plain, file, on_bad):
                    yield number, line
                    at = _tell(raw, at, on_bytes)
    except (OSError, EOFError, zlib.error) as error:
        on_bad(BadLine(file, 0, f"cannot be read to its end: {error}"))


def _gzipped(raw: BinaryIO, file: str) -> bool:
    if file == _STDIN:
        return isinstance(raw, BufferedReader) and raw.peek(2)[:2] == b"\x1f\x8b"
    start = raw.read(2)
    raw.seek(0)
    return start == b"\x1f\x8b"


def _tell(raw: BinaryIO, at: int, on_bytes: OnBytes | None) -> int:
    if on_bytes is None or not raw.seekable():
        return at
    now = raw.tell()
    if now != at:
        on_bytes(now - at)
    return now


def _whole_or_lines(plain: BinaryIO, file: str, on_bad: OnBad) -> Iterator[tuple[int, bytes]]:
    content = plain.read(MAX_LINE_BYTES + 1)
    if len(content) > MAX_LINE_BYTES:
        on_bad(BadLine(file, 0, f"more than {MAX_LINE_BYTES >> 20} MiB in a .json file: write one article a line (.jsonl)"))
        return
    content = _without_mark(content)
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        lines = content.splitlines()
        if len(lines) == 1 or not lines[0].rstrip().endswith(b"}"):
            yield 1, content
        else:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
        return
    if isinstance(whole, list):
        for number, item in enumerate(whole, 1):
            yield number, json.dumps(item, ensure_ascii=False).encode("utf-8", "surrogatepass")
    else:
        yield 1, content


def _lines(plain: BinaryIO, file: str, on_bad: OnBad) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := plain.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(line) > MAX_LINE_BYTES:
            on_bad(BadLine(file, number, f"line longer than {MAX_LINE_BYTES >> 20} MiB"))
            while line and not line.endswith(b"\n"):
                line = plain.readline(MAX_LINE_BYTES)
            continue
        if number == 1:
            line = _without_mark(line)
        if line.strip():
            yield number, line


def _without_mark(content: bytes) -> bytes:
    return content.removeprefix(b"\xef\xbb\xbf")


def to_article(line: ArticleLine, seen: Counter[str] | None = None) -> Article:
    """A line as an article: outlet, audience country and zone filled in from the outlet's name or the URL's host.

    Raises `ValueError` that names the field which cannot be read.
    """
    outlet = outlet_of(line.outlet) or outlet_of(line.url)
    zone = line.zone or (outlet.zone if outlet else None)
    published, day, origin = _published(line.published, _clock(zone))
    identity = str(line.id).strip() if line.id is not None else ""
    title, text, url = (line.title or "").strip(), line.text or "", (line.url or "").strip()
    if not identity:
        try:
            identity = ids.article_id(url=url, title=title, day=day or "")
        except ValueError:
            raise ValueError("no id, and neither url nor title to make one from") from None
    if not (text.strip() or title):
        raise ValueError(f"article {identity} has neither text nor title")
    language = language_of(f"{title}\n{text}") or URDU
    fetched = _moment("fetched_at", line.fetched_at) if line.fetched_at else None
    if fetched is None and published is not None:
        fetched = datetime.combine(date.fromisoformat(day), time(), UTC) if day else published
    return Article(
        article_id=identity,
        read=line.read or (seen[identity] + 1 if seen is not None else 1),
        url=url,
        canonical_url=ids.normalise_url(url) if url else "",
        fetched_at=fetched or UNDATED,
        source="file",
        feed_url=line.feed_url or "",
        outlet=line.outlet or (outlet.outlet if outlet else ""),
        audience_country=line.audience_country or (outlet.audience_country if outlet else None),
        zone=zone,
        tier=line.tier or (outlet.tier if outlet else 2),
        title=title,
        text=text,
        author=line.author or "",
        published=published,
        published_date=day,
        published_from=origin,
        language=language,
        rejected="" if language == URDU else "not_urdu",
    )


def _published(value: str | None, clock: ZoneInfo | None) -> tuple[datetime | None, str | None, str]:
    """Moment, day in the outlet's zone, and how sure: a bare date is that day, a naive time is the outlet's own clock."""
    if not value or not value.strip():
        return None, None, "none"
    value = value.strip()
    if len(value) == len("YYYY-MM-DD"):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"published {value!r} is no date: write YYYY-MM-DD or an ISO 8601 time") from None
        return datetime.combine(day, time(), UTC), day.isoformat(), "page"
    moment = _parse("published", value)
    if moment.tzinfo is not None:
        return moment.astimezone(UTC), moment.astimezone(clock or moment.tzinfo).date().isoformat(), "page"
    day_here = moment.date().isoformat()
    return moment.replace(tzinfo=clock or UTC).astimezone(UTC), day_here, "zone" if clock else "low"


def _clock(name: str | None) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"zone {name!r} is no IANA time zone, such as Asia/Karachi") from None


def _parse(field: str, value: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{field} {value!r} is no date: write YYYY-MM-DD or an ISO 8601 time") from None


def _moment(field: str, value: str) -> datetime:
    moment = _parse(field, value.strip())
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
