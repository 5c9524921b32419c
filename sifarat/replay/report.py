"""How a replay differs from live, for people: text, one self-contained page, and what a promotion may alert about."""

from collections.abc import AsyncIterator, Iterable

import msgspec
from aiokafka.admin import AIOKafkaAdminClient
from jinja2 import Environment, PackageLoader, StrictUndefined
from rich.console import Console
from rich.table import Table

from connectors.kafka import KafkaSettings, read_all
from connectors.kafka.topics import REPLAY_PREFIX
from schemas import topics, wire
from schemas.events import Event
from schemas.replays import MANIFEST, Range, ReplayManifest
from sifarat.plural import counted
from sifarat.replay.live import events as live_events
from sifarat.replay.run import load_manifest, prefix_of
from sifarat.view import right_to_left
from streams.events.compare import Comparison, Example, Tally, compare
from streams.runtime.processor import Incoming
from streams.runtime.restoring import incoming_from


async def compare_with_live(kafka: KafkaSettings, live: str, manifest: ReplayManifest) -> Comparison:
    """The live events as they stood when the replay started, against the same with the replay's revisions over them."""
    before = _latest(await live_events(kafka, live, manifest))
    after = dict(before)
    replayed = [incoming_from(record) async for record in read_all(kafka, topics.EVENTS.named(prefix_of(manifest.name)))]
    after.update(_latest(replayed))
    return compare(before.values(), after.values())


async def changed_articles(kafka: KafkaSettings, live: str, manifest: ReplayManifest) -> dict[str, set[str]]:
    """Articles that tell an event which the replay gained, lost or changed in a fact, each with the ids of these events."""
    before = _latest(await live_events(kafka, live, manifest))
    found: dict[str, set[str]] = {}
    async for record in read_all(kafka, topics.EVENTS.named(prefix_of(manifest.name))):
        now = wire.decode(Event, record.value)
        was = before.get(now.event_id)
        if was is None or was.facts_revision != now.facts_revision or was.standing != now.standing:
            for source in (*now.sources, *now.former_sources):
                found.setdefault(source.article_id, set()).add(now.event_id)
    return found


async def all_manifests(kafka: KafkaSettings) -> list[ReplayManifest]:
    """The manifests of all replays that stand beside the live topics, by name."""
    return [manifest async for manifest in _manifests(kafka)]


async def _manifests(kafka: KafkaSettings) -> AsyncIterator[ReplayManifest]:
    admin = AIOKafkaAdminClient(**kafka.connection())
    await admin.start()
    try:
        names = await admin.list_topics()
    finally:
        await admin.close()
    suffix = f".{MANIFEST.name}"
    for topic in sorted(names):
        if topic.startswith(REPLAY_PREFIX) and topic.endswith(suffix):
            manifest = await load_manifest(kafka, topic.removeprefix(REPLAY_PREFIX).removesuffix(suffix))
            if manifest is not None:
                yield manifest


def _latest(records: Iterable[Incoming]) -> dict[str, Event]:
    found = {}
    for record in records:
        event = wire.decode(Event, record.value, record.headers)
        found[event.event_id] = event
    return found


def range_text(range_: Range) -> str:
    """A range in words."""
    parts = []
    if range_.since or range_.until:
        since = f"{range_.since:%Y-%m-%d %H:%M}" if range_.since else "the beginning"
        until = f"{range_.until:%Y-%m-%d %H:%M}" if range_.until else "now"
        parts.append(f"{range_.by} from {since} to {until}")
    for word, values in (("feed", range_.feeds), ("outlet", range_.outlets), ("article", range_.articles)):
        if values:
            parts.append(f"{word} {', '.join(values[:3])}{' ...' if len(values) > 3 else ''}")
    return "; ".join(parts) or "everything"


def print_text(comparison: Comparison, manifest: ReplayManifest, console: Console) -> None:
    """The comparison in the terminal."""
    total = comparison.total
    console.print(f"[bold]replay {manifest.name}[/] ({range_text(manifest.range)}) against live")
    console.print(
        f"{counted(total.before, 'event')} before, {total.after} after: {total.gained} gained, {total.lost} lost, "
        f"{total.changed} changed, {comparison.same} the same"
    )
    for title, tallies in (("type", comparison.by_type), ("outlet", comparison.by_outlet)):
        differing = {name: tally for name, tally in tallies.items() if tally.gained or tally.lost or tally.changed}
        if differing:
            console.print(_tally_table(title, differing))
    if comparison.by_field:
        fields = ", ".join(f"{field} {count}" for field, count in comparison.by_field.items())
        console.print(f"fields that differ: {fields}")
    for heading, examples in (("gained", comparison.gained), ("lost", comparison.lost)):
        for example in examples:
            console.print(f"\n[bold]{heading}[/] {_head(example)}")
            _print_example(example, console)
    for change in comparison.changed:
        console.print(f"\n[bold]changed[/] {_head(change.example)}")
        for difference in change.fields:
            console.print(f"  {difference.field}: {_value(difference.was)} → {_value(difference.now)}", markup=False)
        _print_example(change.example, console)


def as_html(comparison: Comparison, manifest: ReplayManifest) -> str:
    """The comparison as one page that needs nothing else."""
    environment = Environment(
        loader=PackageLoader("sifarat.replay"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["value"] = _value
    template = environment.get_template("comparison.html")
    return template.render(comparison=comparison, manifest=manifest, range=range_text(manifest.range))


def _tally_table(title: str, tallies: dict[str, Tally]) -> Table:
    table = Table()
    for name in (title, "before", "after", "gained", "lost", "changed"):
        table.add_column(name, justify="left" if name == title else "right")
    for name, tally in tallies.items():
        table.add_row(name, *(str(getattr(tally, column)) for column in ("before", "after", "gained", "lost", "changed")))
    return table


def _head(example: Example) -> str:
    return f"{example.type} {example.status} {'+'.join(example.parties)} {example.date or 'no date'}  {example.event_id}"


def _print_example(example: Example, console: Console) -> None:
    console.print(f"  {example.line_en}", markup=False)
    for evidence in example.evidence:
        console.print(f"  {evidence.outlet}: {right_to_left(evidence.text)}", markup=False, style="dim")


def _value(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()
