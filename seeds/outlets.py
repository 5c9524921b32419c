"""Publishers: whose news it is, for which country it is written, in which zone its clock runs (`gazetteer/outlets.tsv`)."""

from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urlsplit

import seeds

COLUMNS: Final = ("outlet", "title", "hosts", "audience_country", "zone", "tier", "language")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher of news in Urdu."""

    outlet: str
    """Short name, such as `bbc`."""
    title: str
    hosts: tuple[str, ...]
    """Hosts of its articles, lower case; one may carry a path (`www.bbc.com/urdu`)."""
    audience_country: str | None
    """ISO 3166-1 alpha-2: whose prime minister is meant by "the prime minister"."""
    zone: str | None
    """IANA zone in which it writes times that carry none."""
    tier: int
    language: str


@cache
def outlets() -> dict[str, Outlet]:
    """All outlets by short name. Raises `ValueError` that names the line of `outlets.tsv` which cannot be read."""
    lines = seeds.path("gazetteer", "outlets.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, Outlet] = {}
    header: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            if tuple(cells) != COLUMNS:
                raise ValueError(f"outlets.tsv line {number}: columns are {cells}, expected {list(COLUMNS)}")
            header = cells
            continue
        if len(cells) != len(COLUMNS) or not cells[0] or not cells[5].isdigit() or cells[0] in found:
            raise ValueError(f"outlets.tsv line {number}: {len(cells)} cells, a bad tier, or an outlet met before")
        hosts = tuple(host.lower() for host in cells[2].split("|") if host)
        found[cells[0]] = Outlet(cells[0], cells[1], hosts, cells[3] or None, cells[4] or None, int(cells[5]), cells[6])
    return found


@cache
def _by_host() -> dict[str, list[tuple[str, Outlet]]]:
    """Host to (path prefix, outlet), the longest prefix first."""
    index: dict[str, list[tuple[str, Outlet]]] = {}
    for outlet in outlets().values():
        for entry in outlet.hosts:
            host, slash, path = entry.partition("/")
            index.setdefault(host, []).append((slash + path, outlet))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


def outlet_of(url_or_name: str | None) -> Outlet | None:
    """The outlet of an article's address (by host, and path where one host serves several languages) or of a short name.

    `None` when nobody knows it; unknown is not an error.

    >>> outlet_of("https://www.bbc.com/urdu/articles/c1")
    Outlet(outlet='bbc', ...)
    """
    if not url_or_name:
        return None
    text = url_or_name.strip()
    if "/" not in text:
        known = outlets().get(text.lower())
        if known is not None:
            return known
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        host = parts.hostname
    except ValueError:
        return None
    for prefix, outlet in _by_host().get(host or "", ()):
        if not prefix or parts.path == prefix or parts.path.startswith(prefix + "/"):
            return outlet
    return None
