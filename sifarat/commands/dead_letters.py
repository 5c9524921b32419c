"""`sifarat dead-letters`: look at, retry or discard what could not be handled."""

import asyncio
import base64
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from sifarat.access import kafka_settings
from sifarat.dead_letters import FOREIGN, Letter, discard, letters, retry
from sifarat.plural import counted
from sifarat.running import settings_or_exit


@click.group(
    epilog="""\b
Examples:
  sifarat dead-letters list                      by stage and reason, with counts
  sifarat dead-letters list --each --stage parse
  sifarat dead-letters show 17                   one letter: reason, trace, bytes
  sifarat dead-letters retry --stage extract     after a fix: send them to where they came from
  sifarat dead-letters discard 17 18"""
)
def command() -> None:
    """Look at, retry or discard what could not be handled."""


def _choosing(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--stage", help="Only letters of this stage."),
        click.option("--reason", help="Only letters whose error contains this."),
        click.option("--all", "settled_too", is_flag=True, help="Also those retried or discarded before."),
    ):
        function = option(function)
    return function


def _load(stage: str | None, reason: str | None, settled_too: bool, numbers: Sequence[int] = ()) -> list[Letter]:
    settings = settings_or_exit()
    found = asyncio.run(letters(kafka_settings(settings), settings.prefix))
    if numbers:
        known = {number: letter for letter in found for number in (letter.number, *letter.again)}
        unknown = [number for number in numbers if number not in known]
        if unknown:
            raise click.UsageError(f"no dead letter {unknown[0]}: `sifarat dead-letters list --each` shows their numbers")
        return list({known[number].number: known[number] for number in numbers}.values())
    return [
        letter
        for letter in found
        if (stage is None or letter.stage == stage)
        and (reason is None or reason in letter.error)
        and (settled_too or not letter.settled)
    ]


@command.command(
    "list",
    epilog="""\b
Examples:
  sifarat dead-letters list
  sifarat dead-letters list --each --stage parse
  sifarat dead-letters list --all --json""",
)
@_choosing
@click.option("--each", is_flag=True, help="One line per letter instead of one per reason.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per letter.")
def list_(stage: str | None, reason: str | None, settled_too: bool, each: bool, as_json: bool) -> None:
    """List letters, by stage and reason."""
    found = _load(stage, reason, settled_too)
    if as_json:
        for letter in found:
            click.echo(json.dumps(_plain(letter), ensure_ascii=False))
        return
    table = Table()
    if each:
        for name in ("number", "stage", "from", "time", "error", "settled"):
            table.add_column(name)
        for letter in found:
            table.add_row(str(letter.number), letter.stage, letter.position, letter.time, letter.error, letter.settled)
    else:
        groups: dict[tuple[str, str], list[Letter]] = defaultdict(list)
        for letter in found:
            groups[letter.stage, letter.error.partition(":")[0]].append(letter)
        for name in ("stage", "kind of error", "letters", "first", "example"):
            table.add_column(name)
        for (stage_name, kind), group in sorted(groups.items()):
            table.add_row(stage_name, kind, str(len(group)), str(group[0].number), group[0].error)
    Console().print(table if found else "no dead letters")


@command.command(
    epilog="""\b
Examples:
  sifarat dead-letters show 17
  sifarat dead-letters show 17 --raw > record.json""",
)
@click.argument("number", type=int)
@click.option("--json", "as_json", is_flag=True, help="One JSON object, the bytes in base64.")
@click.option("--raw", is_flag=True, help="The value's bytes, nothing else.")
def show(number: int, as_json: bool, raw: bool) -> None:
    """Show one letter: reason, trace, headers, bytes."""
    (letter,) = _load(None, None, True, [number])
    if raw:
        sys.stdout.buffer.write(letter.value or b"")
    elif as_json:
        click.echo(json.dumps(_plain(letter, with_value=True), ensure_ascii=False))
    else:
        for name in ("number", "stage", "error", "position", "time", "attempts", "settled", "key"):
            click.echo(f"{name:9} {getattr(letter, name)}")
        for name, value in letter.headers:
            click.echo(f"header    {name}: {value.decode(errors='replace')}")
        click.echo(f"\n{letter.trace}")
        value = letter.value or b""
        click.echo(f"value, {len(value)} bytes:\n{value[:2000]!r}{' ...' if len(value) > 2000 else ''}")


@command.command(
    "retry",
    epilog="""\b
Examples:
  sifarat dead-letters retry 17 18
  sifarat dead-letters retry --stage extract --reason timeout""",
)
@click.argument("numbers", nargs=-1, type=int)
@_choosing
def retry_(numbers: tuple[int, ...], stage: str | None, reason: str | None, settled_too: bool) -> None:
    """Send letters to the topics that they came from, as they were."""
    _settle(retry, "sent again", numbers, stage, reason, settled_too)


@command.command(
    "discard",
    epilog="""\b
Examples:
  sifarat dead-letters discard 17 18
  sifarat dead-letters discard --stage parse""",
)
@click.argument("numbers", nargs=-1, type=int)
@_choosing
def discard_(numbers: tuple[int, ...], stage: str | None, reason: str | None, settled_too: bool) -> None:
    """Set letters aside for good. Their bytes stay in the topic."""
    _settle(discard, "set aside", numbers, stage, reason, settled_too)


def _settle(
    action: Callable[..., Any], word: str, numbers: Sequence[int], stage: str | None, reason: str | None, settled_too: bool
) -> None:
    if not numbers and stage is None and reason is None:
        raise click.UsageError("name letters by number, or choose them by --stage or --reason")
    settings = settings_or_exit()
    chosen = _load(stage, reason, settled_too, numbers)
    if action is retry and (foreign := [letter.number for letter in chosen if letter.stage == FOREIGN]):
        raise click.UsageError(f"{foreign[0]} came from no topic, so there is nowhere to send it: it can be discarded")
    count = asyncio.run(action(kafka_settings(settings), settings.prefix, chosen))
    click.echo(f"{counted(count, 'letter')} {word}")


def _plain(letter: Letter, with_value: bool = False) -> dict[str, Any]:
    plain = {name: value for name, value in vars(letter).items() if name not in ("key", "value", "headers", "trace")}
    plain["key"] = letter.key.decode(errors="replace") if letter.key is not None else None
    if with_value:
        plain["trace"] = letter.trace
        plain["headers"] = {name: value.decode(errors="replace") for name, value in letter.headers}
        plain["value_base64"] = base64.b64encode(letter.value or b"").decode()
    return plain
