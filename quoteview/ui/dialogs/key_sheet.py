"""The sheet of keys: every action with what it is called by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from quoteview.ui.actions import ACTIONS, keys_shown
from quoteview.ui.models.folding import fold


class KeySheet(QDialog):
    """A table of actions and keys beside the window; what is typed narrows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [(row.text.replace("&", "").rstrip("…"), keys_shown(row)) for row in ACTIONS if row.keys]
        self._sought = QLineEdit()
        self.table = QTableWidget(len(self._rows), 2)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle("Keys")
        self.resize(460, 560)
        self._sought.setPlaceholderText("Find an action or a key")
        self._sought.setAccessibleName("Find an action or a key")
        self._sought.textChanged.connect(self._narrow)
        self.table.setAccessibleName("Keys")
        self.table.setHorizontalHeaderLabels(["Action", "Keys"])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for at, texts in enumerate(self._rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(at, place, item)
        column = QVBoxLayout(self)
        column.addWidget(self._sought)
        column.addWidget(self.table)

    def _narrow(self, text: str) -> None:
        for at, texts in enumerate(self._rows):
            self.table.setRowHidden(at, fold(text) not in fold(" ".join(texts)))
