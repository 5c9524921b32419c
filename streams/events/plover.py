"""PLOVER 2.0 codes of an event, straight from our own fields (`seeds/gazetteer/plover.tsv`, never by way of CAMEO)."""

from schemas.events import Event, Plover
from streams.events.codes import contexts, fitting_row

_TABLE = "plover.tsv"


def plover(event: Event) -> Plover:
    """Category, mode, contexts, quad class and scale; what no manual settles stays empty and `reason` says why."""
    row = fitting_row(_TABLE, event)
    if row is None:
        return Plover(reason=f"no row for {event.type} {event.status}")
    if not row["category"]:
        return Plover(reason=row["reason"])
    return Plover(
        category=row["category"],
        mode=row["mode"] or None,
        contexts=_contexts(row["contexts"], event.topics),
        quad=int(row["quad"]),
        scale=float(row["scale"]),
        reason=row["reason"],
    )


def _contexts(recipe: str, topics: list[str]) -> list[str]:
    """Contexts by a row's recipe: `diplomatic topics` adds both, `topics else diplomatic` the latter for want of topics."""
    first, _, otherwise = recipe.partition(" else ")
    found: dict[str, None] = {}
    for word in first.split():
        found.update(dict.fromkeys(contexts(topics) if word == "topics" else [word]))
    return list(found) or otherwise.split()
