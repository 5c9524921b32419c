"""The words that a filter may use: codes of parties, regions, cities and people, read from the gazetteer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

import seeds
from streams.urdu.letters import fold_text

_EU = {"EU": "European Union"}


@dataclass(frozen=True)
class Vocabulary:
    """What the gazetteer knows, as far as filters can ask for it."""

    parties: Mapping[str, str] = field(default_factory=dict)
    """Code of a country or organisation to its English name."""
    regions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cities: frozenset[str] = frozenset()
    """English names."""
    people: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Id to all its spellings, folded."""


def words(text: str) -> str:
    """Text as words between single spaces, with a space at both ends: `" met " in words(line)` looks for a whole word."""
    folded = fold_text(text).casefold()
    return f" {' '.join(''.join(c if c.isalnum() else ' ' for c in folded).split())} "


@cache
def vocabulary(folders: tuple[Path, ...] = ()) -> Vocabulary:
    """The shipped gazetteer and then the user's own folders, of which the later wins."""
    parties = dict(_EU)
    regions: dict[str, set[str]] = {}
    for row in _rows("countries.tsv", folders):
        parties[row["code"]] = row.get("name_en", "")
        for region in _forms(row.get("regions", "")):
            regions.setdefault(region, set()).add(row["code"])
    for row in _rows("organisations.tsv", folders):
        parties.setdefault(row["code"], row.get("name_en", ""))
    for row in _rows("regions.tsv", folders):
        regions.setdefault(row["region"], set()).update(_forms(row.get("countries", "")))
    cities = {row["city_en"] for row in _rows("cities.tsv", folders) if row.get("city_en")}
    people = {
        row["person"]: frozenset(
            words(form) for form in (row.get("name_en", ""), row.get("name_ur", ""), *_forms(row.get("forms", ""))) if form
        )
        for row in _rows("people.tsv", folders)
    }
    return Vocabulary(parties, {name: frozenset(codes) for name, codes in regions.items()}, frozenset(cities), people)


def _forms(cell: str) -> list[str]:
    return [form.strip() for form in cell.split("|") if form.strip()]


def _rows(name: str, folders: Sequence[Path]) -> Iterator[dict[str, str]]:
    places: Iterable[Traversable] = (seeds.path("gazetteer", name), *(folder / name for folder in folders))
    for place in places:
        if not place.is_file():
            continue  # a user's folder holds only what it adds
        header: list[str] = []
        for line in place.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            cells = [cell.strip() for cell in line.split("\t")]
            if header:
                yield dict(zip(header, cells, strict=False))
            else:
                header = cells
