"""Grouping quotations that somebody already has, without their documents."""

import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quoteview.collate.clustering import cluster_ids
from quoteview.core.errors import MalformedLine
from quoteview.ingest.quotation_lines import read_quotation_lines


@dataclass(frozen=True, slots=True)
class Grouped:
    """Lines of JSON with `id` and `cluster_id`, in the order of the input, and the lines left out."""

    lines: Sequence[str]
    problems: Sequence[MalformedLine]


def group_lines(path: Path) -> Grouped:
    """Group the quotations of a JSON Lines file. Raises PathMissing and PathUnreadable."""
    given = read_quotation_lines(path)
    with _uncollected():
        found = cluster_ids(given.quotations, given.documents)
    lines = [
        json.dumps({"id": original, "cluster_id": found[quotation.id]}, ensure_ascii=False)
        for original, quotation in zip(given.ids, given.quotations, strict=True)
    ]
    return Grouped(lines, given.problems)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare the search for cycles, of which grouping makes none: among so many objects it takes a tenth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
