"""Which articles have an anchor in common: an inverted index over the smallest hashes of their sketches.

The smallest `ANCHORS` hashes of a sketch are as good a sample as any, and the same ones in articles that share them, so that
two articles with a fifth of their text in common have several anchors in common. Compared with MinHash bands (64
permutations, 32 bands) it finds all of the labelled near pairs instead of 92 %, in a fifth of the memory
(docs/decisions/0060).

A hash table by open addressing over plain arrays: for every anchor the newest posting, and for every posting the next
older one of the same anchor. Rows are a ring: the newest article takes the place of the oldest, whose postings are then
recognised as stale by their order and their anchor.
"""

from array import array
from typing import Final

import numpy as np

from streams.articles.shingle import Hashes

ANCHORS: Final = 24
LONGEST: Final = 64
"""Postings of one anchor that are looked at, newest first: anchors that stand everywhere tell nothing."""
_SPREAD: Final = 0x9E3779B1
"""Anchors are small numbers; multiplied by this (Knuth's multiplicative hashing) they fall all over the table."""
_FULL: Final = 0.7
_LEAST_SLOTS: Final = 1 << 10


class Postings:
    """Rows of anchors; a row is named by its number, counted from 1 and never used again."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._rows = 0
        self._numbers = array("Q")
        """By place in the ring: the row that stands there; 0 when it was taken out."""
        self._anchors = array("I")
        self._older = array("I")
        """By posting: place of the next older posting of its anchor, plus 1."""
        self._make_table(_LEAST_SLOTS)

    def add(self, sketch: Hashes) -> int:
        """A new row for an article of this sketch. Returns its number."""
        self._rows += 1
        place = (self._rows - 1) % self._size
        if place == len(self._numbers):
            self._numbers.append(0)
            self._anchors.extend(_EMPTY)
            self._older.extend(_EMPTY)
        if (self._used + ANCHORS) > _FULL * len(self._keys):
            self._numbers[place] = 0
            self._rebuild()
        anchors = _anchors(sketch)
        first = place * ANCHORS
        self._anchors[first : first + ANCHORS] = array("I", anchors + [0] * (ANCHORS - len(anchors)))
        self._numbers[place] = self._rows
        self._link(place)
        return self._rows

    def remove(self, row: int) -> None:
        """Take a row out; nothing happens when it has left already."""
        place = (row - 1) % self._size
        if self._numbers[place] == row:
            self._numbers[place] = 0

    def shared(self, sketch: Hashes) -> dict[int, int]:
        """Rows that have anchors of this sketch, with how many. What an anchor is depends on both: see `ANCHORS`."""
        found: dict[int, int] = {}
        numbers, anchors, older = self._numbers, self._anchors, self._older
        for anchor in _anchors(sketch):
            posting = self._heads[self._slot(anchor)]
            newest = self._rows + 1
            for _ in range(LONGEST):
                if not posting or anchors[posting - 1] != anchor:
                    break
                row = numbers[(posting - 1) // ANCHORS]
                if row >= newest:  # the place was taken by a newer row that has the same anchor
                    break
                if row:
                    found[row] = found.get(row, 0) + 1
                    newest = row
                posting = older[posting - 1]
        return found

    def _slot(self, anchor: int) -> int:
        keys, heads, mask = self._keys, self._heads, len(self._keys) - 1
        slot = (anchor * _SPREAD >> 8) & mask
        while keys[slot] != anchor and heads[slot]:
            slot = (slot + 1) & mask
        return slot

    def _link(self, place: int) -> None:
        heads, keys, older = self._heads, self._keys, self._older
        mask = len(keys) - 1
        first = place * ANCHORS
        for posting, anchor in enumerate(self._anchors[first : first + ANCHORS], first + 1):
            if not anchor:
                break
            slot = (anchor * _SPREAD >> 8) & mask  # as `_slot`, written out: this is most of a restore
            while keys[slot] != anchor and heads[slot]:
                slot = (slot + 1) & mask
            head = heads[slot]
            if not head:
                keys[slot] = anchor
                self._used += 1
            older[posting - 1] = head if head != posting else 0
            heads[slot] = posting

    def _make_table(self, slots: int) -> None:
        self._keys = array("I", bytes(4 * slots))
        self._heads = array("I", bytes(4 * slots))
        self._used = 0

    def _rebuild(self) -> None:
        """A table that fits, without the anchors of articles that have left."""
        live = sorted((row, place) for place, row in enumerate(self._numbers) if row)
        slots = _LEAST_SLOTS
        while slots * _FULL < 1.25 * ANCHORS * (len(live) + 1):
            slots *= 2
        self._make_table(slots)
        for _, place in live:
            self._link(place)


_EMPTY: Final = array("I", [0] * ANCHORS)


def _anchors(sketch: Hashes) -> list[int]:
    """The smallest hashes, in order. 0 stands for none, so the hash 0 counts as 1."""
    return [anchor or 1 for anchor in np.sort(sketch)[:ANCHORS].tolist()]
