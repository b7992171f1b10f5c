"""The menu of what was opened lately."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from quoteview.ui.translation import tr

if TYPE_CHECKING:
    from quoteview.ui.models.recent import Opened, Recent


class RecentMenu(QMenu):
    """What was opened lately, by digit; what is gone is shown and cannot be chosen. `wanted` gives an Opened."""

    wanted = Signal(object)

    def __init__(self, recent: "Recent") -> None:
        super().__init__(tr("Open &recent"))
        self._recent = recent
        self.aboutToShow.connect(self.fill)
        self.menuAction().setEnabled(bool(recent.entries))
        recent.changed.connect(lambda: self.menuAction().setEnabled(bool(recent.entries)))

    def fill(self) -> None:
        """List what there is now."""
        self.clear()
        for number, entry in enumerate(self._recent.entries, 1):
            is_there = entry.is_there
            action = self.addAction(f"&{number % 10} {label_of(entry, is_there=is_there)}")
            action.setEnabled(is_there)
            action.triggered.connect(partial(self._want, entry))
        self.addSeparator()
        self.addAction(tr("&Forget these")).triggered.connect(self._recent.forget)

    def _want(self, entry: "Opened", _is_checked: bool = False) -> None:
        self.wanted.emit(entry)


def label_of(entry: "Opened", *, is_there: bool) -> str:
    """Return what a menu or a button says of something opened."""
    told = tr("{name} in {folder}") if is_there else tr("{name} in {folder} (not there)")
    return told.format(name=entry.name, folder=entry.place).replace("&", "&&")
