"""CPU work in processes: all cores are used, heartbeats go on, and a record that hangs or kills its process is found out.

Records go to the pool in small chunks. A chunk that passes its time limit or loses its process is tried again record by
record, so that only the guilty one becomes a dead letter.
"""

import multiprocessing
import os
import signal
from asyncio import gather, wrap_future
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Final

from pebble import ProcessExpired, ProcessPool

from schemas.wire import NewerSchemaError
from streams.runtime.encode import Encoded, dead_letter, encode
from streams.runtime.parent import end_with_parent
from streams.runtime.processor import Incoming, PoisonError, Processor, TemporaryError

Factory = Callable[[], Processor]
Outcome = tuple[bool, list[Encoded]]
"""Whether the record is a dead letter, and what to send."""

_CHUNK: Final = 8
_STOPPING: Final = (NewerSchemaError, TemporaryError)

_factories: Mapping[str, Factory] = {}
_processors: dict[str, Processor] = {}


def handle(processor: Processor, incoming: Incoming) -> Outcome:
    """One record through a processor: its outputs, or the dead letter. Raises only what must stop or delay the worker."""
    try:
        return False, encode(processor.process(incoming), incoming, processor.stage)
    except _STOPPING:
        raise
    except Exception as error:
        return True, [dead_letter(incoming, error, processor.stage)]


def _start_worker(factories: Mapping[str, Factory]) -> None:
    """In a new process: remember how processors are made, leave Ctrl-C to the parent, end when the parent is gone."""
    global _factories
    _factories = factories
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent(os.getppid())


def _work(stage: str, chunk: Sequence[Incoming]) -> list[Outcome]:
    processor = _processors.get(stage)
    if processor is None:
        processor = _processors[stage] = _factories[stage]()
    return [handle(processor, incoming) for incoming in chunk]


class WorkPool:
    """Processes that run stateless processors. One pool serves all the stages of a worker."""

    def __init__(self, factories: Mapping[str, Factory], workers: int, seconds_per_record: float = 30.0) -> None:
        self.seconds_per_record = seconds_per_record
        self._pool = ProcessPool(
            max_workers=workers,
            initializer=_start_worker,
            initargs=(dict(factories),),
            context=multiprocessing.get_context("spawn"),
        )

    async def run(self, stage: str, records: Sequence[Incoming]) -> list[Outcome]:
        """The outcomes of the records, in their order. Raises `NewerSchemaError` and `TemporaryError` of a processor."""
        chunks = [records[i : i + _CHUNK] for i in range(0, len(records), _CHUNK)]
        return [outcome for chunk in await gather(*(self._chunk(stage, chunk) for chunk in chunks)) for outcome in chunk]

    async def _chunk(self, stage: str, chunk: Sequence[Incoming]) -> list[Outcome]:
        try:
            future = self._pool.schedule(_work, args=(stage, chunk), timeout=self.seconds_per_record + len(chunk))
            outcomes: list[Outcome] = await wrap_future(future)
            return outcomes
        except (TimeoutError, FutureTimeoutError, ProcessExpired) as error:
            if len(chunk) > 1:
                return [outcome for incoming in chunk for outcome in await self._chunk(stage, [incoming])]
            return [(True, [dead_letter(chunk[0], self._reason(error), stage)])]

    def _reason(self, error: BaseException) -> PoisonError:
        if isinstance(error, ProcessExpired):
            return PoisonError(f"the process that handled it ended with code {error.exitcode}")
        return PoisonError(f"not done after {self.seconds_per_record:g} s")

    def stop(self) -> None:
        """End the processes at once; what they were doing is lost (and will be read again)."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()
