"""A piece of marked text broken into lines: how high it is, what is where, and how it is painted."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from quoteview.core.difference import Difference
from quoteview.ui.colours import Role
from quoteview.ui.highlight import Box, MarkedText, Positions
from quoteview.ui.theme import Theme

LEADING = 1.22
"""Distance of lines, in heights of a line."""
ELLIPSIS = "…"


class OneLine:
    """A text in one line, shaped once: to measure it and to paint it take as long together as either did."""

    def __init__(self, text: str, font: QFont) -> None:
        self._layout = _layout(text, font)
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        # Counted in columns it is as wide as it gets, and begins at the left also where it runs from right to left.
        self._line.setNumColumns(len(text))
        self._layout.endLayout()
        self._ascent = self._line.ascent()
        self.width = self._line.naturalTextWidth()
        """How wide the text is, in pixels."""

    def draw(self, painter: QPainter, left: float, baseline: float, colour: QColor) -> None:
        """Paint the text on a baseline: texts of other fonts stand on the same."""
        painter.setPen(colour)
        self._line.draw(painter, QPointF(left, baseline - self._ascent))


class WrappedText:
    """Text laid out at one width, at most `max_lines` lines of it, the last of which ends in an ellipsis then."""

    def __init__(self, text: MarkedText, font: QFont, width: float, max_lines: int = 0) -> None:
        self._marked = text
        self._width = max(width, 1.0)
        self._is_from_right = begins_at_right(text.text)
        self._layout = _layout(text.text, font)
        self._layout.setTextOption(_option(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, self._is_from_right))
        if text.formats:
            self._layout.setFormats(list(text.formats))
        self._ellipsis: OneLine | None = None
        self._ellipsis_at = QPointF()
        self._lines: list[QTextLine] = []
        self.height = self._break(max_lines)
        """How high the text is, in pixels."""

    @property
    def is_cut(self) -> bool:
        """Whether the text is longer than there is room for."""
        return self._ellipsis is not None

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint the text with its upper left corner at a point."""
        painter.setPen(colour)
        for line in self._lines:  # in half of the time that the layout takes to draw them
            line.draw(painter, at)
        if self._ellipsis:
            self._ellipsis.draw(painter, at.x() + self._ellipsis_at.x(), at.y() + self._ellipsis_at.y(), colour)

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
        y = 0.0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, y))
            y += line.height() * LEADING
            self._lines.append(line)
            if len(self._lines) == max_lines:
                self._cut(line)
                break
            line = self._layout.createLine()
        self._layout.endLayout()
        return y

    def _cut(self, last: QTextLine) -> None:
        """End the last line there is room for in an ellipsis, unless it is the end of the text."""
        text = self._marked.text
        if last.textStart() + last.textLength() >= Positions(text).unit(len(text)):
            return
        self._ellipsis = OneLine(ELLIPSIS, self._layout.font())
        room = self._ellipsis.width
        # As much of a word as there is room for says more than none of it.
        self._layout.setTextOption(_option(QTextOption.WrapMode.WrapAnywhere, self._is_from_right))
        last.setLineWidth(max(self._width - room, 1.0))
        if self._is_from_right:
            last.setPosition(QPointF(room, last.y()))
        text_width = last.naturalTextWidth()
        left = self._width - text_width - room if self._is_from_right else text_width
        self._ellipsis_at = QPointF(left, last.y() + last.ascent())

    def _rectangles(self, box: Box) -> Iterator[QRectF]:
        """Yield where a range stands, line by line, just outside its letters."""
        for line in self._lines:
            start = max(box.start, line.textStart())
            end = min(box.end, line.textStart() + line.textLength())
            if start < end:
                left, right = sorted((_x(line, start), _x(line, end)))
                yield QRectF(left + 0.5, line.y() + 0.5, right - left - 1, line.height() - 1)


def _layout(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    # Otherwise all letters are shaped again when they are painted.
    layout.setCacheEnabled(True)
    return layout


@cache
def _option(wrapping: QTextOption.WrapMode, is_from_right: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(wrapping)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if is_from_right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option


def begins_at_right(text: str) -> bool:
    """Tell whether a paragraph begins at the right: the first letter that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in {"L", "R", "AL", "FSI"}), "L") in {"R", "AL"}


def _x(line: QTextLine, at: int) -> float:
    # Qt gives the place and the cursor it belongs to; the stubs know neither.
    x, _ = cast("tuple[float, int]", line.cursorToX(at))
    return x
