"""How long work tells whoever started it where it is, and hears that it should stop."""

from typing import Protocol


class Progress(Protocol):
    """The two things that long work needs of whoever started it; both are called from the working thread."""

    def report(self, done: int, total: int, what: str) -> None:
        """Hear that `done` of `total` steps are behind, and what is being done now."""

    def is_cancelled(self) -> bool:
        """Tell whether the work should stop at the next step."""


class Unwatched:
    """Progress that nobody watches and nobody stops."""

    def report(self, done: int, total: int, what: str) -> None:
        """Tell no one."""

    def is_cancelled(self) -> bool:
        """Never stop."""
        return False
