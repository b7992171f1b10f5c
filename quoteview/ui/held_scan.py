"""A scan that stays in the middle for as long as somebody looks at the window: for pictures, and for tests."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.session.gathering import Gathering, unheard
from quoteview.session.progress import Progress
from quoteview.session.scans import Here, Scan

LISTENS_EVERY = 0.01
"""Seconds until somebody who cancels is heard."""


class HeldScan:
    """Scans as another scan does, and waits where it has told of so many documents until it may go on."""

    def __init__(self, n_documents: int, scan: Scan | None = None) -> None:
        self.n_documents = n_documents
        self.n_told = 0
        """How many quotations were told of."""
        self.has_stopped = Event()
        self.may_go_on = Event()
        self.scan: Scan = scan or Here()

    def hold_again(self) -> None:
        """Be held in the next scan, too, and count from its beginning."""
        self.n_told = 0
        self.has_stopped.clear()
        self.may_go_on.clear()

    def __call__(
        self,
        paths: Sequence[Path],
        progress: Progress,
        opened: Collection | None = None,
        gather: Gathering = unheard,
    ) -> Collection:
        """Scan, and wait for `may_go_on` or for somebody who cancels before the next document is told of."""
        left = self.n_documents

        def gather_some(documents: Sequence[Document], quotations: Sequence[Quotation]) -> None:
            nonlocal left
            left -= len(documents)
            if left < 0:
                self.has_stopped.set()
                while not (progress.is_cancelled() or self.may_go_on.wait(LISTENS_EVERY)):
                    pass
            self.n_told += len(quotations)
            gather(documents, quotations)

        return self.scan(paths, progress, opened, gather_some)

    def forget(self) -> None:
        """Keep nothing."""
        self.scan.forget()
