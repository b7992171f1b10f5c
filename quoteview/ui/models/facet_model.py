"""The facets as one list: a heading for each, beneath it its values with how many clusters have them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.filtering import EVERYTHING, SEVERAL, Facet, Filter, Value
from quoteview.ui.theme import SIGNS

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

FIRST_SHOWN = 8
"""Values of a facet that are shown before somebody asks for more."""

_KINDS = {
    Kind.STATEMENT: "statements",
    Kind.FRAGMENT: "fragments",
    Kind.HEADLINE: "headlines",
    Kind.SCARE: "scare quotes",
}


COUNTED_AFTER = 60
"""Milliseconds after the last change of the filter."""


class FacetRole(IntEnum):
    """What a view can ask of a row beside its text."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A heading (`count` is None), a value, or the row that shows the values there is no room for (`n_more`)."""

    facet: Facet
    label: str
    value: Value = None
    count: int | None = None
    is_chosen: bool = False
    is_checkable: bool = False
    n_more: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether the row only names a facet."""
        return self.count is None and not self.n_more

    @property
    def sentence(self) -> str:
        """The row in words."""
        if self.count is None:
            return self.label
        return f"{self.facet.value}: {self.label}, {self.count}, {'chosen' if self.is_chosen else 'not chosen'}"


class FacetModel(QAbstractListModel):
    """What one can narrow the queue by; it follows the queue's rows and filter."""

    def __init__(self, clusters: ClusterModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clusters = clusters
        self._opened: set[Facet] = set()
        self._rows: tuple[FacetRow, ...] = ()
        self._values: dict[Facet, tuple[Value, ...]] = {}
        clusters.rows_changed.connect(self._start_over)
        # Whoever types sees the queue change first; the counts follow when there is time.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COUNTED_AFTER)
        self._soon.timeout.connect(self.refresh)
        clusters.modelReset.connect(self._soon.start)
        self._start_over()

    def _start_over(self) -> None:
        """List the values that there are. They keep their order while counts change: nothing jumps under the mouse."""
        self._values = {facet: self._in_order(facet) for facet in Facet}
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        rows = tuple(row for facet in Facet for row in self._rows_of(facet))
        if len(rows) == len(self._rows):
            # The row one is at stays the row one is at while counts change.
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def toggle(self, index: Index) -> None:
        """Ask for the value at a row, or no longer; or show the values there was no room for."""
        row = self._rows[index.row()]
        if row.n_more:
            self._opened.add(row.facet)
            self.refresh()
        elif not row.is_heading:
            self._clusters.set_filter(self._clusters.filter.toggled(row.facet, row.value))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many headings and values there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be reached but headings."""
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view shows of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence
            case FacetRole.ROW:
                return row
        return None

    def _in_order(self, facet: Facet) -> tuple[Value, ...]:
        """Return the values of a facet: the usual first, and last those that only hidden kinds of quotation have."""
        usual, found = (self._clusters.count_with(wanted, facet) for wanted in (Filter(), EVERYTHING))
        if not found:
            return ()
        match facet:
            case Facet.SEVERITY:
                return tuple(sorted(Severity, reverse=True))
            case Facet.KIND:
                return tuple(Kind)
        by_count = sorted(found, key=lambda value: (-usual[value], -found[value], value is None, str(value)))
        return tuple(sorted(by_count, key=lambda value: value != SEVERAL))

    def _rows_of(self, facet: Facet) -> Iterator[FacetRow]:
        counts = self._clusters.count(facet)
        chosen = self._clusters.filter.chosen(facet)
        gone = () if facet is Facet.KIND else sorted(chosen.difference(self._values[facet]), key=str)
        values = (*self._values[facet], *gone)
        if not values:
            return
        yield FacetRow(facet, facet.value)
        n_shown = len(values) if facet in self._opened or len(values) <= FIRST_SHOWN + 1 else FIRST_SHOWN
        for value in values[:n_shown]:
            is_chosen = value in chosen
            yield FacetRow(facet, _label(value), value, counts[value], is_chosen, is_checkable=facet is Facet.KIND)
        if n_shown < len(values):
            yield FacetRow(facet, f"{len(values) - n_shown} more…", n_more=len(values) - n_shown)


def _label(value: Value) -> str:
    if isinstance(value, Severity):
        return f"{SIGNS[value]} {value.value}".strip()
    if isinstance(value, Kind):
        return _KINDS[value]
    return value or "unknown"
