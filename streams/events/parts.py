"""What happened during what: a meeting during a visit, a signing at a summit. Linked, never merged."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from streams.events.draft import Draft, Working
from streams.events.families import CONTAINED, CONTAINERS
from streams.events.profile import Profile
from streams.events.times import gap

AROUND_VISIT: Final = 5
"""A visit lasts at most about this many days after its stated first one."""
BETWEEN_REPORTS: Final = 2
"""Reports of a visit and of a meeting during it, both without a day, are published at most this many days apart."""


def may_be_part(profile: Profile) -> bool:
    """Whether events of this type can be part of a visit or a summit."""
    return profile.type in CONTAINED and not profile.background


def choose(part: Profile, wholes: Iterable[tuple[str, int, Profile]]) -> str | None:
    """The visit or summit (id, number of sources, profile) to which an event belongs.

    One told in the same article first, then the better fitting one, then the one told by more.
    """
    best: tuple[int, int, str] | None = None
    for name, sources, whole in wholes:
        points = _points(part, whole)
        if points and (best is None or (-points, -sources, name) < best):
            best = (-points, -sources, name)
    return best[2] if best else None


def _points(part: Profile, whole: Profile) -> int:
    """0 when they do not belong together."""
    if (
        whole.background
        or part.statuses.isdisjoint(whole.statuses)
        or not _fits_place(part, whole)
        or not _fits_time(part, whole)
    ):
        return 0
    together = 4 if part.articles & whole.articles else 0
    if whole.type == "visit":
        if not whole.parties <= part.parties:
            return 0
        return together + 2
    fits = part.parties <= whole.parties or bool(part.organisation and part.organisation == whole.organisation)
    if not together and not (fits and part.city and part.city == whole.city):
        return 0
    return together + (1 if fits else 0) if fits or part.parties & whole.parties else 0


def _fits_place(part: Profile, whole: Profile) -> bool:
    if part.city and whole.city and whole.type == "summit":
        return part.city == whole.city
    where = whole.country or (whole.host if whole.type == "visit" else None)
    return not (part.country and where) or part.country == where


def _fits_time(part: Profile, whole: Profile) -> bool:
    if part.when is None or whole.when is None:
        return bool(part.articles & whole.articles)
    if part.when.stated and whole.when.stated:
        return whole.when.first - 1 <= part.when.last and part.when.first <= whole.when.last + AROUND_VISIT
    if part.when.stated or whole.when.stated:
        return gap(part.when, whole.when) <= AROUND_VISIT
    if not part.published or not whole.published:
        return False
    days = max(part.published[0] - whole.published[1], whole.published[0] - part.published[1], 0)
    return days <= BETWEEN_REPORTS


def link(draft: Draft) -> dict[str, str | None]:
    """For each touched event the visit or summit that it is part of. Events around a touched visit are touched too."""
    for name, working in list(draft.touched.items()):
        for part in draft.memory.parts(name):
            draft.touch(part)
        if working.sources and working.profile.type in CONTAINERS:
            for part in _around(working.profile, draft):
                draft.touch(part)
    return {name: _whole_of(working, draft) for name, working in draft.touched.items() if working.sources}


def _around(whole: Profile, draft: Draft) -> list[str]:
    """Events without a visit or summit of their own that may be part of this one."""
    found = []
    for family in ("gathering", "agreement"):
        for name in draft.candidates(_as(whole, family)):
            part = draft.profile(name)
            event = draft.memory.get(name)
            if part is not None and may_be_part(part) and (event is None or event.part_of is None):
                found.append(name)
    return found


def _whole_of(working: Working, draft: Draft) -> str | None:
    part = working.profile
    if not may_be_part(part):
        return None
    names = {*draft.candidates(_as(part, "visit")), *draft.candidates(_as(part, "gathering"))} - {working.event_id}
    wholes = []
    for name in sorted(names):
        whole = draft.profile(name)
        if whole is not None and whole.type in CONTAINERS:
            wholes.append((name, len(draft.sources(name)), whole))
    return choose(part, wholes)


def _as(profile: Profile, family: str) -> Profile:
    """The profile as if it were of another family: to find what happened around it."""
    return replace(profile, family=family, type="meeting" if family == "gathering" else family)
