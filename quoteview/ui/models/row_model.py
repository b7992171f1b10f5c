"""A list of values for a view: put there all at once, each with a text to show and a text to hear."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

Row = TypeVar("Row")


class RowRole(IntEnum):
    """What a view can ask of a row beside its texts."""

    ROW = Qt.ItemDataRole.UserRole


class RowModel(QAbstractListModel, Generic[Row]):
    """A list of rows, which are values: a subclass says in words what one shows and what is heard of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, from the top."""
        return self._rows

    def shown(self, row: Row) -> str:
        """Return the text of a row."""
        raise NotImplementedError

    def heard(self, row: Row) -> str:
        """Return a row in words, for screen readers."""
        raise NotImplementedError

    def put_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of all there are."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.shown(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.heard(row)
            case RowRole.ROW:
                return row
        return None
