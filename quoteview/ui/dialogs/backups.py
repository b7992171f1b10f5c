"""Choosing a backup: when each was made, and how large it is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from quoteview.store.backups import Backup
from quoteview.ui.style import LIST_STYLE
from quoteview.ui.translation import tr

SIZE = (460, 320)


class BackupDialog(QDialog):
    """A list of backups, the newest first; `chosen` gives the path of the one to restore."""

    chosen = Signal(Path)

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self._build()
        self._fill(backups)

    def _build(self) -> None:
        self.setWindowTitle(tr("Restore from backup"))
        self.resize(*SIZE)
        explained = QLabel(tr("The backup becomes a project of its own beside this one, which stays as it is."))
        explained.setWordWrap(True)
        self.list.setStyleSheet(LIST_STYLE)
        self.list.setAccessibleName(tr("Backups"))
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        restore = buttons.addButton(tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(explained)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.accepted.connect(self._choose)

    def _fill(self, backups: Sequence[Backup]) -> None:
        locale = QLocale()
        for backup in backups:
            at = QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp()))
            text = tr("{day}, {time}, {size}").format(
                # In short 3/4 is a day of March to one and of April to another.
                day=at.date().toString(Qt.DateFormat.ISODate),
                time=locale.toString(at.time(), QLocale.FormatType.ShortFormat),
                size=locale.formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
            )
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, backup.path)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
