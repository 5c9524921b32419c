"""When dead letters mean a bad release rather than bad records: the worker stops instead of pouring the stream away.

After arroyo's `DlqLimit` (a ratio and a run length).
"""

from collections import deque
from dataclasses import dataclass, field


class DeadLetterLimitError(RuntimeError):
    """Too many records in a row, or too large a share of the last ones, could not be handled."""


@dataclass
class DeadLetterLimit:
    """Counts outcomes in order. `share` is judged over the last `window` outcomes, once there are that many."""

    share: float = 0.3
    run: int = 100
    window: int = 1000
    _outcomes: deque[bool] = field(default_factory=deque)
    _dead: int = 0
    _in_a_row: int = 0

    def count(self, dead: bool) -> None:
        """One more outcome. Raises `DeadLetterLimitError` when the limit is passed: that letter is not to be sent."""
        self._outcomes.append(dead)
        self._dead += dead
        self._in_a_row = self._in_a_row + 1 if dead else 0
        if len(self._outcomes) > self.window:
            self._dead -= self._outcomes.popleft()
        if self._in_a_row > self.run:
            raise DeadLetterLimitError(f"{self._in_a_row} records in a row could not be handled (limit {self.run})")
        if len(self._outcomes) >= self.window and self._dead > self.share * self.window:
            raise DeadLetterLimitError(
                f"{self._dead} of the last {self.window} records could not be handled (limit {self.share:.0%})"
            )
