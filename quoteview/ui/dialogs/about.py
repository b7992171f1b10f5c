"""About: which quoteview this is, what it runs on, and where it keeps things."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from quoteview.ui.logs import log_folder
from quoteview.ui.translation import tr
from quoteview.ui.versions import versions

LICENCE = "MIT"


class About(QDialog):
    """A table of versions and folders; all of it can be selected, and copied at once."""

    def __init__(self, settings_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = self._found(settings_folder)
        self._build()

    @property
    def text(self) -> str:
        """What it says, a line each, as it is copied."""
        return "".join(f"{name}: {value}\n" for name, value in self._facts.items())

    def copy(self) -> None:
        """Put what it says on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)

    def _found(self, settings_folder: Path) -> Mapping[str, str]:
        places = {
            tr("Settings"): str(settings_folder),
            tr("Logs"): str(log_folder()),
            tr("Licence"): LICENCE,
            tr("New versions"): tr("where you got this one; quoteview does not look for them"),
        }
        running = {tr(name): version for name, version in versions().items()}
        return {**running, **places}

    def _build(self) -> None:
        self.setWindowTitle(tr("About quoteview"))
        purpose = QLabel(tr("Finds, attributes, groups and compares quotations. Nothing leaves this machine."))
        purpose.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(self._facts.items()):
            label, fact = QLabel(name), QLabel(value)
            fact.setTextFormat(Qt.TextFormat.PlainText)
            fact.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            fact.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, at, 0)
            grid.addWidget(fact, at, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        copy.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(purpose)
        column.addLayout(grid)
        column.addWidget(buttons)
