"""The sheet of keys: every action with what it is called by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from quoteview.ui.action_row import plain
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.key_map import KeyMap
from quoteview.ui.menus import ACTIONS
from quoteview.ui.models.folding import fold
from quoteview.ui.translation import tr


class KeySheet(QDialog):
    """A table of actions and their keys as they are now; what is typed narrows it."""

    def __init__(self, settings: KeptSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._rows: list[tuple[str, str]] = []
        self._sought = QLineEdit()
        self.table = QTableWidget(0, 2)
        self._build()
        self._fill()
        settings.changed.connect(self._fill)

    def _fill(self) -> None:
        """List what has a key; an action without one is found in the palette."""
        keys = KeyMap(self._settings.current.keys)
        self._rows = [(plain(tr(row.text)), keys.shown(row)) for row in ACTIONS if keys.keys(row)]
        self.table.setRowCount(len(self._rows))
        for at, texts in enumerate(self._rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(at, place, item)
        self._narrow(self._sought.text())

    def _build(self) -> None:
        self.setWindowTitle(tr("Keys"))
        self.resize(460, 560)
        self._sought.setPlaceholderText(tr("Find an action or a key"))
        self._sought.setAccessibleName(tr("Find an action or a key"))
        self._sought.setClearButtonEnabled(True)
        self._sought.textChanged.connect(self._narrow)
        self.table.setAccessibleName(tr("Keys"))
        self.table.setHorizontalHeaderLabels([tr("Action"), tr("Keys")])
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        column = QVBoxLayout(self)
        column.addWidget(self._sought)
        column.addWidget(self.table)

    def _narrow(self, text: str) -> None:
        sought = fold(text)
        for at in range(self.table.rowCount()):
            self.table.setRowHidden(at, sought not in fold(" ".join(self._rows[at])))
