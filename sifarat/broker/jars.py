"""Kafka's jars: fetched once into the cache, artifact by artifact as `jars.lock` lists them, each checked by its SHA-256.

`jgo` knows where Maven artifacts live and fetches one; its own transitive resolution is not used, because it mixes
versions (see docs/decisions/0040).
"""

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from sifarat.broker.errors import BrokerError

KAFKA_VERSION: Final = "4.3.1"
_THREADS: Final = 8
_ATTEMPTS: Final = 3

Fetch = Callable[["Jar", Path, Callable[[int], None]], Path]
"""Fetches one jar below a folder, telling how many bytes came in; gives the path of what it fetched."""


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of `jars.lock`."""

    group: str
    artifact: str
    version: str
    sha256: str
    size: int

    @property
    def filename(self) -> str:
        return f"{self.artifact}-{self.version}.jar"

    def is_whole(self, path: Path) -> bool:
        """Whether the file at `path` is this jar, byte for byte."""
        try:
            if path.stat().st_size != self.size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except OSError:
            return False


def locked_jars() -> list[Jar]:
    """The jars of `jars.lock`. Raises `ValueError` naming a line that is not one."""
    jars = []
    text = (files("sifarat.broker") / "jars.lock").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            coordinate, sha256, size = line.split(" ")
            group, artifact, version = coordinate.split(":")
            jars.append(Jar(group, artifact, version, sha256.removeprefix("sha256="), int(size.removeprefix("size="))))
        except ValueError as error:
            raise ValueError(f"jars.lock, line {number}: {error}") from error
    return jars


def jars_folder(cache_dir: Path) -> Path:
    """Where the jars of this Kafka version are kept."""
    return cache_dir / f"kafka-{KAFKA_VERSION}"


def ensure_jars(cache_dir: Path, *, repository: str | None = None, fetch: Fetch | None = None) -> list[Path]:
    """Paths of all jars, in the order of the lock file, after fetching those that are missing or damaged.

    `repository` is the URL of a Maven repository to ask instead of Maven Central (a company's mirror). Shows a progress
    bar on stderr while it fetches. Raises `BrokerError` when a jar cannot be had.
    """
    folder = jars_folder(cache_dir)
    jars = locked_jars()
    with ThreadPoolExecutor(_THREADS) as pool:
        whole = list(pool.map(lambda jar: jar.is_whole(folder / jar.filename), jars))
        missing = [jar for jar, here in zip(jars, whole, strict=True) if not here]
        if missing:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise BrokerError(
                    f"The cache folder {folder} cannot be made: {error.strerror}. Choose another: SIFARAT_CACHE_DIR=FOLDER."
                ) from error
            _fetch_all(missing, folder, fetch or _maven_fetch(repository), pool)
    return [folder / jar.filename for jar in jars]


def _fetch_all(missing: Sequence[Jar], folder: Path, fetch: Fetch, pool: ThreadPoolExecutor) -> None:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(f"Fetching Apache Kafka {KAFKA_VERSION}", total=sum(jar.size for jar in missing))

        def one(jar: Jar) -> None:
            _fetch_one(jar, folder, fetch, lambda count: progress.advance(task, count))

        futures = [pool.submit(one, jar) for jar in missing]
        try:
            for future in futures:
                future.result()
        except BaseException:
            for future in futures:
                future.cancel()
            raise


def _fetch_one(jar: Jar, folder: Path, fetch: Fetch, advance: Callable[[int], None]) -> None:
    """Fetches a jar beside its place and moves it there when it is whole, so that a crash leaves no half file."""
    for attempt in range(1, _ATTEMPTS + 1):
        received = 0

        def count(size: int) -> None:
            nonlocal received
            received += size
            advance(size)

        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=folder) as beside:
            try:
                path = fetch(jar, Path(beside), count)
            except (OSError, RuntimeError, TimeoutError) as error:
                advance(-received)
                if attempt == _ATTEMPTS:
                    raise _unreachable(jar, folder, error) from error
                time.sleep(attempt)
                continue
            if jar.is_whole(path):
                advance(jar.size - received)
                path.replace(folder / jar.filename)
                return
        advance(-received)
    raise BrokerError(
        f"{jar.filename} came with other bytes than the lock file sifarat/broker/jars.lock lists for it, {_ATTEMPTS} times."
        " A proxy or mirror changes it: fetch it from elsewhere"
        f" (SIFARAT_MAVEN_REPOSITORY=URL), or put the right file into {folder}."
    )


def _unreachable(jar: Jar, folder: Path, error: Exception) -> BrokerError:
    return BrokerError(
        f"Apache Kafka {KAFKA_VERSION} could not be fetched: {jar.filename}: {_reason(error)}.\n"
        "It is needed once (45 MB). Connect to the network and start again, or name a Maven repository that can be reached"
        f" (SIFARAT_MAVEN_REPOSITORY=URL), or copy the folder {folder} from a machine that has it,"
        " or use a Kafka of yours: SIFARAT_BROKER=host:9092."
    )


def _reason(error: Exception) -> str:
    """The innermost cause of a network error in one line."""
    cause: BaseException = error
    while cause.__cause__ is not None or (cause.__context__ is not None and not cause.__suppress_context__):
        cause = cause.__cause__ or cause.__context__ or cause
    return " ".join(str(cause).split())[:200] or type(cause).__name__


def _maven_fetch(repository: str | None) -> Fetch:
    """Fetching by `jgo`: the local Maven repository when it has the artifact, else Maven Central or `repository`."""
    try:
        from jgo.maven import MavenContext, PythonResolver
    except ImportError as error:
        raise BrokerError(
            "Fetching the embedded Apache Kafka needs `pip install 'sifarat[embedded]'`;"
            " or use a Kafka of yours: SIFARAT_BROKER=host:9092."
        ) from error

    # The environment variable is jgo's and Maven's own.
    home = Path(os.environ.get("M2_REPO", Path.home() / ".m2" / "repository"))

    def fetch(jar: Jar, folder: Path, count: Callable[[int], None]) -> Path:
        local = home.joinpath(*jar.group.split("."), jar.artifact, jar.version, jar.filename)
        if jar.is_whole(local):
            return Path(shutil.copy(local, folder / jar.filename))

        def show(_filename: str, _size: int) -> AbstractContextManager[Callable[[int], None]]:
            return _yielding(count)

        context = MavenContext(
            resolver=PythonResolver(progress_callback=show),
            repo_cache=folder,
            remote_repos={"configured": repository.rstrip("/")} if repository else None,
            timeout=30,
        )
        return context.project(jar.group, jar.artifact).at_version(jar.version).artifact().resolve()

    return fetch


@contextlib.contextmanager
def _yielding(count: Callable[[int], None]) -> Iterator[Callable[[int], None]]:
    yield count
