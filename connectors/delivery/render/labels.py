"""The fixed words of messages, in English and Urdu, and the names of parties."""

from functools import cache
from typing import Any, Final

from schemas.alerts import Alert
from schemas.events import Event
from seeds.outlets import outlets
from seeds.tables import rows

KINDS: Final = {
    "created": ("New event", "نیا واقعہ"),
    "facts": ("New details", "نئی تفصیلات"),
    "status": ("Status changed", "صورتِ حال میں تبدیلی"),
    "corrected": ("Corrected", "تصحیح"),
    "contested": ("Accounts disagree", "بیانات میں اختلاف"),
    "withdrawn": ("Withdrawn: no article stands by it any more", "خبر واپس لے لی گئی"),
    "lapsed": ("Date passed, no report", "تاریخ گزر گئی، کوئی خبر نہیں آئی"),
    "sources": ("More sources", "مزید ذرائع"),
}
TYPES: Final = {
    "meeting": ("meeting", "ملاقات"),
    "call": ("call", "ٹیلی فونک گفتگو"),
    "visit": ("visit", "دورہ"),
    "summit": ("summit", "اجلاس"),
    "agreement": ("agreement", "معاہدہ"),
    "credentials": ("credentials", "سفارتی تقرر"),
    "protest": ("protest", "احتجاج"),
    "rupture": ("rupture", "تعلقات میں تعطل"),
    "restore": ("restoration of ties", "تعلقات کی بحالی"),
    "message": ("message", "پیغام"),
}
STATUSES: Final = {
    "held": ("held", "ہو چکا"),
    "planned": ("planned", "طے شدہ"),
    "cancelled": ("cancelled", "منسوخ"),
    "denied": ("denied", "تردید"),
    "lapsed": ("no report", "کوئی خبر نہیں"),
}
FIELDS: Final = {
    "status": ("Status", "صورتِ حال"),
    "standing": ("Standing", "حیثیت"),
    "type": ("Type", "نوعیت"),
    "date": ("Date", "تاریخ"),
    "place": ("Place", "مقام"),
    "parties": ("Parties", "فریق"),
}


@cache
def _parties() -> dict[str, tuple[str, str]]:
    names = {row["code"]: (row["name_en"], row["name_ur"]) for row in rows("countries.tsv")}
    for row in rows("organisations.tsv"):
        names.setdefault(row["code"], (row["name_en"], row["name_ur"]))
    return names


def party_en(code: str) -> str:
    """English name of a party; the code itself where there is none."""
    return _parties().get(code, (code, code))[0] or code


def party_ur(code: str) -> str:
    """Urdu name of a party; the code itself where there is none."""
    return _parties().get(code, (code, code))[1] or code


def outlet_ur(name: str) -> str:
    """An outlet's title, which is Urdu where it is listed; empty for one that is not."""
    known = outlets().get(name)
    return known.title if known else ""


def account_en(who: str) -> str:
    """Whose account it is, in words."""
    return {"media": "media", "unnamed": "unnamed sources"}.get(who) or party_en(who)


def account_ur(who: str) -> str:
    """Whose account it is, in Urdu words."""
    return {"media": "ذرائع ابلاغ", "unnamed": "نامعلوم ذرائع"}.get(who) or party_ur(who)


def english(table: dict[str, tuple[str, str]], word: str) -> str:
    """A word of a closed vocabulary in English; one that is not known yet, as it is."""
    return table.get(word, (word.replace("_", " "), word))[0]


def urdu(table: dict[str, tuple[str, str]], word: str) -> str:
    """A word of a closed vocabulary in Urdu; one that is not known yet, as it is."""
    return table.get(word, (word, word))[1]


def line_en(event: Event) -> str:
    """The English line, or the bare facts of an event that has none."""
    if event.line_en:
        return event.line_en
    parties = ", ".join(party_en(party) for party in event.parties)
    return f"{english(TYPES, event.type).capitalize()} ({english(STATUSES, event.status)}): {parties}"


def line_ur(event: Event) -> str:
    """The Urdu line, or the bare facts of an event that has none."""
    if event.line_ur:
        return event.line_ur
    parties = "، ".join(party_ur(party) for party in event.parties)
    return f"{urdu(TYPES, event.type)} ({urdu(STATUSES, event.status)}): {parties}"


def when_en(event: Event) -> str:
    """The date as far as it is known."""
    return event.date or "date not stated"


def where_en(event: Event) -> str:
    """City, venue and country as far as they are known; empty otherwise."""
    if event.place is None:
        return ""
    country = party_en(event.place.country) if event.place.country else ""
    return ", ".join(part for part in (event.place.venue, event.place.city, country) if part)


def others_say(event: Event) -> list[str]:
    """Facts that some sources tell otherwise, one phrase per field."""
    told = []
    for field, alternatives in event.alternatives.items():
        values = [f"{_plain(one.value)} ({len(one.articles)} of the sources)" for one in alternatives if one.value is not None]
        if values:
            told.append(f"{english(FIELDS, field).lower()} {', '.join(values)}")
    return told


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def headline_en(alert: Alert, wording: str) -> str:
    """What kind of news this is to its reader."""
    label = english(KINDS, alert.kind)
    return label if wording == "new" or alert.kind != "created" else f"{label} (updated)"
