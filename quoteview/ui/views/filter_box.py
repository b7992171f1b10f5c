"""The box in which one types what statements must hold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from quoteview.ui.translation import mark, tr

HINTS = (
    mark("Filter: words, “a phrase”, speaker:, outlet:, code:, kind:"),
    mark("Filter: words, speaker:, outlet:"),
    mark("Filter"),
)
"""What the empty box says: the first that there is room for."""
ROOM_LEFT = 24
"""Pixels of the box that are no room for text."""
WIDEST = 340


class FilterBox(QLineEdit):
    """A line for the filter. `left` tells that somebody is done with it and wants everything back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("Filter"))
        self.setAccessibleDescription(tr(HINTS[0]))
        self.setToolTip(tr(HINTS[0]))
        self.setAcceptDrops(False)
        self.setMaximumWidth(WIDEST)
        leave = QShortcut(QKeySequence("Escape"), self)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.clear)
        leave.activated.connect(self.left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        room, width = self.width() - ROOM_LEFT, self.fontMetrics().horizontalAdvance
        hints = [tr(hint) for hint in HINTS]
        self.setPlaceholderText(next((hint for hint in hints if width(hint) <= room), hints[-1]))
