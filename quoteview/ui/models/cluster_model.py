"""The queue of clusters: rows, and the places of those that are shown, in order."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from quoteview.core.verdict import Status
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import Facet, Filter, Order, Value
from quoteview.ui.models.row_index import RowIndex

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

LETS_GO_EVERY, LET_GO = 10, 1000
"""Milliseconds after which, and how many rows at a time, the model lets go of rows that others took the place of."""


class ClusterRole(IntEnum):
    """What a view can ask of a row beside its text."""

    ROW = Qt.ItemDataRole.UserRole
    CLUSTER_ID = Qt.ItemDataRole.UserRole + 1


class ClusterModel(QAbstractListModel):
    """Clusters as a list, and behind them, while a scan runs, what it has gathered so far: see `gather`.

    What was gathered can be filtered and put in order like clusters are. It counts as none of them: only `rowCount`
    and what goes by the place or the id of a row know it.

    Filtering and sorting are work on a list of places, so that they take as long as Python takes to
    go through the rows once: a QSortFilterProxyModel over a Python model takes half a minute for
    100,000 rows.
    """

    rows_changed = Signal()
    """Other rows than before, shown or not; filtering and sorting do not change them."""
    filter_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._index = RowIndex()
        self._rows = self._index.rows
        self._places: list[int] = []
        self._gathered = RowIndex(is_part=True)
        self._gathered_places: list[int] = []
        self._leaving: list[object] = []
        self._soon = QTimer(self)
        self._soon.setInterval(LETS_GO_EVERY)
        self._soon.timeout.connect(self._let_go)

    @property
    def filter(self) -> Filter:
        """What a cluster must have to be shown."""
        return self._filter

    @property
    def order(self) -> Order:
        """What comes first."""
        return self._index.order

    @property
    def n_rows(self) -> int:
        """How many clusters there are, shown or not."""
        return len(self._rows)

    @property
    def rows(self) -> Sequence[ClusterRow]:
        """Every row, shown or not, in reading order."""
        return self._rows

    @property
    def n_shown(self) -> int:
        """How many clusters are shown."""
        return len(self._places)

    @property
    def n_gathered(self) -> int:
        """How many quotations a scan has gathered, shown or not."""
        return len(self._gathered.rows)

    @property
    def n_gathered_shown(self) -> int:
        """How many of them are shown, behind all clusters."""
        return len(self._gathered_places)

    @property
    def n_done(self) -> int:
        """How many clusters are done, shown or not."""
        return self._index.n_having(Facet.STATUS, Status.DONE.value)

    @property
    def shown(self) -> Sequence[ClusterRow]:
        """The rows of the clusters that are shown, in order."""
        return [self._rows[place] for place in self._places]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._places) + len(self._gathered_places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a row."""
        if not index.isValid():
            return None
        return _shown(self._row_at(index.row()), role)

    def put(self, index: RowIndex) -> None:
        """Show these rows in place of all there are, gathered or not, in the order that was chosen."""
        if index.order is not self.order:
            index.arrange(self.order)
        self.beginResetModel()
        self._take(index)
        self._places = index.select(self._filter)
        self._let_go_of_gathered()
        self.endResetModel()
        self.rows_changed.emit()

    def put_same(self, index: RowIndex) -> None:
        """Show the same clusters as they are now. None of them moves until the next sort.

        A row that jumped away under the hand of whoever changed it would be lost from sight.
        """
        if index.place_of != self._index.place_of:
            self.put(index)
            return
        index.keep_order_of(self._index)
        self._take(index)
        self._tell_changed()

    def update_rows(self, changed: Iterable[ClusterRow]) -> None:
        """Put rows that changed in the place of the same clusters' rows; none of them moves, as in `put_same`."""
        self._index.replace(changed)
        self._tell_changed()

    def gather(self, rows: Sequence[ClusterRow]) -> None:
        """Show what a scan has gathered since, behind everything else: no row that is there moves."""
        start = self._gathered.extend(rows)
        shown = [start + place for place in RowIndex(rows, Order.READING, is_part=True).select(self._filter)]
        if shown:
            at = self.rowCount()
            self.beginInsertRows(_NOWHERE, at, at + len(shown) - 1)
            self._gathered_places += shown
            self.endInsertRows()

    def drop_gathered(self) -> None:
        """Show nothing any more of what a scan has gathered."""
        if self.n_gathered:
            self.beginResetModel()
            self._let_go_of_gathered()
            self.endResetModel()

    def is_gathered(self, row_id: str) -> bool:
        """Tell whether an id is that of a quotation that a scan has gathered."""
        return row_id in self._gathered.place_of

    def set_filter(self, wanted: Filter) -> None:
        """Show the clusters that a filter lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._select()
            self.filter_changed.emit()

    def set_order(self, order: Order) -> None:
        """Show the clusters in another order."""
        self._index.arrange(order)
        self._gathered.arrange(order)
        self._select()

    def values(self, facet: Facet) -> Sequence[Value]:
        """Return the values that clusters have in a facet, shown or not."""
        return self._index.values(facet)

    def counts(self, facet: Facet, values: Iterable[Value]) -> dict[Value, int]:
        """Return how many clusters there are for each of these values, the other facets being as they are."""
        return self._index.counts(self._filter, facet, values)

    def ids_at(self, places: Iterable[int]) -> Iterable[str]:
        """Return the ids of the clusters that are shown at some places, counted from the top; of none gathered."""
        n_shown = len(self._places)
        return (self._rows[self._places[place]].cluster_id for place in places if place < n_shown)

    def row_of(self, row_id: str) -> ClusterRow | None:
        """Return the row of a cluster, or of what was gathered, shown or not."""
        index = self._gathered if self.is_gathered(row_id) else self._index
        place = index.place_of.get(row_id)
        return None if place is None else index.rows[place]

    def index_of(self, row_id: str) -> QModelIndex:
        """Return where a cluster, or what was gathered, is shown; not valid when it is not."""
        try:
            if self.is_gathered(row_id):
                return self.index(self.n_shown + self._gathered_places.index(self._gathered.place_of[row_id]))
            return self.index(self._places.index(self._index.place_of[row_id]))
        except (KeyError, ValueError):
            return QModelIndex()

    def _row_at(self, at: int) -> ClusterRow:
        behind = at - len(self._places)
        return self._rows[self._places[at]] if behind < 0 else self._gathered.rows[self._gathered_places[behind]]

    def _take(self, index: RowIndex) -> None:
        self._leaving += self._index.parts
        self._soon.start()
        self._index = index
        self._rows = index.rows

    def _let_go_of_gathered(self) -> None:
        if self.n_gathered:
            self._leaving += self._gathered.parts
            self._soon.start()
            self._gathered, self._gathered_places = RowIndex(is_part=True), []

    def _let_go(self) -> None:
        """Let go of some rows of before: of all at once, those that came would be painted a tenth of a second later."""
        del self._leaving[-LET_GO:]
        if not self._leaving:
            self._soon.stop()

    def _tell_changed(self) -> None:
        if self._places:  # what was gathered stays as it is
            self.dataChanged.emit(self.index(0), self.index(len(self._places) - 1))
        self.rows_changed.emit()

    def _select(self) -> None:
        self.beginResetModel()
        self._places = self._index.select(self._filter)
        self._gathered_places = self._gathered.select(self._filter)
        self.endResetModel()


def _shown(row: ClusterRow, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.wording
        case Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        case ClusterRole.ROW:
            return row
        case ClusterRole.CLUSTER_ID:
            return row.cluster_id
    return None
