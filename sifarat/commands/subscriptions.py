"""`sifarat subscriptions`: who wants to know what, where, and when."""

import asyncio
import difflib
import json
import sys
from collections.abc import Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec
from aiokafka.errors import KafkaError
from rich.console import Console

from connectors.delivery.channels import Channels
from connectors.delivery.check import KINDS
from connectors.delivery.retry import Failed, Result
from connectors.delivery.sample import sample
from connectors.kafka import ensure_topics
from schemas import words
from schemas.alerts import Subscription
from schemas.topics import EVENTS
from sifarat import preview as previews
from sifarat import subscription_files, subscription_topics, subscription_views
from sifarat.access import kafka_settings
from sifarat.running import settings_or_exit
from sifarat.subscription_files import BadSubscriptionsError
from streams.alerts.vocabulary import Vocabulary, vocabulary

T = TypeVar("T")


class Several(click.ParamType):
    """Words separated by commas; the option may also be given more than once."""

    name = "words"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[str]:
        return value if isinstance(value, list) else [word.strip() for word in str(value).split(",") if word.strip()]


SEVERAL = Several()


@click.group(
    epilog="""\b
Examples:
  sifarat subscriptions add pk-iran --pair PK,IR --channel console
  sifarat subscriptions apply subscriptions.toml
  sifarat subscriptions preview pk-iran --days 30
  sifarat subscriptions test pk-iran"""
)
def command() -> None:
    """Manage who wants to know what."""


@command.command(
    epilog="""\b
Examples:
  sifarat subscriptions add pk-iran --pair PK,IR --channel console
  sifarat subscriptions add gulf-leaders --region gulf --least-level head_of_government \\
      --channel webhook --target env:HOOK_URL --secret env:HOOK_SECRET
  sifarat subscriptions add morning --party-any PK,IN,AF --channel apprise --target env:MAIL_URL \\
      --mode daily --daily-at 07:30 --zone Asia/Karachi --quiet 22:00-07:00
  sifarat subscriptions add visits --type visit --channel calendar --target visits.ics"""
)
@click.argument("subscription_id", metavar="ID")
@click.option("--name", help="What people call it.")
@click.option("--party-any", "parties_any", type=SEVERAL, multiple=True, help="One of these takes part (codes such as PK, EU).")
@click.option("--party-all", "parties_all", type=SEVERAL, multiple=True, help="All of these take part.")
@click.option("--pair", type=SEVERAL, multiple=True, help="Exactly these two, such as PK,IR.")
@click.option("--region", "regions", type=SEVERAL, multiple=True, help="A party is of this region, such as gulf.")
@click.option("--type", "types", type=SEVERAL, multiple=True, help=f"One of {', '.join(words.EVENT_TYPES)}.")
@click.option("--status", "statuses", type=SEVERAL, multiple=True, help=f"One of {', '.join(words.STATUSES)}.")
@click.option("--least-level", help="Somebody of this office or a higher one takes part, such as foreign_minister.")
@click.option("--person", "people", type=SEVERAL, multiple=True, help="Gazetteer id, or a name in Urdu or English.")
@click.option("--organisation", "organisations", type=SEVERAL, multiple=True, help="Such as SCO.")
@click.option("--topic", "topics", type=SEVERAL, multiple=True, help="Such as trade, energy.")
@click.option("--word", "words_", type=SEVERAL, multiple=True, help="Words of the lines, titles or evidence, Urdu or English.")
@click.option("--country", "countries", type=SEVERAL, multiple=True, help="Country of the place.")
@click.option("--city", "cities", type=SEVERAL, multiple=True, help="City of the place, in English.")
@click.option("--max-tier", type=int, help="An outlet of this tier or a better one tells it; 1 is the best.")
@click.option("--least-confidence", type=float, help="0 to 1.")
@click.option("--least-sources", type=int, help="Independent sources.")
@click.option("--account", "accounts", type=SEVERAL, multiple=True, help="Whose account: party codes, media, unnamed.")
@click.option("--recency-days", type=int, help="An older event is not news; default 7.")
@click.option("--kind", "kinds", type=SEVERAL, multiple=True, help=f"News of these kinds: {', '.join(words.ALERT_KINDS)}.")
@click.option("--language", type=click.Choice(["ur", "en", "both"]))
@click.option("--channel", required=True, type=click.Choice(KINDS), help="Where to tell.")
@click.option("--target", help="URL or file; one with a secret in it as a reference, env:NAME or file:/path.")
@click.option("--secret", help="Reference to a webhook's signing secret.")
@click.option("--mode", type=click.Choice(["instant", "hourly", "daily"]), help="At once, or as a digest.")
@click.option("--daily-at", metavar="HH:MM", help="Local time of a daily digest; default 08:00.")
@click.option("--zone", help="Time zone of digests and quiet hours, such as Asia/Karachi.")
@click.option("--quiet", metavar="HH:MM-HH:MM", help="Quiet hours: what comes then is told when they end.")
def add(subscription_id: str, **given: Any) -> None:
    """Add subscription ID, or put it in the place of the one with this id."""
    table: dict[str, Any] = {"id": subscription_id, "filter": {}, "channel": {}, "schedule": {}}
    quiet = given.pop("quiet")
    given["words"] = given.pop("words_")
    given["channel_kind"] = given.pop("channel")
    for name, value in given.items():
        if value in (None, ()):
            continue
        flat = [word for part in value for word in part] if isinstance(value, tuple) else value
        if name in ("name", "kinds", "language"):
            table[name] = flat
        elif name in ("channel_kind", "target", "secret"):
            table["channel"][name.removeprefix("channel_")] = flat
        elif name in ("mode", "daily_at", "zone"):
            table["schedule"][name] = flat
        else:
            table["filter"][name] = flat
    if quiet is not None:
        first, dash, last = quiet.partition("-")
        if not dash:
            raise click.BadParameter("write two times, such as 22:00-07:00", param_hint="--quiet")
        table["schedule"] |= {"quiet_from": first.strip(), "quiet_to": last.strip()}
    try:
        wanted = subscription_files.build(table, _vocabulary())
    except BadSubscriptionsError as error:
        raise click.ClickException("\n".join(f"{subscription_id}: {problem}" for problem in error.problems)) from error
    former = _known().get(subscription_id)
    _write([one for one in [subscription_files.changed(former, wanted)] if one is not None])
    click.echo(f"{'changed' if former else 'added'} {subscription_id}; try it: sifarat subscriptions test {subscription_id}")


@command.command(
    name="list", epilog="\b\nExamples:\n  sifarat subscriptions list\n  sifarat subscriptions list --json | jq .id"
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def list_subscriptions(as_json: bool) -> None:
    """Show all subscriptions; of addresses only what is no secret."""
    known = _known()
    if as_json:
        for one in known.values():
            click.echo(json.dumps(subscription_views.as_dict(one), ensure_ascii=False))
    elif not known:
        click.echo("no subscriptions: `sifarat subscriptions add ID …` or `sifarat subscriptions apply FILE.toml`")
    else:
        subscription_views.print_table(known.values())


@command.command(epilog="\b\nExamples:\n  sifarat subscriptions show pk-iran")
@click.argument("subscription_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--last", default=10, show_default=True, help="How many of its latest deliveries to show.")
def show(subscription_id: str, as_json: bool, last: int) -> None:
    """Show subscription ID and what became of its alerts."""
    settings = settings_or_exit()
    one = _one(subscription_id)
    deliveries = _run(subscription_topics.deliveries_of(kafka_settings(settings), settings.prefix, subscription_id))
    if as_json:
        found = [msgspec.to_builtins(delivery) for delivery in deliveries[-last:]]
        click.echo(json.dumps({**subscription_views.as_dict(one), "deliveries": found}, ensure_ascii=False))
    else:
        click.echo(subscription_views.page(one, deliveries, last))


@command.command(epilog="\b\nExamples:\n  sifarat subscriptions remove pk-iran gulf-leaders")
@click.argument("subscription_ids", metavar="ID...", nargs=-1, required=True)
def remove(subscription_ids: tuple[str, ...]) -> None:
    """Take subscriptions out. What is still to be told to them is not told."""
    for name in subscription_ids:
        _one(name)
    _write([], subscription_ids)
    click.echo(f"removed {', '.join(subscription_ids)}")


@command.command(epilog="\b\nExamples:\n  sifarat subscriptions resume pk-iran")
@click.argument("subscription_id", metavar="ID")
def resume(subscription_id: str) -> None:
    """Switch subscription ID on again after its receiver had it muted."""
    one = _one(subscription_id)
    _write([msgspec.structs.replace(one, enabled=True, muted="")])
    click.echo(f"{subscription_id} is on" + (f"; it was muted: {one.muted}" if one.muted else ""))


@command.command(
    epilog="""\b
Examples:
  sifarat subscriptions apply subs.toml
  sifarat subscriptions apply subs.toml --prune --dry-run

\b
Such a file:
  [[subscription]]
  id = "pk-iran"
  name = "Pakistan and Iran"
  [subscription.filter]
  pair = ["PK", "IR"]
  least_level = "minister"
  [subscription.channel]
  kind = "webhook"
  target = "env:HOOK_URL"
  secret = "env:HOOK_SECRET"
  [subscription.schedule]
  zone = "Asia/Karachi"
  quiet_from = "22:00"
  quiet_to = "07:00"

\b
Applying a file twice changes nothing the second time. Exit code 1 when anything in it is refused: then nothing is changed."""
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--prune", is_flag=True, help="Also remove the subscriptions that are not in FILE.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def apply(file: Path, prune: bool, dry_run: bool) -> None:
    """Have the subscriptions of a TOML FILE stand."""
    try:
        wanted = subscription_files.read_file(file, _vocabulary())
    except BadSubscriptionsError as error:
        raise click.ClickException(str(error)) from error
    known = _known()
    changes = {one.subscription_id: subscription_files.changed(known.get(one.subscription_id), one) for one in wanted}
    written = [one for one in changes.values() if one is not None]
    removed = [name for name in known if name not in changes] if prune else []
    for one in written:
        click.echo(f"{'change' if one.subscription_id in known else 'add'} {one.subscription_id}")
    for name in removed:
        click.echo(f"remove {name}")
    for one in wanted:
        if (former := known.get(one.subscription_id)) is not None and former.muted:
            click.echo(
                f"{one.subscription_id} stays muted ({former.muted}): sifarat subscriptions resume {one.subscription_id}"
            )
    if not dry_run and (written or removed):
        _write(written, removed)
    new = sum(one.subscription_id not in known for one in written)
    click.echo(
        f"{new} added, {len(written) - new} changed, {len(removed)} removed, {len(wanted) - len(written)} as they were"
        f"{' (dry run)' if dry_run else ''}",
        err=True,
    )


@command.command(
    epilog="\b\nExamples:\n  sifarat subscriptions test pk-iran\n\n\b\nExit code 1 when the channel does not take it."
)
@click.argument("subscription_id", metavar="ID")
def test(subscription_id: str) -> None:
    """Send a made-up alert through the channel of subscription ID, now."""
    settings = settings_or_exit()
    one = _one(subscription_id)

    async def send() -> Result:
        channels = Channels(settings.delivery, settings.delivery.files_dir or settings.data_dir / "alerts", sys.stdout)
        try:
            return await channels.open(one).send(sample(one, datetime.now(UTC)))
        except ValueError as error:
            return Failed("hard", str(error))
        finally:
            await channels.close()

    result = asyncio.run(send())
    if isinstance(result, Failed):
        raise click.ClickException(f"{subscription_id}: {one.channel.kind} did not take it: {result.reason}")
    click.echo(f"{subscription_id}: {one.channel.kind} took it{f' ({result.note})' if result.note else ''}", err=True)


@command.command(
    epilog="""\b
Examples:
  sifarat subscriptions preview pk-iran --days 30
  sifarat subscriptions preview --file subscriptions.toml --days 7
  sifarat subscriptions preview --json | jq -r '.tellings[].event_id'"""
)
@click.argument("subscription_ids", metavar="[ID]...", nargs=-1)
@click.option("--days", default=7, show_default=True, type=click.IntRange(1), help="How far to look back.")
@click.option(
    "--file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Subscriptions of a file, not yet applied."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per message that would have been sent.")
def preview(subscription_ids: tuple[str, ...], days: int, file: Path | None, as_json: bool) -> None:
    """Show what would have been sent over the past days; nothing is sent."""
    settings = settings_or_exit()
    kafka = kafka_settings(settings)
    try:
        known = {one.subscription_id: one for one in subscription_files.read_file(file, _vocabulary())} if file else _known()
    except BadSubscriptionsError as error:
        raise click.ClickException(str(error)) from error
    chosen = [_pick(known, name) for name in subscription_ids] or list(known.values())

    async def past() -> list[Any]:
        await ensure_topics(kafka, settings.prefix, (EVENTS,))
        return [one async for one in previews.past_events(kafka, settings.prefix, previews.days_ago(days))]

    with Console(stderr=True).status(f"reading the events of {days} days ..."):
        events = _run(past())
    for one in chosen:
        found = previews.preview(one, previews.matcher(one, settings.gazetteer), events, settings.delivery)
        if as_json:
            for message in subscription_views.preview_dicts(found):
                click.echo(json.dumps(message, ensure_ascii=False))
        else:
            click.echo(subscription_views.preview_page(found, days))
    if not chosen:
        click.echo("no subscriptions to look at", err=True)


def _vocabulary() -> Vocabulary:
    return vocabulary(tuple(settings_or_exit().gazetteer))


def _known() -> dict[str, Subscription]:
    settings = settings_or_exit()
    return _run(subscription_topics.known_subscriptions(kafka_settings(settings), settings.prefix))


def _one(subscription_id: str) -> Subscription:
    return _pick(_known(), subscription_id)


def _pick(known: dict[str, Subscription], subscription_id: str) -> Subscription:
    if subscription_id not in known:
        close = difflib.get_close_matches(subscription_id, known, 3, 0.4)
        raise click.ClickException(f"no subscription {subscription_id}" + "".join(f"\n  near: {near}" for near in close))
    return known[subscription_id]


def _write(subscriptions: list[Subscription], removed: Any = ()) -> None:
    settings = settings_or_exit()
    _run(subscription_topics.write_subscriptions(kafka_settings(settings), settings.prefix, subscriptions, removed))


def _run(work: Coroutine[Any, Any, T]) -> T:
    try:
        return asyncio.run(work)
    except (KafkaError, OSError) as error:
        raise click.ClickException(f"Kafka cannot be reached (setting SIFARAT_BROKER): {error}") from error
