"""Subscriptions as a TOML file, and whether one may stand: shape, filter, channel and schedule, each mistake with its place."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

import msgspec

from connectors.delivery.check import channel_reasons, schedule_reasons
from schemas.alerts import Channel, Filter, Schedule, Subscription
from streams.alerts.check import BadFilterError, check
from streams.alerts.vocabulary import Vocabulary

_HEADER: Final = re.compile(r"^\s*\[\[\s*subscription\s*\]\]")
_TABLES: Final[Mapping[str, type[msgspec.Struct]]] = {"filter": Filter, "channel": Channel, "schedule": Schedule}
_OWN: Final = ("id", "name", "kinds", "language", "enabled", *_TABLES)
_ID: Final = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")


class BadSubscriptionsError(ValueError):
    """Subscriptions that are refused. `problems` has one line per mistake, with its place."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_file(path: Path, vocabulary: Vocabulary) -> list[Subscription]:
    """The subscriptions of a file: all of them, or `BadSubscriptionsError` with every mistake in it."""
    try:
        content = path.read_text(encoding="utf-8")
        tables = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSubscriptionsError([f"{path}: no TOML: {error}"]) from error
    given = tables.pop("subscription", [])
    problems = [f"{path}: {name!r} is not known; write [[subscription]]" for name in tables]
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise BadSubscriptionsError([f"{path}: each subscription begins with [[subscription]], in double brackets"])
    lines = [number for number, text in enumerate(content.splitlines(), 1) if _HEADER.match(text)]
    lines += [1] * (len(given) - len(lines))
    found: dict[str, Subscription] = {}
    for line, table in zip(lines, given, strict=False):
        place = f"{path}:{line}: subscription {table.get('id', '(without id)')}"
        try:
            subscription = build(table, vocabulary)
        except BadSubscriptionsError as error:
            problems += [f"{place}: {problem}" for problem in error.problems]
            continue
        if subscription.subscription_id in found:
            problems.append(f"{place}: the id is given twice")
        found[subscription.subscription_id] = subscription
    if problems:
        raise BadSubscriptionsError(problems)
    return list(found.values())


def build(table: Mapping[str, Any], vocabulary: Vocabulary) -> Subscription:
    """A subscription from the words of a file or a command line. Raises `BadSubscriptionsError` with every mistake."""
    problems = [f"{name}: {_not_known(name, _OWN)}" for name in table if name not in _OWN]
    name = table.get("id", "")
    if not isinstance(name, str) or not _ID.match(name):
        problems.append("id: is needed: letters, digits, dot, dash and underscore, such as pk-iran")
    fields: dict[str, Any] = {key: table[key] for key in ("name", "kinds", "language", "enabled") if key in table}
    if "channel" not in table:
        problems.append("channel: is needed: where to tell, such as channel.kind = \"console\"")  # fmt: skip
    for part, kind in _TABLES.items():
        try:
            fields[part] = _part(part, kind, table.get(part, {}))
        except BadSubscriptionsError as error:
            problems += error.problems
    if problems:
        raise BadSubscriptionsError(problems)
    try:
        subscription = msgspec.convert(
            {**fields, "subscription_id": name, "created_at": datetime.now(UTC)}, Subscription, strict=True
        )
    except msgspec.ValidationError as error:
        raise BadSubscriptionsError([_plain(error)]) from error
    problems = [*channel_reasons(subscription.channel), *schedule_reasons(subscription.schedule)]
    try:
        check(subscription, vocabulary)
    except BadFilterError as error:
        problems = [*error.reasons, *problems]
    if problems:
        raise BadSubscriptionsError(problems)
    return subscription


def as_table(subscription: Subscription) -> dict[str, Any]:
    """A subscription as a file would hold it: what is not the default."""
    table: dict[str, Any] = {"id": subscription.subscription_id}
    plain = msgspec.structs.replace(subscription)
    fresh = Subscription(subscription_id="", channel=Channel(kind=""), created_at=subscription.created_at)
    for name in ("name", "kinds", "language", "enabled"):
        if getattr(plain, name) != getattr(fresh, name):
            table[name] = getattr(plain, name)
    for name, empty in (("filter", Filter()), ("channel", Channel(kind="")), ("schedule", Schedule())):
        part = getattr(plain, name)
        given = {key: getattr(part, key) for key in part.__struct_fields__ if getattr(part, key) != getattr(empty, key)}
        if given:
            table[name] = given
    return table


def changed(former: Subscription | None, wanted: Subscription) -> Subscription | None:
    """What is to be written so that `wanted` stands; None when it stands already.

    A subscription that delivery has muted stays muted: only `resume` switches it on again.
    """
    if former is None:
        return wanted
    kept = msgspec.structs.replace(wanted, created_at=former.created_at, muted=former.muted)
    if former.muted:
        kept = msgspec.structs.replace(kept, enabled=False)
    return None if kept == former else kept


def _part(name: str, kind: type[msgspec.Struct], given: Any) -> Any:
    if not isinstance(given, dict):
        raise BadSubscriptionsError([f"{name}: is a table, such as [subscription.{name}]"])
    problems = [
        f"{name}.{key}: {_not_known(key, kind.__struct_fields__)}" for key in given if key not in kind.__struct_fields__
    ]
    if problems:
        raise BadSubscriptionsError(problems)
    words = {key: f"{value:%H:%M}" if isinstance(value, time) else value for key, value in given.items()}
    try:
        return msgspec.convert(words, kind, strict=True)
    except msgspec.ValidationError as error:
        raise BadSubscriptionsError([f"{name}: {_plain(error)}"]) from error


def _not_known(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), 1)
    return f"is not known; did you mean {close[0]}?" if close else f"is not known; known are {', '.join(known)}"


def _plain(error: msgspec.ValidationError) -> str:
    return re.sub(r"`?\$\.?", "`", str(error)).replace("`", "")
