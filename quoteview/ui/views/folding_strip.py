"""A strip beneath the collation that can be folded: told in one line, with more beneath it or not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from quoteview.ui.colours import Role
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr


class FoldingStrip(QWidget):
    """What all such strips do; `heading` folds and unfolds, and says which it is.

    `folded` tells that somebody opened it (True) or folded it. One comes to it by `come`, and Escape, or coming
    once more, leads back to where one was.
    """

    folded = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._left: QWidget | None = None
        self._action: QAction | None = None
        self.heading = QToolButton()
        self.heading.setCheckable(True)
        self.heading.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self.heading.toggled.connect(self._turn)
        self.heading.clicked.connect(self.folded)

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded, or will be once it has something to show."""
        return self.heading.isChecked()

    @property
    def has_focus(self) -> bool:
        """Whether what is typed goes to something in it."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @property
    def stops(self) -> Sequence[QWidget]:
        """All in it that takes the focus, from the heading on."""
        return (self.heading,)

    @property
    def target(self) -> QWidget:
        """What takes the focus of whoever comes."""
        return self.heading

    def _fold_at_first(self, *, is_open: bool) -> None:
        """End building: Escape is heard in all that takes the focus, and it is open or not."""
        for widget in self.stops:
            widget.installEventFilter(self)
        self.set_open(is_open=is_open)

    def set_open(self, *, is_open: bool) -> None:
        """Unfold or fold it, as it was left."""
        self.heading.setChecked(is_open)
        self._turn(is_open)

    def come(self) -> None:
        """Unfold it and put the focus into it; whoever is in it folds it and goes back."""
        if self.has_focus:
            self.heading.setChecked(False)
            self.folded.emit(False)  # noqa: FBT003 - Qt's signature
            self.leave()
            return
        self._left = QApplication.focusWidget()
        if not self.is_open:
            self.heading.setChecked(True)
            self.folded.emit(True)  # noqa: FBT003 - as above
        self.target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go back to where one was before one came."""
        left, self._left = self._left, None
        back = left if left is not None and left.isVisible() else self.parentWidget()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def hear(self, action: QAction) -> None:
        """Hear the keys of the action that leads here, wherever one is in it."""
        # Added to a tool button an action would be a menu of that.
        self._action = action

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back when Escape is pressed, and fold when the key is that led here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if self._action and QKeySequence(event.keyCombination()) in self._action.shortcuts():
                self.come()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour(Role.BORDER))
        painter.end()

    def _turn(self, is_open: bool) -> None:
        self.heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.heading.setAccessibleDescription(tr("unfolded") if is_open else tr("folded"))
        self._show_content(is_open=is_open)

    def _show_content(self, *, is_open: bool) -> None:
        """Show what stands beneath the heading, or hide it."""
        raise NotImplementedError
