"""What was discussed or signed: topic words in the event's sentence and in the sentences that go on about it, else what
the whole article is about."""

from collections.abc import Mapping
from typing import Final

from streams.extraction.document import Document
from streams.extraction.gazetteer import Topic
from streams.extraction.scene import Candidate, Scene

_FADE: Final = (1.0, 0.7, 0.5, 0.35)
"""What a topic word counts in the event's own sentence and in the three behind it, in which the talk may go on."""
_MOST: Final = 5
_LEAST: Final = 0.9
_SUBJECT: Final = 3.0
"""Weight from which a topic is the subject of an article: about three words of it."""
_BETWEEN_TWO: Final = frozenset({"meeting", "call", "visit", "rupture", "restore", "credentials", "protest"})
"""Contacts of two states, whose relations they are about when nothing else is told."""


def assign(scene: Scene, event: Candidate) -> tuple[list[str], list[tuple[int, int]]]:
    """Topics of an event, sorted by name, and the tokens of the first word for each.

    What its own sentences tell, at most five; without any the one subject of the article; without that
    `bilateral_relations`, which has no words.
    """
    reach: dict[int, float] = {}
    for sentence in event.told_in:
        for step, share in enumerate(_FADE):
            reach[sentence + step] = max(reach.get(sentence + step, 0.0), share)
    told = _strongest(*_weigh(scene.document, reach), _LEAST, _MOST)
    if not told:
        whole = dict.fromkeys(range(len(scene.document.sentences)), 1.0)
        told = _strongest(*_weigh(scene.document, whole), _SUBJECT, 1)
    if not told and event.type in _BETWEEN_TWO:
        return ["bilateral_relations"], []
    return sorted(told), list(told.values())


def _weigh(document: Document, shares: Mapping[int, float]) -> tuple[dict[str, float], dict[str, tuple[int, int]]]:
    """Weight and first word of each topic in the given sentences, each of which counts by its share."""
    weights: dict[str, float] = {}
    first: dict[str, tuple[int, int]] = {}
    for match in document.topics:
        number = document.sentence_of[match.start]
        share = shares.get(number)
        if share is None or document.sentences[number].skipped:
            continue
        for entry in match.entries:
            if isinstance(entry, Topic):
                weights[entry.topic] = weights.get(entry.topic, 0.0) + entry.weight * share
                first.setdefault(entry.topic, (match.start, match.end))
    return weights, first


def _strongest(
    weights: dict[str, float], first: dict[str, tuple[int, int]], least: float, most: int
) -> dict[str, tuple[int, int]]:
    """The heaviest topics with their first words, in order of weight, then of name."""
    heavy = sorted((t for t, weight in weights.items() if weight >= least), key=lambda t: (-weights[t], t))
    return {topic: first[topic] for topic in heavy[:most]}
