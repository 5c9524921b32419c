"""Who presides over a session of two states: `اجلاس کی مشترکہ صدارت X اور Y نے کی`, `اجلاس X اور Y کی مشترکہ صدارت میں ہوا`."""

from typing import Final

from streams.extraction.actors import PEOPLE
from streams.extraction.lexicon import classes_of
from streams.extraction.scene import Candidate, Scene

_CHAIR: Final = frozenset(("صدارت",))
_REACH: Final = 2
"""Sentences behind a session in which its chairs may still be named."""
_LIST: Final = 16
"""Words of the list of those who preside."""


def preside(scene: Scene, events: list[Candidate]) -> None:
    """Add those who preside over a session to its people."""
    words = scene.words
    for event in events:
        if event.type != "meeting" or event.background or not _session(event):
            continue
        last = min(event.sentence + _REACH, len(scene.document.sentences) - 1)
        for number in range(event.sentence, last + 1):
            part = scene.document.sentences[number]
            at = next((i for i in range(part.start, part.end) if words[i] in _CHAIR), None)
            if at is None or part.skipped:
                continue
            groups = scene.groups(number)
            behind = [g for g in groups if at < g.start <= at + _LIST and g.marker == "ne"]
            before = [
                g for g in groups if g.head_end <= at and at - g.head_end <= _REACH + 1 and g.marker in ("gen", "qayadat")
            ]
            for group in (*before, *behind):
                people = [a for a in group.actors if a.kind in PEOPLE and a.country in event.parties and a.role]
                event.actors.extend(a for a in people if a not in event.actors)
            break


def _session(event: Candidate) -> bool:
    """Whether an event is told as the session of a body, which has chairs."""
    forms = [event.trigger, *(m.trigger for m in event.merged)]
    return any(not classes_of(form).isdisjoint(("session", "conference")) for form in forms)
