"""Badges and signs as pictures, painted once: a queue that is scrolled shows hundreds of them a second."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from quoteview.core.difference import Severity
from quoteview.ui.colours import Role
from quoteview.ui.theme import Theme
from quoteview.ui.views.signs import badge_height, badge_width, draw_badge, draw_sign, sign_size

REMEMBERED = 512
"""Pictures that are kept at once; each is a few thousand bytes."""

CORNER = QPointF()


class Stamps:
    """What is painted again and again onto a view, from memory once it was painted there.

    A picture has the ground it stands on, so that its letters are as sharp as others, and as many pixels
    as the screen.
    """

    def __init__(self, theme: Theme, view: QWidget) -> None:
        self._theme, self._view = theme, view
        self._kept: dict[tuple[str | Severity, Role, float], QPixmap] = {}
        theme.changed.connect(self._kept.clear)

    def badge(self, painter: QPainter, outlet: str, at: QPointF, ground: Role) -> None:
        """Paint the name of an outlet with its upper left corner at a point."""
        picture = self._kept.get((outlet, ground, self._ratio))
        if picture is None:
            size = QSizeF(badge_width(self._theme, outlet), badge_height(self._theme))
            picture = self._keep(outlet, ground, size, lambda own: draw_badge(own, self._theme, outlet, CORNER))
        self._put(painter, picture, at)

    def sign(self, painter: QPainter, severity: Severity, at: QPointF, ground: Role) -> None:
        """Paint the sign of a severity with its upper left corner at a point."""
        picture = self._kept.get((severity, ground, self._ratio))
        if picture is None:
            size = QSizeF(sign_size(self._theme), sign_size(self._theme))
            picture = self._keep(severity, ground, size, lambda own: draw_sign(own, self._theme, severity, CORNER))
        self._put(painter, picture, at)

    @property
    def _ratio(self) -> float:
        """Pixels of the screen to one of the view."""
        return self._view.devicePixelRatioF()

    def _put(self, painter: QPainter, picture: QPixmap, at: QPointF) -> None:
        """Paint a picture at a point, or as near to it as pixels of the screen allow: between them it would blur."""
        ratio = picture.devicePixelRatio()
        painter.drawPixmap(QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio), picture)

    def _keep(self, what: str | Severity, ground: Role, size: QSizeF, draw: Callable[[QPainter], object]) -> QPixmap:
        ratio = self._ratio
        picture = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour(ground))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        if len(self._kept) >= REMEMBERED:
            self._kept.clear()
        self._kept[what, ground, ratio] = picture
        return picture
