"""A list of rows of different heights in which lines are broken only for the rows that are in sight."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import ceil
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quoteview.ui.colours import Role
from quoteview.ui.theme import Theme
from quoteview.ui.views.wrapped_text import LEADING

Index = QModelIndex | QPersistentModelIndex
EnsureVisible = QAbstractItemView.ScrollHint.EnsureVisible

REMEMBERED = 128
"""Rows whose lines are kept: more than any screen shows."""
ACCENT_WIDTH = 3


class Laid(Protocol):
    """A row broken into lines."""

    @property
    def height(self) -> float:
        """How high the row is, in pixels."""


Row = TypeVar("Row", bound=Laid)


class MeasuredDelegate(QStyledItemDelegate, Generic[Row]):
    """Paints the rows of a MeasuredList: a subclass guesses heights, breaks rows into lines, paints."""

    def __init__(self, theme: Theme, view: "MeasuredList") -> None:
        super().__init__(view)
        self._theme = theme
        self._list = view
        self._laid: OrderedDict[int, Row] = OrderedDict()

    def guesses(self, width: int) -> Iterable[float]:
        """Return about how high each row is at a width in pixels, without breaking any into lines."""
        raise NotImplementedError

    def lay_out(self, index: Index, width: int) -> Row:
        """Return a row broken into lines at a width in pixels."""
        raise NotImplementedError

    def of(self, index: Index) -> Row:
        """Return a row broken into lines, from memory when it was a moment ago."""
        row = index.row()
        if row not in self._laid:
            self._laid[row] = self.lay_out(index, self._list.beside_bar(QRect()).width())
            if len(self._laid) > REMEMBERED:
                self._laid.popitem(last=False)
        return self._laid[row]

    def forget(self) -> None:
        """Break every row into lines again when it is seen next."""
        self._laid.clear()

    def forget_row(self, row: int) -> None:
        """Break a row into lines again when it is seen next."""
        self._laid.pop(row, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height that a row has, or probably has."""
        return QSize(80, self._list.height_of(index.row()))


def draw_chosen(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> bool:
    """Paint the ground of the row one is at, and tell whether this is it."""
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_chosen:
        area = option.rect
        painter.fillRect(area, theme.colour(Role.SELECTED))
        painter.fillRect(QRect(area.left(), area.top(), ACCENT_WIDTH, area.height()), theme.colour(Role.ACCENT))
    return is_chosen


class KeyedList(QListView):
    """A list that scrolls by pixels, never sideways, and in which letters are actions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def build(self, model: QAbstractItemModel, delegate: QStyledItemDelegate) -> None:
        """Show a model. Not in the constructor: Qt asks at once for what a subclass has only by the end of its own."""
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._theme.changed.connect(self.lay_out_again)

    def lay_out_again(self) -> None:
        """Place every row anew: words, colours or sizes are others now."""
        self.doItemsLayout()

    def beside_bar(self, area: QRect) -> QRect:
        """Return an area at the width there is beside a scroll bar, seen or not: lines are broken only once."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        return QRect(area.left(), area.top(), width, area.height())

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: a letter whose action cannot be done must not jump to some row instead."""


class MeasuredList(KeyedList):
    """A list in which a row has a guessed height until it comes into sight.

    What one reads stays where it is while guesses around it are corrected.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._measuring: MeasuredDelegate[Any] | None = None
        self._heights: list[int] = []
        self._is_measured: list[bool] = []
        self._laid_out_at = 0
        self._is_settling = False

    def build(self, model: QAbstractItemModel, delegate: QStyledItemDelegate) -> None:
        """Show a model, measured by a MeasuredDelegate."""
        self._measuring = delegate if isinstance(delegate, MeasuredDelegate) else None
        model.modelAboutToBeReset.connect(self._forget)
        super().build(model, delegate)

    def height_of(self, row: int) -> int:
        """Return how high a row is, in pixels, or probably is."""
        # Asked for every row whenever rows are placed: the model is asked only where there is nothing yet.
        if row >= len(self._heights):
            self._guess_heights()
        return self._heights[row]

    def lay_out_again(self) -> None:
        """Break every row into lines anew: its words, colours or sizes are others now."""
        self._forget()
        self.doItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Break rows into lines again that tell something else now."""
        super().dataChanged(first, last, list(roles))
        if self._measuring and self._heights:
            for row in range(first.row(), last.row() + 1):
                self._measuring.forget_row(row)
                self._is_measured[row] = False
            self._settle()

    def doItemsLayout(self) -> None:
        """Place the rows, and measure those that are in sight."""
        super().doItemsLayout()
        self._settle()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = EnsureVisible) -> None:
        """Bring a row into sight."""
        if index.isValid() and self.isVisible() and self._measure([index.row()]):
            super().doItemsLayout()
        super().scrollTo(index, hint)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and measure what comes into sight."""
        super().scrollContentsBy(dx, dy)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where they are of another length now."""
        super().resizeEvent(event)
        if self.width() != self._laid_out_at:
            self.lay_out_again()
        else:
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what was put here while nobody saw it."""
        super().showEvent(event)
        self._settle()

    def _forget(self) -> None:
        self._heights, self._is_measured = [], []
        if self._measuring:
            self._measuring.forget()

    def _guess_heights(self) -> None:
        """Guess the height of every row, unless that was done for these rows at this width."""
        n_rows = self.model().rowCount()
        if len(self._heights) != n_rows and self._measuring:
            self._heights = [ceil(height) for height in self._measuring.guesses(self.beside_bar(QRect()).width())]
            self._is_measured = [False] * n_rows
            self._laid_out_at = self.width()

    def _settle(self) -> None:
        """Measure the rows in sight, until no others come into sight by that."""
        if self._is_settling or not self.isVisible():
            return
        self._is_settling = True
        self._guess_heights()
        while unmeasured := [row for row in self._in_sight() if not self._is_measured[row]]:
            self._correct(unmeasured)
        self._is_settling = False

    def _correct(self, rows: Sequence[int]) -> None:
        """Measure rows and place all anew; what was measured before, or else the first row in sight, stays in place."""
        bar, in_sight = self.verticalScrollBar(), self._in_sight()
        is_at_end = 0 < bar.maximum() == bar.value()
        kept = next((row for row in in_sight if self._is_measured[row]), in_sight[0])
        before = sum(self._heights[:kept])
        if self._measure(rows):
            super().doItemsLayout()
            moved = sum(self._heights[:kept]) - before
            bar.setValue(bar.maximum() if is_at_end else bar.value() + moved)

    def _measure(self, rows: Sequence[int]) -> bool:
        """Put the true height in place of the guess for some rows, and tell whether any guess was wrong."""
        self._guess_heights()
        guessed = [self._heights[row] for row in rows]
        for row in rows:
            if not self._is_measured[row] and self._measuring:
                self._heights[row] = round(self._measuring.of(self.model().index(row, 0)).height)
                self._is_measured[row] = True
        return guessed != [self._heights[row] for row in rows]

    def _in_sight(self) -> range:
        """Return the rows that are in sight, in part or whole."""
        if not self._heights:
            return range(0)
        ends = list(accumulate(self._heights))
        top = self.verticalScrollBar().value()
        first = min(bisect_right(ends, top), len(ends) - 1)
        last = min(bisect_right(ends, top + self.viewport().height() - 1), len(ends) - 1)
        return range(first, last + 1)


class GuessedText:
    """Guesses how high a text in one font is that is broken into lines of a width in pixels."""

    def __init__(self, font: QFont, width: float) -> None:
        metrics = QFontMetricsF(font)
        self._letters = max(width / metrics.averageCharWidth(), 1.0)
        self._line = metrics.height() * LEADING

    def height(self, length: int) -> float:
        """Return about how high a text of so many code points is, in pixels."""
        return max(ceil(length / self._letters), 1) * self._line
