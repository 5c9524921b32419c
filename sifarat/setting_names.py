"""The names that settings have in the environment, and what of the environment is none of them."""

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import BaseModel

from sifarat.settings import Settings

OTHERS: Final = ("SIFARAT_CONFIG", "SIFARAT_LOG_LEVEL")
"""Variables that people set, though no setting has their name."""
_OURS: Final = ("SIFARAT_SUPERVISED_BY", "SIFARAT_DEMO_SECRET", "SIFARAT_BENCH_ARTICLES")
_SECRET: Final = re.compile(r"SECRET|TOKEN|PASSWORD|_KEY|_URL")
"""What a secret is called that a reference `env:NAME` leads to: it may have any name."""


def names(model: type[BaseModel] = Settings, before: str = "SIFARAT_") -> Iterator[str]:
    """All settings as the environment has them, such as `SIFARAT_STREAM__BATCH`; the sections too."""
    for name, field in model.model_fields.items():
        full = before + name.upper()
        yield full
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from names(field.annotation, full + "__")


def nearest(name: str) -> str | None:
    """The setting that was probably meant."""
    found = difflib.get_close_matches(name.upper(), [*names(), *OTHERS], 1, 0.8)
    return found[0] if found else None


def unread(environment: Mapping[str, str] = os.environ) -> list[str]:
    """One line for each variable that looks like a setting and is none: nobody reads it."""
    known = {*names(), *OTHERS, *_OURS}
    lines = []
    for name in sorted(environment):
        # Of a section's own, pydantic says it: SIFARAT_HTTP__CONTCT is wrong, not unknown.
        if not name.upper().startswith("SIFARAT_") or name.upper() in known or name.upper().partition("__")[0] in known:
            continue
        meant = nearest(name)
        if meant is None and _SECRET.search(name.upper()):
            continue
        hint = f": did you mean {meant}?" if meant else " (`sifarat config` shows all)"
        lines.append(f"{name} is no setting and has no effect{hint}")
    return lines
