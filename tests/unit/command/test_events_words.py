"""`sifarat events` refuses words and days that no event can have, before anything is read or published."""

from datetime import UTC, datetime

import click
import msgspec
import pytest
from click.testing import CliRunner
from rich.console import Console

from schemas.events import Event
from sifarat import event_log
from sifarat.cli import main
from sifarat.commands.events import print_list

DAY = datetime(2026, 3, 1, tzinfo=UTC)
EVENT = Event(event_id="e", type="meeting", status="held", parties=["IR", "PK"], first_seen=DAY, last_seen=DAY, revision=1)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("date=31-31", "write 2026-03-09"),
        ("date=2026-02-30", "write 2026-03-09"),
        ("type=party", "known are meeting, call"),
        ("status=done", "known are held, planned"),
        ("topics=trade,nonsense", "'nonsense' is not known"),
    ],
)
def test_a_correction_to_what_cannot_be_is_refused(word: str, said: str) -> None:
    with pytest.raises(click.BadParameter, match=said):
        event_log.correct(EVENT, [word], "")


@pytest.mark.parametrize("word", ["date=2026-03-09", "date=2026-03", "date=2026", "date=", "type=call", "topics=trade"])
def test_a_correction_to_what_can_be_is_taken(word: str) -> None:
    assert event_log.correct(EVENT, [word], "").kind == "correct"


@pytest.mark.parametrize("option", ["--since=yesterday", "--until=2026-02-30", "--type=metting", "--status=done", "--limit=-3"])
def test_a_filter_that_nothing_can_pass_is_refused(option: str) -> None:
    result = CliRunner().invoke(main, ["events", "list", option])
    assert result.exit_code == 2
    assert "Invalid value" in result.stderr


def test_a_list_can_be_read_in_a_narrow_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    line = "Iranian FM Abbas Araghchi met Pakistani PM Shehbaz Sharif in Islamabad on 1 March 2026: trade, border security."
    event = msgspec.structs.replace(EVENT, event_id="0123456789", date="2026-03-01", line_en=line, standing="contested")
    print_list([event], Console(width=60))
    narrow = capsys.readouterr().out.splitlines()
    assert "01234567 2026-03-01 meeting held, contested IR+PK" in narrow[0]
    assert all(len(words) <= 60 for words in narrow)
    assert " ".join(words.strip() for words in narrow[1:]).endswith(line)
    print_list([event], Console(width=250))
    heads, row = capsys.readouterr().out.splitlines()
    assert heads.split()[0] == "id"
    assert row.rstrip().endswith(line)
