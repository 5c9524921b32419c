"""Reading the tab-separated tables of `gazetteer/`: first line the column names, `#` lines are comments."""

from collections.abc import Iterator

import seeds


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of `gazetteer/<name>` as dictionaries, empty cells as "". Raises `ValueError` with file and line for a bad row."""
    columns: list[str] | None = None
    for number, line in enumerate(seeds.path("gazetteer", name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
        elif len(cells) > len(columns):
            raise ValueError(f"{name}:{number}: {len(cells)} cells under {len(columns)} columns")
        else:
            yield dict(zip(columns, [cell.strip() for cell in cells] + [""] * (len(columns) - len(cells)), strict=True))
