"""A strip beneath the collation: what was decided of the statement, or of the wording one is at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from quoteview.core.verdict import UNJUDGED, Basis, ClusterVerdict, Judgement, Status, VariantVerdict, Verdict
from quoteview.ui.colours import Role
from quoteview.ui.key_hints import with_key
from quoteview.ui.models.judgement_words import NO_STAR, STAR, decision_signs, signed, status_shown, verdict_shown
from quoteview.ui.models.labels import shown
from quoteview.ui.theme import Theme
from quoteview.ui.translation import mark, tr
from quoteview.ui.views.elided_choice import ElidedChoice
from quoteview.ui.views.elided_label import ElidedLabel
from quoteview.ui.views.stored_field import StoredField

NARROW, NARROWER = 700, 500
"""Pixels of width, at the usual size of text: under the first the place of the basis stands beneath the choices, under
the second what is decided stands in a line of its own, and who decided it above that."""
SIGNED_SHARE = 3
"""Of the width of its line, what who judged and when may take, beside what else is in it."""
SHORTEST = 7
"""Letters that a choice shows, where there is room."""
LEAST_WIDTH = 56
"""Pixels of width of a choice at least."""


class Side(Enum):
    """What is judged. Its value is what it is called."""

    STATEMENT = mark("Statement")
    WORDING = mark("Wording")


VERDICTS: Mapping[Side, Sequence[Verdict]] = {
    Side.STATEMENT: tuple(ClusterVerdict),
    Side.WORDING: tuple(VariantVerdict),
}


STATUSES, BASES = tuple(Status), (None, *Basis)


@dataclass(frozen=True, slots=True)
class Judged:
    """What one judges: clusters, the one one is at first, or a variant, by ids; and what was decided of the first."""

    ids: tuple[str, ...] = ()
    judgement: Judgement = UNJUDGED


class JudgementPanel(QWidget):
    """Verdict, status, basis, note, tags and star, for the statement or for a wording.

    `side_chosen` gives a Side; `verdict_chosen`, `status_chosen`, `basis_chosen` and `star_clicked` are about
    what is shown. `reference_written`, `note_written` and `tags_written` give the ids that a text was written
    for, and the text. `left` tells that one is done writing.
    """

    side_chosen = Signal(object)
    verdict_chosen = Signal(object)
    status_chosen = Signal(object)
    basis_chosen = Signal(object)
    star_clicked = Signal()
    reference_written = Signal(object, str)
    note_written = Signal(object, str)
    tags_written = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._side: Side | None = None
        self._verdicts: tuple[Verdict | None, ...] = (None,)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides, self._choices, self._texts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self.sides = {side: QToolButton() for side in Side}
        self.verdict, self.status, self.basis = ElidedChoice(), ElidedChoice(), ElidedChoice()
        self.star, self.signed = QToolButton(), ElidedLabel()
        where, store = tr("Where the basis is to be found"), tr("Enter stores it, and so does going elsewhere.")
        self.reference = StoredField(where, tr("where"), f"{where}. {store}")
        self.note = StoredField(tr("Note"), "", store)
        self.tags = StoredField(tr("Tags"), "", tr("Tags, with commas between them.") + f" {store}")
        self._build_sides()
        self._build_choices()
        self._build_lines()
        self._connect()
        self._restyle()

    def show_judged(self, side: Side, judged: Mapping[Side, Judged]) -> None:
        """Show what was decided on a side, and beside it only signs of what was decided on the other."""
        own = judged[side]
        if side is not self._side:
            self._side = side
            self._fill_verdicts(side)
        for each, button in self.sides.items():
            signs, number = decision_signs(judged[each].judgement), len(judged[each].ids)
            several = f"{tr(each.value)} ×{number}" if number > 1 else tr(each.value)
            button.setText(f"{several} {signs}".strip())
            button.setChecked(each is side)
            button.setEnabled(bool(judged[each].ids))
        self._show(own)
        for widget in self._judging:
            widget.setEnabled(bool(own.ids))

    def choose_basis(self) -> None:
        """Open the choice of bases."""
        self.basis.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.basis.showPopup()

    def store(self) -> None:
        """Store what was typed."""
        for field in self._fields:
            field.store()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put less beside another where there is little room."""
        super().resizeEvent(event)
        width = self.width() / self._theme.zoom
        is_narrower = width < NARROWER
        self._lines.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrower else QBoxLayout.Direction.LeftToRight
        )
        self._place_reference(is_beneath=width < NARROW)
        self._place_signed(is_above=is_narrower)

    def _place_reference(self, *, is_beneath: bool) -> None:
        """Put the place of the basis beneath the choices, or behind them."""
        if is_beneath == (self._texts.indexOf(self.reference) >= 0):
            return
        if is_beneath:
            self._choices.removeWidget(self.reference)
            self._texts.insertWidget(0, self.reference, 2)
        else:
            self._texts.removeWidget(self.reference)
            self._choices.addWidget(self.reference, 3)

    def _place_signed(self, *, is_above: bool) -> None:
        """Put who judged and when beside what is judged, or behind the texts."""
        if is_above == (self._sides.indexOf(self.signed) >= 0):
            return
        left, line = (self._texts, self._sides) if is_above else (self._sides, self._texts)
        left.removeWidget(self.signed)
        line.addWidget(self.signed, SIGNED_SHARE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour(Role.BORDER))
        painter.end()

    @property
    def _fields(self) -> tuple[StoredField, ...]:
        return self.reference, self.note, self.tags

    @property
    def _judging(self) -> tuple[QWidget, ...]:
        return self.verdict, self.status, self.basis, self.star, *self._fields

    def _show(self, judged: Judged) -> None:
        judgement, first = judged.judgement, judged.ids[:1]
        self.verdict.setCurrentIndex(self._verdicts.index(judgement.verdict))
        self.status.setCurrentIndex(STATUSES.index(judgement.status))
        self.basis.setCurrentIndex(BASES.index(judgement.basis))
        self.star.setText(STAR if judgement.is_starred else NO_STAR)
        self.star.setChecked(judgement.is_starred)
        # A note and a place are of one thing; tags are put on all that is chosen.
        self.reference.show_of(first, judgement.basis_ref)
        self.note.show_of(first, judgement.note)
        self.tags.show_of(judged.ids, ", ".join(judgement.tags))
        self.signed.setText(signed(judgement))

    def _fill_verdicts(self, side: Side) -> None:
        self._verdicts = (None, *VERDICTS[side])
        self.verdict.clear()
        self.verdict.addItems([tr("no verdict"), *map(verdict_shown, VERDICTS[side])])

    def _build_sides(self) -> None:
        group = QButtonGroup(self)
        for place, (side, button) in zip(("first", "last"), self.sides.items(), strict=True):
            button.setCheckable(True)
            button.setProperty("segment", place)
            button.setToolTip(tr("Judge the statement") if side is Side.STATEMENT else tr("Judge the wording"))
            button.clicked.connect(lambda _, side=side: self.side_chosen.emit(side))
            group.addButton(button)

    def _build_choices(self) -> None:
        self.status.addItems(list(map(status_shown, STATUSES)))
        self.basis.addItems([tr("no basis"), *map(shown, Basis)])
        names = {self.verdict: tr("Verdict"), self.status: tr("Status"), self.basis: tr("Basis")}
        for choice, name in names.items():
            choice.call(name)
            choice.setFrame(False)
            choice.setSizeAdjustPolicy(ElidedChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(SHORTEST)
            choice.setMinimumWidth(LEAST_WIDTH)
        self.star.setCheckable(True)
        self.star.setAccessibleName(tr("Star"))
        self.star.setProperty("quiet", True)  # noqa: FBT003 - Qt's signature
        self.signed.setTextFormat(Qt.TextFormat.PlainText)
        self.signed.setAccessibleName(tr("Who judged this, and when"))

    def _build_lines(self) -> None:
        self.setAccessibleName(tr("Judgement"))
        self._lines.setSpacing(6)
        sides, choices, texts = self._sides, self._choices, self._texts
        sides.setSpacing(0)
        for button in self.sides.values():
            sides.addWidget(button)
        sides.addStretch(1)
        choices.addWidget(self.star)
        for choice, share in ((self.verdict, 4), (self.status, 4), (self.basis, 4)):
            choices.addWidget(choice, share)
        choices.addWidget(self.reference, 3)
        for field, share in ((self.note, 5), (self.tags, 2), (self.signed, SIGNED_SHARE)):
            texts.addWidget(field, share)
        texts.setSpacing(12)
        self._lines.addLayout(sides)
        self._lines.addLayout(choices, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 12, 7)
        column.setSpacing(5)
        column.addLayout(self._lines)
        column.addLayout(texts)

    def _connect(self) -> None:
        # The choices are looked up here: as data of an item Qt would make texts of them.
        self.verdict.activated.connect(lambda at: self.verdict_chosen.emit(self._verdicts[at]))
        self.status.activated.connect(lambda at: self.status_chosen.emit(STATUSES[at]))
        self.basis.activated.connect(lambda at: self.basis_chosen.emit(BASES[at]))
        self.star.clicked.connect(self.star_clicked)
        for field, written in zip(
            self._fields, (self.reference_written, self.note_written, self.tags_written), strict=True
        ):
            field.stored.connect(written)
            field.left.connect(self.left)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        small = self._theme.sans(0.88)
        for widget in (*self.sides.values(), *self._judging, self.signed):
            widget.setFont(small)
        self.star.setFont(self._theme.sans())
        self.note.setPlaceholderText(with_key(tr("note"), "note"))
        self.tags.setPlaceholderText(with_key(tr("tags"), "tags"))
        self.star.setToolTip(with_key(tr("Star"), "star"))
        palette = self.signed.palette()
        palette.setColor(self.signed.foregroundRole(), self._theme.colour(Role.MUTED))
        self.signed.setPalette(palette)
