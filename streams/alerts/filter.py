"""A filter made ready once, then held against many events.

`matches` gives the conditions that held, in words, or None. Two readings are worth knowing:

* `statuses` also takes an event that has just left the asked-for status: who was told "planned" is told "cancelled".
* `least_level` holds when anybody of that office or a higher one takes part; offices below it do not count.
"""

from dataclasses import dataclass
from typing import Final

from schemas import words as known
from schemas.alerts import Subscription
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
        self._text: str | None = None
        self._names: str | None = None

    @property
    def text(self) -> str:
        """The lines, titles and evidence, folded to words."""
        if self._text is None:
            event = self.event
            told = [f"{source.title} . {source.evidence}" for source in event.sources]
            self._text = words(" . ".join([event.line_en, event.line_ur, *dict.fromkeys(told)]))
        return self._text

    @property
    def names(self) -> str:
        """The names of the people who take part, folded to words, a bar between two people."""
        if self._names is None:
            named = [name for person in self.event.participants for name in (person.name, person.name_en) if name]
            self._names = "|".join(words(name) for name in named)
        return self._names

    @property
    def statuses(self) -> frozenset[str]:
        """The status, and the one before it when this revision left that."""
        event = self.event
        if event.kind in _LEAVING:
            for change in reversed(event.history):
                if change.what == "status":
                    return frozenset({event.status, change.was})
        return frozenset({event.status})

    @property
    def rank(self) -> int:
        """Rank of the highest office that takes part, 0 being the highest."""
        offices = [*self.event.level.values(), *(person.role for person in self.event.participants)]
        return min((_RANK.get(office, len(_RANK)) for office in offices), default=len(_RANK))

    @property
    def tier(self) -> int | None:
        """The best tier among the sources that tell it as news."""
        return min((source.tier for source in self.event.sources if not source.background), default=None)


def depends_on(subscription: Subscription) -> frozenset[str]:
    """Fields of an event whose change can make it fit this subscription."""
    given = subscription.filter
    return _ALWAYS.union(*(fields for condition, fields in _DEPENDS.items() if getattr(given, condition) not in ([], None)))


class Compiled:
    """A subscription's filter with its sets made and its words folded."""

    def __init__(self, subscription: Subscription, vocabulary: Vocabulary) -> None:
        wanted = subscription.filter
        self.subscription = subscription
        self.filter = wanted
        self.kinds = frozenset(subscription.kinds)
        self.depends_on = depends_on(subscription)
        self.pair = frozenset(wanted.pair)
        self.parties_all = frozenset(wanted.parties_all)
        self.parties_any = frozenset(wanted.parties_any)
        self.region_parties = frozenset(code for name in wanted.regions for code in vocabulary.regions.get(name, ()))
        self.types = frozenset(wanted.types)
        self.statuses = frozenset(wanted.statuses)
        self.topics = frozenset(wanted.topics)
        self.organisations = frozenset(wanted.organisations)
        self.countries = frozenset(wanted.countries)
        self.cities = frozenset(city.casefold() for city in wanted.cities)
        self.accounts = frozenset(wanted.accounts)
        self.level = None if wanted.least_level is None else _RANK.get(wanted.least_level, -1)
        self.words = tuple(Phrase(word, words(word)) for word in wanted.words)
        self.person_ids = frozenset(wanted.people)
        self.people = tuple(
            Phrase(person, form)
            for person in wanted.people
            for form in sorted({words(person), *vocabulary.people.get(person, ())})
        )

    def matches(self, view: EventView) -> list[str] | None:
        """The conditions that held, in words; None when one did not. The cheap conditions come first."""
        event, wanted = view.event, self.filter
        held: list[str] = []
        if self.types:
            if event.type not in self.types:
                return None
            held.append(f"type {event.type}")
        if self.pair:
            if view.parties != self.pair:
                return None
            held.append(f"pair {'-'.join(sorted(self.pair))}")
        if self.parties_all:
            if not self.parties_all <= view.parties:
                return None
            held.append(f"parties {', '.join(sorted(self.parties_all))}")
        for name, codes in (("party", self.parties_any), ("region party", self.region_parties)):
            if codes:
                found = view.parties & codes
                if not found:
                    return None
                held.append(f"{name} {', '.join(sorted(found))}")
        if wanted.regions and not self.region_parties:
            return None
        if self.statuses:
            if not view.statuses & self.statuses:
                return None
            held.append(f"status {event.status}")
        if self.organisations:
            present = self.organisations & (view.parties | {event.organisation})
            if not present:
                return None
            held.append(f"organisation {', '.join(sorted(present))}")
        if self.countries:
            if view.country not in self.countries:
                return None
            held.append(f"place {view.country}")
        if self.cities:
            if view.city not in self.cities:
                return None
            held.append(f"city {event.place.city if event.place else ''}")
        if self.topics:
            shared = self.topics.intersection(event.topics)
            if not shared:
                return None
            held.append(f"topic {', '.join(sorted(shared))}")
        return self._matches_rest(view, held)

    def _matches_rest(self, view: EventView, held: list[str]) -> list[str] | None:
        """The thresholds, then what has to look through names and text."""
        event, wanted = view.event, self.filter
        if wanted.least_confidence is not None:
            if event.confidence < wanted.least_confidence:
                return None
            held.append(f"confidence {event.confidence:.2f}")
        if wanted.least_sources is not None:
            if event.independent_sources < wanted.least_sources:
                return None
            held.append(f"{event.independent_sources} independent sources")
        if self.level is not None:
            if view.rank > self.level:
                return None
            held.append(f"level {known.ROLES[view.rank]}")
        if wanted.max_tier is not None:
            tier = view.tier
            if tier is None or tier > wanted.max_tier:
                return None
            held.append(f"tier {tier}")
        if self.accounts:
            told_by = self.accounts & {account.who for account in event.accounts}
            if not told_by:
                return None
            held.append(f"account of {', '.join(sorted(told_by))}")
        if self.people:
            person = self._person(view)
            if person is None:
                return None
            held.append(f"person {person}")
        if self.words:
            word = next((phrase.written for phrase in self.words if phrase.folded in view.text), None)
            if word is None:
                return None
            held.append(f"word {word}")
        return held or ["every event"]

    def _person(self, view: EventView) -> str | None:
        for participant in view.event.participants:
            if participant.person_id and participant.person_id in self.person_ids:
                return participant.person_id
        return next((phrase.written for phrase in self.people if phrase.folded in view.names), None)
