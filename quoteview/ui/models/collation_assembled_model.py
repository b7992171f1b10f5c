"""The assembled statement as two lists: its parts, and the documents that print them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from quoteview.ui.models.collation_assembled import Assembled, DocumentBar, PartRow
from quoteview.ui.models.row_model import RowModel
from quoteview.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex

NOTHING = Assembled()


class PartModel(RowModel[PartRow]):
    """The parts of the statement, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assembled = NOTHING

    @property
    def assembled(self) -> Assembled:
        """The statement that the parts are of."""
        return self._assembled

    def put(self, assembled: Assembled) -> None:
        """Show the parts of this statement."""
        self._assembled = assembled
        self.put_rows(assembled.parts)

    def shown(self, row: PartRow) -> str:
        """Return the text of a part."""
        return row.text

    def heard(self, row: PartRow) -> str:
        """Return a part with who prints it, in words."""
        return row.sentence


class BarModel(RowModel[DocumentBar | None]):
    """The statement as a whole, which is None, and then the documents, fullest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assembled = NOTHING

    @property
    def assembled(self) -> Assembled:
        """The statement that the bars are of."""
        return self._assembled

    def put(self, assembled: Assembled) -> None:
        """Show the bars of this statement."""
        self._assembled = assembled
        self.put_rows((None, *assembled.bars) if assembled.bars else ())

    def bar(self, index: Index) -> DocumentBar | None:
        """Return the document of a row; the first row, which is the whole statement, has none."""
        return self._rows[index.row()] if index.isValid() else None

    def shown(self, row: DocumentBar | None) -> str:
        """Return the name of a document."""
        return row.name if row else tr("assembled")

    def heard(self, row: DocumentBar | None) -> str:
        """Return what a document prints, in words."""
        if row:
            return self._assembled.sentence(row)
        whole = tr("Assembled statement in %n part(s): {text}", n=len(self._assembled.parts))
        return whole.format(text=self._assembled.text)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a bar; its tooltip is what is heard of it."""
        is_tooltip = role == Qt.ItemDataRole.ToolTipRole
        return super().data(index, Qt.ItemDataRole.AccessibleTextRole if is_tooltip else role)
