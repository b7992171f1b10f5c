"""A box over the window in which one chooses by typing: it stops nobody, and Escape is the way out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from quoteview.ui.models.choices import Choice, ChoiceModel
from quoteview.ui.models.row_model import RowRole
from quoteview.ui.theme import Role, Theme
from quoteview.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex

WIDTH = 52
"""Of the box, in widths of an "m"; a narrow window makes it narrower."""
LINES_SHOWN = 7
PADDING = 10
"""Pixels left and right of a line."""
HANDED_ON = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""Keys that move in the list while one types."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what there is to choose from, and what is done with the answer.

    `then` takes the value that was chosen and the place of the scope in `scopes` that it is for. Where
    `new` is given, what was typed may be chosen although nothing is called that: it is the template of
    how that is offered, with {text} in it. `choices` may be a few seconds old by the time of the answer.
    """

    title: str
    choices: Sequence[Choice]
    then: Callable[[str | None, int], None]
    scopes: tuple[str, ...] = ()
    new: str = ""


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: its name, and beneath it what else is told of it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        heights = (QFontMetrics(font).height() for font in (self._theme.sans(), self._theme.sans(0.86)))
        return QSize(0, sum(heights) + PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one choice."""
        choice: Choice = index.data(RowRole.ROW)
        theme, view = self._theme, option.widget
        painter.save()
        if isinstance(view, QListView) and view.currentIndex().row() == index.row():
            painter.fillRect(option.rect, theme.colour(Role.SELECTED))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.colour(Role.ACCENT))
        inner = option.rect.adjusted(PADDING, PADDING // 2, -PADDING, -PADDING // 2)
        upper = Qt.AlignmentFlag.AlignTop if choice.detail else Qt.AlignmentFlag.AlignVCenter
        for text, factor, role, place in (
            (choice.title, 1.0, Role.TEXT, upper),
            (choice.detail, 0.86, Role.MUTED, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(theme.sans(factor))
            painter.setPen(theme.colour(role))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | place | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()


class Chooser(QFrame):
    """Asks one question at a time. Whoever answers or leaves gets the focus back where it was before."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._question: Question | None = None
        self._left: QWidget | None = None
        self.title, self.box, self.list = QLabel(), QLineEdit(), QListView()
        self.scope, self._nothing = QComboBox(), QLabel()
        self._model = ChoiceModel(self)
        self._build()
        self._connect()
        self._restyle()
        self.hide()

    @property
    def chosen(self) -> Choice | None:
        """The choice one is at."""
        index = self.list.currentIndex()
        return index.data(RowRole.ROW) if index.isValid() else None

    def ask(self, question: Question) -> None:
        """Show what there is to choose from, and wait for what is typed."""
        if self.isHidden():
            self._left = QApplication.focusWidget()
        self._question = question
        self.title.setText(question.title)
        self.setAccessibleName(question.title)
        self.box.setAccessibleName(question.title)
        self.scope.clear()
        self.scope.addItems(list(question.scopes))
        self.scope.setVisible(len(question.scopes) > 1)
        self._model.offer(question.choices)
        self.box.clear()
        self._narrow()
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
            if event.key() in HANDED_ON:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._answer()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer or leave from wherever one is in the box."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._answer()
            case _:
                super().keyPressEvent(event)

    def _answer(self) -> None:
        choice, question = self.chosen, self._question
        if choice and question:
            scope = max(self.scope.currentIndex(), 0)
            self.leave()
            question.then(choice.value, scope)

    def _narrow(self) -> None:
        typed = " ".join(self.box.text().split())
        new = self._question.new if self._question else ""
        is_new = typed and new and not self._model.has(typed)
        # It comes last: whoever types a part of a known name most likely means that one.
        self._model.narrow(typed, [Choice(typed, new.format(text=typed))] if is_new else ())
        self.list.setCurrentIndex(self._model.index(0))
        self._nothing.setVisible(not self._model.rows)
        self.list.setVisible(bool(self._model.rows))
        self._tell()
        self._settle()

    def _tell(self) -> None:
        """Let screen readers say where one is: the focus stays where one types."""
        self.box.setAccessibleDescription(self.chosen.sentence if self.chosen else self._nothing.text())

    def _leave_to(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when somebody goes elsewhere in the window."""
        if self.isVisible() and now is not None and now.window() is self._window and not self.isAncestorOf(now):
            self._left = None
            self.hide()

    def _settle(self) -> None:
        """Take the size that the choices need, at the top of the window."""
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
        for label in (self.title, self._nothing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.box.setPlaceholderText(tr("Type to narrow; Enter chooses, Escape leaves"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(ChoiceDelegate(self._theme, self.list))
        self.list.setAccessibleName(tr("Choices"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.scope.setAccessibleName(tr("For which quotations"))
        self._nothing.setText(tr("Nothing is called that."))
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        for widget in (self.title, self.box, self.scope, self.list, self._nothing):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.box.installEventFilter(self)
        self._window.installEventFilter(self)
        self.box.textChanged.connect(self._narrow)
        self.list.clicked.connect(self._answer)
        self.list.selectionModel().currentChanged.connect(self._tell)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave_to)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.title.setFont(self._theme.sans(1.0, bold=True))
        self._settle()
