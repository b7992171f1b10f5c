"""Choosing what to open and where to write: dialogs of the system that do not stop the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QMainWindow

from quoteview.core.project import PROJECT_SUFFIX
from quoteview.ui.dialogs.holding import HoldingDialog
from quoteview.ui.translation import tr


class Files(QObject):
    """The file dialogs of a window.

    `opened` and `added` give paths, `project_wanted` a project file. `making_wanted` gives the folders to make a
    project of, `copy_wanted` where to save a copy of the project, and both whether the file is to hold the documents.
    """

    opened = Signal(list)
    added = Signal(list)
    project_wanted = Signal(Path)
    making_wanted = Signal(list, bool)
    copy_wanted = Signal(Path, bool)

    def __init__(self, window: QMainWindow, holds: Callable[[], bool]) -> None:
        """Make the dialogs of a window; `holds` tells whether the project that is open holds its documents."""
        super().__init__(window)
        self._window, self._holds = window, holds

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

    def ask_to_hold(self, paths: Sequence[Path], *, holds: bool) -> None:
        """Ask whether a project that is made of paths is to hold their documents; `holds` is what is usual."""
        told = tr("A project of the documents in {folder}.").format(folder=paths[0])
        dialog = HoldingDialog(tr("New project"), tr("&Make the project"), told, holds=holds, parent=self._window)
        dialog.chosen.connect(lambda chosen: self.making_wanted.emit(list(paths), chosen))
        dialog.open()

    def save_copy(self) -> None:
        """Ask where to save a copy of the project, and whether it is to hold the documents."""
        dialog = QFileDialog(self._window, tr("Save a copy of the project"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._projects())
        dialog.setDefaultSuffix(PROJECT_SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(lambda name: self._ask_to_hold_copy(Path(name)))
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

    def _ask_to_hold_copy(self, path: Path) -> None:
        told = tr("A copy of the project is saved as {path}.").format(path=path)
        dialog = HoldingDialog(
            tr("Save a copy of the project"), tr("&Save the copy"), told, holds=self._holds(), parent=self._window
        )
        dialog.chosen.connect(lambda chosen: self.copy_wanted.emit(path, chosen))
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
