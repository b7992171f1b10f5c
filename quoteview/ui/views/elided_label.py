"""A label of one line that ends in an ellipsis where there is no room, and tells all of it when pointed at."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quoteview.ui.plain_text import as_tooltip


class ElidedLabel(QLabel):
    """One line of plain text in whatever room there is."""

    _shorter: tuple[str, ...] = ()

    def setText(self, text: str, *shorter: str) -> None:
        """Show other text: where there is no room for it, the first of the shorter ones for which there is some."""
        self._shorter = shorter
        super().setText(text)
        self.setToolTip(as_tooltip(text))
        # Without one of its own the description would be the tooltip, with all its tags.
        self.setAccessibleDescription(text)

    @property
    def shown(self) -> str:
        """As much of the text as there is room for."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - its hundred enums take long; the empty window needs none

        metrics, room = self.fontMetrics(), self.width()
        fitting = (each for each in (self.text(), *self._shorter) if metrics.horizontalAdvance(each) <= room)
        last = self._shorter[-1] if self._shorter else self.text()
        return next(fitting, None) or metrics.elidedText(last, Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        """Ask for no width at all."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as much as there is room for."""
        if not self.text():
            return
        from PySide6.QtCore import Qt  # noqa: PLC0415 - as above

        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.shown)
        painter.end()
