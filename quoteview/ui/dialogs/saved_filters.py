"""The list of saved filters: save the one that holds now, go back to one, rename it, delete it, put it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quoteview.ui.models.saved_filters import SavedFilter, SavedFilters
from quoteview.ui.style import LIST_STYLE
from quoteview.ui.translation import tr

_NAME = Qt.ItemDataRole.UserRole


class SavedFilterList(QDialog):
    """Saved filters beside the window. `save_wanted` gives a name for the filter that holds now, `wanted` one to apply.

    Names are edited in place; what was deleted can be put back while the list is open.
    """

    save_wanted = Signal(str)
    wanted = Signal(str)

    def __init__(self, filters: SavedFilters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = filters
        self._deleted: list[SavedFilter] = []
        self.name, self.list = QLineEdit(), QListWidget()
        self._save, self._apply = QPushButton(tr("Save")), QPushButton(tr("Apply"))
        self._rename, self._delete = QPushButton(tr("Rename")), QPushButton(tr("Delete"))
        self._put_back = QPushButton(tr("Put back"))
        self._build()
        self._connect()
        self._show()

    def begin(self, *, is_saving: bool) -> None:
        """Open, at the name to save under or at the list."""
        self.show()
        (self.name if is_saving else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.setWindowTitle(tr("Saved filters"))
        self.resize(420, 380)
        self.name.setPlaceholderText(tr("Name of the filter"))
        self.name.setAccessibleName(tr("Name for the filter that holds now"))
        self.list.setStyleSheet(LIST_STYLE)
        self.list.setAccessibleName(tr("Saved filters"))
        above, beside = QHBoxLayout(), QVBoxLayout()
        above.addWidget(self.name, 1)
        above.addWidget(self._save)
        for button in (self._apply, self._rename, self._delete, self._put_back):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.list, 1)
        below.addLayout(beside)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addLayout(below)

    def _connect(self) -> None:
        self._save.setDefault(True)
        self._save.clicked.connect(self._save_now)
        self.name.textChanged.connect(self._refresh)
        self.list.itemActivated.connect(self._apply_now)
        self.list.currentRowChanged.connect(self._refresh)
        self.list.itemChanged.connect(self._take_name)
        self._apply.clicked.connect(self._apply_now)
        self._rename.clicked.connect(lambda: self.list.editItem(self.list.currentItem()))
        self._delete.clicked.connect(self._delete_now)
        self._put_back.clicked.connect(self._put_back_last)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete.click)
        # Later, because it takes away the very item whose name may be changing now.
        self._filters.changed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def _chosen(self) -> str:
        item: QListWidgetItem | None = self.list.currentItem()
        return str(item.data(_NAME)) if item else ""

    def _show(self) -> None:
        at = self.list.currentRow()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        for name in self._filters.names:
            item = QListWidgetItem(name, self.list)
            item.setData(_NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._refresh()

    def _refresh(self) -> None:
        name = self.name.text().strip()
        self._save.setEnabled(bool(name))
        self._save.setText(tr("Replace") if name in self._filters.names else tr("Save"))
        for button in (self._apply, self._rename, self._delete):
            button.setEnabled(bool(self._chosen))
        self._put_back.setEnabled(bool(self._deleted))

    def _save_now(self) -> None:
        self.save_wanted.emit(self.name.text().strip())
        self.close()

    def _apply_now(self) -> None:
        if self._chosen:
            self.wanted.emit(self._chosen)

    def _take_name(self, item: QListWidgetItem) -> None:
        name, new_name = str(item.data(_NAME)), item.text().strip()
        if name != new_name and not self._filters.rename(name, new_name):
            # An empty name, or another filter's: the old one stays.
            item.setText(name)

    def _delete_now(self) -> None:
        deleted = self._filters.delete(self._chosen)
        if deleted:
            self._deleted.append(deleted)
            self._refresh()

    def _put_back_last(self) -> None:
        if self._deleted:
            self._filters.put(self._deleted.pop())
            self._refresh()
