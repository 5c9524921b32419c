"""Mentions and decisions written by hand, and a stage that reads them as Kafka would hand them over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from schemas import wire
from schemas.events import Decision, Event
from schemas.ids import mention_key
from schemas.mentions import ArticleMentions, Mention, Participant, Place
from streams.events.resolve import Resolve
from streams.runtime.encode import Encoded, encode
from streams.runtime.processor import Incoming

START = datetime(2026, 3, 9, 6, tzinfo=UTC)


def person(name: str | None, role: str, country: str, **more: Any) -> Participant:
    return Participant(name=name, role=role, country=country, **more)


def mention(event_type: str, parties: str, people: Sequence[Participant] = (), **more: Any) -> Mention:
    city = more.pop("city", None)
    if city:
        more["place"] = Place(city=city[0], country=city[1])
    more.setdefault("evidence", f"{event_type} {parties}")
    more.setdefault("confidence", 0.8)
    return Mention(type=event_type, parties=parties.split("+"), participants=list(people), **more)


@dataclass
class Desk:
    """Feeds records to a `Resolve` and keeps what it says."""

    stage: Resolve = field(default_factory=Resolve)
    log: list[tuple[str, Incoming]] = field(default_factory=list)
    out: list[Encoded] = field(default_factory=list)

    def article(
        self,
        article_id: str,
        mentions: Iterable[Mention] = (),
        hours: float = 0,
        outlet: str = "",
        version: int = 1,
        published: datetime | str | None = "",
        **more: Any,
    ) -> list[Event]:
        at = START + timedelta(hours=hours)
        keyed = []
        for number, one in enumerate(mentions):
            keyed.append(one if one.key else msgspec.structs.replace(one, key=mention_key(article_id, 100 * number, one.type)))
        record = ArticleMentions(
            article_id=article_id,
            version=version,
            outlet=outlet or article_id,
            fetched_at=at,
            published=at if published == "" else published,  # type: ignore[arg-type]
            published_date=at.date().isoformat() if published == "" else None,
            mentions=keyed,
            **more,
        )
        return self.feed("mentions", wire.encode(record), wire.to_ms(at))

    def decide(self, kind: str, keys: Iterable[str], decision_id: str = "", hours: float = 0, **more: Any) -> list[Event]:
        at = START + timedelta(hours=hours)
        name = decision_id or f"d{len(self.log)}"
        record = Decision(decision_id=name, kind=kind, mentions=list(keys), made_at=at, **more)
        return self.feed("decisions", wire.encode(record), wire.to_ms(at))

    def feed(self, topic: str, value: bytes, timestamp_ms: int) -> list[Event]:
        offset = sum(1 for name, _ in self.log if name == topic)
        return self.take(topic, Incoming(topic, 0, offset, b"", value, (), timestamp_ms))

    def take(self, topic: str, incoming: Incoming) -> list[Event]:
        self.log.append((topic, incoming))
        outputs = self.stage.process(incoming) if topic == "mentions" else self.stage.note(incoming)
        self.out += encode(outputs, incoming, "resolve")
        return [output.record for output in outputs if isinstance(output.record, Event)]

    def published(self) -> list[Incoming]:
        return [
            Incoming(one.topic, 0, number, one.key, one.value, one.headers, one.timestamp_ms)
            for number, one in enumerate(self.out)
        ]

    def events(self) -> dict[str, Event]:
        latest: dict[str, Event] = {}
        for one in self.out:
            event = wire.decode(Event, one.value)
            latest[event.event_id] = event
        return latest

    def live(self) -> list[Event]:
        return [event for event in self.events().values() if event.standing in ("live", "contested")]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def new_desk() -> Callable[[], Desk]:
    return Desk


@pytest.fixture
def tell() -> Callable[..., Mention]:
    return mention


@pytest.fixture
def who() -> Callable[..., Participant]:
    return person
