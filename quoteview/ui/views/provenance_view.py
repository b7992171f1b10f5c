"""Beside a document: where the quotation comes from, who is said to have said it, and what may belong to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.session.describing import Field
from quoteview.ui.models.cluster_rows import speaker_shown
from quoteview.ui.models.collation import paragraph
from quoteview.ui.plain_text import as_label, as_tooltip
from quoteview.ui.theme import Role, Theme

EDITED: tuple[tuple[Field, str], ...] = (("outlet", "Outlet"), ("title", "Title"), ("url", "Address"))
LONGEST_MATCH = 60


@dataclass(frozen=True, slots=True)
class Match:
    """Another cluster that may be the same statement, for the checker to look at."""

    cluster_id: str
    wording: str
    reason: str


class ProvenanceView(QScrollArea):
    """What is known of a quotation's origin; outlet, title and address can be set.

    `described` gives a document's id, a field and its new text; `match_chosen` a cluster's id.
    """

    described = Signal(str, str, str)
    match_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._content = QWidget()
        self._labels: list[tuple[QLabel, float, bool, Role]] = []
        self.fields = {name: self._build_field(name, label) for name, label in EDITED}
        self._file, self._facts = self._label(1.0, bold=True), self._label(0.88)
        self._speaker, self._reason = self._label(1.0, bold=True), self._label(0.88)
        self._matches_title, self._matches = self._label(0.95, bold=True), QVBoxLayout()
        self._build()
        self.show_quotation(None, None)
        self.show_matches(())
        theme.changed.connect(self._restyle)

    def show_quotation(self, document: Document | None, quotation: Quotation | None) -> None:
        """Show where a quotation comes from; None shows nothing."""
        self._document = document
        self._content.setVisible(document is not None)
        if document is None:
            return
        self._file.setText(_breakable(document.file_name))
        self._file.setToolTip(as_tooltip(document.path))
        for name, field in self.fields.items():
            field.setText(getattr(document, name) or "")
            field.setCursorPosition(0)
        self._facts.setText("\n".join(_facts(document, quotation)))
        self._facts.setToolTip(as_tooltip(f"sha256 {document.sha256}\nof the text {document.text_sha256}"))
        attribution = quotation.attribution if quotation else None
        self._speaker.setText(speaker_shown(attribution.speaker, attribution.confidence) if attribution else "")
        self._reason.setText(f"{attribution.reason} Confidence {attribution.confidence:.0%}." if attribution else "")

    def show_matches(self, matches: Sequence[Match]) -> None:
        """List clusters that may be the same statement."""
        while self._matches.count():
            taken = self._matches.takeAt(0)
            widget = taken.widget() if taken else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self._matches_title.setVisible(bool(matches))
        for match in matches:
            self._matches.addWidget(self._match_button(match))

    def _build(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(3)
        for widget in (self._speaker, self._reason, self._file, *self._field_rows(), self._facts, self._matches_title):
            column.addWidget(widget)
            if widget in {self._reason, self._facts, *self.fields.values()}:
                column.addSpacing(7)
        column.addLayout(self._matches)
        column.addStretch(1)
        self._matches_title.setText("Possibly the same statement")
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(150)
        self.setAccessibleName("Provenance")

    def _field_rows(self) -> Iterable[QWidget]:
        for name, label in EDITED:
            caption = self._label(0.82)
            caption.setText(label)
            caption.setBuddy(self.fields[name])
            yield caption
            yield self.fields[name]

    def _build_field(self, name: Field, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        field.setPlaceholderText("unknown: set it here")
        field.setAccessibleName(label)
        field.setAcceptDrops(False)
        field.setTextMargins(-2, 0, 0, 0)
        field.editingFinished.connect(lambda: self._tell(name, field.text().strip()))
        return field

    def _tell(self, name: Field, text: str) -> None:
        if self._document and text != (getattr(self._document, name) or ""):
            self.described.emit(self._document.id, name, text)

    def _label(self, size: float, *, bold: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._labels.append((label, size, bold, Role.TEXT if bold else Role.MUTED))
        self._style(label, size, bold=bold, role=self._labels[-1][3])
        return label

    def _match_button(self, match: Match) -> QPushButton:
        shown = match.wording if len(match.wording) <= LONGEST_MATCH else f"{match.wording[:LONGEST_MATCH]}…"
        button = QPushButton(as_label(f"≈ {shown}"))
        button.setToolTip(as_tooltip(f"{match.wording}\n\n{match.reason}"))
        button.setAccessibleDescription(match.reason)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.match_chosen.emit(match.cluster_id))
        return button

    def _restyle(self) -> None:
        for label, size, bold, role in self._labels:
            self._style(label, size, bold=bold, role=role)

    def _style(self, label: QLabel, size: float, *, bold: bool, role: Role) -> None:
        label.setFont(self._theme.sans(size, bold=bold))
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._theme.colour(role))
        label.setPalette(palette)


def _facts(document: Document, quotation: Quotation | None) -> Iterable[str]:
    if quotation:
        number = paragraph(document, quotation.span)
        yield f"characters {quotation.span.start:,}–{quotation.span.end:,}, ¶{number}"
        marks = f"{quotation.open_mark or '∅'}…{quotation.close_mark or '∅'}"
        yield ", ".join((quotation.kind.value, f"marks {marks}", *sorted(quotation.flags)))
    if document.published_at:
        yield f"published {document.published_at}"
    yield f"{document.reader}, {document.encoding}"
    yield f"sha256 {document.sha256[:12]}…"
    yield from document.remarks


def _breakable(name: str) -> str:
    """Return a file name that a label can break after every underscore, hyphen and full stop."""
    zero_width_space = "\u200b"
    return "".join(f"{character}{zero_width_space}" if character in "_-." else character for character in name)
