"""Chains that only pass records on, to compare the pipeline with: bare Faust agents, and bare aiokafka loops.

`python -m benchmarks._passthrough faust|aiokafka BOOTSTRAP PREFIX DATA_DIR`: hops `articles.raw` → hop.1 → … → hop.4, until
it is ended. Records are read in batches of 500 and every send is awaited, the quickest form of each that loses nothing.
"""

import asyncio
import itertools
import sys
from pathlib import Path
from typing import Any

import faust
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

HOPS = 4
BATCH = 500
MAX_BYTES = 5_000_000


def topics(prefix: str) -> list[str]:
    """The chain's topics, first to last."""
    return [f"{prefix}articles.raw", *(f"{prefix}hop.{number}" for number in range(1, HOPS + 1))]


def run_faust(bootstrap: str, prefix: str, data_dir: str) -> None:
    """Four agents in one app."""
    app = faust.App(
        f"{prefix}bare",
        broker=f"kafka://{bootstrap}",
        store="memory://",
        datadir=data_dir,
        autodiscover=False,
        topic_disable_leader=True,
        topic_allow_declare=False,
        consumer_auto_offset_reset="earliest",
        consumer_max_fetch_size=MAX_BYTES,
        producer_max_request_size=MAX_BYTES,
        stream_buffer_maxsize=2 * BATCH,
        web_enabled=False,
    )
    raw = {"key_type": bytes, "key_serializer": "raw", "value_type": bytes, "value_serializer": "raw"}
    names = topics(prefix)
    for number, (source, target) in enumerate(itertools.pairwise(names)):
        sink = app.topic(target, **raw)

        async def hop(stream: Any, sink: Any = sink) -> None:
            async for batch in stream.take_events(BATCH, within=0.05):
                sent = [await sink.send(key=event.key, value=event.value) for event in batch]
                await asyncio.gather(*sent)

        app.agent(app.topic(source, **raw), name=f"hop{number}", concurrency=1)(hop)

    async def serve() -> None:
        await app.start()
        await asyncio.Event().wait()

    asyncio.run(serve())


def run_aiokafka(bootstrap: str, prefix: str, data_dir: str) -> None:
    """Four loops over one producer."""

    async def hop(number: int, source: str, target: str, producer: AIOKafkaProducer) -> None:
        consumer = AIOKafkaConsumer(
            source, bootstrap_servers=bootstrap, group_id=f"{prefix}loop{number}", enable_auto_commit=False,
            auto_offset_reset="earliest", max_partition_fetch_bytes=MAX_BYTES,
        )  # fmt: skip
        await consumer.start()
        while True:
            batches = await consumer.getmany(timeout_ms=200, max_records=BATCH)
            sent = [await producer.send(target, r.value, key=r.key) for records in batches.values() for r in records]
            if sent:
                await asyncio.gather(*sent)
                await consumer.commit()

    async def serve() -> None:
        producer = AIOKafkaProducer(bootstrap_servers=bootstrap, acks="all", max_request_size=MAX_BYTES, linger_ms=5)
        await producer.start()
        names = topics(prefix)
        pairs = enumerate(itertools.pairwise(names))
        await asyncio.gather(*(hop(number, source, target, producer) for number, (source, target) in pairs))

    asyncio.run(serve())


if __name__ == "__main__":
    form, *arguments = sys.argv[1:]
    Path(arguments[2]).mkdir(parents=True, exist_ok=True)
    {"faust": run_faust, "aiokafka": run_aiokafka}[form](*arguments)
