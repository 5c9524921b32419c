"""Help: every command says how it is used."""

from collections.abc import Iterator
from importlib import import_module

import click
import pytest
from click.testing import CliRunner
from rich.console import Console

from sifarat.accounting import Account
from sifarat.cli import COMMANDS, main
from sifarat.commands.status import table


def commands(command: click.Command, words: list[str]) -> Iterator[list[str]]:
    yield words
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from commands(below, [*words, name])


ALL = [
    words
    for name in COMMANDS
    for words in commands(import_module(f"sifarat.commands.{name.replace('-', '_')}").command, [name])
]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_ends_with_examples_of_this_very_command(words: list[str]) -> None:
    shown = CliRunner().invoke(main, [*words, "--help"])
    assert shown.exit_code == 0
    _, _, examples = shown.output.partition("Examples:\n")
    assert f"sifarat {' '.join(words)}" in examples


def test_one_is_not_written_as_many(capsys: pytest.CaptureFixture[str]) -> None:
    Console(width=80).print(table(Account(stages=[], events=1, events_by_standing={"live": 1}, articles=1)))
    assert "1 article, 1 event" in capsys.readouterr().out
