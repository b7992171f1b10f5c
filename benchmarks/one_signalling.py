"""Looks for the signals of an archive in this process, and reports the processor time.

    python -m benchmarks.one_signalling DOCUMENTS QUOTATIONS
"""

import sys
import time

from benchmarks.archive import archive
from benchmarks.measuring import report
from quoteview.session.signalling import find_signals


def main(n_documents: int, n_quotations: int) -> None:
    """Look for the signals, and say how much processor time that took."""
    collection = archive(n_documents, n_quotations).collection
    began = time.process_time()
    found = find_signals(collection)
    seconds = time.process_time() - began
    n_signals = sum(map(len, found.by_cluster.values()))
    report(seconds, f"{len(collection.quotations):,} quotations, {n_signals:,} signals")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
