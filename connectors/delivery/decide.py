"""Whether a candidate is still news to its subscriber, and when it is told. Pure: the present moment is handed in."""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from connectors.delivery.clock import after_quiet, due, is_digest
from connectors.delivery.ledger import Ledger
from connectors.delivery.settings import DeliverySettings
from schemas.alerts import Alert, Subscription
from schemas.events import Event


@dataclass(frozen=True, slots=True)
class Refusal:
    """It is not told. `outcome` is a final one of `schemas.alerts.Delivery`."""

    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """It is told at `due`, together with others when `bundle` is set."""

    due: datetime
    bundle: bool = False
    reason: str = ""


def event_moment(event: Event) -> datetime:
    """When the event's news was new: the end of its date as far as that is known, else its publication, else its arrival."""
    if event.date:
        parts = [int(part) for part in event.date.split("-") if part.isdigit()]
        try:
            if len(parts) == 1:
                return _end_of(date(parts[0], 12, 31))
            if len(parts) == 2:
                return _end_of(date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1]))
            if len(parts) == 3:
                return _end_of(date(*parts))
        except ValueError:
            pass  # not a date of our calendar: the arrival counts
    return event.first_published or event.first_seen


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), UTC)


def refusal(
    alert: Alert,
    candidate_at: datetime,
    subscription: Subscription | None,
    ledger: Ledger,
    now: datetime,
    settings: DeliverySettings,
) -> Refusal | None:
    """Why this candidate is not told now, None when it may be."""
    if subscription is None:
        return Refusal("muted", "the subscription was removed")
    if not subscription.enabled:
        return Refusal("muted", subscription.muted or "the subscription is switched off")
    if now - candidate_at > timedelta(hours=settings.stale_hours):
        return Refusal("refused_stale", f"the candidate is older than {settings.stale_hours:g} h")
    moment = event_moment(alert.event)
    if now - moment > timedelta(days=subscription.filter.recency_days):
        return Refusal(
            "refused_recency", f"the event is of {moment:%Y-%m-%d}, recency_days is {subscription.filter.recency_days}"
        )
    if alert.kind == "created" and ledger.told(alert.subscription_id, alert.event_id) is not None:
        return Refusal("superseded", "the subscriber knows this event already")
    return None


def plan(subscription: Subscription, ledger: Ledger, now: datetime, settings: DeliverySettings, queued: int) -> Plan:
    """When a candidate that came `now` is told; `queued`: messages of this subscription that wait to be sent at once."""
    schedule = subscription.schedule
    if is_digest(schedule):
        return Plan(due(schedule, now), bundle=True, reason=f"{schedule.mode} digest")
    quiet_until = after_quiet(schedule, now)
    if quiet_until > now:
        return Plan(quiet_until, bundle=True, reason="quiet hours")
    limit = settings.storm_per_hour
    if limit:
        sent = ledger.sent_in_last_hour(subscription.subscription_id, now)
        if len(sent) + queued >= limit:
            opens = (sent[0] if sent else now) + timedelta(hours=1)
            return Plan(after_quiet(schedule, opens), bundle=True, reason=f"more than {limit} messages within an hour")
    return Plan(now)
