"""Beside a document: where the quotation comes from, who is said to have said it, and what may belong to it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from quoteview.core.correction import Field
from quoteview.core.document import Document
from quoteview.core.quotation import Quotation
from quoteview.ui.colours import Role
from quoteview.ui.models.cluster_rows import speaker_shown
from quoteview.ui.models.provenance import document_facts, file_facts, quotation_facts, speaker_reason
from quoteview.ui.plain_text import as_label, as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr, translated
from quoteview.ui.views.elided_button import ElidedButton

EDITED: tuple[tuple[Field, str], ...] = (
    ("outlet", mark("Outlet")),
    ("title", mark("Title")),
    ("published_at", mark("Published")),
    ("url", mark("Address")),
)
LONGEST_MATCH = 60
LEAST_WIDTH = 150
_BORDERS = re.compile(r"[_\-./\\]|[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Match:
    """Another cluster that may be the same statement, for the checker to look at."""

    cluster_id: str
    wording: str
    reason: str


class ProvenanceView(QScrollArea):
    """What is known of a quotation's origin; outlet, title, time and address can be set.

    `described` gives a document's id, a field and its new text; `match_chosen` a cluster's id;
    `match_merged` and `match_denied` that of one that is the same statement, or is not. `speaker_wanted`
    tells that somebody wants to say who said it.
    """

    described = Signal(str, str, str)
    match_chosen = Signal(str)
    match_merged = Signal(str)
    match_denied = Signal(str)
    speaker_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._content = QWidget()
        self._labels: list[tuple[QLabel, float, bool, Role]] = []
        self.fields = {name: self._build_field(name, label) for name, label in EDITED}
        self._speaker, self._reason = self._label(1.0, bold=True), self._label(0.88)
        self._correct = QToolButton()
        self._facts, self._file = self._label(0.88), self._label(1.0, bold=True)
        self._remarks, self._more, self._details = self._label(0.88), QToolButton(), self._label(0.88)
        self._copy = QToolButton()
        self._matches_title, self._matches = self._label(0.95, bold=True), QVBoxLayout()
        self._build()
        self.show_quotation(None, None)
        self.show_matches(())
        theme.changed.connect(self._restyle)

    def show_quotation(self, document: Document | None, quotation: Quotation | None) -> None:
        """Show where a quotation comes from; None shows nothing."""
        self._document = document
        self._content.setVisible(document is not None)
        # The bar would stay as it was.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if document is None else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        for widget in (self._speaker, self._correct):
            widget.setVisible(quotation is not None)
        if document is None:
            self.setAccessibleDescription("")
            return
        self._file.setText(_breakable(document.file_name))
        self._file.setToolTip(as_tooltip(document.path))
        self._file.setAccessibleDescription(document.path)
        for name, field in self.fields.items():
            field.setText(getattr(document, name) or "")
            field.setCursorPosition(0)
        speaker, confidence = (quotation.speaker, quotation.attribution.confidence) if quotation else (None, 0.0)
        self._speaker.setText(speaker_shown(speaker, confidence))
        self._put(self._reason, (speaker_reason(quotation),) if quotation else ())
        self._put(self._facts, quotation_facts(document, quotation) if quotation else ())
        self._put(self._remarks, document_facts(document))
        self._details.setText("\n".join(map(_breakable, file_facts(document))))
        shown = (self._speaker, self._reason, self._facts, self._file, self._remarks)
        self.setAccessibleDescription("\n".join(label.text() for label in shown if not label.isHidden()))

    def show_matches(self, matches: Sequence[Match]) -> None:
        """List clusters that may be the same statement."""
        while self._matches.count():
            taken = self._matches.takeAt(0)
            widget = taken.widget() if taken else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self._matches_title.setVisible(bool(matches))
        for widget in (each for match in matches for each in (self._match_button(match), self._decision(match))):
            self._matches.addWidget(widget)
            # A layout would show it only when events are taken next.
            widget.show()

    def _build(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(3)
        for part in (self._speaker, self._reason, self._correct, self._facts, self._matches_title):
            column.addWidget(part)
            column.addSpacing(4)
        self._correct.setText(tr("Correct the speaker…"))
        self._correct.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self._correct.clicked.connect(self.speaker_wanted)
        column.addLayout(self._matches)
        column.addSpacing(10)
        for widget in (self._file, self._remarks, *self._field_rows(), self._more, self._details, self._copy):
            column.addWidget(widget)
            if isinstance(widget, QLineEdit):
                column.addSpacing(7)
        column.addStretch(1)
        self._matches_title.setText(tr("Possibly the same statement"))
        self._build_more()
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Provenance"))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of what cannot be broken into lines: nothing scrolls sideways."""
        width = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(LEAST_WIDTH, width), super().minimumSizeHint().height())

    def _build_more(self) -> None:
        """Fold away what is seldom asked for."""
        self._more.setText(tr("Details"))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self._more.setCheckable(True)
        self._more.toggled.connect(self._unfold)
        # Their text holds places to break it at, which nobody should copy.
        for label in (self._file, self._details):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._copy.setText(tr("Copy this"))
        self._copy.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self._copy.clicked.connect(self._copy_details)
        self._unfold(is_unfolded=False)

    def _copy_details(self) -> None:
        if self._document:
            QGuiApplication.clipboard().setText("\n".join(file_facts(self._document)))

    def _unfold(self, is_unfolded: bool) -> None:
        self._more.setArrowType(Qt.ArrowType.DownArrow if is_unfolded else Qt.ArrowType.RightArrow)
        self._details.setVisible(is_unfolded)
        self._copy.setVisible(is_unfolded)

    def _put(self, label: QLabel, lines: Sequence[str]) -> None:
        label.setText("\n".join(lines))
        label.setVisible(bool(lines))

    def _field_rows(self) -> Iterable[QWidget]:
        for name, label in EDITED:
            caption = self._label(0.82)
            caption.setText(tr(label))
            caption.setBuddy(self.fields[name])
            yield caption
            yield self.fields[name]

    def _build_field(self, name: Field, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        field.setPlaceholderText(tr("unknown: set it here"))
        field.setAccessibleName(tr(label))
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

    def _match_button(self, match: Match) -> ElidedButton:
        shown = match.wording if len(match.wording) <= LONGEST_MATCH else f"{match.wording[:LONGEST_MATCH]}…"
        button = ElidedButton(as_label(f"≈ {shown}"))
        reason = translated(match.reason)
        button.setToolTip(as_tooltip(f"{match.wording}\n\n{reason}"))
        button.setAccessibleDescription(reason)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.match_chosen.emit(match.cluster_id))
        return button

    def _decision(self, match: Match) -> QWidget:
        """Return what one says of a possible match: that it is one, or is none."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 6)
        for text, told in ((tr("Same: merge"), self.match_merged), (tr("Not the same"), self.match_denied)):
            button = QToolButton()
            button.setText(text)
            button.setAccessibleDescription(match.wording)
            button.clicked.connect(lambda _=False, told=told: told.emit(match.cluster_id))
            across.addWidget(button)
        across.addStretch(1)
        return row

    def _restyle(self) -> None:
        for label, size, bold, role in self._labels:
            self._style(label, size, bold=bold, role=role)

    def _style(self, label: QLabel, size: float, *, bold: bool, role: Role) -> None:
        label.setFont(self._theme.sans(size, bold=bold))
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._theme.colour(role))
        label.setPalette(palette)


def _breakable(name: str) -> str:
    """Return a path, a file name or a sum that a label can break after signs that join words, and in long runs."""
    return _BORDERS.sub("\\g<0>\u200b", name)
