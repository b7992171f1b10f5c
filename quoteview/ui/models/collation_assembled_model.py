"""The assembled statement as two lists: its parts, and the documents that print them."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quoteview.ui.models.cluster_rows import plural
from quoteview.ui.models.collation_assembled import Assembled, DocumentBar

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

NOTHING = Assembled()


class AssembledRole(IntEnum):
    """What a view can ask of a row beside its text."""

    ROW = Qt.ItemDataRole.UserRole


class PartModel(QAbstractListModel):
    """The parts of the statement, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assembled = NOTHING

    def put(self, assembled: Assembled) -> None:
        """Show the parts of this statement."""
        self.beginResetModel()
        self._assembled = assembled
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many parts there are."""
        return 0 if parent.isValid() else len(self._assembled.parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a part."""
        if not index.isValid():
            return None
        part = self._assembled.parts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return part.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return part.sentence
            case AssembledRole.ROW:
                return part
        return None


class BarModel(QAbstractListModel):
    """The statement as a whole, and then the documents, fullest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assembled = NOTHING

    @property
    def assembled(self) -> Assembled:
        """The statement that the bars are of."""
        return self._assembled

    def put(self, assembled: Assembled) -> None:
        """Show the bars of this statement."""
        self.beginResetModel()
        self._assembled = assembled
        self.endResetModel()

    def bar(self, index: Index) -> DocumentBar | None:
        """Return the document of a row; the first row, which is the whole statement, has none."""
        return self._assembled.bars[index.row() - 1] if index.isValid() and index.row() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many bars there are, with that of the statement."""
        return 0 if parent.isValid() or not self._assembled.bars else len(self._assembled.bars) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a bar."""
        if not index.isValid():
            return None
        bar = self.bar(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.name if bar else "assembled"
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            whole = f"Assembled statement in {plural(len(self._assembled.parts), 'part')}: {self._assembled.text}"
            return self._assembled.sentence(bar) if bar else whole
        return None
