"""Grouping given quotations, as `quoteview cluster` does, and adding to them: processor time and memory."""

from collections.abc import Iterator

from benchmarks.measuring import Result, spawn, worst_memory

_TIMES = {1_000: 3, 10_000: 3, 100_000: 1}
"""How often each number of quotations is grouped."""
_ADDED_TO = (10_000, 100_000)


def results() -> Iterator[Result]:
    """Measure the grouping of so many quotations: in processor seconds, once everything is loaded and read."""
    for size, times in _TIMES.items():
        runs = [spawn("benchmarks.one_grouping", str(size)) for _ in range(times)]
        seconds = tuple(run.own_seconds for run in runs)
        remark = f"{1000 * min(seconds) / size:.2f} ms of processor time each; {runs[0].remark}"
        yield Result(f"group {size:,} quotations", seconds, worst_memory(runs), remark)
    for size in _ADDED_TO:
        run = spawn("benchmarks.one_adding", str(size))
        yield Result(f"add one quotation to {size:,}", (run.own_seconds,), worst_memory([run]), run.remark)
