"""Events and decisions as their topics hold them: for `sifarat events`."""

import getpass
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import click
import msgspec

from connectors.kafka import KafkaSettings, producer, read_all
from schemas import topics, wire, words
from schemas.events import Decision, Event
from schemas.ids import digest
from streams.alerts.vocabulary import vocabulary
from streams.events.building import CORRECTABLE, corrected_fields
from streams.events.keys import article_of
from streams.events.resolve import Resolve
from streams.runtime.restoring import incoming_from

_OF_LISTS = ("parties", "topics", "mediator")
_WORDS: Mapping[str, Sequence[str]] = {
    "type": words.EVENT_TYPES,
    "status": words.STATUSES,
    "mode": words.MODES,
    "format": words.FORMATS,
    "date_precision": words.DATE_PRECISIONS,
    "topics": words.TOPICS,
}
"""What these fields may say."""


async def events(kafka: KafkaSettings, prefix: str) -> dict[str, Event]:
    """The latest revision of every event, in the order in which they were founded."""
    latest: dict[str, tuple[bytes | None, wire.Headers]] = {}
    async for record in read_all(kafka, topics.EVENTS.named(prefix)):
        latest[(record.key or b"").decode(errors="replace")] = (record.value, record.headers)
    found = {}
    for name, (value, headers) in latest.items():
        try:
            found[name] = wire.decode(Event, value, headers)
        except wire.UnreadableRecordError:
            continue
    return found


async def decisions(kafka: KafkaSettings, prefix: str) -> list[Decision]:
    """Every decision as it stands, revoked ones too, in the order in which they were last written."""
    latest: dict[str, Decision] = {}
    async for record in read_all(kafka, topics.DECISIONS.named(prefix)):
        try:
            decision = wire.decode(Decision, record.value, record.headers)
        except wire.UnreadableRecordError:
            continue
        latest.pop(decision.decision_id, None)
        latest[decision.decision_id] = decision
    return list(latest.values())


async def orphans(kafka: KafkaSettings, prefix: str) -> list[tuple[Decision, list[str]]]:
    """Decisions whose mentions no event holds, neither by key nor by evidence, with those keys."""
    published = [incoming_from(record) async for record in read_all(kafka, topics.EVENTS.named(prefix))]
    stage = Resolve()
    stage.restore(published)
    for decision in await decisions(kafka, prefix):
        stage.decisions.put(decision)
    return stage.orphans()


def chosen(known: Mapping[str, Event], name: str) -> Event:
    """The event with this id or unambiguous beginning of one; a merged one leads to its survivor.

    Raises `click.BadParameter` that says what to do.
    """
    matching = [event_id for event_id in known if event_id.startswith(name)]
    if name in known:
        matching = [name]
    if len(matching) != 1:
        reason = "no event" if not matching else f"{len(matching)} events"
        raise click.BadParameter(f"{reason} with an id that begins with {name!r}: `sifarat events list` shows the ids")
    event = known[matching[0]]
    seen = {event.event_id}
    while event.merged_into and event.merged_into in known and event.merged_into not in seen:
        event = known[event.merged_into]
        seen.add(event.event_id)
    return event


def link(events_: Sequence[Event], note: str) -> Decision:
    """All mentions of these events tell one event."""
    return _decision("link", [source for event in events_ for source in event.sources], [], {}, note)


def separate(event: Event, names: Iterable[str], note: str) -> Decision:
    """The mentions named by key or article are another event than the rest. Raises `click.BadParameter`."""
    wanted = list(names)
    known = {name for source in event.sources for name in (source.mention_key, source.article_id)}
    if unknown := [name for name in wanted if name not in known]:
        raise click.BadParameter(
            f"{unknown[0]!r} is no article or mention of this event: `sifarat events show {event.event_id}` lists them"
        )
    out = [source for source in event.sources if source.mention_key in wanted or source.article_id in wanted]
    rest = [source for source in event.sources if source not in out]
    if not rest:
        raise click.BadParameter("these are all the sources of the event: name those that belong elsewhere")
    return _decision("separate", out, rest, {}, note)


def correct(event: Event, assignments: Iterable[str], note: str) -> Decision:
    """`field=value` words as a correction. Raises `click.BadParameter` for what is no field or no value of it."""
    fields: dict[str, Any] = {}
    for word in assignments:
        name, equals, value = word.partition("=")
        if not equals or name not in CORRECTABLE:
            raise click.BadParameter(f"{word!r}: write field=value; fields are {', '.join(CORRECTABLE)}")
        fields[name] = _value(name, value)
        _check(name, fields[name])
    decision = _decision("correct", event.sources, [], fields, note)
    try:
        corrected_fields(decision)
    except (msgspec.ValidationError, ValueError) as error:
        raise click.BadParameter(str(error)) from None
    return decision


def _value(name: str, value: str) -> Any:
    if value in ("", "null"):
        return [] if name in _OF_LISTS else None
    if name in _OF_LISTS:
        return [part.strip() for part in value.replace("+", ",").split(",") if part.strip()]
    if name == "place":
        city, _, country = value.rpartition(",")
        return {"city": city.strip() or None, "country": country.strip()}
    if name == "background":
        return value.lower() in ("true", "yes", "1")
    return msgspec.json.decode(value) if value[:1] in "[{" else value


def _check(name: str, value: Any) -> None:
    """Raises `click.BadParameter` for a word or a date that no event can have: what is published, everybody reads."""
    for word in value if name in _OF_LISTS else [value]:
        if word is not None and name in _WORDS and word not in _WORDS[name]:
            raise click.BadParameter(f"{name}: {word!r} is not known; known are {', '.join(_WORDS[name])}")
    if name == "parties":
        known = vocabulary().parties
        for code in value:
            if code not in known:
                raise click.BadParameter(f"parties: {code!r} is no country or organisation of the gazetteer, such as IR or SCO")
    if name == "date" and value is not None:
        try:
            datetime.strptime(value, {4: "%Y", 7: "%Y-%m"}.get(len(value), "%Y-%m-%d"))
        except (TypeError, ValueError):
            raise click.BadParameter(f"date: {value!r} is no date: write 2026-03-09, 2026-03 or 2026") from None


def _decision(kind: str, sources: Sequence[Any], rest: Sequence[Any], fields: dict[str, Any], note: str) -> Decision:
    made_at = datetime.now(UTC)
    keys = [source.mention_key for source in sources]
    return Decision(
        decision_id=digest("decision", kind, *keys, made_at.isoformat()),
        kind=kind,
        mentions=keys,
        apart_from=[source.mention_key for source in rest],
        evidence={source.mention_key: source.evidence for source in (*sources, *rest) if source.evidence},
        fields=fields,
        made_at=made_at,
        made_by=_user(),
        note=note,
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


async def write(kafka: KafkaSettings, prefix: str, decision: Decision) -> None:
    """Put a decision into its topic, acknowledged by the broker."""
    sender = producer(kafka, enable_idempotence=True)
    await sender.start()
    try:
        now = wire.to_ms(datetime.now(UTC))
        headers = wire.headers_for(decision, key=decision.decision_id, source="events", timestamp_ms=now)
        await sender.send_and_wait(
            topics.DECISIONS.named(prefix), wire.encode(decision), key=decision.decision_id.encode(), headers=list(headers),
            timestamp_ms=now, partition=0,
        )  # fmt: skip
    finally:
        await sender.stop()


def articles(decision: Decision) -> list[str]:
    """The articles that a decision speaks of."""
    return list(dict.fromkeys(article_of(key) for key in (*decision.mentions, *decision.apart_from)))
