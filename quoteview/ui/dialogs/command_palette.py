"""The command palette: every action by its name, run with Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
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

from quoteview.ui.models.action_search import FoundAction, search
from quoteview.ui.theme import Role, Theme
from quoteview.ui.translation import tr

WIDTH = 44
"""Of the palette, in widths of an "m"; a narrow window makes it narrower."""
LINES_SHOWN = 8
PADDING = 10
"""Pixels left and right of a line."""
FOUND = Qt.ItemDataRole.UserRole
HANDED_ON = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""Keys that move in the list while one types."""

Index = QModelIndex | QPersistentModelIndex


class FoundActions(QAbstractListModel):
    """The actions that what was typed has found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[FoundAction] = ()

    def put(self, found: Sequence[FoundAction]) -> None:
        """Show these."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the action, its name, or its sentence."""
        found = self._found[index.row()]
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        spoken = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return found.sentence if role in spoken else None


class FoundActionDelegate(QStyledItemDelegate):
    """Paints an action: its name and keys, and beneath them its menu and what it waits for."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        heights = (QFontMetrics(font).height() for font in (self._theme.sans(), self._theme.sans(0.86)))
        return QSize(0, sum(heights) + PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one action."""
        found: FoundAction = index.data(FOUND)
        theme, view = self._theme, option.widget
        is_chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        painter.save()
        if is_chosen:
            painter.fillRect(option.rect, theme.colour(Role.SELECTED))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Role.ACCENT))
        inner = option.rect.adjusted(PADDING, PADDING // 2, -PADDING, -PADDING // 2)
        self._draw_title(painter, inner, found)
        painter.setFont(theme.sans(0.86))
        painter.setPen(theme.colour(Role.MUTED))
        beneath = " — ".join(filter(None, (found.menu, found.reason)))
        beneath = painter.fontMetrics().elidedText(beneath, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, beneath)
        painter.restore()

    def _draw_title(self, painter: QPainter, inner: QRect, found: FoundAction) -> None:
        theme = self._theme
        painter.setFont(theme.sans())
        metrics = painter.fontMetrics()
        painter.setPen(theme.colour(Role.MUTED))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, found.keys)
        room = inner.width() - metrics.horizontalAdvance(found.keys) - PADDING
        title = metrics.elidedText(found.title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour(Role.MUTED if found.reason else Role.TEXT))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)


class CommandPalette(QFrame):
    """A box over the upper part of its window. `wanted` gives the id of the action that was chosen.

    `look_up` returns all actions as they stand at the moment. Whoever leaves gets the focus back
    where it was before; an action is wanted only after that, so that it acts there.
    """

    wanted = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, look_up: Callable[[], Sequence[FoundAction]]) -> None:
        super().__init__(window)
        self._window = window
        self._theme, self._look_up = theme, look_up
        self._known: Sequence[FoundAction] = ()
        self._left: QWidget | None = None
        self.box, self.list, self._nothing = QLineEdit(), QListView(), QLabel()
        self._model = FoundActions(self)
        self._build()
        self._connect()
        self.hide()

    @property
    def chosen(self) -> FoundAction | None:
        """The action one is at."""
        index = self.list.currentIndex()
        return index.data(FOUND) if index.isValid() else None

    def open(self) -> None:
        """Show every action and wait for what is typed."""
        if self.isHidden():
            self._left = QApplication.focusWidget()
        self._known = self._look_up()
        self.box.clear()
        self._narrow("")
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
        if watched is self.box and isinstance(event, QFocusEvent) and event.lostFocus():
            self._lose_focus(event)
        return False

    def _hear(self, event: QKeyEvent) -> bool:
        if event.key() in HANDED_ON:
            QApplication.sendEvent(self.list, event)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _lose_focus(self, event: QFocusEvent) -> None:
        """Close when somebody goes elsewhere in the window, but not when another window comes to the front."""
        elsewhere = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if event.reason() in elsewhere:
            self.hide()

    def _run(self) -> None:
        found = self.chosen
        if found and not found.reason:
            self.leave()
            self.wanted.emit(found.id)

    def _narrow(self, words: str) -> None:
        found = search(self._known, words)
        self._model.put(found)
        self.list.setCurrentIndex(self._model.index(0))
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self._tell()
        self._settle()

    def _tell(self) -> None:
        """Let screen readers say where one is: the focus stays where one types."""
        self.box.setAccessibleDescription(self.chosen.sentence if self.chosen else self._nothing.text())

    def _settle(self) -> None:
        """Take the size that what was found needs, at the top of the window."""
        window = self._window
        lines = min(self._model.rowCount(), LINES_SHOWN)
        self.list.setFixedHeight(lines * max(self.list.sizeHintForRow(0), 0))
        width = WIDTH * QFontMetrics(self._theme.sans()).horizontalAdvance("m")
        width = min(width, window.width() - 4 * PADDING)
        height = min(self.sizeHint().height(), window.height() - 8 * PADDING)
        self.setGeometry((window.width() - width) // 2, 5 * PADDING, width, height)

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(tr("Command palette"))
        self.box.setPlaceholderText(tr("Find an action"))
        self.box.setAccessibleName(tr("Find an action"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(FoundActionDelegate(self._theme, self.list))
        self.list.setAccessibleName(tr("Actions found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._nothing.setText(tr("No action is called that."))
        self._nothing.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        for widget in (self.box, self.list, self._nothing):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.box.installEventFilter(self)
        self._window.installEventFilter(self)
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self._run)
        self.list.clicked.connect(self._run)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._theme.changed.connect(self._settle)
