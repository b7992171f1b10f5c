"""Grouping given quotations, as `quoteview cluster` does: processor time and memory, and how both grow."""

from collections.abc import Iterator

from benchmarks.measuring import Result, spawn, worst_memory

_TIMES = {1_000: 3, 10_000: 3, 100_000: 1}
"""How often each number of quotations is grouped."""


def results() -> Iterator[Result]:
    """Measure the grouping of so many quotations: in processor seconds, once everything is loaded and read."""
    for size, times in _TIMES.items():
        runs = [spawn("benchmarks.one_grouping", str(size)) for _ in range(times)]
        seconds = tuple(run.own_seconds for run in runs)
        remark = f"{1000 * min(seconds) / size:.2f} ms of processor time each; {runs[0].remark}"
        yield Result(f"group {size:,} quotations", seconds, worst_memory(runs), remark)
