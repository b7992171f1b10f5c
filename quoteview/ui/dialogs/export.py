"""Asking what to take away, in which form, and how much of it: what it would hold is said before it is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from quoteview.session.exporting import Format, Wanted
from quoteview.ui.models.export_forms import EXPORT_FORMS, ExportForm
from quoteview.ui.models.extent import Extent
from quoteview.ui.style import LIST_STYLE
from quoteview.ui.translation import tr

SIZE = (720, 480)
LEAST_LETTERS = 40
"""Letters abreast for which what stands beside the forms has room at least."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export would hold and what it would leave out, in words, and whether there is anything to write."""

    holds: str
    leaves_out: str = ""
    is_worth_it: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """A form, and how much of the project it is to hold."""

    form: ExportForm
    extent: Extent
    outlet: str | None = None

    @property
    def wanted(self) -> Wanted:
        """The form as the session wants it."""
        return replace(self.form.wanted, outlet=self.outlet)


Previewing = Callable[[Choice], Preview]


class ExportDialog(QDialog):
    """Forms, extents and a preview. `chosen` gives a Choice when it is accepted."""

    chosen = Signal(object)

    def __init__(
        self, previewing: Previewing, outlets: Sequence[str], at: tuple[str, Extent], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self.forms, self.purpose, self.holds, self.leaves_out = QListWidget(), QLabel(), QLabel(), QLabel()
        self.extents = {extent: QRadioButton(tr(extent.value)) for extent in Extent}
        self.outlets = QComboBox()
        self._to_outlet = QLabel(tr("&To:"))
        self.go_on = QPushButton(tr("E&xport…"))
        self._build_forms()
        self._build_extent(outlets)
        self._build()
        self._start(*at)
        self._refresh()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        form = EXPORT_FORMS[max(0, self.forms.currentRow())]
        extent = next((extent for extent, button in self.extents.items() if button.isChecked()), Extent.SHOWN)
        outlet = self.outlets.currentData() if form.wanted.format is Format.REQUESTS else None
        return Choice(form, Extent.ALL if form.is_of_the_whole else extent, outlet)

    def accept(self) -> None:
        """Give what is chosen."""
        choice = self.choice
        super().accept()
        self.chosen.emit(choice)

    def showEvent(self, event: QShowEvent) -> None:
        """Give every form the room for its name: with large text what stands beside them would take it all."""
        super().showEvent(event)
        bar = self.forms.verticalScrollBar().sizeHint().width()
        self.forms.setMinimumWidth(self.forms.sizeHintForColumn(0) + bar)

    def _build_forms(self) -> None:
        self.forms.setStyleSheet(LIST_STYLE)
        self.forms.addItems([tr(form.title) for form in EXPORT_FORMS])
        self.forms.setAccessibleName(tr("Forms to export"))
        self.forms.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.forms.currentRowChanged.connect(self._refresh)
        self.forms.itemActivated.connect(self.accept)
        self.purpose.setWordWrap(True)
        self.purpose.setAccessibleName(tr("What the form is for"))

    def _build_extent(self, outlets: Sequence[str]) -> None:
        for button in self.extents.values():
            button.toggled.connect(self._refresh)
        self.outlets.addItem(tr("All outlets, one letter each"), None)
        for outlet in outlets:
            self.outlets.addItem(outlet, outlet)
        self.outlets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.outlets.setAccessibleName(tr("Outlet that the letter goes to"))
        self._to_outlet.setBuddy(self.outlets)
        self.outlets.currentIndexChanged.connect(self._refresh)

    def _build(self) -> None:
        self.setWindowTitle(tr("Export"))
        self.resize(*SIZE)
        scope, told = QGroupBox(tr("How much")), QGroupBox(tr("What it will hold"))
        rows = QVBoxLayout(scope)
        for button in self.extents.values():
            rows.addWidget(button)
        letter = QHBoxLayout()
        letter.addWidget(self._to_outlet)
        letter.addWidget(self.outlets, 1)
        lines = QVBoxLayout(told)
        for label in (self.holds, self.leaves_out):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(label)
        side = QWidget()
        side.setMinimumWidth(self.fontMetrics().averageCharWidth() * LEAST_LETTERS)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self.purpose, scope):
            right.addWidget(widget)
        right.addLayout(letter)
        right.addWidget(told)
        right.addStretch(1)
        both = QHBoxLayout()
        both.addWidget(self.forms, 1)
        both.addWidget(side)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(both)
        column.addWidget(buttons)

    def _start(self, form_id: str, extent: Extent) -> None:
        ids = [form.id for form in EXPORT_FORMS]
        self.forms.setCurrentRow(ids.index(form_id) if form_id in ids else 0)
        self.extents[extent].setChecked(True)
        self.forms.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, *_: object) -> None:
        choice = self.choice
        preview = self._previewing(choice)
        self.purpose.setText(tr(choice.form.purpose))
        self.holds.setText(preview.holds)
        self.leaves_out.setText(preview.leaves_out)
        self.leaves_out.setVisible(bool(preview.leaves_out))
        self.go_on.setEnabled(preview.is_worth_it)
        is_letter = choice.form.wanted.format is Format.REQUESTS
        for button in self.extents.values():
            button.setEnabled(not choice.form.is_of_the_whole)
        for widget in (self.outlets, self._to_outlet):
            widget.setVisible(is_letter)
        self.setAccessibleDescription(f"{tr(choice.form.purpose)} {preview.holds} {preview.leaves_out}")
