"""Starting: seconds from the start of a process to the five samples scanned, in the terminal and in the window."""

import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.measuring import ROOT, Result, spawn, worst_memory

RUNS = 5
SAMPLES = str(ROOT / "seeds")


def results() -> Iterator[Result]:
    """Measure the window on the samples, then the command line."""
    runs = [spawn("benchmarks.one_window") for _ in range(RUNS)]
    yield Result("samples in the window", tuple(run.seconds for run in runs), worst_memory(runs), runs[0].remark)
    seconds = tuple(_terminal() for _ in range(RUNS))
    yield Result("samples in the terminal", seconds, None, "from process start: quoteview scan seeds")


def _terminal() -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "quoteview", "scan", SAMPLES], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began
