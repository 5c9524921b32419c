"""How high a meeting was: the top office of each side, and in which form the sides met."""

from typing import Final

from schemas.mentions import Mention
from schemas.words import ROLES
from streams.extraction.detail.context import Context
from streams.extraction.detail.cues import Cue
from streams.extraction.gazetteer import Organisation

_RANK: Final = {role: rank for rank, role in enumerate(ROLES)}
_UNRANKED: Final = frozenset(("other", "delegation"))
_BEFORE_MARGIN: Final = 8
"""Words before `کے موقع پر` in which the conference is named."""


def fill_level(context: Context, mention: Mention) -> None:
    """Party to its highest office present. People of no rank (`delegation`, `other`) say nothing about the level."""
    level: dict[str, str] = {}
    for person in mention.participants:
        if person.country in mention.parties and person.role not in _UNRANKED and person.country is not None:
            best = level.get(person.country)
            if best is None or _RANK.get(person.role, len(ROLES)) < _RANK.get(best, len(ROLES)):
                level[person.country] = person.role
    if level:
        context.found["level"] = dict(sorted(level.items()))


def fill_format(context: Context, mention: Mention) -> None:
    """The first that is told of summit_margin, multilateral, one_on_one, delegations; else what follows from the parties."""
    if mention.type not in ("meeting", "summit"):
        return
    told: dict[str, Cue] = {}
    for cue in context.cues_in("format", context.own):
        told.setdefault(cue.value, cue)
    if "summit_margin" in told and mention.type == "meeting":
        cue = told["summit_margin"]
        context.found["format"] = "summit_margin"
        context.note("format", cue.start, cue.end)
        if mention.organisation is None:
            organisation = _conference(context, cue.start)
            if organisation is not None:
                context.found["organisation"] = organisation
        return
    for name in ("multilateral", "one_on_one", "delegations"):
        if name in told:
            context.found["format"] = name
            context.note("format", told[name].start, told[name].end)
            return
    if mention.type == "summit" or len(mention.parties) > 2:
        context.found["format"] = "multilateral"


def _conference(context: Context, end: int) -> str | None:
    """The organisation named shortly before token `end`, or that of the one summit of the article."""
    document = context.scene.document
    for index in range(end - 1, max(end - _BEFORE_MARGIN, -1), -1):
        match = document.covering.get(index)
        if match is not None and match.kind == "organisation" and isinstance(match.entry, Organisation):
            return match.entry.code
    summits = {event.organisation for event in context.events if event.type == "summit" and event.organisation}
    return next(iter(summits)) if len(summits) == 1 else None
