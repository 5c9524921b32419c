"""Who made an event: version of the package and content hash of the rules of resolution."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from schemas.base import MadeBy


@cache
def made_by() -> MadeBy:
    """Stamped on every event. The same code gives the same stamp on every machine."""
    try:
        code = version("sifarat")
    except PackageNotFoundError:
        code = ""
    rules = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        rules.update(path.read_bytes())
    return MadeBy(code=code, rules=rules.hexdigest()[:12])
