"""The people of an event as all sources name them: spellings of one person joined, an office without a name filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from schemas.mentions import Participant
from schemas.words import ROLES
from streams.events.names import Match, same_person
from streams.events.votes import elect

_VAGUE: Final = ("other", "delegation")
_RANK: Final = {role: rank for rank, role in enumerate(ROLES)}


@dataclass(slots=True)
class _Person:
    told: list[tuple[Participant, int]] = field(default_factory=list)

    def add(self, person: Participant, weight: int) -> None:
        self.told.append((person, weight))

    def matches(self, person: Participant) -> bool:
        """Judged by the name that is told best; a person listed in the gazetteer by that."""
        return any(same_person(known, person) is Match.SAME for known, _ in self.told[:4])


def rank(role: str) -> int:
    """Place of a role, 0 the highest. A role that a newer writer has added is the lowest."""
    return _RANK.get(role, len(ROLES))


def merge_people(told: Iterable[tuple[Sequence[Participant], int]], parties: Sequence[str]) -> list[Participant]:
    """The participants of all sources, each with the weight of its source, highest office first.

    People of a country that is no party are left out when the event has parties of its own; an office without a name is left
    out when a named person of the same side holds it.
    """
    named: list[_Person] = []
    offices: dict[tuple[str | None, str], _Person] = {}
    for people, weight in told:
        for person in people:
            if person.country and parties and person.country not in parties:
                continue
            if not person.name:
                offices.setdefault((person.country, person.role), _Person()).add(person, weight)
                continue
            known = next((one for one in named if one.matches(person)), None)
            if known is None:
                known = _Person()
                named.append(known)
            known.add(person, weight)
    merged = [(_one(person.told), sum(weight for _, weight in person.told)) for person in named]
    held = {(person.country, person.role) for person, _ in merged}
    merged += [(_one(office.told), sum(w for _, w in office.told)) for key, office in offices.items() if key not in held]
    order = sorted(range(len(merged)), key=lambda i: (rank(merged[i][0].role), -merged[i][1], i))
    return [merged[i][0] for i in order]


def _one(told: Sequence[tuple[Participant, int]]) -> Participant:
    """One participant from all that is told of him: each field by weight, the English name by its source first."""
    english = [
        (person, weight * (100 if person.name_en_source == "gazetteer" else 1)) for person, weight in told if person.name_en
    ]
    name_en = elect((person.name_en, weight) for person, weight in english)
    origin = next((person.name_en_source for person, _ in english if person.name_en == name_en), None)
    return Participant(
        name=elect((person.name, weight) for person, weight in told if person.name),
        name_en=name_en,
        name_en_source=origin,
        role=elect((person.role, weight * (1 if person.role in _VAGUE else 4)) for person, weight in told) or "other",
        country=elect((person.country, weight) for person, weight in told if person.country),
        person_id=elect((person.person_id, weight) for person, weight in told if person.person_id),
        office=elect((person.office, weight) for person, weight in told if person.office),
    )


def leading(people: Iterable[Participant]) -> dict[str, Participant]:
    """The highest person of each side, as far as the order of `merge_people` ranks them."""
    first: dict[str, Participant] = {}
    for person in people:
        if person.country and person.country not in first:
            first[person.country] = person
    return first


def same_leaders(a: Iterable[Participant], b: Iterable[Participant]) -> bool:
    """Whether two lists name the same leading people: another spelling is no other person, a name for an office is news."""
    one, two = leading(a), leading(b)
    if one.keys() != two.keys():
        return False
    for country, person in one.items():
        other = two[country]
        if bool(person.name) != bool(other.name) or person.role != other.role:
            return False
        if person.name and same_person(person, other) is Match.DIFFERENT:
            return False
    return True
