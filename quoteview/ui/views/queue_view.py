"""The queue of clusters: one row each, all of one height, so that any number of them scrolls at once."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from quoteview.core.verdict import Status
from quoteview.ui.colours import Role
from quoteview.ui.models.cluster_model import ClusterModel, ClusterRole
from quoteview.ui.models.queue_fields import Fields
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.queue_delegate import QueueDelegate

OPENED_AFTER = 120
"""Milliseconds after which the statement that a filter led to is opened: typing must not wait for it."""


class QueueView(QTableView):
    """The clusters that are shown, one of them chosen. `cluster_chosen` gives its id, or "" when there is none.

    `room_changed` gives how wide rows are now, in pixels.

    A table of one column, not a list view: that asks the model for every row when it lays them out,
    uniform or not, which takes more than half a second for 100,000 rows in Python.
    """

    cluster_chosen = Signal(str)
    room_changed = Signal(int)

    def __init__(self, model: ClusterModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clusters = model
        self._chosen = self._current = self._statement = ""
        self._empty_text = ""
        self._is_resetting = self._was_at_gathered = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(OPENED_AFTER)
        self._soon.timeout.connect(self.open_now)
        self.setModel(model)
        self._delegate = QueueDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Queue of statements"))
        self._build_headers()
        self.selectionModel().currentChanged.connect(self._choose)
        model.modelReset.connect(self._choose_again)
        theme.changed.connect(self._resize_rows)

    @property
    def chosen(self) -> str:
        """The id of the cluster one is at, or of the quotation where that is in none yet; or ""."""
        return self._chosen

    @property
    def is_at_gathered(self) -> bool:
        """Whether one is at what a scan has gathered and nobody has grouped."""
        return self._clusters.is_gathered(self._chosen)

    @property
    def statement(self) -> str:
        """The id of the cluster one is at, or was at before one went on to what a scan has gathered; or ""."""
        return self._statement

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the clusters that are selected, from the top: the one one is at, and what was chosen with it.

        What a scan has gathered is no cluster, and does not count.
        """
        # By ranges: with an index for each of 100,000 rows, to select all would take seconds.
        ranges = sorted((each.top(), each.bottom() + 1) for each in self.selectionModel().selection().toList())
        return tuple(dict.fromkeys(self._clusters.ids_at(at for one in ranges for at in range(*one))))

    @property
    def fields(self) -> Fields:
        """What rows tell beside their wording."""
        return self._delegate.fields

    def set_fields(self, fields: Fields) -> None:
        """Let rows tell this beside their wording, and be as high as that takes."""
        self._delegate.set_fields(fields)
        self._resize_rows()

    def set_empty_text(self, text: str) -> None:
        """Set what is said where there are no rows."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def choose(self, cluster_id: str) -> bool:
        """Go to a cluster; return False when it is not shown."""
        is_shown = self._stand_at(cluster_id)
        if is_shown:
            self.open_now()
        return is_shown

    def in_sight(self) -> tuple[str, int]:
        """Return the id of the row one is at, or of the first in sight where it is not, and how far down it is."""
        index, area = self.currentIndex(), self.viewport().rect()
        if not area.intersects(self.visualRect(index)):
            index = self.indexAt(area.topLeft())
        return str(index.data(ClusterRole.CLUSTER_ID)), self.visualRect(index).top()

    def keep_in_sight(self, row_ids: Iterable[str], top: int) -> None:
        """Scroll so that the first of these rows that is shown stands so far from the top, in pixels."""
        places = map(self._clusters.index_of, row_ids)
        index = next((place for place in places if place.isValid()), None)
        if index:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - top)

    def open_now(self) -> None:
        """Choose the row one stands at without waiting for whoever types."""
        self._soon.stop()
        if self._chosen != self._current:
            self._chosen = self._current
            if not self.is_at_gathered:
                self._statement = self._chosen
            self.cluster_chosen.emit(self._chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here from the filter box is done typing."""
        super().focusInEvent(event)
        self.open_now()

    def go_next(self) -> None:
        """Go to the next cluster."""
        self._go(1)

    def go_previous(self) -> None:
        """Go to the cluster before."""
        self._go(-1)

    def go_next_open(self) -> None:
        """Go to the next cluster that is not done."""
        self._go_open(range(self.currentIndex().row() + 1, self._clusters.n_shown))

    def go_previous_open(self) -> None:
        """Go to the cluster before that is not done."""
        self._go_open(range(min(self.currentIndex().row(), self._clusters.n_shown) - 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell how wide rows are now; the bar that scrolls takes of it."""
        super().resizeEvent(event)
        self.room_changed.emit(self.viewport().width())

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here, and one that cannot be done must not jump to some row instead."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        super().paintEvent(event)
        if self._clusters.rowCount() == 0 and self._empty_text:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour(Role.MUTED))
            area = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty_text)
            painter.end()

    def _build_headers(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._resize_rows()

    def _resize_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._delegate.row_height)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.viewport().update()

    def _go(self, step: int) -> None:
        row = min(max(self.currentIndex().row() + step, 0), self._clusters.rowCount() - 1)
        if row >= 0:
            self._go_to(self._clusters.index(row))

    def _go_open(self, places: range) -> None:
        shown = self._clusters.shown
        at = next((at for at in places if shown[at].judgement.status is not Status.DONE), None)
        if at is not None:
            self._go_to(self._clusters.index(at))

    def _go_to(self, index: QModelIndex) -> None:
        """Go to a row and select no other.

        Qt's own way would add to what is selected while somebody holds Ctrl or Shift, as in Ctrl+PgDown.
        """
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _stand_at(self, cluster_id: str) -> bool:
        index = self._clusters.index_of(cluster_id)
        if index.isValid():
            self._go_to(index)
            self.scrollTo(index)
        return index.isValid()

    def _choose(self, current: QModelIndex) -> None:
        # A reset takes the current row away for a moment; what one stood at is looked up again after it.
        if current.isValid():
            self._current = str(current.data(ClusterRole.CLUSTER_ID))
            self._was_at_gathered = self._clusters.is_gathered(self._current)
            if self._is_resetting:
                self._soon.start()
            else:
                self.open_now()

    def _choose_again(self) -> None:
        self._is_resetting = True
        # Where what one was at is gathered no more, one is back where one was before.
        if not (self._stand_at(self._current) or (self._was_at_gathered and self._stand_at(self._statement))):
            # Nobody is led to what a scan has found so far: who never goes there begins at the top in the end.
            if self._clusters.n_shown or (self._current and self._clusters.rowCount()):
                self._go_to(self._clusters.index(0))
                self.scrollToTop()
            else:
                self._current = ""
                self.open_now()
        self._is_resetting = False
