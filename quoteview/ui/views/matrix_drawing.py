"""How the overview is painted, on the screen and into a picture: cells, names of outlets, heads of statements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from quoteview.core.difference import Severity
from quoteview.ui.colours import DARK, LIGHT, SHADES, SIGNS, Role
from quoteview.ui.highlight import unmarked
from quoteview.ui.models.cluster_rows import ClusterRow
from quoteview.ui.models.matrix import LOOKS, WAITING, Matrix
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown
from quoteview.ui.views.signs import line_height
from quoteview.ui.views.wrapped_text import LEADING, WrappedText

WIDTHS = (3, 6, 12, 22, 44, 88, 176)
"""Widths of a column, in pixels at the usual size of text: what zooming goes through."""
USUAL_WIDTH = 22
SIGNS_FROM = 12
"""Width of a column from which cells have their signs, and statements the name of their speaker."""
WORDS_FROM = 88
"""Width of a column from which statements are named in words, and not only by their speaker, on end."""
LEAST_ROW, LOW_ROW = 5, 10
"""Heights of a row: the lowest there is, and the highest at which there is no room for a name."""
MOST_OF_HEAD = 0.4
"""Share of the room that the heads of statements take at most."""
GAP = 6
FOOT = 2
"""Height of the line under a cell that prints the base."""
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SANS, _SERIF = "sans-serif", "serif"
_HEAD_LINES = 3
_LONGEST = 160
"""Code points of a wording that are laid out: the head of a column never holds more."""

# The worse, the higher: what a cell is can be seen where it is too narrow for a sign, and without colour.
HEIGHTS: Mapping[Severity, float] = {
    Severity.NONE: 0.30,
    Severity.COSMETIC: 0.48,
    Severity.EDITORIAL: 0.66,
    Severity.SUBSTANTIVE: 0.83,
    Severity.CRITICAL: 1.0,
}


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours and fonts that the overview is painted with."""

    colours: Mapping[Role, QColor]
    small: QFont
    sign: QFont
    serif: QFont

    @classmethod
    def of(cls, theme: Theme) -> "Ink":
        """Return what the window is painted with."""
        return cls._of(theme, DARK if theme.is_dark else LIGHT)

    @classmethod
    def on_paper(cls, theme: Theme) -> "Ink":
        """Return what a picture is painted with, which is light whatever the window is."""
        ink = cls._of(theme, LIGHT)
        small, sign, serif = _in_pixels(ink.small, _SANS), _in_pixels(ink.sign, _SANS), _in_pixels(ink.serif, _SERIF)
        return cls(ink.colours, small, sign, serif)

    @classmethod
    def _of(cls, theme: Theme, colours: Mapping[Role, str]) -> "Ink":
        named = {role: QColor(colour) for role, colour in colours.items()}
        return cls(named, theme.sans(0.88), theme.sans(0.92, bold=True), theme.serif(0.92))


def _in_pixels(font: QFont, elsewhere: str) -> QFont:
    """Return a font that is as large as on the screen, whatever number of pixels an inch of the picture has.

    `elsewhere` is the family to write in where a picture is looked at and there is no such font.
    """
    fixed = QFont(font)
    fixed.setFamilies([*font.families(), elsewhere])
    fixed.setPixelSize(QFontInfo(font).pixelSize())
    return fixed


@dataclass(frozen=True, slots=True)
class Grid:
    """Sizes of an overview in pixels: of a cell, of the heads above and of the names at the left.

    `has_signs` and `has_words` tell what there is room for.
    """

    column: int
    row: int
    head: int
    names: int
    has_signs: bool
    has_words: bool

    @property
    def has_names(self) -> bool:
        """Whether rows are high enough for the names of outlets, and have a hairline beneath them."""
        return self.row > LOW_ROW

    @property
    def cell_height(self) -> int:
        """How high a cell is: a row without its hairline."""
        return self.row - 1 if self.has_names else self.row


def grid_of(ink: Ink, width: int, zoom: float, outlets: Iterable[str], *, room: int | None = None) -> Grid:
    """Return the sizes for columns of a width, one of WIDTHS, where text is shown `zoom` times its usual size.

    Rows grow and shrink, within limits, to fill a `room` that is so many pixels high, and heads leave most of
    it to them. With columns at
    their narrowest there is next to no lower limit, so that all of the outlets can be seen.
    """
    metrics, names = QFontMetricsF(ink.small), list(outlets)
    line = metrics.height()
    has_signs, has_words = width >= SIGNS_FROM, width >= WORDS_FROM
    words = line + line_height(ink.serif) * 1.25 * _HEAD_LINES
    head = round((words if has_words else line * 7) + 3 * GAP if has_signs else line * 0.7 + GAP)
    row = round(line * 1.6)
    if room is not None:
        head = min(head, round(max(room * MOST_OF_HEAD, line + GAP)))
        lowest = LEAST_ROW if width == WIDTHS[0] else round(line * 1.3)
        row = max(lowest, min((room - head) // max(len(names), 1), round(line * 2)))
    longest = max(map(metrics.horizontalAdvance, names), default=0) + metrics.horizontalAdvance("00,000")
    return Grid(
        column=round(width * zoom) if has_signs else width,
        row=row,
        head=head,
        names=round(min(max(longest, line * 6), line * 16) + 4 * GAP),
        has_signs=has_signs,
        has_words=has_words,
    )


class Cells:
    """Cells of one size, gathered by their look, so that thousands are painted in a few strokes."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._is_low = height <= LOW_ROW
        foot = 1 if self._is_low else FOOT
        self._foot = QRect(0, height - foot, width - 1, foot)
        self._bars = [self._bar(HEIGHTS[severity], foot + 1 if base else 0) for severity, base in LOOKS]
        self._waiting = self._bar(HEIGHTS[Severity.COSMETIC], 0)
        self._corners: list[list[tuple[int, int]]] = [[] for _ in (*LOOKS, WAITING)]

    def add(self, x: int, y: int, look: int) -> None:
        """Put a cell with its upper left corner at a point."""
        self._corners[look].append((x, y))

    def add_column(self, x: int, top: int, looks: Iterable[tuple[int, int]], rows: range) -> None:
        """Put the cells of those rows of a column that are wanted; rows are a pixel more apart than cells are high."""
        corners, step = self._corners, self._height + (0 if self._is_low else 1)
        for row, look in looks:
            if row in rows:
                corners[look].append((x, top + row * step))

    def draw(self, painter: QPainter, ink: Ink, *, has_signs: bool) -> None:
        """Paint shade and height by severity, the sign where there is room, a foot where the base is printed."""
        painter.setPen(Qt.PenStyle.NoPen)
        _fill(painter, ink.colours[Role.UNCOVERED], _moved(self._waiting, self._corners[WAITING]))
        for (severity, prints_base), bar, corners in zip(LOOKS, self._bars, self._corners, strict=False):
            _fill(painter, ink.colours[SHADES[severity][0]], _moved(bar, corners))
            if prints_base:
                _fill(painter, ink.colours[Role.MUTED], _moved(self._foot, corners))
        if has_signs:
            self._draw_signs(painter, ink)

    def _draw_signs(self, painter: QPainter, ink: Ink) -> None:
        painter.setFont(ink.sign)
        for (severity, _), bar, corners in zip(LOOKS, self._bars, self._corners, strict=False):
            painter.setPen(ink.colours[SHADES[severity][1]])
            for place in _moved(bar.adjusted(-2, -2, 2, 2), corners) if SIGNS[severity] else ():
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, SIGNS[severity])

    def _bar(self, share: float, lifted: int) -> QRect:
        """Return the bar of a cell: so much of its height, a pixel short of the next, `lifted` from the ground."""
        room = self._height - (1 if self._is_low else 3)
        height = max(1, min(round(room * share), room - lifted))
        return QRect(0, self._height - lifted - height, self._width - 1, height)


def _moved(area: QRect, corners: Iterable[tuple[int, int]]) -> list[QRect]:
    left, top, width, height = area.left(), area.top(), area.width(), area.height()
    return [QRect(x + left, y + top, width, height) for x, y in corners]


def _fill(painter: QPainter, colour: QColor, areas: list[QRect]) -> None:
    if areas:
        painter.setBrush(colour)
        painter.drawRects(areas)


def draw_outlet(painter: QPainter, ink: Ink, area: QRect, matrix: Matrix, row: int) -> None:
    """Paint the name of an outlet and how many statements it carries; where rows are low, that as a bar."""
    n_carried, most = (matrix.n_carried.get(matrix.outlets[at], 0) for at in (row, 0))
    inner = QRectF(area).adjusted(2 * GAP, 0, -GAP, 0)
    if area.height() <= LOW_ROW:
        share = inner.width() * n_carried / most if most else 0.0
        bar = QRectF(inner.right() - share, inner.top() + 1, share, inner.height() - 2)
        painter.fillRect(bar, ink.colours[Role.MARKED])
        return
    metrics, count = QFontMetricsF(ink.small), number_shown(n_carried)
    painter.setFont(ink.small)
    painter.setPen(ink.colours[Role.MUTED])
    painter.drawText(inner, _LINE | Qt.AlignmentFlag.AlignRight, count)
    room = inner.width() - metrics.horizontalAdvance(count) - 2 * GAP
    painter.setPen(ink.colours[Role.TEXT if n_carried else Role.MUTED])
    shown = metrics.elidedText(matrix.outlets[row], Qt.TextElideMode.ElideMiddle, room)
    painter.drawText(inner, _LINE | Qt.AlignmentFlag.AlignLeft, shown)


def draw_head(painter: QPainter, ink: Ink, area: QRect, row: ClusterRow, grid: Grid) -> None:
    """Paint the head of a statement: its worst severity as a bar; who said it, on end or with the words."""
    full = grid.head // 3 if grid.has_signs else grid.head - 2
    height = round(min(full, 2 * GAP) * HEIGHTS[row.severity])
    bar = QRect(area.left(), area.bottom() - height, area.width() - 1, height)
    painter.fillRect(bar, ink.colours[SHADES[row.severity][0]])
    if grid.has_words:
        _draw_words(painter, ink, QRectF(area).adjusted(GAP / 2, GAP / 2, -GAP, -2.5 * GAP), row)
    elif grid.has_signs:
        _draw_on_end(painter, ink, QRectF(area).adjusted(0, GAP / 2, -1, -2.5 * GAP), row.speaker_shown)


def _draw_words(painter: QPainter, ink: Ink, area: QRectF, row: ClusterRow) -> None:
    metrics = QFontMetricsF(ink.small)
    painter.setFont(ink.small)
    painter.setPen(ink.colours[Role.MUTED])
    speaker = metrics.elidedText(row.speaker_shown, Qt.TextElideMode.ElideRight, area.width())
    top = QRectF(area.left(), area.top(), area.width(), metrics.height())
    painter.drawText(top, _LINE | Qt.AlignmentFlag.AlignLeft, speaker)
    n_lines = min(_HEAD_LINES, int((area.bottom() - top.bottom()) / (line_height(ink.serif) * LEADING)))
    if not n_lines:
        return
    wording = WrappedText(unmarked(row.wording[:_LONGEST]), ink.serif, area.width(), n_lines)
    wording.draw(painter, QPointF(area.left(), top.bottom()), ink.colours[Role.TEXT])


def _draw_on_end(painter: QPainter, ink: Ink, area: QRectF, speaker: str) -> None:
    """Paint a name from the bottom to the top."""
    shown = QFontMetricsF(ink.small).elidedText(speaker, Qt.TextElideMode.ElideRight, area.height())
    painter.save()
    painter.translate(area.left(), area.bottom())
    painter.rotate(-90)
    painter.setFont(ink.small)
    painter.setPen(ink.colours[Role.TEXT])
    painter.drawText(QRectF(0, 0, area.height(), area.width()), _LINE | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


def outline(painter: QPainter, ink: Ink, area: QRect, width: float) -> None:
    """Paint a frame in the colour that says: this is where you are."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink.colours[Role.ACCENT], width))
    painter.drawRect(QRectF(area).adjusted(width / 2 - 1, width / 2 - 1, -width / 2, -width / 2))
