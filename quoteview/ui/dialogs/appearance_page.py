"""The page of colours, fonts and zoom."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from quoteview.session.settings import ThemeChoice
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.theme import ZOOM_STEPS, Theme
from quoteview.ui.translation import mark, number_shown, tr

THEMES = {
    ThemeChoice.SYSTEM: mark("As the system"),
    ThemeChoice.LIGHT: mark("Light"),
    ThemeChoice.DARK: mark("Dark"),
}


class AppearancePage(QWidget):
    """Choices that show at once in every window, and in a preview beneath them."""

    fields = ("theme", "sans", "serif", "zoom")

    def __init__(self, settings: KeptSettings, theme: Theme) -> None:
        super().__init__()
        self._settings, self._theme = settings, theme
        self.scheme, self.sans, self.serif, self.zoom = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self._preview = QLabel()
        self._build_choices()
        self._build_form()
        self._show()
        self._connect()

    def _build_choices(self) -> None:
        for choice, text in THEMES.items():
            self.scheme.addItem(tr(text), choice)
        for box, usual in ((self.sans, tr("Usual font")), (self.serif, tr("Usual serif font"))):
            box.addItem(usual, "")
            for family in QFontDatabase.families():
                box.addItem(family, family)
        for step in ZOOM_STEPS:
            self.zoom.addItem(number_shown(step, ".0%"), step)

    def _build_form(self) -> None:
        form = QFormLayout(self)
        rows = (
            (tr("&Theme"), self.scheme),
            (tr("&Font of the program"), self.sans),
            (tr("Font of &quotations"), self.serif),
            (tr("Text &zoom"), self.zoom),
        )
        for text, box in rows:
            form.addRow(text, box)
            box.setAccessibleName(text.replace("&", ""))
        self._preview.setText(tr("“We will not sell the pier to anyone who wants to close it.”"))
        self._preview.setWordWrap(True)
        self._preview.setContentsMargins(12, 24, 12, 12)
        self._preview.setAccessibleName(tr("Preview of a quotation"))
        form.addRow(self._preview)

    def _show(self) -> None:
        """Show what is chosen, and a family that this machine does not have as well."""
        settings = self._settings.current
        shown = (
            (self.scheme, settings.theme),
            (self.sans, settings.sans),
            (self.serif, settings.serif),
            (self.zoom, settings.zoom),
        )
        for box, value in shown:
            at = next((at for at in range(box.count()) if box.itemData(at) == value), -1)
            if at < 0:
                box.addItem(number_shown(value, ".0%") if isinstance(value, float) else str(value), value)
                at = box.count() - 1
            box.setCurrentIndex(at)
        self._preview.setFont(self._theme.serif(1.25))

    def _connect(self) -> None:
        self._settings.changed.connect(self._show)
        self._theme.changed.connect(self._show)
        self.scheme.activated.connect(lambda: self._settings.change(theme=self.scheme.currentData()))
        self.sans.activated.connect(lambda: self._settings.change(sans=self.sans.currentData()))
        self.serif.activated.connect(lambda: self._settings.change(serif=self.serif.currentData()))
        self.zoom.activated.connect(lambda: self._settings.change(zoom=self.zoom.currentData()))
