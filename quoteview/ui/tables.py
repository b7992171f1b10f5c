"""The tables of speakers and documents: made when they are first seen, and joined to the rest of the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quoteview.session.session import Session
from quoteview.ui.models.filtering import EVERYTHING, Facet

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow
    from quoteview.ui.views.table_view import TableView


class Tables(QObject):
    """Makes the tables of a window."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._views: dict[str, TableView[Any]] = {}

    def make_speakers(self) -> QWidget:
        """Return the table of speakers."""
        from quoteview.ui.views.speaker_table_view import SpeakerTableView  # noqa: PLC0415 - starting must not wait

        window = self._window
        view = SpeakerTableView(self._session, window.workspace.clusters, window.theme, window.correcting.chooser)
        view.merged.connect(window.correcting.merge_speakers)
        view.refused.connect(window.notices.tell)
        view.wanted.connect(self._show_statements)
        return self._restored("speakers", view)

    def remember(self) -> None:
        """Remember how the columns of the tables stand that somebody has seen."""
        for name, view in self._views.items():
            self._window.preferences.set_columns(name, view.grid.columns_state())

    def make_documents(self) -> QWidget:
        """Return the table of documents."""
        from quoteview.ui.views.document_table_view import DocumentTableView  # noqa: PLC0415 - starting must not wait

        window = self._window
        view = DocumentTableView(self._session, window.workspace.clusters, window.theme, window.correcting.chooser)
        view.described.connect(window.correcting.describe)
        view.marked.connect(lambda ids, is_source: window.bench.sources.mark(ids, is_source=is_source))
        view.wanted.connect(self._show_document)
        return self._restored("documents", view)

    def _restored(self, name: str, view: "TableView[Any]") -> QWidget:
        view.restore_columns(self._window.preferences.columns(name))
        self._views[name] = view
        return view

    def _show_statements(self, names: Sequence[str | None]) -> None:
        """Show in the queue what some speakers said, scare quotes and headlines with it."""
        workspace = self._window.workspace
        workspace.set_filter(EVERYTHING.with_facet(Facet.SPEAKER, frozenset(names)))
        if not workspace.clusters.n_shown:
            # Statements that others print as somebody else's: none is theirs, but these are quoted as theirs.
            quoted = next((each.id for each in self._session.collection.quotations if each.speaker in names), None)
            if quoted:
                workspace.go_to_quotation(quoted)
        self._window.docks.show("queue")

    def _show_document(self, document_id: str) -> None:
        self._window.workspace.show_document(document_id)
        self._window.docks.show("document")
