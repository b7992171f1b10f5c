"""Scans the folder that the command line names, in this process, and reports."""

import sys
import time
from pathlib import Path

from benchmarks.measuring import report
from quoteview.session.progress import Unwatched
from quoteview.session.scanning import scan


def main(folder: Path) -> None:
    """Scan, and say how long that took once everything was loaded."""
    began = time.monotonic()
    collection = scan([folder], Unwatched())
    seconds = time.monotonic() - began
    failed = f", {len(collection.failures)} failed" if collection.failures else ""
    report(seconds, f"{len(collection.quotations):,} quotations in {len(collection.clusters):,} clusters{failed}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
