"""Whose account it is: a side's, both sides', unnamed sources', or the press of others."""

from typing import Final

from schemas.mentions import Account, Mention
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import Cue
from streams.extraction.gazetteer import City, Country, Person

_BEFORE: Final = 8
"""Words before an official cue in which its country stands."""
_SHORT: Final = 12
"""Sentences of an article that is all about its one event: who is named anywhere in it as the source told the event."""
_MOST: Final = 6


def fill(context: Context, mention: Mention) -> None:
    """Every teller once per kind, with the clause that names it; only parties of the event, `media` and `unnamed` tell."""
    accounts: dict[str, tuple[Account, tuple[int, int]]] = {}
    sentences = context.near if len(context.near) <= _SHORT else context.around
    for cue in context.cues_in("account", sentences):
        if cue.value == "speaker" and context.scene.document.sentence_of[cue.start] not in context.around:
            continue
        for who in _tellers(context, mention, cue):
            if who not in accounts:
                quoted = context.clause_quote(cue.start, cue.end)
                accounts[who] = (Account(who=who, quote=context.quote(*quoted)), (cue.start, cue.end))
    if not accounts:
        return
    kept = list(accounts.values())[:_MOST]
    context.found["accounts"] = [account for account, _ in kept]
    for _, (start, end) in kept:
        context.note("accounts", start, end)


def _tellers(context: Context, mention: Mention, cue: Cue) -> list[str]:
    value = cue.value
    if value in ("media", "unnamed"):
        return [value]
    if value == "joint":
        return list(mention.parties) if len(mention.parties) == 2 else []
    if value.startswith("="):
        return [value[1:]] if value[1:] in mention.parties else []
    who = _speaker(context, cue) if value == "speaker" else _office(context, mention, cue)
    return [who] if who in mention.parties else []


def _speaker(context: Context, cue: Cue) -> str:
    """The side of the group that ends where the verb of saying begins."""
    for group in context.scene.groups(context.scene.document.sentence_of[cue.start]):
        if group.start < cue.start and group.head_end in (cue.start, cue.start - 1):
            sides = {actor.country for actor in group.actors if actor.country}
            return sides.pop() if len(sides) == 1 else ""
    return ""


def _office(context: Context, mention: Mention, cue: Cue) -> str:
    """The country beside an office that speaks; without one the audience's own."""
    document = context.scene.document
    sentence = document.sentences[document.sentence_of[cue.start]]
    for index in range(cue.end - 1, max(cue.start - _BEFORE, sentence.start) - 1, -1):
        match = document.covering.get(index)
        entry = match.entry if match is not None else None
        code = entry.code if isinstance(entry, Country) else entry.country if isinstance(entry, (City, Person)) else None
        if code and code != "*":
            return code
    audience = context.scene.register.audience
    return audience or "" if audience in mention.parties else ""
