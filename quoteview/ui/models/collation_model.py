"""The wordings of the chosen cluster as a list: the base first."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quoteview.ui.models.collation import CollationRow

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class CollationRole(IntEnum):
    """What a view can ask of a row beside its text."""

    ROW = Qt.ItemDataRole.UserRole
    VARIANT_ID = Qt.ItemDataRole.UserRole + 1


class CollationModel(QAbstractListModel):
    """The rows of one collation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CollationRow, ...] = ()
        self._hides_cosmetic = False

    @property
    def rows(self) -> tuple[CollationRow, ...]:
        """The rows, the base first."""
        return self._rows

    @property
    def hides_cosmetic(self) -> bool:
        """Whether cosmetic differences are left unmarked."""
        return self._hides_cosmetic

    def put(self, rows: Sequence[CollationRow], *, hides_cosmetic: bool = False) -> None:
        """Show these rows in place of all there are."""
        self.beginResetModel()
        self._rows, self._hides_cosmetic = tuple(rows), hides_cosmetic
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many wordings there are, with the base."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a wording."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.wording
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence
            case CollationRole.ROW:
                return row
            case CollationRole.VARIANT_ID:
                return row.variant_id
        return None
