"""Asking whether a project file is to hold its documents: when it is made, and when it is copied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from quoteview.ui.translation import tr

WIDTH = 56
"""Characters of a line, at least."""


class HoldingDialog(QDialog):
    """One box to tick, and what follows from it in words. `chosen` gives whether it is ticked, when it is accepted."""

    chosen = Signal(bool)

    def __init__(self, title: str, go_on: str, told: str, *, holds: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.holds, self.consequence = QCheckBox(tr("&Hold a copy of the documents")), QLabel()
        self._build(go_on, told)
        self.holds.toggled.connect(self._show_consequence)
        self.holds.setChecked(holds)
        self._show_consequence(self.holds.isChecked())

    def accept(self) -> None:
        """Give what is chosen."""
        holds = self.holds.isChecked()
        super().accept()
        self.chosen.emit(holds)

    def _build(self, go_on: str, told: str) -> None:
        what = QLabel(told)
        for label in (what, self.consequence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button = buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (what, self.holds, self.consequence, buttons):
            column.addWidget(widget)
        button.setDefault(True)
        button.setFocus()

    def _show_consequence(self, holds: bool) -> None:
        """Say what follows, and say it to those who hear the box, too."""
        self.consequence.setText(
            tr("The file is whole by itself: the documents can be shown as they were, wherever it goes.")
            if holds
            else tr("The file holds their text, and what proves that a file is the one that was read; the documents "
                    "themselves stay where they are.")
        )  # fmt: skip
        self.holds.setAccessibleDescription(self.consequence.text())
