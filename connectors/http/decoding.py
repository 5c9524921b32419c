"""Bodies, bounded while they are decompressed: a small bomb never becomes a large one in memory."""

import zlib
from typing import Final

_GZIP_MAGIC: Final = b"\x1f\x8b\x08"
_BOMB_RATIO: Final = 150
"""Output to input above which a body that meets the limit is called a bomb. XML and HTML reach 5 to 20."""
_STEP: Final = 256 * 1024


class BombError(ValueError):
    """A body that grows out of proportion when it is decompressed."""


class UnknownEncodingError(ValueError):
    """A content encoding that was not asked for."""


class BodyReader:
    """Takes raw pieces, keeps at most `max_bytes` of decompressed body. `full` says that more would be thrown away."""

    def __init__(self, encoding: str, *, max_raw: int, max_bytes: int) -> None:
        self.raw = 0
        self.body = bytearray()
        self.full = False
        self.broken = ""
        self._max_raw, self._max_bytes = max_raw, max_bytes
        self._codings = [c for part in encoding.lower().split(",") if (c := part.strip()) not in {"", "identity"}]
        self._inflater: zlib._Decompress | None = None
        if len(self._codings) > 2 or any(c not in {"gzip", "x-gzip", "deflate"} for c in self._codings):
            raise UnknownEncodingError(f"content encoding {encoding[:40]!r}, asked for gzip or deflate")

    def feed(self, piece: bytes) -> None:
        """Adds a raw piece. Raises `BombError`."""
        self.raw += len(piece)
        if self.raw > self._max_raw:
            piece = piece[: max(0, len(piece) - (self.raw - self._max_raw))]
            self.full = True
        if self._codings:
            self._inflate(piece)
        else:
            self._keep(piece)

    def finish(self) -> bytes:
        """The whole body; also one that was compressed twice, or without saying so. Raises `BombError`."""
        if self._inflater is not None and not self._inflater.eof and not self.full:
            self.broken = self.broken or "the compressed body ends too early"
        body = bytes(self.body)
        for _ in range(2):
            if not body.startswith(_GZIP_MAGIC):
                break
            inner = BodyReader("gzip", max_raw=self._max_bytes, max_bytes=self._max_bytes)
            inner.feed(body)
            self.full = self.full or inner.full
            if inner.full and len(inner.body) > _BOMB_RATIO * max(self.raw, 1):
                raise BombError(self._bomb(len(inner.body)))
            body = bytes(inner.body)
        return body

    def _keep(self, piece: bytes) -> None:
        room = self._max_bytes - len(self.body)
        if len(piece) > room:
            self.full = True
        self.body += piece[:room]

    def _inflate(self, piece: bytes) -> None:
        while piece and not self.full and not self.broken:
            if self._inflater is None:
                self._inflater = self._open(piece)
            try:
                out = self._inflater.decompress(piece, _STEP)
            except zlib.error as error:
                self.broken = f"the compressed body is damaged ({error})"
                return
            self._keep(out)
            piece = self._inflater.unconsumed_tail
            if len(self.body) >= self._max_bytes and len(self.body) > _BOMB_RATIO * (self.raw - len(piece)):
                raise BombError(self._bomb(len(self.body)))
            if self._inflater.eof:
                piece = self._inflater.unused_data
                if not piece.startswith(_GZIP_MAGIC):
                    return  # padding after the last member, as some servers send
                self._inflater = None

    def _open(self, piece: bytes) -> "zlib._Decompress":
        if self._codings[-1] != "deflate":
            return zlib.decompressobj(wbits=31)
        # "deflate" is zlib by the standard and bare deflate by habit: the first two bytes tell.
        zlib_header = len(piece) > 1 and piece[0] & 0x0F == 8 and (piece[0] << 8 | piece[1]) % 31 == 0
        return zlib.decompressobj(wbits=15 if zlib_header else -15)

    def _bomb(self, size: int) -> str:
        return f"decompression bomb: {self.raw:,} bytes became more than {size:,}"
