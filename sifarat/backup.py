"""A backup: every record of the topics as it stands, and its restoration into an empty installation.

What cannot be computed again (`ESSENTIAL`) is always in it. The computed topics are in it by default, so that a restored
installation has the same event ids and tells nobody anything twice; without them everything is computed again from the raw
articles, in the order in which Kafka hands them to the stages.
"""

import base64
import bisect
import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from aiokafka import TopicPartition

from connectors.kafka import KafkaSettings, consumer, end_offsets, ensure_topics, producer, read_all
from schemas import topics
from streams.app import STAGES, processor_type
from streams.events.resolve import DECISIONS_OFFSET, MENTIONS_OFFSET
from streams.runtime.encode import DEAD_PREFIX, INPUT_HEADER

ESSENTIAL: Final = (topics.FEEDS, topics.ARTICLES_RAW, topics.SUBSCRIPTIONS, topics.DECISIONS, topics.DELIVERIES)
COMPUTED: Final = (
    topics.FEEDS_STATE, topics.ARTICLES_PARSED, topics.ARTICLES, topics.MENTIONS, topics.EVENTS, topics.ALERTS,
    topics.DEAD_LETTERS,
)  # fmt: skip
_MANIFEST: Final = "backup.json"
_FORMAT: Final = 1
_BATCH: Final = 500
DEAD_TOPIC: Final = DEAD_PREFIX + "topic"
DEAD_PARTITION: Final = DEAD_PREFIX + "partition"
DEAD_OFFSET: Final = DEAD_PREFIX + "offset"
_NAMED_OFFSETS: Final = {MENTIONS_OFFSET: topics.MENTIONS, DECISIONS_OFFSET: topics.DECISIONS}


class BackupError(ValueError):
    """The folder is no backup, or the installation is not empty; the message says what to do."""


@dataclass
class Moved:
    """Where the records of one partition stand after they were written again: old offsets, in order, and the new ones."""

    old: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)

    def offset(self, old: int) -> int:
        """The new offset of the last record at or before `old`; -1 when there is none."""
        index = bisect.bisect_right(self.old, old)
        return self.new[index - 1] if index else -1


async def backup(kafka: KafkaSettings, prefix: str, folder: Path, *, essential_only: bool = False) -> dict[str, int]:
    """Write one file per topic into `folder`, with checksums. Returns the number of records by topic."""
    _claim(folder)
    counts, sums = {}, {}
    for topic in ESSENTIAL if essential_only else (*ESSENTIAL, *COMPUTED):
        path = folder / f"{topic.name}.jsonl.gz"
        with gzip.open(path, "wt", encoding="ascii") as file:
            counts[topic.name] = 0
            async for record in read_all(kafka, topic.named(prefix)):
                file.write(json.dumps(_plain(record, prefix)) + "\n")
                counts[topic.name] += 1
        sums[path.name] = _sha256(path)
    manifest = {"format": _FORMAT, "records": counts, "sha256": sums}
    (folder / _MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return counts


async def restore(kafka: KafkaSettings, prefix: str, folder: Path) -> dict[str, int]:
    """Write a backup into an empty installation, and have each stage begin behind what it has done already.

    Raises `BackupError` when the folder is damaged or a topic holds records.
    """
    manifest = _manifest(folder)
    await ensure_topics(kafka, prefix)
    for topic in topics.TOPICS:
        if any((await end_offsets(kafka, topic.named(prefix))).values()):
            raise BackupError(
                f"topic {topic.named(prefix)} holds records: restore into an empty installation or another prefix"
            )
    moved: dict[tuple[str, int], Moved] = {}
    counts = {}
    sender = producer(kafka)
    await sender.start()
    try:
        for topic in topics.TOPICS:
            path = folder / f"{topic.name}.jsonl.gz"
            if topic.name in manifest["records"]:
                counts[topic.name] = await _write(sender, topic, prefix, path, moved)
    finally:
        await sender.stop()
    await _commit_positions(kafka, prefix, manifest["records"])
    return counts


async def _write(sender: Any, topic: topics.Topic, prefix: str, path: Path, moved: dict[tuple[str, int], Moved]) -> int:
    count = 0
    waiting = []
    for row in _rows(path):
        headers = _moved_headers([(name, base64.b64decode(value)) for name, value in row["headers"]], prefix, moved)
        future = await sender.send(
            topic.named(prefix), _bytes(row["value"]), key=_bytes(row["key"]), partition=row["partition"],
            timestamp_ms=row["timestamp"], headers=headers,
        )  # fmt: skip
        waiting.append((row["partition"], row["offset"], future))
        count += 1
        if len(waiting) >= _BATCH:
            await _settle(waiting, topic, moved)
            waiting = []
    await _settle(waiting, topic, moved)
    return count


async def _settle(waiting: list[tuple[int, int, Any]], topic: topics.Topic, moved: dict[tuple[str, int], Moved]) -> None:
    for partition, offset, future in waiting:
        place = moved.setdefault((topic.name, partition), Moved())
        place.old.append(offset)
        place.new.append((await future).offset)


def _moved_headers(
    headers: list[tuple[str, bytes]], prefix: str, moved: Mapping[tuple[str, int], Moved]
) -> list[tuple[str, bytes]]:
    """Headers that name a record by its offset name it where it stands now: memory and accounts are made by them."""
    given = dict(headers)
    changed: dict[str, bytes] = {}
    if INPUT_HEADER in given:
        topic, partition, offset = given[INPUT_HEADER].decode().rsplit("/", 2)
        changed[INPUT_HEADER] = f"{prefix}{topic}/{partition}/{_now(moved, topic, partition, offset)}".encode()
    if DEAD_TOPIC in given:
        topic, partition = given[DEAD_TOPIC].decode(), given.get(DEAD_PARTITION, b"0").decode()
        changed[DEAD_TOPIC] = f"{prefix}{topic}".encode()
        changed[DEAD_OFFSET] = str(_now(moved, topic, partition, given.get(DEAD_OFFSET, b"0").decode())).encode()
    for name, named in _NAMED_OFFSETS.items():
        if name in given:
            changed[name] = str(_now(moved, named.name, "0", given[name].decode())).encode()
    return [(name, changed.get(name, value)) for name, value in headers]


def _now(moved: Mapping[tuple[str, int], Moved], topic: str, partition: str, offset: str) -> int:
    place = moved.get((topic, int(partition)))
    return place.offset(int(offset)) if place else -1


async def _commit_positions(kafka: KafkaSettings, prefix: str, records: Mapping[str, int]) -> None:
    """A stage whose outputs were restored begins at the end of its input; one without begins at the start."""
    for stage in STAGES:
        kind = processor_type(stage)
        if kind.writes.name not in records:
            continue
        ends = await end_offsets(kafka, kind.reads.named(prefix))
        member = consumer(kafka, group=f"{prefix}{stage}")
        await member.start()
        try:
            places = {TopicPartition(kind.reads.named(prefix), number): offset for number, offset in ends.items()}
            member.assign(list(places))
            await member.commit(places)
        finally:
            await member.stop()


def _claim(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise BackupError(f"{folder} is not empty: name a new folder")


def _plain(record: Any, prefix: str) -> dict[str, Any]:
    return {
        "partition": record.partition,
        "offset": record.offset,
        "timestamp": record.timestamp_ms,
        "key": _text(record.key),
        "value": _text(record.value),
        "headers": [(name, _text(_without_prefix(name, value, prefix))) for name, value in record.headers],
    }


def _without_prefix(name: str, value: bytes, prefix: str) -> bytes:
    return value.removeprefix(prefix.encode()) if name in (INPUT_HEADER, DEAD_TOPIC) else value


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="ascii") as file:
        for line in file:
            yield json.loads(line)


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BackupError(f"{folder} is no backup: {_MANIFEST} cannot be read ({error})") from error
    if manifest.get("format") != _FORMAT:
        raise BackupError(f"{folder} was written by another version of sifarat (format {manifest.get('format')})")
    for name, expected in manifest["sha256"].items():
        if not (folder / name).is_file() or _sha256(folder / name) != expected:
            raise BackupError(f"{folder / name} is missing or damaged")
    return manifest


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _text(value: bytes | None) -> str | None:
    return None if value is None else base64.b64encode(value).decode()


def _bytes(value: str | None) -> bytes | None:
    return None if value is None else base64.b64decode(value)
