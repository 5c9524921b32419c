"""Bodies stay within their limits while they are decompressed."""

import gzip
import tracemalloc
import zlib

import pytest

from connectors.http.decoding import BodyReader, BombError, UnknownEncodingError

TEXT = "خبریں اور تبصرے ".encode() * 500
MIB = 1024 * 1024


def read(body: bytes, encoding: str, *, max_raw: int = MIB, max_bytes: int = MIB, step: int = 1000) -> BodyReader:
    reader = BodyReader(encoding, max_raw=max_raw, max_bytes=max_bytes)
    for at in range(0, len(body), step):
        reader.feed(body[at : at + step])
    return reader


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT), "x-gzip"),
        (gzip.compress(TEXT[:50]) + gzip.compress(TEXT[50:]), "gzip"),
        (gzip.compress(TEXT) + b"\0" * 50, "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (zlib.compress(TEXT)[2:-4], "deflate"),
        (gzip.compress(TEXT), ""),
        (gzip.compress(gzip.compress(TEXT)), "gzip"),
    ],
    ids=["plain", "identity", "gzip", "x-gzip", "two members", "padded", "zlib", "bare deflate", "unsaid gzip", "double gzip"],
)
def test_bodies_come_out_whole(body: bytes, encoding: str) -> None:
    reader = read(body, encoding)
    assert reader.finish() == TEXT
    assert not reader.full


def test_a_cut_body_gives_what_there_is() -> None:
    reader = read(gzip.compress(TEXT, 1)[:-30], "gzip")
    assert TEXT.startswith(reader.finish())
    assert "too early" in reader.broken


def test_damage_gives_what_came_before() -> None:
    reader = read(gzip.compress(TEXT) + gzip.compress(b"more")[:4] + b"\xff" * 20, "gzip")
    assert reader.finish() == TEXT
    assert "damaged" in reader.broken


def test_limits_cut() -> None:
    assert len(read(TEXT, "", max_bytes=100).finish()) == 100
    cut = read(TEXT, "", max_raw=200)
    assert len(cut.finish()) == 200
    assert cut.full


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(MIB)) for _ in range(size // MIB)) + packer.flush()


@pytest.mark.parametrize("times", [1, 2])
def test_a_bomb_is_named_and_never_unpacked(times: int) -> None:
    body = bomb(256 * MIB)
    for _ in range(times - 1):
        body = gzip.compress(body)
    tracemalloc.start()
    try:
        with pytest.raises(BombError, match="decompression bomb"):
            read(body, "gzip", max_raw=MIB, max_bytes=4 * MIB, step=64 * 1024).finish()
        assert tracemalloc.get_traced_memory()[1] < 24 * MIB
    finally:
        tracemalloc.stop()


def test_what_was_not_asked_for_is_refused() -> None:
    with pytest.raises(UnknownEncodingError, match="br"):
        BodyReader("br", max_raw=1, max_bytes=1)
    with pytest.raises(UnknownEncodingError):
        BodyReader("gzip, gzip, gzip", max_raw=1, max_bytes=1)
