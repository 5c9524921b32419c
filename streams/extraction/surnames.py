"""Holders of high office told by one part of the name alone: `صدر روحانی`, `وزیراعظم سوناک`, `صدر شی`."""

from typing import Final

from streams.extraction.actors import ONE_EACH
from streams.extraction.gazetteer import Gazetteer, Person

_COMMON: Final = 3
"""A name of people of so many states (علی، احمد، خان) says nothing by itself."""


def holder(gazetteer: Gazetteer, surname: str, role: str | None, country: str | None, day: str | None) -> Person | None:
    """The one listed person of this surname who holds the office on a day (ISO; None: unknown), or held it before; None where
    nobody does, or several do."""
    people = gazetteer.surnames.get(surname, ())
    # Other offices have too many holders to be told by a surname.
    if role not in ONE_EACH or len({person.country for person in people}) >= _COMMON:
        return None
    running: dict[str, Person] = {}
    former: dict[str, Person] = {}
    for person in people:
        for term in gazetteer.terms.get(person.person, ()):
            if term.role != role or country not in (None, term.country):
                continue
            if day is not None and term.covers(day):
                running[person.person] = person
            elif day is None or not term.since or term.since <= day:
                former[person.person] = person
    found = list((running or former).values())
    return found[0] if len(found) == 1 else None
