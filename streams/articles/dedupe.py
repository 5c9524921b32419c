"""Dedupe: is this read a new article, a further version of one, or the text of another article again?

Nothing is dropped: every read goes on once, with its version, and a duplicate is marked and names its original. The memory is
the window of `streams.articles.index`, and it is rebuilt from the records of `articles` alone.
"""

import hashlib
import logging
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

import msgspec

from schemas import topics, wire
from schemas.articles import Article
from schemas.ids import fold_title
from schemas.topics import Topic
from streams.articles import containment, near, signature
from streams.articles.bulletin import stated
from streams.articles.index import WINDOW, Entry, Window
from streams.articles.shingle import SHINGLE_LETTERS, Codes, Hashes, body, letters, shingles
from streams.articles.versions import change_of, content_key, read_bit
from streams.runtime.processor import Incoming, Outgoing, PoisonError

MOST_BYTES: Final = topics.MAX_RECORD_BYTES - 16 * 1024
"""Of an input: what dedupe adds to it must fit too."""

_log: Final = logging.getLogger(__name__)


class Dedupe:
    """articles.parsed → articles."""

    stage: ClassVar[str] = "dedupe"
    reads: ClassVar[Topic] = topics.ARTICLES_PARSED
    writes: ClassVar[Topic] = topics.ARTICLES
    also_reads: ClassVar[Sequence[Topic]] = ()
    remembers: ClassVar[bool] = True

    def __init__(self, window: int = WINDOW) -> None:
        self._size = window
        self._window = Window(window)

    def process(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One read of an article: one output, or none when this very read was absorbed before."""
        if len(incoming.value or b"") > MOST_BYTES:  # known before the memory is changed, not when the output is sent
            raise PoisonError(f"article of {len(incoming.value or b'')} bytes, at most {MOST_BYTES} are allowed")
        article = wire.decode(Article, incoming.value, incoming.headers)
        judged = self.judge(article)
        if judged is None:
            return ()
        return (Outgoing(topics.ARTICLES, judged.article_id, judged),)

    def note(self, incoming: Incoming) -> Sequence[Outgoing]:
        """Dedupe follows no other topic."""
        return ()

    def restore(self, outputs: Iterable[Incoming]) -> None:
        """Rebuild the window from the records of `articles`, in the order in which they were made."""
        self._window = Window(self._size)
        for output in outputs:
            try:
                article = wire.decode(Article, output.value, output.headers)
                seen = _seen(article, article.text_hash, signature.from_text(article.signature))
            except (wire.UnreadableRecordError, ValueError) as error:
                _log.warning("%s: left out of the memory of dedupe: %s", output.position, error)
                continue
            self._absorb(article, seen)

    def judge(self, article: Article) -> Article | None:
        """The article with version, change, signature and duplicate; None for a read that was absorbed before."""
        known = self._window.get(article.article_id)
        if known is not None and known.reads & read_bit(article.read):
            return None
        codes = letters(body(article.text) if _readable(article) else "")
        seen = _seen(article, _text_hash(article, codes), signature.sketch(shingles(codes)))
        late = known is not None and article.read < known.reads.bit_length() - 1
        change = change_of(article, known.content if known else None, seen.content, bool(known and known.withdrawn))
        if known is not None and (late or change == "unchanged"):
            verdict = _Verdict(known.duplicate_of, known.duplicate_kind, known.similarity)
            version, change = known.version, "unchanged"
        else:
            verdict = self._original(seen, known) if _readable(article) else _Verdict()
            version = known.version + 1 if known else 1
        judged = msgspec.structs.replace(
            article,
            version=version,
            change=change,
            text_hash=seen.text_hash,
            signature=signature.to_text(seen.sketch),
            duplicate_of=verdict.duplicate_of,
            duplicate_kind=verdict.kind,
            similarity=verdict.similarity,
        )
        self._absorb(judged, seen)
        return judged

    def _original(self, seen: "_Seen", known: Entry | None) -> "_Verdict":
        """The article of which this one is a duplicate: the earliest of its text, else the most similar one."""
        for entry in self._window.same_text(seen.text_hash):
            if _before(entry, known):
                return _Verdict(entry.duplicate_of or entry.article_id, "same_text", 1.0)
        best, verdict = 0.0, _Verdict()
        for entry in self._window.alike(seen.sketch, seen.facts):
            if entry.facts is None or not _before(entry, known):
                continue
            shared = containment.overlap(seen.sketch, entry.sketch())
            if shared.jaccard > best and near.near_same(shared, seen.facts, entry.facts):
                best = shared.jaccard
                verdict = _Verdict(entry.duplicate_of or entry.article_id, "near_text", round(best, 3))
        return verdict

    def _absorb(self, judged: Article, seen: "_Seen") -> None:
        """Remember a record that dedupe published: the one way in which the memory changes, live and at a restore."""
        entry = self._window.get(judged.article_id)
        if entry is None:
            entry = self._window.add(judged.article_id, seen.content)
        newest = judged.read >= entry.reads.bit_length() - 1
        entry.reads |= read_bit(judged.read)
        if not newest or judged.version <= entry.version:
            return
        entry.version, entry.content, entry.withdrawn = judged.version, seen.content, judged.withdrawn
        entry.duplicate_of, entry.duplicate_kind = judged.duplicate_of, judged.duplicate_kind
        entry.similarity = judged.similarity
        if _readable(judged):
            self._window.show(entry, seen.text_hash, seen.sketch, seen.facts)
        else:
            self._window.hide(entry)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What dedupe sees of an article: computed from it when it is new, from its record at a restore."""

    text_hash: str
    sketch: Hashes
    content: bytes
    facts: near.Facts


@dataclass(frozen=True, slots=True)
class _Verdict:
    duplicate_of: str | None = None
    kind: str | None = None
    similarity: float | None = None


def _seen(article: Article, text_hash: str, sketch: Hashes) -> _Seen:
    title = fold_title(article.title)
    facts = near.Facts(
        outlet=sys.intern(article.outlet),
        title=hashlib.blake2b(title.encode("utf-8", "replace"), digest_size=8).digest() if title else b"",
        day=_ordinal(article.published_date),
        stated=stated(article.title, article.text),
        short=len(sketch) < near.SHORT,
    )
    return _Seen(text_hash, sketch, content_key(article, title, text_hash), facts)


def _readable(article: Article) -> bool:
    """Whether it can be a duplicate, or have one."""
    return not article.rejected and not article.withdrawn


def _before(entry: Entry, known: Entry | None) -> bool:
    """An original arrived first: an edited article is no duplicate of one that came after it."""
    return known is None or entry.arrival < known.arrival


def _text_hash(article: Article, codes: Codes) -> str:
    """Hash of the letters of the body; of title and body for a short one; empty where there is nothing to compare."""
    if not len(codes):
        return ""
    digest = hashlib.blake2b(codes.astype("<u4").tobytes(), digest_size=10)
    if len(codes) < near.SHORT + SHINGLE_LETTERS:
        digest.update(fold_title(article.title).encode("utf-8", "replace"))
    return digest.hexdigest()


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
