"""Who made a record: version of the package, and content hashes of the rules and data behind it."""

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from schemas.base import MadeBy


def stamp(rules: Path, data: bytes | None = None) -> MadeBy:
    """The stamp of the modules in the folder `rules`, and of `data` where there is any. The same on every machine."""
    try:
        code = version("sifarat")
    except PackageNotFoundError:
        code = ""
    digest = hashlib.sha256()
    for path in sorted(rules.glob("*.py")):
        digest.update(path.read_bytes())
    return MadeBy(code=code, rules=digest.hexdigest()[:12], data="" if data is None else hashlib.sha256(data).hexdigest()[:12])
