"""Coming back to what was open: recent documents are offered, and one stands where one stood in them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quoteview.core.resources import sample_folder
from quoteview.ui.models.recent import Opened, Paths, Recent
from quoteview.ui.views.recent_menu import RecentMenu

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow
    from quoteview.ui.models.saved_filters import SavedFilter
    from quoteview.ui.operations import Outcome


class SessionKeeper(QObject):
    """Remembers what is opened and where one stands in it, and goes there again when it is opened again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._preferences = window.preferences
        self._open: Paths = ()
        self._at_front: tuple[SavedFilter, str] | None = None
        self.recent = Recent(self)
        self.recent.read(self._preferences.recent)
        self.recent.changed.connect(self._write)
        self.menu = RecentMenu(self.recent)
        self.menu.wanted.connect(self.open)
        window.empty_state.show_recent(self.recent.entries)
        window.empty_state.recent_wanted.connect(self.open)

    def open(self, entry: Opened) -> None:
        """Open again what was opened."""
        self._window.operations.open(entry.paths)

    def open_samples(self) -> None:
        """Open the documents that come with the program."""
        self.open_paths((sample_folder(),))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open paths in place of what is open: in the project that was made of the same paths, if there is one yet."""
        from quoteview.core.project import PROJECT_SUFFIX  # noqa: PLC0415 - starting must not wait for projects

        entry = self._made_of(paths)
        if entry:
            self.open(entry)
        elif any(path.suffix == PROJECT_SUFFIX for path in paths):
            self._window.operations.open(paths)
        else:
            self._window.operations.scan(paths)

    def make_project(self, paths: Sequence[Path]) -> None:
        """Ask what a project of paths is to hold, and make it; one that was made of the same paths is opened."""
        if self._made_of(paths):
            self.open_paths(paths)
        else:
            self._window.errands.files.ask_to_hold(paths, holds=self._preferences.chosen.current.keeps_originals)

    def take(self, outcome: "Outcome") -> None:
        """Take note of what an operation opened, once it is shown."""
        project = self._window.session.project_path
        if not outcome.changes or project is None or self._open == (project,):
            return
        self._open = (project,)
        known = self.recent.of(self._open)
        sources = tuple(map(Path, self._window.session.project.sources))
        self.recent.put(known or Opened(self._open, sources))
        before, self._at_front = self._at_front, None
        if known and (before is None or before == self._place()):
            self._go_back(known)

    def note_front(self) -> None:
        """Take note of where one stands in what is seen first: whoever goes on from there is not called back later."""
        self._at_front = self._place()

    def remember_place(self) -> None:
        """Remember where one stands in what is open."""
        self._at_front = None
        if self._open:
            self.recent.stand(self._open, *self._place())

    def _made_of(self, paths: Sequence[Path]) -> Opened | None:
        """Return the project that was made of the same paths, if there is one yet."""
        sources = tuple(path.absolute() for path in paths)
        made = (entry for entry in self.recent.entries if entry.sources == sources and entry.is_there)
        return next(made, None)

    def _place(self) -> "tuple[SavedFilter, str]":
        workspace = self._window.workspace
        return workspace.saved_filter(""), workspace.queue.statement

    def _go_back(self, entry: Opened) -> None:
        if entry.filter:
            self._window.workspace.apply(entry.filter)
        if entry.cluster_id in self._window.session.collection.cluster_by_id:
            self._window.workspace.queue.choose(entry.cluster_id)

    def _write(self) -> None:
        self._preferences.set_recent(self.recent.text())
