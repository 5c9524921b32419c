"""Settings that cannot be read are named, with how they are written; none shows a stack of calls."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from sifarat.cli import main
from sifarat.setting_names import unread
from sifarat.settings import load


@pytest.fixture(autouse=True)
def no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SIFARAT_CONFIG", raising=False)
    return tmp_path / "sifarat.toml"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SIFARAT_HTTP__ALLOW", "127.0.0.1", """SIFARAT_HTTP__ALLOW='["127.0.0.1"]'"""),
        ("SIFARAT_HTTP__PORTS", "80, 81", "SIFARAT_HTTP__PORTS='[80, 81]'"),
        ("SIFARAT_HTTP", "x", "SIFARAT_HTTP__NAME="),
        ("SIFARAT_GAZETTEER", '["/a"', "SIFARAT_GAZETTEER"),
        ("SIFARAT_STREAM__BATCH", "many", "SIFARAT_STREAM__BATCH"),
        (
            "SIFARAT_HTTP__ALLOW",
            '["http://127.0.0.1"]',
            "SIFARAT_HTTP__ALLOW (or http.allow in sifarat.toml): 'http://127.0.0.1' is no",
        ),
        ("SIFARAT_HTTP__ALLOW", '["10.0.0.0/40"]', "'10.0.0.0/40' is no host, address or network"),
        ("SIFARAT_DELIVERY__ALLOW", '["mine:8080"]', "SIFARAT_DELIVERY__ALLOW"),
        ("SIFARAT_DELIVERY__PORTS", "[0]", "SIFARAT_DELIVERY__PORTS (or delivery.ports in sifarat.toml): 0 is no port"),
        ("SIFARAT_DELIVERY__PORTS", '["x"]', "SIFARAT_DELIVERY__PORTS (or delivery.ports in"),
        ("SIFARAT_BROKER", "localhost", "'localhost' is not host:port"),
        ("SIFARAT_BROKER", "a:9092,b:99999", "'b:99999' is not host:port"),
        ("SIFARAT_PREFIX", "my news.", "SIFARAT_PREFIX (or prefix in sifarat.toml): 'my news.' cannot begin a topic's name"),
        ("SIFARAT_HTTP__CONTCT", "x", "no such setting: did you mean SIFARAT_HTTP__CONTACT?"),
        ("SIFARAT_CONFIG", "/nowhere/sifarat.toml", "/nowhere/sifarat.toml: no such file"),
    ],
)
def test_what_cannot_be_read_is_named(name: str, value: str, said: str) -> None:
    result = CliRunner().invoke(main, ["config"], env={name: value})
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("content", [b"batch = ", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_named(no_file: Path, content: bytes) -> None:
    no_file.write_bytes(content)
    result = CliRunner().invoke(main, ["config"])
    assert result.exit_code == 2
    assert "sifarat.toml is no TOML" in result.stderr


@pytest.mark.parametrize(("value", "folders"), [("/a/b", ["/a/b"]), ('["/a", "/b"]', ["/a", "/b"]), ("", []), ("[]", [])])
def test_gazetteer_is_a_folder_or_a_list(monkeypatch: pytest.MonkeyPatch, value: str, folders: list[str]) -> None:
    monkeypatch.setenv("SIFARAT_GAZETTEER", value)
    assert load().gazetteer == [Path(folder) for folder in folders]


def test_gazetteer_in_the_file(no_file: Path) -> None:
    no_file.write_text('gazetteer = ["/a", "/b"]')
    assert load().gazetteer == [Path("/a"), Path("/b")]


def test_the_home_folder_is_meant_by_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.setenv("SIFARAT_GAZETTEER", '["~/names"]')
    monkeypatch.setenv("SIFARAT_DATA_DIR", "~/sifarat")
    settings = load()
    assert settings.gazetteer == [Path("/home/me/names")]
    assert settings.data_dir == Path("/home/me/sifarat")


def test_config_says_whole_names_and_where_a_value_comes_from(no_file: Path) -> None:
    no_file.write_text("[stream]\nbatch = 50\n")
    result = CliRunner().invoke(main, ["config"], env={"SIFARAT_HTTP__CONTACT": "mailto:me@example.org", "COLUMNS": "80"})
    rows = {
        cells[1]: cells for cells in (line.replace(" ", "").split("│") for line in result.stdout.splitlines()) if len(cells) > 4
    }
    assert rows["stream.batch"][2:4] == ["50", "file"]
    assert rows["http.contact"][3] == "environment"
    assert rows["stream.workers"][3] == "default"
    assert "delivery.per_subscription" in rows


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SIFARAT_HTTP__ALLOW", '["localhost", "خبریں.example", "10.1.0.0/16", "[::1]", "fe80::/10", "news_1.example.org."]'),
        ("SIFARAT_DELIVERY__PORTS", "[1, 65535]"),
        ("SIFARAT_BROKER", "kafka-1.example:9092, [::1]:9093,10.0.0.1:9094"),
        ("SIFARAT_PREFIX", ""),
        ("SIFARAT_PREFIX", "replay-summer_2026."),
    ],
)
def test_what_is_right_is_taken(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    load()


def test_a_mistyped_variable_is_named_with_the_nearest() -> None:
    assert unread({"SIFARAT_BROKR": "a:1", "sifarat_prefx": "b", "PATH": "/bin"}) == [
        "SIFARAT_BROKR is no setting and has no effect: did you mean SIFARAT_BROKER?",
        "sifarat_prefx is no setting and has no effect: did you mean SIFARAT_PREFIX?",
    ]
    assert unread({"SIFARAT_NONSENSE": "1"}) == [
        "SIFARAT_NONSENSE is no setting and has no effect (`sifarat config` shows all)"
    ]
    read = {"SIFARAT_BROKER", "SIFARAT_STREAM__BATCH", "sifarat_http__contact", "SIFARAT_LOG_LEVEL", "SIFARAT_HOOK_SECRET"}
    assert unread(dict.fromkeys(read, "x")) == []


def test_it_is_said_once_and_not_by_services() -> None:
    command = [sys.executable, "-m", "sifarat", "config", "--json"]
    environment = {**os.environ, "SIFARAT_BROKR": "a:1"}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert told.stderr == "warning: SIFARAT_BROKR is no setting and has no effect: did you mean SIFARAT_BROKER?\n"
    supervised = {**environment, "SIFARAT_SUPERVISED_BY": str(os.getpid())}
    assert subprocess.run(command, env=supervised, capture_output=True, text=True, check=True).stderr == ""
