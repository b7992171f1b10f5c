"""Grouping quotations that somebody already has, without their documents."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quoteview.collate.clustering import cluster_quotations
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
    clustering = cluster_quotations(given.quotations, given.documents)
    cluster_ids = {identifier: cluster.id for cluster in clustering.clusters for identifier in cluster.quotation_ids}
    lines = [
        json.dumps({"id": original, "cluster_id": cluster_ids[quotation.id]}, ensure_ascii=False)
        for original, quotation in zip(given.ids, given.quotations, strict=True)
    ]
    return Grouped(lines, given.problems)
