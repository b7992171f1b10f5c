"""The other files of a project: backups that are kept and restored, another's copy, what is left of a damaged one."""

from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog

from quoteview.core.project import PROJECT_SUFFIX
from quoteview.session import projects
from quoteview.session.exporting import SUFFIXES, Format
from quoteview.ui.dialogs.backups import BackupDialog
from quoteview.ui.tasks import Task, TaskQueue
from quoteview.ui.translation import mark, tr

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

EVERY = 60 * 60 * 1000
"""Milliseconds between two backups of a project that stays open."""


class Copies(QObject):
    """What the window does with other files of the project that is open, or of one that could not be opened.

    Backups are made on a thread of their own, and nobody waits for them.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session, self._operations = window.session, window.operations
        self._folder = window.preferences.backups
        self._tasks = TaskQueue()
        self._task: Task | None = None
        self._backed_up: Path | None = None
        self._damaged: Path | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.back_up)
        self._timer.start()
        self._operations.ended.connect(self._offer)

    @Slot()
    def take(self) -> None:
        """Take note of what is open: a project that was opened for writing is backed up."""
        if self._session.project_path != self._backed_up:
            self.back_up()

    @Slot()
    def back_up(self) -> None:
        """Make a backup of the project, if it is time for one."""
        path, number = self._session.project_path, self._window.preferences.chosen.current.backups
        if path is None or self._session.is_read_only or self._task or number <= 0:
            return
        self._backed_up = path
        self._task = Task(lambda _: projects.keep_backup(path, self._folder, number))
        self._task.signals.failed.connect(self._window.notices.tell)
        self._task.signals.ended.connect(self._end)
        self._tasks.start(self._task)

    def restore(self) -> None:
        """Ask which backup of the open project is to be restored."""
        if self._session.project_path:
            self._ask(self._session.project_path)

    def merge(self) -> None:
        """Ask for another's copy of the project, and where the merged one is to be saved."""
        dialog = QFileDialog(self._window, tr("Merge another copy of the project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._projects())
        dialog.fileSelected.connect(lambda name: self._ask_where(Path(name)))
        dialog.open()

    def import_project(self) -> None:
        """Ask for JSON Lines of a whole project, and where the project they make is to be saved."""
        dialog = QFileDialog(self._window, tr("Import a project from JSON Lines"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{tr('JSON Lines')} (*{SUFFIXES[Format.JSON_LINES]})")
        dialog.fileSelected.connect(lambda name: self._ask_where_to_import(Path(name)))
        dialog.open()

    def import_into(self, lines: Path, into: Path) -> None:
        """Make a new project file of JSON Lines of a whole one, and open that."""
        making = partial(projects.open_imported, self._session, lines, into)
        self._operations.open_made(mark("Import project"), making)

    def merge_into(self, other: Path, into: Path) -> None:
        """Merge the open project with another copy into a new file, and open that."""
        heading = tr("The copies differ. What is to be settled has the tag “merge conflict”:")
        making = partial(projects.open_merged, self._session, other, into)
        self._operations.open_made(mark("Merge copies"), making, heading)

    def recover(self, path: Path) -> None:
        """Save what survives of a damaged project into a new one beside it, and open that."""
        into = free_name(path, tr("recovered"))
        heading = tr("Recovered as {name}. Lost:").format(name=into.name)
        making = partial(projects.open_recovered, self._session, path, into)
        self._operations.open_made(mark("Recover project"), making, heading)

    def note_damage(self, path: Path) -> None:
        """Take note of a project that could not be opened because it is damaged."""
        self._damaged = path

    def close(self) -> None:
        """Hear nothing more of a backup that is being made, and wait until it is."""
        self._timer.stop()
        if self._task:
            self._task.signals.disconnect(self)
            self._task.signals.disconnect(self._window.notices)
        self._tasks.wait()
        self._task = None

    @Slot()
    def _offer(self) -> None:
        path, self._damaged = self._damaged, None
        if path is None:
            return
        offers = [(tr("Recover what survives"), partial(self.recover, path))]
        if projects.backups_of(path, self._folder):
            offers.append((tr("Restore from backup…"), partial(self._ask, path)))
        self._window.notices.offer(offers)

    @Slot()
    def _end(self) -> None:
        self._task = None

    def _ask(self, project: Path) -> None:
        backups = projects.backups_of(project, self._folder)
        if not backups:
            self._window.notices.tell(tr("There is no backup of this project yet."))
            return
        dialog = BackupDialog(backups, self._window)
        dialog.chosen.connect(partial(self._restore, project))
        dialog.open()

    def _restore(self, project: Path, backup: Path) -> None:
        into = free_name(project, backup.stem)
        making = partial(projects.open_backup, self._session, backup, into)
        self._operations.open_made(mark("Restore from backup"), making)

    def _ask_where_to_import(self, lines: Path) -> None:
        dialog = self._saving(tr("Save the imported project"))
        dialog.selectFile(str(free_name(lines.with_suffix(PROJECT_SUFFIX), tr("imported"))))
        dialog.fileSelected.connect(lambda name: self.import_into(lines, Path(name)))
        dialog.open()

    def _ask_where(self, other: Path) -> None:
        dialog = self._saving(tr("Save the merged project"))
        if self._session.project_path:
            dialog.selectFile(str(free_name(self._session.project_path, tr("merged"))))
        dialog.fileSelected.connect(lambda name: self.merge_into(other, Path(name)))
        dialog.open()

    def _saving(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._projects())
        dialog.setDefaultSuffix(PROJECT_SUFFIX.removeprefix("."))
        return dialog

    @staticmethod
    def _projects() -> str:
        return f"{tr('Projects')} (*{PROJECT_SUFFIX})"


def free_name(project: Path, what: str) -> Path:
    """Return a path beside a project that is not taken yet and says what it is: "pier (merged)"."""
    names = chain([f"{project.stem} ({what})"], (f"{project.stem} ({what} {number})" for number in count(2)))
    candidates = (project.with_name(f"{name}{PROJECT_SUFFIX}") for name in names)
    return next(path for path in candidates if not path.exists())
