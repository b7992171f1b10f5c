"""The overview matrix as a table whose cells are worked out when somebody looks at them."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.difference import Severity
from quoteview.session.session import Session
from quoteview.ui.colours import SIGNS
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.filtering import Facet
from quoteview.ui.models.matrix import Cell, Cells, Matrix, cells_of, matrix_of, sentence, severity_of_all, shortened
from quoteview.ui.models.names import outlet_names
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.translation import tr

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

FOLLOWS_AFTER = 150
"""Milliseconds after which the queue is followed: whoever types a filter must not wait for the overview."""
SLICE = 0.006
"""Seconds that are spent comparing at a time, so that neither painting nor keys wait for it."""
TELL_EVERY = 0.1
"""Seconds between two times that views are told to paint what has been worked out."""
REMEMBERED = 16_384
"""Clusters whose cells are remembered."""
NOT_CARRIED: Cells = {}
Looks = Sequence[tuple[int, int]]
"""The rows that carry a cluster, and what their cells look like."""


class MatrixRole(IntEnum):
    """What a view can ask of a cell beside its text."""

    CELL = Qt.ItemDataRole.UserRole
    CLUSTER_ID = Qt.ItemDataRole.UserRole + 1
    OUTLET = Qt.ItemDataRole.UserRole + 2


_ROLES = Qt.ItemDataRole
_SHOWN = {MatrixRole.CELL, _ROLES.DisplayRole, _ROLES.ToolTipRole, _ROLES.AccessibleTextRole}


class MatrixModel(QAbstractTableModel):
    """Outlets by the clusters that the queue shows, in its order.

    It follows filter, order and changes of the queue a moment later, and only while it is `live`.
    Painting asks for `looks` and is told by dataChanged when others have been worked out, a few
    milliseconds at a time; whoever asks for the data of one cell gets it at once.
    """

    def __init__(self, clusters: ClusterModel, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clusters, self._session = clusters, session
        self._collection = Collection()
        self._names: Mapping[str, str] = {}
        self._cells: dict[str, Cells] = {}
        self._looks: dict[int, Looks] = {}
        self._wanted: Sequence[int] = ()
        self._working: Iterator[int | None] = iter(())
        self._done: list[int] = []
        self._told_at = 0.0
        self._is_live = False
        self._is_stale = self._is_changed = True
        self.matrix = Matrix()
        self._soon = _timer(self, FOLLOWS_AFTER, self.follow)
        self._work_on = _timer(self, 0, self._work)
        clusters.modelReset.connect(self._miss)
        clusters.rows_changed.connect(self._miss_change)

    @property
    def collection(self) -> Collection:
        """What the cells are of."""
        return self._collection

    @property
    def names(self) -> Mapping[str, str]:
        """The names of outlets by document id."""
        return self._names

    def set_live(self, is_live: bool) -> None:
        """Follow the queue from now on, or rest while nobody looks."""
        self._is_live = is_live
        if is_live and self._is_stale:
            self.follow()

    def follow(self) -> None:
        """Agree with the queue now."""
        self._soon.stop()
        if self._is_changed:
            self._collection = self._session.collection
            self._names = outlet_names(self._collection.documents)
            self._cells.clear()
        matrix = matrix_of(self._names.values(), self._clusters.shown, self._counted())
        self._is_stale = self._is_changed = False
        self._looks.clear()
        self._stop_working()
        if matrix.has_same_shape(self.matrix):
            self.matrix = matrix
            self._tell_changed(0, len(matrix.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(matrix.columns) - 1))
        else:
            self.beginResetModel()
            self.matrix = matrix
            self.endResetModel()

    def column_of(self, cluster_id: str) -> int:
        """Return where a cluster is, or -1."""
        columns, at = self.matrix.columns, self._clusters.index_of(cluster_id).row()
        if 0 <= at < len(columns) and columns[at].cluster_id == cluster_id:
            return at
        if not self._is_stale:
            return -1
        return next((at for at, row in enumerate(columns) if row.cluster_id == cluster_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many outlets there are."""
        return 0 if parent.isValid() else len(self.matrix.outlets)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many clusters are shown."""
        return 0 if parent.isValid() else len(self.matrix.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a cell."""
        if not index.isValid():
            return None
        outlet, row = self.matrix.outlets[index.row()], self.matrix.columns[index.column()]
        match role:
            case MatrixRole.CLUSTER_ID:
                return row.cluster_id
            case MatrixRole.OUTLET:
                return outlet
        return _shown(outlet, row, self.cell(outlet, index.column()), role) if role in _SHOWN else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what the header says of an outlet or a cluster."""
        said = self._outlet_said if orientation is Qt.Orientation.Vertical else self._cluster_said
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.matrix.outlets[section] if orientation is Qt.Orientation.Vertical else said(section)
            case Qt.ItemDataRole.AccessibleTextRole:
                return said(section)
            case Qt.ItemDataRole.ToolTipRole:
                return as_tooltip(said(section))
        return None

    def cell(self, outlet: str, column: int) -> Cell | None:
        """Return what an outlet prints of a cluster; None when it does not carry it."""
        row = self.matrix.columns[column]
        if outlet not in row.outlets:
            return None
        if row.cluster_id not in self._cells:
            for _ in self._compared(column):
                pass
        return self._cells[row.cluster_id].get(outlet)

    def looks(self, column: int) -> Looks | None:
        """Return the row and the look of each cell of a cluster; None where they are not worked out yet."""
        if column not in self._looks:
            cells, row_of = self._known(column), self.matrix.row_of
            if cells is None:
                return None
            if len(self._looks) >= REMEMBERED:
                self._looks.clear()
            self._looks[column] = [(row_of[outlet], cell.look) for outlet, cell in cells.items() if outlet in row_of]
        return self._looks[column]

    def _known(self, column: int) -> Cells | None:
        """Return the cells of a cluster where that takes no comparing."""
        row = self.matrix.columns[column]
        cells = self._cells.get(row.cluster_id)
        if cells is None:
            severity = severity_of_all(row)
            cluster = self._collection.cluster_by_id.get(row.cluster_id)
            if severity is None:
                return None
            cells = self._remember(row, cluster, [severity] * len(cluster.variants) if cluster else ())
        return cells

    def work_out(self, columns: Sequence[int]) -> None:
        """Work out the cells of these clusters next, in place of what was waiting to be."""
        if columns != self._wanted:
            self._wanted = columns
            self._working = self._steps(columns)
            self._work_on.start()

    def _work(self) -> None:
        """Compare for a moment; tell of the columns that were finished, a few times a second and at the end."""
        until = time.perf_counter() + SLICE
        for column in self._working:
            if column is not None:
                self._done.append(column)
            if time.perf_counter() > until:
                self._work_on.start()
                break
        if self._done and not (self._work_on.isActive() and until < self._told_at + TELL_EVERY):
            self._tell_changed(min(self._done), max(self._done))
            self._done.clear()
            self._told_at = until

    def _steps(self, columns: Sequence[int]) -> Iterator[int | None]:
        """Yield after each comparison, and after each column that is finished, that column."""
        for column in columns:
            if self.matrix.columns[column].cluster_id not in self._cells:
                yield from self._compared(column)
                yield column

    def _compared(self, column: int) -> Iterator[None]:
        """Compare the wordings of a cluster, one at a time, and remember its cells."""
        row = self.matrix.columns[column]
        cluster = self._collection.cluster_by_id.get(row.cluster_id)
        severities = []
        if cluster:
            for variant in cluster.variants:
                severities.append(severity_of_all(row) or self._session.comparison(cluster, variant).max_severity)
                yield
        self._remember(row, cluster, severities)

    def _remember(self, row: ClusterRow, cluster: Cluster | None, severities: Sequence[Severity]) -> Cells:
        if len(self._cells) >= REMEMBERED:
            self._cells.clear()
        cells = cells_of(self._collection, cluster, self._names, severities) if cluster else NOT_CARRIED
        self._cells[row.cluster_id] = cells
        return cells

    def _outlet_said(self, row: int) -> str:
        outlet = self.matrix.outlets[row]
        carried = tr("carries %n statement(s)", n=self.matrix.n_carried.get(outlet, 0))
        return tr("{outlet}, {carried}").format(outlet=outlet, carried=carried)

    def _cluster_said(self, column: int) -> str:
        row = self.matrix.columns[column]
        outlets = tr("%n outlet(s)", n=len(row.outlets))
        template = tr("“{wording}”, {speaker}; {outlets}")
        return template.format(wording=shortened(row.wording), speaker=row.speaker_shown, outlets=outlets)

    def _tell_changed(self, first: int, last: int) -> None:
        if self.rowCount() and last >= first:
            self.dataChanged.emit(self.index(0, first), self.index(self.rowCount() - 1, last))

    def _stop_working(self) -> None:
        self._wanted, self._working = (), iter(())
        self._done.clear()
        self._work_on.stop()

    def _counted(self) -> Mapping[str, int] | None:
        """Return how many clusters each outlet carries, from whoever counts them anyway, or None."""
        if self._clusters.filter.asks(Facet.OUTLET):
            return None  # there, counts are of what other outlets would add
        outlets = set(self._names.values())
        return {str(outlet): n for outlet, n in self._clusters.counts(Facet.OUTLET, outlets).items()}

    def _miss(self) -> None:
        self._is_stale = True
        if self._is_live:
            self._soon.start()

    def _miss_change(self) -> None:
        self._is_changed = True
        self._miss()


def _shown(outlet: str, row: ClusterRow, cell: Cell | None, role: int) -> object:
    match role:
        case MatrixRole.CELL:
            return cell
        case Qt.ItemDataRole.DisplayRole:
            return SIGNS[cell.severity] if cell else None
        case Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(sentence(outlet, row, cell))
    return sentence(outlet, row, cell)


def _timer(parent: QObject, milliseconds: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
