"""Mentions that no extractor should write: resolve takes them without an error, and its memory stays what it publishes."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final, TypeVar

import msgspec
import pytest

from schemas import wire
from schemas.events import Decision, Event
from schemas.mentions import ArticleMentions, Mention, Participant, Place, Span
from streams.events.resolve import Resolve
from streams.runtime.encode import encode
from streams.runtime.pool import handle
from streams.runtime.processor import Incoming

T = TypeVar("T")
NOW: Final = datetime(2026, 3, 9, tzinfo=UTC)
NOW_MS: Final = 1_773_000_000_000
WORDS: Final = ("", " ", "۔", "پیوٹن", "ﷺ", "a" * 300, "\u202e", "۱۲۳", "IR", "::", "x:y:z", "\u0000", "👩‍👩‍👧", "ٱلله", "-")
CODES: Final = ("IR", "OM", "PK", "ir", "", "UN", "SCO", "EU", "ZZ", "🇵🇰", "A" * 40)
DATES: Final = (
    None, "2026-03-08", "2026-03", "2026", "0000", "9999-12-31", "0001-01-01", "2026-02-31", "soon", "-5", "1e9", "٢٠٢٦",
    "²", "12-1-1",
)  # fmt: skip
TIMES: Final = (
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2026, 3, 9, 5, tzinfo=timezone(timedelta(hours=5))),
    NOW,
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(9999, 12, 31, 23, tzinfo=UTC),
)
TYPES: Final = ("meeting", "summit", "visit", "call", "agreement", "credentials", "rupture", "", "a kind of 2030")
STATUSES: Final = ("held", "held", "planned", "cancelled", "denied", "lapsed", "", "dreamt")
ROLES: Final = ("head_of_state", "minister", "delegation", "", "never heard of")
KEYS: Final = ("", "a:0:meeting", "b:0:call", ":::", "a")


class Wild(random.Random):
    """A seeded maker of records that are well-formed and make no sense."""

    def some(self, values: Sequence[T], most: int) -> list[T]:
        return [self.choice(values) for _ in range(self.randrange(most + 1))]

    def maybe(self, values: Sequence[T]) -> T | None:
        return self.choice((None, self.choice(values)))

    def person(self) -> Participant:
        return Participant(
            name=self.maybe(WORDS), name_en=self.maybe(WORDS), name_en_source=self.maybe(WORDS), role=self.choice(ROLES),
            country=self.maybe(CODES), person_id=self.maybe(WORDS), office=self.maybe(WORDS),
        )  # fmt: skip

    def mention(self) -> Mention:
        place = Place(city=self.maybe(WORDS), country=self.maybe(CODES), venue=self.maybe(WORDS))
        return Mention(
            key=self.choice(KEYS), type=self.choice(TYPES), status=self.choice(STATUSES), background=self.random() < 0.3,
            parties=self.some(CODES, 7), participants=[self.person() for _ in range(self.randrange(4))],
            date=self.choice(DATES), date_precision=self.maybe(WORDS), place=self.choice((None, place)),
            mode=self.maybe(WORDS), topics=self.some(WORDS, 3),
            evidence=self.choice(WORDS), spans={"evidence": [Span("text", 5, 2), Span("nowhere", -3, 10**9)]},
            confidence=self.choice((0.0, 0.5, 1.0, -3.0, 7.5)), host=self.maybe(CODES), visitor=self.maybe(CODES),
            initiator=self.maybe(CODES), mediator=self.some(CODES, 2), organisation=self.maybe(CODES),
            outcome=self.maybe(WORDS),
            level={self.choice(CODES): self.choice(ROLES)}, claims=self.some(WORDS, 2), documents=self.some(WORDS, 2),
        )  # fmt: skip

    def article(self) -> ArticleMentions:
        return ArticleMentions(
            article_id=self.choice(("a", "b", "", ":")), version=self.randrange(-1, 4), promotion=self.randrange(2),
            outlet=self.choice(WORDS), title=self.choice(WORDS), fetched_at=self.choice(TIMES), published=self.maybe(TIMES),
            url=self.choice(("", "https://news.example/1", "http://[broken", "///")), published_date=self.choice(DATES),
            duplicate_of=self.choice((None, "a", "b", "nobody")), withdrawn=self.random() < 0.2,
            mentions=[self.mention() for _ in range(self.randrange(4))],
        )  # fmt: skip

    def decision(self) -> Decision:
        values: tuple[Any, ...] = (None, "", "2026", "IR", ["IR", "OM"], [], 5, {"city": "Muscat"}, {"a": [1]})
        return Decision(
            decision_id="d", kind=self.choice(("link", "separate", "correct", "correct", "", "else")),
            mentions=self.some(KEYS, 3), apart_from=self.some(KEYS, 2), made_at=NOW,
            fields={name: self.choice(values) for name in self.some(("parties", "date", "type", "place", "sources"), 2)},
        )  # fmt: skip


def record(topic: str, offset: int, value: bytes, timestamp_ms: int) -> Incoming:
    return Incoming(topic, 0, offset, b"k", value, (), timestamp_ms)


@pytest.mark.parametrize("seed", range(150))
def test_whatever_is_told_leads_to_no_dead_letter(seed: int) -> None:
    wild, stage = Wild(seed), Resolve()
    published: list[Incoming] = []
    for offset in range(8):
        timestamp = wild.choice((0, -5, NOW_MS, 1_900_000_000_000))
        dead, out = handle(stage, record("mentions", offset, wire.encode(wild.article()), timestamp))
        assert not dead, dict(out[0].headers)["dead_trace"].decode()
        published += [Incoming("events", 0, len(published), one.key, one.value, one.headers, one.timestamp_ms) for one in out]
    again = Resolve()
    again.restore(published)
    last = record("mentions", 8, wire.encode(wild.article()), NOW_MS)
    assert encode(stage.process(last), last, "resolve") == encode(again.process(last), last, "resolve")
    assert len(stage.memory) == len(again.memory)


@pytest.mark.parametrize("seed", range(150))
def test_a_wild_decision_is_taken_or_refused_whole(seed: int) -> None:
    wild, stage = Wild(seed), Resolve()
    article = msgspec.structs.replace(wild.article(), withdrawn=False)
    before = [output.record for output in stage.process(record("mentions", 0, wire.encode(article), NOW_MS))]
    try:
        stage.note(record("decisions", 0, wire.encode(wild.decision()), NOW_MS))
    except ValueError:  # what the runtime makes a dead letter of
        assert stage.decisions.standing == {}
        for event in before:
            assert isinstance(event, Event)
            assert stage.memory.get(event.event_id) == event
    newer = msgspec.structs.replace(article, version=article.version + 1)
    dead, out = handle(stage, record("mentions", 1, wire.encode(newer), NOW_MS))
    assert not dead, dict(out[0].headers)["dead_trace"].decode()
