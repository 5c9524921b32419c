"""Pure rules of delivery: retry, decisions, ledger, wording, latency, secrets, channels and schedules that are refused."""

import random
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from alert_samples import MOMENT, alert, event, revised, subscription

from connectors.delivery import records
from connectors.delivery.check import channel_reasons, schedule_reasons
from connectors.delivery.decide import Plan, event_moment, plan, refusal
from connectors.delivery.latency import percentile, summary
from connectors.delivery.ledger import Ledger
from connectors.delivery.retry import Failed, Sent, next_attempt, of_status
from connectors.delivery.secrets import looks_secret, redact, resolve, shown
from connectors.delivery.settings import DeliverySettings
from connectors.delivery.wording import Difference, facts, telling
from schemas.alerts import Alert, Channel, Delivery, Schedule
from sifarat.subscription_views import latency_page

SETTINGS = DeliverySettings()


def delivered(one: Alert, at: datetime, **more: object) -> Delivery:
    entry = records.first_entry(one, at, "webhook", "delivered")
    return msgspec.structs.replace(entry, last_attempt=at, told=facts(one.event), **more)


@pytest.mark.parametrize(
    ("status", "kind"),
    [(200, None), (202, None), (204, None), (301, "hard"), (400, "hard"), (401, "hard"), (404, "hard"), (408, "temporary"),
     (410, "gone"), (425, "temporary"), (429, "temporary"), (500, "temporary"), (503, "temporary"), (599, "temporary")],
)  # fmt: skip
def test_what_a_status_means(status: int, kind: str | None) -> None:
    result = of_status(status)
    assert (result.kind if isinstance(result, Failed) else None) == kind
    assert isinstance(result, Sent) == (kind is None)


def test_pauses_double_up_to_the_longest_and_vary_a_little() -> None:
    failed = Failed("temporary", "HTTP 500")
    pauses = [(next_attempt(SETTINGS, n, failed, MOMENT, random.Random(n)) - MOMENT).total_seconds() for n in range(1, 31)]
    assert all(0.8 * 5 * 2 ** (n - 1) <= pause <= 1.2 * 5 * 2 ** (n - 1) for n, pause in enumerate(pauses[:9], 1))
    assert all(0.8 * 3600 <= pause <= 1.2 * 3600 for pause in pauses[11:])
    assert len(set(pauses)) == 30
    assert 16 * 3600 < sum(pauses) < 26 * 3600, "an outage of a working day is outlasted"


def test_retry_after_is_a_lower_bound_that_has_a_limit() -> None:
    def pause(asked: float) -> float:
        return (next_attempt(SETTINGS, 1, Failed("temporary", "", asked), MOMENT, random.Random(0)) - MOMENT).total_seconds()

    assert pause(120) == 120
    assert pause(1) > 3.9
    assert pause(1e9) == SETTINGS.retry_after_longest_s


@pytest.mark.parametrize(
    ("date", "moment"),
    [("2026-03-10", "2026-03-10T23:59:59"), ("2026-02", "2026-02-28T23:59:59"), ("2025", "2025-12-31T23:59:59"),
     (None, "2026-03-10T09:00:00"), ("2026-13-45", "2026-03-10T09:00:00")],
)  # fmt: skip
def test_an_event_is_as_old_as_its_date_allows(date: str | None, moment: str) -> None:
    assert event_moment(event(date=date)) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def refuse(
    one: Alert, now: datetime, candidate_at: datetime = MOMENT, ledger: Ledger | None = None, **more: object
) -> str | None:
    why = refusal(one, candidate_at, subscription(**more), ledger or Ledger(), now, SETTINGS)
    return why.outcome if why else None


def test_candidates_and_events_grow_old() -> None:
    assert refuse(alert(), MOMENT + timedelta(hours=48)) is None
    assert refuse(alert(), MOMENT + timedelta(hours=48, seconds=1)) == "refused_stale"
    later = MOMENT + timedelta(days=9)
    assert refuse(alert(), later, candidate_at=later) == "refused_recency"
    assert refuse(alert(), later, candidate_at=later, recency_days=30) is None
    coming = alert(told=event(date="2026-06-01", status="planned"))
    assert refuse(coming, later, candidate_at=later) is None, "what is still to come is news"


def test_nothing_is_told_as_new_twice() -> None:
    ledger = Ledger()
    told = alert(told=revised(event(), "status", status="held"))
    ledger.note(delivered(told, MOMENT), MOMENT)
    assert refuse(alert(), MOMENT, ledger=ledger) == "superseded"
    assert refuse(alert(told=revised(told.event, "status", status="denied")), MOMENT, ledger=ledger) is None


def test_switched_off_and_removed_subscriptions() -> None:
    assert refuse(alert(), MOMENT, enabled=False) == "muted"
    why = refusal(alert(), MOMENT, None, Ledger(), MOMENT, SETTINGS)
    assert why is not None
    assert why.reason == "the subscription was removed"


def test_a_storm_comes_as_a_digest_after_the_hours_messages() -> None:
    ledger, settings = Ledger(), DeliverySettings(storm_per_hour=3)
    sub = subscription()
    assert plan(sub, ledger, MOMENT, settings, queued=2) == Plan(MOMENT)
    for number in range(2):
        one = alert(told=event(event_id=f"event-{number}"))
        ledger.note(delivered(one, MOMENT + timedelta(minutes=number)), MOMENT)
    now = MOMENT + timedelta(minutes=10)
    collected = plan(sub, ledger, now, settings, queued=1)
    assert collected.bundle
    assert collected.due == MOMENT + timedelta(hours=1)
    assert plan(sub, ledger, MOMENT + timedelta(minutes=61), settings, queued=0) == Plan(MOMENT + timedelta(minutes=61))


def test_a_digest_counts_as_one_message() -> None:
    ledger = Ledger()
    for number in range(5):
        ledger.note(delivered(alert(told=event(event_id=f"event-{number}")), MOMENT, digest="d1"), MOMENT)
    assert len(ledger.sent_in_last_hour("sub-1", MOMENT)) == 1


def test_the_ledger_closes_and_forgets_only_what_is_long_closed() -> None:
    ledger = Ledger()
    one = alert()
    open_entry = records.first_entry(one, MOMENT, "webhook", "retry")
    ledger.note(open_entry, MOMENT)
    assert ledger.final(one.alert_id) is None
    assert one.alert_id in ledger.open
    ledger.note(delivered(one, MOMENT), MOMENT + timedelta(days=89))
    assert ledger.final(one.alert_id) == "delivered"
    assert ledger.open == {}
    old = Ledger()
    old.note(delivered(one, MOMENT), MOMENT + timedelta(days=91))
    assert old.final(one.alert_id) is None


def test_an_update_names_what_the_subscriber_was_told_otherwise() -> None:
    planned = event(status="planned", place=None)
    held = revised(planned, "status", status="held", place=event().place)
    told = telling(alert(told=held), facts(planned))
    assert told.wording == "updated"
    assert told.differences == (Difference("status", "planned", "held"), Difference("place", "", "Tehran, IR"))
    assert telling(alert(told=held), None).wording == "new"


def test_latency_is_counted_over_alerts_told_one_by_one() -> None:
    entries = [delivered(alert(told=event(event_id=f"e{n}")), MOMENT + timedelta(seconds=n / 10)) for n in range(1, 11)]
    entries = [msgspec.structs.replace(one, candidate_at=MOMENT) for one in entries]
    claimed = [msgspec.structs.replace(entries[0], outcome="claimed"), *entries]
    digest = msgspec.structs.replace(entries[0], alert_id="other", digest="d", last_attempt=MOMENT + timedelta(hours=20))
    found = summary([*claimed, digest])
    assert (found.count, found.digests, found.p50_s, found.p95_s, found.longest_s) == (10, 1, 0.5, 1.0, 1.0)
    assert found.buckets[0.25] == 2
    assert found.buckets[0.5] == 3
    assert found.buckets[1.0] == 5
    assert sum(found.buckets.values()) + found.more == 10
    assert msgspec.json.decode(msgspec.json.encode(found))["buckets"]["0.25"] == 2
    page = latency_page(found)
    assert page.startswith("fetch to delivery: 10 alerts, median 0.50 s, 95 of 100 within 1.00 s; 1 more in digests")
    assert page.splitlines()[1].endswith("███ 2")
    assert summary([]).count == 0
    assert latency_page(summary([])) == "fetch to delivery: nothing has been told yet"
    assert percentile([1.0, 2.0, 3.0, 4.0], 0.5) == 2.0


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("https://example.org/hook", False),
        ("https://example.org/hook?source=sifarat", False),
        ("https://user:pass@example.org/hook", True),
        ("https://example.org/hook?token=abc", True),
        ("https://example.org/hook?api_key=abc", True),
        ("https://hooks.example.com/services/T012AB34CD/B0Z9Y8X7W6V5U4T3S2R1Q0", True),
        ("https://example.org/alerts-for-south-asia-desk", False),
        ("mailto://mail.example.org/?to=desk@example.org", False),
    ],
)
def test_urls_that_carry_a_secret(url: str, secret: bool) -> None:
    assert bool(looks_secret(url)) == secret


def test_secrets_are_read_from_references_and_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOOK", "https://example.org/T0KEN")
    assert resolve("env:HOOK", "channel.target") == "https://example.org/T0KEN"
    with pytest.raises(ValueError, match="NOT_THERE is not set"):
        resolve("env:NOT_THERE", "channel.target")
    assert shown("env:HOOK") == "env:HOOK"
    assert shown("https://example.org:8443/T0KEN?x=1") == "https://example.org:8443/…"
    assert redact("cannot reach https://u:pa55word@example.org/T0KEN123", "https://u:pa55word@example.org/T0KEN123") == (
        "cannot reach ***"
    )
    assert "pa55word" not in redact("user u password pa55word", "https://u:pa55word@example.org/")


@pytest.mark.parametrize(
    ("channel", "says"),
    [
        (Channel(kind="pigeon"), "none of console, webhook"),
        (Channel(kind="webhook", target="https://example.org/"), "write a reference to its secret"),
        (Channel(kind="webhook", target="https://example.org/", secret="whsec_abc"), "holds the secret itself"),
        (Channel(kind="webhook", target="ftp://example.org/", secret="env:S"), "http or https"),
        (Channel(kind="webhook", target="https://example.org/?token=x", secret="env:S"), "the parameter token"),
        (Channel(kind="webhook", secret="env:S"), "a webhook needs one"),
        (Channel(kind="apprise", target="tgram://123:abc/456"), "carry a token"),
        (Channel(kind="apprise", target="mailto://me:pw@example.org"), "user name or password"),
        (Channel(kind="feed", target="/etc/passwd.atom"), "below the folder"),
        (Channel(kind="feed", target="../up.atom"), "below the folder"),
        (Channel(kind="feed", target="feed.txt"), "ends with .atom"),
        (Channel(kind="calendar", target="feed.atom"), "ends with .ics"),
    ],
)
def test_channels_that_are_refused(channel: Channel, says: str) -> None:
    (reason,) = channel_reasons(channel)
    assert says in reason


@pytest.mark.parametrize(
    "channel",
    [
        Channel(kind="console"), Channel(kind="webhook", target="env:URL", secret="env:S"),
        Channel(kind="webhook", target="https://example.org/hook", secret="file:/run/secrets/hook"),
        Channel(kind="apprise", target="env:TELEGRAM"), Channel(kind="apprise", target="json://127.0.0.1:8080/in"),
        Channel(kind="feed", target="desk/pk-iran.atom"), Channel(kind="feed", target="all.rss"),
        Channel(kind="calendar", target="visits.ics"),
    ],
)  # fmt: skip
def test_channels_that_are_good(channel: Channel) -> None:
    assert channel_reasons(channel) == []


@pytest.mark.parametrize(
    ("schedule", "says"),
    [
        (Schedule(mode="weekly"), "none of instant, hourly, daily"),
        (Schedule(zone="Karachi"), "write one such as Asia/Karachi"),
        (Schedule(daily_at="8"), "write HH:MM"),
        (Schedule(quiet_from="22:00"), "given together"),
        (Schedule(quiet_from="22:00", quiet_to="22:00"), "nothing would ever be told"),
    ],
)
def test_schedules_that_are_refused(schedule: Schedule, says: str) -> None:
    (reason,) = schedule_reasons(schedule)
    assert says in reason
