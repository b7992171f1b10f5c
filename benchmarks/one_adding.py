"""Groups made quotations but the last of them, then takes those in one by one; reports the median of their times."""

import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import report
from benchmarks.one_grouping import write_lines
from quoteview.collate.clustering import kept_groups
from quoteview.collate.clusters.steps import Steps, unwatched
from quoteview.core.collector import collector_at_rest
from quoteview.ingest.quotation_lines import read_quotation_lines

_ADDED = 1_000


def main(size: int) -> None:
    """Group, add, and say how much processor time one that was added took."""
    with TemporaryDirectory() as folder, collector_at_rest():
        given = read_quotation_lines(write_lines(Path(folder, "given.jsonl"), size))
        kept = kept_groups(given.quotations[:-_ADDED], given.documents, Steps(0, unwatched))
        # Where phrases are looked for is made when the first one is.
        kept.change((), given.quotations[-_ADDED : -_ADDED + 1], given.documents)
        times = []
        for quotation in given.quotations[-_ADDED + 1 :]:
            documents = {key: given.documents[key] for key in [quotation.document_id]}
            began = time.thread_time()
            kept.change((), (quotation,), documents)
            times.append(time.thread_time() - began)
    ninety_five = statistics.quantiles(times, n=20)[-1]
    report(statistics.median(times), f"95 % within {1000 * ninety_five:.1f} ms; {len(kept.groups):,} groups")


if __name__ == "__main__":
    main(int(sys.argv[1]))
