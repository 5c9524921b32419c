"""What a new gazetteer could touch: stored articles that hold one of its new forms, and the events that they tell."""

from pathlib import Path
from typing import TypeVar

import msgspec

from connectors.kafka import KafkaSettings, read_all
from schemas import topics
from streams.extraction.gazetteer import Form, load
from streams.urdu.letters import fold_text


class _Text(msgspec.Struct):
    article_id: str
    title: str = ""
    text: str = ""


class _Told(msgspec.Struct):
    article_id: str


class _Event(msgspec.Struct):
    event_id: str
    sources: list[_Told] = []


_Kind = TypeVar("_Kind", _Text, _Event)


class Plan(msgspec.Struct, kw_only=True):
    """What to replay for a gazetteer."""

    forms: dict[str, int]
    """New form to the number of stored articles that hold it."""
    articles: list[str]
    events: list[str]


async def plan_for(kafka: KafkaSettings, prefix: str, folders: tuple[Path, ...], new: Path) -> Plan:
    """Compare the gazetteer in force with the one that `new` would make, and look for the difference in what is stored."""
    forms = new_forms(folders, new)
    counts = dict.fromkeys(sorted(forms), 0)
    articles: dict[str, None] = {}
    async for record in read_all(kafka, topics.ARTICLES.named(prefix)):
        found = _decoded(record.value, _Text)
        if found is None:
            continue
        text = _spaceless(f"{found.title} {found.text}")
        held = [form for form, key in forms.items() if key in text]
        for form in held:
            counts[form] += 1
        if held:
            articles[found.article_id] = None
    events: dict[str, None] = {}
    async for record in read_all(kafka, topics.EVENTS.named(prefix)):
        event = _decoded(record.value, _Event)
        if event is not None and any(source.article_id in articles for source in event.sources):
            events[event.event_id] = None
    return Plan(forms=counts, articles=sorted(articles), events=sorted(events))


def new_forms(folders: tuple[Path, ...], new: Path) -> dict[str, str]:
    """Forms that only the new gazetteer has, or that mean something else in it; each with the key by which it is looked for."""
    before = {_identity(form) for form in load(folders).forms}
    after = load((*folders, new)).forms
    return {form.form: _spaceless(form.form) for form in after if _identity(form) not in before}


def _identity(form: Form) -> tuple[str, str, str]:
    return form.kind, form.form, repr(form.entry)


def _spaceless(text: str) -> str:
    """As extraction looks for forms: letters folded, spaces left out."""
    return fold_text(text).replace(" ", "")


def _decoded(value: bytes | None, kind: type[_Kind]) -> _Kind | None:
    try:
        return msgspec.json.decode(value or b"", type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
