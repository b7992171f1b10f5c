"""What the project that is open is: where its file is, and what it holds."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from quoteview.session.properties import Properties
from quoteview.ui.models.moments import moment_shown
from quoteview.ui.translation import number_shown, tr


class PropertiesDialog(QDialog):
    """A table of facts, each of which can be selected."""

    def __init__(self, properties: Properties, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = _facts(properties)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(tr("Project properties"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in self.facts.items():
            fact = QLabel(value)
            fact.setTextFormat(Qt.TextFormat.PlainText)
            fact.setWordWrap(True)
            fact.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
            fact.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            fact.setAccessibleName(f"{name}: {value}")
            form.addRow(name, fact)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)


def _facts(properties: Properties) -> Mapping[str, str]:
    return {
        tr("File"): str(properties.path),
        tr("Size"): tr("{size} MB").format(size=number_shown(properties.size / 1e6, ",.1f")),
        tr("Made"): moment_shown(properties.created_at),
        tr("Documents"): number_shown(properties.n_documents),
        tr("Copy of the documents"): _held(properties),
        tr("Lines of the history"): number_shown(properties.n_entries),
        tr("Project"): properties.project_id,
    }


def _held(properties: Properties) -> str:
    if not properties.keeps_originals:
        return tr("Not in the file: it holds their text, their hashes and paths.")
    if properties.n_missing:
        return tr("In the file, but for %n document(s).", n=properties.n_missing)
    return tr("In the file, as they were read.")
