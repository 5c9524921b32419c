"""Identities: of articles, mentions, events, alerts. Assigned here once, for poller, WARC import and news server alike.

An id is never recomputed by a later stage: it travels in the record.
"""

import hashlib
import re
import unicodedata
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

_TRACKING: Final = re.compile(r"^(utm_.*|at_.*|fbclid|gclid)$", re.IGNORECASE)
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_ID_LENGTH: Final = 20


def digest(*parts: str) -> str:
    """SHA-256 over the parts, first 20 hex digits. The parts are separated, so ("a", "bc") and ("ab", "c") differ."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_ID_LENGTH]


def normalise_url(url: str) -> str:
    """Address of an article as identity: https, lower-case host, no fragment, no tracking parameters, nothing else dropped.

    Percent-encoded and raw Urdu paths become one form. A URL without a host is returned stripped, as it is.

    >>> normalise_url("HTTP://WWW.Example.PK/story/1?utm_source=x&id=7#top")
    'https://www.example.pk/story/1?id=7'
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    if not parts.hostname or parts.scheme not in _DEFAULT_PORTS:
        return url
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    query = parts.query
    if query:
        pairs = parse_qsl(query, keep_blank_values=True)
        kept = [(name, value) for name, value in pairs if not _TRACKING.match(name)]
        if len(kept) != len(pairs):
            query = urlencode(kept)
    path = quote(unquote(parts.path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._%", errors="surrogateescape")
    return urlunsplit(("https", host, path or "/", query, "")).strip()


def fold_title(title: str) -> str:
    """A title as identity: compatibility forms, Arabic letter variants and marks folded, words by single spaces."""
    text = unicodedata.normalize("NFKC", title).translate(_LETTERS)
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", text)).lower()


_LETTERS: Final = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۀ": "ہ", "أ": "ا", "إ": "ا", "\u200c": " "})


def article_id(*, url: str = "", feed_url: str = "", guid: str = "", title: str = "", day: str = "") -> str:
    """Id of an article: by its URL, else by feed and guid, else by folded title and day.

    Raises `ValueError` when nothing identifies it.
    """
    if url:
        return digest("url", normalise_url(url))
    if guid:
        return digest("guid", feed_url, guid)
    folded = fold_title(title)
    if folded:
        return digest("title", folded, day)
    raise ValueError("an article needs a URL, a guid or a title to be identified by")


def mention_key(article: str, start: int, event_type: str) -> str:
    """Key of a mention as first extracted: article, start of its evidence (code points; a title counts from -1 down), type."""
    return f"{article}:{start}:{event_type}"


def event_id(founding_mention: str) -> str:
    """Id of an event: hash of the mention that founded it, fixed at birth."""
    return digest("event", founding_mention)


def alert_id(subscription: str, event: str, kind: str, facts_revision: int) -> str:
    """Id of an alert: the same for every repetition of the same news to the same subscriber."""
    return digest("alert", subscription, event, kind, str(facts_revision))
