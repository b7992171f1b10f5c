"""The collation as a list: each difference a sentence, for the arrow keys and for screen readers."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quoteview.core.difference import Difference
from quoteview.ui.highlight import unmarked
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_list import DifferenceModel, DifferenceRole, DifferenceRow, changed
from quoteview.ui.theme import SEVERITY_ROLES, Role, Theme
from quoteview.ui.views.signs import draw_sign, sign_size
from quoteview.ui.views.wrapped_text import WrappedText

Index = QModelIndex | QPersistentModelIndex

MARGIN = 16
GAP = 10
PADDING = 8
NO_DIFFERENCES = "No differences."


class DifferenceDelegate(QStyledItemDelegate):
    """Paints one difference: sign, severity with code and outlets, and beneath it what changed."""

    def __init__(self, theme: Theme, view: "DifferenceView") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height a difference needs at the width of the view."""
        heading, change = self._texts(index)
        return QSize(80, round(heading.height + change.height) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one difference."""
        row: DifferenceRow = index.data(DifferenceRole.ROW)
        area, theme = option.rect, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour(Role.SELECTED))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour(Role.ACCENT))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour(Role.BORDER))
        heading, change = self._texts(index)
        at = QPointF(area.left() + MARGIN, area.top() + PADDING)
        draw_sign(painter, theme, row.difference.severity, at)
        at += QPointF(sign_size(theme) + GAP, 0)
        heading.draw(painter, at, theme.colour(SEVERITY_ROLES[row.difference.severity]))
        change.draw(painter, at + QPointF(0, heading.height), theme.colour(Role.TEXT))
        painter.restore()

    def _texts(self, index: Index) -> tuple[WrappedText, WrappedText]:
        row: DifferenceRow = index.data(DifferenceRole.ROW)
        width = self._view.viewport().width() - 2 * MARGIN - sign_size(self._theme) - GAP
        heading = WrappedText(unmarked(row.heading), self._theme.sans(0.88), width)
        return heading, WrappedText(unmarked(changed(row.difference)), self._theme.serif(1.15), width)


class DifferenceView(QListView):
    """Every difference of the collation. `wanted` tells that the one one is at should be shown where it is printed."""

    wanted = Signal()

    def __init__(self, model: DifferenceModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._differences, self._cursor, self._theme = model, cursor, theme
        self.setModel(model)
        self.setItemDelegate(DifferenceDelegate(theme, self))
        self.setAccessibleName("Differences")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._choose)
        self.activated.connect(self.wanted)
        cursor.difference_chosen.connect(self._follow)
        theme.changed.connect(self.doItemsLayout)

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the differences, or say that there are none."""
        super().paintEvent(event)
        if not self._differences.rows:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour(Role.MUTED))
            painter.setFont(self._theme.sans())
            painter.drawText(QPoint(MARGIN, MARGIN + self.fontMetrics().ascent()), NO_DIFFERENCES)
            painter.end()

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            row: DifferenceRow = current.data(DifferenceRole.ROW)
            if row.difference is not self._cursor.difference or row.at != self._cursor.at:
                self._cursor.choose(row.at, row.difference)

    def _follow(self, difference: Difference | None) -> None:
        place = self._differences.place_of(self._cursor.at, difference)
        if place < 0:
            self.selectionModel().clear()
        elif place != self.currentIndex().row():
            self.setCurrentIndex(self._differences.index(place))
