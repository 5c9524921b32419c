import pytest
from probes import article, record

from schemas import topics, wire
from schemas.articles import Article
from streams.runtime.encode import dead_letter, encode, input_offset
from streams.runtime.processor import Incoming, Outgoing, PoisonError


def test_output_carries_time_trace_and_origin_of_its_input() -> None:
    incoming = record("a", offset=17)
    (sent,) = encode([Outgoing(topics.ARTICLES, "a", article("a"))], incoming, "echo")
    headers = dict(sent.headers)
    assert sent.timestamp_ms == incoming.timestamp_ms
    assert headers["ce_time"] == b"2026-03-11T00:00:00Z"
    assert headers["ce_type"] == b"sifarat.Article"
    assert headers["ce_source"] == b"/sifarat/echo"
    assert headers["traceparent"] == b"00-1-2-01"
    assert headers["sifarat_input"] == b"t.articles.parsed/0/17"
    placed = Incoming("t.articles", 3, 99, sent.key, sent.value, sent.headers, sent.timestamp_ms)
    assert input_offset(placed) == 17


def test_a_record_too_large_is_refused_before_it_is_sent() -> None:
    with pytest.raises(PoisonError, match="at most"):
        encode([Outgoing(topics.ARTICLES, "a", article("a", "x" * topics.MAX_RECORD_BYTES))], record("a"), "echo")


def test_dead_letter_keeps_the_bytes_and_says_why() -> None:
    incoming = Incoming("t.articles", 2, 5, b"\xff\x00", b"\x80 not json", (("own", b"1"),), 1000)
    letter = dead_letter(incoming, ValueError("no"), "extract")
    headers = dict(letter.headers)
    assert (letter.key, letter.value) == (b"\xff\x00", b"\x80 not json")
    assert headers["own"] == b"1"
    assert headers["dead_error"] == b"ValueError: no"
    assert (headers["dead_topic"], headers["dead_partition"], headers["dead_offset"]) == (b"t.articles", b"2", b"5")
    assert headers["dead_time"] == b"1970-01-01T00:00:01+00:00"


def test_the_same_failure_writes_the_same_letter() -> None:
    letters = [dead_letter(record("a"), ValueError("no"), "extract") for _ in range(2)]
    assert letters[0] == letters[1]


def test_article_survives_the_wire() -> None:
    (sent,) = encode([Outgoing(topics.ARTICLES, "a", article("a", "متن"))], record("a"), "echo")
    assert wire.decode(Article, sent.value, sent.headers) == article("a", "متن")
