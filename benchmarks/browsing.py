"""Working in the window with 100,000 statements open: how long each movement of the hand has to wait."""

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.measuring import Bar, Result, slowest_twentieth, spawn_series

RUNS = 3
DURING = ", during a scan"
MOST_DURING = 2.0
"""Times as long that a movement may take while a scan runs."""

Figure = Callable[[Sequence[float]], float]

MOST: Sequence[tuple[str, str, Figure, float]] = (
    ("rows there, until painted", "median", statistics.median, 300),
    ("a keystroke in the filter", "median", statistics.median, 50),
    ("a keystroke in the filter", "95 %", slowest_twentieth, 100),
    ("scrolling", "95 %", slowest_twentieth, 16),
    ("50 wordings opened, rows", "median", statistics.median, 50),
    ("50 wordings opened, pair", "median", statistics.median, 50),
    ("50 wordings opened, assembled", "median", statistics.median, 50),
    ("50 wordings opened, list", "median", statistics.median, 50),
)
"""What is promised: of which movement, of what of its times, and how many milliseconds that is at most."""


def results() -> Iterator[Result | Bar]:
    """Measure in several processes, one after the other, with real events and real painting, offscreen."""
    runs = [spawn_series("benchmarks.one_queue") for _ in range(RUNS)]
    for name in runs[0]:
        yield Result(name, tuple(seconds for run in runs for seconds in run[name]), None, "")
    for name, of, figure, most in MOST:
        yield Bar(f"{name}, {of}", tuple(figure(run[name]) * 1000 for run in runs), most)
    for name in (each for each in runs[0] if each.endswith(DURING)):
        yield Bar(name, tuple(_times(run, name) for run in runs), MOST_DURING, "×")


def _times(run: Mapping[str, Sequence[float]], name: str) -> float:
    """Return how many times as long a movement takes during a scan, at the median."""
    return statistics.median(run[name]) / statistics.median(run[name.removesuffix(DURING)])
