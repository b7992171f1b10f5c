"""The queue of clusters: one row each, all of one height, so that any number of them scrolls at once."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from quoteview.core.verdict import Status
from quoteview.ui.highlight import unmarked
from quoteview.ui.models.cluster_model import ClusterModel, ClusterRole
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.judgement_words import STAR, decision, decision_signs
from quoteview.ui.models.queue_fields import USUAL, Fields, QueueField, told_at_right
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Role, Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.signs import badge_width, draw_badge, draw_sign, line_height, sign_size
from quoteview.ui.views.wrapped_text import LEADING, WrappedText

Index = QModelIndex | QPersistentModelIndex

LINES = 2
PADDING = 9
GAP = 10
META_GAP = 5
BADGE_GAP = 5
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
AT_LEFT, AT_RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft, _LINE | Qt.AlignmentFlag.AlignRight
OPENED_AFTER = 120
"""Milliseconds after which the statement that a filter led to is opened: typing must not wait for it."""
LAID_OUT = 256
"""Wordings whose lines are remembered."""
LONGEST_LAID_OUT = 400
"""Code points of a wording that are laid out: two lines never hold more."""


class QueueDelegate(QStyledItemDelegate):
    """Paints one cluster: its wording on two lines, and beneath who said it, who printed it, how many wordings."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent
        self._fields = USUAL
        self._laid_out: dict[tuple[str, float], WrappedText] = {}
        self._badge_widths: dict[str, float] = {}
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
        wording = LINES * line_height(self._theme.serif(1.1)) * LEADING
        return round(2 * PADDING + wording + self._meta_room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: ClusterRow = index.data(ClusterRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, is_current=index.row() == self._view.currentIndex().row())
        inner = QRectF(option.rect).adjusted(PADDING + 4, PADDING, -PADDING - 4, -PADDING)
        has_sign = QueueField.SIGN in self._fields
        left = inner.left() + (sign_size(self._theme) + GAP if has_sign else 0)
        wording = self._wrapped(row.wording[:LONGEST_LAID_OUT], inner.right() - left)
        top = inner.top() + (inner.height() - wording.height - self._meta_room) / 2
        if has_sign:
            draw_sign(painter, self._theme, row.severity, QPointF(inner.left(), top))
        is_done = row.judgement.status is Status.DONE
        wording.draw(painter, QPointF(left, top), self._theme.colour(Role.MUTED if is_done else Role.TEXT))
        if self._meta_room:
            meta_top = top + wording.height + META_GAP
            if has_sign and row.is_starred and QueueField.VERDICT in self._fields:
                self._draw_star(painter, QRectF(inner.left(), meta_top, sign_size(self._theme), self._meta_height))
            self._draw_meta(painter, row, QRectF(left, meta_top, inner.right() - left, self._meta_height))
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole row in words."""
        if not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), as_tooltip(index.data(ClusterRole.ROW).sentence), view)
        return True

    def _wrapped(self, text: str, width: float) -> WrappedText:
        if (text, width) not in self._laid_out:
            if len(self._laid_out) >= LAID_OUT:
                self._laid_out.clear()
            self._laid_out[text, width] = WrappedText(unmarked(text), self._theme.serif(1.1), width, LINES)
        return self._laid_out[text, width]

    def _badge_width(self, outlet: str) -> float:
        if outlet not in self._badge_widths:
            self._badge_widths[outlet] = badge_width(self._theme, outlet)
        return self._badge_widths[outlet]

    def _restyle(self) -> None:
        """Measure once what every row is painted with."""
        self._laid_out.clear()
        self._badge_widths.clear()
        self._font = self._theme.sans(0.88)
        self._metrics = QFontMetricsF(self._font)
        self._meta_height = line_height(self._theme.sans(0.85)) * 1.2
        self._meta_room = META_GAP + self._meta_height if self._fields - {QueueField.SIGN} else 0.0

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool) -> None:
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour(Role.SELECTED))
            has_focus = option.state & QStyle.StateFlag.State_Active and option.state & QStyle.StateFlag.State_HasFocus
            bar = area.adjusted(0, 0, area.left() - area.right() + (3 if has_focus else 2), 0)
            if is_current:
                painter.fillRect(bar, self._theme.colour(Role.ACCENT))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.colour(Role.BORDER))

    def _draw_star(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._theme.sans())
        painter.setPen(self._theme.colour(Role.ACCENT))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, STAR)

    def _draw_meta(self, painter: QPainter, row: ClusterRow, area: QRectF) -> None:
        """Paint speaker and outlets from the left and small facts at the right, each while there is room."""
        metrics = self._metrics
        speaker = row.speaker_shown if QueueField.SPEAKER in self._fields else ""
        outlets = row.outlets if QueueField.OUTLETS in self._fields else ()
        badges = sum(self._badge_width(outlet) + BADGE_GAP for outlet in outlets)
        needed = metrics.horizontalAdvance(speaker) + GAP + badges
        decided, count = self._told(row, is_short=False)
        if needed + GAP + self._width_of(decided, count) > area.width():
            decided, count = self._told(row, is_short=True)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour(Role.MUTED))
        painter.drawText(area, AT_RIGHT, count)
        right = area.right() - self._width_of(decided, count)
        painter.setPen(self._theme.colour(Role.ACCENT))
        painter.drawText(QRectF(right, area.top(), area.right() - right, area.height()), AT_LEFT, decided)
        painter.setPen(self._theme.colour(Role.MUTED))
        right -= GAP
        share = 0.7 if outlets else 1.0
        speaker = metrics.elidedText(speaker, Qt.TextElideMode.ElideRight, (right - area.left()) * share)
        painter.drawText(area, AT_LEFT, speaker)
        left = area.left() + (metrics.horizontalAdvance(speaker) + 8 if speaker else 0)
        self._draw_badges(painter, outlets, left, right, area.top())

    def _told(self, row: ClusterRow, *, is_short: bool) -> tuple[str, str]:
        """Return what was decided of a row and its small facts, in few words or fewer."""
        in_words = decision_signs if is_short else decision
        decided = in_words(row.judgement) if QueueField.VERDICT in self._fields else ""
        return decided, told_at_right(row, self._fields, is_short=is_short)

    def _width_of(self, decided: str, count: str) -> float:
        widths = [self._metrics.horizontalAdvance(text) for text in (decided, count) if text]
        return sum(widths) + GAP * (len(widths) - 1) if widths else 0.0

    def _draw_badges(self, painter: QPainter, outlets: tuple[str, ...], left: float, right: float, top: float) -> None:
        for at, outlet in enumerate(outlets):
            n_more = len(outlets) - at - 1
            more = f"+{n_more + 1}"
            reserve = self._badge_width(f"+{n_more}") + BADGE_GAP if n_more else 0
            if left + self._badge_width(outlet) + reserve > right:
                if left + self._badge_width(more) <= right:
                    draw_badge(painter, self._theme, more, QPointF(left, top))
                return
            left = draw_badge(painter, self._theme, outlet, QPointF(left, top)) + BADGE_GAP


class QueueView(QTableView):
    """The clusters that are shown, one of them chosen. `cluster_chosen` gives its id, or "" when there is none.

    A table of one column, not a list view: that asks the model for every row when it lays them out,
    uniform or not, which takes more than half a second for 100,000 rows in Python.
    """

    cluster_chosen = Signal(str)

    def __init__(self, model: ClusterModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clusters = model
        self._chosen = self._current = ""
        self._empty_text = ""
        self._is_resetting = False
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
        """The id of the cluster one is at, or ""."""
        return self._chosen

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the clusters that are selected, from the top: the one one is at, and what was chosen with it."""
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

    def open_now(self) -> None:
        """Choose the row one stands at without waiting for whoever types."""
        self._soon.stop()
        if self._chosen != self._current:
            self._chosen = self._current
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
        self._go_open(range(self.currentIndex().row() + 1, self._clusters.rowCount()))

    def go_previous_open(self) -> None:
        """Go to the cluster before that is not done."""
        self._go_open(range(self.currentIndex().row() - 1, -1, -1))

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
            if self._is_resetting:
                self._soon.start()
            else:
                self.open_now()

    def _choose_again(self) -> None:
        self._is_resetting = True
        if not self._stand_at(self._current):
            if self._clusters.rowCount():
                self._go_to(self._clusters.index(0))
                self.scrollToTop()
            else:
                self._current = ""
                self.open_now()
        self._is_resetting = False
