"""The coverage strip: one bar for each outlet beneath the assembled statement, as in a genome browser."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from quoteview.core.text import Span
from quoteview.ui.colours import Role
from quoteview.ui.models.coverage import CoverageBar
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.views.columns import GAP, Columns
from quoteview.ui.views.signs import line_height

ABOVE = 10
MOST_BARS = 8
LEAST_WIDTH = 3.0

TALLER = {Role.SUBSTANTIVE: 2.5, Role.CRITICAL: 3.5}
"""Pixels that a place where wordings part ways stands out above a bar, and beneath it."""


class CoverageStrip(QWidget):
    """Paints who printed which part of the assembled statement, and where wordings part ways.

    `beside_bar` gives the room that the rows above have: the bars stand beneath their words. `wanted_changed` tells
    that there is something to tell, or nothing any more, or that it takes another height.
    """

    wanted_changed = Signal()

    def __init__(self, theme: Theme, beside_bar: Callable[[QRect], QRect], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._beside_bar = beside_bar
        self._bars: tuple[CoverageBar, ...] = ()
        self._total = 0
        self._runs_left = False
        self.is_wanted = False
        """Whether there is anything to tell; whoever has the strip shows it then."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Who printed which part"))
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.wanted_changed)

    def put(self, bars: Sequence[CoverageBar], total: int, *, runs_left: bool = False) -> None:
        """Show these bars, which count in code points of an assembled statement that is `total` long.

        They begin at the right where the statement `runs_left`, as its words do.
        """
        self._bars, self._total, self._runs_left = tuple(bars[:MOST_BARS]), total, runs_left
        self.is_wanted = sum(len(bar.outlets) for bar in bars) > 1 and total > 0
        self.setAccessibleDescription(" ".join(self._sentence(bar) for bar in bars))
        self.updateGeometry()
        self.update()
        self.wanted_changed.emit()

    def sizeHint(self) -> QSize:
        """Return room for every bar."""
        return QSize(200, round(len(self._bars) * self._line() + 2 * ABOVE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour(Role.PANEL))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour(Role.BORDER))
        columns = Columns(self._beside_bar(self.rect()), self._theme)
        for at, bar in enumerate(self._bars):
            self._draw_bar(painter, bar, ABOVE + at * self._line(), columns)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say in words what the bar at the pointer shows."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = int((event.pos().y() - ABOVE) // self._line())
            text = self._sentence(self._bars[at]) if 0 <= at < len(self._bars) else ""
            QToolTip.showText(event.globalPos(), as_tooltip(text), self)
            return True
        return super().event(event)

    def _line(self) -> float:
        return line_height(self._theme.sans(0.85)) * 1.25

    def _draw_bar(self, painter: QPainter, bar: CoverageBar, top: float, columns: Columns) -> None:
        font = self._theme.sans(0.85)
        width = columns.wording - columns.outlets - GAP
        label = QFontMetricsF(font).elidedText(", ".join(bar.outlets), Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Role.TEXT))
        place = QRectF(columns.outlets, top, width, self._line())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, label)
        height = round(self._line() * 0.42)
        rail = QRectF(columns.wording, top + (self._line() - height) / 2, columns.right - columns.wording, height)
        self._draw(painter, rail, (Span(0, self._total),), Role.UNCOVERED)
        self._draw(painter, rail, bar.covered, Role.ACCENT)
        self._draw_parting(painter, rail, bar.altered, Role.SUBSTANTIVE)
        self._draw_parting(painter, rail, bar.critical, Role.CRITICAL)

    def _sentence(self, bar: CoverageBar) -> str:
        share, names = number_shown(bar.share(self._total), ".0%"), ", ".join(bar.outlets)
        if not bar.altered:
            return tr("{names}: {share} of the statement.").format(names=names, share=share)
        said = tr("{names}: {share} of the statement, parts ways in %n place(s).", n=len(bar.altered))
        return said.format(names=names, share=share)

    def _draw(self, painter: QPainter, rail: QRectF, spans: Iterable[Span], role: Role) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        for span in spans:
            painter.drawRoundedRect(self._place(rail, span), 3, 3)

    def _draw_parting(self, painter: QPainter, rail: QRectF, spans: Iterable[Span], role: Role) -> None:
        """Paint where a wording parts ways higher than the bar, so that colour is not all that tells it."""
        taller = TALLER[role]
        painter.setPen(self._theme.colour(Role.PANEL))
        painter.setBrush(self._theme.colour(role))
        for span in spans:
            painter.drawRect(self._place(rail, span).adjusted(0, -taller, 0, taller))

    def _place(self, rail: QRectF, span: Span) -> QRectF:
        return placed(rail, span, self._total, runs_left=self._runs_left)


def placed(rail: QRectF, span: Span, total: int, *, runs_left: bool) -> QRectF:
    """Return where a span of a statement, `total` code points long, is on a rail, which may begin at the right."""
    width = max(rail.width() * len(span) / total, LEAST_WIDTH)
    from_begin = min(rail.width() * span.start / total, rail.width() - width)
    left = rail.right() - from_begin - width if runs_left else rail.left() + from_begin
    return QRectF(left, rail.top(), width, rail.height())
