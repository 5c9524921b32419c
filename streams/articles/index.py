"""The window of articles among which a duplicate is looked for: the last 300,000 by first arrival.

Everything in it can be computed from the records that dedupe has published; nothing else is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from streams.articles.near import Facts, least_jaccard
from streams.articles.postings import Postings
from streams.articles.shingle import Hashes

WINDOW: Final = 300_000
"""Articles; a month of all the Urdu news that there is."""
LEAST_ANCHORS: Final = 2
"""Anchors in common that make an article worth comparing."""
MOST_CANDIDATES: Final = 128
"""The most alike are compared: a form that was filled in ten thousand times must not slow the stream."""


@dataclass(slots=True)
class Entry:
    """An article as the window remembers it."""

    article_id: str
    arrival: int
    """Counts the articles by their first arrival."""
    reads: int
    """Bits: the reads that were absorbed."""
    version: int
    content: bytes
    """What makes a version: hash of title, text and whether it is withdrawn or rejected."""
    withdrawn: bool = False
    text_hash: str = ""
    signature: bytes = b""
    """Empty when it can be nobody's original."""
    row: int = 0
    """Where the postings have it; 0 when they do not."""
    facts: Facts | None = None
    duplicate_of: str | None = None
    duplicate_kind: str | None = None
    similarity: float | None = None

    def sketch(self) -> Hashes:
        return np.frombuffer(self.signature, dtype=np.uint32)


class Window:
    """Entries by id, by text hash, and by what their texts share."""

    def __init__(self, size: int = WINDOW) -> None:
        self._size = size
        self._entries: dict[str, Entry] = {}
        self._by_arrival: dict[int, Entry] = {}
        self._texts: dict[str, list[int]] = {}
        self._postings = Postings(size)
        self._by_row: dict[int, Entry] = {}
        self._arrivals = 0

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, article_id: str) -> Entry | None:
        return self._entries.get(article_id)

    def add(self, article_id: str, content: bytes) -> Entry:
        """A new article; the oldest leaves when the window is full."""
        if len(self._entries) >= self._size:
            oldest = next(iter(self._entries.values()))
            self.hide(oldest)
            del self._entries[oldest.article_id]
            del self._by_arrival[oldest.arrival]
        self._arrivals += 1
        entry = Entry(article_id, self._arrivals, 0, 0, content)
        self._entries[article_id] = self._by_arrival[entry.arrival] = entry
        return entry

    def show(self, entry: Entry, text_hash: str, sketch: Hashes, facts: Facts) -> None:
        """Make an article one that others can be duplicates of."""
        self.hide(entry)
        entry.text_hash, entry.signature, entry.facts = text_hash, sketch.tobytes(), facts
        if text_hash:
            self._texts.setdefault(text_hash, []).append(entry.arrival)
        if len(sketch):
            entry.row = self._postings.add(sketch)
            self._by_row[entry.row] = entry

    def hide(self, entry: Entry) -> None:
        """Make an article one that no other can be a duplicate of."""
        if entry.text_hash:
            holders = self._texts[entry.text_hash]
            holders.remove(entry.arrival)
            if not holders:
                del self._texts[entry.text_hash]
        if entry.row:
            self._postings.remove(entry.row)
            del self._by_row[entry.row]
        entry.text_hash, entry.signature, entry.facts, entry.row = "", b"", None, 0

    def same_text(self, text_hash: str) -> Iterator[Entry]:
        """Articles of exactly this text, the earliest first."""
        for arrival in sorted(self._texts.get(text_hash, ())):
            yield self._by_arrival[arrival]

    def alike(self, sketch: Hashes, facts: Facts) -> Iterator[Entry]:
        """Articles that may share enough text with one of this sketch to be the same, the earliest first.

        None that does is left out: of the sketch with the smaller bound every hash is compared, and it is the larger one.
        """
        found = [(count, row) for row, count in self._postings.shared(sketch).items() if count >= LEAST_ANCHORS]
        found.sort(reverse=True)
        mine = frozenset(sketch.tolist())
        for row in sorted(row for _, row in found[:MOST_CANDIDATES]):
            entry = self._by_row[row]
            theirs = memoryview(entry.signature).cast("I")
            assert entry.facts is not None  # as long as the postings have it
            if len(mine.intersection(theirs)) >= least_jaccard(facts, entry.facts) * max(len(mine), len(theirs)):
                yield entry
