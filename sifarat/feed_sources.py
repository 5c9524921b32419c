"""Feeds from anywhere, read as the poller would read them: addresses, files, folders. What `sifarat feeds test` reports."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any, Final

import msgspec

from connectors.feeds.document import FeedDocument
from connectors.feeds.identity import identities
from connectors.feeds.polling import judge
from connectors.feeds.settings import FeedsSettings
from connectors.feeds.worker import FeedReader
from connectors.http import Failure, GuardedClient, HttpSettings, failure_of
from connectors.http.decoding import BodyReader, BombError
from schemas.feeds import Feed, RawEntry
from streams.articles.dates import written

_log = logging.getLogger(__name__)
_AHEAD: Final = 16
_PROCESSES: Final = 2


class TestedEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as it would become an article. `published` is ISO 8601, without a zone where the feed names none."""

    article_id: str
    guid: str
    link: str
    title: str
    author: str
    language: str
    published_raw: str
    published: str | None
    updated_raw: str
    updated: str | None
    summary: str
    content: str


class TestedFeed(msgspec.Struct, frozen=True, kw_only=True):
    """What reading one source gave."""

    source: str
    ok: bool
    health: str
    reason: str
    format: str
    title: str
    language: str
    encoding: str
    bozo: bool
    bozo_reason: str
    dropped: int
    entries: list[TestedEntry]


def expand(sources: Iterable[str]) -> Iterator[str]:
    """Addresses and files as they are, folders as the files under them, in order of their names."""
    for source in sources:
        if is_address(source):
            yield source
            continue
        path = Path(source)
        if path.is_dir():
            yield from (str(p) for p in sorted(path.rglob("*")) if p.is_file() and ".git" not in p.parts)
        else:
            yield source


def is_address(source: str) -> bool:
    """Whether a source is fetched and not read from a file."""
    return source.lower().startswith(("http://", "https://"))


async def read_sources(
    sources: Iterable[str], feeds: FeedsSettings, http: HttpSettings, *, language: str = ""
) -> AsyncIterator[TestedFeed]:
    """Reads all sources, some at once, and gives them in their order. No source can stop it: each is under a time limit.

    With a `language` an answer in another script counts as failing.
    """
    iterator = iter(sources)
    async with (
        GuardedClient(http) as client,
        FeedReader(
            processes=_PROCESSES,
            timeout_s=feeds.parse_timeout_s,
            memory_mib=feeds.parse_memory_mib,
            max_entries=feeds.max_entries,
        ) as reader,
    ):
        under_way: list[asyncio.Task[TestedFeed]] = []
        try:
            while True:
                while len(under_way) < _AHEAD and (source := next(iterator, None)) is not None:
                    under_way.append(asyncio.create_task(_safely(source, client, reader, language)))
                if not under_way:
                    return
                yield await under_way.pop(0)
        finally:
            for task in under_way:
                task.cancel()


async def _safely(source: str, client: GuardedClient, reader: FeedReader, language: str) -> TestedFeed:
    """The report on a source, also on one that trips over a mistake of ours: the others are still to be read."""
    try:
        return await _test(source, client, reader, language)
    except Exception as error:
        _log.exception("%s: cannot be handled", source)
        return _report(source, FeedDocument(), "failing", f"cannot be handled ({type(error).__name__}: {str(error)[:100]})")


async def _test(source: str, client: GuardedClient, reader: FeedReader, language: str) -> TestedFeed:
    base, content_type, note = source, "", ""
    if is_address(source):
        answer = await client.fetch(source, obey_robots=client.settings.robots == "all")
        failure = answer if isinstance(answer, Failure) else failure_of(answer)
        if isinstance(answer, Failure) or failure is not None:
            assert failure is not None
            health = {"blocked": "blocked", "hostile": "hostile"}.get(failure.kind, "failing")
            return _report(source, FeedDocument(), "gone" if failure.status == 410 else health, failure.reason)
        body, base, content_type, note = answer.body, answer.final_url, answer.headers.get("content-type", ""), answer.note
    else:
        try:
            body, note = await asyncio.to_thread(_read_file, Path(source), client.settings)
        except BombError as error:
            return _report(source, FeedDocument(), "hostile", str(error))
        except OSError as error:
            return _report(source, FeedDocument(), "failing", f"cannot be read: {error.strerror or error}")
        base = ""
    document = await reader.read(body, url=base, content_type=content_type)
    health, _, reason = judge(Feed(url=base, language=language), document)
    return _report(source, document, health, "; ".join(filter(None, (reason, document.note, note))), base)


def _read_file(path: Path, settings: HttpSettings) -> tuple[bytes, str]:
    """A file's bytes within the limits that an answer of a server has; `.gz` is unpacked by what it is, not by its name."""
    if not path.is_file():
        raise OSError(f"{path} is no regular file")
    body = BodyReader("", max_raw=settings.max_bytes, max_bytes=settings.max_bytes)
    with path.open("rb") as file:
        body.feed(file.read(settings.max_bytes + 1))
    return body.finish(), f"cut after {settings.max_bytes:,} bytes" if body.full else ""


def _report(source: str, document: FeedDocument, health: str, reason: str, base: str = "") -> TestedFeed:
    found = identities(document.entries, base or source)
    return TestedFeed(
        source=source,
        ok=health == "ok",
        health=health,
        reason=reason,
        format=document.format,
        title=document.title,
        language=document.language,
        encoding=document.encoding,
        bozo=document.bozo,
        bozo_reason=document.bozo_reason,
        dropped=document.dropped,
        entries=[_entry(entry, article) for entry, (article, _) in zip(document.entries, found, strict=True)],
    )


def _entry(entry: RawEntry, article_id: str) -> TestedEntry:
    return TestedEntry(
        article_id=article_id,
        guid=entry.guid,
        link=entry.link,
        title=entry.title,
        author=entry.author,
        language=entry.language,
        published_raw=entry.published,
        published=moment(entry.published),
        updated_raw=entry.updated,
        updated=moment(entry.updated),
        summary=entry.summary,
        content=entry.content,
    )


def moment(raw: str) -> str | None:
    """A raw date as `parse` reads it, in ISO 8601: UTC where it names a zone, as it stands where it does not, a day where it
    is one; `None` when nobody can tell. The feed's learned clock and the outlet's zone are not applied."""
    found = written(raw)
    if found is None:
        return None
    if found.day_only:
        return found.moment.date().isoformat()
    if found.offset_minutes is None:
        return found.moment.isoformat()
    try:
        return (found.moment - timedelta(minutes=found.offset_minutes)).replace(tzinfo=UTC).isoformat()
    except OverflowError:  # the last day of the year 9999, seen in feeds that mean "never"
        return None


def as_dict(tested: TestedFeed) -> dict[str, Any]:
    """For `--json`."""
    data: dict[str, Any] = msgspec.to_builtins(tested)
    return data
