"""What a scan finds, streamed into the queue while it runs: to be read and looked for, and not to be judged yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from quoteview.ui.models.gathered import Gathered
from quoteview.ui.operations import Operations

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

SHOWN_AFTER, EVERY = 400, 250
"""Milliseconds from the beginning of a scan until what it has found is shown, and between two times that more is.

A scan that is over sooner is shown in one step.
"""
AT_ONCE = 192
"""Quotations that come into the queue at one time at most, within 10 ms: more than any scan finds meanwhile."""


class Streaming(QObject):
    """Shows in a window what a scan of some operations has gathered, until its outcome takes the place of that.

    None of it is in the project: it is gone when the scan has ended, however it ended.
    """

    def __init__(self, window: "MainWindow", operations: Operations) -> None:
        super().__init__(operations)
        self._window, self._operations = window, operations
        self._gathered: Gathered | None = None
        self._soon = QTimer(self)
        self._soon.timeout.connect(self._show_more)
        operations.gathers.connect(self._begin)
        # What waits to be shown must not come behind the outcome.
        operations.succeeded.connect(self._soon.stop)
        operations.ended.connect(self._end)

    @Slot(object)
    def _begin(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._soon.start(SHOWN_AFTER)

    @Slot()
    def _show_more(self) -> None:
        if self._gathered is None or not self._operations.is_busy:
            self._end()
            return
        self._soon.setInterval(EVERY)
        rows, workspace = self._gathered.take(AT_ONCE), self._window.workspace
        if rows and not workspace.clusters.n_gathered:
            workspace.stream(self._gathered)
            self._window.refresh_state()
        if rows:
            workspace.clusters.gather(rows)
            workspace.queue_pane.tell_shown()
            self._window.status.counts.setText(self._window.bench.counts())

    @Slot()
    def _end(self) -> None:
        """Take away what is still shown of it; where an outcome took its place, that is nothing."""
        self._soon.stop()
        if self._gathered:
            self._gathered = None
            self._window.workspace.stream(None)
