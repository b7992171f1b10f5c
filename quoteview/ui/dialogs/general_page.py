"""The page of language, name, and what happens after a verdict."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from quoteview.session.settings import Language, login_name
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.translation import LANGUAGES, tr


class GeneralPage(QWidget):
    """Choices that have no page of their own."""

    fields = ("language", "checker", "advances_after_verdict")

    def __init__(self, settings: KeptSettings) -> None:
        super().__init__()
        self._settings = settings
        self.language, self.checker, self.advances = QComboBox(), QLineEdit(), QCheckBox()
        self._next_start = QLabel()
        self._build()
        self._show()
        self._connect()

    def _build(self) -> None:
        self.language.addItem(tr("As the system"), Language.SYSTEM)
        for language in Language:
            # A language is called by its own name: whoever looks for it may read no other.
            if language.value in LANGUAGES:
                self.language.addItem(LANGUAGES[language.value], language)
        self.language.setAccessibleName(tr("Language"))
        self._next_start.setText(tr("The language changes when quoteview is started again."))
        self._next_start.setWordWrap(True)
        self.checker.setPlaceholderText(login_name())
        self.checker.setAccessibleName(tr("Your name"))
        self.checker.setAccessibleDescription(tr("Verdicts and notes bear this name."))
        self.checker.setToolTip(tr("Verdicts and notes bear this name."))
        self.advances.setText(tr("&Go to the next statement after a verdict"))
        form = QFormLayout(self)
        form.addRow(tr("&Language"), self.language)
        form.addRow(self._next_start)
        form.addRow(tr("&Your name"), self.checker)
        form.addRow(self.advances)

    def _show(self) -> None:
        settings = self._settings.current
        if self.language.findData(settings.language) < 0:  # not offered, but in the file of settings
            self.language.addItem(settings.language.value, settings.language)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        if self.checker.text() != settings.checker:
            self.checker.setText(settings.checker)
        self.advances.setChecked(settings.advances_after_verdict)

    def _connect(self) -> None:
        self._settings.changed.connect(self._show)
        self.language.activated.connect(lambda: self._settings.change(language=self.language.currentData()))
        self.checker.editingFinished.connect(lambda: self._settings.change(checker=self.checker.text().strip()))
        self.advances.toggled.connect(lambda is_on: self._settings.change(advances_after_verdict=is_on))
