"""The alerts that are still to be told, by subscription, and which of them are due. Pure: the present moment is handed in.

Each subscription is a lane of its own: a receiver that is down holds up nobody else, and is asked with one message at a time
until it answers. Within a lane, news of one event keeps its order; a message that could not be told is given up for
newer news of the same event.
"""

import heapq
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from schemas import ids, wire
from schemas.alerts import Alert, Delivery

_LOOK_AGAIN: Final = timedelta(seconds=1)
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Item:
    """An open candidate. Its record is kept packed: thousands may wait for a morning's digest."""

    alert_id: str
    subscription_id: str
    event_id: str
    kind: str
    facts_revision: int
    offset: int
    candidate_at: datetime
    packed: bytes
    due: datetime
    bundle: bool = False
    digest: str = ""
    """Id of the digest that it has been claimed for: that digest is sent again as it was."""
    last: Delivery | None = None
    """Its newest record in the ledger."""

    @property
    def attempts(self) -> int:
        return self.last.attempts if self.last else 0

    @property
    def failed(self) -> bool:
        """Whether an attempt has come back without success; an attempt cut off by a crash has not come back."""
        return self.last is not None and self.last.outcome == "retry"

    def alert(self) -> Alert:
        return wire.decode(Alert, zlib.decompress(self.packed))


def item_of(alert: Alert, value: bytes, offset: int, candidate_at: datetime, due: datetime) -> Item:
    """A candidate as it is kept: `value` is its record."""
    return Item(
        alert.alert_id, alert.subscription_id, alert.event_id, alert.kind, alert.facts_revision, offset, candidate_at,
        zlib.compress(value, 1), due,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parcel:
    """Items that are told together now, and those that they make superfluous."""

    subscription_id: str
    items: tuple[Item, ...]
    superseded: tuple[Item, ...] = ()
    digest: str = ""

    @property
    def message_id(self) -> str:
        return self.digest or self.items[0].alert_id


@dataclass(slots=True)
class Lane:
    """All that is open for one subscription, in order of arrival."""

    items: dict[str, Item] = field(default_factory=dict)
    in_flight: dict[str, Parcel] = field(default_factory=dict)
    failures: int = 0
    """Failed attempts in a row."""
    blocked_until: datetime | None = None

    def queued(self) -> int:
        """Messages that are sent one by one: those under way and those that wait for their turn."""
        return sum(not item.bundle for item in self.items.values())

    def collect(self, now: datetime, room: int) -> list[Parcel]:
        """What is to be sent now, at most `room` messages."""
        if self.blocked_until is not None and self.blocked_until > now:
            return []
        room = min(room, (1 if self.failures else room) - (len(self.in_flight) if self.failures else 0))
        if room <= 0:
            return []
        busy = {item.alert_id for parcel in self.in_flight.values() for item in parcel.items + parcel.superseded}
        events_busy = {item.event_id for parcel in self.in_flight.values() for item in parcel.items}
        free = [item for item in self.items.values() if item.alert_id not in busy]
        parcels = [*self._digests(free, now, events_busy)]
        taken = {item.event_id for parcel in parcels for item in parcel.items} | events_busy
        by_event: dict[str, list[Item]] = {}
        for item in free:
            if not item.bundle and not item.digest:
                by_event.setdefault(item.event_id, []).append(item)
        for event, items in by_event.items():
            if event in taken or items[0].due > now:
                continue
            if items[0].failed and len(items) > 1:
                parcels.append(Parcel(items[-1].subscription_id, (items[-1],), tuple(items[:-1])))
            else:
                parcels.append(Parcel(items[0].subscription_id, (items[0],)))
        return parcels[:room]

    def _digests(self, free: list[Item], now: datetime, events_busy: set[str]) -> Iterator[Parcel]:
        claimed: dict[str, list[Item]] = {}
        for item in free:
            if item.digest:
                claimed.setdefault(item.digest, []).append(item)
        for digest, items in claimed.items():
            if all(item.due <= now for item in items):
                yield Parcel(items[0].subscription_id, tuple(items), digest=digest)
        claimed_events = {item.event_id for items in claimed.values() for item in items} | events_busy
        due = [item for item in free if item.bundle and not item.digest and item.due <= now]
        due = [item for item in due if item.event_id not in claimed_events]
        if not due:
            return
        newest = {item.event_id: item for item in due}
        told = tuple(item for item in due if newest[item.event_id] is item)
        superseded = tuple(item for item in due if newest[item.event_id] is not item)
        digest = ids.digest("digest", told[0].subscription_id, *sorted(item.alert_id for item in told))
        yield Parcel(told[0].subscription_id, told, superseded, digest)

    def wakes(self) -> datetime:
        """Since when or from when on something is due; `_NEVER` while all that is open is under way."""
        busy = {item.alert_id for parcel in self.in_flight.values() for item in parcel.items + parcel.superseded}
        soonest = min((item.due for item in self.items.values() if item.alert_id not in busy), default=_NEVER)
        if self.blocked_until is not None and soonest is not _NEVER:
            soonest = max(soonest, self.blocked_until)
        return soonest


class PendingSet:
    """All lanes, and a heap of the moments at which they wake: whoever has waited longest comes first."""

    def __init__(self) -> None:
        self._lanes: dict[str, Lane] = {}
        self._wakes: list[tuple[datetime, str]] = []

    def __len__(self) -> int:
        return sum(len(lane.items) for lane in self._lanes.values())

    def __contains__(self, item: tuple[str, str]) -> bool:
        """Whether (subscription id, alert id) is open."""
        lane = self._lanes.get(item[0])
        return lane is not None and item[1] in lane.items

    def lane(self, subscription_id: str) -> Lane:
        return self._lanes.setdefault(subscription_id, Lane())

    def add(self, item: Item) -> None:
        """An open candidate. The lane's failures are taken from what the ledger says of it."""
        lane = self.lane(item.subscription_id)
        lane.items[item.alert_id] = item
        if item.failed:
            lane.failures = max(lane.failures, item.attempts)
            lane.blocked_until = max(item.due, lane.blocked_until or item.due)
        self._wake(item.subscription_id, item.due)

    def wake(self, subscription_ids: Iterable[str], now: datetime) -> None:
        """Look at these lanes anew: their subscription has changed."""
        for name in subscription_ids:
            if name in self._lanes:
                self._wake(name, now)

    def take(self, now: datetime, room: int, per_lane: int) -> list[Parcel]:
        """What is to be sent now, marked as under way; `done` ends that."""
        parcels: list[Parcel] = []
        later: list[tuple[datetime, str]] = []
        while self._wakes and self._wakes[0][0] <= now and len(parcels) < room:
            _, name = heapq.heappop(self._wakes)
            lane = self._lanes.get(name)
            if lane is None or not lane.items:
                continue
            found = lane.collect(now, min(per_lane - len(lane.in_flight), room - len(parcels)))
            for parcel in found:
                lane.in_flight[parcel.message_id] = parcel
            parcels += found
            wakes = lane.wakes()
            if wakes > now:
                later.append((wakes, name))
            elif not lane.in_flight:
                later.append((now + _LOOK_AGAIN, name))  # newer news waits for a retry of older news
        for moment, name in later:
            self._wake(name, moment)
        return parcels

    def next_wake(self) -> datetime | None:
        """When `take` may have something next; None when nothing is waiting."""
        return self._wakes[0][0] if self._wakes else None

    def done(self, parcel: Parcel, now: datetime, closed: Iterable[str]) -> None:
        """The attempt is over: these alert ids are closed, the others of the parcel are open again."""
        lane = self.lane(parcel.subscription_id)
        lane.in_flight.pop(parcel.message_id, None)
        for alert_id in closed:
            lane.items.pop(alert_id, None)
        if lane.items:
            self._wake(parcel.subscription_id, lane.wakes())
        elif not lane.in_flight:
            del self._lanes[parcel.subscription_id]

    def low_water(self) -> int | None:
        """The smallest offset of an open candidate: what is before it need not be read again."""
        return min((item.offset for lane in self._lanes.values() for item in lane.items.values()), default=None)

    def _wake(self, subscription_id: str, moment: datetime) -> None:
        if moment is not _NEVER:
            heapq.heappush(self._wakes, (moment, subscription_id))
