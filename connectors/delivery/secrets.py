"""Secrets of channels: read from where a reference points, never shown.

A target or secret is a reference, `env:NAME` or `file:/path`; only an address with nothing secret in it may stand in a
subscription as it is, because subscriptions travel through a topic.
"""

import math
import re
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from connectors.kafka.settings import read_secret

_REFERENCE: Final = re.compile(r"^(env|file):")
_SECRET_NAMES: Final = re.compile(r"token|secret|password|passwd|\bpass\b|apikey|api_key|signature|\bsig\b|\bkey\b|auth", re.I)
_LONG_WORD: Final = re.compile(r"[A-Za-z0-9_\-]{16,}")


def is_reference(text: str) -> bool:
    """Whether this points to a value instead of being one."""
    return bool(_REFERENCE.match(text))


def resolve(text: str, setting: str) -> str:
    """The value itself, read anew each time so that a secret can be changed while we run.

    Raises `ValueError` that names the setting and the reference, never the value.
    """
    return read_secret(text, setting) if is_reference(text) else text


def looks_secret(url: str) -> str | None:
    """What in this URL looks like a secret, in words; None when nothing does."""
    try:
        parts = urlsplit(url)
        if parts.username or parts.password:
            return "a user name or password"
        query = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return "something that is no URL"
    for name, _ in query:
        if _SECRET_NAMES.search(name):
            return f"the parameter {name}"
    values = [*parts.path.split("/"), *(value for _, value in query), parts.fragment]
    if any(_is_random(word) for value in values for word in _LONG_WORD.findall(value)):
        return "a long random word, as tokens are"
    return None


def _is_random(word: str) -> bool:
    """Whether a word of a URL is more like a token than like language: letters and digits mixed, and no repetition."""
    if not (re.search(r"\d", word) and re.search(r"[A-Za-z]", word)):
        return False
    entropy = -sum(n / len(word) * math.log2(n / len(word)) for n in (word.count(c) for c in set(word)))
    return entropy > 3.2


def shown(text: str) -> str:
    """A target as `list` may show it: a reference as it is, of a URL only scheme and host, of anything else its name."""
    if is_reference(text) or "://" not in text:
        return text
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "(unreadable)"
    return f"{parts.scheme}://{host}{port}/…" if parts.path.strip("/") or parts.query else f"{parts.scheme}://{host}{port}"


def redact(text: str, *secrets: str) -> str:
    """The text without these values, and without any longer part of a URL among them."""
    hidden: set[str] = set()
    for secret in secrets:
        if len(secret) < 4:
            continue
        hidden.add(secret)
        if "://" in secret:
            hidden.update(piece for piece in re.split(r"[/?&=:@#]+", secret) if len(piece) >= 8)
    for value in sorted(hidden, key=len, reverse=True):
        text = text.replace(value, "***")
    return text
