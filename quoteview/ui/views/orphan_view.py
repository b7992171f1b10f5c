"""The decisions that lost their words, as a list: the words as they were, what was decided, and why it waits."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.orphan import Orphan
from quoteview.ui.colours import Role
from quoteview.ui.models.orphan_words import by_words, decided, heard, wording
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr, translated

PADDING = 8
"""Pixels around the texts of a line."""
_ORPHAN = Qt.ItemDataRole.UserRole
_WRAPPED = Qt.TextFlag.TextWordWrap
_TALLEST = 100_000


class OrphanView(QWidget):
    """What waits for a person.

    `wanted` gives the orphan that one goes to, `placed` those that are to stand on what is selected elsewhere,
    `dismissed` those that are settled. What was decided of the same words stands together.
    """

    wanted = Signal(object)
    placed = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = _OrphanList()
        self._hint = QLabel(tr("Select what a decision belongs to, then press Enter here. Delete dismisses it."))
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def orphan(self) -> Orphan | None:
        """The orphan one is at."""
        return self.list.item(self.list.currentRow()).data(_ORPHAN) if self.list.currentRow() >= 0 else None

    @property
    def chosen(self) -> Sequence[Orphan]:
        """The orphans that are selected, from the top."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return [item.data(_ORPHAN) for item in items if item.isSelected()]

    def show_orphans(self, orphans: Sequence[Orphan]) -> None:
        """Show these orphans; one stays at the one one was at, or at the one in its place."""
        together = by_words(orphans)
        if [self.list.item(at).data(_ORPHAN) for at in range(self.list.count())] == together:
            return
        at = self.list.currentRow()
        self.list.clear()
        for orphan in together:
            item = QListWidgetItem(wording(orphan), self.list)
            item.setData(_ORPHAN, orphan)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, heard(orphan))
            item.setToolTip(as_tooltip(heard(orphan)))
        self.list.setCurrentRow(min(max(at, 0), len(orphans) - 1))

    def dismiss(self) -> None:
        """Say that what is selected is settled."""
        if self.chosen:
            self.dismissed.emit(self.chosen)

    def place(self) -> None:
        """Ask for what is selected to be placed."""
        if self.chosen:
            self.placed.emit(self.chosen)

    def _build(self) -> None:
        self.setFocusProxy(self.list)
        self._hint.setWordWrap(True)
        # As narrow as the facets above it may be: the window must not grow for a hint.
        self._hint.setMinimumWidth(1)
        self.list.setAccessibleName(tr("Orphans: decisions that lost their words"))
        self.list.setAccessibleDescription(self._hint.text())
        self.list.setItemDelegate(_OrphanDelegate(self._theme, self.list))
        self.list.itemClicked.connect(lambda item: self.wanted.emit(item.data(_ORPHAN)))
        self.list.entered_key.connect(self.place)
        self.list.deleted_key.connect(self.dismiss)
        self.list.moved.connect(lambda: self.wanted.emit(self.orphan))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PADDING, 0, 0)
        column.addWidget(self._hint)
        column.addWidget(self.list)

    def _restyle(self) -> None:
        self._hint.setFont(self._theme.sans(0.86))
        self._hint.setContentsMargins(PADDING, 0, PADDING, 0)
        self.list.setFont(self._theme.sans())
        self.list.scheduleDelayedItemsLayout()


class _OrphanList(QListWidget):
    """Tells its keys: Enter, Delete, and those that move."""

    entered_key = Signal()
    deleted_key = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place by Enter, dismiss by Delete, and show where the words stood of what one moves to."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered_key.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.deleted_key.emit()
            case _:
                before = self.currentRow()
                super().keyPressEvent(event)
                if self.currentRow() != before:
                    self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words into lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


Index = QModelIndex | QPersistentModelIndex


class _OrphanDelegate(QStyledItemDelegate):
    """Draws words in serif and why they wait, once for all that was decided of them, and what that was."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that all texts of an orphan take at the width of the list."""
        width = self._view.viewport().width()
        heights = (self._height(font, text, width) for font, _, text in self._texts(index))
        return QSize(0, sum(heights) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw an orphan."""
        painter.save()
        is_selected = self._view.selectionModel().isSelected(index)
        if is_selected:
            painter.fillRect(option.rect, self._theme.colour(Role.SELECTED))
        if index.row() == self._view.currentIndex().row() and self._view.hasFocus():
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                             self._theme.colour(Role.ACCENT))  # fmt: skip
        top = option.rect.top() + PADDING
        for font, role, text in self._texts(index):
            height = self._height(font, text, option.rect.width())
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            place = QRect(option.rect.left() + PADDING, top, option.rect.width() - 2 * PADDING, height)
            painter.drawText(place, _WRAPPED, text)
            top += height
        if not _is_same(index, index.sibling(index.row() + 1, 0)):
            painter.setPen(self._theme.colour(Role.BORDER))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _texts(self, index: Index) -> Sequence[tuple[QFont, Role, str]]:
        theme, orphan = self._theme, index.data(_ORPHAN)
        own = (theme.sans(0.95), Role.TEXT, decided(orphan))
        if _is_same(index.sibling(index.row() - 1, 0), index):
            return (own,)
        return (
            (theme.serif() if orphan.wording else theme.sans(), Role.TEXT, wording(orphan)),
            (theme.sans(0.86), Role.MUTED, translated(orphan.why)),
            own,
        )

    @staticmethod
    def _height(font: QFont, text: str, width: int) -> int:
        room = QRect(0, 0, max(40, width - 2 * PADDING), _TALLEST)
        return QFontMetrics(font).boundingRect(room, _WRAPPED, text).height() + 2


def _is_same(above: Index, below: Index) -> bool:
    """Tell whether two lines are of the same words, which wait for the same reason."""
    one, other = above.data(_ORPHAN), below.data(_ORPHAN)
    return bool(one and other) and (wording(one), one.why) == (wording(other), other.why)
