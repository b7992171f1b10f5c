"""The window: it puts the parts together and carries wishes from them to the operations, and outcomes back."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.cluster import Cluster
from quoteview.core.resources import sample_folder
from quoteview.session.exporting import Table
from quoteview.session.session import Session
from quoteview.ui.actions import Need, Scope, build_actions, enable
from quoteview.ui.applied_settings import AppliedSettings
from quoteview.ui.correcting import Correcting
from quoteview.ui.dialogs.beside import Beside
from quoteview.ui.dialogs.files import Extent, Files
from quoteview.ui.docks import Docks
from quoteview.ui.filter_keeper import FilterKeeper
from quoteview.ui.judging import Judging
from quoteview.ui.models.filtering import Order
from quoteview.ui.models.queue_fields import fields_named, names_of
from quoteview.ui.notices import Notices
from quoteview.ui.operations import Operations, Outcome
from quoteview.ui.overview import Overview
from quoteview.ui.preferences import Preferences
from quoteview.ui.session_keeper import SessionKeeper
from quoteview.ui.tables import Tables
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr, translated
from quoteview.ui.views.chooser import Chooser
from quoteview.ui.views.collation_deck import CollationForm
from quoteview.ui.views.empty_state import EmptyState
from quoteview.ui.views.segments import Segments
from quoteview.ui.views.status_line import StatusLine
from quoteview.ui.views.workspace import Workspace

if TYPE_CHECKING:
    from quoteview.ui.views.history_view import HistoryView

USUAL_SIZE = (1440, 900)
USUAL_PARTS = {"document": [600, 230]}
CORRECTING_WORDS = ("add_quotation", "set_borders")
"""Actions that the menu of the document's text offers."""


class MainWindow(QMainWindow):
    """quoteview's window over one session."""

    def __init__(self, session: Session, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.theme = theme
        self.operations = Operations(session, preferences.new_project, self)
        self.overview: Overview = Overview(session, self)
        self.files = Files(self, self.scope)
        self.beside = Beside(self, preferences.chosen)
        self.workspace: Workspace = Workspace(session, theme)
        self.queue, self.collation = self.workspace.queue, self.workspace.collation
        self.walk = self.workspace.walk
        self.correcting = Correcting(session, self.workspace, self.operations, Chooser(self, theme), self)
        self.tables: Tables = Tables(self, session)
        self.empty_state = EmptyState(theme)
        self.notices = Notices()
        self.filters = FilterKeeper(self.workspace, self.notices, preferences)
        self.judging = Judging(session, self.workspace, self.operations, self.notices, self)
        self.judging.advances = lambda: preferences.chosen.current.advances_after_verdict
        self.status = StatusLine()
        self._pages, self._tools = QStackedWidget(), QToolBar(tr("Tools"))
        self._splitters = {
            "document": self.workspace.document.splitter,
        }
        self._build_pages()
        self.docks = Docks(self, self.workspace)
        statements = (self.queue, *self.workspace.views.lists)
        places = {Scope.LISTS: (*statements, self.workspace.facets), Scope.STATEMENTS: statements}
        places |= {Scope.QUEUE: (self.queue,), Scope.WORDINGS: self.workspace.views.lists}
        self.actions_by_id = build_actions(self, places)
        self.docks.show_in_menu(self.actions_by_id)
        self.keeper = SessionKeeper(session, self.operations, self.workspace, self.empty_state, preferences)
        self._insert_recent()
        self._build_tool_bar()
        self._connect_operations()
        self._connect_views()
        self._restore()
        self._refresh_state()

    def open_samples(self) -> None:
        """Open the documents that come with the program."""
        self.keeper.open_paths((sample_folder(),))

    def scope(self, extent: Extent = Extent.SHOWN) -> str:
        """Return what an export would hold, in words: "47 clusters, 183 quotes (filtered)"."""
        clusters = self._exported(extent)
        quotes = tr("%n quote(s)", n=sum(len(cluster.quotation_ids) for cluster in clusters))
        is_filtered = extent is Extent.SHOWN and len(clusters) < self.workspace.clusters.n_rows
        named = tr("{clusters}, {quotes} (filtered)") if is_filtered else tr("{clusters}, {quotes}")
        return named.format(clusters=tr("%n cluster(s)", n=len(clusters)), quotes=quotes)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped, beside what is open."""
        self.operations.open(_local_paths(event))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, stop what runs and remember how the window stood."""
        self.workspace.judgement.store()
        self.keeper.remember_place()
        self.operations.close()
        self.applied.stop()
        self._preferences.save(self, self._splitters)
        self._preferences.set_layout(self.docks.state())
        self._session.close()
        super().closeEvent(event)

    def _finish(self, outcome: Outcome) -> None:
        """Show the outcome of an operation."""
        if outcome.changes:
            self.workspace.show_changes(outcome.changes, outcome.rows, outcome.go_on_at)
            failures = self._session.collection.failures
            if failures and outcome.is_scan:
                self.notices.tell_failures(failures)
        if outcome.changes and outcome.changes.remarks:
            self.notices.tell_remarks(outcome.sentence, outcome.changes.remarks)
        elif outcome.sentence:
            self.notices.tell(outcome.sentence)

    def _export(self, path: Path, table: Table, extent: Extent = Extent.SHOWN) -> None:
        self.operations.export(path, table, [cluster.id for cluster in self._exported(extent)])

    def _exported(self, extent: Extent) -> Sequence[Cluster]:
        if extent is Extent.VERIFIED:
            return self._session.project.verified
        by_id = self._session.collection.cluster_by_id
        return [by_id[row.cluster_id] for row in self.workspace.clusters.shown if row.cluster_id in by_id]

    def _refresh_state(self) -> None:
        """Make actions, counts and the empty state agree with what is open, shown and running."""
        collection, workspace = self._session.collection, self.workspace
        is_busy = self.operations.is_busy
        met = {
            Need.BUSY: is_busy,
            Need.IDLE: not is_busy,
            Need.DOCUMENTS: bool(collection.documents) and not is_busy,
            # Where a scan has just replaced what is still shown, keys must go on being heard.
            Need.CLUSTER: bool(workspace.queue.chosen),
            Need.ANOTHER_BASE: workspace.can_choose_base and not is_busy,
            Need.UNDO: self._session.undo_label is not None and not is_busy,
            Need.REDO: self._session.redo_label is not None and not is_busy,
        }
        enable(self.actions_by_id, (*(need for need, is_met in met.items() if is_met), *self.correcting.met))
        undone, redone = self._session.undo_label, self._session.redo_label
        undo = tr("&Undo {operation}").format(operation=translated(undone)) if undone else tr("&Undo")
        redo = tr("&Redo {operation}").format(operation=translated(redone)) if redone else tr("&Redo")
        self.actions_by_id["undo"].setText(undo)
        self.actions_by_id["redo"].setText(redo)
        self._show_page(self.workspace if collection.documents else self.empty_state)
        project = self._session.project_path
        self.setWindowTitle(f"{project.stem} — quoteview" if project else "quoteview")
        self.status.counts.setText(self._counts() if collection.documents else "")

    def _show_page(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self._tools.setVisible(page is self.workspace)
            if page is self.workspace:
                self.docks.restore(self._preferences.layout)
            (self.queue if page is self.workspace else self.empty_state.open_folder).setFocus()

    def _counts(self) -> str:
        collection, clusters = self._session.collection, self.workspace.clusters
        shown = tr("{shown} of %n cluster(s)", n=clusters.n_rows).format(shown=number_shown(clusters.rowCount()))
        quotes = tr("%n quote(s)", n=len(collection.quotations))
        done = tr("{done} of %n done", n=clusters.n_rows).format(done=number_shown(clusters.n_done))
        return " · ".join((shown, quotes, tr("%n document(s)", n=len(collection.documents)), done))

    def _build_pages(self) -> None:
        for page in (self.empty_state, self.workspace):
            self._pages.addWidget(page)
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

    def make_history(self) -> "HistoryView":
        """Make the list of operations; it follows the session from then on."""
        # Loaded when somebody looks at it: starting must not wait for it.
        from quoteview.ui.views.history_view import HistoryView  # noqa: PLC0415

        history, session = HistoryView(self.theme), self._session
        history.show_steps(session.steps, session.n_done)
        for told in (self.operations.ended, self.operations.judged):
            told.connect(lambda *_: history.show_steps(session.steps, session.n_done))
        history.wanted.connect(self.operations.go_to)
        return history

    def _insert_recent(self) -> None:
        before = self.actions_by_id["open_samples"]
        (file_menu,) = (each for each in before.associatedObjects() if isinstance(each, QMenu))
        file_menu.insertMenu(before, self.keeper.menu)

    def _build_tool_bar(self) -> None:
        bar = self._tools
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addWidget(self.workspace.filter_box)
        bar.addWidget(self.filters.button)
        forms = [self.actions_by_id[f"view_{form.value}"] for form in CollationForm]
        bar.addWidget(Segments(tr("View of the collation"), forms))
        hide, export = QToolButton(), QToolButton()
        hide.setDefaultAction(self.actions_by_id["hide_cosmetic"])
        self.actions_by_id["export"].setIconText(tr("Export…"))
        export.setDefaultAction(self.actions_by_id["export"])
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (hide, gap, export):
            bar.addWidget(widget)
        self.addToolBar(bar)
        bar.hide()

    def _connect_operations(self) -> None:
        operations = self.operations
        operations.started.connect(self.status.begin)
        operations.started.connect(self._refresh_state)
        operations.started.connect(self.notices.pass_by)
        operations.progressed.connect(self.status.report)
        operations.succeeded.connect(self._finish)
        operations.succeeded.connect(self.keeper.take)
        operations.failed.connect(self.notices.tell)
        operations.judged.connect(self.workspace.show_judgements)
        operations.ended.connect(self.status.end)
        operations.ended.connect(self._refresh_state)
        self.status.cancelled.connect(operations.cancel)

    def _connect_views(self) -> None:
        workspace = self.workspace
        workspace.browsed.connect(self._refresh_state)
        self.judging.panel_wanted.connect(lambda: self.docks.show("collation"))
        workspace.views.form_changed.connect(self._remember_form)
        workspace.document.wanted.connect(lambda: self.docks.show("document"))
        workspace.base_wanted.connect(self.operations.choose_base)
        workspace.described.connect(lambda document, field, text: self.correcting.describe([document], field, text))
        self.correcting.refused.connect(self.notices.tell)
        self.correcting.moved.connect(self._refresh_state)
        for identifier in CORRECTING_WORDS:
            workspace.document.text.addAction(self.actions_by_id[identifier])
        workspace.queue_pane.arranged.connect(self._remember_queue)
        self.empty_state.folder_wanted.connect(self.files.open_folder)
        self.empty_state.samples_wanted.connect(self.open_samples)
        self.files.opened.connect(self.keeper.open_paths)
        self.files.added.connect(self.operations.add)
        self.files.project_wanted.connect(self.operations.open_project)
        self.files.copy_wanted.connect(self.operations.save_copy)
        self.files.export_wanted.connect(self._export)

    def _remember_form(self, form: CollationForm) -> None:
        self.actions_by_id[f"view_{form.value}"].setChecked(True)
        self._preferences.set_collation_form(form.value)

    def _remember_queue(self) -> None:
        pane = self.workspace.queue_pane
        self._preferences.set_queue(names_of(pane.fields), pane.order.name)

    def _restore_queue(self) -> None:
        fields, order = self._preferences.queue
        pane = self.workspace.queue_pane
        if fields is not None:
            pane.set_fields(fields_named(fields))
        if order in Order.__members__:
            pane.set_order(Order[order])

    def _restore(self) -> None:
        self._restore_queue()
        self.workspace.views.show_form(CollationForm(self._preferences.collation_form or CollationForm.ROWS.value))
        settings, actions = self._preferences.chosen, self.actions_by_id
        self.applied = AppliedSettings(settings, self.theme, self._session, self.operations, actions)
        settings.not_kept.connect(self.notices.tell)
        if settings.remark:
            self.notices.tell_lasting(settings.remark)
        # A label loses a font that it was given before it had a window.
        self.theme.changed.emit()
        if not self._preferences.restore_window(self):
            self.resize(*USUAL_SIZE)
        for name, splitter in self._splitters.items():
            self._preferences.restore_splitter(name, splitter, USUAL_PARTS[name])


def _local_paths(event: QDropEvent) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
