"""Why an article gave the events that it gave: what every layer saw, sentence by sentence, for reading in a terminal.

Urdu stands between isolates (U+2067 ... U+2069), so that a terminal sets it from right to left inside lines that run from left
to right, whatever stands around it.
"""

from dataclasses import dataclass, field
from typing import Final

from schemas.articles import Article
from schemas.mentions import ArticleMentions, Mention
from streams.extraction.actors import Actor
from streams.extraction.extractor import Extractor
from streams.extraction.lexicon import classes_of
from streams.extraction.scene import Scene

_OPEN: Final = "\u2067"
_CLOSE: Final = "\u2069"


@dataclass(slots=True)
class Seen:
    """What the layers saw in one sentence."""

    number: int
    part: str
    skipped: str
    clauses: list[str]
    groups: list[tuple[str, list[str]]]
    """Case marker, and the actors before it as `words = role country`."""
    triggers: list[tuple[str, str, str]]
    """Words, classes, and what became of them: `event`, or why there is none."""


@dataclass(slots=True)
class Explanation:
    """The trace of one article."""

    article: Article
    told: ArticleMentions
    seen: list[Seen] = field(default_factory=list)

    def render(self) -> str:
        """The trace as text."""
        lines = [f"{self.article.article_id}  {_urdu(self.article.title)}", ""]
        for sentence in self.seen:
            lines += _sentence(sentence)
        lines.append("")
        for number, mention in enumerate(self.told.mentions, 1):
            lines += _mention(number, mention)
        if not self.told.mentions:
            lines.append(f"no event: {self.told.reason}")
        return "\n".join(lines) + "\n"


def explain(article: Article, extractor: Extractor | None = None) -> Explanation:
    """Read `article` once more and keep what every layer saw."""
    extractor = extractor or Extractor()
    explanation = Explanation(article, extractor.extract(article))
    if article.withdrawn or article.rejected:
        return explanation
    scene, events, _ = extractor.read(article)
    if scene is None:
        return explanation
    used = {t for e in events for t in (e.trigger.start, *(m.trigger.start for m in e.merged))}
    explanation.seen = [_seen(scene, number, used) for number in range(len(scene.document.sentences))]
    return explanation


def _seen(scene: Scene, number: int, used: set[int]) -> Seen:
    sentence = scene.document.sentences[number]
    document = scene.document
    reasons = {r.trigger.start: r.reason for r in scene.rejections if r.reason}
    triggers = []
    for trigger in scene.by_sentence.get(number, ()):
        classes = ", ".join(sorted(classes_of(trigger)))
        became = "event" if trigger.start in used else reasons.get(trigger.start, "")
        if became:
            triggers.append((document.folded(trigger.start, trigger.end), classes, became))
    return Seen(
        number,
        sentence.part,
        sentence.skipped,
        [document.folded(c.start, c.end) for c in sentence.clauses],
        [(g.marker or "-", [_actor(scene, a) for a in g.actors]) for g in scene.groups(number)],
        triggers,
    )


def _actor(scene: Scene, actor: Actor) -> str:
    words = _urdu(scene.document.folded(actor.start, actor.end))
    return f"{words} = {actor.role or actor.kind} {actor.country or '?'}"


def _sentence(seen: Seen) -> list[str]:
    head = f"[{seen.part} {seen.number}]"
    if seen.skipped:
        return [f"{head} left out: {seen.skipped}"]
    lines = [f"{head} " + " | ".join(_urdu(clause) for clause in seen.clauses)]
    lines += [f"    who ({case}): " + "; ".join(actors) for case, actors in seen.groups]
    lines += [f"    {_urdu(words)} ({classes}): {became}" for words, classes, became in seen.triggers]
    return lines


def _mention(number: int, mention: Mention) -> list[str]:
    old = ", background" if mention.background else ""
    lines = [f"{number}. {mention.type} {mention.status}{old}: {' '.join(mention.parties)}  ({mention.confidence:.2f})"]
    lines.append(f"   evidence: {_urdu(mention.evidence)}")
    lines += [
        f"   who: {_urdu(person.name) if person.name else '(office)'} {person.role} {person.country or '?'}"
        for person in mention.participants
    ]
    if mention.date:
        lines.append(f"   date: {mention.date}")
    if mention.place is not None:
        lines.append(f"   place: {', '.join(filter(None, (mention.place.venue, mention.place.city, mention.place.country)))}")
    lines.append(f"   rules: {', '.join(mention.rules)}")
    return lines


def _urdu(text: str) -> str:
    return f"{_OPEN}{' '.join(text.split())}{_CLOSE}"
