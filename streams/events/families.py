"""Families of event types: only events of one family can be one event told twice. Windows per type are here too."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from seeds.tables import rows

FAMILY: Final = {
    "meeting": "gathering",
    "summit": "gathering",
    "visit": "visit",
    "call": "call",
    "agreement": "agreement",
    "credentials": "credentials",
    "message": "message",
    "protest": "protest",
    "rupture": "rupture",
    "restore": "restore",
}
LARGE_GATHERING: Final = 3
"""A meeting and a summit may be one event only when the meeting has so many parties, and the summit too or an organisation."""

SAME_DAY_SLACK: Final = {"meeting": 1, "call": 1, "visit": 4, "summit": 4, "agreement": 2, "protest": 1, "message": 2}
"""Days by which two stated dates of one event may differ: outlets differ on the day, visits and summits span several."""
_OTHER_SLACK: Final = 3

MOVED: Final = 21
"""A plan may be moved by about this many days and be the same plan."""

REMEMBER_DAYS: Final = {"visit": 500, "summit": 500, "agreement": 700, "rupture": 700, "restore": 700}
_REMEMBER_OTHERS: Final = 400
"""How long after its last source an event can still be joined, edited or promoted; then only its contact is kept."""

CONTACTS: Final = frozenset({"meeting", "call", "visit", "summit"})
"""Types that count as contact of their parties."""
CONTAINERS: Final = frozenset({"visit", "summit"})
CONTAINED: Final = frozenset({"meeting", "agreement"})
"""A meeting during a visit, a signing at a summit: linked by `part_of`, never merged."""


def family(event_type: str) -> str:
    """The family of a type; a type that a newer writer has added is a family of its own."""
    return FAMILY.get(event_type, event_type)


def slack_days(event_type: str) -> int:
    """Days by which two stated dates of one event of this type may differ."""
    return SAME_DAY_SLACK.get(event_type, _OTHER_SLACK)


def remember_days(event_type: str) -> int:
    """Days after its last source for which an event of this type stays in memory."""
    return REMEMBER_DAYS.get(event_type, _REMEMBER_OTHERS)


def is_organisation(party: str) -> bool:
    """Whether a party code is an organisation or movement: states are two letters, and `EU` is no state."""
    return len(party) != 2 or party == "EU"


@cache
def _homes() -> dict[str, str]:
    return {row["code"]: row["home"] for row in rows("organisations.tsv") if row["home"]}


def at_home(parties: Iterable[str]) -> frozenset[str]:
    """The parties with the countries of movements in their place: a truce is told with either."""
    homes = _homes()
    return frozenset(homes.get(party, party) for party in parties)
