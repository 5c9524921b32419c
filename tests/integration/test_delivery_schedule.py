"""Digests, quiet hours, storms, standbys and a Kafka that goes away, on a real Kafka with a clock that the test moves."""

import asyncio
import json
import os
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alert_samples import alert, fresh, revised, subscription
from delivery_kit import FAST, Receiver, Setup, hook, until

from schemas.alerts import Schedule
from sifarat.broker import EmbeddedKafka
from sifarat.settings import load

pytestmark = pytest.mark.kafka


class Clock:
    """A wall clock that can be set ahead."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


async def outcomes(setup: Setup, wanted: str, count: int) -> None:
    for _ in range(200):
        found = [one.outcome for one in (await setup.outcomes()).values()]
        if found.count(wanted) == count:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{count} {wanted} expected, got {found}")


async def test_a_digest_waits_survives_a_restart_and_comes_as_one_message(setup: Setup, receiver: Receiver) -> None:
    clock = Clock()
    await setup.subscribe(subscription(channel=hook(receiver), schedule=Schedule(mode="hourly")))
    planned = fresh(event_id="event-1", status="planned")
    await setup.alert(planned, fresh(event_id="event-2", parties=["IN", "PK"]), fresh(event_id="event-3"))
    await setup.alert(alert(told=revised(planned.event, "status", status="held")))
    async with setup.delivering(now=clock):
        await outcomes(setup, "waiting", 4)
    assert receiver.requests == []
    receiver.answers = [(503, {})]  # the first try fails: the same digest comes again
    clock.ahead = timedelta(hours=1)
    async with setup.delivering(now=clock):
        found = await setup.closed(4)
    assert sorted(one.outcome for one in found.values()) == ["delivered"] * 3 + ["superseded"]
    assert found[planned.alert_id].outcome == "superseded"
    assert len(receiver.requests) == 2
    assert len(set(receiver.accepted())) == 1
    assert receiver.requests[0].body == receiver.requests[1].body
    groups = json.loads(receiver.requests[1].body)["data"]["groups"]
    assert [(group["parties"], len(group["alerts"])) for group in groups] == [(["IN", "PK"], 1), (["IR", "PK"], 2)]
    assert {one.digest for one in found.values() if one.outcome == "delivered"} == set(receiver.accepted())


async def test_quiet_hours_hold_an_alert_back_until_they_end(setup: Setup, receiver: Receiver) -> None:
    now = datetime.now(UTC)
    quiet = Schedule(quiet_from=f"{now - timedelta(hours=1):%H:%M}", quiet_to=f"{now + timedelta(hours=2):%H:%M}")
    clock = Clock()
    await setup.subscribe(subscription(channel=hook(receiver), schedule=quiet))
    await setup.alert(fresh())
    async with setup.delivering(now=clock):
        await outcomes(setup, "waiting", 1)
        assert (await setup.entries())[0].reason == "quiet hours"
        clock.ahead = timedelta(hours=1)
        await asyncio.sleep(1.5)
        assert receiver.requests == []
        clock.ahead = timedelta(hours=2, minutes=1)
        await setup.closed(1)
    assert len(receiver.requests) == 1


async def test_a_retry_does_not_wake_anybody_either(setup: Setup, receiver: Receiver) -> None:
    receiver.status = 500
    now = datetime.now(UTC)
    clock = Clock()
    night = Schedule(quiet_from=f"{now + timedelta(hours=1):%H:%M}", quiet_to=f"{now + timedelta(hours=8):%H:%M}")
    await setup.subscribe(subscription(channel=hook(receiver), schedule=night))
    await setup.alert(fresh())
    async with setup.delivering(now=clock):
        await until(lambda: len(receiver.requests) >= 2)
        clock.ahead = timedelta(hours=2)
        await asyncio.sleep(1.5)
        during_the_night = len(receiver.requests)
        await asyncio.sleep(1.5)
        assert len(receiver.requests) == during_the_night
        receiver.status = 200
        clock.ahead = timedelta(hours=9)
        await setup.closed(1)


async def test_a_storm_ends_in_a_digest(setup: Setup, receiver: Receiver) -> None:
    clock = Clock()
    await setup.subscribe(subscription(channel=hook(receiver)))
    await setup.alert(*(fresh(event_id=f"event-{n}") for n in range(30)))
    async with setup.delivering(FAST.model_copy(update={"storm_per_hour": 5}), now=clock):
        await outcomes(setup, "delivered", 5)
        await outcomes(setup, "waiting", 25)
        clock.ahead = timedelta(hours=1, minutes=1)
        await setup.closed(30)
    assert len(receiver.requests) == 6


async def test_a_standby_takes_over_where_the_active_one_stopped(setup: Setup, receiver: Receiver) -> None:
    await setup.subscribe(subscription(channel=hook(receiver)))
    async with setup.delivering():
        await setup.alert(fresh(event_id="event-1"))
        await setup.closed(1)
        async with setup.delivering():
            await setup.alert(fresh(event_id="event-2"))
            await setup.closed(2)
    async with setup.delivering():
        await setup.alert(fresh(event_id="event-3"))
        await setup.closed(3)
    assert sorted(receiver.accepted().values()) == [1, 1, 1]


async def test_a_subscription_written_after_its_alert_is_waited_for(setup: Setup, receiver: Receiver) -> None:
    async with setup.delivering():
        await setup.alert(fresh("early"))
        await setup.closed(1)
        await setup.subscribe(subscription("late", channel=hook(receiver)))
        await setup.alert(fresh("late"))
        found = await setup.closed(2)
    assert sorted(one.outcome for one in found.values()) == ["delivered", "muted"]


@pytest.mark.timeout(170)
@pytest.mark.parametrize("how", [pytest.param("stopped", marks=pytest.mark.faults), "killed"])
async def test_a_kafka_that_goes_away_costs_time_and_nothing_else(
    tmp_path: Path, receiver: Receiver, prefix: str, how: str
) -> None:
    broker = EmbeddedKafka(tmp_path / "kafka", load().cache_dir)
    await asyncio.to_thread(broker.start)
    try:
        setup = Setup(broker.bootstrap, prefix, tmp_path)
        await setup.create()
        await setup.subscribe(subscription(channel=hook(receiver)))
        candidates = [fresh(event_id=f"event-{n}") for n in range(60)]
        await setup.alert(*candidates[:30])
        receiver.delay_s = 0.2
        async with setup.delivering():
            await until(lambda: len(receiver.requests) > 5)
            if how == "killed":
                assert broker.pid is not None
                os.kill(broker.pid, signal.SIGKILL)
                await until(lambda: not broker.running)
            else:
                await asyncio.to_thread(broker.stop)
            assert len(receiver.accepted()) < 30, "the fault would come after the work"
            await asyncio.sleep(2)
            await asyncio.to_thread(broker.start)
            await setup.alert(*candidates[30:])
            found = await setup.closed(60, seconds=90)
        assert {one.outcome for one in found.values()} == {"delivered"}
        assert set(receiver.accepted()) == {one.alert_id for one in candidates}
    finally:
        await asyncio.to_thread(broker.stop)
