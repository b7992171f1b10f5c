"""The field above a table in which one types to narrow it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QTableView


class NarrowingField(QLineEdit):
    """Narrows a table: its `/` leads here, Enter back to it, and Escape back with nothing narrowed."""

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self._table = table
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self.returnPressed.connect(table.setFocus)
        for key, widget, act in (("Escape", self, self._leave), ("/", table, self.setFocus)):
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def call(self, shown: str, name: str) -> None:
        """Say what is narrowed: `shown` where nothing is typed, the `name` to whoever asks or cannot see it."""
        self.setPlaceholderText(shown)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _leave(self) -> None:
        self.clear()
        self._table.setFocus()
