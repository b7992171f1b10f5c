"""Comparing and collating beside other programs, where they are installed beside this one."""

from collections.abc import Iterator
from importlib import util

from benchmarks.measuring import Result, spawn_series

RUNS = 3
PEERS = ("diff_match_patch", "collatex")


def results() -> Iterator[Result]:
    """Measure in several processes, by the time of the processor; those that are not installed are named."""
    runs = [spawn_series("benchmarks.one_peer") for _ in range(RUNS)]
    for name in runs[0]:
        yield Result(name, tuple(seconds for run in runs for seconds in run[name]), None, "processor time")
    for peer in PEERS:
        if not util.find_spec(peer):
            yield Result(peer, (0.0,), None, "not installed")
