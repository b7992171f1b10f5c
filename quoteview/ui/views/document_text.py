"""The text of a document with its quotations marked, one of them chosen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span
from quoteview.ui.colours import Role
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.long_text import LongText

Underline = QTextCharFormat.UnderlineStyle


class DocumentText(LongText):
    """A document to read and to select from, with every quotation marked lightly and one plainly.

    Marks are character formats, not extra selections, which screen readers cannot see; only the words
    found are extra selections, and the one among them that one is at is selected. `quotation_clicked`
    gives the id of a quotation that was clicked, or entered by key; `text_selected` a document's id
    and the span of it that somebody selected.
    """

    quotation_clicked = Signal(str)
    text_selected = Signal(str, Span)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._document: Document | None = None
        self._quotations: tuple[Quotation, ...] = ()
        self._chosen: Quotation | None = None
        self._hits: Sequence[Span] = ()
        super().__init__(theme, parent)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Text of the document"))
        self.verticalScrollBar().valueChanged.connect(self._show_hits)

    @property
    def quotation_here(self) -> Quotation | None:
        """The quotation that the cursor is at."""
        return self._quotation_at(self.selected.start)

    @property
    def chosen_text(self) -> str:
        """What is marked plainly, as the document prints it."""
        return self._chosen.text if self._chosen else ""

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations of the document, in its order."""
        return self._quotations

    def show_document(self, document: Document | None, quotations: Iterable[Quotation]) -> None:
        """Take a document with its quotations, which are in order; None shows nothing."""
        self._document, self._quotations = document, tuple(quotations)
        self._chosen = None
        self._hits = ()
        is_empty = document is not None and not document.text.strip()
        self.setPlaceholderText(tr("Nothing could be read from this document.") if is_empty else "")
        self.put(document.text if document else "")

    def choose(self, quotation: Quotation | None) -> None:
        """Mark a quotation of the document plainly and scroll to it; None marks none and goes to the top."""
        if self._document is None:
            return
        place = quotation.span if quotation else Span(0, 0)
        self.show_place(place)
        together = QTextCursor(self.document())
        together.beginEditBlock()
        self._unmark()
        self._chosen = quotation
        self._mark()
        together.endEditBlock()
        self.setTextCursor(self.cursor_over(Span(place.start, place.start)))
        self.scroll_to(place)
        self._show_hits()

    def walk(self, step: int) -> Quotation | None:
        """Select the quotation `step` further than the cursor is, past the last the first; return it."""
        if not self._quotations:
            return None
        starts, at = [each.span.start for each in self._quotations], self.selected.start
        place = bisect_right(starts, at) - 1 + step if step > 0 else bisect_left(starts, at) + step
        quotation = self._quotations[place % len(self._quotations)]
        self.select(quotation.span)
        return quotation

    def place_among_quotations(self, quotation: Quotation) -> tuple[int, int]:
        """Return which of how many quotations of the document one is, the first being 1."""
        return self._quotations.index(quotation) + 1, len(self._quotations)

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Mark these places, in order, as found."""
        self._hits = hits
        self._show_hits()

    def dress(self, span: Span) -> None:
        """Mark the quotations of a part that has just joined."""
        for quotation in self._quotations:
            if quotation.span.overlaps(span):
                self._format(quotation.span, self._underlined(Role.MARKED))
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mark what is found and comes into sight."""
        super().resizeEvent(event)
        self._show_hits()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter the quotation the cursor is at."""
        quotation = self.quotation_here
        if quotation and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.quotation_clicked.emit(quotation.id)
            return
        super().keyPressEvent(event)
        if self._document and self.textCursor().hasSelection():
            self.text_selected.emit(self._document.id, self.selected)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with any text, and what this window can do with words of a document."""
        self.show_all()
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a quotation can be clicked."""
        super().mouseMoveEvent(event)
        is_over = self._quotation_under(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the quotation that was clicked, unless the mouse selected text."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._document is None:
            return
        quotation = self._quotation_under(event)
        if self.textCursor().hasSelection():
            self.text_selected.emit(self._document.id, self.selected)
        elif quotation:
            self.quotation_clicked.emit(quotation.id)

    def _restyle(self) -> None:
        super()._restyle()
        self._show_hits()

    def _quotation_under(self, event: QMouseEvent) -> Quotation | None:
        unit = self.cursorForPosition(event.position().toPoint()).position()
        return self._quotation_at(self.excerpt.span_of(unit, unit).start)

    def _quotation_at(self, point: int) -> Quotation | None:
        """Return the innermost quotation that holds a place, its very end included.

        Qt takes the mouse to be at the nearest gap between letters, so the end still belongs to it.
        """
        before = bisect_right(self._quotations, point, key=lambda each: each.span.start)
        within = (each for each in reversed(self._quotations[:before]) if each.span.start <= point <= each.span.end)
        return next(within, None)

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
            self._format(attribution.cue, self._underlined(Role.SPEAKER, Underline.DotLine))

    def _unmark(self) -> None:
        if self._chosen is None:
            return
        attribution = self._chosen.attribution
        for span in filter(None, (attribution.mention, attribution.cue, self._chosen.span)):
            self._format(span, QTextCharFormat())
            # What of other quotations lay under a plainer mark is marked lightly again.
            for quotation in self._quotations:
                if quotation.span.overlaps(span):
                    self._format(quotation.span, self._underlined(Role.MARKED))
        self._chosen = None

    def _underlined(self, role: Role, style: Underline = Underline.SingleUnderline) -> QTextCharFormat:
        underlined = QTextCharFormat()
        underlined.setUnderlineStyle(style)
        underlined.setUnderlineColor(self._theme.colour(role))
        return underlined

    def _format(self, span: Span, written: QTextCharFormat) -> None:
        if self.excerpt.span.holds(span):
            self.cursor_over(span).setCharFormat(written)

    def _show_hits(self) -> None:
        """Mark the places found that are in sight: there may be thousands of others."""
        if not self._hits and not self.extraSelections():
            return
        seen = self.in_sight
        first = bisect_left(self._hits, seen.start, key=lambda each: each.end)
        last = bisect_right(self._hits, seen.end, key=lambda each: each.start)
        self.setExtraSelections([self._found(hit) for hit in self._hits[first:last]])

    def _found(self, hit: Span) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        written = self._underlined(Role.ACCENT, Underline.DashUnderline)
        written.setBackground(self._theme.colour(Role.SELECTED))
        found.cursor, found.format = self.cursor_over(hit), written
        return found
