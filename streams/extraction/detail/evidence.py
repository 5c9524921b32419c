"""Where the article says who, what and whether, and how sure each field is."""

from typing import Final

from schemas.mentions import Mention
from streams.extraction.detail.context import Context

_MOST: Final = 24
"""Pieces of the article kept per field."""

# How often the field was right where the event was, by how it was read, rounded down: 144 events found in the 65 articles
# used while writing and in the self-written set. A place read from the text 0.95, one inferred 0.73.
_STATUS: Final = 0.95
_EXPLICIT_PARTIES: Final = 0.95
_INFERRED_PARTIES: Final = 0.9
_TOLD: Final = 0.9
_INFERRED_PLACE: Final = 0.7
_PEOPLE: Final = 0.9


def fill(context: Context, mention: Mention) -> None:
    """Spans of type, status, parties and participants; confidence of the fields that the event rules have read."""
    event, document = context.event, context.scene.document
    context.note("type", event.trigger.start, event.trigger.end)
    context.note("status", event.clause.start, event.clause.end)
    actors = [actor for actor in event.actors if actor.country in mention.parties and actor.end > actor.start]
    places = list(dict.fromkeys((actor.start, actor.end) for actor in actors))[:_MOST]
    spans = [document.span(*place) for place in places]
    if spans:
        context.spans["parties"] = spans
    if mention.participants and spans:
        context.spans["participants"] = spans
    explicit = bool(actors) and all(actor.explicit for actor in actors)
    confidences = {"status": _STATUS, "parties": _EXPLICIT_PARTIES if explicit else _INFERRED_PARTIES}
    if mention.date:
        confidences["date"] = _TOLD
    if mention.place is not None and mention.place.country is not None:
        confidences["place"] = _TOLD if "place" in mention.spans else _INFERRED_PLACE
    if any(person.name for person in mention.participants):
        confidences["participants"] = _PEOPLE
    context.found["confidences"] = {**mention.confidences, **confidences}
