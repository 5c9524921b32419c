"""Which article an entry is. The id comes from `schemas.ids`; here is only decided what identifies an entry of this feed.

The address does, as long as it is the article's own: a link to the home page, or one that many entries share, is not.
"""

import email.utils
from collections import Counter
from typing import Final
from urllib.parse import urlsplit

from schemas import ids
from schemas.feeds import RawEntry

_SHARED: Final = 3
"""Entries with different titles under one address from which on the address is nobody's. Two are a story told twice."""
_TITLE: Final = 200
"""Characters of the text that stand in for a title that an entry does not have (RSS allows that)."""


def identify(entries: list[RawEntry], feed_url: str) -> list[tuple[str, str, RawEntry]]:
    """(article id, address of its page or "", entry) in the feed's order; of entries with one id the first."""
    found: dict[str, tuple[str, str, RawEntry]] = {}
    for entry, (article, url) in zip(entries, identities(entries, feed_url), strict=True):
        if article:
            found.setdefault(article, (article, url, entry))
    return list(found.values())


def identities(entries: list[RawEntry], feed_url: str) -> list[tuple[str, str]]:
    """(article id, address of its page or "") of each entry; an entry that says nothing at all has the id ""."""
    titles: dict[str, set[str]] = {}
    addresses = [ids.normalise_url(entry.link) if entry.link else "" for entry in entries]
    for entry, address in zip(entries, addresses, strict=True):
        if address:
            titles.setdefault(address, set()).add(entry.title)
    shared = {address for address, told in titles.items() if len(set(map(ids.fold_title, told))) >= _SHARED}
    guids = Counter(entry.guid for entry in entries if entry.guid)
    found = []
    for entry, address in zip(entries, addresses, strict=True):
        url = entry.link
        if url and (_is_home(url) or address in shared):
            url = ""
        guid = entry.guid if entry.guid and guids[entry.guid] == 1 else ""
        title = entry.title or entry.summary[:_TITLE] or entry.content[:_TITLE]
        try:
            article = ids.article_id(url=url, feed_url=feed_url, guid=guid, title=title, day=_day(entry))
        except ValueError:
            article = ""
        found.append((article, url))
    return found


def entry_digest(entry: RawEntry) -> str:
    """Hash of what the feed says, but not of its dates: some feeds move them on every poll."""
    return ids.digest("entry", entry.title, entry.summary, entry.content, entry.author)


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query


def _day(entry: RawEntry) -> str:
    """Day of an entry that has nothing but a title, as the feed writes it: the same on every poll."""
    raw = entry.published or entry.updated
    parsed = email.utils.parsedate(raw)
    return f"{parsed[0]:04d}-{parsed[1]:02d}-{parsed[2]:02d}" if parsed else raw[:10]
