"""The parts of the assembled statement, each with what the wording one is at does to it, and who prints it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from quoteview.core.difference import Difference
from quoteview.core.text import Span
from quoteview.ui.colours import Role
from quoteview.ui.highlight import marked, unmarked
from quoteview.ui.models.collation import Mark, Piece, difference_pieces, is_quietly_left_out, visible
from quoteview.ui.models.collation_assembled import PartRow
from quoteview.ui.models.collation_assembled_model import PartModel
from quoteview.ui.models.collation_cursor import CollationCursor
from quoteview.ui.models.collation_model import CollationModel
from quoteview.ui.models.row_model import RowRole
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.columns import Columns
from quoteview.ui.views.measured_list import GuessedText, Index, MeasuredDelegate, MeasuredList, draw_chosen
from quoteview.ui.views.signs import sign_size
from quoteview.ui.views.wrapped_text import WrappedText

PADDING = 8
MOST_LINES = 5
"""Lines of who prints a part, before it ends in an ellipsis: all of them are told beneath the parts."""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A part's words and who prints them, broken into lines."""

    wording: WrappedText
    printed_by: WrappedText

    @property
    def height(self) -> float:
        """How high the row is, in pixels."""
        return max(self.wording.height, self.printed_by.height) + 2 * PADDING


class PartDelegate(MeasuredDelegate[_LaidOut]):
    """Paints a part: its number, its words with what the chosen wording does to them, and who prints it."""

    def __init__(self, theme: Theme, view: "PartView") -> None:
        super().__init__(theme, view)
        self._view = view

    def guesses(self, width: int) -> Iterable[float]:
        """Return about how high each part is at a width in pixels."""
        columns = Columns(QRect(0, 0, width, 0), self._theme)
        wording = GuessedText(self._theme.serif(1.2), columns.right - columns.wording)
        return [wording.height(len(part.text)) + 2 * PADDING for part in self._view.parts]

    def lay_out(self, index: Index, width: int) -> _LaidOut:
        """Return a part broken into lines at a width in pixels."""
        part: PartRow = index.data(RowRole.ROW)
        theme, columns = self._theme, Columns(QRect(0, 0, width, 0), self._theme)
        pieces = marked(self._view.pieces(part.span), theme)
        wording = WrappedText(pieces, theme.serif(1.2), columns.right - columns.wording)
        printed_by = WrappedText(unmarked(part.printed_by), theme.sans(0.82), columns.outlets_width, MOST_LINES)
        return _LaidOut(wording, printed_by)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one part."""
        part: PartRow = index.data(RowRole.ROW)
        area, theme = self._view.beside_bar(option.rect), self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chosen(painter, option, theme)
        laid_out = self.of(index)
        columns, top = Columns(area, theme), float(area.top() + PADDING)
        number = QRectF(columns.sign, top, sign_size(theme), sign_size(theme))
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(theme.sans(0.88, bold=True))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(part.number))
        at = QPointF(columns.wording, top)
        laid_out.wording.draw(painter, at, theme.colour(Role.TEXT))
        laid_out.wording.draw_boxes(painter, at, theme, self._view.ringed)
        laid_out.printed_by.draw(painter, QPointF(columns.outlets, top), theme.colour(Role.MUTED))
        painter.restore()


class PartView(MeasuredList):
    """The parts of the assembled statement."""

    def __init__(self, model: PartModel, wordings: CollationModel, cursor: CollationCursor, theme: Theme) -> None:
        super().__init__(theme)
        self._parts, self._wordings, self._cursor = model, wordings, cursor
        self.build(model, PartDelegate(theme, self))
        self.setAccessibleName(tr("Parts of the assembled statement"))
        cursor.row_chosen.connect(self._show_wording)
        cursor.difference_chosen.connect(self._show_difference)

    @property
    def parts(self) -> tuple[PartRow, ...]:
        """The parts, in order."""
        return self._parts.rows

    def showEvent(self, event: QShowEvent) -> None:
        """Mark what the wording one came to while this was not seen does to the parts."""
        super().showEvent(event)
        self.lay_out_again()
        self._show_difference()

    @property
    def ringed(self) -> Difference | None:
        """The difference from the statement that is, or lies in, the difference one is at."""
        current, differences = self._cursor.difference, self._differences()
        if current is None or any(each is current for each in differences):
            return current
        return next((each for each in differences if each.variant.overlaps(current.variant)), None)

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """Return a span of the statement with what the wording one is at does to it; what it leaves out is muted."""
        pieces, at, text = [], span.start, self._parts.assembled.text
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
        comparison = self._parts.assembled.comparisons.get(variant or "")
        return comparison.differences if comparison else ()

    def _show_wording(self) -> None:
        """Mark what another wording does to the parts."""
        if self.isVisible():
            self.lay_out_again()

    def _show_difference(self) -> None:
        """Bring the part into sight in which the difference one is at stands."""
        self.viewport().update()
        ringed = self.ringed
        if ringed is None or not self.isVisible():
            return
        for number, part in enumerate(self._parts.rows):
            if any(piece.difference is ringed for piece in self.pieces(part.span)):
                self.scrollTo(self._parts.index(number))
                return
