"""The heads of the queue's columns, laid out as its rows are: a click sorts by one, another the other way round."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from quoteview.ui.models.filtering import BACKWARDS, DESCENDING, Order
from quoteview.ui.models.queue_fields import POSSIBLE, QUOTES, SIGNAL, SOURCE, USUAL, WORDINGS, Fields, QueueField
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.queue_row import GAP
from quoteview.ui.views.signs import sign_size

Column = QueueField | None
"""What a head stands over: a field of the rows, or their wording."""

_ORDERS: Mapping[Column, Order] = {
    QueueField.SIGN: Order.WORST,
    None: Order.WORDING,
    QueueField.SPEAKER: Order.SPEAKER,
    QueueField.OUTLETS: Order.SPREAD,
    QueueField.VERDICT: Order.VERDICT,
    QueueField.DATE: Order.DATE,
    QueueField.KIND: Order.KIND,
    QueueField.QUOTES: Order.QUOTES,
    QueueField.WORDINGS: Order.VARIANTS,
    QueueField.POSSIBLE: Order.POSSIBLE,
    QueueField.SIGNALS: Order.SIGNALS,
    QueueField.SOURCE: Order.SOURCE,
}
"""What comes first once the head of a column is pressed; in the order in which rows tell."""
_TEXTS: Mapping[Column, tuple[str, str]] = {
    QueueField.SIGN: ("!", "!"),
    None: (mark("Wording"), mark("Wording")),
    QueueField.SPEAKER: (mark("Speaker"), mark("Speaker")),
    QueueField.OUTLETS: (mark("Outlets"), mark("Outlets")),
    QueueField.VERDICT: (mark("Verdict"), "✓"),
    QueueField.DATE: (mark("Date"), mark("Date")),
    QueueField.KIND: (mark("Kind"), mark("Kind")),
    QueueField.QUOTES: (mark("Quotes"), QUOTES),
    QueueField.WORDINGS: (mark("Wordings"), WORDINGS),
    QueueField.POSSIBLE: (mark("Possible"), POSSIBLE),
    QueueField.SIGNALS: (mark("Signals"), SIGNAL),
    QueueField.SOURCE: (mark("Source"), SOURCE),
}
"""What a head says, and what where there is little room: the sign that stands in rows then."""
_AT_LEFT = (QueueField.SPEAKER, QueueField.OUTLETS)
_AT_RIGHT = tuple(_ORDERS)[4:]
ASCENDING_SIGN, DESCENDING_SIGN = "▲", "▼"
MARGIN, BETWEEN, AIR = 13, 3, 3
"""Pixels from the edge of a row to what stands in it, between two heads, and above and beneath them."""


class _Head(QToolButton):
    """A head; where its keys lead only all heads together know."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to whoever holds the heads: a button would go to any button near it."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class QueueHeads(QWidget):
    """Two lines of heads: one over the sign and the wording, one over what stands beneath these in a row.

    `order_wanted` gives the order that somebody wants. The arrows go from head to head; only one of them is a stop
    of the Tab key.
    """

    order_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fields, self._order = USUAL, Order.WORST
        self._room, self._is_above = 0, False
        self._heads = {column: self._head(column) for column in _ORDERS}
        self.setAccessibleName(tr("Columns of the queue"))
        self.show_order(self._order)
        self.restyle()

    @property
    def heads(self) -> Mapping[Column, QToolButton]:
        """The heads that are shown, as rows tell what they stand over."""
        return {column: head for column, head in self._heads.items() if not head.isHidden()}

    def set_fields(self, fields: Fields) -> None:
        """Have heads over what rows tell, and no others."""
        self._fields = fields
        self._arrange()

    def set_room(self, width: int) -> None:
        """Set how wide rows are, in pixels."""
        self._room = width
        self._arrange()

    def show_order(self, order: Order) -> None:
        """Show by which column the queue is sorted, and how."""
        self._order = order
        for column, head in self._heads.items():
            is_sorted = _is_by(column, order)
            head.setChecked(is_sorted)
            head.setAccessibleDescription(tr(order.value) if is_sorted else "")
            head.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_sorted else Qt.FocusPolicy.NoFocus)
        if not any(head.isChecked() for head in self._heads.values()):
            self._heads[None].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()

    def come(self) -> None:
        """Put the focus on the head of the column that is sorted by."""
        sorted_by = next((head for head in self.heads.values() if head.isChecked()), self._heads[None])
        sorted_by.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take the font and the size of text that hold now."""
        for head in self._heads.values():
            head.setFont(self._theme.sans(0.8))
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from head to head, and sort by one."""
        heads = list(self.heads.values())
        at = next((place for place, head in enumerate(heads) if head.hasFocus()), -1)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if at < 0:
            super().keyPressEvent(event)
        elif event.key() in steps:
            step = steps[Qt.Key(event.key())] * (-1 if self.isRightToLeft() else 1)
            heads[min(max(at + step, 0), len(heads) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            heads[at].click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the heads their font once they are in a window: a button loses one that it was given before."""
        super().showEvent(event)
        self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the heads out anew."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return the room of two lines."""
        return QSize(0, 2 * self._line + 2 * AIR)

    @property
    def _line(self) -> int:
        return self._heads[None].sizeHint().height()

    def _head(self, column: Column) -> QToolButton:
        head = _Head(self)
        head.setProperty("head", True)  # noqa: FBT003 - Qt's signature
        head.setCheckable(True)
        name = tr(column.value) if column else tr("Wording")
        head.setAccessibleName(tr("Sort by: {column}").format(column=name))
        head.setToolTip(head.accessibleName())
        head.clicked.connect(lambda _=False: self._want(column))
        return head

    def _want(self, column: Column) -> None:
        order = _ORDERS[column]
        wanted = BACKWARDS[order] if self._order is order else order
        self.show_order(wanted)
        self.order_wanted.emit(wanted)

    def _arrange(self) -> None:
        """Put heads over what they stand over, in words while these have room."""
        shown: set[Column] = {None, *self._fields}
        left = MARGIN + (round(sign_size(self._theme)) + GAP if QueueField.SIGN in shown else 0)
        right = (self._room or self.width()) - MARGIN
        self._tell(shown, is_short=False)
        if left + self._width([*_AT_LEFT, *_AT_RIGHT], shown) > right:
            self._tell(shown, is_short=True)
        # Where even signs have no room beside the speaker they stand beside the wording; where they have none there,
        # what is sorted by stays, and the list of orders has the others.
        self._is_above = left + self._width([*_AT_LEFT, *_AT_RIGHT], shown) > right
        for column in reversed(_AT_RIGHT):
            is_fit = left + self._width([None, *_AT_RIGHT], shown) <= right
            if self._is_above and not is_fit and not self._heads[column].isChecked():
                shown.discard(column)
        self._place(shown, left, right)
        self.setFixedHeight(self.sizeHint().height() if shown - {None, QueueField.SIGN} else self._line + 2 * AIR)

    def _place(self, shown: set[Column], left: int, right: int) -> None:
        for column, head in self._heads.items():
            head.setVisible(column in shown)
        beside = left - self._inset(None) - self._heads[QueueField.SIGN].sizeHint().width()
        self._put(QueueField.SIGN, min(MARGIN - self._inset(QueueField.SIGN) + self._centred(), beside), AIR)
        self._put(None, left - self._inset(None), AIR)
        at = left - self._inset(QueueField.SPEAKER)
        for column in (each for each in _AT_LEFT if each in shown):
            self._put(column, at, AIR + self._line)
            at += self._heads[column].sizeHint().width() + BETWEEN
        at = right
        for column in (each for each in reversed(_AT_RIGHT) if each in shown):
            at += self._inset(column) if at == right else 0
            at -= self._heads[column].sizeHint().width()
            self._put(column, at, AIR + (0 if self._is_above else self._line))
            at -= BETWEEN

    def _centred(self) -> int:
        """Return how far the head of the signs is moved to stand in the middle over them."""
        return max((round(sign_size(self._theme)) - self._text_width(QueueField.SIGN)) // 2, 0)

    def _inset(self, column: Column) -> int:
        """Return how far the text of a head is from its edge."""
        return (self._heads[column].sizeHint().width() - self._text_width(column)) // 2

    def _put(self, column: Column, x: int, y: int) -> None:
        head = self._heads[column]
        size = head.sizeHint()
        mirrored = (self._room or self.width()) - x - size.width()
        head.setGeometry(mirrored if self.isRightToLeft() else x, y, size.width(), size.height())

    def _tell(self, shown: Iterable[Column], *, is_short: bool) -> None:
        sign = DESCENDING_SIGN if self._order in DESCENDING else ASCENDING_SIGN
        for column in shown:
            text = tr(_TEXTS[column][is_short])
            self._heads[column].setText(f"{text}\u2009{sign}" if _is_by(column, self._order) else text)

    def _text_width(self, column: Column) -> int:
        return self._heads[column].fontMetrics().horizontalAdvance(self._heads[column].text())

    def _width(self, columns: Sequence[Column], shown: set[Column]) -> int:
        widths = [self._heads[column].sizeHint().width() for column in columns if column in shown]
        return sum(widths) + BETWEEN * max(len(widths) - 1, 0)


def _is_by(column: Column, order: Order) -> bool:
    return order in {_ORDERS[column], BACKWARDS[_ORDERS[column]]}
