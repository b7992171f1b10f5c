"""One part of the workspace: it can be moved, popped out and closed, and is filled when it is first seen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDockWidget, QSizePolicy, QWidget

FIXED = QDockWidget.DockWidgetFeature.DockWidgetClosable
LOOSE = FIXED | QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetFloatable


class Pane(QDockWidget):
    """A dock whose content `make` makes when it is first seen.

    It has a title to hold it by only while panes are arranged, or while it stands in a window of its
    own. `opened` tells whether it is open now, in sight or behind a tab; `left` that it was closed
    while one was in it, or that one wants to leave it.
    """

    opened = Signal(bool)
    left = Signal()

    def __init__(self, identifier: str, title: str, make: Callable[[], QWidget]) -> None:
        super().__init__(title)
        self.setObjectName(identifier)
        self.setAccessibleName(title)
        self._make = make
        self._is_in_sight = self._is_loose = False
        self._no_title = QWidget()
        self.topLevelChanged.connect(self._dress)
        self.visibilityChanged.connect(self._see)
        self.toggleViewAction().toggled.connect(self.opened)

    @property
    def is_open(self) -> bool:
        """Whether it is open, in sight or behind a tab."""
        return not self.isHidden()

    @property
    def is_in_sight(self) -> bool:
        """Whether it is open, and not behind a tab."""
        return self._is_in_sight

    @property
    def has_focus(self) -> bool:
        """Whether what is typed goes to something in it."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def fill(self) -> QWidget:
        """Return the content; make it if nobody has seen it yet."""
        content = self.widget()
        if content is None:
            content = self._make()
            self.setWidget(content)
        return content

    def keep_width(self) -> None:
        """Leave to others what a wider window has to give."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def bring(self) -> None:
        """Open it, bring it to the front and put the focus into it."""
        self.fill()
        self.show()
        self.raise_()
        self.take_focus()

    def toggle(self) -> None:
        """Close it when it is in sight; otherwise bring it."""
        if self.is_in_sight:
            self.close()
        else:
            self.bring()
        self.opened.emit(self.is_open)

    def take_focus(self) -> None:
        """Put the focus into the content: where it says, or else at its first place that takes the focus."""
        content = self.fill()
        if self.isFloating():
            self.activateWindow()
        parts = content.findChildren(QWidget) if content.focusProxy() is None else []
        target = next(filter(_takes_focus, (content, *parts)), content)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it when Escape is pressed and nothing in it has another use for that."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close it, and tell when that leaves the focus without a place."""
        had_focus = self.has_focus
        super().closeEvent(event)
        if had_focus:
            self.left.emit()

    def set_loose(self, is_loose: bool) -> None:
        """Give it a title to move it by, or take that away."""
        self._is_loose = is_loose
        self._dress()

    def _dress(self) -> None:
        is_bare = not self._is_loose and not self.isFloating()
        self.setFeatures(FIXED if is_bare else LOOSE)
        self.setTitleBarWidget(self._no_title if is_bare else None)  # type: ignore[arg-type] # None: Qt's own title

    def _see(self, is_in_sight: bool) -> None:
        self._is_in_sight = is_in_sight
        if is_in_sight:
            self.fill()


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
