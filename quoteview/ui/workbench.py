"""What there is while documents are open: the workspace in its panes, and what acts on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from quoteview.session.changes import Changes
from quoteview.session.first_sight import FRONT
from quoteview.ui.action_row import Need, Scope
from quoteview.ui.actions import place_actions
from quoteview.ui.correcting import Correcting
from quoteview.ui.docks import Docks
from quoteview.ui.filter_keeper import FilterKeeper
from quoteview.ui.judging import Judging
from quoteview.ui.models.filtering import Order
from quoteview.ui.models.queue_fields import fields_named, names_of
from quoteview.ui.operations import Outcome
from quoteview.ui.orphans import Orphans
from quoteview.ui.overview import Overview
from quoteview.ui.signalling import Signalling
from quoteview.ui.source_answers import SourceAnswers
from quoteview.ui.sources import SourceChecking
from quoteview.ui.tables import Tables
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.unmet import Unmet
from quoteview.ui.views.chooser import Chooser
from quoteview.ui.views.collation_deck import CollationForm
from quoteview.ui.views.folding_strip import FoldingStrip
from quoteview.ui.views.history_view import HistoryView
from quoteview.ui.views.segments import Segments
from quoteview.ui.views.workspace import Workspace

if TYPE_CHECKING:
    from quoteview.ui.history import History
    from quoteview.ui.main_window import MainWindow

USUAL_PARTS = [600, 230]
"""Widths of the document and of its provenance."""
CORRECTING_WORDS = ("add_quotation", "set_borders")
"""Actions that the menu of the document's text offers."""
WAY_ON = "qt_toolbar_ext_button"
"""What Qt calls the button of a tool bar behind which there is what has no room."""


class Workbench(QObject):
    """The workspace of a window, with all that is made for it.

    Making it takes longer than all the rest of the window, so it is made when something is first opened.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, window.session, window.preferences
        self.workspace = Workspace(self._session, window.theme)
        chooser = Chooser(window, window.theme)
        self.correcting = Correcting(self._session, self.workspace, window.operations, chooser, window)
        self.judging = Judging(self._session, self.workspace, window.operations, window.notices, window)
        self.judging.advances = lambda: self._preferences.chosen.current.advances_after_verdict
        self.sources = SourceChecking(window, self.workspace)
        self.filters = FilterKeeper(self.workspace, window.notices, self._preferences)
        self.tables = Tables(window, self._session)
        self.overview = Overview(self._session, window)
        self.signalling = Signalling(self._session, self.workspace, window)
        self.answers = SourceAnswers(self._session, self.workspace.clusters, window)
        self.orphans: Orphans = Orphans(window)
        self.full_history: History | None = None
        self.tools = QToolBar(tr("Tools"))

    def build(self) -> None:
        """Put everything in its place and join it to the window, which has it by now."""
        self.docks = Docks(self._window, self.workspace)
        self._place_actions()
        self._build_tool_bar()
        self._connect()
        self._restore()

    @property
    def _strips(self) -> Mapping[str, FoldingStrip]:
        """The strips beneath the collation, by the actions that lead to them."""
        return {"signals": self.signalling.strip, "source_answer": self.workspace.source}

    def met(self) -> set[Need]:
        """Return what of the needs of actions is met by where one is."""
        workspace, is_busy = self.workspace, self._window.operations.is_busy
        # Where a scan has just replaced what is still shown, keys must go on being heard.
        met = {Need.CLUSTER} if workspace.queue.chosen or workspace.gathered else set()
        met |= {Need.ANOTHER_BASE} if workspace.can_choose_base and not is_busy else set()
        return met | set(self.correcting.met) | set(self.orphans.met)

    def counts(self) -> str:
        """Return how much there is, shown and done, in words; nothing while nobody knows yet."""
        if self._session.is_at_front:
            return ""
        return " · ".join(filter(None, (self._counts_of_project(), self._counts_of_gathered())))

    def _counts_of_gathered(self) -> str:
        gathered, clusters = self.workspace.gathered, self.workspace.clusters
        if gathered is None:
            return ""
        quotes, documents = tr("%n quote(s)", n=clusters.n_gathered), tr("%n document(s)", n=gathered.n_documents)
        return tr("found so far: {quotes} in {documents}").format(quotes=quotes, documents=documents)

    def _counts_of_project(self) -> str:
        collection, clusters = self._session.collection, self.workspace.clusters
        if not collection.documents:
            return ""
        shown = tr("{shown} of %n statement(s)", n=clusters.n_rows).format(shown=number_shown(clusters.n_shown))
        quotes = tr("%n quote(s)", n=len(collection.quotations))
        done = tr("{done} of %n done", n=clusters.n_rows).format(done=number_shown(clusters.n_done))
        return " · ".join((shown, quotes, tr("%n document(s)", n=len(collection.documents)), done))

    def show(self, outcome: Outcome, changes: Changes) -> None:
        """Show what an operation changed."""
        self.workspace.show_changes(changes, outcome.rows, outcome.go_on_at)
        clusters = self.workspace.clusters
        if not self._session.is_at_front:
            self._window.operations.keep_front(clusters.ids_at(range(min(FRONT, clusters.n_shown))))

    def make_history(self) -> HistoryView:
        """Make the list of operations; it follows the session from then on."""
        history, session, operations = HistoryView(self._window.theme), self._session, self._window.operations
        history.show_steps(session.steps, session.n_done)
        for told in (operations.ended, operations.judged):
            told.connect(lambda *_: history.show_steps(session.steps, session.n_done))
        history.wanted.connect(operations.go_to)
        return history

    def make_full_history(self) -> QWidget:
        """Make the table of all that was ever done in the project."""
        from quoteview.ui.history import History  # noqa: PLC0415 - starting must not wait

        self.full_history = History(self._window)
        self.full_history.view.grid.restore_columns(self._preferences.columns("history"))
        return self.full_history.view

    def remember(self) -> None:
        """Remember how the panes stood."""
        self.tables.remember()
        if self.full_history:
            self._preferences.set_columns("history", self.full_history.view.grid.columns_state())
        self._preferences.save_splitter("document", self.workspace.document.splitter)
        self._preferences.set_layout(self.docks.state())

    def _place_actions(self) -> None:
        workspace, actions = self.workspace, self._window.actions_by_id
        statements = (workspace.queue, *workspace.views.lists)
        places = {
            Scope.LISTS: (*statements, workspace.facets),
            Scope.STATEMENTS: statements,
            Scope.QUEUE: (workspace.queue,),
            Scope.WORDINGS: workspace.views.lists,
        }
        place_actions(actions, places)
        Unmet(actions, places, workspace).told.connect(self.judging.refuse)
        self.docks.show_in_menu(actions)
        for identifier, strip in self._strips.items():
            strip.hear(actions[identifier])
        for identifier in (*CORRECTING_WORDS, "source_of_record"):
            workspace.document.text.addAction(actions[identifier])

    def _build_tool_bar(self) -> None:
        bar, actions = self.tools, self._window.actions_by_id
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addWidget(self.workspace.filter_box)
        bar.addWidget(self.filters.button)
        forms = [actions[f"view_{form.value}"] for form in CollationForm]
        bar.addWidget(Segments(tr("View of the collation"), forms))
        hide, export = QToolButton(), QToolButton()
        hide.setDefaultAction(actions["hide_cosmetic"])
        actions["export"].setIconText(tr("Export…"))
        export.setDefaultAction(actions["export"])
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (hide, gap, export):
            bar.addWidget(widget)
        for more in bar.findChildren(QToolButton, WAY_ON):
            more.setAccessibleName(tr("More tools"))
            more.setToolTip(tr("More tools"))
        self._window.addToolBar(bar)
        bar.hide()

    def _connect(self) -> None:
        window, workspace, operations = self._window, self.workspace, self._window.operations
        operations.judged.connect(workspace.show_judgements)
        workspace.browsed.connect(window.refresh_state)
        workspace.base_wanted.connect(operations.choose_base)
        workspace.described.connect(lambda document, field, text: self.correcting.describe([document], field, text))
        workspace.views.form_changed.connect(self._remember_form)
        workspace.document.wanted.connect(lambda: self.docks.show("document"))
        workspace.queue_pane.arranged.connect(self._remember_queue)
        for name, strip in self._strips.items():
            strip.folded.connect(lambda is_open, name=name: self._preferences.set_open(name, is_open=is_open))
        self.judging.panel_wanted.connect(lambda: self.docks.show("collation"))
        self.correcting.refused.connect(window.notices.tell)
        self.correcting.moved.connect(window.refresh_state)

    def _remember_form(self, form: CollationForm) -> None:
        self._window.actions_by_id[f"view_{form.value}"].setChecked(True)
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
        for name, strip in self._strips.items():
            strip.set_open(is_open=self._preferences.is_open(name, usually=strip.is_open))
        self._restore_queue()
        self.workspace.views.show_form(CollationForm(self._preferences.collation_form or CollationForm.ROWS.value))
        # A label loses a font that it was given before it had a window.
        self._window.theme.changed.emit()
        self._preferences.restore_splitter("document", self.workspace.document.splitter, USUAL_PARTS)
