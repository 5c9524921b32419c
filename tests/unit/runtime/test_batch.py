"""The bounded form of the runtime, in this process and over a pool: the same outcomes."""

from collections.abc import Iterator

import pytest
from probes import Counting, Echo, record

from schemas import topics, wire
from schemas.articles import Article
from streams.runtime.batch import run, run_pooled
from streams.runtime.encode import DEAD_PREFIX
from streams.runtime.pool import WorkPool
from streams.runtime.processor import Incoming, StatefulProcessor


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkPool]:
    pool = WorkPool({"echo": Echo}, workers=2, seconds_per_record=3)
    yield pool
    pool.stop()


def records() -> list[Incoming]:
    good = [record(f"a{i}", offset=i) for i in range(40)]
    bad = [record("p", "poison", 40), Incoming("t.articles.parsed", 0, 41, b"k", b"{", (), 5), record("z", offset=42)]
    return good[:20] + bad + good[20:]


def error_of(letter: Incoming) -> bytes:
    return dict(letter.headers)[DEAD_PREFIX + "error"]


def test_bad_records_become_dead_letters_and_the_rest_goes_on() -> None:
    dead: list[Incoming] = []
    out = list(run(Echo(), records(), on_dead=dead.append))
    assert [found.key for found in out] == [incoming.key for incoming in records() if incoming.key not in (b"p", b"k")]
    assert [letter.value for letter in dead] == [records()[20].value, b"{"]
    assert [found.offset for found in out] == list(range(41))


def test_the_pool_gives_the_same_outcomes_in_the_same_order(pool: WorkPool) -> None:
    dead: list[Incoming] = []
    dead_pooled: list[Incoming] = []
    plain = list(run(Echo(), records(), on_dead=dead.append))
    pooled = list(run_pooled("echo", pool, records(), on_dead=dead_pooled.append, batch=16))
    assert pooled == plain
    assert [(d.value, error_of(d)) for d in dead_pooled] == [(d.value, error_of(d)) for d in dead]


def test_a_record_that_hangs_is_the_only_dead_letter_of_its_chunk(pool: WorkPool) -> None:
    dead: list[Incoming] = []
    batch = [record("a"), record("h", "hang"), record("b")]
    out = list(run_pooled("echo", pool, batch, on_dead=dead.append))
    assert [found.key for found in out] == [b"a", b"b"]
    assert error_of(dead[0]) == b"PoisonError: not done after 3 s"


def test_a_record_that_kills_its_process_is_the_only_dead_letter_of_its_chunk(pool: WorkPool) -> None:
    dead: list[Incoming] = []
    batch = [record("a"), record("d", "die"), record("b")]
    out = list(run_pooled("echo", pool, batch, on_dead=dead.append))
    assert [found.key for found in out] == [b"a", b"b"]
    assert error_of(dead[0]) == b"PoisonError: the process that handled it ended with code 9"


def test_a_newer_schema_stops_the_run(pool: WorkPool) -> None:
    newer = Incoming("t", 0, 0, b"k", b"{}", ((wire.SCHEMA_HEADER, b"2"),), 0)
    with pytest.raises(wire.NewerSchemaError, match="upgrade"):
        list(run(Echo(), [newer]))
    with pytest.raises(wire.NewerSchemaError, match="upgrade"):
        list(run_pooled("echo", pool, [newer]))


@pytest.mark.parametrize("header", [b"x", b"-2", b"\xff", b""])
def test_a_malformed_schema_header_is_no_reason_to_stop(header: bytes) -> None:
    good = record("a")
    odd = Incoming("t", 0, 0, b"a", good.value, ((wire.SCHEMA_HEADER, header),), 0)
    assert len(list(run(Echo(), [odd]))) == 1


def test_a_restored_memory_is_the_memory_that_was() -> None:
    inputs = [record(f"a{i % 7}", offset=i) for i in range(20)]
    undisturbed = list(run(Counting(), inputs))
    first = list(run(Counting(), inputs[:9]))
    again = Counting()
    assert isinstance(again, StatefulProcessor)
    again.restore(first)
    assert [wire.decode(Article, r.value).version for r in first + list(run(again, inputs[5:]))] == [
        wire.decode(Article, r.value).version for r in undisturbed
    ]
    assert {r.topic for r in undisturbed} == {topics.ARTICLES.name}
