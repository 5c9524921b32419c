"""How much of two articles is the same text, told from their signatures."""

from dataclasses import dataclass
from typing import Final

from streams.articles.shingle import Hashes
from streams.articles.signature import bound

LEAD_SHARE: Final = 0.2
"""The first fifth of an article is its lead: there stands what is new."""
LEAD_LEAST: Final = 12
"""Fewest hashes that make a lead."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares from 0 to 1."""

    jaccard: float
    """Shared text against all text of both."""
    containment: float
    """Shared text against the shorter article."""
    lead: float
    """The smaller of the two shares of a lead that stand somewhere in the other article."""
    shared: int
    """Sampled shingles that both have."""


def overlap(one: Hashes, other: Hashes) -> Overlap:
    """Compare two sketches below the smaller of their bounds, where both are complete."""
    limit = min(bound(one), bound(other))
    these, those = one[one <= limit].tolist(), other[other <= limit].tolist()
    here, there = frozenset(these), frozenset(those)
    shared = len(here & there)
    if not shared:
        return Overlap(0.0, 0.0, 0.0, 0)
    lead = min(_lead(these, there), _lead(those, here))
    return Overlap(shared / (len(these) + len(those) - shared), shared / min(len(these), len(those)), lead, shared)


def _lead(these: list[int], among: frozenset[int]) -> float:
    """The share of the lead that stands among the others."""
    head = these[: max(LEAD_LEAST, int(len(these) * LEAD_SHARE))]
    return sum(map(among.__contains__, head)) / len(head)
