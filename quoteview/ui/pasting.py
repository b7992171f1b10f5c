"""Text from the clipboard, or dropped on the window, on its way to become a document."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from quoteview.core.errors import KnownError
from quoteview.session import pasting
from quoteview.ui.translation import tr, translated

if TYPE_CHECKING:
    from quoteview.ui.main_window import MainWindow

MOMENT = "yyyy-MM-dd HH.mm"
"""As files may be called on every system."""
_WINDOWS = 'application/x-qt-windows-mime;value="HTML Format"'
_SOURCES = {"chromium/x-source-url": "utf-8", "text/x-moz-url-priv": "utf-16-le", _WINDOWS: "utf-8"}
"""The forms in which browsers tell from which address something was copied, and their encodings."""
_ADDRESS = re.compile(r"(?:^|SourceURL:)(https?://[^\s<>\0]+)")


class Pasting(QObject):
    """Gives a file to what has none, and opens that beside what is open."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def paste(self) -> None:
        """Open what is on the clipboard: files and folders, or else its text."""
        # Where nothing was ever copied there is not even an empty clipboard, whatever the annotations of Qt say.
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self.open(QMimeData() if copied is None else copied)

    def open(self, mime: QMimeData) -> None:
        """Open what was pasted or dropped, beside what is open: files and folders, or else its text."""
        paths = local_paths(mime)
        if paths:
            self._window.operations.open(paths)
        else:
            self.take(mime)

    @classmethod
    def can_drop(cls, mime: QMimeData, *, is_from_here: bool) -> bool:
        """Return whether something may be dropped: files and folders, or text unless it comes from this window."""
        return bool(local_paths(mime)) or (not is_from_here and cls.can_take(mime))

    @staticmethod
    def can_take(mime: QMimeData) -> bool:
        """Return whether there is text that could become a document. An address alone is none: nothing is fetched."""
        return not mime.hasUrls() and (mime.hasText() or mime.hasHtml())

    def take(self, mime: QMimeData) -> None:
        """Open what was pasted or dropped: HTML as it came, or else the text."""
        text, suffix = document_of(mime)
        if not text.strip():
            self._window.notices.tell(tr("There is no text to paste."))
            return
        if self._window.operations.is_busy:
            self._window.notices.tell(tr("Wait until what is running is done, or cancel it."))
            return
        name = tr("Pasted {moment}").format(moment=QDateTime.currentDateTime().toString(MOMENT))
        try:
            path = pasting.keep(self._window.preferences.pasted, name, text, suffix)
        except KnownError as error:
            self._window.notices.tell(translated(error.sentence))
            return
        self._window.operations.open([path])


def local_paths(mime: QMimeData) -> Sequence[Path]:
    """Return the files and folders of what was pasted or dropped."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def document_of(mime: QMimeData) -> tuple[str, str]:
    """Return what is to be kept of what was pasted or dropped, and the suffix of its file; "" where there is nothing.

    HTML is kept as it came, with the address it was copied from where the browser told it: its paragraphs and
    headings tell more than the plain form. Only where nobody would see a word of it, the plain form is taken.
    """
    if not Pasting.can_take(mime):
        return "", pasting.TEXT
    page = pasting.page(mime.html(), source_of(mime)) if mime.hasHtml() else ""
    if page:
        return page, pasting.PAGE
    return (mime.text() if mime.hasFormat("text/plain") else ""), pasting.TEXT


def source_of(mime: QMimeData) -> str:
    """Return the address that something was copied from, or "" where nobody tells it. Nothing is fetched."""
    for form, encoding in _SOURCES.items():
        found = _ADDRESS.search(bytes(mime.data(form).data()).decode(encoding, "replace"))
        if found:
            return found[1]
    return ""
