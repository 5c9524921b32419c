"""Why a fetched thing is no article. Each reason is one word in `Article.rejected`; the record goes on and is counted.

* `unreadable`: the bytes of the page make no text, and the feed brought none.
* `wall`: a consent, log-in or bot-check page stands in the article's place.
* `soft_404`: the server said 200 and the page says "not found".
* `empty`: neither title nor text.
* `too_short`: a few words only.
* `not_urdu`: another language.
"""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from streams.articles.language import URDU, language_of

LEAST_LETTERS: Final = 30
"""Letters of title and text together: less is a label, not a report."""
_WALL: Final = re.compile(
    r"just a moment|checking your browser|enable javascript and cookies|attention required|verify you are (?:a )?human|"
    r"are you a robot|access denied|request unsuccessful|before you continue to|we value your privacy|"
    r"consent to (?:the use of )?cookies|"
    r"subscribe to continue|sign in to continue|log ?in to (?:continue|read)|ddos protection by|unusual traffic",
    re.IGNORECASE,
)
_NOT_FOUND: Final = re.compile(
    r"\b404\b|page (?:was |could )?not (?:be )?found|not found|صفحہ (?:نہیں ملا|موجود نہیں|دستیاب نہیں)|"
    r"مطلوبہ صفحہ|خبر (?:موجود|دستیاب) نہیں|no longer available",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WALL_TEXT: Final = 600
"""Letters: a page with more text than this is an article that mentions cookies."""


def is_wall(headers: Mapping[str, str], title: str, text: str, visible: str) -> bool:
    """Whether a page is a wall: it says so in a header, or its title or few words do."""
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return True
    if _has_letters(text, _WALL_TEXT + 1):
        return False
    return bool(_WALL.search(title) or _WALL.search(visible[:1500]))


def is_soft_404(requested: str, canonical: str, title: str, text: str, visible: str) -> bool:
    """Whether a page says "not found" in a friendly way, or is the front page in an article's place."""
    if _NOT_FOUND.search(title) and not _has_letters(text, _WALL_TEXT + 1):
        return True
    if not _has_letters(text, 2 * LEAST_LETTERS) and _NOT_FOUND.search(visible[:600]):
        return True
    try:
        asked, said = urlsplit(requested), urlsplit(canonical)
    except ValueError:
        return False
    return bool(canonical) and said.path in ("", "/") and not said.query and asked.path not in ("", "/")


def rejection(title: str, text: str) -> tuple[str, str]:
    """(reason, language): the reason is empty for an article that extraction should read. Too few words count as Urdu."""
    if not title.strip() and not text.strip():
        return "empty", ""
    language = language_of(f"{title}\n{text}") or language_of(text) or URDU
    if language != URDU:
        return "not_urdu", language
    if not _has_letters(title + text, LEAST_LETTERS):
        return "too_short", language
    return "", language


def _has_letters(text: str, least: int) -> bool:
    """Whether there are so many letters; none is looked at behind them."""
    found = 0
    for run in _LETTERS.finditer(text):
        found += run.end() - run.start()
        if found >= least:
            return True
    return False
