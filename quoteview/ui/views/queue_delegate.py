"""How a row of the queue is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from quoteview.core.difference import Severity
from quoteview.core.verdict import Status
from quoteview.ui.colours import Role
from quoteview.ui.models.cluster_model import ClusterRole
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.judgement_words import STAR
from quoteview.ui.models.queue_fields import USUAL, Fields
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.views.queue_row import GAP, META_GAP, LaidOut, RowLayout
from quoteview.ui.views.signs import sign_size
from quoteview.ui.views.stamps import Stamps

Index = QModelIndex | QPersistentModelIndex

PADDING = 9


class QueueDelegate(QStyledItemDelegate):
    """Paints one cluster: its wording on two lines, and beneath who said it, who printed it, how many wordings."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent
        self._fields = USUAL
        self._stamps = Stamps(theme, parent)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def fields(self) -> Fields:
        """What rows tell beside their wording."""
        return self._fields

    def set_fields(self, fields: Fields) -> None:
        """Let rows tell this beside their wording."""
        self._fields = fields
        self._restyle()

    @property
    def row_height(self) -> int:
        """The height that all rows have."""
        return round(2 * PADDING + self._layout.wording_room + self._layout.meta_room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: ClusterRow = index.data(ClusterRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._draw_ground(painter, option, index.row())
        inner = QRectF(option.rect).adjusted(PADDING + 4, PADDING, -PADDING - 4, -PADDING)
        left = inner.left() + (self._sign_size + GAP if self._layout.has_sign else 0)
        laid_out = self._layout.of(row, inner.right() - left)
        height = laid_out.wording.height + self._layout.meta_room
        corner = QPointF(left, inner.top() + (inner.height() - height) / 2)
        is_done = row.judgement.status is Status.DONE
        laid_out.wording.draw(painter, corner, self._theme.colour(Role.MUTED if is_done else Role.TEXT))
        beneath = corner + QPointF(0, laid_out.wording.height + META_GAP)
        if self._layout.has_sign:
            self._draw_signs(painter, row, QPointF(inner.left(), corner.y()), beneath.y(), ground)
        self._draw_meta(painter, laid_out, beneath, ground)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole row in words."""
        if not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), as_tooltip(index.data(ClusterRole.ROW).sentence), view)
        return True

    def _restyle(self) -> None:
        """Measure once what every row is painted with."""
        self._layout = RowLayout(self._theme, self._fields)
        self._sign_size = sign_size(self._theme)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, at: int) -> Role:
        """Paint what the row stands on and return the colour of it."""
        area, is_selected = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(area, self._theme.colour(Role.SELECTED))
            has_focus = option.state & QStyle.StateFlag.State_Active and option.state & QStyle.StateFlag.State_HasFocus
            bar = area.adjusted(0, 0, area.left() - area.right() + (3 if has_focus else 2), 0)
            if at == self._view.currentIndex().row():
                painter.fillRect(bar, self._theme.colour(Role.ACCENT))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.colour(Role.BORDER))
        return Role.SELECTED if is_selected else Role.PANEL

    def _draw_signs(self, painter: QPainter, row: ClusterRow, at: QPointF, beneath: float, ground: Role) -> None:
        """Paint the sign of the worst difference and, beneath it, the star."""
        if row.severity is not Severity.NONE:
            self._stamps.sign(painter, row.severity, at, ground)
        if self._layout.meta_room and row.is_starred and self._layout.has_verdict:
            painter.setFont(self._theme.sans())
            painter.setPen(self._theme.colour(Role.ACCENT))
            place = QRectF(at.x(), beneath, self._sign_size, self._layout.meta_height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, STAR)

    def _draw_meta(self, painter: QPainter, laid_out: LaidOut, corner: QPointF, ground: Role) -> None:
        """Paint what stands beneath the wording."""
        baseline = corner.y() + self._layout.baseline
        for left, line, role in laid_out.texts:
            line.draw(painter, corner.x() + left, baseline, self._theme.colour(role))
        for left, outlet in laid_out.badges:
            self._stamps.badge(painter, outlet, corner + QPointF(left, 0), ground)
