"""Reference data shipped with the product, and how to find it."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def path(*parts: str) -> Traversable:
    """A file of this package, such as `path("gazetteer", "countries.tsv")`."""
    return files(__package__).joinpath(*parts)
