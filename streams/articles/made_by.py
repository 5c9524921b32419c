"""Who made an article: version of the package, and content hash of the rules by which pages are read and articles judged."""

from typing import Final

from schemas.base import MadeBy
from streams.stamp import stamp

RULES: Final = ("streams/articles", "streams/urdu/letters.py", "streams/urdu/furniture.py", "schemas", "seeds")
_LIBRARIES: Final = (
    "trafilatura", "htmldate", "courlan", "justext", "lxml", "lxml-html-clean", "charset-normalizer", "python-dateutil",
)  # fmt: skip
"""What reads pages and dates: another version may read them differently."""


def made_by() -> MadeBy:
    """Stamped on every article that is parsed: whatever its text, title and dates can depend on, besides the read itself.

    A replay takes an article with today's stamp as it stands, so nothing may be missing here.
    """
    return stamp(*RULES, tables=("language_words.tsv", "outlets.tsv"), libraries=_LIBRARIES)
