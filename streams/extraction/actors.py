"""Who can act in a sentence: actors, groups of them with their case marker, and names known in an article."""

from dataclasses import dataclass, field
from typing import Final

from streams.extraction.gazetteer import Person

ROLE_RANK: Final = {
    role: rank
    for rank, role in enumerate(
        (
            "head_of_state",
            "head_of_government",
            "deputy_head_of_government",
            "foreign_minister",
            "minister",
            "security_adviser",
            "deputy_minister",
            "special_envoy",
            "military_chief",
            "speaker",
            "ambassador",
            "igo_head",
            "royal",
            "provincial_head",
            "parliamentarian",
            "party_leader",
            "igo_official",
            "other",
            "delegation",
        )
    )
}
"""Offices from the highest; of two offices of one person the higher counts."""
STATESMEN: Final = frozenset(role for role, rank in ROLE_RANK.items() if rank <= ROLE_RANK["military_chief"])
"""Who acts abroad for his state: heads, ministers and their deputies, advisers, envoys on a mission, chiefs of the forces."""

HEADS: Final = frozenset(("head_of_state", "head_of_government"))
ONE_EACH: Final = HEADS | {"foreign_minister"}
"""Offices of which a state has one holder at a time."""
PRIVATE: Final = frozenset((None, "other", "party_leader"))
"""Roles that make nothing diplomatic by themselves: who has them travels, writes and dines on his own account as well."""
PEOPLE: Final = frozenset(("person", "office", "counterpart"))
"""Kinds of actors that are one person each."""
BODIES: Final = frozenset(("delegation", "officials"))
"""Kinds that are people of one side without names."""
STATES: Final = frozenset(("state", "capital", "government"))
"""Kinds that stand for a state: `چلی`, `سانتیاگو` for its government, `چلی کی حکومت`."""
COLLECTIVE: Final = STATES | {"organisation"}
"""Kinds that stand for a side as a whole: `چلی`, `سانتیاگو` for its government, `یورپی یونین`."""
_SHORT_BODIES: Final = frozenset(("EU", "UN", "WB", "G7"))
"""Organisations whose short name is as long as a state's code."""


def is_body(code: str) -> bool:
    """Whether a side is an organisation or movement and no state."""
    return len(code) != 2 or code in _SHORT_BODIES


@dataclass(slots=True)
class Actor:
    """One who can act, as the text names it: tokens [start, end)."""

    start: int
    end: int
    kind: str
    """person, office, counterpart, delegation, officials, government, state, organisation, pair, pronoun."""
    country: str | None = None
    role: str | None = None
    name: tuple[int, int] | None = None
    person: Person | None = None
    office: tuple[int, int] | None = None
    office_key: str = ""
    plural: bool = False
    former: bool = False
    modifiers: frozenset[str] = frozenset()
    """elect, former, guest, host, own."""
    full_name: str = ""
    """Name as the article writes it most fully; set by the register."""
    explicit: bool = False
    """The country stands in the text beside the office or name, or follows from the listed person."""
    home: str = ""
    """`domestic` for offices that only a country's own press names without country."""
    lead: "Actor | None" = None
    """Who leads a delegation."""
    other_roles: frozenset[str] = frozenset()
    """Of a person with several offices those that rank lower: a deputy prime minister who is foreign minister too."""

    @property
    def roles(self) -> frozenset[str]:
        """Every role under which the person may be told of."""
        return self.other_roles | {self.role} if self.role else self.other_roles


@dataclass(slots=True)
class Group:
    """Coordinated actors and the case marker behind them: tokens [start, end), the marker included."""

    actors: list[Actor]
    marker: str
    start: int
    end: int
    used: bool = field(default=False)

    @property
    def head_end(self) -> int:
        return self.actors[-1].end


@dataclass(slots=True)
class Alias:
    """A name known in this article."""

    name: tuple[int, int]
    full: str
    country: str | None
    role: str | None
    person: Person | None
    office_key: str = ""
    explicit: bool = False
    former: bool = False
    """Whether he is named with an office only as one who held it."""
    in_office: bool = False
    """Whether he is named with an office that he holds."""
