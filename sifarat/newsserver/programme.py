"""What happens on the news server and when: stories appear, get a new text, are withdrawn."""

from collections.abc import Iterable
from dataclasses import dataclass

from sifarat.newsserver.stories import Newsroom, Story


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens `delay` seconds after the start: a story appears or gets a new text, or one is withdrawn."""

    delay: float
    story: Story | None = None
    withdraw: str | None = None

    @property
    def subject(self) -> str | None:
        """Id of the story that it is about."""
        return self.story.id if self.story is not None else self.withdraw


class Programme:
    """Steps in the order of their delays, applied to a newsroom.

    A story is changed or withdrawn only after somebody has read its page: otherwise nobody could notice.
    """

    def __init__(self, steps: Iterable[Step], newsroom: Newsroom) -> None:
        self._steps = sorted(steps, key=lambda step: step.delay)
        self._newsroom = newsroom
        self._next = 0
        self._held: list[Step] = []
        self._unread: set[str] = set()
        self.read: set[str] = set()
        """Ids of stories whose page has been read."""

    @property
    def stories(self) -> list[Story]:
        """All stories that there will be, each with each of its texts."""
        return [step.story for step in self._steps if step.story is not None]

    @property
    def waiting(self) -> int:
        """Steps that are still to come."""
        return len(self._steps) - self._next + len(self._held)

    def next_delay(self) -> float | None:
        """Seconds after the start at which the next step is due; None when none is left but those that wait for a reader."""
        return self._steps[self._next].delay if self._next < len(self._steps) else None

    def mark_read(self, story_id: str) -> None:
        """Somebody has read the page of a story as it is now."""
        self.read.add(story_id)
        self._unread.discard(story_id)

    def advance(self, elapsed: float) -> None:
        """Applies every step that is due `elapsed` seconds after the start and need not wait."""
        due, self._held = self._held, []
        while self._next < len(self._steps) and self._steps[self._next].delay <= elapsed:
            due.append(self._steps[self._next])
            self._next += 1
        blocked: set[str | None] = set()
        for step in due:
            if step.subject in blocked or step.subject in self._unread:
                blocked.add(step.subject)
                self._held.append(step)
            else:
                self._apply(step)

    def _apply(self, step: Step) -> None:
        if step.story is not None:
            self._newsroom.publish(step.story)
            self._unread.add(step.story.id)
        elif step.withdraw in self._newsroom.stories:
            self._newsroom.withdraw(step.withdraw)
