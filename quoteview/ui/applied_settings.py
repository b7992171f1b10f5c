"""From the settings to what obeys them, and back where somebody chooses without the dialog."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quoteview.session.settings import ThemeChoice
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction

    from quoteview.core.policy import Policy
    from quoteview.session.session import Session
    from quoteview.ui.operations import Operations


class AppliedSettings(QObject):
    """Makes theme, keys, name and policy what the settings say, now and with every change of them.

    The theme at once; the keys of actions and the rest once these are there: see `steer` and `serve`.
    """

    def __init__(self, kept: KeptSettings, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._kept, self._theme = kept, theme
        self._actions: Mapping[str, QAction] = {}
        self._session: Session | None = None
        self._operations: Operations | None = None
        self._tried: Policy | None = None
        self._apply()
        kept.changed.connect(self._apply)
        theme.look_chosen.connect(self._keep_look)

    def steer(self, actions: "Mapping[str, QAction]") -> None:
        """Give actions, by id, their keys, and those that are settings their state."""
        self._actions = actions
        self._apply_keys()
        self._apply_switches()

    def serve(self, session: "Session", operations: "Operations") -> None:
        """Give a session the checker's name and the policy."""
        self._session, self._operations = session, operations
        session.checker = self._kept.current.checker_shown
        session.keeps_originals = self._kept.current.keeps_originals
        self._apply_policy()
        operations.ended.connect(self._apply_policy)

    def stop(self) -> None:
        """Leave settings and theme to whoever comes next."""
        self._kept.changed.disconnect(self._apply)
        self._theme.look_chosen.disconnect(self._keep_look)
        if self._operations:
            self._operations.ended.disconnect(self._apply_policy)

    def _apply(self) -> None:
        settings = self._kept.current
        self._theme.show_look(_scheme(settings.theme), settings.sans, settings.serif, settings.zoom)
        self._apply_keys()
        self._apply_switches()
        if self._session:
            self._session.checker = settings.checker_shown
            self._session.keeps_originals = settings.keeps_originals
        self._apply_policy()

    def _apply_switches(self) -> None:
        if self._actions:
            self._actions["keep_originals"].setChecked(self._kept.current.keeps_originals)

    def _apply_keys(self) -> None:
        if not self._actions:
            return
        from quoteview.ui import key_hints  # noqa: PLC0415 - starting must not wait for actions
        from quoteview.ui.key_map import KeyMap  # noqa: PLC0415
        from quoteview.ui.menus import ACTIONS  # noqa: PLC0415

        keys = KeyMap(self._kept.current.keys)
        are_others = key_hints.use(keys)
        for row in ACTIONS:
            wanted = keys.sequences(row)
            if self._actions[row.id].shortcuts() != wanted:
                self._actions[row.id].setShortcuts(wanted)
        if are_others:
            # What names a key anywhere is made again with colours and sizes.
            self._theme.changed.emit()

    def _apply_policy(self) -> None:
        """Rate by the policy that was chosen, as soon as nothing else runs; one that failed is not tried again."""
        policy = self._kept.current.policy
        if self._session is None or self._operations is None:
            return
        if policy in {self._session.policy, self._tried} or self._operations.is_busy:
            return
        if self._session.collection.documents:
            self._tried = policy
            self._operations.set_policy(policy)
        else:
            self._session.set_policy(policy)

    def _keep_look(self) -> None:
        theme = self._theme
        self._kept.change(
            theme=_choice(theme.chosen), sans=theme.sans_family, serif=theme.serif_family, zoom=theme.zoom
        )


def _scheme(choice: ThemeChoice) -> "Qt.ColorScheme | None":
    """Return what a theme takes; None follows the system."""
    if choice is ThemeChoice.SYSTEM:
        return None
    from PySide6.QtCore import Qt  # noqa: PLC0415 - its hundred enums take long: only who chose colours waits for them

    return Qt.ColorScheme.Dark if choice is ThemeChoice.DARK else Qt.ColorScheme.Light


def _choice(scheme: "Qt.ColorScheme") -> ThemeChoice:
    return {"Light": ThemeChoice.LIGHT, "Dark": ThemeChoice.DARK}.get(scheme.name, ThemeChoice.SYSTEM)
