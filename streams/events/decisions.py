"""What people decided about mentions: link, separate, correct. They come first, and hold in every replay."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from schemas.events import Decision, Source
from schemas.mentions import Mention
from streams.events.keys import OVERLAP, article_of, kind_of, overlap

KINDS: Final = ("link", "separate", "correct")


class Contributions(Protocol):
    """Where the contributions of an article stand now."""

    def of_article(self, article_id: str) -> Sequence[tuple[str, Source]]:
        """Event id and contribution, for each current contribution of the article."""
        ...


@dataclass(frozen=True, slots=True)
class Bound:
    """A mention that a decision speaks of."""

    decision: Decision
    key: str
    """As the decision writes it."""
    inside: bool
    """Named by `mentions`; else by `apart_from`."""


@dataclass(slots=True)
class Decisions:
    """All decisions that stand, by id and by the articles that they speak of."""

    standing: dict[str, Decision] = field(default_factory=dict)
    _by_article: dict[str, list[str]] = field(default_factory=dict)

    def put(self, decision: Decision) -> Decision | None:
        """Take in a decision, or its newer form, or its revocation. Returns what stood under its id before."""
        before = self.standing.pop(decision.decision_id, None)
        if before is not None:
            for article in _articles(before):
                self._by_article[article].remove(before.decision_id)
        if not decision.revoked:
            self.standing[decision.decision_id] = decision
            for article in _articles(decision):
                self._by_article.setdefault(article, []).append(decision.decision_id)
        return before

    def about(self, article_id: str) -> list[Decision]:
        """The decisions that speak of mentions of this article, by id."""
        return [self.standing[name] for name in sorted(self._by_article.get(article_id, ()))]

    def bind(self, article_id: str, mentions: Sequence[Mention]) -> dict[str, list[Bound]]:
        """For each mention key of an article version: the decisions that speak of it, by key, else by overlapping evidence."""
        bound: dict[str, list[Bound]] = {}
        told = [(mention.key, mention.evidence) for mention in mentions]
        for decision in self.about(article_id):
            for key, inside in _named(decision):
                if article_of(key) == article_id and (found := _attached(key, decision, told)) is not None:
                    bound.setdefault(found, []).append(Bound(decision, key, inside))
        return bound

    def corrections(self, sources: Iterable[Source], where: Contributions) -> list[Decision]:
        """The corrections that hold for an event with these sources, in the order in which they were made."""
        found: dict[str, Decision] = {}
        for source in sources:
            for decision in self.about(source.article_id):
                if decision.kind == "correct" and any(
                    located is not None and located[1].mention_key == source.mention_key
                    for key in decision.mentions
                    if (located := locate(key, decision, where)) is not None
                ):
                    found[decision.decision_id] = decision
        return sorted(found.values(), key=lambda decision: (decision.made_at, decision.decision_id))

    def orphans(self, where: Contributions) -> list[tuple[Decision, list[str]]]:
        """The decisions with the mention keys that are found neither by key nor by evidence."""
        found = []
        for name in sorted(self.standing):
            decision = self.standing[name]
            lost = [key for key, _ in _named(decision) if locate(key, decision, where) is None]
            if lost:
                found.append((decision, lost))
        return found


def locate(key: str, decision: Decision, where: Contributions) -> tuple[str, Source] | None:
    """The event and contribution of a mention that a decision names: by key, else by overlapping evidence."""
    current = where.of_article(article_of(key))
    attached = _attached(key, decision, [(source.mention_key, source.evidence) for _, source in current])
    return next(((event, source) for event, source in current if source.mention_key == attached), None) if attached else None


def _attached(key: str, decision: Decision, told: Sequence[tuple[str, str]]) -> str | None:
    """The key under which the mention is told now. Of the same type first, then the most words in common."""
    if any(name == key for name, _ in told):
        return key
    evidence = decision.evidence.get(key, "")
    best: tuple[bool, float, str] | None = None
    for name, words in told:
        shared = overlap(evidence, words)
        if shared >= OVERLAP and (best is None or (kind_of(name) == kind_of(key), shared) > best[:2]):
            best = (kind_of(name) == kind_of(key), shared, name)
    return best[2] if best else None


def _named(decision: Decision) -> Iterator[tuple[str, bool]]:
    yield from ((key, True) for key in decision.mentions)
    yield from ((key, False) for key in decision.apart_from)


def _articles(decision: Decision) -> list[str]:
    return list(dict.fromkeys(article_of(key) for key, _ in _named(decision)))
