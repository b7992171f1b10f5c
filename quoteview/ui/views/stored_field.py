"""A line of text that is stored for what it was typed for, however one leaves it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.views.wrapped_text import begins_at_right

BLANK = 2
"""Pixels at either side of a field that Qt keeps free of text."""
_LEAVING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class StoredField(QLineEdit):
    """A field of a thing that may change while somebody types.

    `stored` gives the thing that a text was typed for, and the text; it comes with Enter and Escape, with
    the focus going elsewhere, and with another thing being shown. `left` tells that one was done with it.
    """

    stored = Signal(object, str)
    left = Signal()

    def __init__(self, name: str, placeholder: str, tip: str) -> None:
        super().__init__()
        self._thing: object = None
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._tip = tip
        self.textChanged.connect(self._tell)
        self._tell("")
        self.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        self.setAcceptDrops(False)

    def show_of(self, thing: object, text: str) -> None:
        """Show the text of a thing; what is being typed for the same thing stays."""
        if self.isModified() and thing == self._thing:
            return
        self.store()
        self._thing = thing
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def store(self) -> None:
        """Store what was typed, if anything was."""
        if self.isModified():
            self.setModified(False)
            self.stored.emit(self._thing, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store and leave with Enter, also with Ctrl, and with Escape."""
        if event.key() in _LEAVING:
            self.store()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the text."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let a text that has no room end in dots, for as long as nobody types in it."""
        super().paintEvent(event)
        if self.is_cut and not self.hasFocus():
            painter = QPainter(self)
            room = self._room()
            painter.fillRect(room.adjusted(-BLANK, 0, BLANK, 0), QGuiApplication.palette().window())
            painter.setPen(self.palette().color(self.foregroundRole()))
            side = Qt.AlignmentFlag.AlignRight if begins_at_right(self.text()) else Qt.AlignmentFlag.AlignLeft
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
            painter.end()

    def _room(self) -> QRect:
        """Return where the text stands, in pixels."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return contents.adjusted(BLANK, 0, -BLANK, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed before one went elsewhere, and show how it begins."""
        super().focusOutEvent(event)
        self.store()
        self.setCursorPosition(0)

    def _tell(self, text: str) -> None:
        # There may be no room for all of it.
        self.setToolTip(as_tooltip("\n\n".join(filter(None, (text, self._tip)))))
        self.setAccessibleDescription(self._tip)
