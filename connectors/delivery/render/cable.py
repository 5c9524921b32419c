"""The line to copy into a cable: one line, plain ASCII, everything a reader far from the screen needs."""

import unicodedata

from connectors.delivery.render import labels
from connectors.delivery.render.clean import clean
from schemas.events import Event


def cable_line(event: Event) -> str:
    """Parties, date, status, the line, how well it is attested, whose account, and the reference to find it again."""
    outlets = list(dict.fromkeys(source.outlet for source in event.sources if source.outlet))
    told_by = list(dict.fromkeys(labels.account_en(account.who) for account in event.accounts))
    total = event.source_count or len(event.sources)
    attested = f"{total} {'source' if total == 1 else 'sources'}, {event.independent_sources} independent"
    parts = [
        "/".join(event.parties),
        labels.when_en(event),
        f"{labels.english(labels.TYPES, event.type)} {labels.english(labels.STATUSES, event.status)}",
        labels.line_en(event).rstrip("."),
        f"{attested} ({', '.join(outlets[:4])}{' and others' if len(outlets) > 4 else ''})" if outlets else attested,
        f"account of {', '.join(told_by)}" if told_by else "",
        f"confidence {event.confidence:.2f}",
        f"ref {event.event_id}",
    ]
    return _ascii(" // ".join(part for part in parts if part))


def _ascii(text: str) -> str:
    text = clean(text).translate({0x2013: "-", 0x2014: "-", 0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x202F: " "})
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(plain.split())
