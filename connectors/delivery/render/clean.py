"""What no message may carry, whatever an article says: control characters and overrides of the direction of writing."""

import re
from typing import Final

_HARMFUL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")
"""Terminals obey some of them, XML has no place for others, and overrides make a link look like another."""


def clean(text: str) -> str:
    """The text without them; line ends and tabs stay, isolates (which our own text uses) too."""
    return _HARMFUL.sub("", text)
