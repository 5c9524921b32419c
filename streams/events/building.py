"""The next revision of an event: from its last record and the sources it has now. Nothing else goes into it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from schemas.base import MadeBy
from schemas.events import Change, Contact, Decision, Event, Source
from streams.events.describing import described
from streams.events.families import family
from streams.events.lifecycle import deadline, knows_time, stays_lapsed, told_at
from streams.events.merging import Facts
from streams.events.people import same_leaders
from streams.events.sources import confidence

FACTS: Final = ("type", "status", "parties", "date", "place", "participants")
"""What `facts_revision` counts; of the participants only the leading ones."""
HISTORY_AT_MOST: Final = 200
_COMPARED: Final = tuple(
    name
    for name in Event.__struct_fields__
    if name not in ("event_id", "revision", "facts_revision", "kind", "changed", "history", "notify", "made_by", "decisions")
)
_MERGED: Final = tuple(name for name in Facts.__dataclass_fields__ if name != "contested")
_LOGGED: Final = ("type", "status", "parties", "date", "standing")


@dataclass(frozen=True, slots=True)
class Cause:
    """What made a revision necessary."""

    at: datetime
    """Record time of the input."""
    because: str
    """Article id or decision id."""
    corrects: bool = False
    """An article was edited or withdrawn, or a person decided: what changes now was wrong before."""
    notify: bool = True
    notify_events: frozenset[str] = frozenset()
    """The only events that may alert; empty: all."""

    def may_alert(self, event_id: str) -> bool:
        """Whether subscribers may hear of what this makes of the event."""
        return self.notify and (not self.notify_events or event_id in self.notify_events)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an event knows of others."""

    contact_before: Callable[[Event], Contact | None]
    part_of: str | None = None
    merged_into: str | None = None
    steps: tuple[Change, ...] = ()
    """Merges and splits, for the history."""


def build(
    event_id: str,
    previous: Event | None,
    sources: Sequence[Source],
    former: Sequence[Source],
    facts: Facts | None,
    cause: Cause,
    around: Surroundings,
    corrections: Sequence[Decision],
    made_by: MadeBy,
) -> Event | None:
    """The next revision, or None when nothing has changed.

    `facts` is None for an event without sources: it keeps its last ones.
    """
    fields = _facts(previous, facts, corrections)
    fields |= _counts(previous, sources)
    standing = "live"
    if not sources:
        standing = "merged" if around.merged_into else "withdrawn"
    elif facts is not None and facts.contested:
        standing = "contested"
    event = Event(
        event_id=event_id,
        standing=standing,
        merged_into=around.merged_into,
        part_of=around.part_of,
        sources=list(sources),
        former_sources=list(former),
        notify=cause.may_alert(event_id),
        decisions=[decision.decision_id for decision in corrections],
        made_by=made_by,
        **fields,
    )
    event = msgspec.structs.replace(event, status=_lapsed(event, cause.at), previous_contact=around.contact_before(event))
    return revision(previous, _described(previous, event), cause, around.steps)


def _described(previous: Event | None, event: Event) -> Event:
    """The event with codes and lines: those of the last revision where nothing has changed that they say."""
    if previous is None or previous.made_by != event.made_by or any(not _same(name, previous, event) for name in _MERGED):
        return described(event)
    return msgspec.structs.replace(
        event, plover=previous.plover, cameo=previous.cameo, line_en=previous.line_en, line_ur=previous.line_ur
    )


def _lapsed(event: Event, at: datetime) -> str:
    """`lapsed` for a plan whose time has run out at this record time, else the status as it is."""
    when = deadline(event) if knows_time(at) else None
    return "lapsed" if when is not None and when <= at else event.status


def _facts(previous: Event | None, facts: Facts | None, corrections: Sequence[Decision]) -> dict[str, Any]:
    if facts is None:
        assert previous is not None
        return {name: getattr(previous, name) for name in (*_MERGED, "family")}
    fields = {name: getattr(facts, name) for name in _MERGED}
    for decision in corrections:
        fields |= corrected_fields(decision)
    if stays_lapsed(previous, fields["status"], fields["date"]):
        fields["status"] = "lapsed"
    fields["family"] = family(fields["type"])
    return fields


def corrected_fields(decision: Decision) -> dict[str, Any]:
    """The fields of a `correct` decision with their types.

    Raises `msgspec.ValidationError` for what is no field or no value of it.
    """
    unknown = sorted(set(decision.fields) - set(CORRECTABLE))
    if unknown:
        raise msgspec.ValidationError(
            f"no field that can be corrected: {', '.join(unknown)} (can be: {', '.join(CORRECTABLE)})"
        )
    fields = {name: msgspec.convert(value, CORRECTABLE[name]) for name, value in decision.fields.items()}
    if "parties" in fields:
        fields["parties"] = sorted(set(fields["parties"]))
    if "date" in fields and "date_precision" not in fields:
        date = fields["date"]
        fields["date_precision"] = {4: "year", 7: "month", 10: "day"}.get(len(date)) if date else None
    return fields


_TYPES: Final = {field.name: field.type for field in msgspec.structs.fields(Event)}
CORRECTABLE: Final = {
    name: _TYPES[name]
    for name in (
        "type", "status", "parties", "date", "date_precision", "place", "participants", "mode", "topics", "organisation",
        "host", "visitor", "initiator", "mediator", "format", "background",
    )
}  # fmt: skip
"""Fields that a person may correct, with their types."""


def _counts(previous: Event | None, sources: Sequence[Source]) -> dict[str, Any]:
    published = [told_at(source) for source in sources if source.published]
    seen = [source.fetched_at for source in sources]
    if previous is not None:
        seen += [previous.first_seen, previous.last_seen]
        published = published or ([previous.first_published] if previous.first_published else [])
    return {
        "source_count": len(sources),
        "independent_sources": sum(source.independent for source in sources),
        "confidence": confidence(sources) if sources else (previous.confidence if previous else 0.0),
        "first_published": min(published) if published else None,
        "first_seen": min(seen) if previous is None else previous.first_seen,
        "last_seen": max(seen),
        "background_only": all(source.background or source.kind != "feed" for source in sources),
    }


def revision(previous: Event | None, event: Event, cause: Cause, steps: Sequence[Change] = ()) -> Event | None:
    """The event as the revision after `previous`: numbers, kind, what changed, history. None when nothing has changed."""
    if previous is None:
        return msgspec.structs.replace(event, history=list(steps))
    changed = [name for name in _COMPARED if not _same(name, previous, event)]
    if not changed and previous.decisions == event.decisions and not steps:
        return None
    facts = [name for name in FACTS if name in changed]
    if "participants" in facts and same_leaders(previous.participants, event.participants):
        facts.remove("participants")
    at = cause.at.astimezone(UTC)
    history = [
        *previous.history,
        *steps,
        *(
            Change(at=at, what=name, was=_text(getattr(previous, name)), now=_text(getattr(event, name)), because=cause.because)
            for name in _LOGGED
            if name in changed
        ),
    ]
    return msgspec.structs.replace(
        event,
        revision=previous.revision + 1,
        facts_revision=previous.facts_revision + (1 if facts else 0),
        kind=_kind(previous, event, facts, cause),
        changed=changed,
        history=history[-HISTORY_AT_MOST:],
    )


def _same(name: str, previous: Event, event: Event) -> bool:
    return bool(getattr(previous, name) == getattr(event, name))


def _kind(previous: Event, event: Event, facts: Sequence[str], cause: Cause) -> str:
    if event.standing != previous.standing:
        if event.standing in ("merged", "withdrawn", "contested"):
            return event.standing
        return "corrected"
    if event.status == "lapsed" and previous.status != "lapsed":
        return "lapsed"
    if (facts and cause.corrects) or event.decisions != previous.decisions:
        return "corrected"
    if "status" in facts:
        return "status"
    return "facts" if facts else "sources"


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "+".join(str(part) for part in value)
    return "" if value is None else str(value)
