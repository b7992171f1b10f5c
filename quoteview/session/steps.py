"""What was done and can be undone, in order."""

from dataclasses import dataclass

from quoteview.core.project import Project
from quoteview.session.changes import Changes


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: what it changed, when (ISO 8601 with zone), and the project before and after it."""

    changes: Changes
    at: str
    before: Project
    after: Project

    @property
    def label(self) -> str:
        """The operation's name."""
        return self.changes.operation


class Steps:
    """The operations that were done, and beyond them those that were undone."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._n_done = 0

    @property
    def n_done(self) -> int:
        """How many of the steps are done; the others are undone."""
        return self._n_done

    @property
    def last_done(self) -> Step | None:
        """The step that undo takes back."""
        return self._steps[self._n_done - 1] if self._n_done else None

    @property
    def first_undone(self) -> Step | None:
        """The step that redo does again."""
        return self._steps[self._n_done] if self._n_done < len(self._steps) else None

    def all(self) -> tuple[Step, ...]:
        """Return the steps, the earliest first."""
        return tuple(self._steps)

    def add(self, step: Step) -> None:
        """Put a step behind what is done; what was undone cannot be done again after it."""
        self._steps[self._n_done :] = [step]
        self._n_done += 1

    def back(self) -> Step | None:
        """Go back over the last step and return it."""
        step = self.last_done
        self._n_done -= step is not None
        return step

    def on(self) -> Step | None:
        """Go on over the first undone step and return it."""
        step = self.first_undone
        self._n_done += step is not None
        return step
