"""Starting: an empty project beside a bare window, and the five samples scanned, in the window and in the terminal."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import ROOT, Bar, Result, as_installed, spawn, worst_memory

RUNS = 5
PAIRS = 7
MOST_TO_BARE = 1.5
"""Times as long as a bare window of PySide6 that the program may take to be there with nothing open."""
SAMPLES = str(ROOT / "seeds")


def results() -> Iterator[Result | Bar]:
    """Measure the empty window in turns with a bare one, then the window on the samples, then the command line."""
    with TemporaryDirectory() as folder:
        environment = as_installed(Path(folder))
        yield from _beside_bare(environment)
        yield from _samples(environment)


def _beside_bare(environment: Mapping[str, str]) -> Iterator[Result | Bar]:
    modules = ("benchmarks.one_bare_window", "benchmarks.one_empty_window")
    for module in modules:  # the first time, Python compiles
        spawn(module, environment=environment)
    pairs = [[spawn(module, environment=environment) for module in modules] for _ in range(PAIRS)]
    for runs in zip(*pairs, strict=True):
        name = "a bare window" if runs[0] is pairs[0][0] else "the empty window"
        yield Result(name, tuple(run.seconds for run in runs), worst_memory(runs), runs[0].remark)
    complete = tuple(run.seconds + run.own_seconds for _, run in pairs)
    yield Result("the empty window, complete", complete, None, "until what is in all menus and behind all keys is made")
    times = tuple(own.seconds / bare.seconds for bare, own in pairs)
    yield Bar("start, beside a bare window", times, MOST_TO_BARE, "×")


def _samples(environment: Mapping[str, str]) -> Iterator[Result]:
    _, *runs = [spawn("benchmarks.one_window", environment=environment) for _ in range(RUNS + 1)]
    yield Result("samples in the window", tuple(run.seconds for run in runs), worst_memory(runs), runs[0].remark)
    _, *seconds = [_terminal(environment) for _ in range(RUNS + 1)]
    yield Result("samples in the terminal", tuple(seconds), None, "from process start: quoteview scan seeds")


def _terminal(environment: Mapping[str, str]) -> float:
    began = time.monotonic()
    command = [sys.executable, "-m", "quoteview", "scan", SAMPLES]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began
