"""Assurances and promises that one side gave the other."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction.detail.context import Context

_MOST: Final = 4


def fill(context: Context, mention: Mention) -> None:
    """The clause of each assurance, as the article writes it."""
    found: dict[str, tuple[int, int]] = {}
    for cue in context.cues_in("assurance", context.around):
        span = context.clause_quote(cue.start, cue.end)
        found.setdefault(context.quote(*span), span)
    if found:
        kept = list(found.items())[:_MOST]
        context.found["assurances"] = [text for text, _ in kept]
        for _, (start, end) in kept:
            context.note("assurances", start, end)
