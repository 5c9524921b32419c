"""Fetching Kafka's jars: over real HTTP from a Maven repository on loopback, whole, damaged, changed and not at all."""

import shutil
import socket
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sifarat.broker import BrokerError
from sifarat.broker.jars import Jar, ensure_jars, jars_folder, locked_jars
from sifarat.settings import load


class Repository:
    """A Maven repository over HTTP that counts what it was asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        outer = self

        class Handler(SimpleHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                outer.asked.append(self.path.rpartition("/")[2])

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(root)))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def path(self, jar: Jar) -> Path:
        return self.root.joinpath(*jar.group.split("."), jar.artifact, jar.version, jar.filename)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    monkeypatch.setenv("M2_REPO", str(tmp_path / "no-local-repository"))
    repository = Repository(tmp_path / "repository")
    for jar, source in zip(locked_jars(), ensure_jars(load().cache_dir), strict=True):
        target = repository.path(jar)
        target.parent.mkdir(parents=True)
        shutil.copyfile(source, target)
    yield repository
    repository.server.shutdown()
    repository.server.server_close()


def test_the_lock_names_one_kafka_version() -> None:
    jars = locked_jars()
    assert len(jars) == 46
    assert {jar.version for jar in jars if jar.group == "org.apache.kafka"} == {"4.3.1"}
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in jars)


def test_all_jars_are_fetched_once_and_damaged_ones_again(repository: Repository, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    paths = ensure_jars(cache, repository=repository.url)
    assert len(paths) == 46
    assert all(jar.is_whole(path) for jar, path in zip(locked_jars(), paths, strict=True))
    repository.asked.clear()
    ensure_jars(cache, repository=repository.url)
    assert repository.asked == []

    damaged, cut, lost = paths[3], paths[10], paths[40]
    damaged.write_bytes(bytes(damaged.stat().st_size))
    cut.write_bytes(cut.read_bytes()[:1000])
    lost.unlink()
    ensure_jars(cache, repository=repository.url)
    assert {name for name in repository.asked if name.endswith(".jar")} == {damaged.name, cut.name, lost.name}
    assert all(jar.is_whole(path) for jar, path in zip(locked_jars(), paths, strict=True))
    assert {path.name for path in jars_folder(cache).iterdir()} == {path.name for path in paths}, "nothing half fetched stays"


def test_a_repository_with_other_bytes_is_refused(repository: Repository, tmp_path: Path) -> None:
    jar = locked_jars()[5]
    repository.path(jar).write_bytes(b"not the jar")
    with pytest.raises(BrokerError, match="other bytes than the lock file") as refused:
        ensure_jars(tmp_path / "cache", repository=repository.url)
    assert jar.filename in refused.value.message
    assert not (jars_folder(tmp_path / "cache") / jar.filename).exists()


def test_without_network_the_message_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("M2_REPO", str(tmp_path / "no-local-repository"))
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}"
    with pytest.raises(BrokerError, match="could not be fetched") as refused:
        ensure_jars(tmp_path / "cache", repository=nobody)
    assert "Connection refused" in refused.value.message
    assert "SIFARAT_BROKER" in refused.value.message
    assert str(jars_folder(tmp_path / "cache")) in refused.value.message


def test_jars_of_the_local_maven_repository_need_no_network(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("M2_REPO", str(repository.root))
    ensure_jars(tmp_path / "cache", repository=repository.url)
    assert repository.asked == []
