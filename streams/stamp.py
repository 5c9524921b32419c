"""Who made a record: version of the package, and content hashes of the rules and data behind it."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import seeds
from schemas.base import MadeBy

_STREAMS = Path(__file__).parent


@cache
def stamp(*rules: str, tables: tuple[str, ...] | None = ()) -> MadeBy:
    """The stamp of the modules in these folders of `streams`, and of tables of the gazetteer; None: all that are shipped.

    The same on every machine. Where a user's own tables are read too, the reader knows the hash of all of them.
    """
    try:
        code = version("sifarat")
    except PackageNotFoundError:
        code = ""
    digest = hashlib.sha256()
    for folder in rules:
        for path in sorted((_STREAMS / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return MadeBy(code=code, rules=digest.hexdigest()[:12], data=_data(tables))


def _data(tables: tuple[str, ...] | None) -> str:
    if tables is None:
        tables = tuple(sorted(path.name for path in seeds.path("gazetteer").iterdir() if path.name.endswith(".tsv")))
    if not tables:
        return ""
    digest = hashlib.sha256()
    for name in tables:
        digest.update(f"{name}\0".encode() + seeds.path("gazetteer", name).read_bytes())
    return digest.hexdigest()[:12]
