"""From the settings to what obeys them, and back where somebody chooses without the dialog."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from quoteview.core.policy import Policy
from quoteview.session.session import Session
from quoteview.session.settings import ThemeChoice
from quoteview.ui import key_hints
from quoteview.ui.actions import ACTIONS
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.key_map import KeyMap
from quoteview.ui.operations import Operations
from quoteview.ui.theme import Theme

SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}
CHOICES = {scheme: choice for choice, scheme in SCHEMES.items()}


class AppliedSettings(QObject):
    """Makes theme, keys, name and policy what the settings say, now and with every change of them."""

    def __init__(
        self,
        kept: KeptSettings,
        theme: Theme,
        session: Session,
        operations: Operations,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(operations)
        self._kept, self._theme, self._actions = kept, theme, actions
        self._session, self._operations = session, operations
        self._tried: Policy | None = None
        self._apply()
        kept.changed.connect(self._apply)
        theme.look_chosen.connect(self._keep_look)
        operations.ended.connect(self._apply_policy)

    def stop(self) -> None:
        """Leave settings and theme to whoever comes next."""
        self._kept.changed.disconnect(self._apply)
        self._theme.look_chosen.disconnect(self._keep_look)
        self._operations.ended.disconnect(self._apply_policy)

    def _apply(self) -> None:
        settings, keys = self._kept.current, KeyMap(self._kept.current.keys)
        are_others = key_hints.use(keys)
        self._theme.show_look(SCHEMES[settings.theme], settings.sans, settings.serif, settings.zoom)
        for row in ACTIONS:
            wanted = keys.sequences(row)
            if self._actions[row.id].shortcuts() != wanted:
                self._actions[row.id].setShortcuts(wanted)
        if are_others:
            # What names a key anywhere is made again with colours and sizes.
            self._theme.changed.emit()
        self._session.checker = settings.checker_shown
        self._session.keeps_originals = settings.keeps_originals
        self._apply_policy()

    def _apply_policy(self) -> None:
        """Rate by the policy that was chosen, as soon as nothing else runs; one that failed is not tried again."""
        policy = self._kept.current.policy
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
            theme=CHOICES[theme.chosen], sans=theme.sans_family, serif=theme.serif_family, zoom=theme.zoom
        )
