"""Events, subscriptions and candidates for tests, each with defaults that a test overrides by name."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from schemas import ids, topics, wire
from schemas.alerts import Alert, Channel, Filter, Schedule, Subscription
from schemas.events import Change, Contact, Event, Source
from schemas.mentions import Account, Participant, Place
from streams.runtime.processor import Incoming

MOMENT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def source(outlet: str = "jang", **more: Any) -> Source:
    given: dict[str, Any] = {
        "article_id": f"article-{outlet}",
        "outlet": outlet,
        "url": f"https://{outlet}.example.pk/story/1",
        "title": "پاکستان اور ایران کے وزرائے خارجہ کی ملاقات",
        "published_date": "2026-03-10",
        "fetched_at": MOMENT,
        "tier": 1,
        "confidence": 0.9,
        "evidence": "وزیر خارجہ نے ایرانی ہم منصب سے سرحدی تجارت پر تفصیلی بات چیت کی۔",
        "accounts": [Account(who="PK", quote="دفتر خارجہ کے مطابق")],
    }
    return Source(**(given | more))


def event(**more: Any) -> Event:
    """A meeting of Pakistan's and Iran's foreign ministers in Tehran."""
    given: dict[str, Any] = {
        "event_id": "event-1",
        "type": "meeting",
        "family": "gathering",
        "parties": ["IR", "PK"],
        "participants": [
            Participant(
                name="سلیم احمد", name_en="Saleem Ahmad", role="foreign_minister", country="PK", person_id="saleem_ahmad"
            ),
            Participant(name="رضا تہرانی", name_en="Reza Tehrani", role="foreign_minister", country="IR"),
        ],
        "date": "2026-03-10",
        "date_precision": "day",
        "place": Place(city="Tehran", country="IR"),
        "mode": "in_person",
        "topics": ["trade", "border"],
        "level": {"PK": "foreign_minister", "IR": "foreign_minister"},
        "accounts": [Account(who="PK", quote="دفتر خارجہ کے مطابق")],
        "confidence": 0.9,
        "line_en": "Pakistani FM Saleem Ahmad met Iranian FM Reza Tehrani in Tehran on 10 March 2026: trade, border.",
        "line_ur": "پاکستانی وزیر خارجہ سلیم احمد نے تہران میں ایرانی وزیر خارجہ رضا تہرانی سے ملاقات کی: تجارت، سرحد۔",
        "sources": [source()],
        "source_count": 1,
        "independent_sources": 1,
        "previous_contact": Contact(event_id="event-0", type="call", date="2026-02-20"),
        "first_seen": MOMENT,
        "last_seen": MOMENT,
    }
    return Event(**(given | more))


def revised(former: Event, kind: str, **more: Any) -> Event:
    """The next revision of an event; a change of status goes into its history."""
    facts = former.facts_revision + (kind in ("facts", "status", "corrected", "lapsed"))
    history = list(former.history)
    if "status" in more:
        history.append(Change(at=MOMENT, what="status", was=former.status, now=more["status"]))
    given = {"revision": former.revision + 1, "facts_revision": facts, "kind": kind, "changed": [*more], "history": history}
    return msgspec.structs.replace(former, **(given | more))


def subscription(
    subscription_id: str = "sub-1", *, channel: Channel | None = None, schedule: Schedule | None = None, **more: Any
) -> Subscription:
    """A subscription; what a filter knows goes into its filter."""
    wanted = {key: more.pop(key) for key in list(more) if key in Filter.__struct_fields__}
    return Subscription(
        subscription_id=subscription_id,
        filter=Filter(**wanted),
        channel=channel or Channel(kind="console"),
        schedule=schedule or Schedule(),
        created_at=MOMENT,
        **more,
    )


def alert(subscriber: str = "sub-1", told: Event | None = None, **more: Any) -> Alert:
    """A candidate of a subscription, as match makes it."""
    told = told or event()
    kind, facts = more.get("kind", told.kind), more.get("facts_revision", told.facts_revision)
    given: dict[str, Any] = {
        "alert_id": ids.alert_id(subscriber, told.event_id, kind, facts),
        "subscription_id": subscriber,
        "event_id": told.event_id,
        "kind": kind,
        "facts_revision": facts,
        "revision": told.revision,
        "event": told,
        "matched": ["pair IR-PK"],
    }
    return Alert(**(given | more))


def fresh(subscriber: str = "sub-1", **more: Any) -> Alert:
    """A candidate of today's news; `more` goes to its event."""
    today = datetime.now(UTC)
    return alert(subscriber, told=event(date=today.date().isoformat(), first_seen=today, **more))


def incoming(record: Event | Subscription | None, key: str, topic: str = topics.EVENTS.name, offset: int = 0) -> Incoming:
    value = None if record is None else wire.encode(record)
    return Incoming(topic, 0, offset, key.encode(), value, (), int(MOMENT.timestamp() * 1000))
