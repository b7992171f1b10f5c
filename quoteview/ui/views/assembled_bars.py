"""A bar for each document that prints of the assembled statement, as in a genome browser."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from quoteview.core.difference import Severity
from quoteview.core.text import Span
from quoteview.ui.colours import SEVERITY_ROLES, Role
from quoteview.ui.models.collation_assembled import DocumentBar
from quoteview.ui.models.collation_assembled_model import BarModel
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.columns import Columns
from quoteview.ui.views.coverage_strip import placed
from quoteview.ui.views.measured_list import Index, KeyedList, draw_chosen
from quoteview.ui.views.signs import line_height
from quoteview.ui.views.wrapped_text import begins_at_right

PADDING = 8
NO_PART = -1
TALLER = {Severity.CRITICAL: 5.0, Severity.SUBSTANTIVE: 3.0, Severity.EDITORIAL: 0.0, Severity.COSMETIC: -2.0}
"""Pixels by which a place where wordings part ways stands out of its bar, so that colour is not all that tells it."""


class BarDelegate(QStyledItemDelegate):
    """Paints a bar: which document, what of the statement it prints, and where it parts ways."""

    def __init__(self, model: BarModel, theme: Theme, view: "BarView") -> None:
        super().__init__(view)
        self._model, self._theme, self._view = model, theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of a bar with room to click it."""
        return QSize(80, round(line_height(self._theme.sans()) * 1.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one bar."""
        area, theme, bar = self._view.beside_bar(option.rect), self._theme, self._model.bar(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = draw_chosen(painter, option, theme)
        columns = Columns(area, theme)
        font = theme.sans(0.9, bold=is_chosen)
        name = QFontMetricsF(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, columns.outlets_width)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.TEXT))
        place = QRectF(columns.outlets, area.top(), columns.outlets_width, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        self._draw_rail(painter, area, bar)
        painter.restore()

    def rail(self, area: QRect) -> QRectF:
        """Return where the bar of a row is."""
        columns, height = Columns(area, self._theme), round(area.height() * 0.42)
        top = area.top() + (area.height() - height) / 2
        return QRectF(columns.wording, top, columns.right - columns.wording, height)

    def _draw_rail(self, painter: QPainter, area: QRect, bar: DocumentBar | None) -> None:
        rail, assembled, theme = self.rail(area), self._model.assembled, self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Role.UNCOVERED))
        painter.drawRoundedRect(rail, 3, 3)
        painter.setBrush(theme.colour(Role.ACCENT))
        for span in bar.covered if bar else (Span(0, len(assembled.text)),):
            painter.drawRoundedRect(self._place(rail, span), 3, 3)
        self._draw_borders(painter, area, rail)
        if bar is None:
            self._draw_numbers(painter, rail)
            return
        for parting in bar.partings:
            is_notch = parting.severity is Severity.COSMETIC
            painter.setPen(QPen(theme.colour(Role.PANEL), 1))
            painter.setBrush(theme.colour(Role.COSMETIC if is_notch else SEVERITY_ROLES[parting.severity]))
            taller = TALLER[parting.severity]
            painter.drawRect(self._place(rail, parting.span).adjusted(0, -taller, 0, taller))

    def _draw_borders(self, painter: QPainter, area: QRect, rail: QRectF) -> None:
        """Paint where parts meet as a hairline from bar to bar, and a frame around the part one is at."""
        painter.setPen(QPen(self._theme.colour(Role.PANEL), 2))
        runs_left = begins_at_right(self._model.assembled.text)
        for part in self._model.assembled.parts[1:]:
            place = self._place(rail, part.span)
            x = place.right() if runs_left else place.left()
            painter.drawLine(QPointF(x, rail.top() - 1), QPointF(x, rail.bottom() + 1))
        if 0 <= self._view.part < len(self._model.assembled.parts):
            place = self._place(rail, self._model.assembled.parts[self._view.part].span)
            painter.setPen(QPen(self._theme.colour(Role.ACCENT), 1, Qt.PenStyle.DotLine))
            for x in (place.left(), place.right()):
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_numbers(self, painter: QPainter, rail: QRectF) -> None:
        font = self._theme.sans(0.72, bold=True)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Role.PANEL))
        for part in self._model.assembled.parts:
            place = self._place(rail, part.span)
            if QFontMetricsF(font).horizontalAdvance(str(part.number)) + 4 <= place.width():
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(part.number))

    def _place(self, rail: QRectF, span: Span) -> QRectF:
        text = self._model.assembled.text
        return placed(rail, span, max(len(text), 1), runs_left=begins_at_right(text))


class BarView(KeyedList):
    """A bar for each document. `part_pointed_at` gives the number of the part at the pointer, from 0, or -1."""

    part_pointed_at = Signal(int)

    def __init__(self, model: BarModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__(theme)
        self._bars, self._cursor = model, cursor
        self.part = NO_PART
        self.bar_delegate = BarDelegate(model, theme, self)
        self.build(model, self.bar_delegate)
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("Who printed which part"))
        self.viewport().setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)
        cursor.row_chosen.connect(self.follow)

    def show_part(self, number: int) -> None:
        """Frame a part in every bar; -1 frames none."""
        self.part = number
        self.viewport().update()

    def height_wanted(self) -> int:
        """Return the height at which every bar is seen."""
        return self._bars.rowCount() * max(self.sizeHintForRow(0), 0) + PADDING

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the wording that the document prints at the place that is clicked."""
        super().mousePressEvent(event)
        index, point = self.indexAt(event.position().toPoint()), self._point_at(event.position())
        bar = self._bars.bar(index)
        if bar:
            self._cursor.choose_variant(bar.variant_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which part is at the pointer."""
        super().mouseMoveEvent(event)
        point, parts = self._point_at(event.position()), self._bars.assembled.parts
        at = (part.number - 1 for part in parts if part.span.start <= point < part.span.end)
        self.part_pointed_at.emit(next(at, NO_PART))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at no part."""
        super().leaveEvent(event)
        self.part_pointed_at.emit(NO_PART)

    def follow(self) -> None:
        """Go to a document that prints the wording one is at; to the statement at the base."""
        row = self._cursor.row
        own = [
            at
            for at, bar in enumerate(self._bars.assembled.bars, 1)
            if row and row.variant_id in {variant for variant, _ in bar.printed}
        ]
        wanted = (own or [0])[0] if self.currentIndex().row() not in own else self.currentIndex().row()
        index = self._bars.index(wanted)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _choose(self, current: QModelIndex) -> None:
        """Go to a wording of the document one comes to, unless one is at one already."""
        bar, row = self._bars.bar(current), self._cursor.row
        if bar is None:
            if current.isValid() and row and row.variant_id is not None:
                self._cursor.choose(0)
        elif row is None or row.variant_id not in {variant for variant, _ in bar.printed}:
            self._cursor.choose_variant(bar.printed[0][0])

    def _point_at(self, position: QPointF) -> int:
        """Return the code point of the statement that is at a place; -1 beside the bars."""
        rail = self.bar_delegate.rail(self.beside_bar(QRect(0, 0, 0, 10)))
        share = (position.x() - rail.left()) / max(rail.width(), 1.0)
        share = 1 - share if begins_at_right(self._bars.assembled.text) else share
        return int(share * len(self._bars.assembled.text)) if 0 <= share < 1 else -1
