"""Starting the window."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import Theme


class Bugs(QObject):
    """Hears of errors that nobody foresaw, on any thread, and tells of each by `found`, with a report to copy."""

    found = Signal(str)

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error as sys.excepthook does."""
        report = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(report)
        self.found.emit(report)


def run(paths: Sequence[Path]) -> int:
    """Open the window, scan `paths` in it, and return the exit code when it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("quoteview")
    window = MainWindow(Session(), Theme(application), Preferences())
    bugs = Bugs(window)
    bugs.found.connect(window.notices.tell_bug)
    sys.excepthook = bugs.hear
    window.show()
    if paths:
        window.operations.scan(paths)
    code = application.exec()
    # A scan that was cancelled by closing may be in the middle of a step; its thread must end before Python does.
    window.operations.wait()
    return code
