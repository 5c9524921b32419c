"""Who made an event: version of the package and content hash of the rules of resolution."""

from functools import cache
from pathlib import Path

from schemas.base import MadeBy
from streams.stamp import stamp


@cache
def made_by() -> MadeBy:
    """Stamped on every event. The same code gives the same stamp on every machine."""
    return stamp(Path(__file__).parent)
