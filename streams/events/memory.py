"""All events that can still be joined, edited or promoted, and the indices to find them. Rebuilt from `events` alone.

Events are kept as the bytes that were published, compressed; what is looked at often is kept unpacked. Everything in here is a
function of the latest revision of each event, so a memory that was rebuilt equals one that never stopped.
"""

import heapq
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Generic, TypeVar

import msgspec
from cramjam import lz4

from schemas.events import Event, Source
from streams.events import blocking, profile
from streams.events.contacts import Contacts
from streams.events.families import remember_days
from streams.events.lifecycle import deadline
from streams.events.profile import Profile
from streams.events.times import is_known, parse_day

_UNPACKED: Final = 8192
_PROFILES: Final = 32_768
_FOR_EVER: Final = datetime.max.replace(tzinfo=UTC)
_encoder: Final = msgspec.json.Encoder()
_decoder: Final = msgspec.json.Decoder(Event)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Trace:
    """What an event knows of an article: the version that it took in, and whether the article still tells the event."""

    event_id: str
    version: int
    promotion: int
    current: bool


class _Recent(Generic[V]):
    """The most recently used values."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[str, V] = OrderedDict()

    def get(self, key: str) -> V | None:
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: str, value: V) -> None:
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._size:
            self._values.popitem(last=False)

    def drop(self, key: str) -> None:
        self._values.pop(key, None)


class Memory:
    """Events by id, by article, by blocking key, by deadline, by the visit or summit that they are part of."""

    def __init__(self) -> None:
        self.contacts = Contacts()
        self._packed: dict[str, bytes] = {}
        self._unpacked: _Recent[Event] = _Recent(_UNPACKED)
        self._profiles: _Recent[Profile] = _Recent(_PROFILES)
        self._tellings: _Recent[tuple[Profile, ...]] = _Recent(_PROFILES)
        self._sources: _Recent[Profile] = _Recent(_PROFILES)
        self._articles: dict[str, tuple[Trace, ...]] = {}
        self._postings: blocking.Postings = {}
        self._entries: dict[str, blocking.Entry] = {}
        self._parts: dict[str, dict[str, None]] = {}
        self._deadlines: list[tuple[datetime, str]] = []
        self._expiries: list[tuple[datetime, str]] = []
        self._clock = datetime.min.replace(tzinfo=UTC)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, event_id: str) -> bool:
        return event_id in self._packed

    def get(self, event_id: str) -> Event | None:
        """The latest revision of an event."""
        event = self._unpacked.get(event_id)
        if event is None and (packed := self._packed.get(event_id)) is not None:
            event = _decoder.decode(bytes(lz4.decompress_block(packed)))
            self._unpacked.put(event_id, event)
        return event

    def profile(self, event_id: str) -> Profile:
        """What of an event is compared. Raises `KeyError` for an event that is not here."""
        known = self._profiles.get(event_id)
        if known is None:
            event = self.get(event_id)
            if event is None:
                raise KeyError(event_id)
            single = len(event.sources) == 1 and event.sources[0].told is not None and not event.decisions
            known = self.telling(event.sources[0]) if single else profile.of_event(event)
            self._profiles.put(event_id, known)
        return known

    def tellings(self, event_id: str) -> tuple[Profile, ...]:
        """What is compared of each source of an event, of the first ones. Raises `KeyError` for an event that is not here."""
        known = self._tellings.get(event_id)
        if known is None:
            event = self.get(event_id)
            if event is None:
                raise KeyError(event_id)
            sources = event.sources[: profile.MAX_TELLINGS]
            known = tuple(self.telling(source) for source in sources if source.told is not None)
            self._tellings.put(event_id, known)
        return known

    def telling(self, source: Source) -> Profile:
        """What is compared of one source, which must carry what it told."""
        key = _telling_key(source)
        known = self._sources.get(key)
        if known is None:
            known = profile.of_source(source)
            self._sources.put(key, known)
        return known

    def traces(self, article_id: str) -> tuple[Trace, ...]:
        """What the events know of an article."""
        return self._articles.get(article_id, ())

    def of_article(self, article_id: str) -> list[tuple[str, Source]]:
        """Event id and contribution, for each current contribution of the article, in order of their keys."""
        found = []
        for trace in self.traces(article_id):
            if trace.current:
                event = self.get(trace.event_id)
                assert event is not None
                found += [(trace.event_id, source) for source in event.sources if source.article_id == article_id]
        return sorted(found, key=lambda pair: pair[1].mention_key)

    def candidates(self, wanted: Profile) -> set[str]:
        """Ids of the events that may be the same as `wanted`."""
        return blocking.candidates(self._postings, wanted)

    def parts(self, event_id: str) -> list[str]:
        """Events that are part of this visit or summit."""
        return sorted(self._parts.get(event_id, ()))

    def due(self, at: datetime) -> list[str]:
        """Planned events whose time has run out at this moment, the earliest first."""
        found = []
        while self._deadlines and self._deadlines[0][0] <= at:
            when, event_id = heapq.heappop(self._deadlines)
            event = self.get(event_id)
            if event is not None and deadline(event) == when and event_id not in found:
                found.append(event_id)
        for event_id in found:
            self._await(event_id)
        return found

    def commit(self, events: Sequence[Event]) -> None:
        """Take in new revisions."""
        for event in events:
            self._forget(event.event_id)
            self._packed[event.event_id] = bytes(lz4.compress_block(_encoder.encode(event)))
            self._unpacked.put(event.event_id, event)
            self._enter(event)
        self._expire()

    def restore(self, packed: Iterable[tuple[str, bytes]]) -> None:
        """Rebuild everything from the published bytes of the events, oldest first; of each event the last one holds."""
        latest: dict[str, bytes] = {}
        for event_id, value in packed:
            latest[event_id] = bytes(lz4.compress_block(value))
        self.__init__()  # type: ignore[misc]
        for event_id, compressed in latest.items():
            self._packed[event_id] = compressed
            self._enter(_decoder.decode(bytes(lz4.decompress_block(compressed))))
        self._expire()

    def _enter(self, event: Event) -> None:
        name = event.event_id
        for source in event.former_sources:
            self._trace(source.article_id, Trace(name, source.version, source.promotion, False))
        for source in event.sources:
            self._trace(source.article_id, Trace(name, source.version, source.promotion, True))
        if event.sources:
            self._entries[name] = blocking.add(self._postings, name, profile.outline(event))
        if event.part_of:
            self._parts.setdefault(event.part_of, {})[name] = None
        self.contacts.enter(event)
        self._await(name, event)
        if is_known(event.last_seen):
            self._clock = max(self._clock, event.last_seen)
        heapq.heappush(self._expiries, (_expiry(event), name))

    def _await(self, event_id: str, event: Event | None = None) -> None:
        event = event or self.get(event_id)
        when = deadline(event) if event is not None else None
        if when is not None:
            heapq.heappush(self._deadlines, (when, event_id))

    def _trace(self, article_id: str, trace: Trace) -> None:
        known = tuple(other for other in self._articles.get(article_id, ()) if other.event_id != trace.event_id)
        self._articles[article_id] = tuple(sorted((*known, trace), key=lambda other: other.event_id))

    def _forget(self, event_id: str) -> None:
        event = self.get(event_id)
        if event is None:
            return
        if (entry := self._entries.pop(event_id, None)) is not None:
            blocking.remove(self._postings, event_id, entry)
        for source in (*event.sources, *event.former_sources):
            left = tuple(other for other in self._articles.get(source.article_id, ()) if other.event_id != event_id)
            if left:
                self._articles[source.article_id] = left
            else:
                self._articles.pop(source.article_id, None)
        if event.part_of in self._parts:
            self._parts[event.part_of].pop(event_id, None)
            if not self._parts[event.part_of]:
                del self._parts[event.part_of]
        self.contacts.remove(event_id)
        self._profiles.drop(event_id)
        self._tellings.drop(event_id)
        self._unpacked.drop(event_id)
        del self._packed[event_id]

    def _expire(self) -> None:
        """Drop what has not been told of for its window. The clock is the latest record time in the events themselves."""
        while self._expiries and self._expiries[0][0] < self._clock:
            when, event_id = heapq.heappop(self._expiries)
            event = self.get(event_id)
            if event is not None and _expiry(event) == when:
                self.contacts.retire(event_id)
                for source in event.sources:
                    self._sources.drop(_telling_key(source))
                self._forget(event_id)


def _telling_key(source: Source) -> str:
    return f"{source.mention_key} {source.version} {source.promotion}"


def _expiry(event: Event) -> datetime:
    """When an event leaves the memory: its window after its last source, or after its date when that is later."""
    if not is_known(event.last_seen):
        return _FOR_EVER
    last = event.last_seen
    day = parse_day(event.date)
    if day is not None and event.status == "planned":
        try:
            last = max(last, datetime.fromordinal(day[1]).replace(tzinfo=UTC))
        except (OverflowError, ValueError):
            return _FOR_EVER
    try:
        return last + timedelta(days=remember_days(event.type))
    except OverflowError:
        return _FOR_EVER
