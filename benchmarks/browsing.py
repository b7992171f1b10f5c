"""Working in the window with 100,000 statements open: how long each movement of the hand has to wait."""

from collections.abc import Iterator

from benchmarks.measuring import Result, spawn_series

REMARKS = {
    "rows there, until painted": "at most 0.3 s",
    "a keystroke in the filter": "at most 0.05 s, 95 %: 0.1 s",
    "scrolling": "95 %: at most 0.016 s",
}


def results() -> Iterator[Result]:
    """Measure in one process, with real events and real painting, offscreen."""
    for name, seconds in spawn_series("benchmarks.one_queue").items():
        yield Result(name, seconds, None, REMARKS.get(name, ""))
