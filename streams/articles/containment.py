"""How much of two articles is the same text, told from their signatures."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

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
    in_other = _found(one, other)
    shared = int(in_other.sum())
    if not shared:
        return Overlap(0.0, 0.0, 0.0, 0)
    lead = min(_lead(in_other), _lead(_found(other, one)))
    return Overlap(shared / (len(one) + len(other) - shared), shared / min(len(one), len(other)), lead, shared)


def _found(these: Hashes, among: Hashes) -> npt.NDArray[np.bool_]:
    """Which of `these` stand `among` the others."""
    ascending = np.sort(among)
    places = np.searchsorted(ascending, these)
    places[places == len(ascending)] = 0
    found: npt.NDArray[np.bool_] = ascending[places] == these
    return found


def _lead(found: npt.NDArray[np.bool_]) -> float:
    head = found[: max(LEAD_LEAST, int(len(found) * LEAD_SHARE))]
    return float(head.mean())
