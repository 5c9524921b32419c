"""A filter made ready once, then held against many events.

`matches` gives the conditions that held, in words, or None. Two readings are worth knowing:

* `statuses` also takes an event that has just left the asked-for status: who was told "planned" is told "cancelled".
* `least_level` holds when anybody of that office or a higher one takes part; offices below it do not count.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from schemas import words as known
from schemas.alerts import Filter, Subscription
from schemas.events import Event
from streams.alerts.vocabulary import Vocabulary, words

_RANK: Final = {role: rank for rank, role in enumerate(known.ROLES)}
_LEAVING: Final = frozenset({"status", "lapsed", "corrected", "contested", "withdrawn"})
"""Kinds of revision that may take an event out of the status for which it was told."""

_ALWAYS: Final = frozenset({"background_only", "notify", "standing"})
_DEPENDS: Final = {
    "parties_any": ("parties",),
    "parties_all": ("parties",),
    "pair": ("parties",),
    "regions": ("parties",),
    "types": ("type",),
    "statuses": ("status",),
    "least_level": ("level", "participants", "sources"),
    "people": ("participants", "sources"),
    "organisations": ("organisation", "parties"),
    "topics": ("topics", "sources"),
    "words": ("line_en", "line_ur", "sources"),
    "countries": ("place",),
    "cities": ("place",),
    "max_tier": ("sources",),
    "least_confidence": ("confidence", "sources"),
    "least_sources": ("independent_sources", "sources"),
    "accounts": ("accounts", "sources"),
}
"""Condition to the fields of an event that can make it true."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a filter: as they were written, and folded."""

    written: str
    folded: str


class EventView:
    """An event with what filters look at worked out at most once."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.parties = frozenset(event.parties)
        place = event.place
        self.country = place.country if place else None
        self.city = place.city.casefold() if place and place.city else None

    @cached_property
    def text(self) -> str:
        """The lines, titles and evidence, folded to words."""
        event = self.event
        told = [f"{source.title} . {source.evidence}" for source in event.sources]
        return words(" . ".join([event.line_en, event.line_ur, *dict.fromkeys(told)]))

    @cached_property
    def names(self) -> str:
        """The names of the people who take part, folded to words, a bar between two people."""
        named = [name for person in self.event.participants for name in (person.name, person.name_en) if name]
        return "|".join(words(name) for name in named)

    @cached_property
    def statuses(self) -> frozenset[str]:
        """The status, and the one before it when this revision left that."""
        event = self.event
        if event.kind in _LEAVING:
            for change in reversed(event.history):
                if change.what == "status":
                    return frozenset({event.status, change.was})
        return frozenset({event.status})

    @cached_property
    def rank(self) -> int:
        """Rank of the highest office that takes part, 0 being the highest."""
        offices = [*self.event.level.values(), *(person.role for person in self.event.participants)]
        return min((_RANK.get(office, len(_RANK)) for office in offices), default=len(_RANK))

    @cached_property
    def tier(self) -> int | None:
        """The best tier among the sources that tell it as news."""
        return min((source.tier for source in self.event.sources if not source.background), default=None)


Condition: TypeAlias = Callable[[EventView], str | None]
"""Why it holds, in words; None when it does not."""


def depends_on(subscription: Subscription) -> frozenset[str]:
    """Fields of an event whose change can make it fit this subscription."""
    given = subscription.filter
    return _ALWAYS.union(*(fields for condition, fields in _DEPENDS.items() if getattr(given, condition) not in ([], None)))


class Compiled:
    """A subscription's filter as a row of conditions, the cheap ones first."""

    def __init__(self, subscription: Subscription, vocabulary: Vocabulary) -> None:
        wanted = subscription.filter
        self.subscription = subscription
        self.kinds = frozenset(subscription.kinds)
        self.depends_on = depends_on(subscription)
        self.pair = frozenset(wanted.pair)
        self.parties_all = frozenset(wanted.parties_all)
        self.parties_any = frozenset(wanted.parties_any)
        self.region_parties = frozenset(code for name in wanted.regions for code in vocabulary.regions.get(name, ()))
        self.types = frozenset(wanted.types)
        self.topics = frozenset(wanted.topics)
        self.organisations = frozenset(wanted.organisations)
        self.countries = frozenset(wanted.countries)
        self.cities = frozenset(city.casefold() for city in wanted.cities)
        self._conditions = (*self._facts(), *_thresholds(wanted), *_texts(wanted, vocabulary))

    def matches(self, view: EventView) -> list[str] | None:
        """The conditions that held, in words; None when one did not."""
        held = []
        for condition in self._conditions:
            reason = condition(view)
            if reason is None:
                return None
            held.append(reason)
        return held or ["every event"]

    def _facts(self) -> Iterator[Condition]:
        wanted = self.subscription.filter
        if self.types:
            yield lambda view: f"type {view.event.type}" if view.event.type in self.types else None
        if self.pair:
            pair = f"pair {'-'.join(sorted(self.pair))}"
            yield lambda view: pair if view.parties == self.pair else None
        if self.parties_all:
            all_of = f"parties {', '.join(sorted(self.parties_all))}"
            yield lambda view: all_of if self.parties_all <= view.parties else None
        if self.parties_any:
            yield lambda view: _shared("party", self.parties_any & view.parties)
        if wanted.regions:
            yield lambda view: _shared("region party", self.region_parties & view.parties)
        if wanted.statuses:
            statuses = frozenset(wanted.statuses)
            yield lambda view: f"status {view.event.status}" if view.statuses & statuses else None
        if self.organisations:
            yield lambda view: _shared("organisation", self.organisations & {*view.parties, view.event.organisation})
        if self.countries:
            yield lambda view: f"place {view.country}" if view.country in self.countries else None
        if self.cities:
            yield lambda view: f"city {view.event.place.city}" if view.event.place and view.city in self.cities else None
        if self.topics:
            yield lambda view: _shared("topic", self.topics.intersection(view.event.topics))


def _thresholds(wanted: Filter) -> Iterator[Condition]:
    if (confidence := wanted.least_confidence) is not None:
        yield lambda view: f"confidence {view.event.confidence:.2f}" if view.event.confidence >= confidence else None
    if (sources := wanted.least_sources) is not None:
        yield (
            lambda view: (
                f"{view.event.independent_sources} independent sources" if view.event.independent_sources >= sources else None
            )
        )
    if wanted.least_level is not None:
        level = _RANK.get(wanted.least_level, -1)
        yield lambda view: f"level {known.ROLES[view.rank]}" if view.rank <= level else None
    if (tier := wanted.max_tier) is not None:
        yield lambda view: f"tier {view.tier}" if view.tier is not None and view.tier <= tier else None
    if wanted.accounts:
        accounts = frozenset(wanted.accounts)
        yield lambda view: _shared("account of", accounts & {account.who for account in view.event.accounts})


def _texts(wanted: Filter, vocabulary: Vocabulary) -> Iterator[Condition]:
    if wanted.people:
        listed = frozenset(wanted.people)
        spellings = [
            Phrase(person, form)
            for person in wanted.people
            for form in sorted({words(person), *vocabulary.people.get(person, ())})
        ]

        def person(view: EventView) -> str | None:
            present = (one.person_id for one in view.event.participants if one.person_id in listed)
            found = next(present, None) or next((one.written for one in spellings if one.folded in view.names), None)
            return f"person {found}" if found else None

        yield person
    if wanted.words:
        phrases = [Phrase(word, words(word)) for word in wanted.words]

        def word(view: EventView) -> str | None:
            found = next((phrase.written for phrase in phrases if phrase.folded in view.text), None)
            return f"word {found}" if found else None

        yield word


def _shared(name: str, found: frozenset[str]) -> str | None:
    return f"{name} {', '.join(sorted(found))}" if found else None
