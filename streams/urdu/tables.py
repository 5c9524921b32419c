"""Rows of the small tables under `seeds/gazetteer` that the reading of words, numbers and dates rests on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from streams.urdu.letters import fold_text

FOLDER: Final = Path(__file__).resolve().parents[2] / "seeds" / "gazetteer"


def rows(table: str) -> Iterator[dict[str, str]]:
    """Rows of `seeds/gazetteer/<table>.tsv` by column name; `#` lines are comments."""
    columns: list[str] = []
    for line in (FOLDER / f"{table}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            if columns:
                yield dict(zip(columns, cells, strict=True))
            else:
                columns = cells


def forms(cell: str) -> list[str]:
    """The forms of a cell, folded, without repeats, in their order."""
    return list(dict.fromkeys(fold_text(form) for form in cell.split("|") if form))
