"""A message as plain text: console, chats, the plain part of mails."""

from collections.abc import Iterator

from connectors.delivery.message import Message
from connectors.delivery.render import labels
from connectors.delivery.render.cable import cable_line
from connectors.delivery.render.clean import clean
from connectors.delivery.wording import Telling
from schemas.events import Source

SOURCES_SHOWN = 6
_RLI, _PDI = "\u2067", "\u2069"
"""Unicode isolates: Urdu keeps its direction inside an English text, and the other way round."""


def subject(message: Message) -> str:
    """One line: the title of a mail or chat message."""
    return " ".join(clean(_subject(message)).split())


def _subject(message: Message) -> str:
    mark = "[Test] " if message.test else ""
    if message.digest:
        count = len(message.tellings)
        name = message.subscription.name or message.subscription.subscription_id
        return f"{mark}{count} {'event' if count == 1 else 'events'}: {name}"
    telling = message.tellings[0]
    event = telling.alert.event
    if message.subscription.language == "ur":
        return f"{mark}{labels.urdu(labels.KINDS, telling.alert.kind)}: {labels.line_ur(event)}"
    return f"{mark}{labels.headline_en(telling.alert, telling.wording)}: {labels.line_en(event)}"


def body(message: Message) -> str:
    """The whole message; a digest is grouped by parties and type."""
    blocks = []
    if not message.digest:
        return body_of(message.tellings[0], message.subscription.language)
    for (parties, kind), tellings in message.groups().items():
        blocks.append(f"== {clean(parties)} · {labels.english(labels.TYPES, kind)} ({len(tellings)})")
        blocks += [body_of(telling, message.subscription.language) for telling in tellings]
    return "\n\n".join(blocks)


def body_of(telling: Telling, language: str) -> str:
    """One event of a message."""
    return clean("\n".join(_telling(telling, language)))


def _telling(telling: Telling, language: str) -> Iterator[str]:
    event = telling.alert.event
    yield f"{labels.headline_en(telling.alert, telling.wording)} · {labels.english(labels.STATUSES, event.status)}"
    if language in ("en", "both"):
        yield labels.line_en(event)
    if language in ("ur", "both"):
        yield _urdu(labels.line_ur(event))
    for difference in telling.differences:
        name = labels.english(labels.FIELDS, difference.field)
        yield f"  {name}: {difference.was or 'not known'} -> {difference.now or 'not known'}"
    where = labels.where_en(event)
    yield f"  When: {labels.when_en(event)}{f'   Where: {where}' if where else ''}"
    total = event.source_count or len(event.sources)
    yield f"  Sources: {total}, {event.independent_sources} independent; confidence {event.confidence:.2f}"
    for source in event.sources[:SOURCES_SHOWN]:
        yield from _source(source)
    if total > SOURCES_SHOWN:
        yield f"  - and {total - min(SOURCES_SHOWN, len(event.sources))} more"
    for others in labels.others_say(event):
        yield f"  Others say: {others}"
    if event.previous_contact is not None:
        contact = event.previous_contact
        yield (
            f"  Previous contact of these parties: {labels.english(labels.TYPES, contact.type)},"
            f" {contact.date or 'date not stated'}"
        )
    yield f"  Cable: {cable_line(event)}"
    yield f"  Why you get this: {'; '.join(telling.alert.matched)}"


def _source(source: Source) -> Iterator[str]:
    who = ", ".join(dict.fromkeys(labels.account_en(account.who) for account in source.accounts))
    day = source.published_date or (source.published.date().isoformat() if source.published else "")
    yield "  - " + ", ".join(
        part for part in (source.outlet or "unknown outlet", day, f"account of {who}" if who else "") if part
    )
    if source.evidence:
        yield f"    {_urdu(' '.join(source.evidence.split()))}"
    if source.url:
        yield f"    {source.url}"


def _urdu(text: str) -> str:
    return f"{_RLI}{text}{_PDI}"
