"""What was discussed or signed: topic words in the event's sentence and in the sentences that go on about it."""

from typing import Final

from streams.extraction.gazetteer import Topic
from streams.extraction.scene import Candidate, Scene

_NEAR: Final = 3
"""Sentences behind the event's own in which the talk may go on."""
_MOST: Final = 5
_LEAST: Final = 0.9
_FADE: Final = (1.0, 0.7, 0.5, 0.35)


def assign(scene: Scene, event: Candidate) -> list[str]:
    """Topics of an event, strongest first, then sorted by name; `bilateral_relations` where nothing else stands."""
    weights: dict[str, float] = {}
    spans: dict[str, tuple[int, int]] = {}
    own = event.told_in
    reach: dict[int, float] = {}
    for sentence in own:
        for step in range(_NEAR + 1):
            reach[sentence + step] = max(reach.get(sentence + step, 0.0), _FADE[step])
    for match in scene.document.topics:
        number = scene.document.sentence_of[match.start]
        share = reach.get(number)
        if share is None or scene.document.sentences[number].skipped:
            continue
        for entry in match.entries:
            if isinstance(entry, Topic):
                weights[entry.topic] = weights.get(entry.topic, 0.0) + entry.weight * share
                spans.setdefault(entry.topic, (match.start, match.end))
    for code, topic in _COUNTRY_TOPICS.items():
        if code in event.parties:
            weights.pop(topic, None)
    ranked = sorted(((w, t) for t, w in weights.items() if w >= _LEAST), key=lambda p: (-p[0], p[1]))[:_MOST]
    event.topics = {t: w for w, t in ranked}
    event.topic_spans = {t: spans[t] for t in event.topics}
    chosen = sorted(event.topics)
    if not chosen and event.type in ("meeting", "call", "visit", "rupture", "restore", "credentials", "protest"):
        chosen = ["bilateral_relations"]
    return chosen


_COUNTRY_TOPICS: Final[dict[str, str]] = {}
