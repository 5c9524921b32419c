"""Events founded anew by a changed resolver, told under the ids that the world knows.

A new event takes the live id that shares most of its articles; live events that are left over are withdrawn, or merged where
the new run merged them. Ids that people have linked to go on, and every consumer sees ordinary revisions.
"""

from collections.abc import Mapping

import msgspec

from schemas.events import Contact, Event
from streams.events.building import Cause, revision
from streams.events.compare import GONE, match


def rebuilt(live: Mapping[str, Event], fresh: Mapping[str, Event], cause: Cause) -> list[Event]:
    """The revisions that turn the `live` events into the `fresh` ones. Both hold the latest revision of each event by its id.

    Those without sources come last, as resolve publishes them. Nothing for events that stay as they are.
    """
    matching = match(_standing(live), _standing(fresh))
    names = {new: old for old, new, _ in matching.pairs}
    told = {names.get(name, name): _renamed(event, names) for name, event in _standing(fresh).items()}
    for name, event in fresh.items():
        if name in told:  # its id goes on as that of another event, which keeps what an old record must not bring back
            if event.standing in GONE:
                kept = told[name]
                told[name] = msgspec.structs.replace(kept, former_sources=[*kept.former_sources, *event.former_sources])
        elif event.standing in GONE:
            told[name] = _renamed(event, names)
    for name in matching.lost:
        told.setdefault(name, _withdrawn(live[name]))
    revisions = [
        made for name in sorted(told) if (made := revision(live.get(name), _silent(told[name], cause), cause)) is not None
    ]
    return sorted(revisions, key=lambda event: not event.sources)


def _standing(events: Mapping[str, Event]) -> dict[str, Event]:
    return {name: event for name, event in events.items() if event.standing not in GONE}


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    """The event with its own id and those that it points to as the world knows them."""
    contact = event.previous_contact
    if contact is not None:
        contact = Contact(event_id=names.get(contact.event_id, contact.event_id), type=contact.type, date=contact.date)
    return msgspec.structs.replace(
        event,
        event_id=names.get(event.event_id, event.event_id),
        merged_into=names.get(event.merged_into, event.merged_into) if event.merged_into else None,
        part_of=names.get(event.part_of, event.part_of) if event.part_of else None,
        previous_contact=contact,
    )


def _withdrawn(event: Event) -> Event:
    return msgspec.structs.replace(
        event,
        standing="withdrawn",
        sources=[],
        former_sources=[*event.former_sources, *event.sources],
        source_count=0,
        independent_sources=0,
        part_of=None,
    )


def _silent(event: Event, cause: Cause) -> Event:
    return msgspec.structs.replace(event, notify=cause.notify, revision=1, facts_revision=1, changed=[], history=[])
