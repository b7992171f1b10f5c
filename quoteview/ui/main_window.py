"""The window: what is there from the start, and the way from wishes to the operations and from outcomes back."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quoteview.core.resources import sample_folder
from quoteview.ui.actions import Need, build_actions, enable
from quoteview.ui.applied_settings import AppliedSettings
from quoteview.ui.dialogs.beside import Beside
from quoteview.ui.notices import Notices
from quoteview.ui.operations import Operations, Outcome
from quoteview.ui.preferences import Preferences
from quoteview.ui.session_keeper import SessionKeeper
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr, translated
from quoteview.ui.views.empty_state import EmptyState
from quoteview.ui.views.status_line import StatusLine

if TYPE_CHECKING:
    from quoteview.session.session import Session
    from quoteview.ui.copies import Copies
    from quoteview.ui.correcting import Correcting
    from quoteview.ui.dialogs.files import Files
    from quoteview.ui.docks import Docks
    from quoteview.ui.exporting import Exporting
    from quoteview.ui.filter_keeper import FilterKeeper
    from quoteview.ui.judging import Judging
    from quoteview.ui.models.collation_cursor import CollationCursor
    from quoteview.ui.overview import Overview
    from quoteview.ui.pasting import Pasting
    from quoteview.ui.tables import Tables
    from quoteview.ui.views.collation_view import CollationView
    from quoteview.ui.views.queue_view import QueueView
    from quoteview.ui.views.workspace import Workspace
    from quoteview.ui.workbench import Workbench

USUAL_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """quoteview's window over one session.

    What is needed only while documents are open is loaded and made when they are about to be, or when
    somebody first asks for it: see `bench`.
    """

    def __init__(self, session: "Session", theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.session, self.preferences, self.theme = session, preferences, theme
        self._bench: Workbench | None = None
        self._files: Files | None = None
        self._exporting: Exporting | None = None
        self._pasting: Pasting | None = None
        self._copies: Copies | None = None
        self.operations = Operations(session, preferences.new_project, self)
        self.beside = Beside(self, preferences.chosen)
        self.empty_state = EmptyState(theme)
        self.notices = Notices()
        self.status = StatusLine()
        self._pages = QStackedWidget()
        self._build_pages()
        self.actions_by_id = build_actions(self)
        self.keeper = SessionKeeper(self)
        self._insert_recent()
        self._connect()
        self._restore()
        self.refresh_state()

    @property
    def bench(self) -> "Workbench":
        """What there is while documents are open."""
        # Loaded now and not before: starting must not wait for it.
        from quoteview.ui.workbench import Workbench  # noqa: PLC0415

        if self._bench is None:
            self._bench = Workbench(self)
            self._bench.build()
            self._pages.addWidget(self._bench.workspace)
        return self._bench

    @property
    def files(self) -> "Files":
        """The dialogs that ask what to open and where to write."""
        from quoteview.ui.dialogs.files import Files  # noqa: PLC0415 - as above

        if self._files is None:
            files = self._files = Files(self)
            files.opened.connect(self.keeper.open_paths)
            files.added.connect(self.operations.add)
            files.project_wanted.connect(self.operations.open_project)
            files.copy_wanted.connect(self.operations.save_copy)
        return self._files

    @property
    def copies(self) -> "Copies":
        """What becomes of other files of the project: backups, another's copy, what is left of a damaged one."""
        from quoteview.ui.copies import Copies  # noqa: PLC0415 - as above

        if self._copies is None:
            self._copies = Copies(self)
        return self._copies

    @property
    def pasting(self) -> "Pasting":
        """What becomes of text that is pasted or dropped."""
        from quoteview.ui.pasting import Pasting  # noqa: PLC0415 - as above

        if self._pasting is None:
            self._pasting = Pasting(self)
        return self._pasting

    @property
    def exporting(self) -> "Exporting":
        """What takes results away."""
        from quoteview.ui.exporting import Exporting  # noqa: PLC0415 - as above

        if self._exporting is None:
            self._exporting = Exporting(self)
        return self._exporting

    @property
    def workspace(self) -> "Workspace":
        """What one works in while documents are open."""
        return self.bench.workspace

    @property
    def queue(self) -> "QueueView":
        """The queue of statements."""
        return self.workspace.queue

    @property
    def collation(self) -> "CollationView":
        """The wordings of the statement one is at, as rows."""
        return self.workspace.collation

    @property
    def walk(self) -> "CollationCursor":
        """Where one is in the collation."""
        return self.workspace.walk

    @property
    def docks(self) -> "Docks":
        """The panes."""
        return self.bench.docks

    @property
    def correcting(self) -> "Correcting":
        """What the keys of correcting do."""
        return self.bench.correcting

    @property
    def judging(self) -> "Judging":
        """What the keys of judging do."""
        return self.bench.judging

    @property
    def filters(self) -> "FilterKeeper":
        """The saved filters."""
        return self.bench.filters

    @property
    def tables(self) -> "Tables":
        """The tables of speakers and documents."""
        return self.bench.tables

    @property
    def overview(self) -> "Overview":
        """The overview of outlets by statements."""
        return self.bench.overview

    def open_samples(self) -> None:
        """Open the documents that come with the program."""
        self.keeper.open_paths((sample_folder(),))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, and text from elsewhere: words that are dragged within the window go nowhere."""
        is_from_here = event.source() is not None
        if self.local_paths(event.mimeData()) or (not is_from_here and self.pasting.can_take(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped, beside what is open."""
        paths = self.local_paths(event.mimeData())
        if paths:
            self.operations.open(paths)
        else:
            self.pasting.take(event.mimeData())
        event.acceptProposedAction()

    @staticmethod
    def local_paths(mime: QMimeData) -> Sequence[Path]:
        """Return the files and folders of what was pasted or dropped."""
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, stop what runs and remember how the window stood."""
        if self._bench:
            self._bench.remember()
            self._bench.signalling.stop()
            self.keeper.remember_place()
        self.operations.close()
        self.applied.stop()
        if self._copies:
            self._copies.close()
        self.preferences.save_window(self)
        self.session.close()
        super().closeEvent(event)

    def refresh_state(self) -> None:
        """Make actions, counts and the empty state agree with what is open, shown and running."""
        has_documents, is_busy = bool(self.session.collection.documents), self.operations.is_busy
        undone, redone = self.session.undo_label, self.session.redo_label
        met = {
            Need.BUSY: is_busy,
            Need.IDLE: not is_busy,
            Need.DOCUMENTS: has_documents and not is_busy,
            Need.UNDO: undone is not None and not is_busy,
            Need.REDO: redone is not None and not is_busy,
        }
        at_work = self._bench.met() if self._bench else set()
        enable(self.actions_by_id, (*(need for need, is_met in met.items() if is_met), *at_work))
        undo = tr("&Undo {operation}").format(operation=translated(undone)) if undone else tr("&Undo")
        redo = tr("&Redo {operation}").format(operation=translated(redone)) if redone else tr("&Redo")
        self.actions_by_id["undo"].setText(undo)
        self.actions_by_id["redo"].setText(redo)
        project = self.session.project_path
        self.setWindowTitle(f"{project.stem} — quoteview" if project else "quoteview")
        if has_documents:
            self._show_work()
        else:
            self._show_emptiness()

    def _open_folder(self) -> None:
        self.files.open_folder()

    def _show_work(self) -> None:
        bench = self.bench
        self.status.counts.setText(bench.counts())
        if self._pages.currentWidget() is not bench.workspace:
            self._pages.setCurrentWidget(bench.workspace)
            bench.tools.show()
            bench.docks.restore(self.preferences.layout)
            self.queue.setFocus()

    def _show_emptiness(self) -> None:
        self.status.counts.setText("")
        if self._pages.currentWidget() is not self.empty_state:
            self._pages.setCurrentWidget(self.empty_state)
            self.bench.tools.hide()
            self.empty_state.open_folder.setFocus()

    def _show_front(self, outcome: Outcome) -> None:
        """Show what is there of a project that is being opened."""
        if outcome.changes:
            self.bench.show(outcome, outcome.changes)
            self.refresh_state()

    def _finish(self, outcome: Outcome) -> None:
        """Show the outcome of an operation."""
        if outcome.changes:
            self.bench.show(outcome, outcome.changes)
            failures = self.session.collection.failures
            if failures and outcome.is_scan:
                self.notices.tell_failures(failures)
        if outcome.changes and outcome.changes.remarks:
            self.notices.tell_remarks(outcome.sentence, outcome.changes.remarks, outcome.heading)
        elif outcome.sentence:
            self.notices.tell(outcome.sentence)

    def _note_damage(self, path: Path) -> None:
        self.copies.note_damage(path)

    def _build_pages(self) -> None:
        self._pages.addWidget(self.empty_state)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notices)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.setWindowTitle("quoteview")
        self.setAcceptDrops(True)
        self.empty_state.open_folder.setFocus()

    def _insert_recent(self) -> None:
        before = self.actions_by_id["open_samples"]
        (file_menu,) = (each for each in before.associatedObjects() if isinstance(each, QMenu))
        file_menu.insertMenu(before, self.keeper.menu)

    def _connect(self) -> None:
        operations = self.operations
        operations.started.connect(self.status.begin)
        operations.started.connect(self.notices.pass_by)
        # What shows the outcome is made while the operation runs; it may have something to tell, too.
        operations.started.connect(lambda: self.bench)
        operations.started.connect(self.refresh_state)
        operations.progressed.connect(self.status.report)
        operations.front_there.connect(self._show_front)
        operations.succeeded.connect(self._finish)
        operations.succeeded.connect(self.keeper.take)
        operations.succeeded.connect(lambda _: self.copies.take())
        operations.damage_found.connect(self._note_damage)
        operations.failed.connect(self.notices.tell)
        operations.ended.connect(self.status.end)
        operations.ended.connect(self.refresh_state)
        self.status.cancelled.connect(operations.cancel)
        self.empty_state.folder_wanted.connect(self._open_folder)
        self.empty_state.samples_wanted.connect(self.open_samples)

    def _restore(self) -> None:
        settings = self.preferences.chosen
        self.applied = AppliedSettings(settings, self.theme, self.session, self.operations, self.actions_by_id)
        settings.not_kept.connect(self.notices.tell)
        if settings.remark:
            self.notices.tell_lasting(settings.remark)
        # A label loses a font that it was given before it had a window.
        self.theme.changed.emit()
        if not self.preferences.restore_window(self):
            self.resize(*USUAL_SIZE)
