"""Finding words in the document: a bar above its text, there only while somebody looks for something."""

from bisect import bisect_left

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget
from shiboken6 import isValid

from quoteview.core.text import Span
from quoteview.ui.models.finding import Findable
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.views.document_text import DocumentText

LONGEST_TAKEN = 100
"""Code points of a selection that are taken for words to find."""


class FindBar(QWidget):
    """Finds words in one DocumentText: all places are marked, the one that one is at is selected.

    Closing it takes the marks away and puts the focus where it was.
    """

    def __init__(self, text: DocumentText, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._theme = theme
        self._findable: Findable | None = None
        self._hits: tuple[Span, ...] = ()
        self._starts: list[int] = []
        self._began_at = 0
        self._came_from: QWidget | None = None
        self.words, self.count = QLineEdit(), QLabel()
        self._leave_text = QShortcut(QKeySequence(Qt.Key.Key_Escape), text)
        self._build()
        self._build_keys()
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self) -> None:
        """Take the focus, and what is selected for the words to find."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        selected = self._text.selected
        self._began_at = selected.start
        taken = " ".join(self._text.text_of(selected).split()) if len(selected) <= LONGEST_TAKEN else ""
        self._show()
        if taken and selected not in self._hits:
            self.words.setText(taken)
        elif not len(selected):
            self._look_from_here()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def leave(self) -> None:
        """Close the bar; the place one is at stays selected."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        self._leave_text.setEnabled(False)
        self._text.show_hits(())
        came_from, self._came_from = self._came_from, None
        if had_focus:
            is_there = came_from is not None and isValid(came_from) and came_from.isVisible()
            (came_from if came_from and is_there else self._text).setFocus(Qt.FocusReason.OtherFocusReason)

    def find_next(self) -> None:
        """Go to the next place; past the last comes the first. Without words to find, ask for them."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the place before; before the first comes the last. Without words to find, ask for them."""
        self._step(-1)

    def start_over(self) -> None:
        """Look for the same words in another document, and stay at its quotation."""
        self._findable = None
        if not self.isHidden():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the count its font once it is in a window: a label loses one that it was given before."""
        super().showEvent(event)
        self._restyle()

    def _step(self, step: int) -> None:
        if not self.words.text().strip():
            self.open()
            return
        if self.isHidden():
            self._show()
        if self._hits:
            selected = self._text.selected
            after = bisect_left(self._starts, selected.end if len(selected) else selected.start)
            before = bisect_left(self._starts, selected.start) - 1
            at = after if step > 0 else before
            self._go_to(at % len(self._hits), is_around=not 0 <= at < len(self._hits))
            self._began_at = self._text.selected.start

    def _show(self) -> None:
        self.show()
        self._leave_text.setEnabled(True)
        self._look()

    def _look(self) -> None:
        """Find all places of the words, without going to any; of one that is selected, tell which it is."""
        if self._findable is None:
            self._findable = Findable(self._text.text)
        self._hits = self._findable.places(self.words.text())
        self._starts = [hit.start for hit in self._hits]
        self._text.show_hits(self._hits)
        self._tell_count()

    def _look_from_here(self) -> None:
        """Find other words: the first place from where the search began."""
        self._look()
        if self._hits:
            at = bisect_left(self._starts, self._began_at)
            self._go_to(at % len(self._hits), is_around=at == len(self._hits))

    def _go_to(self, at: int, *, is_around: bool) -> None:
        self._text.select(self._hits[at])
        place = self._place(at)
        self._tell(tr("{place}, from the other end").format(place=place) if is_around else place)

    def _place(self, at: int) -> str:
        return tr("{at} of {total}").format(at=number_shown(at + 1), total=number_shown(len(self._hits)))

    def _tell_count(self) -> None:
        if not self.words.text().strip():
            self._tell("")
        elif self._text.selected in self._hits:
            self._tell(self._place(self._hits.index(self._text.selected)))
        else:
            self._tell(tr("%n place(s)", n=len(self._hits)) if self._hits else tr("not found"))

    def _tell(self, told: str) -> None:
        self.count.setText(told)
        self.words.setAccessibleDescription(told)

    def _build(self) -> None:
        self.words.setPlaceholderText(tr("Find in this document"))
        self.words.setAccessibleName(tr("Find in this document"))
        self.words.setToolTip(tr("Find in this document"))
        self.words.setAcceptDrops(False)
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._look_from_here)
        self.words.returnPressed.connect(self.find_next)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 5)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        for sign, name, does in (
            ("‹", tr("Previous place"), self.find_previous),
            ("›", tr("Next place"), self.find_next),
            ("×", tr("Close"), self.leave),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
            button.clicked.connect(does)
            row.addWidget(button)

    def _build_keys(self) -> None:
        for key in ("Shift+Return", "Shift+Enter"):
            back = QShortcut(QKeySequence(key), self.words)
            back.setContext(Qt.ShortcutContext.WidgetShortcut)
            back.activated.connect(self.find_previous)
        for leave in (QShortcut(QKeySequence(Qt.Key.Key_Escape), self), self._leave_text):
            leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            leave.activated.connect(self.leave)
        self._leave_text.setEnabled(False)

    def _restyle(self) -> None:
        self.count.setFont(self._theme.sans(0.88))
