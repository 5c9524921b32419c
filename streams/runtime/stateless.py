"""A stateless processor as a Faust agent: batches, work in processes, awaited sends, nothing that can lose an event.

At least once: after a crash the records since the last commit are handled again, with the same outputs under the same keys.
"""

from typing import Any

import faust
from aiokafka import AIOKafkaProducer

from streams.runtime.access import StageContext
from streams.runtime.dead_letter_limit import DeadLetterLimit
from streams.runtime.fatal import stop_worker
from streams.runtime.faust_app import incoming_of, make_app, raw_topic
from streams.runtime.pool import WorkPool
from streams.runtime.processor import Incoming, Processor
from streams.runtime.retry import with_retries
from streams.runtime.sending import send_all


class StatelessStage:
    """Runs `processor_type` in a pool; any number of workers share the partitions of its input."""

    def __init__(self, processor_type: type[Processor], context: StageContext, pool: WorkPool) -> None:
        self.stage = processor_type.stage
        self.app: faust.App = make_app(self.stage, context)
        self._context = context
        self._pool = pool
        self._producer: AIOKafkaProducer | None = None
        self._limit = DeadLetterLimit(context.settings.dead_letter_share, context.settings.dead_letter_run)
        source = raw_topic(self.app, processor_type.reads.named(context.prefix))
        self.app.agent(source, name=self.stage, concurrency=1)(self._run)

    async def _run(self, stream: Any) -> None:
        settings = self._context.settings
        async for batch in stream.take_events(settings.batch, within=settings.within_s):
            try:
                await self._handle([incoming_of(event) for event in batch])
            except BaseException as error:
                await stop_worker(self.stage, error, self._context)

    async def _handle(self, batch: list[Incoming]) -> None:
        outcomes = await with_retries(lambda: self._pool.run(self.stage, batch))
        for dead, _ in outcomes:
            self._limit.count(dead)
        producer = await self._ready()
        await send_all(producer, self._context.prefix, (record for _, records in outcomes for record in records))

    async def _ready(self) -> AIOKafkaProducer:
        if self._producer is None:
            producer = self._context.kafka.producer(client_id=self.stage)
            await producer.start()
            self._producer = producer
        return self._producer

    async def start(self) -> None:
        await self.app.start()

    async def stop(self) -> None:
        await self.app.stop()
        if self._producer is not None:
            await self._producer.stop()
