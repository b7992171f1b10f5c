"""The settings in use: kept in their file with every change, and told to whoever shows or obeys them."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from quoteview.core.errors import CannotWrite
from quoteview.session.settings import Settings
from quoteview.session.settings_file import load, save
from quoteview.ui.translation import translated

USUAL = Settings()


class KeptSettings(QObject):
    """Settings in a folder.

    `changed` tells that they are others now; `not_kept` gives the sentence that says why they could
    not be saved, while they hold until the program ends all the same.
    """

    changed = Signal()
    not_kept = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        loaded = load(folder)
        self._current, self.remark = loaded.settings, loaded.remark
        """`remark` is a sentence for the user where the file could not be read, or else ""."""

    @property
    def current(self) -> Settings:
        """The settings in use."""
        return self._current

    def change(self, **values: Any) -> None:  # noqa: ANN401 - the values of any fields of Settings
        """Give fields other values, and keep them. Raises TypeError when there is no such field."""
        changed = replace(self._current, **values)
        if changed == self._current:
            return
        self._current = changed
        try:
            save(self.folder, changed)
        except CannotWrite as error:
            self.not_kept.emit(translated(error.sentence))
        self.changed.emit()

    def reset(self, *names: str) -> None:
        """Make fields as they usually are; without names, all of them."""
        self.change(**{name: getattr(USUAL, name) for name in names or [each.name for each in fields(Settings)]})
