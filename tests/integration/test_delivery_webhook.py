"""Webhooks on a real Kafka and real HTTP: each failure leads to what docs/delivery.md says."""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from alert_samples import alert, event, fresh, revised, subscription
from delivery_kit import FAST, SECRET, Receiver, Setup, hook, until
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from schemas import topics, wire
from sifarat.dead_letters import letters, retry

pytestmark = pytest.mark.kafka


async def test_an_alert_is_delivered_once_signed_and_on_record(setup: Setup, receiver: Receiver) -> None:
    candidate = fresh()
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(candidate, candidate)  # match is at least once: the same candidate may come twice
    async with setup.delivering():
        (delivered,) = (await setup.closed(1)).values()
    assert (delivered.outcome, delivered.attempts, delivered.wording, delivered.channel) == ("delivered", 1, "new", "webhook")
    assert delivered.told["status"] == "held"
    (request,) = receiver.requests
    payload = Webhook(SECRET).verify(request.body, request.headers)
    assert request.id == candidate.alert_id
    assert payload["type"] == "sifarat.alert.created"
    assert payload["data"]["event"]["event_id"] == "event-1"
    assert payload["data"]["cable"].startswith("IR/PK // ")
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(request.body.replace(b"event-1", b"event-2"), request.headers)
    assert [one.outcome for one in await setup.entries()] == ["claimed", "delivered"]


async def test_a_restart_tells_nothing_again_and_what_comes_next_is_worded_updated(setup: Setup, receiver: Receiver) -> None:
    first = fresh(status="planned")
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(first)
    async with setup.delivering():
        await setup.closed(1)
    held = alert(told=revised(first.event, "status", status="held"))
    again = alert(told=revised(first.event, "sources"), kind="created", facts_revision=1)
    late = alert(told=revised(held.event, "facts"), kind="created", facts_revision=9)
    await setup.alert(again, held, late)
    async with setup.delivering():
        found = await setup.closed(3)
    assert found[late.alert_id].outcome == "superseded"
    assert [request.id for request in receiver.requests] == [first.alert_id, held.alert_id]
    told = json.loads(receiver.requests[1].body)["data"]
    assert told["wording"] == "updated"
    assert told["changes"] == [{"field": "status", "was": "planned", "now": "held"}]


async def test_a_receiver_that_is_down_gets_it_when_it_is_back(setup: Setup, receiver: Receiver) -> None:
    await receiver.stop()
    candidates = [fresh(event_id=f"event-{n}") for n in range(5)]
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(*candidates)
    async with setup.delivering():
        deadline = time.monotonic() + 20
        while max((one.attempts for one in await setup.entries()), default=0) < 3:
            assert time.monotonic() < deadline
        claims = sum(one.outcome == "claimed" for one in await setup.entries())
        await receiver.start()
        found = await setup.closed(5)
    assert {one.outcome for one in found.values()} == {"delivered"}
    assert claims < 15, "a receiver that is down is asked with one message at a time"
    assert receiver.accepted() == {one.alert_id: 1 for one in candidates}


async def test_an_outage_goes_on_over_a_restart(setup: Setup, receiver: Receiver) -> None:
    await receiver.stop()
    candidate = fresh()
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(candidate)
    slow = FAST.model_copy(update={"retry_first_s": 3.0, "retry_longest_s": 3.0, "retry_jitter": 0.0})
    async with setup.delivering(slow):
        deadline = time.monotonic() + 20
        while not any(one.outcome == "retry" for one in await setup.entries()):
            assert time.monotonic() < deadline
    again_at = (await setup.outcomes())[candidate.alert_id].next_attempt
    await receiver.start()
    async with setup.delivering(slow):
        delivered = (await setup.closed(1))[candidate.alert_id]
    assert again_at is not None
    assert delivered.last_attempt is not None
    assert delivered.last_attempt >= again_at, "the pause that the ledger names is kept by the next deliverer"
    assert delivered.attempts == 2


async def test_a_lost_answer_repeats_the_same_id_and_no_other(setup: Setup, receiver: Receiver) -> None:
    receiver.delay_s = 1.5  # accepted, but the answer comes after our time is up
    candidate = fresh()
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(candidate)
    async with setup.delivering(FAST.model_copy(update={"timeout_s": 0.7})):
        await until(lambda: len(receiver.requests) == 2)
        receiver.delay_s = 0
        (delivered,) = (await setup.closed(1)).values()
    assert set(receiver.accepted()) == {candidate.alert_id}
    assert len({request.body for request in receiver.requests}) == 1
    assert delivered.outcome == "delivered"


async def test_retry_after_is_kept(setup: Setup, receiver: Receiver) -> None:
    receiver.answers = [(429, {"retry-after": "2"}), (503, {"retry-after": "1"})]
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(fresh())
    async with setup.delivering():
        (delivered,) = (await setup.closed(1)).values()
    first, second, third = (request.at for request in receiver.requests)
    assert second - first >= 2
    assert third - second >= 1
    assert delivered.attempts == 3
    assert "asks to wait 2 s" in [one.reason for one in await setup.entries()][1]


async def test_gone_mutes_the_subscription_with_the_reason(setup: Setup, receiver: Receiver) -> None:
    receiver.status = 410
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(*(fresh(event_id=f"event-{n}") for n in range(3)))
    async with setup.delivering(FAST.model_copy(update={"per_subscription": 1})):
        found = await setup.closed(3)
    assert {one.outcome for one in found.values()} == {"muted"}
    assert len(receiver.requests) == 1
    muted = (await setup.subscriptions())["sub-1"]
    assert not muted.enabled
    assert muted.muted.startswith("HTTP 410 Gone")
    assert await setup.dead() == []


@pytest.mark.parametrize("status", [400, 401, 302])
async def test_a_hard_refusal_is_a_dead_letter_at_once(setup: Setup, receiver: Receiver, status: int) -> None:
    receiver.status = status
    candidate = fresh()
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(candidate)
    async with setup.delivering():
        (dead,) = (await setup.closed(1)).values()
    assert (dead.outcome, dead.attempts) == ("dead", 1)
    ((value, headers),) = await setup.dead()
    assert value == wire.encode(candidate)
    assert headers["dead_stage"] == b"deliver"
    assert headers["dead_topic"] == topics.ALERTS.named(setup.prefix).encode()
    assert f"HTTP {status}".encode() in headers["dead_error"]


async def test_a_dead_letter_that_is_retried_is_told_once_more_and_not_again(setup: Setup, receiver: Receiver) -> None:
    receiver.status = 401
    candidate = fresh()
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(candidate)
    async with setup.delivering():
        await setup.closed(1)
    async with setup.delivering():
        await asyncio.sleep(1)
    assert len(receiver.requests) == 1, "a restart alone tries nothing again"
    receiver.status = 200
    (letter,) = await letters(setup.kafka, setup.prefix)
    assert await retry(setup.kafka, setup.prefix, [letter]) == 1
    async with setup.delivering():
        await until(lambda: len(receiver.requests) == 2)
        while (await setup.outcomes())[candidate.alert_id].outcome != "delivered":
            await asyncio.sleep(0.1)
    async with setup.delivering():
        await asyncio.sleep(1)
    assert receiver.accepted() == {candidate.alert_id: 2}


async def test_after_the_last_attempt_it_is_a_dead_letter_and_the_next_alert_has_its_turn(
    setup: Setup, receiver: Receiver
) -> None:
    receiver.answers = [(500, {})] * 3
    first, second = fresh(event_id="event-1"), fresh(event_id="event-2")
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(first, second)
    async with setup.delivering(FAST.model_copy(update={"retry_attempts": 3, "per_subscription": 1})):
        found = await setup.closed(2)
    assert found[first.alert_id].outcome == "dead"
    assert found[first.alert_id].attempts == 3
    assert found[second.alert_id].outcome == "delivered"
    assert [headers["dead_attempts"] for _, headers in await setup.dead()] == [b"3"]


async def test_newer_news_takes_the_place_of_what_could_not_be_told(setup: Setup, receiver: Receiver) -> None:
    receiver.status = 500
    first = fresh(status="planned")
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(first)
    async with setup.delivering():
        await until(lambda: len(receiver.requests) >= 2)
        newer = alert(told=revised(first.event, "status", status="cancelled"))
        await setup.alert(newer)
        before = len(receiver.requests)
        await until(lambda: len(receiver.requests) > before + 1)
        receiver.status = 200
        found = await setup.closed(2)
    assert found[first.alert_id].outcome == "superseded"
    assert found[newer.alert_id].outcome == "delivered"
    assert found[newer.alert_id].wording == "new", "nothing of the event had been told"


async def test_old_candidates_old_events_and_removed_subscriptions_are_refused(setup: Setup, receiver: Receiver) -> None:
    now = datetime.now(UTC)
    await setup.subscribe(subscription(channel=hook(receiver)), subscription("removed", channel=hook(receiver)))
    await setup.write(topics.SUBSCRIPTIONS, [("removed", None)])
    stale, fine, nobody = fresh(event_id="event-1"), fresh(event_id="event-2"), alert("removed", told=fresh().event)
    old = alert(told=event(event_id="event-3", date="2016-01", first_seen=now))
    await setup.alert(stale, at=now - timedelta(hours=49))
    await setup.alert(fine, old, nobody)
    async with setup.delivering():
        found = await setup.closed(4)
    assert found[stale.alert_id].outcome == "refused_stale"
    assert found[old.alert_id].outcome == "refused_recency"
    assert (found[nobody.alert_id].outcome, found[nobody.alert_id].reason) == ("muted", "the subscription was removed")
    assert receiver.accepted() == {fine.alert_id: 1}


async def test_a_private_address_is_refused_unless_allowed(setup: Setup, receiver: Receiver) -> None:
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(fresh())
    async with setup.delivering(FAST.model_copy(update={"allow": ()})):
        (dead,) = (await setup.closed(1)).values()
    assert dead.outcome == "dead"
    assert receiver.requests == []


async def test_no_secret_leaves_the_deliverer(
    setup: Setup, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    receiver.status = 500
    monkeypatch.setenv("HOOK_URL", f"{receiver.url}/T0KEN1234567890abc?token=zzz-very-secret")
    channel = hook(receiver)
    hidden = type(channel)(kind="webhook", target="env:HOOK_URL", secret="env:HOOK_SECRET")
    await setup.subscribe(subscription(channel=hidden), subscription("no-secret", channel=type(channel)(
        kind="webhook", target="env:HOOK_URL", secret="env:NOT_SET")))  # fmt: skip
    await setup.alert(fresh(), alert("no-secret", told=fresh().event))
    caplog.set_level("DEBUG")
    async with setup.delivering(FAST.model_copy(update={"retry_attempts": 2})):
        found = await setup.closed(2)
    assert receiver.requests[0].path == "/hook/T0KEN1234567890abc"
    everything = caplog.text + "".join(wire.encode(one).decode() for one in await setup.entries())
    everything += str(await setup.dead())
    assert "T0KEN" not in everything
    assert "very-secret" not in everything
    assert SECRET.removeprefix("whsec_") not in everything
    assert any("NOT_SET is not set" in one.reason for one in found.values())


async def test_an_unreadable_candidate_is_a_dead_letter_and_the_next_is_told(setup: Setup, receiver: Receiver) -> None:
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.write(topics.ALERTS, [("sub-1", subscription("no alert"))])
    await setup.alert(fresh())
    async with setup.delivering():
        await setup.closed(1)
    assert [headers["dead_stage"] for _, headers in await setup.dead()] == [b"deliver"]
