"""A label of one line that ends in an ellipsis where there is no room, and tells all of it when pointed at."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from quoteview.ui.plain_text import as_tooltip


class ElidedLabel(QLabel):
    """One line of plain text in whatever room there is."""

    def setText(self, text: str) -> None:
        """Show other text."""
        super().setText(text)
        self.setToolTip(as_tooltip(text))

    def minimumSizeHint(self) -> QSize:
        """Ask for no width at all."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint as much as there is room for."""
        if not self.text():
            return
        from PySide6.QtCore import Qt  # noqa: PLC0415 - its hundred enums take long; the empty window needs none

        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.end()
