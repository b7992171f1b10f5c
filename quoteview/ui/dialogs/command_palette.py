"""The command palette: every action by its name, run with Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from quoteview.ui.colours import Role
from quoteview.ui.models.action_search import FoundAction, search
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.narrowed_list import PADDING, NarrowedList, TwoLineDelegate

WIDTH = 44
LINES_SHOWN = 8
FOUND = Qt.ItemDataRole.UserRole

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


class FoundActionDelegate(TwoLineDelegate):
    """Paints an action: its name and keys, and beneath them its menu and what it waits for."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one action."""
        found: FoundAction = index.data(FOUND)
        theme = self._theme
        painter.save()
        inner = self.draw_ground(painter, option, index)
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


class CommandPalette(NarrowedList):
    """A box over the upper part of its window. `wanted` gives the id of the action that was chosen.

    `look_up` returns all actions as they stand at the moment. Whoever leaves gets the focus back
    where it was before; an action is wanted only after that, so that it acts there.
    """

    wanted = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, look_up: Callable[[], Sequence[FoundAction]]) -> None:
        self._model = FoundActions()
        super().__init__(window, theme, self._model, WIDTH, LINES_SHOWN)
        self._look_up = look_up
        self._known: Sequence[FoundAction] = ()
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
        self._note_where_one_was()
        self._known = self._look_up()
        self.box.clear()
        self._narrow("")
        self.bring()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear what the box hears, and close when somebody goes elsewhere."""
        if watched is self.box and isinstance(event, QFocusEvent) and event.lostFocus():
            self._lose_focus(event)
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return super()._hear(event)

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
        self._model.put(search(self._known, words))
        self._show_first(self._told())

    def _told(self) -> str:
        return self.chosen.sentence if self.chosen else ""

    def _build(self) -> None:
        self._model.setParent(self)
        self.setAccessibleName(tr("Command palette"))
        self.box.setPlaceholderText(tr("Find an action"))
        self.box.setAccessibleName(tr("Find an action"))
        self.list.setAccessibleName(tr("Actions found"))
        self._nothing.setText(tr("No action is called that."))
        self._nothing.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._build_list(FoundActionDelegate(self._theme, self.list), self.box, self.list, self._nothing)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self._run)
        self.list.clicked.connect(self._run)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell(self._told()))
        self._theme.changed.connect(self._settle)
