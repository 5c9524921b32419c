"""The stages and their topics at a glance. Read this first.

  articles.raw ─▶ parse ─▶ articles.parsed ─▶ dedupe ─▶ articles ─▶ extract ─▶ mentions ─▶ resolve ─▶ events ─▶ match ─▶ alerts
       │8                        │1                        │8                      │1 ◀ decisions        │1 ◀ subscriptions

Parse and extract are CPU work without memory: their eight partitions are shared by as many workers as there are. Dedupe,
resolve and match must see all the news at once: one partition, one active worker, fenced, the others stand by.
Each stage is a Faust app (a consumer group) of its own, made by `streams.runtime`.
"""

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final

from streams.runtime.access import StageContext
from streams.runtime.pool import Factory
from streams.runtime.processor import Processor
from streams.runtime.worker import ProcessorType, Worker

STAGES: Final = {
    "parse": "streams.articles.parse:Parse",
    "dedupe": "streams.articles.dedupe:Dedupe",
    "extract": "streams.extraction.stage:Extract",
    "resolve": "streams.events.resolve:Resolve",
    "match": "streams.alerts.match:Match",
}
"""Stage to the class of its processor, in the order of the stream."""
READS_GAZETTEER: Final = frozenset({"extract", "match"})
"""The stages that take the user's own gazetteer folders."""


def processor_type(stage: str) -> ProcessorType:
    """The class of a stage's processor, imported now. Raises `KeyError` for an unknown stage."""
    module, _, name = STAGES[stage].partition(":")
    kind: ProcessorType = getattr(import_module(module), name)
    return kind


def make_processor(stage: str, gazetteer: tuple[Path, ...] = ()) -> Processor:
    """A fresh processor of a stage; can be pickled by name and made in another process."""
    kind = processor_type(stage)
    return kind(gazetteer) if stage in READS_GAZETTEER else kind()  # type: ignore[call-arg]


def factory(stage: str, gazetteer: tuple[Path, ...] = ()) -> Factory:
    """Makes processors of a stage, with the user's own gazetteer folders."""
    return partial(make_processor, stage, gazetteer)


def make_worker(names: Sequence[str], context: StageContext, workers: int, gazetteer: tuple[Path, ...] = ()) -> Worker:
    """A worker of the named stages (all when empty). Raises `KeyError` for an unknown one."""
    chosen = [name for name in STAGES if name in names] if names else list(STAGES)
    for name in names:
        STAGES[name]
    return Worker([(processor_type(name), factory(name, gazetteer)) for name in chosen], context, workers)
