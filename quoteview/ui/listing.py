"""The queue's rows of what an operation changed, worked out off the GUI thread because that takes a while."""

from quoteview.core.collector import collector_at_rest
from quoteview.core.sentence import Sentence
from quoteview.session.changes import Changes
from quoteview.session.progress import Progress
from quoteview.session.session import Session
from quoteview.ui.models.cluster_rows import ClusterRow, rows_of
from quoteview.ui.models.row_index import RowIndex

ROWS_PER_STEP = 256
MANY = 1_000
"""Statements whose rows take longer to be put in the places of others than an index of all takes to be made."""

Listed = tuple[ClusterRow, ...] | RowIndex
"""Rows of what changed; an index where all of them did."""


def listed(session: Session, changes: Changes, progress: Progress) -> Listed:
    """Work out the queue's rows of what changed, and with them every comparison the queue needs."""
    project = session.project
    collection = project.collection.indexed()
    # Another outlet's name may change what the others are called for short.
    is_all = changes.everything or bool(changes.documents) or len(changes.clusters) >= MANY
    clusters = [cluster for cluster in collection.clusters if is_all or cluster.id in changes.clusters]
    rows = []
    with collector_at_rest(spares_what_came=len(clusters) >= MANY):
        for done, row in enumerate(rows_of(collection, clusters, session.rating, project.judgement)):
            if done % ROWS_PER_STEP == 0:
                progress.report(done, len(clusters), Sentence("Listing the statements"))
            rows.append(row)
        return RowIndex(rows) if is_all else tuple(rows)
