"""How a stage reaches Kafka: handed in by the command, because client settings live with the connectors."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from pydantic import BaseModel, Field

from schemas.wire import Headers


class ReadRecord(Protocol):
    """A record as `KafkaAccess.read` yields it."""

    @property
    def topic(self) -> str: ...
    @property
    def partition(self) -> int: ...
    @property
    def offset(self) -> int: ...
    @property
    def timestamp_ms(self) -> int: ...
    @property
    def key(self) -> bytes | None: ...
    @property
    def value(self) -> bytes | None: ...
    @property
    def headers(self) -> Headers: ...


class ReadTopic(Protocol):
    """Reads the named partitions of a topic, committed records only, up to their ends as they are at the call."""

    def __call__(self, topic: str, partitions: Sequence[int]) -> AsyncIterator[ReadRecord]: ...


@dataclass(frozen=True)
class KafkaAccess:
    """`producer` and `consumer` make clients, not started, from keyword arguments of aiokafka; consumers read committed."""

    bootstrap: str
    producer: Callable[..., AIOKafkaProducer]
    consumer: Callable[..., AIOKafkaConsumer]
    read: ReadTopic
    faust_credentials: Any = None
    """`faust.SASLCredentials` or `faust.SSLCredentials`, where the broker asks for them."""


class StageSettings(BaseModel, frozen=True, extra="forbid"):
    """What an operator may set about stages (`stream` in the settings)."""

    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="processes for parse and extract")
    batch: int = Field(
        default=200, ge=1, le=10_000, description="records handled together; one transaction in dedupe, resolve and match"
    )
    within_s: float = Field(default=0.05, gt=0, description="longest wait for a batch to fill, seconds")
    seconds_per_record: float = Field(default=30.0, gt=0, description="a record that takes longer becomes a dead letter")
    session_timeout_s: float = Field(default=6.0, ge=6.0, description="a killed worker is replaced after about this long")
    dead_letter_share: float = Field(
        default=0.3, gt=0, le=1, description="the worker stops when more of the last 1,000 records fail"
    )
    dead_letter_run: int = Field(default=100, ge=1, description="the worker stops when more records than this fail in a row")
    follow_interval_s: float = Field(default=1.0, gt=0, description="how often decisions and subscriptions are looked at")


@dataclass(frozen=True)
class StageContext:
    """Everything that is the same for all the stages of one worker."""

    kafka: KafkaAccess
    prefix: str
    data_dir: str
    settings: StageSettings = field(default_factory=StageSettings)
    on_fatal: Callable[[str, BaseException], Awaitable[None]] | None = None
    """For tests: called instead of ending the process."""
