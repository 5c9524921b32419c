"""Only one deliverer can claim: one that was frozen, replaced and woken again sends nothing more."""

import asyncio
import os
import random
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiokafka.errors import KafkaError
from alert_samples import fresh, subscription
from delivery_kit import FAST, SECRET, Receiver, Setup, hook, until

from connectors.delivery.message import Message
from connectors.delivery.pending import item_of
from connectors.delivery.retry import Result, Sent
from connectors.delivery.subscribers import Subscribers
from connectors.delivery.teller import Teller
from connectors.delivery.writer import FencedWriter
from connectors.kafka import KafkaRecord
from schemas import wire
from schemas.alerts import Subscription

pytestmark = pytest.mark.kafka


class Recorder:
    """A channel that counts."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, message: Message) -> Result:
        self.sent.append(message.message_id)
        return Sent()


async def test_without_a_written_claim_nothing_is_sent(kafka: str, prefix: str, tmp_path: Path) -> None:
    setup = Setup(kafka, prefix, tmp_path)
    await setup.create()
    await setup.subscribe(subscription())
    recorder, subscribers = Recorder(), Subscribers(setup.kafka, prefix)
    old, new = FencedWriter(setup.kafka, prefix), FencedWriter(setup.kafka, prefix)

    async def no_record(offset: int) -> KafkaRecord | None:
        return None

    def open_recorder(one: Subscription) -> Recorder:
        return recorder

    def now() -> datetime:
        return datetime.now(UTC)

    await subscribers.start()
    await old.start()
    try:
        teller = Teller(FAST, old, subscribers, open_recorder, no_record, now, random.Random(1))
        for number, name in enumerate(("event-1", "event-2")):
            one = fresh(event_id=name)
            teller.pending.add(item_of(one, wire.encode(one), number, now(), now()))
        first, second = teller.pending.take(now(), 2, 2)
        await teller.tell(first)
        await new.start()
        with pytest.raises(KafkaError):
            await teller.tell(second)
        with pytest.raises(KafkaError):
            await old.write([])
    finally:
        await old.stop()
        await new.stop()
        await subscribers.stop()
    assert recorder.sent == [first.message_id]
    assert [one.outcome for one in await setup.entries()] == ["claimed", "delivered"]


@pytest.mark.timeout(170)
async def test_a_deliverer_that_was_frozen_and_replaced_sends_nothing_more(
    kafka: str, prefix: str, tmp_path: Path, receiver: Receiver
) -> None:
    setup = Setup(kafka, prefix, tmp_path)
    await setup.create()
    await setup.subscribe(subscription(channel=hook(receiver)))
    environment = os.environ | {
        "HOOK_SECRET": SECRET,
        "SIFARAT_BROKER": kafka,
        "SIFARAT_PREFIX": prefix,
        "SIFARAT_DATA_DIR": str(tmp_path / "data"),
        "SIFARAT_DELIVERY__ALLOW": '["127.0.0.1"]',
        "SIFARAT_DELIVERY__RETRY_FIRST_S": "4",
    }
    logs = [tmp_path / "frozen.log", tmp_path / "standby.log"]
    workers = []
    try:
        workers.append(await _deliverer(environment, logs[0]))
        receiver.status = 500
        candidate = fresh()
        await setup.alert(candidate)
        await until(lambda: len(receiver.requests) == 1, 30)
        while "retry" not in [one.outcome for one in await setup.entries()]:
            await asyncio.sleep(0.1)
        os.kill(workers[0].pid, signal.SIGSTOP)  # with a retry due in four seconds
        receiver.status = 200
        workers.append(await _deliverer(environment, logs[1]))
        await setup.closed(1, seconds=60)
        assert "active:" in logs[1].read_text()
        os.kill(workers[0].pid, signal.SIGCONT)
        await asyncio.sleep(3)  # it wakes with the retry overdue and its memory as it was
        await setup.alert(fresh(event_id="event-2"))
        await setup.closed(2, seconds=60)
    finally:
        for worker in workers:
            worker.kill()
            await worker.wait()
    assert receiver.accepted() == {candidate.alert_id: 2, fresh(event_id="event-2").alert_id: 1}
    assert "begins anew" in logs[0].read_text(), "the frozen one found out that it was replaced"


async def _deliverer(environment: dict[str, str], log: Path) -> asyncio.subprocess.Process:
    with log.open("wb") as out:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "sifarat", "deliver", env=environment, stdout=out, stderr=out
        )
