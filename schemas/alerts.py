"""Subscriptions, alert candidates and what became of them (`subscriptions`, `alerts`, `alerts.deliveries`)."""

from datetime import datetime

import msgspec

from schemas.base import Record
from schemas.events import Event


class Filter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Conditions on an event; all that are given must hold. An empty filter takes every event."""

    parties_any: list[str] = []
    parties_all: list[str] = []
    pair: list[str] = []
    """Exactly these two parties."""
    regions: list[str] = []
    """Names of `seeds/gazetteer/regions.tsv`, such as `gulf`."""
    types: list[str] = []
    statuses: list[str] = []
    least_level: str | None = None
    """Lowest office that counts, such as `foreign_minister`."""
    people: list[str] = []
    """Gazetteer ids, or names as written in Urdu or English."""
    organisations: list[str] = []
    topics: list[str] = []
    words: list[str] = []
    """Words in the lines or the evidence, in Urdu or English."""
    countries: list[str] = []
    """Country of the place."""
    cities: list[str] = []
    max_tier: int | None = None
    least_confidence: float | None = None
    least_sources: int | None = None
    """Independent sources."""
    accounts: list[str] = []
    """Whose account: party codes, `media`, `unnamed`."""
    recency_days: int = 7
    """An event older than this at delivery is not news for this subscriber."""


class Schedule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When to tell: at once, or in a digest; never in quiet hours."""

    mode: str = "instant"
    """instant, hourly or daily."""
    daily_at: str = "08:00"
    zone: str = "UTC"
    quiet_from: str | None = None
    quiet_to: str | None = None


class Channel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where to tell. Secrets are references (`env:NAME`, `file:/path`), never values."""

    kind: str
    """console, webhook, apprise, feed or calendar."""
    target: str = ""
    """URL, reference to one, or path."""
    secret: str = ""
    """Reference to the signing secret of a webhook."""


class Subscription(Record, frozen=True, kw_only=True):
    subscription_id: str
    name: str = ""
    filter: Filter = Filter()
    kinds: list[str] = msgspec.field(
        default_factory=lambda: ["created", "status", "corrected", "contested", "withdrawn", "lapsed"]
    )
    channel: Channel
    schedule: Schedule = Schedule()
    language: str = "both"
    """ur, en or both."""
    enabled: bool = True
    muted: str = ""
    """Why delivery switched it off (its receiver answered 410 Gone), empty while nothing is wrong."""
    created_at: datetime


class Alert(Record, frozen=True, kw_only=True):
    """A candidate: this revision of an event is one that this subscription asked for. Deliver decides whether it is told."""

    alert_id: str
    subscription_id: str
    event_id: str
    kind: str
    facts_revision: int
    revision: int
    event: Event
    matched: list[str] = []
    """Which conditions held, in words."""


class Delivery(Record, frozen=True, kw_only=True):
    """What became of an alert. `outcome` is final unless it is `waiting`, `claimed` or `retry`."""

    alert_id: str
    subscription_id: str
    event_id: str
    kind: str = ""
    facts_revision: int = 0
    outcome: str
    """Open: waiting (quiet hours, digest, storm), claimed (an attempt is under way), retry. Final: delivered,
    refused_stale, refused_recency, refused_undated, superseded, muted, dead."""
    attempts: int = 0
    first_attempt: datetime | None = None
    last_attempt: datetime | None = None
    next_attempt: datetime | None = None
    reason: str = ""
    wording: str = ""
    """`new` or `updated`: how it was told."""
    event_fetched_at: datetime | None = None
    """Fetch time of the event's founding source: latency is counted from it."""
    channel: str = ""
    revision: int = 0
    """Revision of the event that was told."""
    digest: str = ""
    """Id of the message that tells it together with others; empty when it is told alone."""
    told: dict[str, str] = {}
    """What the subscriber was told: status, date, place, parties. The next wording is made from the difference."""
    candidate_at: datetime | None = None
    """Record time of the candidate: its age by the wall clock is counted from it."""
    candidate_offset: int = -1
    """Offset in `alerts` of the candidate that ended as `dead`: one that is sent again later stands behind it."""
