"""The collation as a pair: base and one wording side by side, sentence by sentence, with an overview strip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPalette, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.difference import Difference
from quoteview.core.verdict import UNJUDGED
from quoteview.ui.colours import SIGNS, Role
from quoteview.ui.highlight import marked
from quoteview.ui.models.collation import CollationRow, Mark, Piece, described
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.models.collation_pair import PairRow, pair_rows
from quoteview.ui.models.collation_pair_model import BASE, VARIANT, PairModel
from quoteview.ui.models.judgement_words import decision_signs, decision_starred, told
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.elided_choice import ElidedChoice
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.overview_strip import WIDTH, OverviewStrip, PlacedDifference
from quoteview.ui.views.wrapped_text import WrappedText

Index = QModelIndex | QPersistentModelIndex

MARGIN = 16
PADDING = 5


class PairDelegate(QStyledItemDelegate):
    """Paints one side of a row."""

    def __init__(self, model: PairModel, cursor: CollationCursor, theme: Theme, view: "PairTable") -> None:
        super().__init__(view)
        self._model, self._cursor, self._theme, self._view = model, cursor, theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height a side needs at the width of its column."""
        return QSize(80, round(self._wrapped(index).height) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one side of a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, corner = self._wrapped(index), self._corner(option.rect)
        text.draw(painter, corner, self._theme.colour(Role.TEXT))
        text.draw_boxes(painter, corner, self._theme, self._cursor.difference)
        if index.column() == BASE:
            area = option.rect
            painter.fillRect(area.right(), area.top(), 1, area.height(), self._theme.colour(Role.BORDER))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(Role.ACCENT), 1))
            painter.drawRoundedRect(option.rect.adjusted(5, 1, -6, -2), 4, 4)
        painter.restore()

    def difference_at(self, index: Index, point: QPointF) -> Difference | None:
        """Return the difference at a point of the view."""
        return self._wrapped(index).difference_at(point - self._corner(self._view.visualRect(index)))

    def place_of(self, index: Index, difference: Difference) -> QRectF:
        """Return where a difference stands in the view."""
        return self._wrapped(index).place_of(difference).translated(self._corner(self._view.visualRect(index)))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say in words what differs at the pointer."""
        found = self.difference_at(index, QPointF(event.pos())) if index.isValid() else None
        QToolTip.showText(event.globalPos(), as_tooltip(described(found)) if found else "", view)
        return super().helpEvent(event, view, option, index) if found is None else True

    def _corner(self, area: QRect) -> QPointF:
        return QPointF(area.left() + MARGIN, area.top() + PADDING)

    def _wrapped(self, index: Index) -> WrappedText:
        width = self._view.columnWidth(index.column()) - 2 * MARGIN
        return WrappedText(marked(self._model.side(index), self._theme), self._theme.serif(1.2), width)


class PairTable(QTableView):
    """The two wordings as a table. `laid_out` tells that lines are broken anew."""

    laid_out = Signal()

    def __init__(self, model: PairModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._cursor = cursor
        self.setModel(model)
        self.pair_delegate = PairDelegate(model, cursor, theme, self)
        self.setItemDelegate(self.pair_delegate)
        self.setAccessibleName(tr("Base and wording side by side"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self.lay_out)
        theme.changed.connect(self.lay_out)

    def lay_out(self) -> None:
        """Give every row the height that its wordings need, once they are seen."""
        if not self.isVisible():
            return
        self.resizeRowsToContents()
        self.viewport().update()
        self.laid_out.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the lines of what was put while the table was not seen."""
        super().showEvent(event)
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.lay_out()

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the difference that is clicked."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        found = self.pair_delegate.difference_at(index, event.position()) if index.isValid() else None
        if found:
            self._cursor.choose(self._cursor.compared_at, found)


class PairView(QWidget):
    """Two wordings side by side, each chosen above it. `base_wanted` gives a variant's id."""

    base_wanted = Signal(str)

    def __init__(self, wordings: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__()
        self._wordings, self._cursor, self._theme = wordings, cursor, theme
        self._compared: CollationRow | None = None
        self.model = PairModel(self)
        self.table = PairTable(self.model, cursor, theme)
        self.overview = OverviewStrip(theme)
        self.base, self.variant = ElidedChoice(), ElidedChoice()
        self.base_judged, self.variant_judged = ElidedLabel(), ElidedLabel()
        self._build()
        wordings.modelReset.connect(self._take)
        wordings.dataChanged.connect(self._judge)
        cursor.row_chosen.connect(self._show_pair)
        cursor.difference_chosen.connect(self._show_difference)
        theme.changed.connect(self._restyle)
        self.base.activated.connect(self._want_base)
        self.variant.activated.connect(lambda at: cursor.choose(at + 1))
        self.table.laid_out.connect(self._place_differences)
        self.overview.difference_clicked.connect(lambda each: cursor.choose(cursor.compared_at, each))

    def _build(self) -> None:
        names = QGridLayout()
        names.setContentsMargins(MARGIN - 4, 8, MARGIN - 4 + WIDTH, 8)
        names.setHorizontalSpacing(2 * MARGIN - 8)
        names.setVerticalSpacing(2)
        for column, (box, judged, name) in enumerate((
            (self.base, self.base_judged, tr("Base")),
            (self.variant, self.variant_judged, tr("Wording compared with the base")),
        )):  # fmt: skip
            box.call(name)
            box.setSizeAdjustPolicy(ElidedChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            names.addWidget(box, 0, column)
            judged.setForegroundRole(QPalette.ColorRole.Accent)
            judged.setContentsMargins(4, 0, 0, 0)
            names.addWidget(judged, 1, column)
            names.setColumnStretch(column, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.table, 1)
        across.addWidget(self.overview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(names)
        whole.addLayout(across, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.table.viewport().backgroundRole())

    def _take(self) -> None:
        """Offer the wordings of another collation."""
        rows = self._wordings.rows
        self._compared = None
        self.base.clear()
        self.base.addItems([_offered(row) for row in rows])
        self.variant.clear()
        self.variant.addItems([_offered(row) for row in rows[1:]])
        self.variant.setEnabled(len(rows) > 1)
        self._show_pair()

    def _restyle(self) -> None:
        for label in (self.base_judged, self.variant_judged):
            label.setFont(self._theme.sans(0.85, bold=True))

    def _judge(self, first: QModelIndex, last: QModelIndex) -> None:
        """Say what is decided now of some wordings, where they are offered and where they are shown."""
        for at in range(first.row(), last.row() + 1):
            row = self._wordings.rows[at]
            self.base.setItemText(at, _offered(row))
            if at:
                self.variant.setItemText(at - 1, _offered(row))
        self._show_judged()

    def _show_judged(self) -> None:
        rows, compared = self._wordings.rows, self._cursor.compared
        for label, row in ((self.base_judged, rows[0] if rows else None), (self.variant_judged, compared)):
            judged = row.judgement if row else UNJUDGED
            label.setText(decision_starred(judged))
            label.setAccessibleName(", ".join(told(judged)))
            label.setVisible(bool(label.text()))

    def _show_pair(self) -> None:
        compared, rows = self._cursor.compared, self._wordings.rows
        self.variant.setCurrentIndex(self._cursor.compared_at - 1)
        if rows and compared and compared.comparison and compared is not self._compared:
            hides_cosmetic = self._wordings.hides_cosmetic
            shown = pair_rows(compared.comparison, hide_cosmetic=hides_cosmetic)
            self.model.put(shown, tr("Base, {outlets}").format(outlets=_name(rows[0])), _name(compared))
        elif compared is None:
            alone = [PairRow(rows[0].pieces, (Piece(tr("no other wording"), Mark.OMITTED),))] if rows else []
            self.model.put(alone, tr("Base"), tr("No other wording"))
        self._compared = compared
        self._show_judged()

    def _want_base(self, at: int) -> None:
        """Ask for another base; until there is one, the box names the one there is."""
        row = self._wordings.rows[at]
        self.base.setCurrentIndex(0)
        if row.variant_id and not row.is_base:
            self.base_wanted.emit(row.variant_id)

    def _place_differences(self) -> None:
        total = max(self.table.verticalHeader().length(), self.table.viewport().height(), 1)
        scrolled = self.table.verticalOffset()
        placed = []
        for number, row in enumerate(self.model.rows):
            for difference in row.differences:
                place = self._place(number, VARIANT, difference).translated(0, scrolled)
                placed.append(PlacedDifference(difference, place.top() / total, place.bottom() / total))
        self.overview.put(placed)

    def _place(self, number: int, column: int, difference: Difference) -> QRectF:
        return self.table.pair_delegate.place_of(self.model.index(number, column), difference)

    def _show_difference(self, difference: Difference | None) -> None:
        self.overview.show_current(difference)
        self.table.viewport().update()
        for number, row in enumerate(self.model.rows):
            if difference is not None and any(each is difference for each in row.differences):
                self.table.scrollTo(self.model.index(number, VARIANT))
                place = self._place(number, VARIANT, difference).united(self._place(number, BASE, difference))
                self._scroll_into_sight(place)

    def _scroll_into_sight(self, place: QRectF) -> None:
        bar, room = self.table.verticalScrollBar(), self.table.viewport().rect()
        if not room.contains(QPoint(room.left(), round(place.bottom()))):
            bar.setValue(bar.value() + round(place.bottom() - room.bottom()) + PADDING)


def _name(row: CollationRow) -> str:
    return ", ".join(row.outlets) or tr("assembled statement")


def _offered(row: CollationRow) -> str:
    """Return a wording as the boxes offer it, told apart from others of the same outlets."""
    name = " · ".join(filter(None, (_name(row), row.whereabouts)))
    offered = tr("Base: {name}").format(name=name) if row.is_base else f"{SIGNS[row.severity]} {name}".strip()
    return " · ".join(filter(None, (offered, decision_signs(row.judgement))))
