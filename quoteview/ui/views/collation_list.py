"""The collation as a list: each difference a sentence, for the arrow keys and for screen readers."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from quoteview.core.difference import Difference
from quoteview.ui.colours import SEVERITY_ROLES, Role
from quoteview.ui.highlight import unmarked
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_list import LONGEST_SAID, DifferenceModel, DifferenceRow, changed
from quoteview.ui.models.judgement_words import decision, decision_starred
from quoteview.ui.models.row_model import RowRole
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.columns import GAP, MARGIN
from quoteview.ui.views.measured_list import GuessedText, Index, MeasuredDelegate, MeasuredList, draw_chosen
from quoteview.ui.views.signs import draw_sign, sign_size
from quoteview.ui.views.wrapped_text import WrappedText

PADDING = 8


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A difference's pieces of text, broken into lines; `judged` is what was decided of its wording, if anything."""

    heading: WrappedText
    change: WrappedText
    judged: WrappedText | None

    @property
    def height(self) -> float:
        """How high the row is, in pixels."""
        judged = self.judged.height if self.judged else 0
        return self.heading.height + self.change.height + judged + 2 * PADDING


class DifferenceDelegate(MeasuredDelegate[_LaidOut]):
    """Paints one difference: sign, severity with code and outlets, and beneath it what changed."""

    def __init__(self, model: DifferenceModel, theme: Theme, view: "DifferenceView") -> None:
        super().__init__(theme, view)
        self._differences = model

    def guesses(self, width: int) -> Iterable[float]:
        """Return about how high each difference is at a width in pixels."""
        heading = GuessedText(self._theme.sans(0.88), self._room(width)).height(1)
        change = GuessedText(self._theme.serif(1.15), self._room(width))
        judged = GuessedText(self._theme.sans(0.85, bold=True), self._room(width)).height(1)
        return [
            heading + change.height(_length(row.difference)) + judged * bool(decision(row.judgement)) + 2 * PADDING
            for row in self._differences.rows
        ]

    def lay_out(self, index: Index, width: int) -> _LaidOut:
        """Return a difference broken into lines at a width in pixels."""
        row, theme, room = index.data(RowRole.ROW), self._theme, self._room(width)
        heading = WrappedText(unmarked(row.heading), theme.sans(0.88), room)
        judged = decision_starred(row.judgement)
        beneath = WrappedText(unmarked(judged), theme.sans(0.85, bold=True), room) if judged else None
        return _LaidOut(heading, WrappedText(unmarked(changed(row.difference)), theme.serif(1.15), room), beneath)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one difference."""
        row: DifferenceRow = index.data(RowRole.ROW)
        area, theme = option.rect, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chosen(painter, option, theme)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour(Role.BORDER))
        laid_out = self.of(index)
        at = QPointF(area.left() + MARGIN, area.top() + PADDING)
        draw_sign(painter, theme, row.difference.severity, at)
        at += QPointF(sign_size(theme) + GAP, 0)
        laid_out.heading.draw(painter, at, theme.colour(SEVERITY_ROLES[row.difference.severity]))
        at += QPointF(0, laid_out.heading.height)
        laid_out.change.draw(painter, at, theme.colour(Role.TEXT))
        if laid_out.judged:
            laid_out.judged.draw(painter, at + QPointF(0, laid_out.change.height), theme.colour(Role.ACCENT))
        painter.restore()

    def _room(self, width: int) -> float:
        return width - 2 * MARGIN - sign_size(self._theme) - GAP


def _length(difference: Difference) -> int:
    """Return about how many code points tell what a difference changed."""
    return sum(min(len(text), LONGEST_SAID) for text in (difference.base_text, difference.variant_text))


class DifferenceView(MeasuredList):
    """Every difference of the collation. `wanted` tells that the one one is at should be shown where it is printed."""

    wanted = Signal()

    def __init__(self, model: DifferenceModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__(theme)
        self._differences, self._cursor = model, cursor
        self.build(model, DifferenceDelegate(model, theme, self))
        self.setAccessibleName(tr("Differences"))
        self.selectionModel().currentChanged.connect(self._choose)
        self.activated.connect(self.wanted)
        cursor.difference_chosen.connect(self._follow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the differences, or say that there are none."""
        super().paintEvent(event)
        if not self._differences.rows:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour(Role.MUTED))
            painter.setFont(self._theme.sans())
            painter.drawText(QPoint(MARGIN, MARGIN + self.fontMetrics().ascent()), tr("No differences."))
            painter.end()

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            row: DifferenceRow = current.data(RowRole.ROW)
            if row.difference is not self._cursor.difference or row.at != self._cursor.at:
                self._cursor.choose(row.at, row.difference)

    def _follow(self, difference: Difference | None) -> None:
        place = self._differences.place_of(self._cursor.at, difference)
        if place < 0:
            self.selectionModel().clear()
        elif place != self.currentIndex().row():
            self.setCurrentIndex(self._differences.index(place))
