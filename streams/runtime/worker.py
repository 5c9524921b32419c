"""One worker process: some or all of the stages in one event loop, started together, stopped together."""

import asyncio
import logging
from collections.abc import Sequence

from streams.runtime.access import StageContext
from streams.runtime.fenced import FencedStage
from streams.runtime.pool import Factory, WorkPool
from streams.runtime.processor import Processor, StatefulProcessor
from streams.runtime.stateless import StatelessStage

log = logging.getLogger(__name__)

ProcessorType = type[Processor] | type[StatefulProcessor]


class Worker:
    """Runs stages. Stateless ones share one pool of `workers` processes; stateful ones run in the loop, fenced."""

    def __init__(self, stages: Sequence[tuple[ProcessorType, Factory]], context: StageContext, workers: int) -> None:
        stateless = {kind.stage: make for kind, make in stages if not is_stateful(kind)}
        self._pool = WorkPool(stateless, workers, context.settings.seconds_per_record) if stateless else None
        self._stages: list[StatelessStage | FencedStage] = []
        for kind, make in stages:
            if is_stateful(kind):
                self._stages.append(FencedStage(make, context))  # type: ignore[arg-type]
            else:
                assert self._pool is not None
                self._stages.append(StatelessStage(kind, context, self._pool))

    async def start(self) -> None:
        for stage in self._stages:
            await stage.start()

    async def stop(self) -> None:
        """Finish what is in flight, commit, leave the groups."""
        await asyncio.gather(*(stage.stop() for stage in self._stages))
        if self._pool is not None:
            self._pool.stop()


def is_stateful(kind: ProcessorType) -> bool:
    """Whether this class of processor keeps a memory."""
    return hasattr(kind, "restore")
