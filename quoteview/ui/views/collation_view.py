"""The collation in rows: the base on top, beneath it each wording with only its differences coloured."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip

from quoteview.core.difference import Difference, Severity
from quoteview.ui.colours import SEVERITY_ROLES, SIGNS, Role
from quoteview.ui.highlight import marked, unmarked
from quoteview.ui.key_hints import with_key
from quoteview.ui.models.collation import CollationRow, described
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.models.judgement_words import decision_starred
from quoteview.ui.models.labels import code_shown
from quoteview.ui.models.row_model import RowRole
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.columns import Columns
from quoteview.ui.views.measured_list import (
    EnsureVisible,
    GuessedText,
    Index,
    MeasuredDelegate,
    MeasuredList,
    draw_chosen,
)
from quoteview.ui.views.signs import draw_sign
from quoteview.ui.views.wrapped_text import WrappedText

PADDING = 12
LEAST_LINES = 2
"""Lines that names and codes take beside a wording, at least."""


class _LaidOut:
    """A row's three columns, broken into lines."""

    def __init__(self, row: CollationRow, columns: Columns, theme: Theme) -> None:
        title = ", ".join(row.outlets) or tr("assembled")
        self.wording = WrappedText(marked(row.pieces, theme), theme.serif(1.2), columns.wording_width)
        self.title = WrappedText(unmarked(title), theme.sans(0.95, bold=True), columns.outlets_width, 3)
        base = tr("reference") if row.is_reference else tr("base") if row.is_base else ""
        below = " · ".join(filter(None, (base, row.whereabouts)))
        self.below = WrappedText(unmarked(below), theme.sans(0.82), columns.outlets_width, 3)
        self.codes = [(_code(label, severity, columns, theme), severity) for label, severity in row.codes]
        codes_height = sum(text.height for text, _ in self.codes)
        judged = decision_starred(row.judgement) or row.question
        self.judged = WrappedText(unmarked(judged), theme.sans(0.85, bold=True), columns.outlets_width, 3)
        left = self.title.height + self.below.height + (self.judged.height if judged else 0)
        beside = left + codes_height if columns.is_narrow else max(left, codes_height)
        self.height = max(self.wording.height, beside) + 2 * PADDING
        self.codes_top = left + 2 if columns.is_narrow else 0.0


def _code(label: str, severity: Severity, columns: Columns, theme: Theme) -> WrappedText:
    named = f"{SIGNS[severity]} {code_shown(label)}"
    return WrappedText(unmarked(named), theme.sans(0.85), columns.codes_width)


class CollationDelegate(MeasuredDelegate[_LaidOut]):
    """Paints one wording and knows what stands where in it."""

    def __init__(self, theme: Theme, view: "CollationView") -> None:
        super().__init__(theme, view)
        self._view = view

    def guesses(self, width: int) -> Iterable[float]:
        """Return about how high each wording is at a width in pixels."""
        columns = Columns(QRect(0, 0, width, 0), self._theme)
        wording = GuessedText(self._theme.serif(1.2), columns.wording_width)
        beside = LEAST_LINES * GuessedText(self._theme.sans(), columns.outlets_width).height(1)
        return [max(wording.height(len(row.wording)), beside) + 2 * PADDING for row in self._view.rows]

    def lay_out(self, index: Index, width: int) -> _LaidOut:
        """Return a wording broken into lines at a width in pixels."""
        return _LaidOut(index.data(RowRole.ROW), Columns(QRect(0, 0, width, 0), self._theme), self._theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: CollationRow = index.data(RowRole.ROW)
        area, theme = self._view.beside_bar(option.rect), self._theme
        columns, laid_out = Columns(area, theme), self.of(index)
        top = float(area.top() + PADDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, row)
        draw_sign(painter, theme, row.severity, QPointF(columns.sign, top))
        laid_out.title.draw(painter, QPointF(columns.outlets, top), theme.colour(Role.TEXT))
        below = top + laid_out.title.height
        laid_out.below.draw(painter, QPointF(columns.outlets, below), theme.colour(Role.MUTED))
        judged = QPointF(columns.outlets, below + laid_out.below.height)
        laid_out.judged.draw(painter, judged, theme.colour(Role.ACCENT))
        at = QPointF(columns.wording, top)
        laid_out.wording.draw(painter, at, theme.colour(Role.TEXT))
        laid_out.wording.draw_boxes(painter, at, theme, self._view.current_difference)
        self._draw_codes(painter, laid_out, QPointF(columns.codes, top + laid_out.codes_top))
        painter.restore()

    def difference_at(self, index: Index, point: QPointF) -> Difference | None:
        """Return the difference at a point of the view."""
        area = self._view.beside_bar(self._view.visualRect(index))
        corner = QPointF(Columns(area, self._theme).wording, area.top() + PADDING)
        return self.of(index).wording.difference_at(point - corner)

    def place_of(self, index: Index, difference: Difference) -> QRectF:
        """Return where a difference stands in the view."""
        area = self._view.beside_bar(self._view.visualRect(index))
        corner = QPointF(Columns(area, self._theme).wording, area.top() + PADDING)
        return self.of(index).wording.place_of(difference).translated(corner)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say in words what differs at the pointer, or all there is to say of the row."""
        if not index.isValid():
            return super().helpEvent(event, view, option, index)
        difference = self.difference_at(index, QPointF(event.pos()))
        text = described(difference) if difference else index.data(RowRole.ROW).sentence
        if self._view.names_a_base(QPointF(event.pos())):
            text = with_key(tr("Click to compare the others with this wording"), "make_base")
        QToolTip.showText(event.globalPos(), as_tooltip(text), view)
        return True

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: CollationRow) -> None:
        area = option.rect
        if not draw_chosen(painter, option, self._theme) and row.is_base:
            painter.fillRect(area, self._theme.colour(Role.RAISED))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.colour(Role.BORDER))

    def _draw_codes(self, painter: QPainter, laid_out: _LaidOut, at: QPointF) -> None:
        for text, severity in laid_out.codes:
            text.draw(painter, at, self._theme.colour(SEVERITY_ROLES[severity]))
            at += QPointF(0, text.height)


class CollationView(MeasuredList):
    """The wordings of one cluster. `base_wanted` tells that the wording one is at should be the base."""

    base_wanted = Signal()

    def __init__(self, model: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__(theme)
        self._wordings = model
        self._cursor = cursor
        self._delegate = CollationDelegate(theme, self)
        self.build(model, self._delegate)
        self.setAccessibleName(tr("Wordings compared with the base"))
        self.viewport().setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)
        cursor.row_chosen.connect(self._follow)
        cursor.difference_chosen.connect(self._show_difference)

    @property
    def rows(self) -> Sequence[CollationRow]:
        """The wordings, the base first."""
        return self._wordings.rows

    @property
    def row(self) -> CollationRow | None:
        """The row one is at."""
        return self._cursor.row

    @property
    def current_difference(self) -> Difference | None:
        """The difference one is at."""
        return self._cursor.difference

    def choose(self, at: int) -> None:
        """Go to a row."""
        self._cursor.choose(at)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Break the base into lines again where it tells something else, scrolled away or not: it stays on top."""
        super().dataChanged(first, last, roles)
        if first.row() == 0 and self.isVisible() and self._measure([0]):
            self.doItemsLayout()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = EnsureVisible) -> None:
        """Bring a row into sight, not behind the base that stays on top."""
        super().scrollTo(index, hint)
        hidden = self._pinned_height() - self.visualRect(index).top()
        if index.row() > 0 and hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll all but the base, which stays on top."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the base on top of those that are scrolled beneath it."""
        super().paintEvent(event)
        height = self._pinned_height()
        if height and self.verticalScrollBar().value() > 0:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = QRect(0, 0, self.viewport().width(), height)
            if self.currentIndex().row() == 0:
                option.state |= QStyle.StateFlag.State_Selected
            painter = QPainter(self.viewport())
            self._delegate.paint(painter, option, self._wordings.index(0))
            painter.end()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point; the base where it stays on top."""
        return self._wordings.index(0) if 0 <= point.y() < self._pinned_height() else super().indexAt(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the difference that is clicked, or make the wording the base whose name is."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._cursor.choose(index.row(), self._delegate.difference_at(index, event.position()))
        if self.names_a_base(event.position()):
            self.base_wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the name of a wording can be clicked."""
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self.names_a_base(event.position()) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and keep the wording one is at in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Go where one went while this was not seen."""
        super().showEvent(event)
        self.scrollTo(self.currentIndex())
        self._show_difference(self._cursor.difference)

    def _pinned_height(self) -> int:
        """Return how high the base is that stays on top; 0 where it would take more than half of the room."""
        height = self.visualRect(self._wordings.index(0)).height() if self._wordings.rows else 0
        return height if height <= self.viewport().height() / 2 else 0

    def names_a_base(self, point: QPointF) -> bool:
        """Tell whether a point is on the name of a wording that could be made the base."""
        index = self.indexAt(point.toPoint())
        columns = Columns(self.beside_bar(self.viewport().rect()), self._theme)
        in_column = columns.outlets <= point.x() < columns.outlets + columns.outlets_width
        return index.isValid() and in_column and not self._wordings.rows[index.row()].is_base

    def _show_difference(self, difference: Difference | None) -> None:
        """Scroll so far that the difference is in sight, also in a wording higher than the view."""
        self.viewport().update()
        at, index = self._cursor.at, self._wordings.index(self._cursor.at)
        if difference is None or not index.isValid() or not self.isVisible():
            return
        self.scrollTo(index)
        place = self._delegate.place_of(index, difference)
        beyond = place.bottom() - self.viewport().height() + PADDING
        bar = self.verticalScrollBar()
        if beyond > 0:
            bar.setValue(bar.value() + round(beyond))
        elif at > 0 and place.top() < self._pinned_height():
            bar.setValue(bar.value() + round(place.top()) - PADDING - self._pinned_height())

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid() and current.row() != self._cursor.at:
            self._cursor.choose(current.row())

    def _follow(self) -> None:
        self.setCurrentIndex(self._wordings.index(self._cursor.at))
