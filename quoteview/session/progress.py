"""How long work tells whoever started it where it is, and hears that it should stop."""

from collections.abc import Callable
from typing import Protocol

Rest = Callable[[], None]
"""Lets somebody else work for a while; called now and then, from the working thread, by what nobody waits for."""

STINT = 0.001
"""Seconds of such work between two rests: whoever uses the window comes first."""


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
