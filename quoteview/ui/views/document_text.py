"""The text of a document with its quotations marked, one of them chosen."""

from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span
from quoteview.ui.highlight import Excerpt
from quoteview.ui.theme import Role, Theme

LINE_HEIGHT = 128.0
"""Per cent of the height of the font."""


class DocumentText(QTextEdit):
    """A document to read and to select from, with every quotation marked lightly and one plainly.

    Marks are character formats, not extra selections, which screen readers cannot see.
    `quotation_clicked` gives the id of a quotation.
    """

    quotation_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._quotations: tuple[Quotation, ...] = ()
        self._chosen: Quotation | None = None
        self._excerpt = Excerpt("", Span(0, 0))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setAccessibleName("Text of the document")
        self.document().setDocumentMargin(16)
        theme.changed.connect(self._restyle)

    def show_document(self, document: Document | None, quotations: Iterable[Quotation]) -> None:
        """Show a document with its quotations; None shows nothing."""
        self._document, self._quotations = document, tuple(sorted(quotations, key=lambda each: each.span))
        self._chosen = None
        self._excerpt = Excerpt("", Span(0, 0))
        self.clear()

    def choose(self, quotation: Quotation) -> None:
        """Mark a quotation of the document plainly and scroll to it."""
        if self._document is None:
            return
        if not self._excerpt.span.holds(quotation.span) or not self.toPlainText():
            self._load(Excerpt.around(self._document.text, quotation.span))
        self._unmark()
        self._chosen = quotation
        self._mark()
        self._scroll_to(quotation.span)

    def select(self, span: Span) -> None:
        """Select a span of the document and bring it into sight; an empty one becomes the place of the cursor."""
        if self._excerpt.span.holds(span):
            self.setTextCursor(self._cursor(span))
            self.ensureCursorVisible()

    @property
    def chosen_text(self) -> str:
        """What is marked plainly, as the document prints it."""
        return self._chosen.text if self._chosen else ""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what the document holds, not what Qt makes of it: Qt would turn no-break spaces into spaces."""
        cursor = self.textCursor()
        span = self._excerpt.span_of(cursor.selectionStart(), cursor.selectionEnd())
        data = QMimeData()
        data.setText(span.of(self._document.text) if self._document else "")
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen quotation in sight, if it was."""
        before = QRect(QPoint(0, 0), event.oldSize())
        was_in_sight = self._chosen is not None and before.contains(self.cursorRect(self._cursor(self._chosen.span)))
        super().resizeEvent(event)
        if self._chosen and was_in_sight:
            self._scroll_to(self._chosen.span)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a quotation can be clicked."""
        super().mouseMoveEvent(event)
        is_over = self._quotation_at(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the quotation that was clicked, unless the mouse selected text."""
        super().mouseReleaseEvent(event)
        quotation = self._quotation_at(event)
        if quotation and event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.quotation_clicked.emit(quotation.id)

    def _quotation_at(self, event: QMouseEvent) -> Quotation | None:
        if self._document is None or not self._quotations:
            return None
        unit = self.cursorForPosition(event.position().toPoint()).position()
        point = self._excerpt.span_of(unit, unit).start
        before = bisect_right(self._quotations, point, key=lambda each: each.span.start)
        # Qt rounds to the nearest gap between letters, so the end of a quotation still belongs to it.
        within = (each for each in reversed(self._quotations[:before]) if each.span.start <= point <= each.span.end)
        return next(within, None)

    def _load(self, excerpt: Excerpt) -> None:
        self._excerpt = excerpt
        self.setPlainText(excerpt.shown)
        self._restyle()

    def _restyle(self) -> None:
        """Set fonts, distances and the marks of all quotations anew."""
        self.document().setDefaultFont(self._theme.serif(1.1))
        everything = QTextCursor(self.document())
        everything.beginEditBlock()
        everything.select(QTextCursor.SelectionType.Document)
        everything.setCharFormat(QTextCharFormat())
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(self._theme.zoom * 5)
        everything.mergeBlockFormat(block)
        everything.endEditBlock()
        for quotation in self._quotations:
            self._format(quotation.span, self._underlined(Role.MARKED))
        self._mark()

    def _mark(self) -> None:
        if self._chosen is None:
            return
        plain = self._underlined(Role.ACCENT)
        plain.setBackground(self._theme.colour(Role.ONLY_VARIANT))
        self._format(self._chosen.span, plain)
        attribution = self._chosen.attribution
        if attribution.mention:
            self._format(attribution.mention, self._underlined(Role.SPEAKER))
        if attribution.cue:
            self._format(attribution.cue, self._underlined(Role.SPEAKER, QTextCharFormat.UnderlineStyle.DotLine))

    def _unmark(self) -> None:
        if self._chosen is None:
            return
        attribution = self._chosen.attribution
        for span in (attribution.mention, attribution.cue, self._chosen.span):
            if span:
                self._format(span, QTextCharFormat())
                self._remark(span)
        self._chosen = None

    def _remark(self, span: Span) -> None:
        """Mark lightly again what of other quotations lay under a plainer mark."""
        for quotation in self._quotations:
            if quotation.span.overlaps(span):
                self._format(quotation.span, self._underlined(Role.MARKED))

    def _underlined(
        self, role: Role, style: QTextCharFormat.UnderlineStyle = QTextCharFormat.UnderlineStyle.SingleUnderline
    ) -> QTextCharFormat:
        underlined = QTextCharFormat()
        underlined.setUnderlineStyle(style)
        underlined.setUnderlineColor(self._theme.colour(role))
        return underlined

    def _format(self, span: Span, written: QTextCharFormat) -> None:
        if self._excerpt.span.holds(span):
            self._cursor(span).setCharFormat(written)

    def _cursor(self, span: Span) -> QTextCursor:
        start, end = self._excerpt.units(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _scroll_to(self, span: Span) -> None:
        """Bring a quotation a third of the way down, so that what leads up to it is in sight."""
        start, _ = self._excerpt.units(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 3)
