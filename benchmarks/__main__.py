"""Runs the benchmarks, prints their table: `run.py bench [start | browse | scan | group | project | peers]`, or all."""

import sys
from collections.abc import Callable, Iterator, Mapping

from rich.console import Console
from rich.table import Table

from benchmarks import browsing, grouping, peers, project, scanning, starting
from benchmarks.measuring import Bar, Result, as_time

BENCHMARKS: Mapping[str, Callable[[], Iterator[Result] | Iterator[Result | Bar]]] = {
    "start": starting.results,
    "browse": browsing.results,
    "scan": scanning.results,
    "group": grouping.results,
    "project": project.results,
    "peers": peers.results,
}


def main(chosen: list[str]) -> int:
    """Measure what is `chosen` by name, all by default, and print the table."""
    unknown = [name for name in chosen if name not in BENCHMARKS]
    if unknown:
        print(f"There is no benchmark {unknown[0]}; there are: {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    table = Table("what", "times", "median", "95 %", "worst", "peak MB", "remark")
    bars = Table("promised", "runs", "measured", "at most", "")
    for name in chosen or BENCHMARKS:
        for each in BENCHMARKS[name]():
            if isinstance(each, Bar):
                bars.add_row(*_promise(each))
            else:
                print(f"measured: {each.name}", file=sys.stderr, flush=True)
                table.add_row(*_row(each))
    console = Console(width=None if sys.stdout.isatty() else 150)
    console.print(table)
    if bars.row_count:
        console.print(bars)
    return 0


def _promise(bar: Bar) -> tuple[str, ...]:
    measured, most = (f"{number:.1f} {bar.unit}" for number in (bar.measured, bar.most))
    return bar.name, str(len(bar.figures)), measured, most, "met" if bar.is_met else "MISSED"


def _row(result: Result) -> tuple[str, ...]:
    memory = "-" if result.peak_megabytes is None else f"{result.peak_megabytes:.0f}"
    times = map(as_time, (result.median, result.slowest_twentieth, max(result.seconds)))
    return (result.name, str(len(result.seconds)), *times, memory, result.remark)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
