"""How long work tells whoever started it where it is, and hears that it should stop."""

from collections.abc import Callable
from typing import Protocol

from quoteview.core.errors import KnownError
from quoteview.core.reporting import Reporting
from quoteview.core.sentence import Sentence

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


def stoppable(progress: Progress, cancelled: type[KnownError]) -> Reporting:
    """Return what hears of each step of some work for `progress`, and raises `cancelled` where that is to stop."""

    def report(done: int, total: int, what: Sentence) -> None:
        if progress.is_cancelled():
            raise cancelled
        progress.report(done, total, what)

    return report
