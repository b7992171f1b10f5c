"""What the shades, signs and lines of the overview stand for."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quoteview.core.difference import Severity
from quoteview.ui.colours import Role
from quoteview.ui.models.matrix import WORST, Cell
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.matrix_drawing import Cells, Ink

GAP = 6
MARGIN = 2 * GAP


class Entry(NamedTuple):
    """One line of the legend: a cell and what it means."""

    cell: Cell
    text: str


def entries() -> list[Entry]:
    """Return what there is to explain, in the language of the window."""
    by_severity = [Entry(_cell(severity), tr(WORST[severity])) for severity in Severity]
    return [Entry(_cell(Severity.NONE, prints_base=True), tr("prints the base, to the letter")), *by_severity]


def _cell(severity: Severity, *, prints_base: bool = False) -> Cell:
    return Cell(severity, prints_base, n_quotations=1, n_wordings=1, quotation_id="")


def places(ink: Ink, width: int) -> Iterator[tuple[QPoint, Entry]]:
    """Yield where each entry stands when so many pixels are there for a line, a new line being begun as needed."""
    metrics = QFontMetrics(ink.small)
    x, y = MARGIN, GAP
    for entry in entries():
        needed = _swatch(metrics).width() + GAP + metrics.horizontalAdvance(entry.text)
        if x > MARGIN and x + needed > width - MARGIN:
            x, y = MARGIN, y + line_of(ink)
        yield QPoint(x, y), entry
        x += needed + 4 * GAP


def line_of(ink: Ink) -> int:
    """Return how high a line of the legend is."""
    return round(QFontMetrics(ink.small).height() * 1.4)


def height_of(ink: Ink, width: int) -> int:
    """Return how high the legend is at a width."""
    return max(place.y() for place, _ in places(ink, width)) + line_of(ink) + GAP


def draw_legend(painter: QPainter, ink: Ink, corner: QPoint, width: int) -> None:
    """Paint the legend beneath and right of a corner."""
    metrics = QFontMetrics(ink.small)
    for place, entry in places(ink, width):
        swatch = _swatch(metrics).translated(corner + place)
        painter.fillRect(swatch.adjusted(0, 0, -1, 0), ink.colours[Role.PANEL])
        cells = Cells(swatch.width(), swatch.height())
        cells.add(swatch.left(), swatch.top(), entry.cell.look)
        cells.draw(painter, ink, has_signs=True)
        text = QRect(swatch.right() + GAP, swatch.top(), metrics.horizontalAdvance(entry.text) + GAP, swatch.height())
        painter.setPen(ink.colours[Role.TEXT])
        painter.setFont(ink.small)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, entry.text)


def _swatch(metrics: QFontMetrics) -> QRect:
    return QRect(0, 0, round(metrics.height() * 1.3), round(metrics.height() * 1.25))


class MatrixLegend(QWidget):
    """The legend beneath the overview, on as many lines as it takes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription("; ".join(entry.text for entry in entries()))
        self._restyle()
        theme.changed.connect(self._restyle)

    def heightForWidth(self, width: int) -> int:
        """Return how high the legend is at a width."""
        return height_of(self._ink, width)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow legend is a high one."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for room for all of it."""
        return QSize(400, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """Ask for as little as it can do with."""
        return QSize(120, line_of(self._ink))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint it."""
        painter = QPainter(self)
        draw_legend(painter, self._ink, QPoint(0, 0), self.width())
        painter.end()

    def _restyle(self) -> None:
        self._ink = Ink.of(self._theme)
        self.updateGeometry()
        self.update()
