"""Addresses as they are asked for: what two parsers would read differently is refused, not guessed."""

from typing import Final
from urllib.parse import urlsplit

import httpx

MAX_LENGTH: Final = 2048


class BadUrlError(ValueError):
    """No address that may be asked for; the text says why in one line."""


def parse(url: str) -> httpx.URL:
    """The URL, without its fragment, raw Urdu letters percent-encoded. Raises `BadUrlError`."""
    text = url.strip()
    if len(text) > MAX_LENGTH:
        raise BadUrlError(f"URL of {len(text)} characters, at most {MAX_LENGTH}")
    if "\\" in text or any(ord(c) < 33 or ord(c) == 127 for c in text):
        raise BadUrlError("URL with a backslash, a space or a control character")
    try:
        parsed = httpx.URL(text)
        other = urlsplit(text)
        other_host = other.hostname or ""
        port = other.port
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise BadUrlError(f"no URL ({error})") from error
    if parsed.scheme not in {"http", "https"}:
        raise BadUrlError(f"scheme {parsed.scheme or 'missing'}: only http and https are fetched")
    if parsed.userinfo:
        raise BadUrlError("URL with a user name or password in it")
    if not parsed.host:
        raise BadUrlError("URL without a host")
    if parsed.host.lower() != other_host.strip("[]").lower() or (parsed.port or None) != _default(parsed.scheme, port):
        raise BadUrlError("URL that two readers take for different hosts")
    return parsed.copy_with(fragment=None)


def _default(scheme: str, port: int | None) -> int | None:
    return None if port == {"http": 80, "https": 443}[scheme] else port


def port_of(url: httpx.URL) -> int:
    """The port that a connection goes to."""
    return url.port or (443 if url.scheme == "https" else 80)


def origin(url: httpx.URL) -> str:
    """Scheme, host and port: what a robots.txt speaks for."""
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{url.scheme}://{host}" + (f":{url.port}" if url.port else "")
