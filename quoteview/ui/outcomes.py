"""The way back from the operations into the window: what runs is told while it runs, and its outcome is shown."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from quoteview.ui.operations import Operations, Outcome
from quoteview.ui.streaming import Streaming

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow


class Outcomes(QObject):
    """Has a window show what its operations do."""

    def __init__(self, window: "MainWindow", operations: Operations) -> None:
        super().__init__(operations)
        self._window = window
        # First of all: what a scan has gathered is gone when the window looks at what is there.
        Streaming(window, operations)
        self._hear_of_work(operations)
        self._hear_of_outcomes(operations)

    def _hear_of_work(self, operations: Operations) -> None:
        """Have what runs told, from its beginning to its end."""
        window, status, notices = self._window, self._window.status, self._window.notices
        operations.started.connect(window.operation_started)
        operations.started.connect(window.keeper.remember_place)
        operations.started.connect(status.begin)
        operations.started.connect(notices.begin)
        # What shows the outcome is made while the operation runs; it may have something to tell, too.
        operations.started.connect(lambda: window.bench)
        operations.started.connect(window.refresh_state)
        operations.progressed.connect(status.report)
        status.cancelled.connect(operations.cancel)
        notices.retry_wanted.connect(lambda paths: operations.open([Path(path) for path in paths]))

    def _hear_of_outcomes(self, operations: Operations) -> None:
        """Have what comes of it shown."""
        window, notices = self._window, self._window.notices
        operations.front_there.connect(self._show_front)
        operations.succeeded.connect(self._show)
        operations.succeeded.connect(window.keeper.take)
        operations.succeeded.connect(lambda _: window.errands.copies.take())
        operations.damage_found.connect(self._note_damage)
        operations.failed.connect(notices.tell)
        operations.ended.connect(window.status.end)
        operations.ended.connect(notices.settle)
        operations.ended.connect(window.refresh_state)

    @Slot(object)
    def _show_front(self, outcome: Outcome) -> None:
        """Show what is there of a project that is being opened."""
        if outcome.changes:
            self._window.bench.show(outcome, outcome.changes)
            self._window.keeper.note_front()
            self._window.refresh_state()

    @Slot(object)
    def _show(self, outcome: Outcome) -> None:
        """Show the outcome of an operation."""
        window, changes = self._window, outcome.changes
        if changes:
            window.bench.show(outcome, changes)
        if changes and outcome.is_scan:
            window.notices.tell_failures(window.session.collection.failures)
        if changes and changes.remarks:
            window.notices.tell_remarks(outcome.sentence, changes.remarks, outcome.heading)
        elif outcome.sentence:
            window.notices.tell(outcome.sentence)

    @Slot(Path)
    def _note_damage(self, path: Path) -> None:
        self._window.errands.copies.note_damage(path)
