"""`sifarat events`: follow events, look at them, and decide where resolve was wrong."""

import asyncio
import json
import os
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final, TypeVar

import click
import msgspec
from aiokafka.errors import KafkaConnectionError, UnknownTopicOrPartitionError
from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from connectors.kafka import KafkaSettings
from schemas import topics, wire, words
from schemas.events import Decision, Event
from sifarat import event_log
from sifarat.access import kafka_settings
from sifarat.following import follow
from sifarat.rebuild import RebuildError
from sifarat.rebuild import rebuild as rebuild_events
from sifarat.running import run_until_stopped, settings_or_exit
from sifarat.view import STATUS_STYLES, event_block, right_to_left

T = TypeVar("T")
_TABLE_WIDTH: Final = 110
_PIPE_WIDTH: Final = 2_000


@click.group(
    epilog="""\b
Examples:
  sifarat events tail                            as they come, Urdu and English
  sifarat events tail --json | jq .line_en
  sifarat events list --party PK --party CN --since 2026-03-01
  sifarat events show 4be1                       sources with evidence, history, what sources tell otherwise
  sifarat events merge 4be1 90ac                 these are one event
  sifarat events split 4be1 geo-77a012           this article tells of another one
  sifarat events correct 4be1 parties=IR,PK date=2026-03-09
  sifarat events revoke 51d0
  sifarat events rebuild --dry-run               what a changed resolver would make of all the mentions"""
)
def command() -> None:
    """Follow events; split, merge and correct them."""


def _filters(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--party", "parties", multiple=True, help="Only events with this party; repeat for several at once."),
        click.option("--type", "types", multiple=True, type=click.Choice(words.EVENT_TYPES), help="Only events of this type."),
        click.option(
            "--status", "statuses", multiple=True, type=click.Choice(words.STATUSES), help="Only events with this status."
        ),
        click.option("--background/--no-background", default=False, help="Also events told only as history."),
    ):
        function = option(function)
    return function


def _wanted(
    event: Event, parties: tuple[str, ...], types: tuple[str, ...], statuses: tuple[str, ...], background: bool
) -> bool:
    return (
        {party.upper() for party in parties} <= set(event.parties)
        and (not types or event.type in types)
        and (not statuses or event.status in statuses)
        and (background or not event.background)
    )


def _a_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day: write 2026-01-31") from None


@command.command(
    epilog="""\b
Examples:
  sifarat events tail
  sifarat events tail --party PK --type visit
  sifarat events tail --from-beginning --json | jq -r .line_en""",
)
@_filters
@click.option("--all", "every", is_flag=True, help="Also revisions that change no fact (another source).")
@click.option("--from-beginning", is_flag=True, help="Start with the oldest event instead of now.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per revision.")
def tail(every: bool, from_beginning: bool, as_json: bool, **wanted: Any) -> None:
    """Follow events as they come, until Ctrl-C."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    console = Console()

    async def serve(stop: asyncio.Event) -> None:
        async for event in follow(kafka, settings.prefix, topics.EVENTS, stop, from_beginning=from_beginning):
            assert isinstance(event, Event)
            if not _wanted(event, **wanted) or (not every and event.kind in ("sources", "merged")):
                continue
            if as_json:
                click.echo(msgspec.json.encode(event).decode())
            else:
                console.print(event_block(event, None if from_beginning else datetime.now()))

    run_until_stopped(serve)


@command.command(
    "list",
    epilog="""\b
Examples:
  sifarat events list
  sifarat events list --party PK --party CN --since 2026-03-01
  sifarat events list --contested --limit 0 --json""",
)
@_filters
@click.option(
    "--since",
    callback=_a_day,
    help="Only events of this day (YYYY-MM-DD) and later: the stated date, else the first publication.",
)
@click.option("--until", callback=_a_day, help="Only events up to this day.")
@click.option("--contested", is_flag=True, help="Only events that some source denies.")
@click.option("--withdrawn", is_flag=True, help="Also events that no article tells any more, and merged ones.")
@click.option(
    "--limit", default=30, type=click.IntRange(min=0), show_default=True, help="At most this many, the latest; 0 for all."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line per event.")
def list_(
    since: str | None, until: str | None, contested: bool, withdrawn: bool, limit: int, as_json: bool, **wanted: Any
) -> None:
    """List events, the latest at the end."""
    found = [
        event
        for event in _read(event_log.events).values()
        if _wanted(event, **wanted)
        and (withdrawn or event.sources)
        and (not contested or event.standing == "contested")
        and (since is None or _day(event) >= since)
        and (until is None or _day(event) <= until)
    ]
    found.sort(key=lambda event: (_day(event), event.event_id))
    shown = found[-limit:] if limit else found
    if as_json:
        for event in shown:
            click.echo(msgspec.json.encode(event).decode())
        return
    # A pipe or a file has no width: one line per event there.
    print_list(shown, Console(width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else _PIPE_WIDTH))
    if len(found) > len(shown):
        click.echo(f"{len(found) - len(shown)} earlier ones are left out: --limit 0 shows all", err=True)


def print_list(events: Sequence[Event], console: Console) -> None:
    """One line per event; in a narrow terminal its line in words stands below."""
    if not events:
        console.print("no such events")
    elif console.width < _TABLE_WIDTH:
        for event in events:
            console.print(Text(" ").join(_cells(event)))
            console.print(Padding(Text(event.line_en), (0, 0, 0, 2)))
    else:
        table = Table(box=None, padding=(0, 1))
        for name in ("id", "day", "type", "status", "parties", "sources", "line"):
            table.add_column(name, no_wrap=name != "line")
        for event in events:
            table.add_row(*_cells(event), event.line_en)
        console.print(table)


def _cells(event: Event) -> list[Text]:
    """What stands beside an event's line."""
    status = event.status if event.standing == "live" else f"{event.status}, {event.standing}"
    return [
        Text(event.event_id[:8]), Text(event.date or f"({_day(event)})"), Text(event.type),
        Text(status, STATUS_STYLES.get(event.status, "")), Text("+".join(event.parties)),
        Text(f"{event.independent_sources}/{event.source_count}"),
    ]  # fmt: skip


@command.command(
    epilog="""\b
Examples:
  sifarat events show 4be1
  sifarat events show 4be1 --json | jq .sources""",
)
@click.argument("event_id")
@click.option("--json", "as_json", is_flag=True, help="The record as it is.")
def show(event_id: str, as_json: bool) -> None:
    """Show one event: sources with evidence, history, what sources tell otherwise. The beginning of an id is enough."""
    event = event_log.chosen(_read(event_log.events), event_id)
    if as_json:
        click.echo(msgspec.json.encode(event).decode())
        return
    console = Console()
    console.print(event_block(event))
    for line in _details(event):
        console.print(line)


def _details(event: Event) -> Iterator[Text]:
    yield Text(f"  id {event.event_id}, revision {event.revision} (facts {event.facts_revision}), {event.standing}")
    if event.part_of:
        yield Text(f"  part of {event.part_of}")
    if contact := event.previous_contact:
        yield Text(f"  previous contact: {contact.type} {contact.date or ''} {contact.event_id}")
    for person in event.participants:
        name = person.name_en or person.name or person.office or ""
        yield Text(f"  {person.country or '?':6} {person.role:26} {name} {right_to_left(person.name) if person.name else ''}")
    yield Text("\n  sources", "bold")
    for source in event.sources:
        marks = [
            source.status,
            *(["background"] if source.background else []),
            *([] if source.independent else ["not independent"]),
        ]
        day = source.published_date or (source.published.date().isoformat() if source.published else "undated")
        yield Text(f"  {source.mention_key}  {source.outlet}  {day}  {', '.join(marks)}  {source.url}", "dim")
        if source.evidence:
            yield Text(f"    {right_to_left(source.evidence)}")
    for name, others in event.alternatives.items():
        for other in others:
            yield Text(
                f"  otherwise {name}: {json.dumps(other.value, ensure_ascii=False)} ({', '.join(other.articles)})", "yellow"
            )
    for step in event.history:
        yield Text(f"  {step.at:%Y-%m-%d %H:%M}  {step.what}: {step.was or '-'} → {step.now or '-'}  ({step.because})", "dim")


@command.command(
    epilog="""\b
Examples:
  sifarat events merge 4be1 90ac
  sifarat events merge 4be1 90ac 77d2 --note 'one visit, told by three outlets'""",
)
@click.argument("event_ids", nargs=-1, required=True)
@click.option("--note", default="", help="Why; kept with the decision.")
def merge(event_ids: tuple[str, ...], note: str) -> None:
    """These are one event. Holds for good, also in replays."""
    known = _read(event_log.events)
    events = list({event.event_id: event for event in (event_log.chosen(known, name) for name in event_ids)}.values())
    if len(events) < 2:
        raise click.UsageError("name two events or more")
    _write(event_log.link(events, note))


@command.command(
    epilog="""\b
Examples:
  sifarat events split 4be1 geo-77a012
  sifarat events split 4be1 geo-77a012:31:meeting --note 'the meeting of the day before'""",
)
@click.argument("event_id")
@click.argument("articles", nargs=-1, required=True)
@click.option("--note", default="", help="Why; kept with the decision.")
def split(event_id: str, articles: tuple[str, ...], note: str) -> None:
    """Take articles (ids or mention keys) out of an event: together they tell of another one."""
    _write(event_log.separate(event_log.chosen(_read(event_log.events), event_id), articles, note))


@command.command(
    epilog="""\b
Examples:
  sifarat events correct 4be1 parties=IR,PK date=2026-03-09
  sifarat events correct 4be1 type=call place=Muscat,OM --note 'it was a call'""",
)
@click.argument("event_id")
@click.argument("fields", nargs=-1, required=True)
@click.option("--note", default="", help="Why; kept with the decision.")
def correct(event_id: str, fields: tuple[str, ...], note: str) -> None:
    """Correct fields of an event: parties=IR,PK type=call date=2026-03-09 place=Muscat,OM, and the like."""
    _write(event_log.correct(event_log.chosen(_read(event_log.events), event_id), fields, note))


@command.command(
    "decisions",
    epilog="""\b
Examples:
  sifarat events decisions
  sifarat events decisions --json | jq 'select(.kind == "correct")'""",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line per decision.")
def decisions_(as_json: bool) -> None:
    """List what people have decided."""
    for decision in _read(event_log.decisions):
        if as_json:
            click.echo(msgspec.json.encode(decision).decode())
        else:
            _print(decision)


@command.command(
    epilog="""\b
Examples:
  sifarat events revoke 51d0""",
)
@click.argument("decision_id")
def revoke(decision_id: str) -> None:
    """Take a decision back: its mentions are placed as if it had never been made."""
    matching = [decision for decision in _read(event_log.decisions) if decision.decision_id.startswith(decision_id)]
    if len(matching) != 1:
        raise click.BadParameter(f"{len(matching)} decisions begin with {decision_id!r}: `sifarat events decisions` lists them")
    if matching[0].revoked:
        raise click.BadParameter(f"decision {matching[0].decision_id} is revoked already")
    _write(msgspec.structs.replace(matching[0], revoked=True))


@command.command(
    epilog="""\b
Examples:
  sifarat events orphans
  sifarat events orphans --json""",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line per decision.")
def orphans(as_json: bool) -> None:
    """List decisions whose mentions no article tells any more."""
    found = _read(event_log.orphans)
    for decision, keys in found:
        if as_json:
            click.echo(json.dumps({"decision_id": decision.decision_id, "kind": decision.kind, "lost": keys}))
        else:
            _print(decision)
            click.echo(f"    not found: {', '.join(keys)}")
    if not found and not as_json:
        click.echo("every decision has its mentions")


@command.command(
    epilog="""\b
Examples:
  sifarat events rebuild --dry-run          what a changed resolver would make of all the mentions
  sifarat events rebuild                    write it; nobody is alerted
  sifarat events rebuild --json | jq .kind""",
)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per changed event.")
def rebuild(dry_run: bool, as_json: bool) -> None:
    """Resolve all mentions anew, after resolve itself has changed. Events keep the ids that people know."""
    bar = Progress(
        TextColumn("mentions"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True)
    )
    with bar:
        task = bar.add_task("", total=None)

        async def work(kafka: KafkaSettings, prefix: str) -> list[Event]:
            return await rebuild_events(
                kafka, prefix, not dry_run, lambda done, all_: bar.update(task, completed=done, total=all_)
            )

        try:
            revisions = _read(work)
        except RebuildError as error:
            raise click.ClickException(str(error)) from None
    if as_json:
        for event in revisions:
            click.echo(wire.encode(event).decode())
        return
    kinds = Counter("new" if event.revision == 1 else event.kind for event in revisions)
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in sorted(kinds)) or "nothing"
    click.echo(f"{'would change' if dry_run else 'changed'}: {told}")


def _print(decision: Decision) -> None:
    fields = f" {json.dumps(decision.fields, ensure_ascii=False)}" if decision.fields else ""
    revoked = " (revoked)" if decision.revoked else ""
    click.echo(
        f"{decision.decision_id[:8]}  {decision.made_at:%Y-%m-%d %H:%M}  {decision.made_by}  {decision.kind}{revoked}"
        f"  {', '.join(event_log.articles(decision))}{fields}  {decision.note}"
    )


def _day(event: Event) -> str:
    return event.date or (event.first_published or event.first_seen).date().isoformat()


def _read(read: Callable[[KafkaSettings, str], Awaitable[T]]) -> T:
    settings = settings_or_exit()
    return _run(read(kafka_settings(settings), settings.prefix), settings.broker)


def _write(decision: Decision) -> None:
    settings = settings_or_exit()
    _run(event_log.write(kafka_settings(settings), settings.prefix, decision), settings.broker)
    click.echo(f"decision {decision.decision_id[:8]}: {decision.kind}. resolve applies it within a second or two of running.")


def _run(work: Awaitable[T], broker: str | None) -> T:
    async def wait() -> T:
        return await work

    try:
        return asyncio.run(wait())
    except KafkaConnectionError:
        raise click.ClickException(f"no Kafka answers at {broker}") from None
    except UnknownTopicOrPartitionError as error:
        raise click.ClickException(f"{error}: `sifarat up` and `sifarat stream` create the topics at their start") from None
