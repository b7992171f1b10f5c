"""Starting: seconds from the start of a process to the five samples scanned, in the terminal and in the window."""

import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.measuring import ROOT, Result

RUNS = 5
SAMPLES = str(ROOT / "seeds")


def results() -> Iterator[Result]:
    """Measure the command line on the samples."""
    seconds = tuple(_terminal() for _ in range(RUNS))
    yield Result("samples scanned in the terminal", seconds, None, "from process start: quoteview scan seeds")


def _terminal() -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "quoteview", "scan", SAMPLES], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began
