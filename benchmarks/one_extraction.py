"""Finds and attributes the quotations of the documents under a folder, in this process, and reports how long it took.

Processor time of one core, the best of several runs of each document, so that a busy machine weighs little.
"""

import sys
import time
from pathlib import Path

from benchmarks.measuring import report
from quoteview.core.document import Document
from quoteview.session.engine import documents_under, find_quotations, read_document

_RUNS = 5


def main(folder: Path) -> None:
    """Read all documents, then extract again and again."""
    documents = [read_document(file) for file in documents_under(folder)]
    found = sum(len(find_quotations(document)) for document in documents)
    report(sum(_seconds(document) for document in documents), f"{found:,} quotations")


def _seconds(document: Document) -> float:
    """Return the processor time of the fastest of several extractions, in seconds."""
    times = []
    for _ in range(_RUNS):
        began = time.process_time()
        find_quotations(document)
        times.append(time.process_time() - began)
    return min(times)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
