"""The settings: pages of what one can choose, in force as soon as it is chosen."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from quoteview.ui.dialogs.appearance_page import AppearancePage
from quoteview.ui.dialogs.general_page import GeneralPage
from quoteview.ui.dialogs.keys_page import KeysPage
from quoteview.ui.dialogs.policy_page import PolicyPage
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.theme import Theme
from quoteview.ui.translation import tr

SIZE = (720, 620)


class SettingsDialog(QDialog):
    """Pages over the settings. There is nothing to accept: what is chosen holds, and can be reset."""

    def __init__(self, settings: KeptSettings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.appearance = AppearancePage(settings, theme)
        self.keys = KeysPage(settings, theme)
        self.policy = PolicyPage(settings, theme)
        self.general = GeneralPage(settings)
        self._tabs = QTabWidget()
        self.reset_page, self.reset_all = QPushButton(), QPushButton()
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(tr("Settings"))
        self.resize(*SIZE)
        titles = (tr("Appearance"), tr("Keys"), tr("Policy"), tr("General"))
        for page, title in zip((self.appearance, self.keys, self.policy, self.general), titles, strict=True):
            self._tabs.addTab(page, title)
            page.setAccessibleName(title)
        self._tabs.setAccessibleName(tr("Pages of the settings"))
        self.reset_page.setText(tr("Reset this page"))
        self.reset_all.setText(tr("Reset everything"))
        self.reset_page.clicked.connect(self._reset_page)
        self.reset_all.clicked.connect(self._reset_all)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.reset_page, self.reset_all):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs)
        column.addWidget(buttons)

    def _reset_all(self) -> None:
        self._settings.reset()

    def _reset_page(self) -> None:
        page = self._tabs.currentWidget()
        if isinstance(page, AppearancePage | KeysPage | PolicyPage | GeneralPage):
            self._settings.reset(*page.fields)
