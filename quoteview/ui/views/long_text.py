"""A text of any length to read: what is wanted is on the screen at once, the rest joins it while nobody waits."""

import atexit
from typing import cast

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quoteview.core.text import Span
from quoteview.ui.colours import Role
from quoteview.ui.highlight import LONGEST_EXCERPT, Excerpt
from quoteview.ui.plain_text import as_it_is
from quoteview.ui.theme import Theme

FIRST_SLICE = 30_000
"""Code points that are laid out before anything is seen: Qt takes some 20 ms for as many."""

SLICE = 10_000
"""Code points that join on either side at a time: some 8 ms for both, so that nothing stutters."""

LINE_HEIGHT = 128.0
"""Per cent of the height of the font."""

MARGIN = 16

_TO_THE_ENDS = (
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
)
"""Keys that mean all of the text, however much of it is there yet."""

OURS = "application/x-quoteview-text"
"""What tells data that Python made from all other."""


@atexit.register
def _leave_to_qt() -> None:
    """Have Qt itself hold the text on the clipboards: data that Python made must not outlive Python."""
    if QGuiApplication.instance():
        clipboard = QGuiApplication.clipboard()
        selection = [QClipboard.Mode.Selection] if clipboard.supportsSelection() else []
        for mode in (QClipboard.Mode.Clipboard, *selection):
            # There may be nothing on a clipboard, whatever the annotations of Qt say.
            data = cast("QMimeData | None", clipboard.mimeData(mode))
            if data and data.hasFormat(OURS):
                clipboard.setText(clipboard.text(mode), mode)


class LongText(QTextEdit):
    """Text to read and to copy from, of which an excerpt is on the screen. Positions are code points of the text.

    Each paragraph runs in the direction of its first letter. What is copied is what the text holds.
    Heirs say in `dress` how parts of the text are marked.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        super().__init__(parent)
        self._text = ""
        self._excerpt = Excerpt("", Span(0, 0))
        # Paragraphs are as high as fractions of pixels; what a bar cannot scroll by adds up.
        self._unscrolled = 0.0
        self._growth = QTimer(self)
        self._growth.setSingleShot(True)
        self._growth.timeout.connect(self._grow)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.document().setDocumentMargin(MARGIN)
        self._style()
        theme.changed.connect(self._restyle)

    @property
    def text(self) -> str:
        """All of the text."""
        return self._text

    @property
    def excerpt(self) -> Excerpt:
        """The part of the text that is on the screen by now."""
        return self._excerpt

    @property
    def is_growing(self) -> bool:
        """Whether more of the text is about to join."""
        return self._growth.isActive()

    @property
    def selected(self) -> Span:
        """What is selected; where nothing is, the place of the cursor."""
        cursor = self.textCursor()
        return self._excerpt.span_of(cursor.selectionStart(), cursor.selectionEnd())

    @property
    def in_sight(self) -> Span:
        """What can be seen, from the start of its first line to the end of its last."""
        corners = QPoint(0, 0), self.viewport().rect().bottomRight()
        first, last = (self.cursorForPosition(corner) for corner in corners)
        first.movePosition(QTextCursor.MoveOperation.StartOfLine)
        last.movePosition(QTextCursor.MoveOperation.EndOfLine)
        return self._excerpt.span_of(first.position(), max(first.position(), last.position()))

    def text_of(self, span: Span) -> str:
        """Return what the text holds at a span."""
        return span.of(self._text)

    def put(self, text: str) -> None:
        """Take another text, of which nothing is on the screen until a place in it is shown."""
        self._growth.stop()
        self._text = text
        self._excerpt = Excerpt(text, Span(0, 0))
        self.clear()

    def show_place(self, span: Span) -> None:
        """Have at least a span and what is around it on the screen."""
        if not (len(self._excerpt.span) and self._excerpt.span.holds(span)):
            self._begin(Excerpt.around(self._text, span, FIRST_SLICE))

    def show_all(self) -> None:
        """Have as much of the text on the screen as there ever is, now."""
        if self.is_growing:
            self._grow_by(LONGEST_EXCERPT)

    def select(self, span: Span) -> None:
        """Select a span of the text and bring it into sight; an empty one becomes the place of the cursor."""
        self.show_place(span)
        self.setTextCursor(self.cursor_over(span))
        if not self.in_sight.holds(span):
            self.scroll_to(span)

    def scroll_to(self, span: Span) -> None:
        """Bring a span a third of the way down, so that what leads up to it is in sight."""
        self.show_place(span)
        self._put_at(span.start, self.viewport().height() // 3)

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a span of the excerpt."""
        start, end = self._excerpt.units(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def dress(self, span: Span) -> None:
        """Mark a part of the text that has just joined."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what the text holds, not what Qt makes of it: Qt would turn no-break spaces into spaces."""
        data = QMimeData()
        data.setText(as_it_is(self.text_of(self.selected)))
        data.setData(OURS, QByteArray())
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place one is at in sight, if it was, and otherwise what is at the top."""
        here, old = self.cursorRect(), event.oldSize()
        is_in_sight = QRect(QPoint(0, 0), old).contains(here)
        point, y = (self.selected.start, here.top()) if is_in_sight else (self.in_sight.start, 0)
        super().resizeEvent(event)
        if len(self._excerpt.span):
            height = event.size().height()
            self._put_at(point, max(0, min(y * height // max(1, old.height()), height - here.height())))

    def changeEvent(self, event: QEvent) -> None:
        """Take no notice of the window's font: the words of others have their own, which the theme sets."""
        if event.type() not in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have all of the text there for keys that mean its ends; copy what it holds."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if any(event.matches(key) for key in _TO_THE_ENDS):
            self.show_all()
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have all of the text there, which the menu can select."""
        self.show_all()
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-copy":
                action.triggered.disconnect()
                action.triggered.connect(self._copy)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        # Data that Python made must not outlive it on the clipboard: the program would crash when it ends.
        if len(self.selected):
            QGuiApplication.clipboard().setText(as_it_is(self.text_of(self.selected)))

    def _begin(self, excerpt: Excerpt) -> None:
        self._growth.stop()
        self._excerpt = Excerpt(self._text, Span(0, 0))
        self.clear()
        self._excerpt = excerpt
        # What is inserted into a paragraph takes over how that is set.
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(self._theme.zoom * 5)
        QTextCursor(self.document()).setBlockFormat(block)
        self._insert(Span(excerpt.span.start, excerpt.span.start), excerpt.span)
        self._go_on()

    def _go_on(self) -> None:
        if self._excerpt.grown(SLICE).span != self._excerpt.span:
            self._growth.start(0)

    def _grow(self) -> None:
        self._grow_by(SLICE)
        self._go_on()

    def _grow_by(self, length: int) -> None:
        """Let more of the text join on both sides; what is in sight stays where it is."""
        self._growth.stop()
        shown, at_top = self._excerpt.span, self.cursorForPosition(QPoint(0, 0))
        before = self._height_above(at_top)
        self._excerpt = self._excerpt.grown(length)
        span = self._excerpt.span
        self._insert(Span(span.start, shown.start), Span(shown.end, span.end))
        joined = self._height_above(at_top) - before + self._unscrolled
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(joined))
        self._unscrolled = joined - round(joined)

    def _height_above(self, cursor: QTextCursor) -> float:
        """Return how many pixels of text are above the paragraph of a cursor, once all of it is laid out."""
        self.document().size()
        return self.document().documentLayout().blockBoundingRect(cursor.block()).top()

    def _insert(self, before: Span, after: Span) -> None:
        """Put spans of the text at the beginning and at the end of what is on the screen."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.insertText(self._excerpt.shown_of(before), QTextCharFormat())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._excerpt.shown_of(after), QTextCharFormat())
        for span in (before, after):
            if len(span):
                self.dress(span)
        cursor.endEditBlock()

    def _put_at(self, point: int, y: int) -> None:
        """Scroll until a place in the excerpt is `y` pixels beneath the top."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(self.cursor_over(Span(point, point))).top() - y)

    def _style(self) -> None:
        self.document().setDefaultFont(self._theme.serif(1.1))
        palette = self.palette()
        # Selected words stand out from marked ones.
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour(Role.ACCENT))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour(Role.PANEL))
        self.setPalette(palette)

    def _restyle(self) -> None:
        """Set fonts, distances and colours anew around what is in sight."""
        selected, top = self.selected, self.in_sight.start
        self._style()
        if len(self._excerpt.span):
            self._begin(Excerpt.around(self._text, Span(top, top), FIRST_SLICE))
            if self._excerpt.span.holds(selected):
                self.setTextCursor(self.cursor_over(selected))
            self._put_at(top, 0)
