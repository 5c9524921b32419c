"""The sides of an event as people name them: office, country adjective and name, in English and in Urdu."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from schemas.events import Event
from schemas.mentions import Participant
from schemas.words import ROLES
from streams.events import naming

_RANK: Final = {role: rank for rank, role in enumerate(ROLES)}
_ONE_OF_MANY: Final = frozenset(
    ("minister", "deputy_minister", "parliamentarian", "igo_official", "party_leader", "delegation")
)
"""Roles of which a side has several: "a minister", while "the foreign minister" is one."""


@dataclass(frozen=True, slots=True)
class Side:
    """A party and the highest of its people who take part, if any is told."""

    party: str
    lead: Participant | None
    place: int
    """Place in the text: index of the party's first participant, behind all of them for a party without people."""

    @property
    def rank(self) -> int:
        return _RANK.get(self.lead.role, len(ROLES)) if self.lead else len(ROLES) + 1

    def state_en(self) -> str:
        return naming.party_en(self.party)

    def state_ur(self) -> str:
        return naming.party_ur(self.party)

    def english(self) -> str:
        """`Pakistani PM Shehbaz Sharif`, `the Iranian FM`, `Oman`; a transliterated name is marked `~`."""
        if self.lead is None:
            return self.state_en()
        office = naming.office_en(self.lead.office, self.lead.role, self.party)
        name = english_name(self.lead)
        if not office:
            return f"{name} ({self.state_en()})" if name else self.state_en()
        title = f"{naming.adjective_en(self.party)} {office}"
        if name:
            return f"{title} {name}"
        several = self.lead.role in _ONE_OF_MANY and not office.endswith(("Foreign Secretary", " Minister"))
        return f"{_article(title) if several else 'the'} {title}"

    def urdu(self) -> str:
        if self.lead is None:
            return self.state_ur()
        office = naming.office_ur(self.lead.office, self.lead.role, self.party)
        name = naming.person_ur(self.lead.person_id) or self.lead.name or ""
        if not office:
            return f"{name} ({self.state_ur()})" if name else self.state_ur()
        return " ".join(part for part in (naming.adjective_ur(self.party), office, name) if part)


def english_name(person: Participant) -> str:
    """The person's English name; `~` stands before one that was transliterated. Empty for a side given by office alone."""
    if person.name_en:
        return person.name_en if person.name_en_source != "transliterated" else f"~{person.name_en}"
    return f"~{naming.romanised(person.name, person.country)}" if person.name else ""


def sides_of(event: Event) -> list[Side]:
    """Sides of an event in the order of the text. The conference of a summit is no side of it."""
    parties = [party for party in event.parties if event.type != "summit" or party != event.organisation]
    if event.type == "summit" and event.organisation is None:
        parties = [party for party in parties if not naming.is_organisation(party)] or parties
    sides = []
    for number, party in enumerate(parties):
        people = [(i, person) for i, person in enumerate(event.participants) if person.country == party]
        lead = min(people, key=lambda item: (_RANK.get(item[1].role, len(ROLES)), item[1].name is None, item[0]), default=None)
        place = people[0][0] if people else len(event.participants) + number
        sides.append(Side(party, lead[1] if lead else None, place))
    return sorted(sides, key=lambda side: side.place)


def ordered(sides: Sequence[Side], first: str | None) -> list[Side]:
    """The acting side first, else the higher office, else as in the text."""
    return sorted(sides, key=lambda side: (side.party != first, side.rank, side.place))


def _article(title: str) -> str:
    """`an` before a vowel sound: an Iranian, an IMF, a US, a European, a NATO delegation."""
    word = title.split(" ", 1)[0]
    if word.isupper() and word not in ("NATO", "SAARC", "HAMAS"):
        return "an" if word[0] in "AEFHILMNORSX" and word != "EU" else "a"
    return "an" if word[0] in "AEIOU" and not word.startswith(("Eu", "Uk", "Ur", "Ug", "Uni")) else "a"
