"""Kafka's configuration for one node on loopback, and its log."""

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
    # After a kill -9, a new broker is let in when the session of the old one has run out: 9 s by default.
    "broker.session.timeout.ms": "3000",
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


def server_properties(log_dir: Path, port: int, controller_port: int) -> str:
    """`server.properties` for a broker on 127.0.0.1:`port`."""
    settings = {
        **_ONE_NODE,
        "log.dirs": str(log_dir),
        "listeners": f"PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller_port}",
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{port}",
        "controller.quorum.voters": f"1@127.0.0.1:{controller_port}",
    }
    return "".join(f"{name}={_escape(value)}\n" for name, value in settings.items())


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


def _escape(value: str) -> str:
    """A value of a Java properties file, which is read as Latin-1: all else is written by its code units."""
    units = memoryview(value.replace("\\", "\\\\").encode("utf-16-le", "surrogatepass")).cast("H")
    return "".join(chr(unit) if unit < 128 else f"\\u{unit:04x}" for unit in units)
