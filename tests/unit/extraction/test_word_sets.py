"""Words by which the grammar is told stand as folded text has them: any other would never be met."""

import re
from importlib import import_module
from pkgutil import iter_modules

import streams.extraction
import streams.urdu
from streams.urdu.letters import fold_text

_URDU = re.compile("[\u0600-\u06ff]")
_OF_FOLDING = "streams.urdu.letters"
"""Holds what folding takes away."""


def test_they_are_folded() -> None:
    unmet = []
    for package in (streams.extraction, streams.urdu):
        for module in iter_modules(package.__path__, package.__name__ + "."):
            if module.name != _OF_FOLDING:
                for name, value in vars(import_module(module.name)).items():
                    words = value if isinstance(value, frozenset) else ()
                    unmet += [(module.name, name, w) for w in words if isinstance(w, str) and _is_unmet(w)]
    assert unmet == []


def _is_unmet(word: str) -> bool:
    return bool(_URDU.search(word)) and fold_text(word) != word.strip()
