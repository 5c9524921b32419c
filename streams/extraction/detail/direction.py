"""Who hosts, who travels, who began: the direction of an event, where the text gives it one."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction.actors import Group
from streams.extraction.detail.context import Context
from streams.extraction.gazetteer import Country

_RESIDENT: Final = "ambassador"
_BEFORE_HOSTING: Final = 4
_WITH_AGENT: Final = frozenset(("meeting", "call", "message", "rupture", "restore", "protest", "visit"))


def fill(context: Context, mention: Mention) -> None:
    """Fill host, visitor and initiator; each only with a party of the event."""
    host, visitor = _host_and_visitor(context, mention)
    if host is not None and mention.host is None:
        context.found["host"] = host
    if visitor is not None and mention.visitor is None:
        context.found["visitor"] = visitor
    if mention.initiator is None and (initiator := _initiator(context, mention)) is not None:
        context.found["initiator"] = initiator


def _host_and_visitor(context: Context, mention: Mention) -> tuple[str | None, str | None]:
    parties = mention.parties
    told = mention.host or _hosting(context, mention)
    if mention.type == "visit":
        host = told or _place(mention)
        others = [party for party in parties if party != host]
        return host, others[0] if host is not None and len(others) == 1 else None
    if mention.type == "summit":
        return told or _place(mention), None
    if mention.type not in ("meeting", "agreement") or mention.mode == "video" or len(parties) != 2:
        return told, None
    for event in context.events:
        if event.type == "visit" and event.parties == parties and event.host and event.background == mention.background:
            return event.host, next(party for party in parties if party != event.host)
    host = told or _place(mention)
    if host is None or mention.type == "agreement" or (told is None and "place" not in mention.spans):
        return told, None
    visitor = next(party for party in parties if party != host)
    resident = any(person.country == visitor and person.role == _RESIDENT for person in mention.participants)
    return host, None if resident else visitor


def _hosting(context: Context, mention: Mention) -> str | None:
    """The party named right before `کی میزبانی`."""
    document = context.scene.document
    for cue in context.cues_in("host", context.own):
        for index in range(cue.start - 1, max(cue.start - _BEFORE_HOSTING, 0) - 1, -1):
            match = document.covering.get(index)
            code = match.entry.code if match is not None and isinstance(match.entry, Country) else None
            if code in mention.parties:
                context.note("host", cue.start, cue.end)
                return code
    return None


def _place(mention: Mention) -> str | None:
    country = mention.place.country if mention.place else None
    return country if country in mention.parties else None


def _initiator(context: Context, mention: Mention) -> str | None:
    """The side with نے before the event's word; of a protest the side whose envoy it is not."""
    if mention.type not in _WITH_AGENT:
        return None
    if mention.type == "visit":
        return context.found.get("visitor") or mention.visitor
    if mention.type == "protest":
        envoys = {person.country for person in mention.participants if person.role == _RESIDENT}
        rest = [party for party in mention.parties if party not in envoys]
        if len(envoys) == 1 and len(rest) == 1:
            return rest[0]
    event = context.event
    for sentence in dict.fromkeys((event.sentence, *context.own)):
        for group in context.scene.groups(sentence):
            inside = sentence != event.sentence or event.clause.start <= group.start < event.clause.end
            if inside and group.marker == "ne" and (side := _side(group, mention)) is not None:
                context.note("initiator", group.start, group.end)
                return side
    return _sender(context, mention) if mention.type == "message" else None


def _sender(context: Context, mention: Mention) -> str | None:
    """Of a verbless headline (`X کی Y کو مبارکباد`) the side with the genitive, where the other one is addressed."""
    event = context.event
    groups = context.scene.groups(event.sentence, event.clause.start, event.clause.end)
    addressed = {side for group in groups if group.marker in ("ko", "naam") and (side := _side(group, mention)) is not None}
    for group in groups:
        if group.marker == "gen" and (side := _side(group, mention)) is not None and side not in addressed and addressed:
            context.note("initiator", group.start, group.end)
            return side
    return None


def _side(group: Group, mention: Mention) -> str | None:
    """The one party that a group's actors belong to."""
    sides = {actor.country for actor in group.actors if actor.country in mention.parties}
    return sides.pop() if len(sides) == 1 else None
