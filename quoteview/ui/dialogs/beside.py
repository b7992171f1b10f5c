"""What opens beside the window when somebody asks for it, each at most once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.key_map import KeyMap
from quoteview.ui.translation import mark

if TYPE_CHECKING:
    from quoteview.ui.dialogs.command_palette import CommandPalette
    from quoteview.ui.main_window import MainWindow


class Beside(QObject):
    """Opens the palette, the sheet of keys, the settings, the properties of the project and About.

    Each is loaded when it is first asked for: starting must not wait for it.
    """

    def __init__(self, window: "MainWindow", settings: KeptSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._open: dict[str, QDialog] = {}
        self.palette: CommandPalette | None = None

    def show_palette(self) -> None:
        """Show the command palette over the window."""
        from quoteview.ui.dialogs.command_palette import CommandPalette  # noqa: PLC0415 - as the class says
        from quoteview.ui.models.action_search import found_actions  # noqa: PLC0415

        window = self._window
        if self.palette is None:
            self.palette = CommandPalette(
                window, window.theme, lambda: found_actions(window.actions_by_id, KeyMap(self._settings.current.keys))
            )
            self.palette.wanted.connect(lambda identifier: window.actions_by_id[identifier].trigger())
        self.palette.open()

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from quoteview.ui.dialogs.key_sheet import KeySheet  # noqa: PLC0415

        self._show("keys", lambda: KeySheet(self._settings, self._window))

    def show_settings(self) -> None:
        """Show the settings."""
        from quoteview.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        self._show("settings", lambda: SettingsDialog(self._settings, self._window.theme, self._window))

    def show_properties(self) -> None:
        """Show what the project that is open is, and what it holds, as it is now."""
        from quoteview.ui.dialogs.properties import PropertiesDialog  # noqa: PLC0415

        if not self._window.operations.is_whole_there(mark("Project properties")):
            return
        if "properties" in self._open:
            self._open["properties"].close()
        self._show("properties", lambda: PropertiesDialog(self._window.session.properties(), self._window))

    def show_about(self) -> None:
        """Show what is running here."""
        from quoteview.ui.dialogs.about import About  # noqa: PLC0415

        self._show("about", lambda: About(self._settings.folder, self._window))

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        """Show a dialog, or bring the one that is open to the front."""
        if name not in self._open:
            dialog = self._open[name] = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(lambda: self._open.pop(name, None))
            dialog.show()
        self._open[name].activateWindow()
