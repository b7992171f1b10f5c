"""Choosing what to open and where to write: dialogs of the system that do not stop the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QMainWindow

from quoteview.core.project import PROJECT_SUFFIX
from quoteview.session.exporting import Table
from quoteview.ui.models.extent import Extent
from quoteview.ui.translation import mark, tr

TABLES = {
    Table.QUOTATIONS: mark("Quotes, one row an occurrence (*.csv)"),
    Table.CLUSTERS: mark("Clusters, one row a statement (*.csv)"),
}


VERIFIED = {
    Table.QUOTATIONS: mark("Verified only, {scope}: quotes, one row an occurrence (*.csv)"),
    Table.CLUSTERS: mark("Verified only, {scope}: clusters, one row a statement (*.csv)"),
}


class Files(QObject):
    """The file dialogs of a window.

    `opened` and `added` give paths, `project_wanted` a project file, `copy_wanted` where to save a copy
    of the project, `export_wanted` a path, a table and an Extent. `scope` tells what an export to
    an extent would hold, in words; the dialog states it.
    """

    opened = Signal(list)
    added = Signal(list)
    project_wanted = Signal(Path)
    copy_wanted = Signal(Path)
    export_wanted = Signal(Path, Table, Extent)

    def __init__(self, window: QMainWindow, scope: Callable[[Extent], str]) -> None:
        super().__init__(window)
        self._window = window
        self._scope = scope

    def open_folder(self) -> None:
        """Ask for a folder to open."""
        self._ask_for_folder(tr("Open a folder of documents"), self.opened)

    def open_project(self) -> None:
        """Ask for a project file to open."""
        dialog = QFileDialog(self._window, tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._projects())
        dialog.fileSelected.connect(lambda name: self.project_wanted.emit(Path(name)))
        dialog.open()

    def save_copy(self) -> None:
        """Ask where to save a copy of the project."""
        dialog = QFileDialog(self._window, tr("Save a copy of the project"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._projects())
        dialog.setDefaultSuffix(PROJECT_SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(lambda name: self.copy_wanted.emit(Path(name)))
        dialog.open()

    def add_folder(self) -> None:
        """Ask for a folder to add."""
        self._ask_for_folder(tr("Add a folder of documents"), self.added)

    def add_documents(self) -> None:
        """Ask for documents to add."""
        dialog = QFileDialog(self._window, tr("Add documents"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.added.emit([Path(name) for name in names]))
        dialog.open()

    def export(self) -> None:
        """Ask where to write what is shown, or only what is verified, and as which table."""
        dialog = QFileDialog(self._window, self._export_title(Extent.SHOWN))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        verified = self._scope(Extent.VERIFIED)
        offered = {tr(text): (table, Extent.SHOWN) for table, text in TABLES.items()}
        offered |= {
            tr(text).format(scope=verified): (table, Extent.VERIFIED) for table, text in VERIFIED.items()
        }
        dialog.setNameFilters(list(offered))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("quotes.csv")
        dialog.filterSelected.connect(lambda chosen: dialog.selectFile(f"{offered[chosen][0].value}.csv"))
        dialog.filterSelected.connect(lambda chosen: dialog.setWindowTitle(self._export_title(offered[chosen][1])))
        dialog.fileSelected.connect(
            lambda name: self.export_wanted.emit(Path(name), *offered[dialog.selectedNameFilter()])
        )
        dialog.open()

    def _export_title(self, extent: Extent) -> str:
        return tr("Export {scope}").format(scope=self._scope(extent))

    @staticmethod
    def _projects() -> str:
        return f"{tr('Projects')} (*{PROJECT_SUFFIX})"

    def _ask_for_folder(self, title: str, answered: SignalInstance) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: answered.emit([Path(name)]))
        dialog.open()
