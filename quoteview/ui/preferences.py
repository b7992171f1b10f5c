"""What the window remembers from one day to the next: where it stood and how it was divided, and its settings."""

from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from platformdirs import user_config_path, user_data_path
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from quoteview.core.errors import CannotSave
from quoteview.ui.kept_settings import KeptSettings

FILE = "window.ini"
UNNAMED = "project"


class Preferences:
    """Values in an INI file in a folder, by default the user's configuration folder.

    `chosen` are the settings in the same folder: what somebody chose, and not what merely came to be so.
    `pasted` is the folder, beside that of the projects, of the files that pasted words are given, `backups`
    that of their backups.
    """

    def __init__(self, folder: Path | None = None) -> None:
        data = folder or user_data_path("quoteview", appauthor=False)
        self._projects, self.pasted, self.backups = data / "projects", data / "pasted", data / "backups"
        folder = folder or user_config_path("quoteview", appauthor=False)
        self.chosen = KeptSettings(folder)
        self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    def new_project(self, paths: Sequence[Path]) -> Path:
        """Return where the project of documents under some paths is to be saved: under a name that is not taken.

        It is named after what was opened. Raises CannotSave when its folder cannot be made.
        """
        from quoteview.core.project import PROJECT_SUFFIX  # noqa: PLC0415 - starting must not wait for projects

        try:
            self._projects.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotSave(str(self._projects), error.strerror or str(error)) from error
        name = paths[0].absolute().stem if paths else ""
        names = chain([name or UNNAMED], (f"{name or UNNAMED} {number}" for number in count(2)))
        candidates = (self._projects / f"{each}{PROJECT_SUFFIX}" for each in names)
        return next(path for path in candidates if not path.exists())

    def keep_originals(self, is_on: bool) -> None:
        """Say whether projects that are made from now on hold the bytes of their documents."""
        self.chosen.change(keeps_originals=is_on)

    def restore_window(self, window: QWidget) -> bool:
        """Put a window where it stood; return False when that is not known."""
        geometry = self._settings.value("window/geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def restore_splitter(self, name: str, splitter: QSplitter, usual: list[int]) -> None:
        """Divide a splitter as it was, or else in the usual sizes."""
        state = self._settings.value(f"splitters/{name}")
        if not (isinstance(state, QByteArray) and splitter.restoreState(state)):
            splitter.setSizes(usual)

    @property
    def collation_form(self) -> str:
        """How the collation was shown, or "" when that is not known."""
        return str(self._settings.value("collation/form", ""))

    def set_collation_form(self, form: str) -> None:
        """Remember how the collation is shown."""
        self._settings.setValue("collation/form", form)

    def is_open(self, strip: str, *, usually: bool) -> bool:
        """Whether a strip beneath the collation was left unfolded; as `usually` when that is not known."""
        return str(self._settings.value(f"strips/{strip}", usually)).lower() == "true"

    def set_open(self, strip: str, *, is_open: bool) -> None:
        """Remember whether a strip beneath the collation is unfolded."""
        self._settings.setValue(f"strips/{strip}", is_open)

    @property
    def queue(self) -> tuple[str | None, str]:
        """What rows of the queue tell, and their order, both by name; None and "" when that is not known."""
        fields = self._settings.value("queue/fields")
        return (None if fields is None else str(fields)), str(self._settings.value("queue/order", ""))

    def set_queue(self, fields: str, order: str) -> None:
        """Remember what rows of the queue tell, and their order."""
        self._settings.setValue("queue/fields", fields)
        self._settings.setValue("queue/order", order)

    @property
    def export(self) -> tuple[str, str]:
        """The form that was exported last and how much of the project, both by name; "" when that is not known."""
        return str(self._settings.value("export/form", "")), str(self._settings.value("export/extent", ""))

    def set_export(self, form: str, extent: str) -> None:
        """Remember what was exported last."""
        self._settings.setValue("export/form", form)
        self._settings.setValue("export/extent", extent)

    @property
    def recent(self) -> str:
        """What was opened lately, as JSON; "" when nothing was."""
        return str(self._settings.value("recent/opened", ""))

    def set_recent(self, text: str) -> None:
        """Remember what was opened lately."""
        self._settings.setValue("recent/opened", text)

    @property
    def saved_filters(self) -> str:
        """The filters that have a name, as JSON; "" when there are none."""
        return str(self._settings.value("filters/saved", ""))

    def set_saved_filters(self, text: str) -> None:
        """Remember the filters that have a name."""
        self._settings.setValue("filters/saved", text)

    def set_aside_filters(self, text: str) -> None:
        """Keep filters that cannot be read where nothing overwrites them."""
        self._settings.setValue("filters/unreadable", text)

    @property
    def layout(self) -> QByteArray:
        """How the panes of the workspace stood; empty when that is not known."""
        state = self._settings.value("window/layout")
        return state if isinstance(state, QByteArray) else QByteArray()

    def set_layout(self, state: QByteArray | None) -> None:
        """Remember how the panes stand; None leaves what is remembered."""
        if state is not None:
            self._settings.setValue("window/layout", state)

    def columns(self, table: str) -> QByteArray:
        """How the columns of a table stood; empty when that is not known."""
        state = self._settings.value(f"columns/{table}")
        return state if isinstance(state, QByteArray) else QByteArray()

    def set_columns(self, table: str, state: QByteArray) -> None:
        """Remember how the columns of a table stand: their widths, their places and what is sorted by."""
        self._settings.setValue(f"columns/{table}", state)

    def save_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember how a splitter was divided."""
        self._settings.setValue(f"splitters/{name}", splitter.saveState())

    def save_window(self, window: QWidget) -> None:
        """Remember where a window stood."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.sync()
