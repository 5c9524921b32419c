"""A meeting or call as a trigger tells it: what the steps of reading have found out of it so far."""

from collections.abc import Callable
from dataclasses import dataclass

from streams.extraction.case_frame import Sides
from streams.extraction.document import Clause
from streams.extraction.lexicon import Match
from streams.extraction.scene import Candidate, Scene

Outcome = tuple[list[Candidate], str]
"""The events that a trigger tells, or none and the reason (empty where nothing need be said)."""


@dataclass(slots=True)
class Encounter:
    """A trigger of meeting, talks or call in its clause."""

    scene: Scene
    trigger: Match
    clause: Clause
    classes: set[str]
    before: Candidate | None
    """The meeting told last in the same sentence."""
    phone: bool = False
    standing: str = "held"
    rule: str = ""
    """By which its status is told."""
    came: bool = False
    """They have come for it, as far as the clause tells."""
    sides: Sides | None = None

    @property
    def words(self) -> list[str]:
        """The words of the whole document."""
        return self.scene.words

    def after(self, count: int = 1) -> list[str]:
        """As many words behind the trigger."""
        return self.scene.words[self.trigger.end : self.trigger.end + count]

    @property
    def pointed(self) -> bool:
        """`یہ ملاقات`, `ان مذاکرات`: one of which the article has told."""
        start = max(self.clause.start, self.trigger.start - 2)
        return any(w in ("یہ", "اس", "ان") for w in self.scene.words[start : self.trigger.start])


Step = Callable[[Encounter], Outcome | None]
"""Ends the reading with an outcome, or leaves it to the next."""
