"""What the sources of record say of every statement: looked up when nobody works, for the facets and the queue."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from quoteview.session.session import Session
from quoteview.session.sources import Answers
from quoteview.ui.idle_search import IdleSearch
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.source_words import rows_answered

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

IDLE = 1200
"""Milliseconds after an operation before the sources are asked: more of them may follow, and signals come first."""


class SourceAnswers(QObject):
    """Asks the sources of record of what is open, if there are any, on a thread of its own."""

    def __init__(self, session: Session, clusters: ClusterModel, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._clusters = session, clusters
        self.search = IdleSearch(session.answers, IDLE, self)
        self._found: Mapping[str, Answers] = {}
        self.search.found.connect(self._take)
        window.operations.started.connect(self.search.stop)
        window.operations.ended.connect(self._wait_for_calm)

    @Slot()
    def _wait_for_calm(self) -> None:
        if not self._session.collection.sources:
            self._take({})
            return
        # Rows that were made anew have lost their answers; those of before serve until there are others.
        self._take(self._found)
        self.search.start()

    @Slot(object)
    def _take(self, found: Mapping[str, Answers]) -> None:
        self._found = found
        changed = rows_answered(self._clusters.rows, found)
        if changed:
            self._clusters.update_rows(changed)
