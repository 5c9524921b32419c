"""Delegations as the article names them: the words, who leads, how many."""

from collections.abc import Iterator
from typing import Final

from schemas.mentions import Delegation, Mention
from streams.extraction import grammar
from streams.extraction.detail.context import Context
from streams.extraction.gazetteer import Country, Organisation
from streams.urdu.numbers import cardinal

_LED: Final = "qayadat"
"""Marker of a group before `کی قیادت میں`, `کی سربراہی میں`."""
_MEMBERS: Final = "رکنی"
_BEFORE: Final = 6
"""Words before `وفد` in which its country stands (`ایران کے سات رکنی اعلی سطحی پارلیمانی وفد`)."""
_NEAR_LEADER: Final = 4
_MOST: Final = 6


def fill(context: Context, mention: Mention) -> None:
    """Each party's delegation once; a later naming adds the leader and the number that an earlier one left out."""
    found: dict[str, Delegation] = {}
    for country, start, end in _delegations(context):
        if country not in mention.parties:
            continue
        leader, members = _leader(context, start, end), _members(context, start, end)
        known = found.get(country)
        if known is not None:
            found[country] = Delegation(
                country=country, name=known.name, leader=known.leader or leader, members=known.members or members
            )
        elif len(found) < _MOST:
            found[country] = Delegation(country=country, name=context.quote(start, end), leader=leader, members=members)
            context.note("delegations", start, end)
    if found:
        context.found["delegations"] = list(found.values())


def _delegations(context: Context) -> Iterator[tuple[str, int, int]]:
    """(country or organisation, tokens) of the phrases that name a delegation with where it is from."""
    document = context.scene.document
    for sentence in context.own:
        floor = document.sentences[sentence].start
        for trigger in context.scene.triggers(sentence, "delegation"):
            for index in range(trigger.start - 1, max(trigger.start - _BEFORE, floor) - 1, -1):
                match = document.covering.get(index)
                entry = match.entry if match is not None else None
                if match is not None and isinstance(entry, (Country, Organisation)):
                    yield entry.code, match.start, trigger.end
                    break
                if document.words[index] in grammar.CASE and document.words[index] not in grammar.GENITIVE:
                    break


def _members(context: Context, start: int, end: int) -> int | None:
    words = context.words
    return next((cardinal(words[i - 1]) for i in range(start + 1, end) if words[i] == _MEMBERS), None)


def _leader(context: Context, start: int, end: int) -> str | None:
    """The person of `X کی قیادت میں` right before or behind the delegation: a name, else the office."""
    for group in context.scene.groups(context.scene.document.sentence_of[start]):
        if group.marker == _LED and (0 <= start - group.end <= _NEAR_LEADER or 0 <= group.start - end <= _NEAR_LEADER):
            lead = group.actors[0]
            if lead.name is not None:
                return lead.full_name or context.quote(*lead.name)
            return context.quote(*lead.office) if lead.office is not None else None
    return None
