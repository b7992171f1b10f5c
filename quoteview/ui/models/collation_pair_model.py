"""Two wordings side by side as a table of two columns."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quoteview.ui.models.collation import Piece, described
from quoteview.ui.models.collation_pair import PairRow

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

BASE, VARIANT = 0, 1


class PairModel(QAbstractTableModel):
    """Rows of two columns: the base, and the wording that is compared with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PairRow, ...] = ()
        self._names = ("", "")

    @property
    def rows(self) -> tuple[PairRow, ...]:
        """What stands side by side, from the top."""
        return self._rows

    def put(self, rows: Sequence[PairRow], base: str, variant: str) -> None:
        """Show these rows, of the base and of the wording that are named."""
        self.beginResetModel()
        self._rows, self._names = tuple(rows), (base, variant)
        self.endResetModel()

    def side(self, index: Index) -> tuple[Piece, ...]:
        """Return the pieces of one side of a row."""
        row = self._rows[index.row()]
        return row.base if index.column() == BASE else row.variant

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return two: base and wording."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of one side of a row."""
        if not index.isValid():
            return None
        text = "".join(piece.text for piece in self.side(index)).strip()
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = "; ".join(described(each) for each in self._rows[index.row()].differences)
            return f"{self._names[index.column()]}: {text}" + (f" ({told})" if told else "")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the two wordings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._names[section]
        return None
