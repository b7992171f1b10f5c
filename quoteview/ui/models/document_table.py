"""The documents as a table: what is known of each, and what a checker can set of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.ui.models.row_table import Column, RowTable
from quoteview.ui.translation import mark, number_shown, tr, translated


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document, and how many quotations it holds."""

    document: Document
    n_quotations: int


def document_rows(collection: Collection) -> Sequence[DocumentRow]:
    """Return a row for each document, in the order they were read."""
    counts = Counter(quotation.document_id for quotation in collection.quotations)
    return [DocumentRow(document, counts[document.id]) for document in collection.documents]


COLUMNS: Sequence[Column[DocumentRow]] = (
    Column(mark("File"), lambda row: row.document.file_name),
    Column(mark("Outlet"), lambda row: row.document.outlet or "", field="outlet"),
    Column(mark("Title"), lambda row: row.document.title or "", field="title"),
    Column(mark("Published"), lambda row: row.document.published_at or "", field="published_at"),
    Column(
        mark("Quotes"), lambda row: number_shown(row.n_quotations), lambda row: row.n_quotations, is_number=True
    ),
    Column(mark("Address"), lambda row: row.document.url or "", field="url"),
    Column(mark("Source"), lambda row: tr("of record") if row.document.is_source else ""),
    Column(mark("Read by"), lambda row: row.document.reader),
    Column(mark("Remarks"), lambda row: " ".join(map(translated, row.document.remarks))),
)


class DocumentTable(RowTable[DocumentRow]):
    """The documents in rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def name(self, row: DocumentRow) -> str:
        """Return the id of a document."""
        return row.document.id

    def tip(self, row: DocumentRow, column: Column[DocumentRow]) -> str:
        """Tell the whole path of a file."""
        return row.document.path if column.title == COLUMNS[0].title else super().tip(row, column)
