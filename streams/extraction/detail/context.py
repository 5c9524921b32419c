"""What the detail readers look at: an event's own sentences, the cues in them, and what they have found so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from schemas.mentions import Mention, Span
from streams.extraction.detail.cues import Cue, find_cues
from streams.extraction.scene import Candidate, Scene

_REACH: Final = 3
"""Sentences behind an event's own that still speak of it, where other events stand in the article."""
_LONGEST_QUOTE: Final = 240


@dataclass(slots=True)
class Context:
    """One event in its article."""

    scene: Scene
    event: Candidate
    events: Sequence[Candidate]
    own: list[int]
    """Sentences that tell the event."""
    around: list[int]
    """These, and those right behind them, up to the next event."""
    near: list[int]
    """These, and all others that tell no other event, where it is the only news of the article."""
    cues: dict[int, list[Cue]]
    """Cues of the whole article by sentence."""
    found: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        return self.scene.document.words

    def cues_in(self, name: str, sentences: Sequence[int]) -> Iterator[Cue]:
        """Cues of a field in these sentences that count for this event's type and stand near what they ask for."""
        for sentence in sentences:
            for cue in self.cues.get(sentence, ()):
                entry = cue.entry
                if entry.field != name or (entry.types and self.event.type not in entry.types):
                    continue
                clause = self.scene.clause(cue.start)
                if not entry.near or self.scene.word_in(clause.start, clause.end, entry.near):
                    yield cue

    def quote(self, start: int, end: int) -> str:
        """Tokens [start, end) as the article writes them."""
        return " ".join(self.scene.document.original(start, end).split())

    def clause_quote(self, start: int, end: int) -> tuple[int, int]:
        """The clause around tokens [start, end), or just these where it is too long to be a quotation."""
        clause = self.scene.clause(start)
        low, high = min(clause.start, start), max(clause.end, end)
        span = self.scene.document.span(low, high)
        return (low, high) if span.end - span.start <= _LONGEST_QUOTE else (start, end)

    def note(self, name: str, start: int, end: int) -> None:
        """Tokens [start, end) are evidence for a field."""
        span = self.scene.document.span(start, end)
        spans = self.spans.setdefault(name, [])
        if span not in spans:
            spans.append(span)

    def apply(self, mention: Mention) -> Mention:
        """The mention with what was found."""
        if not self.found and not self.spans:
            return mention
        return msgspec.structs.replace(mention, **self.found, spans={**mention.spans, **self.spans})


def contexts(scene: Scene, events: Sequence[Candidate]) -> list[Context]:
    """A context for each event; the article's cues are found once."""
    document = scene.document
    cues: dict[int, list[Cue]] = {}
    for cue in find_cues(document.words):
        sentence = document.sentence_of[cue.start]
        if sentence >= 0 and not document.sentences[sentence].skipped and cue.end <= document.sentences[sentence].end:
            cues.setdefault(sentence, []).append(cue)
    own = [sorted({event.sentence, *(merged.sentence for merged in event.merged)}) for event in events]
    told = {sentence for sentences in own for sentence in sentences}
    news = [event for event in events if not event.background]
    readable = [sentence.index for sentence in document.sentences if not sentence.skipped]
    made = []
    for event, sentences in zip(events, own, strict=True):
        around = sentences if event.background else _with_followers(sentences, told, readable)
        mine = frozenset(sentences)
        near = [s for s in readable if s in mine or s not in told] if news == [event] else around
        made.append(Context(scene, event, events, sentences, around, near, cues))
    return made


def _with_followers(own: Sequence[int], told: set[int], readable: Sequence[int]) -> list[int]:
    found = set(own)
    allowed = set(readable)
    for sentence in own:
        for following in range(sentence + 1, sentence + 1 + _REACH):
            if following in told or following not in allowed:
                break
            found.add(following)
    return sorted(found)
