"""The stage `match`: every revision of an event against all subscriptions.

Stateless but for the subscriptions: what a subscriber has been told already, and whether it is still news, is for delivery,
which owns the clock. An alert's id says the same for the same news, so a revision read twice makes no second alert.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar, Final

import msgspec

from schemas import ids, topics, wire
from schemas.alerts import Alert, Subscription
from schemas.events import Event
from schemas.topics import Topic
from streams.alerts.check import check
from streams.alerts.filter import Compiled, EventView
from streams.alerts.index import SubscriptionIndex
from streams.alerts.vocabulary import vocabulary
from streams.runtime.processor import Incoming, Outgoing

SOURCES_TOLD: Final = 12
"""An alert carries the first sources of its event; `source_count` tells how many there are."""
_CHANGES_TOLD: Final = 12
_BORN: Final = 1
"""Facts revision under which an event is told as created, whenever a subscription first takes it."""
_LATE: Final = frozenset({"facts", "status", "corrected", "contested", "sources", "merged"})
"""Kinds of revision by which an event may come to fit a filter that it did not fit when it was created."""


class Match:
    """Reads `events`, follows `subscriptions`, writes `alerts`."""

    stage: ClassVar[str] = "match"
    reads: ClassVar[Topic] = topics.EVENTS
    writes: ClassVar[Topic] = topics.ALERTS
    also_reads: ClassVar[Sequence[Topic]] = (topics.SUBSCRIPTIONS,)
    remembers: ClassVar[bool] = False

    def __init__(self, gazetteer: Iterable[Path] = ()) -> None:
        self._vocabulary = vocabulary(tuple(gazetteer))
        self._index = SubscriptionIndex()

    def restore(self, outputs: Iterable[Incoming]) -> None:
        """Forget the subscriptions: `note` gets all of them again."""
        self._index = SubscriptionIndex()

    def note(self, incoming: Incoming) -> Sequence[Outgoing]:
        """A subscription came, changed or went.

        One that cannot be read or is refused takes its former version out of force, as it would after a restart, when the
        former version is no longer in the topic; it becomes a dead letter that names the reasons.
        """
        name = (incoming.key or b"").decode(errors="replace")
        self._index.remove(name)
        if incoming.value is None:
            return ()
        subscription = wire.decode(Subscription, incoming.value, incoming.headers)
        check(subscription, self._vocabulary)
        if subscription.enabled:
            self._index.put(Compiled(subscription, self._vocabulary))
        return ()

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """The alert candidates of one revision, in order of the subscriptions' ids."""
        event = wire.decode(Event, incoming.value, incoming.headers)
        return [Outgoing(topics.ALERTS, alert.subscription_id, alert) for alert in self.alerts(event)]

    def alerts(self, event: Event) -> list[Alert]:
        """The alert candidates of one revision, in order of the subscriptions' ids."""
        if event.background_only or not event.notify or event.merged_into is not None:
            return []
        view = EventView(event)
        told = _shortened(event)
        found = []
        for name, compiled in sorted(self._index.candidates(view).items()):
            wanted = _kind_for(compiled, event)
            if wanted is None:
                continue
            matched = compiled.matches(view)
            if matched is None:
                continue
            kind, facts_revision = wanted
            found.append(
                Alert(
                    alert_id=ids.alert_id(name, event.event_id, kind, facts_revision),
                    subscription_id=name,
                    event_id=event.event_id,
                    kind=kind,
                    facts_revision=facts_revision,
                    revision=event.revision,
                    event=told,
                    matched=matched,
                )
            )
        return found


def _kind_for(compiled: Compiled, event: Event) -> tuple[str, int] | None:
    """As what this revision is news to the subscription, and the facts revision of it; None when it is not.

    A revision may be the first to fit: a second source for who asked for two, a party named only now. It is then told as
    created, under one id however often it happens; delivery drops it for a subscriber who knows the event already.
    """
    if event.kind in compiled.kinds:
        return event.kind, event.facts_revision
    if "created" not in compiled.kinds or event.kind not in _LATE:
        return None
    if event.changed and not compiled.depends_on.intersection(event.changed):
        return None
    return "created", _BORN


def _shortened(event: Event) -> Event:
    """The event as alerts carry it: without what the topic of events keeps for bookkeeping."""
    return msgspec.structs.replace(
        event, sources=event.sources[:SOURCES_TOLD], former_sources=[], history=event.history[-_CHANGES_TOLD:]
    )
