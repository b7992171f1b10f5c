"""A box over the window with a list that is narrowed by typing: it stops nobody, and Escape is the way out."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.ui.colours import Role
from quoteview.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

PADDING = 10
"""Pixels left and right of a line."""
HANDED_ON = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""Keys that move in the list while one types."""


class TwoLineDelegate(QStyledItemDelegate):
    """Gives an entry two lines, and the one that one is at its ground."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        heights = (QFontMetrics(font).height() for font in (self._theme.sans(), self._theme.sans(0.86)))
        return QSize(0, sum(heights) + PADDING)

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Paint the ground of an entry, and return where its words stand."""
        theme, view = self._theme, option.widget
        if isinstance(view, QListView) and view.currentIndex().row() == index.row():
            painter.fillRect(option.rect, theme.colour(Role.SELECTED))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Role.ACCENT))
        return option.rect.adjusted(PADDING, PADDING // 2, -PADDING, -PADDING // 2)


class NarrowedList(QFrame):
    """A line to type in and beneath it what that leaves of a list, at the top of a window.

    Whoever leaves gets the focus back where it was before. `width` is in widths of an "m", and a narrow window
    makes it narrower; `lines` are shown at most.
    """

    def __init__(self, window: QWidget, theme: Theme, model: QAbstractItemModel, width: int, lines: int) -> None:
        super().__init__(window)
        self._window, self._theme, self._entries = window, theme, model
        self._width, self._n_lines = width, lines
        self._left: QWidget | None = None
        self.box, self.list, self._nothing = QLineEdit(), QListView(), QLabel()
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)

    def bring(self) -> None:
        """Show it, and wait for what is typed."""
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go back to where one was."""
        left, self._left = self._left, None
        self.hide()
        if left is not None and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the keys of lists, and stay in place in a window that changes its size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle()
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._hear(event)
        return False

    def _hear(self, event: QKeyEvent) -> bool:
        """Take a key that is not for typing, and tell whether it was one."""
        is_handed_on = event.key() in HANDED_ON
        if is_handed_on:
            QApplication.sendEvent(self.list, event)
        return is_handed_on

    def _note_where_one_was(self) -> None:
        if self.isHidden():
            self._left = QApplication.focusWidget()

    def _show_first(self, told: str) -> None:
        """Go to the first entry that is left, or say that there is none."""
        n_left = self._entries.rowCount()
        self.list.setCurrentIndex(self._entries.index(0, 0))
        self._nothing.setVisible(not n_left)
        self.list.setVisible(bool(n_left))
        self._tell(told)
        self._settle()

    def _tell(self, told: str) -> None:
        """Let screen readers say where one is: the focus stays where one types."""
        self.box.setAccessibleDescription(told or self._nothing.text())

    def _settle(self) -> None:
        """Take the size that the list needs, at the top of the window."""
        window = self._window
        lines = min(self._entries.rowCount(), self._n_lines)
        self.list.setFixedHeight(lines * max(self.list.sizeHintForRow(0), 0))
        width = self._width * QFontMetrics(self._theme.sans()).horizontalAdvance("m")
        width = min(width, window.width() - 4 * PADDING)
        height = min(self.sizeHint().height(), window.height() - 8 * PADDING)
        self.setGeometry((window.width() - width) // 2, 5 * PADDING, width, height)

    def _build_list(self, delegate: TwoLineDelegate, *widgets: QWidget) -> None:
        """Put the widgets above each other, and make the list what lists in such a box are."""
        self.list.setModel(self._entries)
        self.list.setItemDelegate(delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        for widget in widgets:
            column.addWidget(widget)
        self.box.installEventFilter(self)
        self._window.installEventFilter(self)
