"""Which of several told values is shown: the better attested one, and on a tie the one told first."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from schemas.events import Alternative, Source

T = TypeVar("T", bound=Hashable)


def elect(votes: Iterable[tuple[T, int]]) -> T | None:
    """The value with the greatest sum of weights; on a tie the one that came first. None without votes."""
    sums: dict[T, int] = {}
    for value, weight in votes:
        sums[value] = sums.get(value, 0) + weight
    return max(sums, key=sums.__getitem__) if sums else None


def weigh(source: Source, status: str) -> int:
    """Weight of a source's word: independent before copied, news before history, the status that holds before the others."""
    weight = 100 + round(source.confidence * 100)
    weight *= 3 if source.independent else 1
    weight *= 1 if source.background else 3
    weight *= 2 if source.status == status else 1
    return weight


def alternatives(
    sources: Sequence[Source], value_of: Callable[[Source], Any], shown: Any, same: Callable[[Any, Any], bool] | None = None
) -> list[Alternative]:
    """The told values that are not shown, each with its articles, in order of arrival. `same`: what counts as the shown one."""
    others: list[tuple[Any, list[str]]] = []
    for source in sources:
        value = value_of(source)
        if value in (None, [], "") or value == shown or (same is not None and shown is not None and same(value, shown)):
            continue
        known = next((articles for other, articles in others if other == value), None)
        if known is None:
            others.append((value, [source.article_id]))
        elif source.article_id not in known:
            known.append(source.article_id)
    return [Alternative(value=msgspec.to_builtins(value), articles=articles) for value, articles in others]
