"""How far the order in which articles arrive changes which of them end in one event.

    python -m benchmarks.order MENTIONS.jsonl [--shufflings 10]

MENTIONS.jsonl holds one `ArticleMentions` per line, as `sifarat process` writes it. The articles are resolved in their own
order and in shuffled ones, and the pairs of articles that share an event are compared.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import msgspec

from schemas import wire
from schemas.events import Event
from schemas.mentions import ArticleMentions
from streams.events.resolve import Resolve
from streams.events.times import is_known
from streams.runtime.processor import Incoming

Pair = tuple[str, str]
_SEED = 20260301


@dataclass(frozen=True)
class Order:
    """Shares (0 to 1) over all shufflings."""

    articles: int
    pairs: int
    """Pairs of articles in one event, in the order of the file."""
    kept: float
    """Mean share of the pairs of the file's order that a shuffling gives too."""
    agreement: float
    """Mean Jaccard index of the pairs of the file's order and a shuffling's."""
    worst: float
    always: float
    """Share of all pairs ever seen that every order gives."""
    events: tuple[int, int]
    """Fewest and most events."""
    unchanged: float
    """Mean share of the events of the file's order that a shuffling gives with exactly the same mentions."""


def resolved(articles: Sequence[ArticleMentions]) -> tuple[set[Pair], set[frozenset[str]]]:
    """The pairs of articles in one event, and the events as sets of mentions, when the articles come in this order."""
    stage = Resolve()
    events: dict[str, Event] = {}
    for offset, article in enumerate(articles):
        record = Incoming("mentions", 0, offset, None, wire.encode(article), (), max(wire.to_ms(article.fetched_at), 0))
        for output in stage.process(record):
            assert isinstance(output.record, Event)
            events[output.key] = output.record
    pairs: set[Pair] = set()
    for event in events.values():
        pairs.update(combinations(sorted({source.article_id for source in event.sources}), 2))
    return pairs, {frozenset(source.mention_key for source in event.sources) for event in events.values() if event.sources}


def _arrived_together(articles: Sequence[ArticleMentions]) -> list[ArticleMentions]:
    """The articles as if all had been fetched at one moment: else old ones that come late would be past their window.

    The fetch time of an article without any other time is its time of publication.
    """
    latest = max(article.fetched_at for article in articles)
    return [
        msgspec.structs.replace(
            article,
            fetched_at=latest if is_known(article.fetched_at) else article.fetched_at,
            published=article.published or (article.fetched_at if is_known(article.fetched_at) else None),
        )
        for article in articles
    ]


def measure(articles: Sequence[ArticleMentions], shufflings: int = 10) -> Order:
    """Resolve the articles in their order and in `shufflings` others (seeded), and compare."""
    told = _arrived_together([article for article in articles if article.mentions])
    first, mine = resolved(told)
    counts = [len(mine)]
    shuffled: list[set[Pair]] = []
    unchanged: list[float] = []
    for number in range(shufflings):
        order = list(told)
        random.Random(_SEED + number).shuffle(order)
        pairs, theirs = resolved(order)
        shuffled.append(pairs)
        counts.append(len(theirs))
        unchanged.append(len(mine & theirs) / max(len(mine), 1))
    agreements = [len(first & pairs) / max(len(first | pairs), 1) for pairs in shuffled]
    everywhere = first.intersection(*shuffled)
    anywhere = first.union(*shuffled)
    return Order(
        articles=len(told),
        pairs=len(first),
        kept=sum(len(first & pairs) / max(len(first), 1) for pairs in shuffled) / max(len(shuffled), 1),
        agreement=sum(agreements) / max(len(agreements), 1),
        worst=min(agreements, default=1.0),
        always=len(everywhere) / max(len(anywhere), 1),
        events=(min(counts), max(counts)),
        unchanged=sum(unchanged) / max(len(unchanged), 1),
    )


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", type=Path)
    parser.add_argument("--shufflings", type=int, default=10)
    arguments = parser.parse_args()
    lines = arguments.mentions.read_bytes().splitlines()
    articles = [msgspec.json.decode(line, type=ArticleMentions) for line in lines if line.strip()]
    found = measure(articles, arguments.shufflings)
    print(f"{found.articles} articles with mentions, {found.pairs} pairs in one event, {arguments.shufflings} shufflings:")
    print(f"  kept {found.kept:.3f} of the pairs; agreement (Jaccard) mean {found.agreement:.3f}, worst {found.worst:.3f};")
    print(f"  {found.always:.3f} of all pairs hold in every order; {found.events[0]} to {found.events[1]} events,")
    print(f"  of which {found.unchanged:.3f} have exactly the same mentions")


if __name__ == "__main__":
    main()
