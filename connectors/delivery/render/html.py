"""A message as HTML: mails and feed entries. Urdu stands right-to-left in a Nastaliq face, the English line beside it.

Mail programs know no scripts, no web fonts and little CSS: styles are inline and columns are tables. All text of articles is
escaped by the template; addresses are links only when they are http or https.
"""

from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from connectors.delivery.message import Message
from connectors.delivery.render import labels
from connectors.delivery.render.cable import cable_line
from connectors.delivery.render.clean import clean
from connectors.delivery.render.text import SOURCES_SHOWN, subject
from connectors.delivery.wording import Telling
from schemas.events import Source

_COLOURS: Final = {
    "created": "#0b6e4f", "facts": "#1d4e89", "status": "#1d4e89", "corrected": "#8a5a00", "contested": "#9a3412",
    "withdrawn": "#7f1d1d", "lapsed": "#57534e", "sources": "#57534e",
}  # fmt: skip


def body(message: Message) -> str:
    """A whole page, as mails carry it."""
    return clean(_template("mail.html.j2").render(_context(message)))


def fragment(message: Message) -> str:
    """The same without head and frame, as feed entries carry it."""
    return clean(_template("fragment.html.j2").render(_context(message)))


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("connectors.delivery.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def _context(message: Message) -> dict[str, Any]:
    groups = [
        {
            "parties": " – ".join(labels.party_en(party) for party in tellings[0].alert.event.parties),
            "type": labels.english(labels.TYPES, event_type),
            "tellings": [_telling(telling) for telling in tellings],
        }
        for (_, event_type), tellings in message.groups().items()
    ]
    language = message.subscription.language
    return {
        "subject": subject(message),
        "subscription": message.subscription.name or message.subscription.subscription_id,
        "test": message.test,
        "digest": message.digest,
        "english": language in ("en", "both"),
        "urdu": language in ("ur", "both"),
        "groups": groups,
    }


def _telling(telling: Telling) -> dict[str, Any]:
    alert, event = telling.alert, telling.alert.event
    shown = event.sources[:SOURCES_SHOWN]
    contact = event.previous_contact
    return {
        "colour": _COLOURS.get(alert.kind, "#1d4e89"),
        "label_en": labels.headline_en(alert, telling.wording),
        "label_ur": labels.urdu(labels.KINDS, alert.kind),
        "type_en": labels.english(labels.TYPES, event.type),
        "type_ur": labels.urdu(labels.TYPES, event.type),
        "status_en": labels.english(labels.STATUSES, event.status),
        "status_ur": labels.urdu(labels.STATUSES, event.status),
        "line_en": labels.line_en(event),
        "line_ur": labels.line_ur(event),
        "changes": [
            {
                "field": labels.english(labels.FIELDS, change.field),
                "was": change.was or "not known",
                "now": change.now or "not known",
            }
            for change in telling.differences
        ],
        "when": labels.when_en(event),
        "where": labels.where_en(event),
        "source_count": event.source_count or len(event.sources),
        "independent": event.independent_sources,
        "confidence": f"{event.confidence:.2f}",
        "sources": [_source(source) for source in shown],
        "more_sources": max(0, (event.source_count or len(event.sources)) - len(shown)),
        "others": labels.others_say(event),
        "previous": f"{labels.english(labels.TYPES, contact.type)}, {contact.date or 'date not stated'}" if contact else "",
        "cable": cable_line(event),
        "matched": "; ".join(alert.matched),
    }  # fmt: skip


def _source(source: Source) -> dict[str, str]:
    who = list(dict.fromkeys(account.who for account in source.accounts))
    day = source.published_date or (source.published.date().isoformat() if source.published else "")
    return {
        "outlet": source.outlet or "unknown outlet",
        "outlet_ur": labels.outlet_ur(source.outlet),
        "day": day,
        "evidence": " ".join(source.evidence.split()),
        "account_en": ", ".join(labels.account_en(one) for one in who),
        "account_ur": "، ".join(labels.account_ur(one) for one in who),
        "title": source.title,
        "url": source.url if source.url.startswith(("http://", "https://")) else "",
        "independent": "" if source.independent else "not independent",
    }
