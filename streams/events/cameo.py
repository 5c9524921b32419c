"""CAMEO code of an event, straight from our own fields (`seeds/gazetteer/cameo.tsv`, never by way of PLOVER)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from schemas.events import Cameo, Event
from seeds.tables import rows
from streams.events.codes import Row, fitting_row

_TABLE = "cameo.tsv"


def cameo(event: Event) -> Cameo:
    """Code (a string: `040`), root, Goldstein value and label; what no codebook settles stays empty and `reason` says why."""
    row = fitting_row(_TABLE, event)
    if row is None:
        return Cameo(reason=f"no row for {event.type} {event.status}")
    if not row["code"]:
        return Cameo(reason=row["reason"])
    code = row["code"]
    entry = _codes()[code]
    return Cameo(code=code, root=code[:2], goldstein=float(entry["goldstein"]), label=entry["label"], reason=row["reason"])


@cache
def _codes() -> Mapping[str, Row]:
    return MappingProxyType({row["code"]: row for row in rows("cameo_codes.tsv")})
