"""A worker process of two probe stages: `python probe_worker.py BOOTSTRAP PREFIX DATA_DIR`.

articles.raw ─▶ echo (a pool, 8 partitions) ─▶ articles.parsed ─▶ counting (fenced, memory restored) ─▶ articles
"""

import asyncio
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from probes import Counting, Echo

from connectors.kafka import KafkaSettings, consumer, producer, read_all
from schemas import topics
from sifarat.running import log_to_stderr, run_until_stopped
from streams.runtime.access import KafkaAccess, StageContext, StageSettings
from streams.runtime.processor import Incoming, Outgoing
from streams.runtime.worker import Worker


class FirstEcho(Echo):
    """`Echo`, at the head of the stream."""

    reads = topics.ARTICLES_RAW
    writes = topics.ARTICLES_PARSED

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        return [Outgoing(topics.ARTICLES_PARSED, out.key, out.record) for out in super().process(incoming)]


def main(bootstrap: str, prefix: str, data_dir: str) -> None:
    log_to_stderr()
    kafka = KafkaSettings(bootstrap=bootstrap)
    access = KafkaAccess(bootstrap, partial(producer, kafka), partial(consumer, kafka), partial(read_all, kafka))
    settings = StageSettings(workers=1, seconds_per_record=20, batch=50)
    context = StageContext(access, prefix, data_dir, settings)

    async def serve(stop: asyncio.Event) -> None:
        worker = Worker([(FirstEcho, FirstEcho), (Counting, Counting)], context, settings.workers)
        await worker.start()
        await stop.wait()
        await worker.stop()

    run_until_stopped(serve)


if __name__ == "__main__":
    main(*sys.argv[1:])
