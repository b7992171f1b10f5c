"""The table of documents: outlet, title, date and address are set in it, for one document or for several at once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quoteview.ui.models.choices import Choice
from quoteview.ui.models.document_table import COLUMNS, DocumentRow, DocumentTable, document_rows
from quoteview.ui.translation import tr
from quoteview.ui.views.chooser import Chooser, Question
from quoteview.ui.views.table_view import TableView, shown_of

if TYPE_CHECKING:
    from quoteview.session.session import Session
    from quoteview.ui.models.cluster_model import ClusterModel
    from quoteview.ui.theme import Theme

OUTLET = 1
"""The column that is set for several documents where the one one is at cannot be."""


class DocumentTableView(TableView[DocumentRow]):
    """One row a document.

    `described` gives ids of documents, a field and its new text; `marked` ids and whether they are to be sources of
    record; `wanted` the id of a document to show.
    """

    described = Signal(list, str, str)
    marked = Signal(list, bool)
    wanted = Signal(str)

    def __init__(self, session: "Session", clusters: "ClusterModel", theme: "Theme", chooser: Chooser) -> None:
        self._chooser = chooser
        super().__init__(DocumentTable(), session, clusters, theme, tr("Documents"))
        told = tr("Set the outlet, or the column one is at, of all selected documents")
        self.add_tool(tr("Set for selected…"), told, self.set_for_all, "Shift+F2")
        self.add_tool(tr("Show document"), tr("Show it in the document pane"), self.show_document)
        told = tr("Hold all quotations against the selected documents, or no longer")
        self.add_tool(tr("Source of record"), told, self.mark_sources)
        self.grid.entered.connect(self.show_document)
        self.model.edited.connect(lambda row, field, text: self.described.emit([row.document.id], field, text))

    def make_rows(self) -> Iterable[DocumentRow]:
        """Return the documents as they are now."""
        return document_rows(self._session.collection)

    def told(self, shown: int, total: int) -> str:
        """Return how many documents there are, in words."""
        return shown_of(shown, total, tr("%n document(s)", n=total))

    def set_for_all(self) -> None:
        """Ask what a column is to say for all selected documents."""
        ids = [row.document.id for row in self.chosen]
        at = self.grid.currentIndex().column()
        column = COLUMNS[at] if at >= 0 and COLUMNS[at].field else COLUMNS[OUTLET]
        if not ids:
            return
        known = dict.fromkeys(filter(None, map(column.text, self.make_rows())))
        choices = [*(Choice(text, text) for text in known), Choice("", tr("unknown"))]
        named = tr("{column} of %n document(s):", n=len(ids)).format(column=tr(column.title))
        self._chooser.ask(
            Question(
                named,
                choices,
                lambda text, _: self.described.emit(ids, column.field, text or ""),
                new=tr("“{text}”"),
            )
        )

    def mark_sources(self) -> None:
        """Ask that the selected documents be sources of record; where all of them are, that they be none any more."""
        ids = [row.document.id for row in self.chosen]
        if ids:
            self.marked.emit(ids, not all(row.document.is_source for row in self.chosen))

    def show_document(self) -> None:
        """Ask for the document one is at."""
        if self.current:
            self.wanted.emit(self.current.document.id)
