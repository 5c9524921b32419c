"""Troubles of the surroundings are one line with an exit code, in every command."""

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from sifarat.cli import main
from sifarat.troubles import EXIT_KAFKA, trouble_of


@pytest.fixture
def nobody() -> str:
    """An address at which nothing answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


@pytest.mark.parametrize("words", ["up", "status", "deliver", "replay list", "dead-letters list", "archive export x.warc.gz"])
def test_no_broker(words: str, nobody: str, tmp_path: Path) -> None:
    with CliRunner().isolated_filesystem(tmp_path):
        result = CliRunner().invoke(main, words.split(), env={"SIFARAT_BROKER": nobody, "SIFARAT_DATA_DIR": str(tmp_path)})
    assert result.exit_code == EXIT_KAFKA
    assert "no Kafka answers (setting SIFARAT_BROKER)" in result.stderr
    assert nobody.split(":")[1] in result.stderr


def test_a_gazetteer_that_is_not_there(tmp_path: Path) -> None:
    articles = tmp_path / "a.jsonl"
    articles.write_text('{"id": "1", "text": "x"}\n')
    result = CliRunner().invoke(main, ["extract", str(articles)], env={"SIFARAT_GAZETTEER": str(tmp_path / "none")})
    assert result.exit_code == 2
    assert "none: no such folder" in result.stderr


def test_stages_do_not_start_with_a_gazetteer_that_is_not_there(nobody: str, tmp_path: Path) -> None:
    wrong = {"SIFARAT_BROKER": nobody, "SIFARAT_GAZETTEER": str(tmp_path / "none")}
    assert CliRunner().invoke(main, ["stream", "extract"], env=wrong).exit_code == 2
    assert CliRunner().invoke(main, ["stream", "parse"], env=wrong).exit_code == EXIT_KAFKA


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    articles = tmp_path / "a.jsonl"
    articles.write_text('{"id": "1", "text": "x"}\n')
    result = CliRunner().invoke(main, ["process", str(articles), "--out", str(articles / "sub")])
    assert result.exit_code == 1
    assert "Not a directory" in result.stderr


def test_a_defect_stays_one() -> None:
    assert trouble_of(KeyError("x")) is None


@pytest.mark.parametrize(("content", "said"), [(b"no sample\n", "mine.jsonl, line 1"), (b"\xff\xfe", "mine.jsonl is no UTF-8")])
def test_samples_that_are_none(content: bytes, said: str, tmp_path: Path) -> None:
    samples = tmp_path / "mine.jsonl"
    samples.write_bytes(content)
    result = CliRunner().invoke(main, ["up", "--demo", "--once", "--samples", str(samples)])
    assert result.exit_code == 2
    assert said in result.stderr
