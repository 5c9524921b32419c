"""Canonical order: parsed articles by fetch time, article id and read, whatever order the pool and the partitions gave.

More articles than memory holds: they are sorted by an SQLite file that lives as long as the sorter.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from streams.runtime.processor import Incoming

_INSERT = "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?)"


class CanonicalOrder:
    """Takes records in any order, gives them in canonical order. A context manager: its file is removed at the end."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sifarat-replay-")
        self._database = sqlite3.connect(Path(self._folder.name) / "order.sqlite", isolation_level=None)
        self._database.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE TABLE articles (fetched INTEGER, article TEXT, read INTEGER, key BLOB, value BLOB, headers BLOB,"
            " PRIMARY KEY (fetched, article, read)) WITHOUT ROWID; BEGIN"
        )

    def add(self, article_id: str, read: int, incoming: Incoming) -> None:
        """One parsed article. The same read of the same article again changes nothing."""
        trace = dict(incoming.headers).get("traceparent")
        self._database.execute(_INSERT, (incoming.timestamp_ms, article_id, read, incoming.key, incoming.value, trace))

    def __len__(self) -> int:
        count: int = self._database.execute("SELECT count(*) FROM articles").fetchone()[0]
        return count

    def __iter__(self) -> Iterator[Incoming]:
        rows = self._database.execute("SELECT fetched, key, value, headers FROM articles ORDER BY fetched, article, read")
        for offset, (fetched, key, value, trace) in enumerate(rows):
            headers = (("traceparent", trace),) if trace is not None else ()
            yield Incoming("articles.parsed", 0, offset, key, value, headers, fetched)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()
        self._folder.cleanup()
