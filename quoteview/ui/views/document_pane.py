"""A quotation in its document, with its provenance beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from quoteview.core.collection import Collection
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.core.text import Span
from quoteview.ui.models.provenance import told
from quoteview.ui.theme import Theme
from quoteview.ui.translation import number_shown, tr
from quoteview.ui.views.document_text import DocumentText
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.find_bar import FindBar
from quoteview.ui.views.provenance_view import Match, ProvenanceView


class DocumentPane(QWidget):
    """The occurrences of one wording, one of them shown.

    `quotation_shown` gives its id; `wanted` tells that somebody works in it by key and cannot see it.
    """

    quotation_shown = Signal(str)
    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collection = Collection()
        self._document: Document | None = None
        self._occurrences: tuple[str, ...] = ()
        self._at = 0
        self.text = DocumentText(theme)
        self.provenance = ProvenanceView(theme)
        self.find_bar = FindBar(self.text, theme)
        self._title, self._hint, self._place = ElidedLabel(), ElidedLabel(), QLabel()
        self._before = self._arrow("‹", tr("Previous occurrence"), -1)
        self._after = self._arrow("›", tr("Next occurrence"), 1)
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def document(self) -> Document | None:
        """The document that is shown."""
        return self._document

    @property
    def quotation(self) -> Quotation | None:
        """The quotation that is shown."""
        if not self._occurrences:
            return None
        return self._collection.quotation_by_id[self._occurrences[self._at]]

    def show_occurrences(self, collection: Collection, quotation_ids: Sequence[str], first: str = "") -> None:
        """Show the first of these quotations, or the one that is named."""
        self._collection = collection
        self._occurrences = tuple(quotation_ids)
        self._at = self._occurrences.index(first) if first in self._occurrences else 0
        self._show_quotation()

    def show_document(self, collection: Collection, document_id: str) -> None:
        """Show a document from its top, and none of its quotations more than the others. Raises KeyError."""
        self._collection = collection
        self._occurrences = ()
        self._show(collection.document_by_id[document_id])

    def show_place(self, collection: Collection, document_id: str, span: Span, told: str) -> None:
        """Show words of a document, selected, with what is to be told of them. Raises KeyError."""
        self.show_document(collection, document_id)
        self.text.select(span)
        self._hint.setText(told)
        self._hint.setVisible(bool(told))

    def go_next(self) -> None:
        """Show the next occurrence; after the last comes the first."""
        self._step(1)

    def find_words(self) -> None:
        """Ask for words to find in the document."""
        self._come_into_sight()
        self.find_bar.open()

    def find_next(self) -> None:
        """Go to the next place of the words to find."""
        self._come_into_sight()
        self.find_bar.find_next()

    def find_previous(self) -> None:
        """Go to the place before of the words to find."""
        self._come_into_sight()
        self.find_bar.find_previous()

    def walk_next(self) -> None:
        """Look at the next quotation of the document; Enter goes to it."""
        self._walk(1)

    def walk_previous(self) -> None:
        """Look at the quotation before in the document; Enter goes to it."""
        self._walk(-1)

    def show_matches(self, matches: Sequence[Match]) -> None:
        """List clusters that may be the same statement."""
        self.provenance.show_matches(matches)

    def showEvent(self, event: QShowEvent) -> None:
        """Give labels their fonts once they are in a window: a label loses one that it was given before."""
        super().showEvent(event)
        self._restyle()

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 7, 10, 5)
        for label in (self._title, self._hint, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        # As high without the arrows as with them: nothing jumps from one statement to the next.
        header.addStrut(self._before.sizeHint().height())
        header.addWidget(self._title, 1)
        for widget in (self._hint, self._place, self._before, self._after):
            header.addWidget(widget)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        reading.setAutoFillBackground(True)
        reading.setBackgroundRole(QPalette.ColorRole.Base)
        column.addLayout(header)
        column.addWidget(self.find_bar)
        column.addWidget(self.text, 1)
        # Who comes here reads first.
        self.setFocusProxy(self.text)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(reading)
        self.splitter.addWidget(self.provenance)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _arrow(self, text: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        button.hide()  # until something has several places
        button.clicked.connect(lambda: self._step(step))
        return button

    def _step(self, step: int) -> None:
        if self._occurrences:
            self._at = (self._at + step) % len(self._occurrences)
            self._show_quotation()

    def _walk(self, step: int) -> None:
        self._come_into_sight()
        quotation = self.text.walk(step)
        if quotation is None or self._document is None:
            return
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        at, total = self.text.place_among_quotations(quotation)
        place = tr("Quotation {at} of {total}").format(at=number_shown(at), total=number_shown(total))
        is_another = quotation != self.quotation
        self._hint.setText(tr("{place} · Enter goes to it").format(place=place) if is_another else place)
        self._hint.show()
        self.text.setAccessibleDescription(f"{self._hint.text()}. {told(self._document, quotation)}")

    def _come_into_sight(self) -> None:
        if not self.isVisible():
            self.wanted.emit()

    def _show_quotation(self) -> None:
        quotation = self.quotation
        self._show(self._collection.document_by_id[quotation.document_id] if quotation else None)

    def _show(self, document: Document | None) -> None:
        quotation = self.quotation
        before, self._document = self._document, document
        if document is None or before is None or not self._is_still_shown(before, document):
            self.text.show_document(document, self._collection.quotations_in(document.id) if document else ())
            self.find_bar.start_over()
        self.text.choose(quotation)
        self.text.setAccessibleDescription(told(document, quotation) if document and quotation else "")
        self.provenance.show_quotation(document, quotation)
        self._title.setText(" — ".join(filter(None, (document.outlet_shown, document.title))) if document else "")
        self._hint.hide()
        several = len(self._occurrences) > 1
        place = tr("{at} of {total}").format(at=self._at + 1, total=len(self._occurrences))
        self._place.setText(place if several else "")
        for arrow in (self._before, self._after):
            arrow.setVisible(several)
        self.quotation_shown.emit(quotation.id if quotation else "")

    def _is_still_shown(self, before: Document, document: Document) -> bool:
        """Tell whether the text and its quotations are what is shown, whatever else was changed."""
        same_text = before.id == document.id and before.text == document.text
        return same_text and self.text.quotations == self._collection.quotations_in(document.id)

    def _restyle(self) -> None:
        self._title.setFont(self._theme.sans(0.95, bold=True))
        for label in (self._hint, self._place):
            label.setFont(self._theme.sans(0.88))
