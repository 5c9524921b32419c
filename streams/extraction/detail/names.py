"""English names of people whom no gazetteer lists: transliterated, and marked as such."""

import msgspec

from schemas.mentions import Mention, Participant
from streams.extraction.detail.context import Context
from streams.urdu.romanise import romanise


def fill(context: Context, mention: Mention) -> None:
    """Give every named participant an English name. No evidence of its own: it is the name's."""
    people = [_named(person) for person in mention.participants]
    if people != mention.participants:
        context.found["participants"] = people


def _named(person: Participant) -> Participant:
    if not person.name or person.name_en:
        return person
    english = romanise(person.name, person.country)
    if not english:
        return person
    return msgspec.structs.replace(person, name_en=english, name_en_source="transliterated")
