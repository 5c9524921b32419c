"""Who mediated. A mediator brings the sides together and is never one of them."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction.detail.context import Context
from streams.extraction.gazetteer import City, Country, Organisation, Person

_BEFORE: Final = 12
_BETWEEN: Final = frozenset(("کی", "کے", "اور", "،", "و", "حکومت", "مشترکہ", "پر", "میں"))


def fill(context: Context, mention: Mention) -> None:
    """Countries in the list right before `کی ثالثی`. One that was taken for a party is no party, if two others are left."""
    found: list[str] = []
    for cue in context.cues_in("mediator", context.own):
        for code, start, end in _before(context, cue.start):
            if code not in found:
                found.append(code)
                context.note("mediator", start, end)
    if not found:
        return
    parties = [party for party in mention.parties if party not in found]
    if len(parties) < 2:
        found = [code for code in found if code not in mention.parties]
        parties = mention.parties
    if not found:
        context.spans.pop("mediator", None)
        return
    context.found["mediator"] = sorted(found)
    if parties != mention.parties:
        context.found["parties"] = parties


def _before(context: Context, end: int) -> list[tuple[str, int, int]]:
    """Countries and organisations that stand in a row, with nothing but joining words between, right before token `end`."""
    document = context.scene.document
    out: list[tuple[str, int, int]] = []
    index = end - 1
    while index >= max(end - _BEFORE, context.scene.clause(end).start):
        match = document.covering.get(index)
        if match is None:
            if document.words[index] not in _BETWEEN:
                break
            index -= 1
            continue
        entry = match.entry
        if isinstance(entry, (Country, Organisation)):
            out.append((entry.code, match.start, match.end))
        elif isinstance(entry, (City, Person)) and entry.country not in ("", "*"):
            out.append((entry.country, match.start, match.end))
        index = match.start - 1
    return out
