"""What a processor is: plain Python over records. Nothing here knows Faust or Kafka.

A processor turns one input record into output records. The runtime calls it in two forms, live and over a bounded batch,
and both keep the same contract:

* `process` gets the records of a partition in their order, one at a time.
* `process` either raises before it has changed the processor's memory, or not at all. What it raises makes the record a
  dead letter (`PoisonError` and any other exception) or has it tried again (`TemporaryError`).
* A stateful processor's memory is what it has published: `restore` gets all its own outputs, in order, before the first
  `process`. An input seen again changes nothing, because the outputs name the inputs that they absorbed.
* No clock, no network, no randomness: the same records in give the same records out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Protocol, runtime_checkable

from schemas.base import Record
from schemas.topics import Topic
from schemas.wire import Headers


class PoisonError(ValueError):
    """This record can never be handled: dead letter at once."""


class TemporaryError(RuntimeError):
    """The record may be handled later: retry with back-off, then stop the worker rather than lose it."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record as it was read, its bytes untouched."""

    topic: str
    """Full name, prefix included."""
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: Headers = ()
    timestamp_ms: int = 0

    @property
    def position(self) -> str:
        return f"{self.topic}/{self.partition}/{self.offset}"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A record to be written: `timestamp_ms` None copies the input's (the fetch time)."""

    topic: Topic
    key: str
    record: Record
    timestamp_ms: int | None = None
    headers: Headers = field(default=())
    """Extra headers, after the CloudEvents ones."""


@runtime_checkable
class Processor(Protocol):
    """A stage's logic."""

    stage: ClassVar[str]
    """Name of the stage: consumer group, transactional id and metrics carry it."""
    reads: ClassVar[Topic]
    writes: ClassVar[Topic]

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """The outputs of one input record."""
        ...


@runtime_checkable
class StatefulProcessor(Processor, Protocol):
    """A processor with memory: one partition, one active worker, fenced."""

    also_reads: ClassVar[Sequence[Topic]]
    """Compacted one-partition topics that it follows besides `reads`, such as `decisions`; `note` gets their records."""

    remembers: ClassVar[bool]
    """Whether `restore` needs the outputs; where it is False they are not read."""

    def restore(self, outputs: Iterable[Incoming]) -> None:
        """Forget everything, then rebuild the memory from the records of `writes`, in the order of their inputs."""
        ...

    def note(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One record of a topic in `also_reads`. Outputs may follow at once (a decision about events that stand)."""
        ...
