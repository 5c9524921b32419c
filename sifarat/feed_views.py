"""Feeds for people: the table of `feeds list`, the text of `feeds explain`, the report of `feeds test`."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import click
import msgspec
from rich.console import Console
from rich.progress import Progress, TimeElapsedColumn
from rich.table import Table

from connectors.feeds.schedule import span
from sifarat.feed_sources import TestedFeed
from sifarat.feed_topics import KnownFeed
from sifarat.plural import counted

_WORDS: Final = {"ok": "green", "not_modified": "green", "new": "dim", "off": "dim", "empty": "yellow", "gone": "yellow"}
_ORDER: Final = ("hostile", "blocked", "failing", "empty", "gone", "new", "ok", "not_modified", "off")
_EXAMPLES: Final = 5
_TELL_S: Final = 5.0
_WIDE: Final = 2_000
_OVERDUE: Final = timedelta(minutes=5)


def health(known: KnownFeed) -> str:
    """The health word of a feed; `off` for one that is switched off."""
    return known.state.health if known.feed.enabled else "off"


def as_dict(known: KnownFeed, now: datetime | None = None) -> dict[str, Any]:
    """A feed for `--json`: settings, and of the state what people and monitors ask for."""
    state = known.state
    day = (now or datetime.now(UTC)) - timedelta(days=1)
    kept = (
        "last_poll",
        "last_success",
        "last_new",
        "next_poll",
        "interval_s",
        "failures",
        "polls",
        "gaps",
        "moved_to",
        "offset_minutes",
    )
    data: dict[str, Any] = msgspec.to_builtins(known.feed)
    data |= {"health": health(known), "reason": state.reason}
    data |= {name: msgspec.to_builtins(getattr(state, name)) for name in kept}
    data |= {
        "pending": len(state.pending),
        "articles": len(state.seen),
        "new_24h": sum(entry.first_seen > day for entry in state.seen),
        "decision": state.decision,
    }
    return data


def print_table(feeds: Iterable[KnownFeed]) -> None:
    """One line per feed, the ailing ones first; as wide as the reasons are where output is no terminal."""
    now = datetime.now(UTC)
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("health", "feed", "24 h", "pending", "last poll", "next", "reason"):
        table.add_column(column, justify="right" if column in {"24 h", "pending"} else "left", overflow="fold")
    rank = {word: number for number, word in enumerate(_ORDER)}
    ordered = sorted(feeds, key=lambda known: (rank.get(health(known), 0), known.feed.url))
    for known in ordered:
        data, state, word = as_dict(known, now), known.state, health(known)
        table.add_row(
            f"[{_WORDS.get(word, 'red')}]{word}[/]",
            known.feed.url,
            str(data["new_24h"]),
            str(len(state.pending)),
            _ago(state.last_poll, now),
            _ahead(state.next_poll, now) if known.feed.enabled else "",
            state.reason.replace("[", "\\["),
        )
    console.print(table)
    overdue = sum(
        known.feed.enabled and known.state.next_poll is not None and known.state.next_poll < now - _OVERDUE for known in ordered
    )
    if overdue:
        click.echo(
            f"{counted(overdue, 'feed')} should have been polled before now: is `sifarat poll` or `sifarat up` running?",
            err=True,
        )


def explanation(known: KnownFeed) -> str:
    """Why a feed is polled when it is, line by line."""
    feed, state, now = known.feed, known.state, datetime.now(UTC)
    lines = [feed.url, f"health     {health(known)}{': ' + state.reason if state.reason else ''}"]
    if not feed.enabled:
        lines.append("switched off: `sifarat feeds add URL` switches it on")
    if state.last_poll is None:
        return "\n".join([*lines, "not polled yet"])
    lines.append(
        f"polls      {state.polls}, the last {_ago(state.last_poll, now)}, "
        f"the last that went well {_ago(state.last_success, now)}"
    )
    lines.append(
        f"entries    {len(state.seen)} remembered, {len(state.pending)} under way, the last new one {_ago(state.last_new, now)}"
    )
    if state.gaps:
        lines.append(f"gaps       {state.gaps}: entries may have been missed between polls")
    if state.moved_to:
        lines.append(f"moved      to {state.moved_to}, seen in {state.moved_count} polls")
    if state.offset_minutes is not None:
        text = "right" if state.offset_minutes == 0 else f"{state.offset_minutes / 60:+g} h ahead of what its zone says"
        lines.append(f"clock      {text}, learned from {len(state.clock)} fresh entries")
    validators = [name for name, value in (("ETag", state.etag), ("Last-Modified", state.last_modified)) if value]
    lines.append(f"validators {' and '.join(validators) or 'none'}")
    lines.append(f"next poll  {_ahead(state.next_poll, now)} ({state.next_poll:%Y-%m-%d %H:%M:%S} UTC), because")
    return "\n".join([*lines, *(f"  - {line}" for line in state.decision)])


def print_tested(tested: TestedFeed) -> None:
    """A feed that was tried, for people to read."""
    mark = click.style("ok  ", fg="green") if tested.ok else click.style(tested.health, fg="red")
    about = ", ".join(filter(None, (tested.format, tested.language, tested.encoding)))
    click.echo(f"{mark} {tested.source}")
    if tested.reason:
        click.echo(f"     {tested.reason}")
    if about:
        left_out = f", {tested.dropped} left out" if tested.dropped else ""
        click.echo(f"     {about}, {counted(len(tested.entries), 'entry', 'entries')}{left_out}: {tested.title}")
    if tested.bozo and tested.entries:
        click.echo(f"     not well-formed ({tested.bozo_reason or 'unknown why'}), read all the same")
    elif tested.bozo and tested.bozo_reason not in tested.reason:
        click.echo(f"     not well-formed ({tested.bozo_reason})")
    for entry in tested.entries[:_EXAMPLES]:
        click.echo(f"       {(entry.published or entry.published_raw or 'no date'):25.25} {entry.title[:90]}")
    if len(tested.entries) > _EXAMPLES:
        click.echo(f"       … and {len(tested.entries) - _EXAMPLES} more")


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """How far it is, on standard error: a bar on a terminal, else a line every few seconds. Nothing for one or two sources."""
    if total < 3:
        yield lambda: None
    elif sys.stderr.isatty():
        with Progress(
            *Progress.get_default_columns(), TimeElapsedColumn(), console=Console(stderr=True), transient=True
        ) as bar:
            task = bar.add_task("reading feeds", total=total)
            yield lambda: bar.advance(task)
    else:
        done, told = 0, time.monotonic()

        def step() -> None:
            nonlocal done, told
            done += 1
            if time.monotonic() - told > _TELL_S:
                told = time.monotonic()
                click.echo(f"{done} of {counted(total, 'feed')} read", err=True)

        yield step


def _ago(moment: datetime | None, now: datetime) -> str:
    return "never" if moment is None else f"{span(max(0.0, (now - moment).total_seconds()))} ago"


def _ahead(moment: datetime | None, now: datetime) -> str:
    if moment is None or moment <= now:
        return "now"
    return f"in {span((moment - now).total_seconds())}"
