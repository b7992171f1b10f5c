"""The language of the window: every string a user reads passes through here on its way to the screen."""

from collections.abc import Mapping, Sequence
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from quoteview.core.resources import resource
from quoteview.core.sentence import Sentence, counted

CONTEXT = "quoteview"
"""The one context of all strings: the same English is the same German wherever it stands."""

SOURCE = "en"
"""The language that strings are written in."""

LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch"}
"""The languages the window speaks, by code, each by its own name."""

_INSTALLED: list[QTranslator] = []
"""What speaks for the window: to ask the application for it would take long at the start."""

SYSTEM = "system"
"""What stands for the language of the desktop."""


def tr(text: str, n: int = -1) -> str:
    """Return `text`, a literal or something marked, in the language of the window.

    With `n`, "%n" in it becomes that number and the form of the plural is chosen: tr("%n quote(s)", n=2).
    """
    told = QCoreApplication.translate(CONTEXT, text, None, n)
    # Qt would need a file of translations to know even the plurals of English.
    return counted(text, n) if n >= 0 and told == text.replace("%n", str(n)) else told


def mark(text: str) -> str:
    """Mark a literal that is translated when it is shown, and not here."""
    return text


def translated(text: str) -> str:
    """Return a sentence of another room in the language of the window; a text that is no Sentence as it is."""
    if not isinstance(text, Sentence):
        return text
    values = {name: translated(value) if isinstance(value, str) else value for name, value in text.values.items()}
    n = values.get("n", -1)
    template = tr(text.template, n=n if isinstance(n, int) else -1)
    return _FORMATTER.vformat(template, (), values) if values else template


def number_shown(number: float, form: str = ",") -> str:
    """Return a number as the language writes it; `form` is a format of Python's: "," or ".0%"."""
    locale, text = QLocale(), format(number, form)
    return text.translate({ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()})


def language_of(choice: str, preferred: Sequence[str] | None = None) -> str:
    """Return the language to speak for a choice of the user's: one of LANGUAGES, or "system".

    `preferred` are language tags like "de-AT", the first the dearest; by default those of the desktop.
    """
    if choice in LANGUAGES:
        return choice
    tags = QLocale.system().uiLanguages() if preferred is None else preferred
    return next((code for tag in tags if (code := tag.replace("_", "-").split("-")[0]) in LANGUAGES), SOURCE)


def install(application: QCoreApplication, choice: str) -> str:
    """Make the window speak a language, one of LANGUAGES or "system", and return which one that is.

    Takes effect on what is made afterwards. Raises FileNotFoundError when our strings for it are not there.
    """
    language = language_of(choice)
    while _INSTALLED:
        application.removeTranslator(_INSTALLED.pop())
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(application, f"{theirs}/qtbase_{language}.qm")
    ours = resource("translations", f"quoteview_{language}.qm")
    if language != SOURCE and not _load(application, str(ours)):
        raise FileNotFoundError(ours)
    desktop, plain = QLocale.system(), QLocale(language)
    QLocale.setDefault(desktop if desktop.language() is plain.language() else plain)
    return language


def _load(application: QCoreApplication, path: str) -> bool:
    translator = QTranslator()
    _INSTALLED.append(translator)
    return translator.load(path) and application.installTranslator(translator)


class _Formatter(Formatter):
    """Fills in templates, with numbers as the language writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, int | float):
            return number_shown(value, format_spec)
        return format(value, format_spec)


_FORMATTER = _Formatter()
