"""The overview strip: where in a text its differences are, seen at once, each of them to click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from quoteview.core.difference import Difference, Severity
from quoteview.ui.colours import SEVERITY_ROLES, Role
from quoteview.ui.models.collation import described
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr

WIDTH = 18
LEAST_HEIGHT = 5.0
GAP = 3.0
NEAR = 6.0
"""Pixels beside a mark that still are of it for the mouse."""

# The worse, the wider, so that colour is not all that tells it.
SHARES = {Severity.CRITICAL: 1.0, Severity.SUBSTANTIVE: 0.75, Severity.EDITORIAL: 0.5, Severity.COSMETIC: 0.3}


@dataclass(frozen=True, slots=True)
class PlacedDifference:
    """A difference, and from where to where it stands in all of the text, each from 0 to 1."""

    difference: Difference
    top: float
    bottom: float


class OverviewStrip(QWidget):
    """Marks of differences from top to bottom. `difference_clicked` gives one of them."""

    difference_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._placed: tuple[PlacedDifference, ...] = ()
        self._current: Difference | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Overview of the differences"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def put(self, placed: Sequence[PlacedDifference]) -> None:
        """Show where these differences are."""
        self._placed = tuple(placed)
        self.setAccessibleDescription(tr("%n difference(s)", n=len(placed)))
        self.update()

    def show_current(self, difference: Difference | None) -> None:
        """Ring the difference one is at."""
        self._current = difference
        self.update()

    def place_of(self, difference: Difference) -> QRectF:
        """Return where the mark of a difference is; empty when there is none."""
        return next((self._place(each) for each in self._placed if each.difference is difference), QRectF())

    def sizeHint(self) -> QSize:
        """Return the width of the strip."""
        return QSize(WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour(Role.RAISED))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour(Role.BORDER))
        for each in sorted(self._placed, key=lambda placed: placed.difference.severity.rank):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(SEVERITY_ROLES[each.difference.severity]))
            painter.drawRoundedRect(self._place(each), 1.5, 1.5)
            if each.difference is self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
                painter.drawRoundedRect(self._place(each).adjusted(-2, -2, 2, 2), 3, 3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the difference that is clicked."""
        found = self._at(event.position().y())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self.difference_clicked.emit(found)

    def event(self, event: QEvent) -> bool:
        """Say in words what the mark at the pointer stands for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._at(event.pos().y())
            QToolTip.showText(event.globalPos(), as_tooltip(described(found)) if found else "", self)
            return True
        return super().event(event)

    def _at(self, y: float) -> Difference | None:
        distances = [(abs(self._place(each).center().y() - y), each) for each in self._placed]
        within = [pair for pair in distances if pair[0] <= self._place(pair[1]).height() / 2 + NEAR]
        nearest = min(within, key=lambda pair: (pair[0], -pair[1].difference.severity.rank), default=None)
        return nearest[1].difference if nearest else None

    def _place(self, placed: PlacedDifference) -> QRectF:
        room = self.height() - 2 * GAP
        height = max((placed.bottom - placed.top) * room, LEAST_HEIGHT)
        width = (WIDTH - 7) * SHARES[placed.difference.severity]
        top = min(GAP + placed.top * room, GAP + room - height)
        return QRectF(4, top, width, height)
