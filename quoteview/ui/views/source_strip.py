"""A strip beneath the collation: what a source of record says of the wording one is at, and what that suggests."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from quoteview.core.difference import Severity
from quoteview.session.sources import Held
from quoteview.ui.colours import SEVERITY_ROLES, SIGNS, Role
from quoteview.ui.key_hints import with_key
from quoteview.ui.models.source_words import MISSING, found, question, reasons
from quoteview.ui.plain_text import as_tooltip
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.folding_strip import FoldingStrip


class SourceStrip(FoldingStrip):
    """What was found, and beneath, folded or not, the suggestion as a question with its reason; and two buttons.

    `accepted` and `shown` tell that these were pressed.

    Without a source of record it is not there.
    """

    accepted = Signal()
    shown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._severity = Severity.NONE
        self._found, self._question, self._reason = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self._accept, self._show = QToolButton(), QToolButton()
        self._build()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    @property
    def stops(self) -> Sequence[QWidget]:
        """The heading and the buttons."""
        return self.heading, self._show, self._accept

    def show_waiting(self) -> None:
        """Tell that the source is being searched."""
        self._put(tr("Looking into the sources of record…"), "", "", Severity.NONE)
        for button in (self._accept, self._show):
            button.setEnabled(False)
        self.show()

    def show_held(self, held: Held | None, *, is_accepted: bool) -> None:
        """Show what was found of a wording; None shows nothing. A verdict that is given already is no question."""
        self.setVisible(held is not None)
        if held is None:
            return
        finding = held.finding
        sign = SIGNS[finding.severity] if finding.places else MISSING
        asked = "" if is_accepted else question(held)
        why = reasons(held)
        self._put(f"{sign} {found(held)}", asked, " ".join(why), finding.severity)
        self._reason.setToolTip(as_tooltip("\n".join(why)))
        self._reason.setAccessibleDescription("\n".join(why))
        self._accept.setEnabled(not is_accepted)
        self._show.setEnabled(bool(finding.places))

    def _put(self, told: str, asked: str, why: str, severity: Severity) -> None:
        self._severity = severity
        for label, text in ((self._found, told), (self._question, asked), (self._reason, why)):
            label.setText(text)
        self._question.setVisible(bool(asked) and self.is_open)
        whole = " ".join(filter(None, (told, asked, why)))
        self.setAccessibleDescription(whole)
        self.heading.setAccessibleName(tr("Source of record: {answer}").format(answer=whole))
        self._restyle()

    def _build(self) -> None:
        self.setAccessibleName(tr("Source of record"))
        for label in (self._found, self._question, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._accept.setText(tr("Accept"))
        self._show.setText(tr("Show in the source"))
        for button in (self._accept, self._show):
            button.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self._accept.clicked.connect(self.accepted)
        self._show.clicked.connect(self.shown)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.heading)
        first.addWidget(self._found, 1)
        first.addWidget(self._show)
        second.addWidget(self._question)
        second.addWidget(self._reason, 1)
        second.addWidget(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 12, 5)
        column.setSpacing(3)
        column.addLayout(first)
        column.addLayout(second)

        self._fold_at_first(is_open=True)

    def _show_content(self, *, is_open: bool) -> None:
        self._question.setVisible(is_open and bool(self._question.text()))
        self._reason.setVisible(is_open)
        self._accept.setVisible(is_open)

    def _restyle(self) -> None:
        self.heading.setToolTip(with_key(tr("What sources of record say"), "source_answer"))
        small = self._theme.sans(0.88)
        for widget in (self._reason, self._accept, self._show):
            widget.setFont(small)
        for label in (self._found, self._question):
            label.setFont(self._theme.sans(0.88, bold=True))
        self._accept.setToolTip(with_key(tr("Accept what the source suggests"), "accept_suggestion"))
        self._show.setToolTip(with_key(tr("Show in the source"), "show_in_source"))
        self._colour(self._found, SEVERITY_ROLES[self._severity])
        self._colour(self._question, Role.TEXT)
        self._colour(self._reason, Role.MUTED)

    def _colour(self, label: ElidedLabel, role: Role) -> None:
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._theme.colour(role))
        label.setPalette(palette)
