"""The embedded Kafka over its life: start, stop, a second start, a crash, another port."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import psutil
import pytest

from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas.topics import MENTIONS
from sifarat.access import kafka_settings
from sifarat.broker import BrokerError, EmbeddedKafka, fencing, running_broker
from sifarat.settings import Settings, load

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]  # each starts a Kafka of its own
CACHE = load().cache_dir


def until(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


async def produce(bootstrap: str, values: list[bytes]) -> None:
    settings = KafkaSettings(bootstrap=bootstrap)
    await ensure_topics(settings, "t.", [MENTIONS])
    sender = producer(settings)
    await sender.start()
    try:
        futures = [await sender.send("t.mentions", value) for value in values]
        await asyncio.gather(*futures)
    finally:
        await sender.stop()


async def values(bootstrap: str) -> list[bytes | None]:
    return [record.value async for record in read_all(KafkaSettings(bootstrap=bootstrap), "t.mentions")]


async def test_records_outlive_a_stop_and_a_start_on_another_port(tmp_path: Path) -> None:
    first = EmbeddedKafka(tmp_path / "kafka", CACHE)
    await asyncio.to_thread(first.start)
    settings = Settings(data_dir=tmp_path, broker=None)
    assert kafka_settings(settings).bootstrap == first.bootstrap, "other commands find it by the data folder"
    await produce(first.bootstrap, [b"kept"])
    await asyncio.to_thread(first.stop)
    assert not first.running
    with pytest.raises(click.UsageError, match="sifarat up"):
        kafka_settings(settings)
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", int(first.bootstrap.rpartition(":")[2])))
        taken.listen()
        second = EmbeddedKafka(tmp_path / "kafka", CACHE)
        second.start()  # also from a coroutine, without a thread
    try:
        assert second.bootstrap != first.bootstrap
        assert await values(second.bootstrap) == [b"kept"]
    finally:
        second.stop()


async def test_a_killed_kafka_loses_nothing_acknowledged_and_starts_again_on_its_port(tmp_path: Path) -> None:
    sent = [b"%d" % number for number in range(3_000)]
    with EmbeddedKafka(tmp_path / "data", CACHE) as broker:
        before = broker.bootstrap
        await produce(before, sent)
        assert broker.pid is not None
        os.kill(broker.pid, signal.SIGKILL)
        assert until(lambda: not broker.running, 5)
        broker.start()
        assert broker.bootstrap == before
        assert await values(before) == sent


def test_a_killed_kafka_is_fenced_before_a_new_one_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fenced: list[bool] = []
    wait = fencing.wait_until_fenced
    monkeypatch.setattr(fencing, "wait_until_fenced", lambda controller: fenced.append(wait(controller)))
    with EmbeddedKafka(tmp_path / "data", CACHE) as broker:
        assert fenced == [], "a new folder has nobody to fence"
        assert broker.pid is not None
        os.kill(broker.pid, signal.SIGKILL)
        assert until(lambda: not broker.running, 5)
        broker.start()
        assert fenced == [True]
    with EmbeddedKafka(tmp_path / "data", CACHE):
        assert fenced == [True], "one that was stopped is fenced already"


async def numbers(bootstrap: str) -> list[int]:
    return [int(record.value or b"-1") async for record in read_all(KafkaSettings(bootstrap=bootstrap), "t.articles")]


WRITER = """
import asyncio, sys
from connectors.kafka import KafkaSettings, ensure_topics, producer, read_all
from schemas.topics import ARTICLES

async def write():
    settings = KafkaSettings(bootstrap=sys.argv[1])
    await ensure_topics(settings, "t.", [ARTICLES])
    sender = producer(settings, transactional_id="t.writer")
    await sender.start()
    number = len([record async for record in read_all(settings, "t.articles")])  # as a stage looks up what it has done
    while True:
        async with sender.transaction():
            for _ in range(ARTICLES.partitions):
                await sender.send("t.articles", b"%d" % number, partition=number % ARTICLES.partitions)
                number += 1

asyncio.run(write())
"""


def test_what_a_kill_cuts_off_between_decision_and_markers_is_there_once(tmp_path: Path) -> None:
    """Transactions one behind the other, so that a kill often finds one that Kafka has decided on and not yet written out."""
    with EmbeddedKafka(tmp_path / "data", CACHE) as broker:
        for _ in range(3):
            with subprocess.Popen([sys.executable, "-c", WRITER, broker.bootstrap]) as writer:
                time.sleep(2.5)
                assert writer.poll() is None
                assert broker.pid is not None
                os.kill(broker.pid, signal.SIGKILL)
                writer.kill()
            assert until(lambda: not broker.running, 5)
            broker.start()
        written = sorted(asyncio.run(numbers(broker.bootstrap)))
        assert len(written) > 100
        assert written == list(range(len(written)))


def test_a_second_start_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path / "data", CACHE) as holder:
        with pytest.raises(BrokerError) as refused:
            EmbeddedKafka(tmp_path / "data", CACHE).start()
        assert f"process {os.getpid()} (" in refused.value.message
        assert "SIFARAT_DATA_DIR" in refused.value.message
        assert holder.running, "the refused one must not have stopped the first"
        holder.start()  # a start while it runs changes nothing


def test_a_taken_port_is_refused_by_name(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BrokerError, match=f"Port {port} .* is taken"):
            EmbeddedKafka(tmp_path / "data", CACHE, port=port).start()


def test_a_kafka_that_cannot_start_says_why(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path / "data", CACHE):
        pass
    (tmp_path / "data" / "kafka" / "meta.properties").write_text("version=1\nnode.id=7\ncluster.id=other\n")
    broker = EmbeddedKafka(tmp_path / "data", CACHE)
    with pytest.raises(BrokerError, match="ended while starting") as refused:
        broker.start()
    assert "node" in refused.value.message
    assert "kafka.log" in refused.value.message
    assert running_broker(tmp_path / "data") is None, "the folder's lock is free again"


STARTER = """
import os, sys, time
from pathlib import Path
from sifarat.broker import EmbeddedKafka
broker = EmbeddedKafka(Path(sys.argv[1]), Path(sys.argv[2]))
broker.start()
if sys.argv[3] == "forks" and os.fork() == 0:
    time.sleep(60)  # a forked child that outlives its parent and holds the guard's pipe open
    os._exit(0)
print(broker.pid, broker.process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize(
    "death",
    [
        "parent",
        "forks",
        pytest.param("guard", marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties Java to the guard")),
    ],
)
def test_no_kafka_outlives_its_starter(death: str, tmp_path: Path) -> None:
    arguments = [sys.executable, "-c", STARTER, str(tmp_path / "data"), str(CACHE), death]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as starter:
        assert starter.stdout is not None
        java_pid, guard_pid = map(int, starter.stdout.readline().split())
        children = psutil.Process(starter.pid).children(recursive=True)
        java = psutil.Process(java_pid)
        assert java.is_running()
        os.kill(guard_pid if death == "guard" else starter.pid, signal.SIGKILL)
        try:
            gone = until(lambda: not java.is_running() or java.status() == psutil.STATUS_ZOMBIE, 30)
            assert gone, "Java still runs"
            starter.kill()
            starter.wait()
            with EmbeddedKafka(tmp_path / "data", CACHE) as again:
                assert again.running
        finally:
            for child in children:
                if child.is_running():
                    child.kill()


def test_folders_may_have_urdu_names_blanks_and_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with EmbeddedKafka(Path("سفارت کا ڈیٹا") / "a=b: c", CACHE) as broker:
        assert broker.running
        assert broker.log_file.exists()
        assert (broker.data_dir / "kafka" / "meta.properties").exists()


@pytest.mark.parametrize(("name", "says"), [("a,b", "comma"), ("file/data", "cannot be made")])
def test_a_folder_that_cannot_be_used_is_named(name: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BrokerError, match=says) as refused:
        EmbeddedKafka(tmp_path / name, CACHE).start()
    assert "SIFARAT_DATA_DIR" in refused.value.message
