"""The inverted index against a plain dictionary, over wraps, removals and rebuilds of its table."""

import random

import numpy as np

from streams.articles.postings import ANCHORS, LONGEST, Postings
from streams.articles.shingle import Hashes


def sketch(rng: random.Random, pool: int, size: int = 40) -> Hashes:
    return np.array(sorted(rng.sample(range(pool), size)), dtype=np.uint32)


def expected(rows: dict[int, Hashes], asked: Hashes) -> dict[int, int]:
    anchors = {int(a) or 1 for a in np.sort(asked)[:ANCHORS]}
    shared = {row: len(anchors & {int(a) or 1 for a in np.sort(s)[:ANCHORS]}) for row, s in rows.items()}
    return {row: count for row, count in shared.items() if count}


def test_it_finds_what_a_dictionary_finds() -> None:
    rng = random.Random(4)
    size = 30
    postings = Postings(size)
    rows: dict[int, Hashes] = {}
    for step in range(900):
        asked = sketch(rng, 4000)
        assert postings.shared(asked) == expected(rows, asked)
        row = postings.add(asked)
        rows[row] = asked
        rows.pop(row - size, None)
        if rng.random() < 0.2:
            gone = rng.choice(sorted(rows))
            postings.remove(gone)
            del rows[gone]
        if step % 50 == 49:
            postings.remove(1)  # long gone: nothing happens
    assert len(postings._keys) < 40 * size * ANCHORS  # the table does not grow with what has left


def test_an_anchor_that_stands_everywhere_is_followed_to_the_latest_rows_only() -> None:
    postings = Postings(1000)
    everywhere = np.array([0, 7], dtype=np.uint32)
    rows = [postings.add(everywhere) for _ in range(300)]
    assert sorted(postings.shared(everywhere)) == rows[-LONGEST:]


def test_an_empty_sketch_has_nothing_in_common() -> None:
    postings = Postings(10)
    nothing = np.array([], dtype=np.uint32)
    postings.add(nothing)
    assert postings.shared(nothing) == {}
