"""What the sources of record say of every statement: looked up when nobody works, for the facets and the queue."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from quoteview.session.session import Session
from quoteview.session.sources import Answers
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.source_words import rows_answered
from quoteview.ui.tasks import Task, TaskQueue

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

IDLE = 1200
"""Milliseconds after an operation before the sources are asked: more of them may follow, and signals come first."""


class SourceAnswers(QObject):
    """Asks the sources of record of what is open, if there are any, on a thread of its own."""

    def __init__(self, session: Session, clusters: ClusterModel, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._clusters = session, clusters
        self._tasks = TaskQueue()
        self._task: Task | None = None
        self._found: Mapping[str, Answers] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(IDLE)
        self._soon.timeout.connect(self._ask)
        window.operations.started.connect(self.stop)
        window.operations.ended.connect(self._wait_for_calm)

    @property
    def is_asking(self) -> bool:
        """Whether what is shown is about to change."""
        return self._task is not None or self._soon.isActive()

    def wait(self) -> None:
        """Ask what is to be asked now, and wait for the answers."""
        if self._soon.isActive():
            self._soon.stop()
            self._ask()
        self._tasks.wait()

    @Slot()
    def stop(self) -> None:
        """Ask nothing any more."""
        self._soon.stop()
        if self._task:
            self._task.progress.cancel()
            self._task.signals.disconnect(self)
            self._task = None

    @Slot()
    def _wait_for_calm(self) -> None:
        if not self._session.collection.sources:
            self._take({})
            return
        # Rows that were made anew have lost their answers; those of before serve until there are others.
        self._take(self._found)
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        self.stop()
        self._task = Task(self._session.answers)
        self._task.signals.succeeded.connect(self._take)
        self._task.signals.ended.connect(self._end)
        self._tasks.start(self._task)

    @Slot(object)
    def _take(self, found: Mapping[str, Answers]) -> None:
        self._found = found
        changed = rows_answered(self._clusters.rows, found)
        if changed:
            self._clusters.update_rows(changed)

    @Slot()
    def _end(self) -> None:
        self._task = None
