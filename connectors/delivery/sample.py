"""A made-up alert, by which a subscriber sees that a channel works and what an alert looks like."""

from datetime import UTC, datetime
from uuid import uuid4

from connectors.delivery.message import Message
from connectors.delivery.wording import Telling
from schemas import ids
from schemas.alerts import Alert, Subscription
from schemas.events import Event, Source
from schemas.mentions import Account, Participant, Place


def sample(subscription: Subscription, now: datetime) -> Message:
    """A test message; its id is new each time. Parties are those that the filter names first."""
    wanted = subscription.filter
    asked = [*wanted.pair, *wanted.parties_all, *wanted.parties_any]
    parties = list(dict.fromkeys([*asked, "PK", "IR"]))[:2]
    day = now.astimezone(UTC).date().isoformat()
    event = Event(
        event_id=ids.digest("test", subscription.subscription_id),
        type=wanted.types[0] if wanted.types else "meeting",
        parties=sorted(parties),
        participants=[Participant(name=None, role="foreign_minister", country=party) for party in parties],
        date=day,
        date_precision="day",
        place=Place(country=parties[0]),
        topics=wanted.topics[:2] or ["trade"],
        confidence=1.0,
        line_en=f"This is a test of Sifarat: no event has happened between {' and '.join(parties)}.",
        line_ur="یہ سفارت کا آزمائشی پیغام ہے: کوئی واقعہ پیش نہیں آیا۔",
        sources=[
            Source(
                article_id="test",
                outlet="test",
                title="آزمائشی پیغام",
                published_date=day,
                fetched_at=now,
                evidence="یہ جملہ آزمائش کے لیے لکھا گیا ہے۔",
                accounts=[Account(who=parties[0])],
            )
        ],
        source_count=1,
        independent_sources=1,
        first_seen=now,
        last_seen=now,
    )
    alert = Alert(
        alert_id=f"test-{uuid4().hex}",
        subscription_id=subscription.subscription_id,
        event_id=event.event_id,
        kind="created",
        facts_revision=1,
        revision=1,
        event=event,
        matched=["asked for by `sifarat subscriptions test`"],
    )
    return Message(alert.alert_id, subscription, (Telling(alert, "new"),), now, test=True)
