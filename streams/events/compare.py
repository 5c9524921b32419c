"""Two sets of events against each other: what a replay under other rules gained, lost and changed.

Events are matched by id first, then, within a family, by the articles that they share: a replay founds its events anew, and an
event whose founding mention is no longer read goes on under another id. Pure and deterministic; it renders nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from schemas.events import Event

MOST: Final = 0.5
"""Two events of different ids are one when they share more than this part of the smaller one's articles."""
GONE: Final = frozenset(("withdrawn", "merged"))
"""Standings of events that are no more."""
_FACTS: Final = (
    "type",
    "status",
    "background",
    "standing",
    "parties",
    "date",
    "date_precision",
    "place",
    "mode",
    "organisation",
)
_DETAILS: Final = (
    "topics", "host", "visitor", "initiator", "mediator", "level", "format", "outcome", "claims", "documents", "sums",
    "deadlines", "invitations", "assurances", "delegations",
)  # fmt: skip


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """A source's own words."""

    article_id: str
    outlet: str = ""
    url: str = ""
    text: str = ""


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """An event shown to a person."""

    event_id: str
    type: str
    status: str
    parties: list[str]
    date: str | None = None
    line_en: str = ""
    line_ur: str = ""
    evidence: list[Evidence] = []


class FieldChange(msgspec.Struct, frozen=True, kw_only=True):
    """A field that differs. Of lists of people and accounts the names that tell them apart."""

    field: str
    was: Any
    now: Any


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One event in both sets, with what differs."""

    was_id: str
    now_id: str
    how: str
    """`id`, or `articles` when the ids differ."""
    fields: list[FieldChange]
    example: Example
    """The event as it is now."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers of events; `changed` is among both `before` and `after`."""

    before: int = 0
    after: int = 0
    gained: int = 0
    lost: int = 0
    changed: int = 0


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """All that differs between two sets of events."""

    total: Tally
    same: int
    by_type: dict[str, Tally]
    by_outlet: dict[str, Tally]
    """An event counts for every outlet among its sources."""
    by_field: dict[str, int]
    """How many changed events differ in the field."""
    gained_ids: list[str]
    lost_ids: list[str]
    gained: list[Example]
    lost: list[Example]
    changed: list[Change]
    """Examples: for every field the best attested events that differ in it."""
    renamed: dict[str, str]
    """Id before to id after, of events matched by their articles."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Which event of one set is which of the other."""

    pairs: list[tuple[str, str, str]]
    """(id before, id after, how) in order of the ids before."""
    lost: list[str]
    gained: list[str]


def compare(before: Iterable[Event], after: Iterable[Event], *, examples: int = 5) -> Comparison:
    """What `after` has gained, lost and changed against `before`; events that are withdrawn or merged stand in neither.

    Both hold one revision of each event, the latest. `examples` is how many of each kind are shown with their evidence.
    """
    was = {event.event_id: event for event in before if event.standing not in GONE}
    now = {event.event_id: event for event in after if event.standing not in GONE}
    matching = match(was, now)
    changes = [
        (was[old], now[new], how, fields) for old, new, how in matching.pairs if (fields := differences(was[old], now[new]))
    ]
    lost = [was[event_id] for event_id in matching.lost]
    gained = [now[event_id] for event_id in matching.gained]
    changed = [new for _, new, _, _ in changes]

    def tallies(keys: Callable[[Event], Iterable[str]]) -> dict[str, Tally]:
        groups = (("before", was.values()), ("after", now.values()), ("gained", gained), ("lost", lost), ("changed", changed))
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name, events in groups:
            for event in events:
                for key in keys(event):
                    counts[key][name] += 1
        return {key: Tally(**counts[key]) for key in sorted(counts)}

    by_field = Counter(change.field for _, _, _, fields in changes for change in fields)
    return Comparison(
        total=Tally(before=len(was), after=len(now), gained=len(gained), lost=len(lost), changed=len(changed)),
        same=len(matching.pairs) - len(changes),
        by_type=tallies(lambda event: (event.type,)),
        by_outlet=tallies(_outlets),
        by_field={field: by_field[field] for field in sorted(by_field, key=lambda field: (-by_field[field], field))},
        gained_ids=matching.gained,
        lost_ids=matching.lost,
        gained=[_example(event) for event in _best(gained)[:examples]],
        lost=[_example(event) for event in _best(lost)[:examples]],
        changed=_changed_examples(changes, examples),
        renamed={old: new for old, new, how in matching.pairs if how == "articles"},
    )


def match(before: Mapping[str, Event], after: Mapping[str, Event]) -> Matching:
    """Same id first; the rest one to one, most shared articles first, ties by type, parties and ids."""
    pairs = [(event_id, event_id, "id") for event_id in before if event_id in after]
    left = {event_id: event for event_id, event in before.items() if event_id not in after}
    right = {event_id: event for event_id, event in after.items() if event_id not in before}
    telling: defaultdict[str, list[str]] = defaultdict(list)
    for event_id, event in right.items():
        for article in _articles(event):
            telling[article].append(event_id)
    candidates = []
    for old, event in left.items():
        shared = Counter(new for article in _articles(event) for new in telling.get(article, ()))
        for new, number in shared.items():
            other = right[new]
            smaller = min(len(_articles(event)), len(_articles(other)))
            if _family(event) == _family(other) and number > MOST * smaller:
                parties = len(set(event.parties) & set(other.parties))
                candidates.append((-number, event.type != other.type, -parties, event.date != other.date, old, new))
    used_old: set[str] = set()
    used_new: set[str] = set()
    for *_, old, new in sorted(candidates):
        if old not in used_old and new not in used_new:
            used_old.add(old)
            used_new.add(new)
            pairs.append((old, new, "articles"))
    return Matching(
        pairs=sorted(pairs),
        lost=sorted(event_id for event_id in left if event_id not in used_old),
        gained=sorted(event_id for event_id in right if event_id not in used_new),
    )


def differences(was: Event, now: Event) -> list[FieldChange]:
    """Fields in which two revisions of an event differ: facts, people, details, codes, and the articles that tell it."""
    found = []
    for field in (*_FACTS, *_DETAILS):
        old, new = getattr(was, field), getattr(now, field)
        if old != new:
            found.append(FieldChange(field=field, was=msgspec.to_builtins(old), now=msgspec.to_builtins(new)))
    computed = (
        ("participants", _people(was), _people(now)),
        ("accounts", _tellers(was), _tellers(now)),
        ("plover", _plover(was), _plover(now)),
        ("cameo", was.cameo.code if was.cameo else None, now.cameo.code if now.cameo else None),
        ("sources", sorted(_articles(was)), sorted(_articles(now))),
    )
    found += [FieldChange(field=field, was=old, now=new) for field, old, new in computed if old != new]
    return found


def _people(event: Event) -> list[str]:
    return sorted(f"{p.person_id or p.name or ''} ({p.role}, {p.country or '?'})".strip() for p in event.participants)


def _tellers(event: Event) -> list[str]:
    return sorted({account.who for account in event.accounts})


def _plover(event: Event) -> list[str | None] | None:
    return [event.plover.category, event.plover.mode] if event.plover else None


def _articles(event: Event) -> set[str]:
    return {source.article_id for source in event.sources}


def _outlets(event: Event) -> list[str]:
    return sorted({source.outlet or "?" for source in event.sources})


def _family(event: Event) -> str:
    return event.family or event.type


def _best(events: Iterable[Event]) -> list[Event]:
    """The best attested first, of equals the newest by date, then by id."""
    by_id = sorted(events, key=lambda event: event.event_id)
    by_date = sorted(by_id, key=lambda event: event.date or "", reverse=True)
    return sorted(by_date, key=lambda event: -event.independent_sources)


def _example(event: Event) -> Example:
    evidence = [
        Evidence(article_id=source.article_id, outlet=source.outlet, url=source.url, text=source.evidence)
        for source in event.sources
        if source.evidence
    ]
    return Example(
        event_id=event.event_id, type=event.type, status=event.status, parties=event.parties, date=event.date,
        line_en=event.line_en, line_ur=event.line_ur, evidence=evidence[:3],
    )  # fmt: skip


def _changed_examples(changes: Sequence[tuple[Event, Event, str, list[FieldChange]]], examples: int) -> list[Change]:
    """Up to `examples` events for each field; one that differs in several fields is shown once."""
    by_id = {new.event_id: (old, new, how, fields) for old, new, how, fields in changes}
    shown: dict[str, None] = {}
    for field in dict.fromkeys(change.field for _, _, _, fields in changes for change in fields):
        with_it = [new for _, new, _, fields in changes if any(change.field == field for change in fields)]
        shown.update(dict.fromkeys(event.event_id for event in _best(with_it)[:examples]))
    made = []
    for event_id in shown:
        old, new, how, fields = by_id[event_id]
        made.append(Change(was_id=old.event_id, now_id=new.event_id, how=how, fields=fields, example=_example(new)))
    return made
