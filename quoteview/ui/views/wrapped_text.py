"""A piece of marked text broken into lines: how high it is, what is where, and how it is painted."""

import unicodedata
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from quoteview.core.difference import Difference
from quoteview.ui.colours import Role
from quoteview.ui.highlight import Box, MarkedText
from quoteview.ui.theme import Theme

LEADING = 1.22
"""Distance of lines, in heights of a line."""


class WrappedText:
    """Text laid out at one width, at most `max_lines` lines of it, the last of which ends in an ellipsis then."""

    def __init__(self, text: MarkedText, font: QFont, width: float, max_lines: int = 0) -> None:
        self._marked = text
        self._width = max(width, 1.0)
        self._layout = QTextLayout(text.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if begins_at_right(text.text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(text.formats))
        self._elided = ""
        self._n_lines = 0
        self.height = self._break(max_lines)

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint the text with its upper left corner at a point."""
        painter.setPen(colour)
        lines = list(self._lines())
        for line in lines[:-1] if self._elided else lines:
            line.draw(painter, at)
        if self._elided:
            room = QRectF(at.x(), at.y() + lines[-1].y(), self._width, lines[-1].height())
            painter.setFont(self._layout.font())
            painter.drawText(room, Qt.TextFlag.TextSingleLine, self._elided)

    def draw_boxes(self, painter: QPainter, at: QPointF, theme: Theme, current: Difference | None) -> None:
        """Outline what was replaced, thicker where it is critical, and ring the difference one is at."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._marked.boxes:
            is_current = box.difference is current
            if not (box.is_drawn or is_current):
                continue
            colour = theme.colour(Role.ACCENT if is_current else Role.CRITICAL if box.is_critical else Role.MUTED)
            painter.setPen(QPen(colour, 2.0 if is_current or box.is_critical else 1.0))
            for rectangle in self._rectangles(box):
                painter.drawRoundedRect(rectangle.translated(at), 2.5, 2.5)

    def difference_at(self, point: QPointF) -> Difference | None:
        """Return the difference at a point, counted from the upper left corner."""
        for box in self._marked.boxes:
            if any(rectangle.contains(point) for rectangle in self._rectangles(box)):
                return box.difference
        return None

    def place_of(self, difference: Difference) -> QRectF:
        """Return where a difference stands; empty when it is not marked in this text."""
        place = QRectF()
        for box in self._marked.boxes:
            if box.difference is difference:
                for rectangle in self._rectangles(box):
                    place = place.united(rectangle)
        return place

    def _break(self, max_lines: int) -> float:
        y, lines = 0.0, 0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid() and (not max_lines or lines < max_lines):
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, y))
            y += line.height() * LEADING
            lines += 1
            last, line = line, self._layout.createLine()
        if line.isValid():
            self._elided = self._cut(last)
        self._layout.endLayout()
        self._n_lines = lines
        return y

    def _cut(self, last: QTextLine) -> str:
        """Return what of the rest of the text fits the last line there is room for."""
        rest = self._marked.after(last.textStart())
        return QFontMetricsF(self._layout.font()).elidedText(rest, Qt.TextElideMode.ElideRight, self._width)

    def _lines(self) -> Iterator[QTextLine]:
        for number in range(self._n_lines):
            yield self._layout.lineAt(number)

    def _rectangles(self, box: Box) -> Iterator[QRectF]:
        """Yield where a range stands, line by line, just outside its letters."""
        for line in self._lines():
            start = max(box.start, line.textStart())
            end = min(box.end, line.textStart() + line.textLength())
            if start < end:
                left, right = sorted((_x(line, start), _x(line, end)))
                yield QRectF(left + 0.5, line.y() + 0.5, right - left - 1, line.height() - 1)


def begins_at_right(text: str) -> bool:
    """Tell whether a paragraph begins at the right: the first letter that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in {"L", "R", "AL", "FSI"}), "L") in {"R", "AL"}


def _x(line: QTextLine, at: int) -> float:
    # Qt gives the place and the cursor it belongs to; the stubs know neither.
    x, _ = cast("tuple[float, int]", line.cursorToX(at))
    return x
