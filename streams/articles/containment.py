"""How much of two articles is the same text, told from their signatures."""

from dataclasses import dataclass
from typing import Final

import numpy as np

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
    one, other = one[one <= limit], other[other <= limit]
    if not len(one) or not len(other):
        return Overlap(0.0, 0.0, 0.0, 0)
    in_other = np.isin(one, other, assume_unique=True)
    shared = int(in_other.sum())
    if not shared:
        return Overlap(0.0, 0.0, 0.0, 0)
    in_one = np.isin(other, one, assume_unique=True)
    lead = min(_lead(in_other), _lead(in_one))
    return Overlap(shared / (len(one) + len(other) - shared), shared / min(len(one), len(other)), lead, shared)


def _lead(found: np.typing.NDArray[np.bool_]) -> float:
    head = found[: max(LEAD_LEAST, int(len(found) * LEAD_SHARE))]
    return float(head.mean())
