"""`sifarat replay`: the archive under new rules, beside the live stream."""

import asyncio
import os
import re
import sys
from datetime import datetime
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from connectors.kafka import KafkaSettings, delete_topics
from schemas.replays import Range, ReplayManifest
from sifarat.access import kafka_settings
from sifarat.moments import moment
from sifarat.plural import counted
from sifarat.replay import report
from sifarat.replay.live import new_manifest
from sifarat.replay.plan import plan_for
from sifarat.replay.promote import promote
from sifarat.replay.run import TOPICS, Replay, load_manifest, prefix_of, save_manifest, with_next_segment
from sifarat.running import settings_or_exit
from sifarat.settings import Settings

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


def _name(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _NAME.fullmatch(value):
        raise click.BadParameter("lower-case letters, digits and hyphens, such as summer-rules")
    return value


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  sifarat replay --as summer-rules                                all that is in articles.raw
  sifarat replay --from 2026-01-01 --to 2026-02-01 --as january   by fetch time
  sifarat replay --by published --from 2025-01-01 --as year2025
  sifarat replay --outlet bbc --outlet dw --as two-outlets --jobs 4
  sifarat replay --as summer-rules                                after a kill: goes on
  sifarat replay --as all-anew --parse-again                      reads every page anew
  sifarat replay compare summer-rules --html report.html
  sifarat replay promote summer-rules
  sifarat replay discard summer-rules""",
)
@click.option("--as", "name", callback=_name, help="Name of the replay; its topics are replay-NAME.*")
@click.option("--from", "since", callback=moment, help="Start of the range (inclusive).")
@click.option("--to", "until", callback=moment, help="End of the range (exclusive).")
@click.option("--by", type=click.Choice(["fetched", "published"]), default="fetched", show_default=True)
@click.option("--feed", "feeds", multiple=True, help="Only articles of this feed (URL).")
@click.option("--outlet", "outlets", multiple=True, help="Only articles of this outlet.")
@click.option("--article", "articles", multiple=True, help="Only this article (id).")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="Worker processes.")
@click.option("--like", callback=_name, help="Same range and offsets as this earlier replay.")
@click.option("--parse-again", is_flag=True, help="Read every page anew, also those that the parse rules of now have read.")
@click.option("--json", "as_json", is_flag=True, help="The comparison as JSON.")
@click.pass_context
def command(
    ctx: click.Context,
    name: str | None,
    since: datetime | None,
    until: datetime | None,
    by: str,
    feeds: tuple[str, ...],
    outlets: tuple[str, ...],
    articles: tuple[str, ...],
    jobs: int,
    like: str | None,
    parse_again: bool,
    as_json: bool,
) -> None:
    """Run the archive again under the rules and the gazetteer of now, beside the live stream; nobody is alerted."""
    if ctx.invoked_subcommand is not None:
        return
    if name is None:
        raise click.UsageError("give the replay a name: --as NAME")
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    wanted = Range(since=since, until=until, by=by, feeds=list(feeds), outlets=list(outlets), articles=list(articles))

    async def run() -> Replay:
        manifest = await load_manifest(kafka, name)
        if manifest is None and like is not None:
            earlier = await _existing(kafka, like)
            manifest = msgspec.structs.replace(earlier, name=name, finished=False, promoted=False)
        elif manifest is None:
            manifest = await new_manifest(kafka, settings.prefix, name, wanted)
        elif wanted not in (Range(), manifest.range):
            raise click.UsageError(f"replay {name} exists with another range: discard it first, or take another name")
        return await _run(settings, kafka, manifest, jobs, parse_again)

    replay = asyncio.run(run())
    _compare(kafka, settings.prefix, replay.manifest, as_json, None)


async def _run(
    settings: Settings, kafka: KafkaSettings, manifest: ReplayManifest, jobs: int, parse_again: bool = False
) -> Replay:
    """The replay of a manifest, through, with its progress shown."""
    stream = settings.stream
    with _Bars() as bars:
        replay = Replay(
            kafka,
            settings.prefix,
            manifest,
            jobs,
            tuple(settings.gazetteer),
            stream.seconds_per_record,
            stream.batch,
            bars.show,
            parse_again,
        )
        await replay.run()
    if replay.reused:
        kept = counted(replay.reused, "article")
        click.echo(f"{kept} taken as the same parse rules had read them; --parse-again reads them anew", err=True)
    return replay


class _Bars:
    """A progress bar per phase, with rate and time left, on stderr."""

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
            TimeElapsedColumn(), TimeRemainingColumn(), console=Console(stderr=True),
        )  # fmt: skip
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "_Bars":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def show(self, phase: str, done: int, total: int | None) -> None:
        if phase not in self._tasks:
            self._tasks[phase] = self._progress.add_task(phase, total=total, rate="")
        task = self._tasks[phase]
        speed = self._progress.tasks[task].speed
        self._progress.update(task, completed=done, total=total, rate=f"{speed:.0f}/s" if speed else "")


async def _existing(kafka: KafkaSettings, name: str) -> ReplayManifest:
    manifest = await load_manifest(kafka, name)
    if manifest is None:
        raise click.UsageError(f"no replay {name}: `sifarat replay --as {name}` makes one")
    return manifest


def _compare(kafka: KafkaSettings, live: str, manifest: ReplayManifest, as_json: bool, html: Path | None) -> None:
    comparison = asyncio.run(report.compare_with_live(kafka, live, manifest))
    if html is not None:
        html.write_text(report.as_html(comparison, manifest), encoding="utf-8")
        click.echo(f"written: {html}", err=True)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(comparison)).decode())
    elif html is None:
        report.print_text(comparison, manifest, Console())


@command.command(
    epilog="""\b
Examples:
  sifarat replay compare summer-rules
  sifarat replay compare summer-rules --html report.html
  sifarat replay compare summer-rules --json""",
)
@click.argument("name", callback=_name)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write one self-contained page.")
def compare(name: str, as_json: bool, html: Path | None) -> None:
    """How a replay's events differ from the live ones: gained, lost, changed, field by field."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    _compare(kafka, settings.prefix, asyncio.run(_existing(kafka, name)), as_json, html)


@command.command(
    "promote",
    epilog="""\b
Examples:
  sifarat replay promote summer-rules
  sifarat replay promote summer-rules --notify corrected     subscribers hear of what has changed""",
)
@click.argument("name", callback=_name)
@click.option("--notify", type=click.Choice(["none", "corrected"]), default="none", show_default=True, help="Who is alerted.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="Worker processes.")
def promote_(name: str, notify: str, jobs: int) -> None:
    """Make a replay's word the live one: first catch up, then append its mentions to the live ones."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)

    async def run() -> int:
        manifest = await _existing(kafka, name)
        if not manifest.promoted:
            manifest = await with_next_segment(kafka, settings.prefix, manifest)
            manifest = (await _run(settings, kafka, manifest, jobs)).manifest
        chosen: dict[str, set[str]] = {}
        if notify == "corrected":
            chosen = await report.changed_articles(kafka, settings.prefix, manifest)
        count = await promote(kafka, settings.prefix, name, chosen)
        await save_manifest(kafka, msgspec.structs.replace(manifest, promoted=True))
        return count

    click.echo(f"{counted(asyncio.run(run()), 'record')} appended to {settings.prefix}mentions; live resolve applies them")


@command.command(
    epilog="""\b
Examples:
  sifarat replay discard summer-rules
  sifarat replay discard summer-rules --yes""",
)
@click.argument("name", callback=_name)
@click.option("--yes", is_flag=True, help="Do not ask.")
def discard(name: str, yes: bool) -> None:
    """Remove a replay's topics. The live ones are untouched."""
    kafka = kafka_settings(settings_or_exit())
    asyncio.run(_existing(kafka, name))
    if not yes:
        click.confirm(f"Remove all topics {prefix_of(name)}*?", abort=True)
    asyncio.run(delete_topics(kafka, prefix_of(name), TOPICS))
    click.echo(f"replay {name} is gone")


@command.command(
    "list",
    epilog="""\b
Examples:
  sifarat replay list
  sifarat replay list --json""",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line per replay.")
def list_(as_json: bool) -> None:
    """List the replays that stand beside the live stream."""
    kafka = kafka_settings(settings_or_exit())
    manifests = asyncio.run(report.all_manifests(kafka))
    for manifest in manifests:
        if as_json:
            click.echo(msgspec.json.encode(manifest).decode())
        else:
            state = "promoted" if manifest.promoted else "finished" if manifest.finished else "not finished"
            click.echo(
                f"{manifest.name}  {state}  {report.range_text(manifest.range)}  of {manifest.created_at:%Y-%m-%d %H:%M} UTC"
            )
    if not manifests and not as_json:
        click.echo("no replays")


@command.command(
    epilog="""\b
Examples:
  sifarat replay plan --gazetteer my-names/
  sifarat replay plan --gazetteer my-names/ --json""",
)
@click.option(
    "--gazetteer",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="Folder with the new gazetteer files.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def plan(gazetteer: Path, as_json: bool) -> None:
    """Which stored events could a new gazetteer touch: those of articles that hold one of its new forms."""
    settings = settings_or_exit()
    found = asyncio.run(plan_for(kafka_settings(settings), settings.prefix, tuple(settings.gazetteer), gazetteer))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
        return
    click.echo(
        f"{counted(len(found.forms), 'new form')}, found in {counted(len(found.articles), 'stored article')} "
        f"with {counted(len(found.events), 'event')}"
    )
    for form, count in sorted(found.forms.items(), key=lambda item: (-item[1], item[0]))[:20]:
        click.echo(f"  {form}  {count}")
    if not found.articles:
        sys.exit(0)
    click.echo(f"\nsifarat replay --as NAME {' '.join(f'--article {article}' for article in found.articles[:3])} ...")
