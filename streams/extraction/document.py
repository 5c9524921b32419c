"""An article made ready for the rules: folded, cut into words, sentences and clauses, with every gazetteer form marked."""

from dataclasses import dataclass, field

from schemas.articles import Article
from schemas.mentions import Span
from streams.extraction import grammar
from streams.extraction.gazetteer import City, Trigger
from streams.extraction.lexicon import Lexicon, Match
from streams.urdu.furniture import Furniture, dateline, furniture
from streams.urdu.letters import Folded, fold
from streams.urdu.sentences import clauses, sentences
from streams.urdu.tokens import Token, tokenise


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
    tokens += tokenise(text.text, lexicon.words)
    words = [token.text for token in tokens]
    items = furniture(text.text)
    names, triggers, topics = lexicon.find_parts(tokens, title_end)
    heads = {t.end - 1 for t in triggers if isinstance(t.entry, Trigger) and "noun" in t.entry.flags}
    found = [("title", s, e) for s, e in sentences(tokens[:title_end])]
    found += [("text", s + title_end, e + title_end) for s, e in sentences(tokens[title_end:])]
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
    for part, start, end in found:
        for begin, stop, kind in _without(document, part, start, end):
            sentence = Sentence(len(document.sentences), part, begin, stop, skipped=kind)
            document.sentences.append(sentence)
            for index in range(begin, stop):
                document.sentence_of[index] = sentence.index
            if not kind:
                sentence.clauses = [
                    Clause(number, s, e, sentence.index)
                    for number, (s, e) in enumerate(clauses(words, begin, stop, grammar.FINITE, grammar.CLAUSE_STARTERS, heads))
                ]
    return document


def _datelines(document: Document, text: str) -> None:
    """The city of the dateline, and the dateline as furniture."""
    end = dateline(text)
    if not end:
        return
    for match in document.names.values():
        if match.start >= document.title_end and document.tokens[match.start].start < end and match.kind == "city":
            if isinstance(match.entry, City) and document.tokens[match.start].start < 12:
                document.dateline_city = match.entry
                document.furniture.insert(0, Furniture(0, end, "dateline"))
            return


def _without(document: Document, part: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """A sentence's tokens cut where furniture begins and ends: (start, end, kind of furniture or '')."""
    if part == "title" or not document.furniture:
        return [(start, end, "")]
    out: list[tuple[int, int, str]] = []
    tokens = document.tokens
    kinds = [""] * (end - start)
    low, high = tokens[start].start, tokens[end - 1].end
    for item in document.furniture:
        if item.start < high and item.end > low:
            for index in range(start, end):
                if item.start <= tokens[index].start < item.end:
                    kinds[index - start] = item.kind
    begin = start
    for index in range(start, end):
        if index > begin and kinds[index - start] != kinds[index - 1 - start]:
            out.append((begin, index, kinds[index - 1 - start]))
            begin = index
    out.append((begin, end, kinds[end - 1 - start]))
    return out
