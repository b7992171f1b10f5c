"""What the desktop asks to open while the program runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent

from quoteview.ui.opened_files import OpenedFiles


def test_a_file_that_is_double_clicked_is_opened(qapp):
    asked = []
    opened = OpenedFiles()
    opened.wanted.connect(asked.append)
    qapp.installEventFilter(opened)

    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile("/articles/pier.quoteview")))
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org")))

    qapp.removeEventFilter(opened)
    assert asked == [(Path("/articles/pier.quoteview"),)]
