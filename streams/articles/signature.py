"""The signature of an article: a bottom-k MinHash sketch of its shingles, kept in the order of the text.

The k smallest hashes are a fair sample of all shingles, the same one in every article that has them: what two sketches share
below the smaller of their bounds says what share of the texts is the same. Articles of up to k shingles are kept whole.
(A. Broder, "On the resemblance and containment of documents", 1997.)
"""

import base64
import binascii
from typing import Final

import numpy as np

from streams.articles.shingle import Hashes

SKETCH: Final = 256
"""Hashes of a sketch: a share of 0.4 is told to within 0.03, and 300,000 articles take 300 MB."""
EVERYTHING: Final = 0xFFFFFFFF
"""Bound of a sketch that holds all its article's shingles."""


def sketch(hashes: Hashes) -> Hashes:
    """The smallest `SKETCH` different hashes, in the order in which they first stand in the text."""
    ascending = np.sort(hashes)
    different = ascending[np.flatnonzero(np.diff(ascending, prepend=ascending[:1] ^ 1))]
    small = hashes if len(different) <= SKETCH else hashes[hashes <= different[SKETCH - 1]]
    _, places = np.unique(small, return_index=True)
    return small[np.sort(places)]


def bound(signature: Hashes) -> int:
    """Largest hash up to which the sketch holds every hash of its article."""
    return EVERYTHING if len(signature) < SKETCH else int(signature.max())


def to_text(signature: Hashes) -> str:
    """As it stands in the record: base64 of little-endian 32-bit words."""
    return base64.b64encode(signature.astype("<u4").tobytes()).decode()


def from_text(text: str) -> Hashes:
    """The sketch of a record. Raises `ValueError` for what is none."""
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(f"no signature: {error}") from error
    if len(raw) % 4:
        raise ValueError(f"no signature: {len(raw)} bytes are no whole 32-bit words")
    return np.frombuffer(raw, dtype="<u4").astype(np.uint32)
