"""Which events a mention is compared with at all: keys in memory, cut into months, so that a busy pair stays cheap."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from streams.events.families import MOVED, at_home, is_organisation, slack_days
from streams.events.profile import Profile
from streams.events.times import When

Key = tuple[str, ...]
Postings = dict[Key, dict[int, set[str]]]

PAIRS_UP_TO: Final = 4
"""Gatherings of more parties than this are found by their organisation or host."""
_PAIRS_AT_MOST: Final = 8
_DAYS: Final = 32
UNPLACED: Final = -1
"""The bucket of events that no day places."""


def keys(profile: Profile) -> list[Key]:
    """The keys under which an event is found: pairs of parties, and for gatherings their organisation or host."""
    found: list[Key] = []
    parties = sorted(at_home(profile.parties) if profile.family == "agreement" else profile.parties)
    named = [profile.organisation] if profile.organisation else []
    if profile.family == "gathering":
        named += [party for party in parties if is_organisation(party) and party not in named]
        found += [(profile.family, "organisation", name) for name in named]
    if len(parties) <= PAIRS_UP_TO:
        found += [(profile.family, *pair) for pair in combinations(parties, 2)]
    elif profile.host:
        found.append((profile.family, "host", profile.host))
    elif not named:
        found += [(profile.family, *pair) for pair in combinations(parties[:_PAIRS_AT_MOST], 2)]
    return found


def buckets(when: When | None) -> range | tuple[int]:
    """The months in which an event may lie."""
    return (UNPLACED,) if when is None else range(when.first // _DAYS, when.last // _DAYS + 1)


Entry = tuple[tuple[Key, ...], tuple[int, ...]]
"""Keys and months under which an event has been entered."""


def add(postings: Postings, event: str, profile: Profile) -> Entry:
    """Enter an event under all its keys and months. Returns what `remove` takes."""
    entry = tuple(keys(profile)), tuple(buckets(profile.when))
    for key in entry[0]:
        months = postings.setdefault(key, {})
        for month in entry[1]:
            months.setdefault(month, set()).add(event)
    return entry


def remove(postings: Postings, event: str, entry: Entry) -> None:
    """Take an event out again."""
    for key in entry[0]:
        months = postings.get(key, {})
        for month in entry[1]:
            members = months.get(month)
            if members is not None:
                members.discard(event)
                if not members:
                    del months[month]
        if not months:
            postings.pop(key, None)


def candidates(postings: Postings, profile: Profile) -> set[str]:
    """Ids of the events that share a key and may lie in the same days."""
    found: set[str] = set()
    for key in keys(profile):
        months = postings.get(key)
        if months:
            for month in _months(profile, months):
                found |= months.get(month, set())
    return found


def _months(profile: Profile, months: Iterable[int]) -> Iterator[int]:
    if profile.when is None:
        yield from months
        return
    slack = slack_days(profile.type)
    if profile.statuses & {"planned", "cancelled", "denied"}:
        slack = max(slack, MOVED)
    first, last = profile.when.first - slack, profile.when.last + slack
    yield UNPLACED
    yield from range(first // _DAYS, last // _DAYS + 1)
