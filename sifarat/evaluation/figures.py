"""Counts and what is computed from them."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Counts:
    """Right, invented, missed; `tn` only where "nothing" can be a right answer."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def add(self, other: "Counts") -> None:
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn
        self.tn += other.tn

    @property
    def f1(self) -> float:
        """F1, rounded as it is reported: from the unrounded precision and recall."""
        return float(self.report()["f1"])

    def report(self) -> dict[str, float]:
        p = self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0
        r = self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        return {"p": round(p, 3), "r": round(r, 3), "f1": round(f1, 3), "tp": self.tp, "fp": self.fp, "fn": self.fn}


@dataclass(slots=True)
class Share:
    """How often a field of a found event is right."""

    hits: int = 0
    n: int = 0

    def add(self, right: bool) -> None:
        self.hits += right
        self.n += 1

    def report(self) -> dict[str, float | int | None]:
        return {"acc": round(self.hits / self.n, 3) if self.n else None, "n": self.n}


@dataclass(frozen=True, slots=True)
class Mistake:
    """An event that was missed, invented, or put on the wrong side of news and background."""

    article: str
    what: str
    event: Any


@dataclass(slots=True)
class Figures:
    """All that a scoring gives."""

    articles: int = 0
    article_detection: Counts = field(default_factory=Counts)
    lenient: Counts = field(default_factory=Counts)
    """Type equal, party overlap (Jaccard) at least one half."""
    strict: Counts = field(default_factory=Counts)
    """Type and parties equal."""
    background: Counts = field(default_factory=Counts)
    by_type: dict[str, Counts] = field(default_factory=dict)
    participants: Counts = field(default_factory=Counts)
    topics: Counts = field(default_factory=Counts)
    fields: dict[str, Share] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    interval95: tuple[float, float] | None = None

    def of_type(self, event_type: str | None) -> Counts:
        return self.by_type.setdefault(str(event_type), Counts())

    def share(self, name: str) -> Share:
        return self.fields.setdefault(name, Share())

    def report(self) -> dict[str, Any]:
        """Everything as plain data, for `--json`."""
        lenient: dict[str, Any] = dict(self.lenient.report())
        if self.interval95 is not None:
            lenient["interval95"] = list(self.interval95)
        return {
            "articles": self.articles,
            "article_detection": self.article_detection.report(),
            "events_lenient": lenient,
            "events_strict": self.strict.report(),
            "background": self.background.report(),
            "by_type": {name: counts.report() for name, counts in sorted(self.by_type.items())},
            "participants": self.participants.report(),
            "topics": self.topics.report(),
            "slots": {name: share.report() for name, share in sorted(self.fields.items())},
        }
