"""What is fetched into the window and carried out of it: each errand is loaded when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from quoteview.ui.copies import Copies
    from quoteview.ui.dialogs.files import Files
    from quoteview.ui.exporting import Exporting
    from quoteview.ui.main_window import MainWindow
    from quoteview.ui.pasting import Pasting


class Errands(QObject):
    """The errands of a window: opening and saving, pasting, taking results away, other files of the project.

    Each is made when it is first asked for: starting must not wait for it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._files: Files | None = None
        self._pasting: Pasting | None = None
        self._exporting: Exporting | None = None
        self._copies: Copies | None = None

    @property
    def files(self) -> "Files":
        """The dialogs that ask what to open and where to write."""
        from quoteview.ui.dialogs.files import Files  # noqa: PLC0415 - as the class says

        if self._files is None:
            window = self._window
            files = self._files = Files(window, self._holds_documents)
            files.opened.connect(window.keeper.make_project)
            files.making_wanted.connect(lambda paths, holds: window.operations.scan(paths, keeps_originals=holds))
            files.added.connect(window.operations.add)
            files.project_wanted.connect(window.operations.open_project)
            files.copy_wanted.connect(lambda path, holds: window.operations.save_copy(path, keeps_originals=holds))
        return self._files

    @property
    def pasting(self) -> "Pasting":
        """What becomes of text that is pasted or dropped."""
        from quoteview.ui.pasting import Pasting  # noqa: PLC0415 - as above

        if self._pasting is None:
            self._pasting = Pasting(self._window)
        return self._pasting

    @property
    def exporting(self) -> "Exporting":
        """What takes results away."""
        from quoteview.ui.exporting import Exporting  # noqa: PLC0415 - as above

        if self._exporting is None:
            self._exporting = Exporting(self._window)
        return self._exporting

    @property
    def copies(self) -> "Copies":
        """What becomes of other files of the project: backups, another's copy, what is left of a damaged one."""
        from quoteview.ui.copies import Copies  # noqa: PLC0415 - as above

        if self._copies is None:
            self._copies = Copies(self._window)
        return self._copies

    def close(self) -> None:
        """Wait for what still runs: a backup."""
        if self._copies:
            self._copies.close()

    def _holds_documents(self) -> bool:
        session = self._window.session
        return session.is_at_front or session.properties().keeps_originals
