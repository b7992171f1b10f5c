"""A box over the window in which one chooses by typing: it stops nobody, and Escape is the way out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QStyleOptionViewItem, QWidget

from quoteview.ui.colours import Role
from quoteview.ui.models.choices import Choice, ChoiceModel
from quoteview.ui.models.row_model import RowRole
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.narrowed_list import NarrowedList, TwoLineDelegate

Index = QModelIndex | QPersistentModelIndex

WIDTH = 52
LINES_SHOWN = 7


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


class ChoiceDelegate(TwoLineDelegate):
    """Paints a choice: its name, and beneath it what else is told of it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one choice."""
        choice: Choice = index.data(RowRole.ROW)
        theme = self._theme
        painter.save()
        inner = self.draw_ground(painter, option, index)
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


class Chooser(NarrowedList):
    """Asks one question at a time. Whoever answers or leaves gets the focus back where it was before."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._model = ChoiceModel()
        super().__init__(window, theme, self._model, WIDTH, LINES_SHOWN)
        self._question: Question | None = None
        self.title, self.scope = QLabel(), QComboBox()
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
        self._note_where_one_was()
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
        self.bring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer or leave from wherever one is in the box."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._answer()
            case _:
                super().keyPressEvent(event)

    def _hear(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._answer()
            return True
        return super()._hear(event)

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
        self._show_first(self._told())

    def _told(self) -> str:
        return self.chosen.sentence if self.chosen else ""

    def _leave_to(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when somebody goes elsewhere in the window."""
        if self.isVisible() and now is not None and now.window() is self._window and not self.isAncestorOf(now):
            self._left = None
            self.hide()

    def _build(self) -> None:
        self._model.setParent(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.box.setPlaceholderText(tr("Type to narrow; Enter chooses, Escape leaves"))
        self.list.setAccessibleName(tr("Choices"))
        self.scope.setAccessibleName(tr("For which quotations"))
        self._nothing.setText(tr("Nothing is called that."))
        delegate = ChoiceDelegate(self._theme, self.list)
        self._build_list(delegate, self.title, self.box, self.scope, self.list, self._nothing)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._narrow)
        self.list.clicked.connect(self._answer)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell(self._told()))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave_to)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.title.setFont(self._theme.sans(1.0, bold=True))
        self._settle()
