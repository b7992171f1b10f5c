"""Small things that are painted in more than one view: the sign of a severity in its frame, and badges."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from quoteview.core.difference import Severity
from quoteview.ui.colours import SEVERITY_ROLES, SIGNS, Role
from quoteview.ui.theme import Theme

BADGE_PADDING = 6.0
BADGE_WIDTH = 120.0


def line_height(font: QFont) -> float:
    """Return the height of a line in a font."""
    return QFontMetricsF(font).height()


def sign_size(theme: Theme) -> float:
    """Return the width and height of a sign with its frame."""
    return round(line_height(theme.sans()) * 1.15)


def draw_sign(painter: QPainter, theme: Theme, severity: Severity, at: QPointF) -> None:
    """Paint the sign of a severity: the worse it is, the stronger its frame."""
    if severity is Severity.NONE:
        return
    size = sign_size(theme)
    frame = QRectF(at.x(), at.y(), size, size).adjusted(1, 1, -1, -1)
    colour = theme.colour(SEVERITY_ROLES[severity])
    if severity > Severity.COSMETIC:
        width = 2.0 if severity is Severity.CRITICAL else 1.2
        style = Qt.PenStyle.DotLine if severity is Severity.EDITORIAL else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, width, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
    painter.setPen(colour)
    painter.setFont(theme.sans(bold=severity >= Severity.SUBSTANTIVE))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, SIGNS[severity])


def draw_badge(painter: QPainter, theme: Theme, text: str, at: QPointF) -> float:
    """Paint the name of an outlet on a small ground and return where the next one may begin."""
    font = theme.sans(0.85)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, BADGE_WIDTH)
    width = metrics.horizontalAdvance(shown) + 2 * BADGE_PADDING
    ground = QRectF(at.x(), at.y(), width, badge_height(theme))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Role.BADGE))
    painter.drawRoundedRect(ground, 4, 4)
    painter.setPen(theme.colour(Role.TEXT))
    painter.setFont(font)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)
    return ground.right()


def badge_width(theme: Theme, text: str) -> float:
    """Return how wide a badge is."""
    return min(QFontMetricsF(theme.sans(0.85)).horizontalAdvance(text), BADGE_WIDTH) + 2 * BADGE_PADDING


def badge_height(theme: Theme) -> float:
    """Return how high a badge is."""
    return line_height(theme.sans(0.85)) * 1.2
