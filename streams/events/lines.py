"""The line people read, one in English and one in Urdu: who, did what, with whom, where, when, about what.

    Pakistani PM Shehbaz Sharif met Kyrgyz Cabinet Chairman Akylbek Japarov in Islamabad (date not stated): trade.

The phrases are data (`seeds/gazetteer/line_phrases.tsv`), one row per type, outcome and shape; here is which row an event takes
and who comes first. A date that no article gives is said to be missing, never replaced by another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from schemas.events import Event
from seeds.tables import rows
from streams.events import naming
from streams.events.sides import Side, ordered, sides_of

_MOST_SIDES: Final = 4
_MOST_TOPICS: Final = 5
_STATUSES: Final = ("planned", "cancelled", "lapsed")
_BY_COUNTRY: Final = frozenset(("agreement", "rupture", "restore"))
"""Types whose sides are states, whoever signed or spoke."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event with its sides in the order in which the line names them."""

    event: Event
    sides: list[Side]
    directed: bool
    """The first side acts."""


def line_en(event: Event) -> str:
    """The English line. Every event has one, whatever fields are empty."""
    telling = _telling(event)
    phrase = _phrase(telling)
    slots = {**_sides_en(telling), "where": _where_en(event), "conference": naming.conference_en(event.organisation), "who": ""}
    if event.status == "denied":
        denier = _denier(event)
        held = phrase["en_held"].format_map(slots)
        text = f"{naming.capital_en(denier)} denies that {held}" if denier else f"It is denied that {held}"
    else:
        text = phrase[f"en_{event.status}" if event.status in _STATUSES else "en_held"].format_map(slots)
    text += f" {naming.date_en(event.date)}" if event.date else " (date not stated)"
    topics = [naming.topic_en(topic) for topic in _topics(event)]
    text += f": {', '.join(topics)}" if topics else ""
    return f"{text[:1].upper()}{text[1:]}."


def line_ur(event: Event) -> str:
    """The Urdu line."""
    telling = _telling(event)
    phrase = _phrase(telling)
    denier = _denier(event)
    slots = {
        **_sides_ur(telling),
        "where": _where_ur(event),
        "conference": naming.conference_ur(event.organisation),
        "who": f"{naming.capital_ur(denier)} کی طرف سے " if denier else "",
    }
    status = event.status if event.status in (*_STATUSES, "denied") else "held"
    text = phrase[f"ur_{status}"].format_map(slots)
    text += f" ({naming.date_ur(event.date)})" if event.date else " (تاریخ درج نہیں)"
    topics = [naming.topic_ur(topic) for topic in _topics(event)]
    text += f"؛ موضوعات: {'، '.join(topics)}" if topics else ""
    return f"{text}۔"


def _telling(event: Event) -> _Telling:
    sides = sides_of(event)
    first = _actor(event, sides)
    return _Telling(event, ordered(sides, first), first is not None and len(sides) > 1)


def _actor(event: Event, sides: Sequence[Side]) -> str | None:
    """The party that acts: initiator, visitor, or whoever the type makes the acting one."""
    parties = [side.party for side in sides]
    for named in (event.visitor, event.initiator) if event.type == "visit" else (event.initiator, event.visitor):
        if named in parties:
            return named
    envoys = [side.party for side in sides if side.lead is not None and side.lead.role == "ambassador"]
    if event.type == "credentials" and envoys:
        return envoys[0]
    if event.type == "protest" and len(envoys) == 1:
        return next((party for party in parties if party not in envoys), None)
    if event.type == "visit" and len(parties) == 2:
        host = event.host or (event.place.country if event.place else None)
        if host in parties:
            return parties[1 - parties.index(host)]
        travellers = [side.party for side in sides if side.lead is not None]
        return travellers[0] if len(travellers) == 1 else None
    return None


def _phrase(telling: _Telling) -> Mapping[str, str]:
    of_type = _phrases(telling.event.type)
    for outcome in dict.fromkeys((telling.event.outcome or "", "")):
        for row in of_type:
            if row["outcome"] == outcome and _fits(row["shape"], telling):
                return row
    return _phrases("meeting")[-1]  # a type newer than the table: whoever was there, met


def _fits(shape: str, telling: _Telling) -> bool:
    if shape == "directed":
        return telling.directed
    if shape in ("pair", "envoy", "posting", "protest"):
        return len(telling.sides) == 2 or (telling.directed and len(telling.sides) > 1 and shape != "pair")
    return True


def _sides_en(telling: _Telling) -> dict[str, str]:
    event, sides = telling.event, telling.sides
    states = event.type in _BY_COUNTRY
    first = [side.state_en() if states or event.type == "protest" else side.english() for side in sides[:1]]
    to_state = states or event.type == "visit" or (event.type == "credentials" and event.outcome != "presented")
    rest = [side.state_en() if to_state else side.english() for side in sides[1:]]
    everyone = [side.state_en() if states else side.english() for side in sides]
    return {"a": "".join(first), "b": _list_en(rest), "all": _list_en(everyone)}


def _sides_ur(telling: _Telling) -> dict[str, str]:
    event, sides = telling.event, telling.sides
    states = event.type in _BY_COUNTRY
    first = [side.state_ur() if states or event.type == "protest" else side.urdu() for side in sides[:1]]
    to_state = states or event.type == "visit" or (event.type == "credentials" and event.outcome != "presented")
    rest = [side.state_ur() if to_state else side.urdu() for side in sides[1:]]
    everyone = [side.state_ur() if states else side.urdu() for side in sides]
    return {"a": "".join(first), "b": _list_ur(rest), "all": _list_ur(everyone)}


def _list_en(names: Sequence[str]) -> str:
    if len(names) > _MOST_SIDES:
        names = [*names[: _MOST_SIDES - 1], f"{len(names) - _MOST_SIDES + 1} more"]
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names) or "others"


def _list_ur(names: Sequence[str]) -> str:
    if len(names) > _MOST_SIDES:
        names = [*names[: _MOST_SIDES - 1], f"مزید {len(names) - _MOST_SIDES + 1}"]
    return " اور ".join(("، ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names) or "دیگر"


def _where_en(event: Event) -> str:
    city = event.place.city if event.place else None
    if event.type == "visit":
        return f" ({city})" if city else ""
    country = naming.party_en(event.place.country) if event.place and event.place.country else None
    text = f" in {city or country}" if city or country else ""
    if event.type == "meeting" and event.format == "summit_margin" and event.organisation:
        text += f" at the {naming.conference_en(event.organisation)}"
    return text + (" by video" if event.mode == "video" else "")


def _where_ur(event: Event) -> str:
    city = naming.city_ur(event.place.city) if event.place and event.place.city else None
    if event.type == "visit":
        return f" ({city})" if city else ""
    country = naming.party_ur(event.place.country) if event.place and event.place.country else None
    text = f"{city or country} میں " if city or country else ""
    if event.type == "meeting" and event.format == "summit_margin" and event.organisation:
        text += f"{naming.party_ur(event.organisation)} اجلاس کے موقع پر "
    return text + ("ویڈیو لنک پر " if event.mode == "video" else "")


def _topics(event: Event) -> list[str]:
    """The topics worth a word: that relations were spoken of goes without saying."""
    return [] if event.topics == ["bilateral_relations"] else event.topics[:_MOST_TOPICS]


def _denier(event: Event) -> str | None:
    """The party whose account the denial is, if one is told."""
    return next((account.who for account in event.accounts if account.who in event.parties), None)


@cache
def _phrases(event_type: str) -> tuple[Mapping[str, str], ...]:
    return tuple(row for row in rows("line_phrases.tsv") if row["type"] == event_type)
