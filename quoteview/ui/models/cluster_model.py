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
    """Clusters as a list.

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
    def n_done(self) -> int:
        """How many clusters are done, shown or not."""
        return self._index.n_having(Facet.STATUS, Status.DONE.value)

    @property
    def shown(self) -> Sequence[ClusterRow]:
        """The rows that are shown, in order."""
        return [self._rows[place] for place in self._places]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many clusters are shown."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a cluster."""
        if not index.isValid():
            return None
        return _shown(self._rows[self._places[index.row()]], role)

    def put(self, index: RowIndex) -> None:
        """Show these rows in place of all there are, in the order that was chosen."""
        if index.order is not self.order:
            index.arrange(self.order)
        self.beginResetModel()
        self._take(index)
        self._places = index.select(self._filter)
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

    def set_filter(self, wanted: Filter) -> None:
        """Show the clusters that a filter lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._select()
            self.filter_changed.emit()

    def set_order(self, order: Order) -> None:
        """Show the clusters in another order."""
        self._index.arrange(order)
        self._select()

    def values(self, facet: Facet) -> Sequence[Value]:
        """Return the values that clusters have in a facet, shown or not."""
        return self._index.values(facet)

    def counts(self, facet: Facet, values: Iterable[Value]) -> dict[Value, int]:
        """Return how many clusters there are for each of these values, the other facets being as they are."""
        return self._index.counts(self._filter, facet, values)

    def ids_at(self, places: Iterable[int]) -> Iterable[str]:
        """Return the ids of the clusters that are shown at some places, counted from the top."""
        return (self._rows[self._places[place]].cluster_id for place in places)

    def row_of(self, cluster_id: str) -> ClusterRow | None:
        """Return a cluster's row, shown or not."""
        place = self._index.place_of.get(cluster_id)
        return None if place is None else self._rows[place]

    def index_of(self, cluster_id: str) -> QModelIndex:
        """Return where a cluster is shown; not valid when it is not."""
        try:
            return self.index(self._places.index(self._index.place_of[cluster_id]))
        except (KeyError, ValueError):
            return QModelIndex()

    def _take(self, index: RowIndex) -> None:
        self._leaving += self._index.parts
        self._soon.start()
        self._index = index
        self._rows = index.rows

    def _let_go(self) -> None:
        """Let go of some rows of before: of all at once, those that came would be painted a tenth of a second later."""
        del self._leaving[-LET_GO:]
        if not self._leaving:
            self._soon.stop()

    def _tell_changed(self) -> None:
        if self._places:
            self.dataChanged.emit(self.index(0), self.index(len(self._places) - 1))
        self.rows_changed.emit()

    def _select(self) -> None:
        self.beginResetModel()
        self._places = self._index.select(self._filter)
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
