"""Dedupe: is this read a new article, a further version of one, or the text of another article again?

Nothing is dropped: every read goes on once, with its version, and a duplicate is marked and names its original. The memory is
the window of `streams.articles.index`, and it is rebuilt from the records of `articles` alone.
"""

import hashlib
import logging
from collections.abc import Iterable, Sequence
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
from streams.runtime.processor import Incoming, Outgoing

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
                sketch = signature.from_text(article.signature)
            except (wire.UnreadableRecordError, ValueError) as error:
                _log.warning("%s: left out of the memory of dedupe: %s", output.position, error)
                continue
            self._absorb(article, sketch)

    def judge(self, article: Article) -> Article | None:
        """The article with version, change, signature and duplicate; None for a read that was absorbed before."""
        known = self._window.get(article.article_id)
        if known is not None and known.reads & read_bit(article.read):
            return None
        codes = letters(body(article.text)) if _readable(article) else letters("")
        text_hash, sketch = _text_hash(article, codes), signature.sketch(shingles(codes))
        content = content_key(article, text_hash)
        late = known is not None and article.read < known.reads.bit_length() - 1
        change = change_of(article, known.content if known else None, content, bool(known and known.withdrawn))
        if known is not None and (late or change == "unchanged"):
            judged = _as_known(article, known, text_hash, sketch)
        else:
            judged = msgspec.structs.replace(
                article,
                version=known.version + 1 if known else 1,
                change=change,
                text_hash=text_hash,
                signature=signature.to_text(sketch),
                **self._original(article, text_hash, sketch, known),
            )
        self._absorb(judged, sketch)
        return judged

    def _original(self, article: Article, text_hash: str, sketch: Hashes, known: Entry | None) -> dict[str, str | float | None]:
        """The article of which this one is a duplicate: the earliest of its text, else the most similar one."""
        found, kind, similarity = None, None, None
        if _readable(article):
            for entry in self._window.same_text(text_hash):
                if _before(entry, known):
                    found, kind, similarity = entry, "same_text", 1.0
                    break
            else:
                facts = _facts(article, sketch)
                for entry in self._window.alike(sketch):
                    if entry.facts is None or not _before(entry, known):
                        continue
                    shared = containment.overlap(sketch, entry.sketch())
                    if shared.jaccard > (similarity or 0.0) and near.near_same(shared, facts, entry.facts):
                        found, kind, similarity = entry, "near_text", round(shared.jaccard, 3)
        return {
            "duplicate_of": (found.duplicate_of or found.article_id) if found else None,
            "duplicate_kind": kind,
            "similarity": similarity,
        }

    def _absorb(self, judged: Article, sketch: Hashes) -> None:
        """Remember a record that dedupe published: the one way in which the memory changes, live and at a restore."""
        entry = self._window.get(judged.article_id)
        content = content_key(judged, judged.text_hash)
        if entry is None:
            entry = self._window.add(judged.article_id, 0, content)
        newest = judged.read >= entry.reads.bit_length() - 1
        entry.reads |= read_bit(judged.read)
        if not newest or judged.version <= entry.version:
            return
        entry.version, entry.content, entry.withdrawn = judged.version, content, judged.withdrawn
        entry.duplicate_of, entry.duplicate_kind = judged.duplicate_of, judged.duplicate_kind
        entry.similarity = judged.similarity
        if _readable(judged):
            self._window.show(entry, judged.text_hash, sketch, _facts(judged, sketch))
        else:
            self._window.hide(entry)


def _readable(article: Article) -> bool:
    """Whether it can be a duplicate, or have one."""
    return not article.rejected and not article.withdrawn


def _before(entry: Entry, known: Entry | None) -> bool:
    """An original arrived first: an edited article is no duplicate of one that came after it."""
    return known is None or entry.arrival < known.arrival


def _as_known(article: Article, known: Entry, text_hash: str, sketch: Hashes) -> Article:
    return msgspec.structs.replace(
        article,
        version=known.version,
        change="unchanged",
        text_hash=text_hash,
        signature=signature.to_text(sketch),
        duplicate_of=known.duplicate_of,
        duplicate_kind=known.duplicate_kind,
        similarity=known.similarity,
    )


def _text_hash(article: Article, codes: Codes) -> str:
    """Hash of the letters of the body; of title and body for a short one; empty where there is nothing to compare."""
    if not len(codes):
        return ""
    digest = hashlib.blake2b(codes.astype("<u4").tobytes(), digest_size=10)
    if len(codes) < near.SHORT + SHINGLE_LETTERS:
        digest.update(fold_title(article.title).encode("utf-8", "replace"))
    return digest.hexdigest()


def _facts(article: Article, sketch: Hashes) -> near.Facts:
    title = fold_title(article.title)
    return near.Facts(
        outlet=article.outlet,
        title=hashlib.blake2b(title.encode("utf-8", "replace"), digest_size=8).digest() if title else b"",
        day=_ordinal(article.published_date),
        stated=stated(article.title, article.text),
        short=len(sketch) < near.SHORT,
    )


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
