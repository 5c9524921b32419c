"""Kafka's configuration for one node on loopback, and its log."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from schemas.topics import HEADROOM_BYTES, MAX_RECORD_BYTES

JVM_FLAGS: Final = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
"""A small heap and the quick compiler: ready in two seconds, some 310 MB resident."""

_ONE_NODE: Final = {
    "process.roles": "broker,controller",
    "node.id": "1",
    "controller.listener.names": "CONTROLLER",
    "inter.broker.listener.name": "PLAINTEXT",
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    # Internal topics on one node.
    "offsets.topic.replication.factor": "1",
    "offsets.topic.num.partitions": "1",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "transaction.state.log.num.partitions": "1",
    "share.coordinator.state.topic.replication.factor": "1",
    "share.coordinator.state.topic.min.isr": "1",
    "share.coordinator.state.topic.num.partitions": "1",
    "default.replication.factor": "1",
    "num.partitions": "1",
    # A consumer group of one process need not wait three seconds for others.
    "group.initial.rebalance.delay.ms": "0",
    "group.min.session.timeout.ms": "1000",
    "broker.heartbeat.interval.ms": "500",
    # A misspelt topic is an error, not a new topic with the wrong partitions.
    "auto.create.topics.enable": "false",
    "delete.topic.enable": "true",
    # A stage that rests for a year must find its place again.
    "offsets.retention.minutes": str(365 * 24 * 60),
    "message.max.bytes": str(MAX_RECORD_BYTES + 2 * HEADROOM_BYTES),
    # The death of Kafka loses nothing (the page cache is the kernel's); of the machine at most a second.
    "log.flush.interval.ms": "1000",
    "log.flush.scheduler.interval.ms": "1000",
    # A quarter of the default, which would fill a fourth of the heap.
    "log.cleaner.dedupe.buffer.size": str(32 * 1024 * 1024),
    "log.cleaner.threads": "1",
    "num.recovery.threads.per.data.dir": "2",
    "num.network.threads": "2",
    "num.io.threads": "4",
}


FENCING_SESSION_MS: Final = 500
"""How long the controller, alone after a kill -9, waits for a sign of the killed broker."""


def controller_properties(log_dir: Path, controller_port: int) -> str:
    """`server.properties` for the controller alone, on the metadata of a broker that was killed."""
    settings = {
        **{name: _ONE_NODE[name] for name in ("node.id", "controller.listener.names", "listener.security.protocol.map")},
        "process.roles": "controller",
        "broker.session.timeout.ms": str(FENCING_SESSION_MS),
        "broker.heartbeat.interval.ms": str(FENCING_SESSION_MS // 5),
        "log.dirs": str(log_dir),
        "listeners": f"CONTROLLER://127.0.0.1:{controller_port}",
        "controller.quorum.voters": f"1@127.0.0.1:{controller_port}",
    }
    return _properties(settings)


def server_properties(log_dir: Path, port: int, controller_port: int) -> str:
    """`server.properties` for a broker on 127.0.0.1:`port`."""
    settings = {
        **_ONE_NODE,
        "log.dirs": str(log_dir),
        "listeners": f"PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller_port}",
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{port}",
        "controller.quorum.voters": f"1@127.0.0.1:{controller_port}",
    }
    return _properties(settings)


def log4j_properties(log_file: Path) -> str:
    """Kafka's own log: warnings and the lines of starting and stopping, three files of 10 MB."""
    path = _escape(str(log_file))
    return f"""\
rootLogger.level = WARN
rootLogger.appenderRef.file.ref = file
appender.file.type = RollingFile
appender.file.name = file
appender.file.fileName = {path}
appender.file.filePattern = {path}.%i
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d{{yyyy-MM-dd HH:mm:ss}} %p %c{{1}}: %m%n
appender.file.policies.type = Policies
appender.file.policies.size.type = SizeBasedTriggeringPolicy
appender.file.policies.size.size = 10MB
appender.file.strategy.type = DefaultRolloverStrategy
appender.file.strategy.max = 3
"""


def controller_log4j_properties() -> str:
    """The log of the controller alone, told on its standard output: what becomes of brokers."""
    return """\
rootLogger.level = WARN
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1}: %m%n
logger.controller.name = org.apache.kafka.controller
logger.controller.level = INFO
"""


def _properties(settings: Mapping[str, str]) -> str:
    return "".join(f"{name}={_escape(value)}\n" for name, value in settings.items())


def _escape(value: str) -> str:
    """A value of a Java properties file, which is read as Latin-1: all else is written by its code units."""
    units = memoryview(value.replace("\\", "\\\\").encode("utf-16-le", "surrogatepass")).cast("H")
    return "".join(chr(unit) if unit < 128 else f"\\u{unit:04x}" for unit in units)
