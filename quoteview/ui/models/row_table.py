"""Rows of values in named columns: sorted by any of them, narrowed by typing, set in place where a column allows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from quoteview.ui.models.folding import fold
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.translation import tr

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole

Row = TypeVar("Row")


class TableRole(IntEnum):
    """What a view can ask of a cell beside its texts."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column; `title` is marked for translation.

    `key` is what it is sorted by, by default the folded text, where empty comes last. `field` names what
    one sets by editing a cell; without one it cannot be edited. A number stands at the right.
    """

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Any] | None = None
    field: str = ""
    is_number: bool = False


class RowTable(QAbstractTableModel, Generic[Row]):
    """Rows in columns, of which a subclass says what each is called, found by and explained with.

    `edited` gives the row, the field and the text that somebody typed: the model itself does not change
    until the session did.
    """

    edited = Signal(object, str, str)

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._all: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._words: Sequence[str] = ()
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown, from the top."""
        return self._rows

    @property
    def n_rows(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def name(self, row: Row) -> str:
        """Return what tells a row from all others, whatever else of it changes."""
        raise NotImplementedError

    def haystack(self, row: Row) -> str:
        """Return what a row is found by."""
        return "\n".join(column.text(row) for column in self.columns)

    def tip(self, row: Row, column: Column[Row]) -> str:
        """Return what is told of a cell when somebody points at it."""
        return column.text(row)

    def put(self, rows: Iterable[Row]) -> None:
        """Show these rows. The same ones, changed, stay where they are until the next sort."""
        before, self._all = {self.name(row) for row in self._all}, tuple(rows)
        now = {self.name(row): row for row in self._all}
        if before == now.keys() and self._rows:
            self._rows = [now[self.name(row)] for row in self._rows]
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        else:
            self._arrange()

    def narrow(self, words: str) -> None:
        """Show the rows in which all words are found; straight and curly marks, case and accents are equal."""
        self._words = fold(words).split()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column."""
        self._sorted = (column, order) if column >= 0 else None
        self._arrange()

    def place_of(self, name: str) -> int:
        """Return the place of a row that is shown, or -1."""
        return next((at for at, row in enumerate(self._rows) if self.name(row) == name), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells of a field be edited."""
        can_be_edited = index.isValid() and self.can_edit(self._rows[index.row()], self.columns[index.column()])
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if can_be_edited else Qt.ItemFlag.NoItemFlags)

    def can_edit(self, _row: Row, column: Column[Row]) -> bool:
        """Tell whether a cell can be edited."""
        return bool(column.field)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Roles.DisplayRole:
            return tr(column.title)
        if role == Roles.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        """Return what a view shows of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        match role:
            case Roles.DisplayRole | Roles.EditRole:
                return column.text(row)
            case Roles.ToolTipRole:
                return as_tooltip(self.tip(row, column))
            case Roles.AccessibleTextRole:
                return tr("{column}: {text}").format(column=tr(column.title), text=column.text(row) or tr("unknown"))
            case Roles.TextAlignmentRole:
                return _alignment(column)
        return row if role == TableRole.ROW else None

    def setData(self, index: Index, value: object, role: int = Roles.EditRole) -> bool:
        """Tell what somebody typed, unless that is what stands there."""
        row, column = self._rows[index.row()], self.columns[index.column()]
        typed = str(value).strip()
        if role == Roles.EditRole and column.field and typed != column.text(row):
            self.edited.emit(row, column.field, typed)
        return False

    def _arrange(self) -> None:
        self.beginResetModel()
        found = [row for row in self._all if all(word in fold(self.haystack(row)) for word in self._words)]
        if self._sorted:
            column, order = self.columns[self._sorted[0]], self._sorted[1]
            # What is unknown comes last in either direction.
            key, is_last_first = column.key or _folded(column), order is Qt.SortOrder.DescendingOrder
            known = sorted((row for row in found if column.text(row)), key=key, reverse=is_last_first)
            found = [*known, *(row for row in found if not column.text(row))]
        self._rows = found
        self.endResetModel()


def _folded(column: Column[Row]) -> Callable[[Row], Any]:
    return lambda row: fold(column.text(row))


def _alignment(column: Column[Row]) -> Qt.AlignmentFlag:
    beside = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return beside | Qt.AlignmentFlag.AlignVCenter
