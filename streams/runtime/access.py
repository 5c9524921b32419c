"""How a stage reaches Kafka: handed in by the command, because client settings live with the connectors."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer


@dataclass(frozen=True)
class KafkaAccess:
    """`producer` and `consumer` make clients, not started, from keyword arguments of aiokafka; consumers read committed."""

    bootstrap: str
    producer: Callable[..., AIOKafkaProducer]
    consumer: Callable[..., AIOKafkaConsumer]
    faust_credentials: Any = None
    """`faust.SASLCredentials` or `faust.SSLCredentials`, where the broker asks for them."""


@dataclass(frozen=True)
class StageSettings:
    """What an operator may set about stages (`stream` in the settings)."""

    batch: int = 200
    within_s: float = 0.05
    seconds_per_record: float = 30.0
    session_timeout_s: float = 6.0
    """A killed worker is replaced after about this long."""
    dead_letter_share: float = 0.3
    dead_letter_run: int = 100
    follow_interval_s: float = 1.0
    """How often topics followed besides the input are looked at when no input comes."""


@dataclass(frozen=True)
class StageContext:
    """Everything that is the same for all the stages of one worker."""

    kafka: KafkaAccess
    prefix: str
    data_dir: str
    settings: StageSettings = field(default_factory=StageSettings)
    on_fatal: Callable[[str, BaseException], Awaitable[None]] | None = None
    """For tests: called instead of ending the process."""
    labels: Mapping[str, str] = field(default_factory=dict)
