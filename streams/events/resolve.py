"""Mentions to events: which tellings are of one event, and what becomes of it. docs/resolution.md tells how."""

import logging
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import ClassVar, Final

import msgspec

from schemas import wire
from schemas.events import Contact, Decision, Event
from schemas.mentions import ArticleMentions
from schemas.topics import DECISIONS, EVENTS, MENTIONS, Topic
from streams.events import parts
from streams.events.building import Cause, Surroundings, build, corrected_fields
from streams.events.contacts import contact_day
from streams.events.decisions import KINDS, Decisions
from streams.events.draft import Draft
from streams.events.families import CONTACTS
from streams.events.lifecycle import knows_time
from streams.events.memory import Memory
from streams.events.placing import Placing, apply
from streams.events.versions import made_by
from streams.runtime.processor import Incoming, Outgoing, PoisonError

MENTIONS_OFFSET: Final = "sifarat_mentions_offset"
DECISIONS_OFFSET: Final = "sifarat_decisions_offset"
"""Headers of each event: the record of `mentions` that caused it, and the last one of `decisions` applied by then."""

_log: Final = logging.getLogger(__name__)


class Resolve:
    """The stage `resolve`. Its memory is what it has published, and the decisions that it follows."""

    stage: ClassVar[str] = "resolve"
    reads: ClassVar[Topic] = MENTIONS
    writes: ClassVar[Topic] = EVENTS
    also_reads: ClassVar[Sequence[Topic]] = (DECISIONS,)

    remembers: ClassVar[bool] = True

    def __init__(self) -> None:
        self.memory = Memory()
        self.decisions = Decisions()
        self._mentions_offset = -1
        self._decisions_offset = -1
        self._applied = -1

    def restore(self, outputs: Iterable[Incoming]) -> None:
        """Forget everything, decisions too, then rebuild the memory from published events."""
        self.decisions = Decisions()
        self._mentions_offset = self._decisions_offset = -1
        self.memory.restore(self._published(outputs))
        self._applied = self._decisions_offset

    def _published(self, outputs: Iterable[Incoming]) -> Iterable[tuple[str, bytes]]:
        for output in outputs:
            try:
                event = wire.decode(Event, output.value, output.headers)
                positions = {name: int(raw) for name, raw in output.headers if name in (MENTIONS_OFFSET, DECISIONS_OFFSET)}
            except ValueError as error:  # not written by this stage: the event's other revisions still hold
                _log.warning("%s: left out of the memory of resolve: %s", output.position, error)
                continue
            self._mentions_offset = max(self._mentions_offset, positions.get(MENTIONS_OFFSET, -1))
            self._decisions_offset = max(self._decisions_offset, positions.get(DECISIONS_OFFSET, -1))
            yield event.event_id, output.value or b""

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One article version: its contribution replaces the one before, and plans whose time has run out lapse."""
        article = wire.decode(ArticleMentions, incoming.value, incoming.headers)
        at = _record_time(incoming, article.fetched_at)
        draft = Draft(self.memory, at, article.article_id)
        before = [(trace.version, trace.promotion) for trace in self.memory.traces(article.article_id)]
        if not before or (article.version, article.promotion) > max(before):
            Placing(draft, self.decisions).take_in(article)
        if knows_time(at):
            for name in self.memory.due(at):
                draft.touch(name)
        told = frozenset(article.notify_events)
        cause = Cause(at, article.article_id, corrects=bool(before), notify=article.notify, notify_events=told)
        events = self._revise(draft, cause)
        self.memory.commit(events)
        if events:
            self._mentions_offset = max(self._mentions_offset, incoming.offset)
        return self._publish(events)

    def note(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One decision. It changes the events that stand at once; one that is applied already changes nothing."""
        decision = wire.decode(Decision, incoming.value, incoming.headers)
        _check(decision)
        at = _record_time(incoming, decision.made_at)
        draft = Draft(self.memory, at, decision.decision_id)
        before = self.decisions.put(decision)
        if incoming.offset <= self._applied:  # the restored events are what it has led to
            return ()
        try:
            apply(Placing(draft, self.decisions), before, decision)
            events = self._revise(draft, Cause(at, decision.decision_id, corrects=True))
        except Exception:
            self.decisions.put(before or msgspec.structs.replace(decision, revoked=True))
            raise
        self.memory.commit(events)
        self._decisions_offset = max(self._decisions_offset, incoming.offset)
        return self._publish(events)

    def orphans(self) -> list[tuple[Decision, list[str]]]:
        """Decisions whose mentions are found neither by key nor by evidence, with those keys."""
        return self.decisions.orphans(self.memory)

    def _revise(self, draft: Draft, cause: Cause) -> list[Event]:
        """The new revisions of all touched events that have changed, those that lost their last source at the end."""
        links = parts.link(draft)
        version = made_by()
        events = []
        for working in sorted(draft.touched.values(), key=lambda working: not working.sources):
            if working.sources or working.previous is not None:
                event = build(
                    working.event_id,
                    working.previous,
                    working.sources,
                    working.former,
                    working.facts if working.sources else None,
                    cause,
                    Surroundings(self._contact_before, links.get(working.event_id), working.merged_into, tuple(working.steps)),
                    self.decisions.corrections(working.sources, draft),
                    version,
                )
                if event is not None:
                    events.append(event)
        return events

    def _contact_before(self, event: Event) -> Contact | None:
        day = contact_day(event) if event.type in CONTACTS else None
        if day is None or not event.sources:
            return event.previous_contact
        return self.memory.contacts.before(event.parties, day, {event.event_id, event.part_of or ""})

    def _publish(self, events: Sequence[Event]) -> list[Outgoing]:
        headers = (
            (MENTIONS_OFFSET, str(self._mentions_offset).encode()),
            (DECISIONS_OFFSET, str(self._decisions_offset).encode()),
        )
        return [Outgoing(EVENTS, event.event_id, event, headers=headers) for event in events]


def _record_time(incoming: Incoming, fallback: datetime) -> datetime:
    """The Kafka timestamp, which is the fetch time; the record's own time where there is none."""
    if incoming.timestamp_ms <= 0:
        return fallback.astimezone(UTC)
    return datetime.fromtimestamp(incoming.timestamp_ms / 1000, UTC)


def _check(decision: Decision) -> None:
    if decision.kind not in KINDS:
        raise PoisonError(f"decision {decision.decision_id}: kind {decision.kind!r} is none of {', '.join(KINDS)}")
    if not decision.mentions:
        raise PoisonError(f"decision {decision.decision_id}: names no mention")
    if decision.kind == "correct":
        corrected_fields(decision)
