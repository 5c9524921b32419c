"""An article made ready for the rules: folded, cut into words, sentences and clauses, with every gazetteer form marked."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from schemas.articles import Article
from schemas.mentions import Span
from streams.extraction import echoes, grammar, namesakes
from streams.extraction.gazetteer import City, Trigger
from streams.extraction.lexicon import Lexicon, Match
from streams.urdu.furniture import Furniture, dateline, furniture, names_agency
from streams.urdu.letters import Folded, fold
from streams.urdu.sentences import clauses, sentences, unbroken
from streams.urdu.tokens import Token, tokenise

LONGEST: Final = 240
"""Tokens of a sentence; a longer one is read in pieces, cut between clauses."""


@dataclass(slots=True)
class Clause:
    """A stretch of tokens [start, end) around at most one finite verb."""

    index: int
    start: int
    end: int
    sentence: int


@dataclass(slots=True)
class Sentence:
    index: int
    part: str
    start: int
    end: int
    clauses: list[Clause] = field(default_factory=list)
    skipped: str = ""
    """Kind of furniture that covers it; then nothing is read from it."""


@dataclass(slots=True)
class Document:
    """Tokens of title and text in one sequence; `title_end` tokens belong to the title."""

    article: Article
    title: Folded
    text: Folded
    tokens: list[Token]
    words: list[str]
    title_end: int
    sentences: list[Sentence]
    names: dict[int, Match]
    covering: dict[int, Match]
    """Every token of a name to its match."""
    triggers: list[Match]
    topics: list[Match]
    furniture: list[Furniture]
    dateline_city: City | None = None
    dateline_shared: bool = False
    """Whether the dateline names more cities than one."""
    day: str | None = None
    """Day of publication."""
    sentence_of: list[int] = field(default_factory=list)

    def classes(self, index: int) -> set[str]:
        """Trigger classes that begin at a token."""
        return {t.entry.cls for t in self.triggers if t.start == index and isinstance(t.entry, Trigger)}

    def span(self, start: int, end: int) -> Span:
        """Tokens [start, end) as code points of the original title or text."""
        part = "title" if start < self.title_end else "text"
        folded = self.title if part == "title" else self.text
        return Span(part, folded.start(self.tokens[start].start), folded.end(self.tokens[end - 1].end))

    def original(self, start: int, end: int) -> str:
        """The original characters of tokens [start, end)."""
        span = self.span(start, end)
        return (self.article.title if span.part == "title" else self.article.text)[span.start : span.end]

    def folded(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])


def read(article: Article, lexicon: Lexicon) -> Document:
    """Prepare an article. Linear in its length."""
    title, text = fold(article.title), fold(article.text)
    tokens = tokenise(title.text, lexicon.words)
    title_end = len(tokens)
    tokens += unbroken(tokenise(text.text, lexicon.words))
    words = [token.text for token in tokens]
    items = furniture(text.text)
    names, triggers, topics = lexicon.find_parts(tokens, title_end)
    echoes.add(lexicon, words, names, title_end)
    namesakes.settle(lexicon, words, names)
    heads = {t.end - 1 for t in triggers if isinstance(t.entry, Trigger) and "noun" in t.entry.flags}
    found = [("title", s, e) for s, e in sentences(tokens[:title_end])]
    found += [
        ("text", s + title_end, e + title_end) for s, e in sentences(tokens[title_end:], _joints(words, names, title_end))
    ]
    document = Document(
        article,
        title,
        text,
        tokens,
        words,
        title_end,
        [],
        names,
        {},
        triggers,
        topics,
        items,
        day=article.published_date,
        sentence_of=[-1] * len(tokens),
    )
    if document.day is None and article.published is not None:
        document.day = article.published.date().isoformat()
    for match in names.values():
        for index in range(match.start, match.end):
            document.covering[index] = match
    _datelines(document, text.text)
    kinds = _kinds(document)
    for part, start, end in found:
        for begin, stop, kind in _runs(kinds, start, end):
            if kind:
                _add(document, part, begin, stop, kind, [])
                continue
            cuts = clauses(words, begin, stop, grammar.FINITE, grammar.CLAUSE_STARTERS, heads)
            for piece in _pieces(cuts):
                _add(document, part, piece[0][0], piece[-1][1], "", piece)
    return document


def _joints(words: list[str], names: dict[int, Match], title_end: int) -> frozenset[int]:
    """Places in the text of a ۔ that stands for a hyphen, as the Indian press writes it: `کینیا۔ یوگنڈا کے مابین`. No sentence
    ends with the bare name of a state where the next begins with another."""
    states = [
        m for m in names.values() if m.kind == "country" and m.start >= title_end and words[m.start - 1] not in grammar.JOURNEY
    ]
    return frozenset(
        first.end - title_end
        for first in states
        if words[first.end : first.end + 1] == ["۔"]
        and (second := names.get(first.end + 1)) is not None
        and second.kind == "country"
        and second.entry != first.entry
    )


"""Before a state that a verbless sentence ends with: `صدر کا دورہ کینیا۔ یوگنڈا کے سفیر نے …`."""


def _add(document: Document, part: str, start: int, end: int, kind: str, cuts: list[tuple[int, int]]) -> None:
    sentence = Sentence(len(document.sentences), part, start, end, skipped=kind)
    sentence.clauses = [Clause(number, s, e, sentence.index) for number, (s, e) in enumerate(cuts)]
    document.sentences.append(sentence)
    for index in range(start, end):
        document.sentence_of[index] = sentence.index


def _pieces(cuts: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Clauses of one sentence in pieces of at most `LONGEST` tokens: pages without stops must not cost more."""
    piece: list[tuple[int, int]] = []
    for start, end in cuts:
        for begin in range(start, end, LONGEST):
            stop = min(begin + LONGEST, end)
            if piece and stop - piece[0][0] > LONGEST:
                yield piece
                piece = []
            piece.append((begin, stop))
    if piece:
        yield piece


def _datelines(document: Document, text: str) -> None:
    """The city of the dateline, and the dateline as furniture. Pages put the title and stamps on lines before it."""
    start = 0
    for _ in range(_HEAD_LINES):
        end = dateline(text, start)
        city = _city_at(document, start, end) if end > start else None
        if city is None and end > start and names_agency(text, start, end):
            _mark_dateline(document, start, end)  # a city that no list knows
            return
        if city is not None:
            document.dateline_city = city
            document.dateline_shared = _city_at(document, start + 1, end, beyond=True) not in (None, city)
            _mark_dateline(document, start, end)
            return
        line_end = text.find("\n", start)
        if line_end < 0 or (line_end - start > _HEAD_LINE and text[start:line_end].strip() != document.title.text.strip()):
            return
        start = line_end
        while text[start : start + 1].isspace():
            start += 1


_HEAD_LINES: Final = 6
"""Lines among which a dateline is looked for."""
_HEAD_LINE: Final = 60
"""Characters of a stamp, a section's name or a caption; a longer line is the title again, or the story has begun."""


def _mark_dateline(document: Document, start: int, end: int) -> None:
    """Make [start, end) of the text furniture, in the place of what lies over it."""
    apart = [f for f in document.furniture if f.end <= start or f.start >= end]
    document.furniture = sorted([Furniture(start, end, "dateline"), *apart], key=lambda f: f.start)


def _city_at(document: Document, start: int, end: int, *, beyond: bool = False) -> City | None:
    """The city with which a dateline [start, end) begins; with `beyond` the last that it names."""
    tokens = document.tokens
    index = bisect_left(tokens, start, document.title_end, key=lambda token: token.start)
    found: City | None = None
    while index < len(tokens) and tokens[index].start < (end if beyond else min(start + 12, end)):
        match = document.names.get(index)
        if match is not None and match.kind == "city" and isinstance(match.entry, City):
            if not beyond:
                return match.entry
            found = match.entry
        index += 1
    return found


def _kinds(document: Document) -> list[str]:
    """Kind of furniture that covers each token, or ''. Furniture comes in order and does not nest."""
    kinds = [""] * len(document.tokens)
    items = iter(document.furniture)
    item = next(items, None)
    for index in range(document.title_end, len(document.tokens)):
        start = document.tokens[index].start
        while item is not None and item.end <= start:
            item = next(items, None)
        if item is None:
            break
        if item.start <= start:
            kinds[index] = item.kind
    return kinds


def _runs(kinds: list[str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Tokens [start, end) cut where furniture begins and ends: (start, end, kind of furniture or '')."""
    begin = start
    for index in range(start + 1, end):
        if kinds[index] != kinds[index - 1]:
            yield begin, index, kinds[begin]
            begin = index
    yield begin, end, kinds[begin]
