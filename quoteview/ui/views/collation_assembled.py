"""The collation assembled: the fullest statement part by part, and a bar for each document, as in a genome browser."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.difference import Difference, Severity
from quoteview.core.text import Span
from quoteview.ui.highlight import marked, unmarked
from quoteview.ui.models.cluster_rows import plural
from quoteview.ui.models.collation import Mark, Piece, difference_pieces, is_quietly_left_out, visible
from quoteview.ui.models.collation_assembled import Assembled, DocumentBar, PartRow
from quoteview.ui.models.collation_assembled_model import NOTHING, AssembledRole, BarModel, PartModel
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.theme import SEVERITY_ROLES, Role, Theme
from quoteview.ui.views.columns import GAP, Columns
from quoteview.ui.views.signs import line_height, sign_size
from quoteview.ui.views.wrapped_text import WrappedText

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
LEAST_WIDTH = 4.0
NO_PART = -1
TALLER = {Severity.CRITICAL: 5.0, Severity.SUBSTANTIVE: 3.0, Severity.EDITORIAL: 0.0, Severity.COSMETIC: -2.0}
"""Pixels by which a place where wordings part ways stands out of its bar, so that colour is not all that tells it."""


class PartDelegate(QStyledItemDelegate):
    """Paints a part: its number, its words with what the chosen wording does to them, and who prints it."""

    def __init__(self, theme: Theme, view: "PartView") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height a part needs at the width of the view."""
        wording, printed = self._texts(index)
        return QSize(80, round(max(wording.height, printed.height)) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one part."""
        part: PartRow = index.data(AssembledRole.ROW)
        area, theme = option.rect, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour(Role.SELECTED))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour(Role.ACCENT))
        wording, printed = self._texts(index)
        columns, top = Columns(area, theme), float(area.top() + PADDING)
        number = QRectF(columns.sign, top, sign_size(theme), sign_size(theme))
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(theme.sans(0.88, bold=True))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(part.number))
        at = QPointF(columns.wording, top)
        wording.draw(painter, at, theme.colour(Role.TEXT))
        wording.draw_boxes(painter, at, theme, self._view.ringed)
        printed.draw(painter, QPointF(columns.outlets, top), theme.colour(Role.MUTED))
        painter.restore()

    def _texts(self, index: Index) -> tuple[WrappedText, WrappedText]:
        part: PartRow = index.data(AssembledRole.ROW)
        theme = self._theme
        columns = Columns(QRect(0, 0, self._view.viewport().width(), 0), theme)
        width = columns.right - columns.wording
        wording = WrappedText(marked(self._view.pieces(part.span), theme), theme.serif(1.2), width)
        return wording, WrappedText(unmarked(part.printed_by), theme.sans(0.82), columns.outlets_width)


class PartView(QListView):
    """The parts of the assembled statement."""

    def __init__(self, model: PartModel, wordings: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._wordings, self._cursor = wordings, cursor
        self._assembled = NOTHING
        self.setModel(model)
        self.setItemDelegate(PartDelegate(theme, self))
        self.setAccessibleName("Parts of the assembled statement")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        cursor.row_chosen.connect(self.doItemsLayout)
        cursor.difference_chosen.connect(self._show_difference)
        theme.changed.connect(self.doItemsLayout)

    def put(self, assembled: Assembled) -> None:
        """Show the parts of this assembled statement."""
        self._assembled = assembled
        self.doItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.doItemsLayout()

    @property
    def ringed(self) -> Difference | None:
        """The difference from the statement that is, or lies in, the difference one is at."""
        current, differences = self._cursor.difference, self._differences()
        if current is None or any(each is current for each in differences):
            return current
        return next((each for each in differences if each.variant.overlaps(current.variant)), None)

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """Return a span of the statement with what the wording one is at does to it; what it leaves out is muted."""
        pieces, at, text = [], span.start, self._assembled.text
        for difference in self._differences():
            is_here = span.start <= difference.base.start < span.end or difference.base.start == len(text) == span.end
            start, end = max(difference.base.start, span.start), min(difference.base.end, span.end)
            if start > end or not (is_here or start < end):
                continue
            pieces.append(Piece(text[at:start]))
            at = end
            if is_quietly_left_out(difference):
                pieces.append(Piece(text[start:end], Mark.OMITTED, difference))
            elif is_here and difference.base.end == end:
                pieces += difference_pieces(difference, hide_cosmetic=self._wordings.hides_cosmetic)
            else:
                pieces.append(Piece(visible(text[start:end]), Mark.REPLACED, difference))
                pieces.append(Piece(visible(difference.variant_text) if is_here else "", Mark.REPLACING, difference))
        pieces.append(Piece(text[at : span.end]))
        return tuple(piece for piece in pieces if piece.text)

    def _differences(self) -> tuple[Difference, ...]:
        variant = self._cursor.row.variant_id if self._cursor.row else None
        comparison = self._assembled.comparisons.get(variant or "")
        return comparison.differences if comparison else ()

    def _show_difference(self) -> None:
        self.viewport().update()
        ringed = self.ringed
        for number in range(self.model().rowCount()):
            index = self.model().index(number, 0)
            part: PartRow = index.data(AssembledRole.ROW)
            if ringed and any(piece.difference is ringed for piece in self.pieces(part.span)):
                self.scrollTo(index)
                return


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
        area, theme, bar = option.rect, self._theme, self._model.bar(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(area, theme.colour(Role.SELECTED))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour(Role.ACCENT))
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
        for part in self._model.assembled.parts[1:]:
            x = self._place(rail, part.span).left()
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
        total = max(len(self._model.assembled.text), 1)
        left = rail.left() + rail.width() * span.start / total
        width = max(rail.width() * len(span) / total, LEAST_WIDTH)
        return QRectF(min(left, rail.right() - width), rail.top(), width, rail.height())


class BarView(QListView):
    """A bar for each document. `part_pointed_at` gives the number of the part at the pointer, from 0, or -1."""

    part_pointed_at = Signal(int)

    def __init__(self, model: BarModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._bars, self._cursor = model, cursor
        self.part = NO_PART
        self.setModel(model)
        self.bar_delegate = BarDelegate(model, theme, self)
        self.setItemDelegate(self.bar_delegate)
        self.setAccessibleName("Who printed which part")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)
        cursor.row_chosen.connect(self.follow)
        theme.changed.connect(self.doItemsLayout)

    def show_part(self, number: int) -> None:
        """Frame a part in every bar; -1 frames none."""
        self.part = number
        self.viewport().update()

    def height_wanted(self) -> int:
        """Return the height at which every bar is seen."""
        return self._bars.rowCount() * max(self.sizeHintForRow(0), 0) + PADDING

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here."""

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
        rail = self.bar_delegate.rail(QRect(0, 0, self.viewport().width(), 10))
        share = (position.x() - rail.left()) / max(rail.width(), 1.0)
        return int(share * len(self._bars.assembled.text)) if 0 <= share < 1 else -1


class AssembledView(QWidget):
    """The statement above, its documents beneath, and in words who printed the part one is at."""

    def __init__(self, wordings: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._theme, self._cursor = theme, cursor
        self._parts, self._bars = PartModel(self), BarModel(self)
        self.parts = PartView(self._parts, wordings, cursor, theme)
        self.bars = BarView(self._bars, cursor, theme)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAccessibleName("Who printed the part one is at")
        self.told.setMargin(PADDING)
        self.told.setIndent(GAP)
        self.told.setWordWrap(True)
        self.told.setAutoFillBackground(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget, stretch in ((self.parts, 1), (self.told, 0), (self.bars, 0)):
            whole.addWidget(widget, stretch)
        self.parts.selectionModel().currentChanged.connect(lambda current: self._show_part(current.row()))
        self.bars.part_pointed_at.connect(self._point_at)
        cursor.row_chosen.connect(self._tell)
        theme.changed.connect(self._make_room)

    def put(self, assembled: Assembled) -> None:
        """Show an assembled statement."""
        self._parts.put(assembled)
        self._bars.put(assembled)
        self.parts.put(assembled)
        self.bars.follow()
        self._show_part(NO_PART)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the bars at most half of the room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.told.setFont(self._theme.sans(0.88))
        self.bars.setFixedHeight(min(self.bars.height_wanted(), self.height() // 2))

    def _point_at(self, part: int) -> None:
        self._show_part(part if part != NO_PART else self.parts.currentIndex().row())

    def _show_part(self, part: int) -> None:
        self.bars.show_part(part)
        self._tell()

    def _tell(self) -> None:
        """Say who printed the part one is at, or else what the document one is at prints."""
        assembled, at = self._bars.assembled, self.bars.part
        if 0 <= at < len(assembled.parts):
            part = assembled.parts[at]
            self.told.setText(f"Part {part.number} of {part.total}, printed by {part.printed_by}")
        else:
            bar = self._bars.bar(self.bars.currentIndex())
            self.told.setText(assembled.sentence(bar) if bar else self._summary(assembled))

    def _summary(self, assembled: Assembled) -> str:
        if not assembled.bars:
            return ""
        n_full = sum(len(part.in_full) == len(assembled.bars) for part in assembled.parts)
        return f"{n_full} of {plural(len(assembled.parts), 'part')} printed in full by every document"
