"""Choosing what to open and where to write: dialogs of the system that do not stop the window."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QMainWindow

from quoteview.core.project import PROJECT_SUFFIX
from quoteview.ui.translation import tr


class Files(QObject):
    """The file dialogs of a window.

    `opened` and `added` give paths, `project_wanted` a project file, `copy_wanted` where to save a copy
    of the project.
    """

    opened = Signal(list)
    added = Signal(list)
    project_wanted = Signal(Path)
    copy_wanted = Signal(Path)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window

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

    @staticmethod
    def _projects() -> str:
        return f"{tr('Projects')} (*{PROJECT_SUFFIX})"

    def _ask_for_folder(self, title: str, answered: SignalInstance) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: answered.emit([Path(name)]))
        dialog.open()
