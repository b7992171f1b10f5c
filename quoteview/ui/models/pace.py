"""How long work will take still, told from how fast it went so far."""

from dataclasses import dataclass
from math import ceil

from quoteview.ui.translation import tr

SURE_AFTER = 2.0
"""Seconds of a stage after which its pace says anything."""
MINUTE = 60
STEP = 5
"""Seconds are told in steps of so many, so that the text does not flicker."""


@dataclass(slots=True)
class Pace:
    """The pace of one stage of work; a stage begins anew when there is another number of steps, or fewer are done."""

    _since: float = 0.0
    _first: int = 0
    _done: int = 0
    _total: int = 0

    def left(self, done: int, total: int, now: float) -> float | None:
        """Return the seconds that a stage of `total` steps will take still; None while nobody can tell.

        `now` is in seconds of a clock that never goes back.
        """
        if total != self._total or done < self._done:
            self._since, self._first, self._total = now, done, total
        self._done = done
        behind, elapsed = done - self._first, now - self._since
        if behind <= 0 or elapsed < SURE_AFTER:
            return None
        return elapsed / behind * (total - done)


def left_shown(seconds: float | None) -> str:
    """Return how long something takes still, in words; "" where nobody can tell, or it is as good as done."""
    if seconds is None or seconds < 1:
        return ""
    steps = max(ceil(seconds / STEP), 1)
    if steps * STEP < 2 * MINUTE:
        return tr("about %n second(s) left", n=steps * STEP)
    return tr("about %n minute(s) left", n=round(seconds / MINUTE))
