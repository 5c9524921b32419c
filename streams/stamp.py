"""Who made a record: version of the package, and content hashes of the rules and data behind it."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import seeds
from schemas.base import MadeBy

_ROOT = Path(__file__).parent.parent


@cache
def stamp(*rules: str, tables: tuple[str, ...] | None = (), libraries: tuple[str, ...] = ()) -> MadeBy:
    """The stamp of these modules or folders of modules (`streams/urdu`), of libraries (by their versions) and of tables of the
    gazetteer; None: all that are shipped.

    The same on every machine. Where a user's own tables are read too, the reader knows the hash of all of them.
    """
    digest = hashlib.sha256()
    for rule in rules:
        path = _ROOT / rule
        for module in sorted(path.rglob("*.py")) if path.is_dir() else (path,):
            digest.update(module.read_bytes())
    for library in libraries:
        digest.update(f"{library} {_version(library)}\0".encode())
    return MadeBy(code=_version("sifarat"), rules=digest.hexdigest()[:12], data=_data(tables))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _data(tables: tuple[str, ...] | None) -> str:
    if tables is None:
        tables = tuple(sorted(path.name for path in seeds.path("gazetteer").iterdir() if path.name.endswith(".tsv")))
    if not tables:
        return ""
    digest = hashlib.sha256()
    for name in tables:
        digest.update(f"{name}\0".encode() + seeds.path("gazetteer", name).read_bytes())
    return digest.hexdigest()[:12]
