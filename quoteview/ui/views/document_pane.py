"""A quotation in its document, with its provenance beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from quoteview.core.collection import Collection
from quoteview.core.quotation import Quotation
from quoteview.ui.theme import Theme
from quoteview.ui.views.document_text import DocumentText
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.provenance_view import Match, ProvenanceView


class DocumentPane(QWidget):
    """The occurrences of one wording, one of them shown. `quotation_shown` gives its id."""

    quotation_shown = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collection = Collection()
        self._occurrences: tuple[str, ...] = ()
        self._at = 0
        self._shown_document: tuple[str, Collection] | None = None
        self.text = DocumentText(theme)
        self.provenance = ProvenanceView(theme)
        self._title, self._place = ElidedLabel(), QLabel()
        self._before, self._after = self._arrow("‹", "Previous occurrence", -1), self._arrow("›", "Next occurrence", 1)
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)

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
        self._show()

    def go_next(self) -> None:
        """Show the next occurrence; after the last comes the first."""
        self._step(1)

    def show_matches(self, matches: Sequence[Match]) -> None:
        """List clusters that may be the same statement."""
        self.provenance.show_matches(matches)

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 7, 10, 5)
        for label in (self._title, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        header.addWidget(self._title, 1)
        for widget in (self._place, self._before, self._after):
            header.addWidget(widget)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        reading.setAutoFillBackground(True)
        reading.setBackgroundRole(QPalette.ColorRole.Base)
        column.addLayout(header)
        column.addWidget(self.text, 1)
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
        button.clicked.connect(lambda: self._step(step))
        return button

    def _step(self, step: int) -> None:
        if self._occurrences:
            self._at = (self._at + step) % len(self._occurrences)
            self._show()

    def _show(self) -> None:
        quotation = self.quotation
        document = self._collection.document_by_id[quotation.document_id] if quotation else None
        shown = (document.id, self._collection) if document else None
        if shown != self._shown_document:
            of_document = [q for q in self._collection.quotations if document and q.document_id == document.id]
            self.text.show_document(document, of_document)
            self._shown_document = shown
        if quotation:
            self.text.choose(quotation)
        self.provenance.show_quotation(document, quotation)
        self._title.setText(" — ".join(filter(None, (document.outlet_shown, document.title))) if document else "")
        several = len(self._occurrences) > 1
        self._place.setText(f"{self._at + 1} of {len(self._occurrences)}" if several else "")
        for arrow in (self._before, self._after):
            arrow.setVisible(several)
        self.quotation_shown.emit(quotation.id if quotation else "")

    def _restyle(self) -> None:
        self._title.setFont(self._theme.sans(0.95, bold=True))
        self._place.setFont(self._theme.sans(0.88))
