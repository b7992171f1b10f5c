"""The history in a table of any length: filtered and sorted, the latest first."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quoteview.ui.models.history_index import HistoryIndex
from quoteview.ui.models.history_rows import HistoryFilter, HistoryRow, target_shown
from quoteview.ui.models.row_table import TableRole
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.translation import mark, number_shown, tr

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole

COLUMNS: Sequence[tuple[str, Callable[[HistoryRow], str]]] = (
    (mark("No."), lambda row: number_shown(row.seq)),
    (mark("When"), lambda row: row.when),
    (mark("Who"), lambda row: row.who),
    (mark("What was done"), lambda row: row.action),
    (mark("To what"), lambda row: f"{target_shown(row.target_type)}: {row.about}"),
    (mark("Field"), lambda row: row.field),
    (mark("Before"), lambda row: row.old),
    (mark("After"), lambda row: row.new),
)
_SEQ_OF: Callable[[HistoryRow], int] = attrgetter("seq")
_ANSWERED = frozenset(
    map(int, (Roles.DisplayRole, Roles.ToolTipRole, Roles.AccessibleTextRole, Roles.TextAlignmentRole, TableRole.ROW))
)
SEQ = 0
"""The column of the number, which is the order in which things were done."""


class HistoryTable(QAbstractTableModel):
    """Entries of the history in rows; `filter` says which are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = HistoryFilter()
        self._index = HistoryIndex()
        self._ranked: Sequence[int] = ()
        self._shown: Sequence[int] = ()
        self._sorted = SEQ, Qt.SortOrder.DescendingOrder

    @property
    def rows(self) -> Sequence[HistoryRow]:
        """The rows that are shown, from the top."""
        return [self._index.rows[place] for place in self._shown]

    @property
    def all_rows(self) -> Sequence[HistoryRow]:
        """All rows, the earliest first."""
        return self._index.rows

    def clear(self) -> None:
        """Forget all rows."""
        self._index.clear()
        self._rank()

    def add(self, rows: Sequence[HistoryRow]) -> None:
        """Put what was done since behind what there is."""
        if rows:
            self._index.add(rows)
            self._rank()

    def set_filter(self, wanted: HistoryFilter) -> None:
        """Show the rows that a filter lets through."""
        if wanted != self.filter:
            self.filter = wanted
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; without one, the latest first."""
        self._sorted = (column, order) if column >= 0 else (SEQ, Qt.SortOrder.DescendingOrder)
        self._rank()

    def place_of(self, seq: int) -> int:
        """Return the place of the row with a number, or -1 where it is not shown."""
        rows = self._index.rows
        place = bisect_left(rows, seq, key=_SEQ_OF)
        is_known = place < len(rows) and rows[place].seq == seq
        return self._shown.index(place) if is_known and place in self._shown else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> object:
        """Return the title of a column."""
        is_title = orientation is Qt.Orientation.Horizontal and role == Roles.DisplayRole
        return tr(COLUMNS[section][0]) if is_title and 0 <= section < len(COLUMNS) else None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        """Return what a view shows of a cell."""
        # Views ask for seven other roles of every cell, each time they paint it.
        if role not in _ANSWERED or not index.isValid():
            return None
        row, (title, text) = self._index.rows[self._shown[index.row()]], COLUMNS[index.column()]
        match role:
            case Roles.DisplayRole:
                return text(row)
            case Roles.ToolTipRole:
                return as_tooltip(text(row))
            case Roles.AccessibleTextRole:
                return tr("{column}: {text}").format(column=tr(title), text=text(row) or tr("nothing"))
            case Roles.TextAlignmentRole:
                beside = Qt.AlignmentFlag.AlignRight if index.column() == SEQ else Qt.AlignmentFlag.AlignLeft
                return beside | Qt.AlignmentFlag.AlignVCenter
        return row if role == TableRole.ROW else None

    def _rank(self) -> None:
        """Put all rows in order, and show again those that the filter lets through."""
        (column, order), rows = self._sorted, self._index.rows
        ranked: Sequence[int] = range(len(rows))
        if column != SEQ:
            # What is the same stays in the order in which it was done.
            keys = [COLUMNS[column][1](row).casefold() for row in rows]
            ranked = sorted(ranked, key=keys.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)
        elif order is Qt.SortOrder.DescendingOrder:
            ranked = ranked[::-1]
        self._ranked = ranked
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = self._index.select(self.filter, self._ranked)
        self.endResetModel()
