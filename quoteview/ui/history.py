"""The full history in its pane: read off the GUI thread, followed while somebody looks, and the way to its targets."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from quoteview.session.progress import Progress
from quoteview.session.recounting import Recounting
from quoteview.ui.models.history_rows import HistoryRow, HistoryTexts
from quoteview.ui.tasks import Task, TaskQueue
from quoteview.ui.translation import tr
from quoteview.ui.views.history_table_view import HistoryTableView

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow


class History(QObject):
    """Makes the table of a window's history and keeps it as the project file has it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._tasks = TaskQueue()
        self._task: Task | None = None
        self._is_behind = False
        self._reader = Recounting(self._session)
        self._texts = HistoryTexts()
        self.view = HistoryTableView(window.theme)
        self.view.seen.connect(self.refresh)
        self.view.wanted.connect(self._go_to)
        for told in (window.operations.ended, window.operations.judged):
            told.connect(self._follow)

    @Slot()
    def refresh(self) -> None:
        """Read what was done since; what is being read already is read to its end first."""
        if self._task:
            self._is_behind = True
            return
        if not self._reader.is_of_what_is_open:
            self._reader = Recounting(self._session)
            self.view.clear()
        reader, texts = self._reader, self._texts

        def read(_: Progress) -> tuple[Recounting, Sequence[HistoryRow]]:
            return reader, [texts.row(account) for part in reader.read_on() for account in part]

        self._is_behind = False
        self._task = Task(read)
        self._task.signals.succeeded.connect(self._take)
        self._task.signals.failed.connect(self._window.notices.tell)
        self._task.signals.ended.connect(self._end)
        self.view.tell_reading(is_reading=True)
        self._tasks.start(self._task)

    def wait(self) -> None:
        """Wait until nothing is read any more."""
        self._tasks.wait()

    @Slot()
    def _follow(self, *_: object) -> None:
        if self.view.isVisible():
            self.refresh()

    @Slot(object)
    def _take(self, found: tuple[Recounting, Sequence[HistoryRow]]) -> None:
        reader, rows = found
        if reader is self._reader and reader.is_of_what_is_open:
            self.view.add(rows)

    @Slot()
    def _end(self) -> None:
        self._task = None
        self.view.tell_reading(is_reading=False)
        if self._is_behind or not self._reader.is_of_what_is_open:
            self._follow()

    @Slot(object)
    def _go_to(self, row: HistoryRow) -> None:
        """Go to what an entry is about, where that is still there."""
        collection, workspace = self._session.collection, self._window.workspace
        target = row.target_id
        if target in collection.cluster_by_id:
            workspace.go_to_cluster(target)
            self._window.docks.show("collation")
        elif target in collection.cluster_of_variant:
            own = collection.cluster_of_variant[target]
            workspace.go_to_quotation(next(each for each in own.variants if each.id == target).quotation_ids[0])
            self._window.docks.show("collation")
        elif target in collection.quotation_by_id:
            workspace.go_to_quotation(target)
            self._window.docks.show("document")
        elif target in collection.document_by_id:
            workspace.show_document(target)
            self._window.docks.show("document")
        else:
            self._window.notices.tell(tr("What this entry is about is not there any more."))
