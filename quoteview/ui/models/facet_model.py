"""The facets as one list: a heading for each, beneath it its values with how many clusters have them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from quoteview.core.difference import Severity
from quoteview.core.quotation import Kind
from quoteview.core.verdict import ClusterVerdict, Status
from quoteview.ui.colours import SIGNS
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.explanations import code_explained
from quoteview.ui.models.filtering import NO_VERDICT, NOTED, STARRED, Facet, Value
from quoteview.ui.models.judgement_words import STAR, status_shown, verdict_shown
from quoteview.ui.models.labels import answer_shown, code_shown, severity_shown, signal_shown
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.translation import mark, number_shown, tr

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

FIRST_SHOWN = 5
"""Values of a facet that are shown before somebody asks for more."""
ALWAYS_WHOLE = {Facet.SEVERITY, Facet.KIND, Facet.SPREAD, Facet.STATUS, Facet.VERDICT, Facet.MARK, Facet.SOURCE}
MORE_SHOWN = 40
"""Values that are shown in addition each time somebody does."""

_KINDS = {
    Kind.STATEMENT: mark("statements"),
    Kind.FRAGMENT: mark("fragments"),
    Kind.HEADLINE: mark("headlines"),
    Kind.SCARE: mark("scare quotes"),
}


_MARKS = {STARRED: (STAR, mark("starred")), NOTED: ("✎", mark("with a note"))}


def _mark_shown(value: str) -> str:
    sign, text = _MARKS[value]
    return f"{sign} {tr(text)}"


_WORDS: Mapping[Facet, Callable[[str], str]] = {
    Facet.CODE: code_shown,
    Facet.SIGNAL: signal_shown,
    Facet.SOURCE: answer_shown,
    Facet.SPREAD: tr,
    Facet.STATUS: lambda value: status_shown(Status(value)),
    Facet.VERDICT: lambda value: tr("none") if value == NO_VERDICT else verdict_shown(ClusterVerdict(value)),
    Facet.MARK: _mark_shown,
}
"""What the values of some facets are called; the others are their own names."""


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
        state = tr("chosen") if self.is_chosen else tr("not chosen")
        return f"{tr(self.facet.value)}: {self.label}, {number_shown(self.count)}, {state}"


class FacetModel(QAbstractListModel):
    """What one can narrow the queue by; it follows the queue's rows and filter."""

    def __init__(self, clusters: ClusterModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clusters = clusters
        self._n_more: Counter[Facet] = Counter()
        self._rows: tuple[FacetRow, ...] = ()
        self._counting: Iterator[Iterable[FacetRow]] = iter(())
        self._counted: list[FacetRow] = []
        # Whoever types sees the queue change first; the counts follow, facet by facet, between the keystrokes.
        self._between = QTimer(self)
        self._between.setInterval(0)
        self._between.timeout.connect(self._count_on)
        clusters.rows_changed.connect(self.refresh)
        clusters.modelReset.connect(self._start_counting)
        self.refresh()

    @property
    def is_counting(self) -> bool:
        """Whether the counts that are shown are about to change."""
        return self._between.isActive()

    def refresh(self) -> None:
        """Count again, now."""
        self._start_counting()
        while self.is_counting:
            self._count_on()

    def _start_counting(self) -> None:
        self._counting = (tuple(self._rows_of(facet)) for facet in Facet)
        self._counted = []
        self._between.start()

    def _count_on(self) -> None:
        """Count one facet more, and show all of them when it was the last."""
        rows = next(self._counting, None)
        if rows is None:
            self._between.stop()
            self._show(tuple(self._counted))
        else:
            self._counted += rows

    def _show(self, rows: tuple[FacetRow, ...]) -> None:
        if rows == self._rows:
            return
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
            self._n_more[row.facet] += MORE_SHOWN
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
            case Qt.ItemDataRole.ToolTipRole:
                return as_tooltip(_told(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence
            case FacetRole.ROW:
                return row
        return None

    def _rows_of(self, facet: Facet) -> Iterator[FacetRow]:
        known, chosen = self._clusters.values(facet), self._clusters.filter.chosen(facet)
        n_shown = FIRST_SHOWN + self._n_more[facet]
        if facet in ALWAYS_WHOLE or len(known) <= n_shown + 1:
            n_shown = len(known)
        # What is asked for is in sight, wherever it stands; but an unchosen kind is there as well as a chosen one.
        asked = () if facet is Facet.KIND else sorted(chosen.difference(known[:n_shown]), key=str)
        values = (*known[:n_shown], *asked)
        if not values or values in {(None,), (NO_VERDICT,)}:
            return
        counts = self._clusters.counts(facet, values)
        yield FacetRow(facet, tr(facet.value))
        for value in values:
            shown, is_kind = value_shown(facet, value), facet is Facet.KIND
            yield FacetRow(facet, shown, value, counts[value], value in chosen, is_checkable=is_kind)
        n_left = len(set(known[n_shown:]).difference(asked))
        if n_left:
            yield FacetRow(facet, tr("%n more…", n=n_left), n_more=n_left)


def _told(row: FacetRow) -> str:
    """Return what is said of a row at the pointer: its label; of a code also how exports write it, and its meaning."""
    if row.facet is not Facet.CODE or not isinstance(row.value, str):
        return row.label
    return f"{row.label} ({row.value})\n\n{code_explained(row.value)}"


def value_shown(facet: Facet, value: Value) -> str:
    """Return a value of a facet as the list of facets shows it."""
    if value is None:
        return tr("unknown")
    if isinstance(value, Severity):
        return f"{SIGNS[value]} {severity_shown(value)}".strip()
    if isinstance(value, Kind):
        return tr(_KINDS[value])
    in_words = _WORDS.get(facet)
    return in_words(value) if in_words else value
