"""The queue of clusters: rows, and the places of those that are shown, in order."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import Facet, Filter, Order, RowIndex, Value

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ClusterRow, ...] = ()
        self._place_of: dict[str, int] = {}
        self._filter = Filter()
        self._order = Order.WORST
        self._index = RowIndex((), self._order)
        self._places: list[int] = []

    @property
    def filter(self) -> Filter:
        """What a cluster must have to be shown."""
        return self._filter

    @property
    def order(self) -> Order:
        """What comes first."""
        return self._order

    @property
    def n_rows(self) -> int:
        """How many clusters there are, shown or not."""
        return len(self._rows)

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

    def put(self, rows: Sequence[ClusterRow]) -> None:
        """Show these rows in place of all there are."""
        self.beginResetModel()
        self._take(rows)
        self._places = self._index.select(self._filter)
        self.endResetModel()
        self.rows_changed.emit()

    def update_rows(self, changed: Sequence[ClusterRow]) -> None:
        """Put rows that changed in the place of the same clusters' rows. None of them moves until the next sort.

        A row that jumped away under the hand of whoever changed it would be lost from sight.
        """
        by_id = {row.cluster_id: row for row in changed}
        self._take(tuple(by_id.get(row.cluster_id, row) for row in self._rows))
        if self._places:
            self.dataChanged.emit(self.index(0), self.index(len(self._places) - 1))
        self.rows_changed.emit()

    def set_filter(self, wanted: Filter) -> None:
        """Show the clusters that a filter lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._select()

    def set_order(self, order: Order) -> None:
        """Show the clusters in another order."""
        self._order = order
        self._index.arrange(order)
        self._select()

    def count(self, facet: Facet) -> Counter[Value]:
        """Return how many clusters there are for each value of a facet, the other facets being as they are."""
        return self._index.count(self._filter, facet)

    def count_with(self, wanted: Filter, facet: Facet) -> Counter[Value]:
        """Return how many clusters there would be for each value of a facet under another filter."""
        return self._index.count(wanted, facet)

    def row_of(self, cluster_id: str) -> ClusterRow | None:
        """Return a cluster's row, shown or not."""
        place = self._place_of.get(cluster_id)
        return None if place is None else self._rows[place]

    def index_of(self, cluster_id: str) -> QModelIndex:
        """Return where a cluster is shown; not valid when it is not."""
        try:
            return self.index(self._places.index(self._place_of[cluster_id]))
        except (KeyError, ValueError):
            return QModelIndex()

    def _take(self, rows: Sequence[ClusterRow]) -> None:
        self._rows = tuple(rows)
        self._place_of = {row.cluster_id: place for place, row in enumerate(self._rows)}
        self._index = RowIndex(self._rows, self._order)

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
