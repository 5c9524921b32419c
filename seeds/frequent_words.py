"""Words too frequent in Urdu news to tell one story from another (`gazetteer/frequent_words.tsv`)."""

from functools import cache

import seeds


@cache
def frequent_words() -> frozenset[str]:
    """The words, folded as `schemas.ids.fold_title` folds."""
    lines = seeds.path("gazetteer", "frequent_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    return frozenset(row.split("\t")[0] for row in rows[1:])
