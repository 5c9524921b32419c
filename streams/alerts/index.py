"""Subscriptions by what they ask for, so that an event is held only against those that it may concern.

Every subscription lies under the postings of one condition: the one that fewest events meet. An event looks up its own
postings and meets each subscription at most once. Subscriptions with no condition that can be looked up are held against
every event.
"""

from collections.abc import Hashable, Iterator
from itertools import combinations
from typing import TypeAlias

from streams.alerts.filter import Compiled, EventView

Posting: TypeAlias = tuple[str, *tuple[Hashable, ...]]
_MOST_PARTIES = 8
"""An event of more parties looks up no pairs: they grow with the square, and a pair means exactly two parties anyway."""


def postings_of(compiled: Compiled) -> list[Posting]:
    """Where a subscription lies. Empty: it is held against every event."""
    if compiled.pair:
        return [("pair", *sorted(compiled.pair))]
    types: tuple[str | None, ...] = tuple(sorted(compiled.types)) or (None,)
    if len(compiled.parties_all) >= 2:
        return [("both", *sorted(compiled.parties_all)[:2])]
    parties = compiled.parties_all or compiled.parties_any or compiled.region_parties
    if compiled.cities:
        return [("city", city) for city in sorted(compiled.cities)]
    if parties:
        return [("party", party, kind) for party in sorted(parties) for kind in types]
    if compiled.organisations:
        return [("organisation", name) for name in sorted(compiled.organisations)]
    if compiled.countries:
        return [("place", country, kind) for country in sorted(compiled.countries) for kind in types]
    if compiled.topics:
        return [("topic", topic, kind) for topic in sorted(compiled.topics) for kind in types]
    if compiled.types:
        return [("type", kind) for kind in sorted(compiled.types)]
    return []


def postings_for(view: EventView) -> Iterator[Posting]:
    """Where the subscriptions lie that an event may concern."""
    event = view.event
    kinds = (None, event.type)
    parties = sorted(view.parties)
    yield ("type", event.type)
    for party in parties:
        for kind in kinds:
            yield ("party", party, kind)
        yield ("organisation", party)
    if event.organisation and event.organisation not in view.parties:
        yield ("organisation", event.organisation)
    if len(parties) == 2:
        yield ("pair", *parties)
    if len(parties) <= _MOST_PARTIES:
        for both in combinations(parties, 2):
            yield ("both", *both)
    if view.city:
        yield ("city", view.city)
    for kind in kinds:
        if view.country:
            yield ("place", view.country, kind)
        for topic in event.topics:
            yield ("topic", topic, kind)


class SubscriptionIndex:
    """All subscriptions in force, by their postings."""

    def __init__(self) -> None:
        self._compiled: dict[str, Compiled] = {}
        self._lying: dict[str, list[Posting]] = {}
        self._postings: dict[Posting, dict[str, Compiled]] = {}
        self._everything: dict[str, Compiled] = {}
        self._crowded: dict[str, Compiled] = {}

    def __len__(self) -> int:
        return len(self._compiled)

    def __contains__(self, subscription_id: object) -> bool:
        return subscription_id in self._compiled

    def put(self, compiled: Compiled) -> None:
        """Add a subscription, or put it in the place of its former version."""
        name = compiled.subscription.subscription_id
        self.remove(name)
        self._compiled[name] = compiled
        postings = self._lying[name] = postings_of(compiled)
        if not postings:
            self._everything[name] = compiled
        for posting in postings:
            self._postings.setdefault(posting, {})[name] = compiled
            if posting[0] == "both":
                self._crowded[name] = compiled

    def remove(self, subscription_id: str) -> None:
        """Take a subscription out; nothing happens when it is not there."""
        if self._compiled.pop(subscription_id, None) is None:
            return
        self._everything.pop(subscription_id, None)
        self._crowded.pop(subscription_id, None)
        for posting in self._lying.pop(subscription_id):
            there = self._postings[posting]
            del there[subscription_id]
            if not there:
                del self._postings[posting]

    def candidates(self, view: EventView) -> dict[str, Compiled]:
        """The subscriptions that this event may concern, by id: a superset of those that it does."""
        found = dict(self._everything)
        for posting in postings_for(view):
            found.update(self._postings.get(posting, ()))
        if len(view.parties) > _MOST_PARTIES:
            found.update(self._crowded)
        return found
