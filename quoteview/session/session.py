"""One person's work on one collection: every operation, what it changed, and the way back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quoteview.core.cluster import Cluster, Variant
from quoteview.core.collection import Collection
from quoteview.core.difference import Comparison, Severity
from quoteview.core.policy import DEFAULT, Policy
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
        self._policy = DEFAULT
        self._compare = comparing.under(DEFAULT)

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
        """Open the documents under `paths` in place of what is open, unless there are none.

        Paths that cannot be read are the collection's `failures`. Raises ScanCancelled.
        """
        scanned = scanning.scan(paths, progress or Unwatched())
        if not scanned.documents:
            return self._fail("Open documents", scanned)
        return self._put(Changes("Open documents", everything=True), scanned)

    def add(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Open the documents under `paths` beside what is open. Raises ScanCancelled."""
        added = scanning.scan(paths, progress or Unwatched(), self._collection)
        return self._keep("Add documents", added)

    def scan_again(self, paths: Sequence[Path], progress: Progress | None = None) -> Changes:
        """Read the documents under `paths` again in place of what is open, unless there are none any more.

        Decisions stay; those that cannot are the remarks of the changes. Raises ScanCancelled.
        """
        scanned = scanning.scan(paths, progress or Unwatched())
        return self._keep("Scan again", scanned) if scanned.documents else self._fail("Scan again", scanned)

    def describe(self, document_id: str, fields: Mapping[Field, str]) -> Changes:
        """Set outlet, title, address or date of a document; an empty text makes a field unknown again."""
        described = describing.describe(self._collection, document_id, fields)
        of_document = {q.id for q in described.quotations if q.document_id == document_id}
        clusters = frozenset(c.id for c in described.clusters if not of_document.isdisjoint(c.quotation_ids))
        return self._put(Changes("Describe document", frozenset({document_id}), clusters), described)

    def choose_base(self, cluster_id: str, variant_id: str) -> Changes:
        """Make a variant the base that the others of its cluster are compared with."""
        chosen = describing.choose_base(self._collection, cluster_id, variant_id)
        return self._put(Changes("Choose base", clusters=frozenset({cluster_id})), chosen)

    def undo(self) -> Changes | None:
        """Take the last operation back; None when there is none."""
        return self._step(self._done, self._undone, "Undo")

    def redo(self) -> Changes | None:
        """Do the operation that was last taken back again; None when there is none."""
        return self._step(self._undone, self._done, "Redo")

    @property
    def policy(self) -> Policy:
        """What differences are rated by."""
        return self._policy

    def set_policy(self, policy: Policy) -> Changes:
        """Rate every difference by another policy: a setting, and no step that could be undone."""
        self._policy = policy
        self._compare = comparing.under(policy)
        return Changes("Set policy", everything=True)

    def comparison(self, cluster: Cluster, variant: Variant) -> Comparison:
        """Return how a variant differs from its cluster's base."""
        return self._compare(cluster, variant)

    def severity(self, cluster: Cluster) -> Severity:
        """Return the severity of the worst difference in a cluster."""
        return max(self._compare(cluster, variant).max_severity for variant in cluster.variants)

    def export_csv(self, path: Path, table: Table, clusters: Iterable[Cluster]) -> int:
        """Write these clusters as CSV, and return the number of rows. Raises CannotWrite."""
        return exporting.export_csv(self._collection, path, table, clusters, self._compare)

    def _put(self, changes: Changes, collection: Collection) -> Changes:
        if self._collection.documents:  # to open the first documents is where work begins, not a step of it
            self._done.append((changes.operation, self._collection))
        self._undone.clear()
        self._collection = collection
        return changes

    def _keep(self, operation: str, scanned: Collection) -> Changes:
        kept = keep_decisions(self._collection, scanned)
        return self._put(Changes(operation, everything=True, remarks=kept.lost), kept.collection)

    def _fail(self, operation: str, scanned: Collection) -> Changes:
        """Leave open what is open where nothing could be read, but for the failures."""
        self._collection = replace(self._collection, failures=scanned.failures)
        return Changes(operation, everything=True)

    def _step(self, source: _Stack, target: _Stack, verb: str) -> Changes | None:
        if not source:
            return None
        operation, collection = source.pop()
        target.append((operation, self._collection))
        self._collection = collection
        return Changes(f"{verb}: {operation}", everything=True)
