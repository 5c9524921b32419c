"""`sifarat newsserver` as a process: what it serves, what it says about bad files, and how it ends."""

import asyncio
import gzip
import json
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from click.testing import CliRunner

from connectors.feeds.opml import read_opml
from sifarat.commands.newsserver import command

LINES: list[dict[str, Any]] = [
    {"id": f"n{n}", "outlet": "karvan", "published": f"2026-03-0{n}", "title": f"خبر {n}", "text": f"متن {n} " * 40}
    for n in (3, 1, 2)
]


def write(path: Path, lines: list[Any]) -> Path:
    text = "".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


@asynccontextmanager
async def served(*arguments: str) -> AsyncIterator[tuple[dict[str, Any], asyncio.subprocess.Process]]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sifarat", "newsserver", *arguments, "--json", "--port", "0",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        yield json.loads(await process.stdout.readline()), process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def test_an_archive_is_served_oldest_first_and_bad_lines_are_told(tmp_path: Path) -> None:
    archive = write(tmp_path / "archive.jsonl.gz", [*LINES, "no json\n"])
    opml = tmp_path / "feeds.opml"
    async with served(str(archive), "--opml", str(opml)) as (told, process), httpx.AsyncClient() as client:
        assert told["opml"] == told["url"] + "/opml"
        (feed,) = told["feeds"]
        assert [known.url for known in read_opml(opml.read_bytes())] == [feed]
        body = (await client.get(feed)).text
        assert body.index("n3") < body.index("n2") < body.index("n1"), "the newest is on top"
        assert (await client.get(told["url"] + "/status")).json()["published"] == 3
        assert "خبر 2" in (await client.get(told["url"] + "/karvan/articles/n2")).text
        assert (await client.get(told["url"])).status_code == 200
        process.send_signal(signal.SIGINT)
        _, errors = await asyncio.wait_for(process.communicate(), 20)
        assert process.returncode == 0
        assert f"left out: {archive}:4: no JSON" in errors.decode()


async def test_a_rate_publishes_one_after_the_other(tmp_path: Path) -> None:
    archive = write(tmp_path / "a.jsonl", LINES)
    async with served(str(archive), "--rate", "0.01") as (told, _), httpx.AsyncClient() as client:
        status = (await client.get(told["url"] + "/status")).json()
        assert (status["published"], status["waiting"]) == (1, 2)
        body = (await client.get(told["feeds"][0])).text
        assert "n1" in body
        assert "n2" not in body


def test_what_is_wrong_with_the_arguments_is_said(tmp_path: Path) -> None:
    empty = write(tmp_path / "empty.jsonl", [])
    for arguments, code, says in (
        ([], 2, "name article files or folders, or --sample"),
        ([str(empty), "--sample"], 2, "name article files or folders, or --sample"),
        ([str(tmp_path / "nowhere.jsonl")], 2, "nowhere.jsonl"),
        ([str(empty)], 1, "no article"),
    ):
        done = CliRunner().invoke(command, arguments)
        assert done.exit_code == code, done.output
        assert says in done.output


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    archive = write(tmp_path / "a.jsonl", LINES)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(command, [str(archive), "--port", port])
    assert done.exit_code == 1
    assert f"port {port} on 127.0.0.1 cannot be opened" in done.output
