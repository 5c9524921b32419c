"""Versions of an article: what was read again, and whether anything about it has changed."""

import hashlib
from typing import Final

from schemas.articles import Article

MOST_READS: Final = 4096
"""Reads of one article that are told apart; an archive that holds one id more often has no reads."""


def content_key(article: Article, folded_title: str, text_hash: str) -> bytes:
    """Two reads of an article are one version when this is the same: title and text but for spelling, and its standing."""
    parts = (folded_title, text_hash, article.rejected, "withdrawn" if article.withdrawn else "")
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=12).digest()


def read_bit(read: int) -> int:
    """The bit of a read among those that were absorbed."""
    return 1 << min(max(read, 0), MOST_READS)


def change_of(article: Article, known_content: bytes | None, content: bytes, was_withdrawn: bool) -> str:
    """new, unchanged, edited or withdrawn."""
    if known_content == content:
        return "unchanged"
    if article.withdrawn:
        return "unchanged" if was_withdrawn else "withdrawn"
    return "new" if known_content is None else "edited"
