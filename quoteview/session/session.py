"""One person's work on one collection: every operation, what it changed, and the way back."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Severity
from quoteview.session import comparing, describing, exporting, scanning
from quoteview.session.changes import Changes
from quoteview.session.describing import Field
from quoteview.session.exporting import Table
from quoteview.session.keeping import keep_decisions
from quoteview.session.progress import Progress, Unwatched

_Stack = list[tuple[str, Collection]]


class Session:
    """What is open, and what one can do with it.

    Each operation makes a new Collection and puts it in place in one step when it is done, so a
    failed or cancelled one leaves everything as it was, and undoing is going back to the value before.
    """

    def __init__(self) -> None:
        self._collection = Collection()
        self._undone: _Stack = []
        self._done: _Stack = []

    @property
    def collection(self) -> Collection:
        """What is open now."""
        return self._collection

    @property
    def undo_label(self) -> str | None:
        """The operation that undo would take back."""
        return self._done[-1][0] if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The operation that redo would do again."""
        return self._undone[-1][0] if self._undone else None

    def scan(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` in place of what is open.

        Paths that cannot be read are the collection's `failures`. Raises ScanCancelled.
        """
        return self._put("Open documents", scanning.scan(paths, progress or Unwatched()), everything=True)

    def add(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` beside what is open. Raises ScanCancelled."""
        added = scanning.scan(paths, progress or Unwatched(), self._collection)
        return self._put("Add documents", keep_decisions(self._collection, added), everything=True)

    def scan_again(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Read the documents under `paths` again in place of what is open. Decisions stay. Raises ScanCancelled."""
        scanned = scanning.scan(paths, progress or Unwatched())
        return self._put("Scan again", keep_decisions(self._collection, scanned), everything=True)

    def describe(self, document_id: str, fields: Mapping[Field, str]) -> Changes:
        """Set outlet, title, address or date of a document; an empty text makes a field unknown again."""
        described = describing.describe(self._collection, document_id, fields)
        of_document = {q.id for q in described.quotations if q.document_id == document_id}
        clusters = frozenset(c.id for c in described.clusters if not of_document.isdisjoint(c.quotation_ids))
        return self._put("Describe document", described, documents=frozenset({document_id}), clusters=clusters)

    def choose_base(self, cluster_id: str, variant_id: str) -> Changes:
        """Make a variant the base that the others of its cluster are compared with."""
        chosen = describing.choose_base(self._collection, cluster_id, variant_id)
        return self._put("Choose base", chosen, clusters=frozenset({cluster_id}))

    def undo(self) -> Changes | None:
        """Take the last operation back; None when there is none."""
        return self._step(self._done, self._undone, "Undo")

    def redo(self) -> Changes | None:
        """Do the operation that was last taken back again; None when there is none."""
        return self._step(self._undone, self._done, "Redo")

    def comparison(self, cluster: Cluster, variant: Variant) -> Comparison:
        """Return how a variant differs from its cluster's base."""
        return comparing.comparison_of(cluster, variant)

    def severity(self, cluster: Cluster) -> Severity:
        """Return the severity of the worst difference in a cluster."""
        return comparing.max_severity(cluster)

    def export_csv(self, path: Path, table: Table, clusters: Iterable[Cluster]) -> int:
        """Write these clusters as CSV, and return the number of rows. Raises CannotWrite."""
        return exporting.export_csv(self._collection, path, table, clusters)

    def _put(
        self,
        operation: str,
        collection: Collection,
        *,
        documents: frozenset[str] = frozenset(),
        clusters: frozenset[str] = frozenset(),
        everything: bool = False,
    ) -> Changes:
        if self._collection.documents:  # to open the first documents is where work begins, not a step of it
            self._done.append((operation, self._collection))
        self._undone.clear()
        self._collection = collection
        return Changes(operation, documents, clusters, everything)

    def _step(self, source: _Stack, target: _Stack, verb: str) -> Changes | None:
        if not source:
            return None
        operation, collection = source.pop()
        target.append((operation, self._collection))
        self._collection = collection
        return Changes(f"{verb}: {operation}", everything=True)
