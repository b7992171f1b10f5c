"""The lines of a notice: those of files that failed have a button each that reads the file again."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
)

from quoteview.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
Line = tuple[str, str]
"""What a line says, and the path that it can have read again; "" for a line that only tells."""

LINES_SHOWN, FEWER_SHOWN = 5, 3
"""Lines that are seen without scrolling, and those in a window that is not tall."""
TALL = 800
"""Pixels from which a window is tall."""
PATH = Qt.ItemDataRole.UserRole
GAP = 12
"""Pixels between a line and its button."""
AIR = 4
"""Pixels above and beneath a line that has a button."""


class NoticeLines(QListWidget):
    """Lines to read; `retry_wanted` gives the path of one that somebody wants to be read again.

    Only the lines in sight have buttons: a folder of ten thousand files may fail altogether.
    """

    retry_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[QToolButton] = []
        self._can_retry = True
        self.setItemDelegate(_BesideButton(self))
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().valueChanged.connect(self._place_buttons)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the lines say."""
        return tuple(self.item(at).text() for at in range(self.count()))

    @property
    def buttons(self) -> Sequence[QToolButton]:
        """The buttons in sight, from the top."""
        return [button for button in self._buttons if not button.isHidden()]

    @property
    def has_files(self) -> bool:
        """Whether there is a file to be read again."""
        return any(self.item(at).data(PATH) for at in range(self.count()))

    def put(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of others; one stays at the place one was at."""
        place = max(self.currentRow(), 0)
        self.clear()
        for text, path in lines:
            item = QListWidgetItem(text, self)
            item.setData(PATH, path)
            if path:
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr("Enter or R reads the file again"))
        name = tr("Files that could not be read") if self.has_files else tr("What the notice lists")
        self.setAccessibleName(name)
        self.setVisible(bool(lines))
        self.setCurrentRow(min(place, len(lines) - 1))
        self._fit()

    def allow_retry(self, *, is_allowed: bool) -> None:
        """Let files be read again, or not while something else runs."""
        self._can_retry = is_allowed
        for button in self._buttons:
            button.setEnabled(is_allowed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and R read the file of a line again; no other letter goes anywhere."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_R}:
            self._retry(self.currentRow())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: letters are actions here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines anew and put the buttons beside them."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def updateGeometries(self) -> None:
        """Put the buttons where the lines are now."""
        super().updateGeometries()
        self._place_buttons()

    def room_of_button(self) -> QSize:
        """Return how much room a button takes beside a line, in pixels."""
        return self._button(0).sizeHint() + QSize(GAP, 0)


    def _fit(self) -> None:
        """Be as high as the first lines are."""
        self.doItemsLayout()
        shown = LINES_SHOWN if self.window().height() >= TALL else FEWER_SHOWN
        self.setFixedHeight(sum(self.sizeHintForRow(at) for at in range(min(self.count(), shown))) + 4)

    def _place_buttons(self) -> None:
        """Give each line in sight that can be tried again its button."""
        sight = self.viewport().rect()
        used = 0
        at = self.indexAt(sight.topLeft()).row()
        while 0 <= at < self.count():
            item = self.item(at)
            place = self.visualItemRect(item)
            if place.top() > sight.bottom():
                break
            if item.data(PATH):
                button = self._button(used)
                button.setProperty("line", at)
                button.setAccessibleName(tr("Retry: {line}").format(line=item.text()))
                size = button.sizeHint()
                left = sight.left() if self.isRightToLeft() else sight.right() - size.width()
                top = place.top() + (place.height() - size.height()) // 2
                button.setGeometry(left, top, size.width(), size.height())
                button.show()
                used += 1
            at += 1
        for button in self._buttons[used:]:
            button.hide()

    def _button(self, number: int) -> QToolButton:
        while len(self._buttons) <= number:
            button = QToolButton(self.viewport())
            button.setText(tr("Retry"))
            button.setToolTip(tr("Read this file again (Enter or R on its line)"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line has the focus, and Enter does the same
            button.setEnabled(self._can_retry)
            button.hide()
            button.clicked.connect(lambda _=False, pressed=button: self._retry(int(pressed.property("line"))))
            self._buttons.append(button)
        return self._buttons[number]

    def _retry(self, at: int) -> None:
        item = self.item(at) if 0 <= at < self.count() else None
        path = str(item.data(PATH)) if item is not None else ""
        if path and self._can_retry:
            self.setCurrentRow(at)
            self.retry_wanted.emit(path)


class _BesideButton(QStyledItemDelegate):
    """Lays a line out so that there is room for its button."""

    def __init__(self, lines: NoticeLines) -> None:
        super().__init__(lines)
        self._lines = lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the line beside its button."""
        narrowed = QStyleOptionViewItem(option)
        beside = self._beside(index)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        narrowed.rect = option.rect.adjusted(beside if is_mirrored else 0, 0, 0 if is_mirrored else -beside, 0)
        super().paint(painter, narrowed, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Mark the line one is at only for whoever is here: to others it is no more than the lines around it."""
        super().initStyleOption(option, index)
        if not self._lines.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how high a line is, wrapped, and no lower than its button."""
        narrowed = QStyleOptionViewItem(option)
        narrowed.rect = QRect(0, 0, max(self._lines.viewport().width() - self._beside(index), 1), 1)
        hint = super().sizeHint(narrowed, index)
        if not index.data(PATH):
            return hint
        return QSize(hint.width(), max(hint.height(), self._lines.room_of_button().height()) + AIR)

    def _beside(self, index: Index) -> int:
        return self._lines.room_of_button().width() if index.data(PATH) else 0
