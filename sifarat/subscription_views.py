"""Subscriptions, their deliveries and previews as people and machines read them; secrets in none of these."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

from connectors.delivery.latency import Latency
from connectors.delivery.render import labels
from connectors.delivery.secrets import is_reference, shown
from schemas.alerts import Channel, Delivery, Schedule, Subscription
from sifarat.plural import counted
from sifarat.preview import Preview
from sifarat.subscription_files import as_table


def as_dict(one: Subscription) -> dict[str, Any]:
    """A subscription for JSON output, its target shortened to what is no secret."""
    table = msgspec.to_builtins(one)
    table["id"] = table.pop("subscription_id")
    table["channel"]["target"] = shown(one.channel.target)
    if one.channel.secret and not is_reference(one.channel.secret):
        table["channel"]["secret"] = "***"  # a record that somebody wrote past our checks
    return dict(table)


def print_table(subscriptions: Iterable[Subscription]) -> None:
    """All of them, one line each."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("id", "asks for", "told by", "when", "state"):
        table.add_column(title, overflow="fold")
    for one in subscriptions:
        name = f"{one.subscription_id}\n{one.name}" if one.name else one.subscription_id
        table.add_row(name, asks_for(one), _channel(one.channel), when(one.schedule), _state(one))
    Console(soft_wrap=False).print(table)


def asks_for(one: Subscription) -> str:
    """The filter in one line."""
    given = as_table(one).get("filter", {})
    parts = [f"{name} {', '.join(value) if isinstance(value, list) else value}" for name, value in given.items()]
    return "; ".join(parts) or "every event"


def when(schedule: Schedule) -> str:
    """The schedule in one line."""
    told = {"instant": "at once", "hourly": "every hour", "daily": f"daily at {schedule.daily_at}"}[schedule.mode]
    zone = f" {schedule.zone}" if schedule.mode == "daily" or schedule.quiet_from else ""
    quiet = f", quiet {schedule.quiet_from}-{schedule.quiet_to}" if schedule.quiet_from else ""
    return f"{told}{quiet}{zone}"


def page(one: Subscription, deliveries: Sequence[Delivery], last: int) -> str:
    """A subscription with what became of its alerts."""
    outcomes = Counter(delivery.outcome for delivery in deliveries)
    lines = [
        f"{one.subscription_id}  {one.name}".rstrip(),
        f"  asks for   {asks_for(one)}",
        f"  kinds      {', '.join(one.kinds)}",
        f"  told by    {_channel(one.channel)}, language {one.language}",
        f"  when       {when(one.schedule)}",
        f"  state      {_state(one)}",
        f"  outcomes   {', '.join(f'{name} {count}' for name, count in sorted(outcomes.items())) or 'none yet'}",
    ]
    for delivery in deliveries[-last:]:
        at = delivery.last_attempt or delivery.candidate_at
        stamp = f"{at:%Y-%m-%d %H:%M:%S}" if at else " " * 19
        why = f"  {delivery.reason}" if delivery.reason else ""
        lines.append(f"  {stamp}  {delivery.outcome:16} {delivery.kind:10} event {delivery.event_id}{why}")
    return "\n".join(lines)


def preview_dicts(found: Preview) -> Iterator[dict[str, Any]]:
    """Each message that would have been sent, for JSON output."""
    for message in found.messages:
        yield {
            "subscription_id": found.subscription_id,
            "at": message.at.isoformat(),
            "digest": message.digest,
            "tellings": [
                {
                    "event_id": telling.alert.event_id,
                    "kind": telling.alert.kind,
                    "wording": telling.wording,
                    "line_en": labels.line_en(telling.alert.event),
                    "line_ur": labels.line_ur(telling.alert.event),
                    "matched": telling.alert.matched,
                }
                for telling in message.tellings
            ],
        }


def preview_page(found: Preview, days: int) -> str:
    """What would have been sent, for people."""
    lines = [f"{found.subscription_id}: {counted(len(found.messages), 'message')} in {counted(days, 'day')}"]
    for message in found.messages:
        if message.digest:
            lines.append(f"  {message.at:%Y-%m-%d %H:%M} UTC  digest of {len(message.tellings)}")
        for telling in message.tellings:
            indent = " " * 8 if message.digest else f"  {message.at:%Y-%m-%d %H:%M} UTC  "
            lines.append(f"{indent}{labels.headline_en(telling.alert, telling.wording)}: {labels.line_en(telling.alert.event)}")
    kept = ", ".join(f"{name} {count}" for name, count in sorted(found.refused.items()))
    lines.append(f"  looked at {counted(found.revisions, 'event revision')}" + (f"; not sent: {kept}" if kept else ""))
    return "\n".join(lines)


def latency_page(found: Latency) -> str:
    """From first fetch to delivery, as a histogram for people."""
    if found.p50_s is None or found.p95_s is None:
        return "fetch to delivery: nothing has been told yet" + (
            f" but {counted(found.digests, 'alert')} in digests" if found.digests else ""
        )
    head = (
        f"fetch to delivery: {counted(found.count, 'alert')}, median {found.p50_s:.2f} s, 95 of 100 within {found.p95_s:.2f} s"
    )
    shown = {f"up to {bound:g} s": count for bound, count in found.buckets.items() if count}
    if found.more:
        shown["longer"] = found.more
    widest = max(shown.values())
    bars = [f"  {name:>14} {'█' * max(1, round(30 * count / widest))} {count}" for name, count in shown.items()]
    return "\n".join([head + (f"; {found.digests} more in digests" if found.digests else ""), *bars])


def _channel(channel: Channel) -> str:
    return f"{channel.kind} {shown(channel.target)}".strip()


def _state(one: Subscription) -> str:
    if one.muted:
        return f"muted: {one.muted}"
    return "on" if one.enabled else "off"
