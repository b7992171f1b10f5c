"""The list of facets at the left: click or press Space on a value to narrow the queue by it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quoteview.ui.colours import Role
from quoteview.ui.models.facet_model import FacetModel, FacetRole, FacetRow
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.views.signs import line_height

Index = QModelIndex | QPersistentModelIndex

MARGIN = 12
INSET = 5


class FacetDelegate(QStyledItemDelegate):
    """Paints headings small and bold, values with their count at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of a heading or of a value."""
        row: FacetRow = index.data(FacetRole.ROW)
        factor = (2.0 if index.row() == 0 else 2.3) if row.is_heading else 1.5
        return QSize(80, round(line_height(self._theme.sans(0.95)) * factor))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: FacetRow = index.data(FacetRole.ROW)
        area: QRect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._draw_heading(painter, row, area)
        else:
            self._draw_value(painter, option, row, area)
        painter.restore()

    def _draw_heading(self, painter: QPainter, row: FacetRow, area: QRect) -> None:
        painter.setFont(self._theme.sans(0.85, bold=True))
        painter.setPen(self._theme.colour(Role.MUTED))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
        shown = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.adjusted(0, 0, 0, -4), flags, shown)

    def _draw_value(self, painter: QPainter, option: QStyleOptionViewItem, row: FacetRow, area: QRect) -> None:
        theme = self._theme
        is_lit = row.is_chosen and not row.is_checkable
        if is_lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.SELECTED))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(Role.ACCENT), 1))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)
        inner = area.adjusted(INSET, 0, -INSET, 0)
        font = theme.sans(0.95, bold=is_lit)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        count = "" if row.count is None else number_shown(row.count)
        painter.setPen(theme.colour(Role.MUTED))
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignRight, count)
        metrics = QFontMetrics(font)
        label = f"{'☑' if row.is_chosen else '☐'} {row.label}" if row.is_checkable else row.label
        room = inner.width() - metrics.horizontalAdvance(count) - INSET
        painter.setPen(theme.colour(Role.ACCENT if is_lit else Role.MUTED if row.count in {None, 0} else Role.TEXT))
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignLeft, shown)


class FacetView(QListView):
    """What the queue can be narrowed by."""

    def __init__(self, model: FacetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facets = model
        self.setModel(model)
        self.setItemDelegate(FacetDelegate(theme, self))
        self.setAccessibleName(tr("Facets to narrow the queue by"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(model.toggle)
        theme.changed.connect(self.doItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle the value one is at with Space or Enter."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._facets.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)
