"""Which row of a mapping table fits an event: the conditions that PLOVER and CAMEO rows share.

A row holds for one event type (or `*`), one status (or `*`) and all conditions in its `when`. The first row that fits holds.
The tables are data (`seeds/gazetteer/plover.tsv`, `cameo.tsv`); the meaning of each condition is here.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from schemas.events import Event
from seeds.tables import rows

Row = Mapping[str, str]
_SMALL_TALK: Final = "bilateral_relations"
"""Said of nearly every contact: it tells nothing of talks."""


def _third_country(event: Event) -> bool:
    return event.place is not None and event.place.country is not None and event.place.country not in event.parties


_CONDITIONS: Final[Mapping[str, Callable[[Event], bool]]] = MappingProxyType(
    {
        "video": lambda event: event.mode == "video",
        "three_parties": lambda event: len(event.parties) > 2,
        "at_conference": lambda event: event.format == "summit_margin",
        "third_country": _third_country,
        "mediated": lambda event: bool(event.mediator),
        "discussed": lambda event: any(topic != _SMALL_TALK for topic in event.topics),
    }
)


def fitting_row(table: str, event: Event) -> Row | None:
    """First row of `table` (a file name) that fits `event`; None when none does: a type or status newer than the table."""
    for row in _table(table):
        if row["type"] not in ("*", event.type) or row["status"] not in ("*", event.status):
            continue
        if all(_holds(condition, event) for condition in row["when"].split()):
            return row
    return None


def _holds(condition: str, event: Event) -> bool:
    name, _, value = condition.partition("=")
    if name == "outcome":
        return event.outcome == value
    if name == "sector":
        return value in sectors(event.topics)
    return _CONDITIONS[name](event)


def contexts(topics: Sequence[str]) -> list[str]:
    """PLOVER contexts of our topics, in order of the topics, each once. A topic without one adds nothing."""
    found: dict[str, None] = {}
    for topic in topics:
        row = _topics().get(topic)
        if row is not None and row["contexts"]:
            found.update(dict.fromkeys(row["contexts"].split("|")))
    return list(found)


def sectors(topics: Sequence[str]) -> set[str]:
    """Sectors (economic, military, legal) that the topics fall in."""
    return {row["sector"] for topic in topics if (row := _topics().get(topic)) is not None and row["sector"]}


@cache
def _topics() -> Mapping[str, Row]:
    return MappingProxyType({row["topic"]: row for row in rows("plover_contexts.tsv")})


@cache
def _table(name: str) -> tuple[Row, ...]:
    table = tuple(rows(name))
    for row in table:
        for condition in row["when"].split():
            if condition.partition("=")[0] not in {*_CONDITIONS, "outcome", "sector"}:
                raise ValueError(f"{name}: unknown condition {condition!r} of {row['type']} {row['status']}")
    return table
