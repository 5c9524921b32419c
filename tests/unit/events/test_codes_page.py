"""docs/codes.md shows the tables as they are."""

from pathlib import Path

import pytest

from seeds.tables import rows

PAGE = (Path(__file__).parents[3] / "docs" / "codes.md").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("plover.tsv", "type status when category mode contexts quad scale reason source"),
        ("plover_contexts.tsv", "topic contexts sector reason"),
        ("cameo.tsv", "type status when code reason source"),
        ("cameo_codes.tsv", "code goldstein label"),
    ],
)
def test_every_row_stands_on_the_page(table: str, columns: str) -> None:
    names = columns.split()
    wanted = ["| " + " | ".join(row[name].replace("|", ", ") or " " for name in names) + " |" for row in rows(table)]
    start = PAGE.index("| " + " | ".join(_heading(table, name) for name in names) + " |") + 2
    assert PAGE[start : start + len(wanted)] == wanted
    assert not PAGE[start + len(wanted)].startswith("|"), "the page has rows that the table has not"


def _heading(table: str, name: str) -> str:
    if name == "reason":
        return {"plover.tsv": "reason for what is empty"}.get(table, "reason for none")
    return {"goldstein": "Goldstein"}.get(
        name, {"plover_contexts.tsv": {"contexts": "PLOVER contexts"}}.get(table, {}).get(name, name)
    )
