"""`sifarat metrics` beside a real Kafka and real stages, scraped over HTTP and read by Prometheus' own parser."""

import json
import re
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from archive import BEGIN, Archive
from prometheus_client.openmetrics.parser import text_string_to_metric_families as open_metrics
from prometheus_client.parser import text_string_to_metric_families

from connectors.kafka import producer
from schemas import topics, wire
from schemas.alerts import Delivery
from sifarat.accounting import account
from sifarat.metrics import FLOW
from streams.app import STAGES, processor_type

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(200)]

Samples = dict[tuple[str, str], float]


def samples(text: str) -> Samples:
    """Name and the values of its labels to the figure."""
    return {
        (sample.name, " ".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@contextmanager
def exporter(archive: Archive) -> Iterator[str]:
    """The address of a running `sifarat metrics`."""
    process = archive.start("metrics", "--listen", "127.0.0.1:0", PYTHONUNBUFFERED="1")
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + str(process.communicate(timeout=10))
        yield found[0]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert process.returncode == 0


def scrape(url: str, accept: str = "*/*") -> httpx.Response:
    answer = httpx.get(url, headers={"Accept": accept}, timeout=30)
    assert answer.status_code == 200, answer.text
    return answer


def delivery(number: int, outcome: str, seconds: float, **more: str) -> Delivery:
    return Delivery(
        alert_id=f"alert-{number}", subscription_id="s", event_id=f"event-{number}", outcome=outcome,
        candidate_at=BEGIN, last_attempt=BEGIN + timedelta(seconds=seconds), **more,
    )  # fmt: skip


async def deliver(archive: Archive, *deliveries: Delivery) -> None:
    sender = producer(archive.kafka, transactional_id=f"{archive.prefix}test")
    await sender.start()
    try:
        for one in deliveries:
            async with sender.transaction():
                await sender.send(topics.DELIVERIES.named(archive.prefix), wire.encode(one), key=one.alert_id.encode())
    finally:
        await sender.stop()


async def test_a_scrape_says_what_the_topics_hold(kafka: str, prefix: str, tmp_path: Path) -> None:
    archive = Archive(kafka, prefix, tmp_path, articles=30)
    await archive.fill()
    with exporter(archive) as url:
        before = samples(scrape(url).text)
        assert before["sifarat_stage_lag_records", "parse"] == 31
        assert before["sifarat_stage_records_in_total", "parse"] == 0
        assert before["sifarat_stage_records_out_total", "poll"] == 31
        assert before["sifarat_fetch_to_delivery_seconds_count", ""] == 0

        await archive.settle()
        await deliver(
            archive,
            delivery(1, "retry", 0.2),
            delivery(1, "delivered", 0.7),
            delivery(1, "delivered", 0.7),  # written again after a crash
            delivery(2, "delivered", 40),
            delivery(3, "delivered", 9_000),
            delivery(4, "delivered", 50_000, digest="d"),
            delivery(5, "refused_stale", 0),
        )
        answer = scrape(url, "text/plain")
        assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
        after = samples(answer.text)
        newer = scrape(url, "application/openmetrics-text; version=1.0.0")
        assert {family.name for family in open_metrics(newer.text)} >= {"sifarat_stage_lag_records", "sifarat_events"}

    found = await account(archive.kafka, prefix)
    for stage in found.stages[:3]:
        assert after["sifarat_stage_lag_records", stage.stage] == 0
        assert after["sifarat_stage_records_in_total", stage.stage] == stage.records_in
        assert after["sifarat_stage_records_out_total", stage.stage] == stage.records_out
        assert after["sifarat_dead_letters_total", stage.stage] == stage.dead_letters
    assert after["sifarat_dead_letters_total", "parse"] == 1
    assert after["sifarat_events", "live"] == found.events == 15
    assert after["sifarat_newest_record_timestamp_seconds", "extract"] == BEGIN.timestamp() + 600 * 31

    outcomes = {labels: value for (name, labels), value in after.items() if name == "sifarat_deliveries"}
    assert outcomes == {"claimed": 0, "dead": 0, "delivered": 4, "refused_stale": 1, "retry": 0, "waiting": 0}
    buckets = {labels: value for (name, labels), value in after.items() if name == "sifarat_fetch_to_delivery_seconds_bucket"}
    assert (buckets["0.5"], buckets["1.0"], buckets["60.0"], buckets["3600.0"], buckets["+Inf"]) == (0, 1, 2, 2, 3)
    assert after["sifarat_fetch_to_delivery_seconds_count", ""] == 3
    assert after["sifarat_fetch_to_delivery_seconds_sum", ""] == pytest.approx(9_040.7)

    once = archive.run("metrics", "--once")
    # What resolve wrote last may become visible after the first look: its transactions end a moment behind its offsets.
    still = {key: value for key, value in after.items() if key[1] not in ("resolve", "match")}
    assert {key: value for key, value in samples(once).items() if key in still} == still
    assert json.loads(archive.run("status", "--json"))["latency"]["count"] == 3


def test_an_address_that_is_taken_or_none_is_named(kafka: str, prefix: str, tmp_path: Path) -> None:
    archive = Archive(kafka, prefix, tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        process = archive.start("metrics", "--listen", address)
        assert address in process.communicate(timeout=60)[1]
        assert process.returncode == 1
    process = archive.start("metrics", "--listen", "9464")
    assert "is not HOST:PORT" in process.communicate(timeout=60)[1]
    assert process.returncode == 2


def test_the_flow_is_that_of_the_stages() -> None:
    assert {stage: FLOW[stage] for stage in STAGES} == {
        stage: (processor_type(stage).reads, processor_type(stage).writes) for stage in STAGES
    }
