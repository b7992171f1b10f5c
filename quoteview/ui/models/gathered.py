"""What a scan has gathered so far: from the thread that scans into rows of the queue, a few at a time."""

from collections import deque
from collections.abc import Sequence

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.ui.models.cluster_rows import ClusterRow, row_found


class Gathered:
    """Documents and quotations as a scan finds them. All but `hear` is for the GUI thread.

    Nothing is worked out of them before somebody takes them: a scan that is over at once loses no time here.
    """

    def __init__(self) -> None:
        self._heard: deque[tuple[Sequence[Document], Sequence[Quotation]]] = deque()
        self._waiting: deque[Quotation] = deque()
        self._documents: dict[str, Document] = {}
        self._taken: dict[str, Quotation] = {}
        self._in_document: dict[str, list[Quotation]] = {}

    def hear(self, documents: Sequence[Document], quotations: Sequence[Quotation]) -> None:
        """Take note of what was read and found; see session.gathering. The scanning thread calls it."""
        self._heard.append((documents, quotations))

    @property
    def n_documents(self) -> int:
        """How many documents were read, as far as it was taken."""
        return len(self._documents)

    def take(self, most: int) -> list[ClusterRow]:
        """Return rows of what has come since, in the order in which it was found, and no more than so many."""
        while self._heard and len(self._waiting) < most:
            documents, quotations = self._heard.popleft()
            self._documents.update((document.id, document) for document in documents)
            self._waiting.extend(quotations)
        return [self._row(self._waiting.popleft()) for _ in range(min(most, len(self._waiting)))]

    def around(self, quotation_id: str) -> Collection | None:
        """Return the document of a quotation that was taken, with what was taken of it; None for what was not."""
        quotation = self._taken.get(quotation_id)
        if quotation is None:
            return None
        own = quotation.document_id
        return Collection((self._documents[own],), tuple(self._in_document[own]))

    def _row(self, quotation: Quotation) -> ClusterRow:
        self._taken[quotation.id] = quotation
        self._in_document.setdefault(quotation.document_id, []).append(quotation)
        return row_found(quotation, self._documents[quotation.document_id])
