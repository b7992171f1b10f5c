"""The page of language, name, and what happens after a verdict."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QWidget

from quoteview.session.settings import MOST_BACKUPS, Language, login_name
from quoteview.ui.kept_settings import KeptSettings
from quoteview.ui.translation import LANGUAGES, tr


class GeneralPage(QWidget):
    """Choices that have no page of their own."""

    fields = ("language", "checker", "advances_after_verdict", "keeps_originals", "backups")

    def __init__(self, settings: KeptSettings) -> None:
        super().__init__()
        self._settings = settings
        self.language, self.checker, self.advances = QComboBox(), QLineEdit(), QCheckBox()
        self.keeps_originals, self.backups = QCheckBox(), QSpinBox()
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
        self.keeps_originals.setText(tr("New projects &hold a copy of their documents"))
        told = tr("Without it, only their text and what proves the files are kept.")
        self.keeps_originals.setToolTip(told)
        self.keeps_originals.setAccessibleDescription(told)
        self.backups.setRange(0, MOST_BACKUPS)
        self.backups.setSpecialValueText(tr("None"))
        self.backups.setAccessibleName(tr("Backups of each project"))
        form = QFormLayout(self)
        form.addRow(tr("&Language"), self.language)
        form.addRow(self._next_start)
        form.addRow(tr("Your &name"), self.checker)
        form.addRow(self.advances)
        form.addRow(self.keeps_originals)
        form.addRow(tr("&Backups of each project"), self.backups)

    def _show(self) -> None:
        settings = self._settings.current
        if self.language.findData(settings.language) < 0:  # not offered, but in the file of settings
            self.language.addItem(settings.language.value, settings.language)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        if self.checker.text() != settings.checker:
            self.checker.setText(settings.checker)
        self.advances.setChecked(settings.advances_after_verdict)
        self.keeps_originals.setChecked(settings.keeps_originals)
        self.backups.setValue(settings.backups)

    def _connect(self) -> None:
        self._settings.changed.connect(self._show)
        self.language.activated.connect(lambda: self._settings.change(language=self.language.currentData()))
        self.checker.editingFinished.connect(lambda: self._settings.change(checker=self.checker.text().strip()))
        self.advances.toggled.connect(lambda is_on: self._settings.change(advances_after_verdict=is_on))
        self.keeps_originals.toggled.connect(lambda is_on: self._settings.change(keeps_originals=is_on))
        self.backups.valueChanged.connect(lambda number: self._settings.change(backups=number))
