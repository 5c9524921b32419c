"""Field by field: what all sources together tell of an event, and what some of them tell otherwise."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from schemas.events import Alternative, Source, Told
from schemas.mentions import Account, Delegation, Invitation, Participant, Place, Sum
from schemas.words import TOPICS
from streams.events.families import LARGE_GATHERING
from streams.events.lifecycle import status_of
from streams.events.people import merge_people, rank
from streams.events.times import parse_day
from streams.events.votes import alternatives, elect, weigh

T = TypeVar("T", bound=Hashable)
_ELECTED: Final = ("mode", "organisation", "host", "visitor", "initiator", "format", "outcome")
_UNITED: Final = ("claims", "documents", "sums", "deadlines", "invitations", "assurances", "delegations")
_TOPIC_ORDER: Final = {topic: number for number, topic in enumerate(TOPICS)}


@dataclass(slots=True)
class Facts:
    """The merged fields of an event, named as in `schemas.events.Event`."""

    type: str
    status: str
    contested: bool
    background: bool
    parties: list[str]
    participants: list[Participant]
    date: str | None
    date_precision: str | None
    place: Place | None
    mode: str | None
    topics: list[str]
    organisation: str | None
    host: str | None
    visitor: str | None
    initiator: str | None
    mediator: list[str]
    level: dict[str, str]
    format: str | None
    outcome: str | None
    accounts: list[Account]
    claims: list[str]
    documents: list[str]
    sums: list[Sum]
    deadlines: list[str]
    invitations: list[Invitation]
    assurances: list[str]
    delegations: list[Delegation]
    alternatives: dict[str, list[Alternative]] = field(default_factory=dict)


class _Telling:
    """The sources that still carry what they told, with their weights."""

    def __init__(self, sources: Sequence[Source], status: str) -> None:
        self.sources = [source for source in sources if source.told is not None]
        self.weights = [weigh(source, status) for source in self.sources]

    def all(self) -> Iterable[tuple[Told, int]]:
        for source, weight in zip(self.sources, self.weights, strict=True):
            assert source.told is not None
            yield source.told, weight

    def elect(self, value_of: Callable[[Told], T | None]) -> T | None:
        return elect((value, weight) for told, weight in self.all() if (value := value_of(told)) is not None)

    def union(self, values_of: Callable[[Told], Sequence[Any]]) -> list[Any]:
        found: list[Any] = []
        for told, _ in self.all():
            found += [value for value in values_of(told) if value not in found]
        return found


def merge(sources: Sequence[Source]) -> Facts:
    """The facts of an event with these sources, in order of arrival. At least one must carry what it told."""
    status, contested = status_of(sources)
    telling = _Telling(sources, status)
    facts = _single(telling, status) if len(telling.sources) == 1 else _several(telling, status)
    facts.contested = contested
    facts.background = all(source.background for source in sources)
    return facts


def _single(telling: _Telling, status: str) -> Facts:
    """What one source tells, as it tells it."""
    told, weight = next(iter(telling.all()))
    fields = {name: getattr(told, name) for name in Told.__struct_fields__}
    parties = sorted(set(told.parties))
    fields |= {
        "parties": parties,
        "participants": merge_people([(told.participants, weight)], parties),
        "date": told.date if _precision(told.date) else None,
        "date_precision": _precision(told.date),
        "topics": _in_order(told.topics),
        "mediator": sorted(set(told.mediator)),
        "level": _level(telling),
        "accounts": list(telling.sources[0].accounts),
    }
    return Facts(status=status, contested=False, background=False, **fields)


def _several(telling: _Telling, status: str) -> Facts:
    event_type = telling.elect(lambda told: told.type) or "meeting"
    parties = _parties(telling, event_type)
    date, precision = _date(telling)
    accounts: list[Account] = []
    for source in telling.sources:
        accounts += [account for account in source.accounts if account not in accounts]
    facts = Facts(
        type=event_type,
        status=status,
        contested=False,
        background=False,
        parties=parties,
        participants=merge_people(((told.participants, weight) for told, weight in telling.all()), parties),
        date=date,
        date_precision=precision,
        place=_place(telling),
        topics=_in_order(telling.union(lambda told: told.topics)),
        mediator=sorted(telling.union(lambda told: told.mediator)),
        level=_level(telling),
        accounts=accounts,
        **{name: telling.elect(lambda told, field=name: getattr(told, field)) for name in _ELECTED},  # type: ignore[misc, arg-type]
        **{name: telling.union(lambda told, field=name: getattr(told, field)) for name in _UNITED},  # type: ignore[misc, arg-type]
    )
    facts.alternatives = _alternatives(telling.sources, facts)
    return facts


def _in_order(topics: Sequence[str]) -> list[str]:
    return sorted(set(topics), key=lambda topic: (_TOPIC_ORDER.get(topic, len(TOPICS)), topic))


def _parties(telling: _Telling, event_type: str) -> list[str]:
    """The best attested set; of a conference all that any source names as taking part."""
    if event_type == "summit":
        return sorted(set(telling.union(lambda told: told.parties)))
    chosen = telling.elect(lambda told: tuple(sorted(set(told.parties))))
    if chosen is not None and len(chosen) > LARGE_GATHERING:
        return sorted(set(telling.union(lambda told: told.parties if len(told.parties) > LARGE_GATHERING else [])))
    return list(chosen or ())


def _date(telling: _Telling) -> tuple[str | None, str | None]:
    """The best attested date among the most precise ones."""
    for precision in ("day", "month", "year"):
        chosen = telling.elect(lambda told, wanted=precision: told.date if _precision(told.date) == wanted else None)  # type: ignore[misc]
        if chosen is not None:
            return chosen, precision
    return None, None


def _precision(date: str | None) -> str | None:
    day = parse_day(date)
    return day[2] if day else None


def _place(telling: _Telling) -> Place | None:
    """City with its country together, so that no city lands in another country; a venue only when it is of that city."""
    city = telling.elect(lambda told: (told.place.city, told.place.country) if told.place and told.place.city else None)
    if city is not None:
        venue = telling.elect(lambda told: told.place.venue if told.place and told.place.city in (city[0], None) else None)
        return Place(city=city[0], country=city[1], venue=venue)
    country = telling.elect(lambda told: told.place.country if told.place else None)
    venue = telling.elect(lambda told: told.place.venue if told.place and told.place.country in (country, None) else None)
    return Place(country=country, venue=venue) if country or venue else None


def _level(telling: _Telling) -> dict[str, str]:
    level: dict[str, str] = {}
    for told, _ in telling.all():
        for party, role in told.level.items():
            if party not in level or rank(role) < rank(level[party]):
                level[party] = role
    return dict(sorted(level.items()))


def _alternatives(sources: Sequence[Source], facts: Facts) -> dict[str, list[Alternative]]:
    def told(name: str) -> Callable[[Source], Any]:
        return lambda source: getattr(source.told, name)

    found = {
        "type": alternatives(sources, told("type"), facts.type),
        "status": alternatives(sources, lambda source: source.status, facts.status),
        "date": alternatives(sources, told("date"), facts.date, _date_within),
        "place": alternatives(sources, told("place"), facts.place, _place_within),
    }
    if facts.type != "summit":
        found["parties"] = alternatives(
            sources, lambda source: sorted(set(source.told.parties)) if source.told else None, facts.parties
        )
    for name in _ELECTED:
        found[name] = alternatives(sources, told(name), getattr(facts, name))
    return {name: values for name, values in found.items() if values}


def _date_within(value: str, shown: str) -> bool:
    """A month that holds the shown day says nothing else."""
    return shown.startswith(value)


def _place_within(value: Place, shown: Place) -> bool:
    return value.city in (None, shown.city) and value.country in (None, shown.country)
