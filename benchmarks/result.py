"""What a benchmark gives back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One figure. `goal` is a bound from the plan: `at_least` says on which side of it the figure must be."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = True
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal
