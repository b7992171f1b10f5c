"""The window: what is there from the start, and the way to all that is made when somebody first asks for it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quoteview.ui.applied_settings import AppliedSettings
from quoteview.ui.errands import Errands
from quoteview.ui.notices import Notices
from quoteview.ui.preferences import Preferences
from quoteview.ui.session_keeper import SessionKeeper
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.empty_state import EmptyState
from quoteview.ui.views.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from quoteview.session.session import Session
    from quoteview.ui.correcting import Correcting
    from quoteview.ui.dialogs.beside import Beside
    from quoteview.ui.docks import Docks
    from quoteview.ui.filter_keeper import FilterKeeper
    from quoteview.ui.judging import Judging
    from quoteview.ui.models.collation_cursor import CollationCursor
    from quoteview.ui.operations import Operations
    from quoteview.ui.overview import Overview
    from quoteview.ui.tables import Tables
    from quoteview.ui.views.collation_view import CollationView
    from quoteview.ui.views.queue_view import QueueView
    from quoteview.ui.views.workspace import Workspace
    from quoteview.ui.workbench import Workbench

USUAL_SIZE = (1440, 900)
COMPLETED_AFTER = 10
"""Milliseconds from the first sight of the empty window until what is in its menus and behind its keys is made."""
MENU_BAR = ("&File", "&Edit", "&Statement", "C&orrect", "&Judge", "&View", "&Help")
"""The names of the menus, which are marked for translation in menus.MENUS."""


class MainWindow(QMainWindow):
    """quoteview's window over one session.

    What is needed only while documents are open is loaded and made when they are about to be, or when
    somebody first asks for it: see `bench`. What is in the menus and behind the keys is made as soon as
    the window is seen, and sooner if somebody asks for it: see `actions_by_id`. `operation_started` gives
    the name of an operation.
    """

    operation_started = Signal(str)

    def __init__(self, session: "Session | Callable[[], Session]", theme: Theme, preferences: Preferences) -> None:
        """Make the window over a session, or over one that is made when it is needed."""
        super().__init__()
        self.preferences, self.theme = preferences, theme
        self._given, self._session = session, None if callable(session) else session
        self._operations: Operations | None = None
        self._actions: Mapping[str, QAction] = {}
        self._bench: Workbench | None = None
        self._beside: Beside | None = None
        self.empty_state = EmptyState(theme)
        self.notices = Notices()
        self.status = StatusLine()
        self._pages = QStackedWidget()
        self._build_pages()
        self._menus = {name: self._add_menu(name) for name in MENU_BAR}
        self.keeper = SessionKeeper(self)
        self.errands = Errands(self)
        self._connect()
        self._restore()
        if self._session:
            self._begin_work()
        self.refresh_state()

    @property
    def session(self) -> "Session":
        """What is open, and what can be done with it."""
        if self._session is None:
            self._session = self._given() if callable(self._given) else self._given
        return self._session

    @property
    def operations(self) -> "Operations":
        """What the session does off the GUI thread."""
        return self._operations or self._begin_work()

    def _begin_work(self) -> "Operations":
        """Make what works on the session, which bears the checker's name and policy from then on."""
        from quoteview.ui.operations import Operations  # noqa: PLC0415 - starting must not wait for it
        from quoteview.ui.outcomes import Outcomes  # noqa: PLC0415 - as above

        operations = self._operations = Operations(self.session, self.preferences.new_project, self)
        Outcomes(self, operations)
        self.applied.serve(self.session, operations)
        return operations

    @property
    def is_complete(self) -> bool:
        """Whether what is in the menus and behind the keys is made."""
        return bool(self._actions)

    @property
    def is_working(self) -> bool:
        """Whether anything was ever begun that may still be running."""
        return self._operations is not None

    @property
    def actions_by_id(self) -> "Mapping[str, QAction]":
        """Everything that can be done."""
        if not self._actions:
            self._build_actions()
        return self._actions

    def _build_actions(self) -> None:
        """Make what is in the menus and behind the keys, unless it is there."""
        from quoteview.ui.actions import build_actions  # noqa: PLC0415 - starting must not wait for it

        if not self._actions:
            self._actions = build_actions(self, self._menus)
            self._menus["&File"].insertMenu(self._actions["open_samples"], self.keeper.menu)
            self.applied.steer(self._actions)
            self.refresh_state()

    @property
    def beside(self) -> "Beside":
        """The dialogs that open beside the window."""
        from quoteview.ui.dialogs.beside import Beside  # noqa: PLC0415 - as above

        if self._beside is None:
            self._beside = Beside(self, self.preferences.chosen)
        return self._beside

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

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files and folders, and text from elsewhere: words that are dragged within the window go nowhere."""
        if self.errands.pasting.can_drop(event.mimeData(), is_from_here=event.source() is not None):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Open what is dropped, beside what is open."""
        self.errands.pasting.open(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Remember how the window stood, be gone, and then keep what is being typed and stop what runs."""
        if self._bench:
            self._bench.remember()
            self.keeper.remember_place()
        self.preferences.save_window(self)
        # A project that is being loaded or saved takes seconds to come to where it can stop.
        self.hide()
        self._end_work()
        super().closeEvent(event)

    def _end_work(self) -> None:
        """Keep what is being typed, and wait for what runs to stop."""
        if self._bench:
            self._bench.workspace.judgement.store()
            self._bench.signalling.search.end()
            self._bench.answers.search.end()
        if self._operations:
            self._operations.close()
        self.applied.stop()
        self.errands.close()
        if self._session:
            self._session.close()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Do what a key means that was pressed before there was anything behind the keys."""
        super().keyPressEvent(event)
        if not self._actions:
            from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - starting must not wait for it

            pressed = QKeySequence(event.keyCombination())
            found = (each for each in self.actions_by_id.values() if pressed in each.shortcuts() and each.isEnabled())
            action = next(found, None)
            if action:
                action.trigger()

    def refresh_state(self) -> None:
        """Make actions, counts and the empty state agree with what is open, shown and running."""
        has_documents = self._session is not None and bool(self._session.collection.documents)
        is_streaming = self._bench is not None and self._bench.workspace.gathered is not None
        if self._actions:
            self._refresh_actions()
        if has_documents or is_streaming:
            self._show_work()
        else:
            self._show_emptiness()
        project = self._session.project_path if self._session else None
        self.setWindowTitle(f"{project.stem} — quoteview" if project else "quoteview")

    def complete(self) -> None:
        """Have everything there that somebody may ask for next."""
        self.theme.keep_to_system()
        self._build_actions()

    def _refresh_actions(self) -> None:
        from quoteview.ui.actions import refresh  # noqa: PLC0415 - starting must not wait for it

        is_busy = self._operations is not None and self._operations.is_busy
        at_work = self._bench.met() if self._bench else ()
        refresh(self._actions, self._session, at_work, is_busy=is_busy)

    def _open_folder(self) -> None:
        self.errands.files.open_folder()

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

    def _add_menu(self, name: str) -> QMenu:
        """Add a menu to the bar; what is in it is there by the time it is opened."""
        menu = QMenu(tr(name), self.menuBar())
        menu.aboutToShow.connect(self._build_actions)
        self.menuBar().addMenu(menu)
        return menu

    def _connect(self) -> None:
        self.empty_state.painted.connect(lambda: QTimer.singleShot(COMPLETED_AFTER, self.complete))
        self.empty_state.folder_wanted.connect(self._open_folder)
        self.empty_state.samples_wanted.connect(self.keeper.open_samples)

    def _restore(self) -> None:
        settings = self.preferences.chosen
        self.applied = AppliedSettings(settings, self.theme, self)
        settings.not_kept.connect(self.notices.tell)
        if settings.remark:
            self.notices.tell_lasting(settings.remark)
        # A label loses a font that it was given before it had a window.
        self.theme.changed.emit()
        if not self.preferences.restore_window(self):
            self.resize(*USUAL_SIZE)
