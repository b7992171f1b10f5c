"""Opens the window on the samples in this process, and reports when they are on the (offscreen) screen."""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measuring import report
from quoteview import __main__  # noqa: F401 - `python -m quoteview` has loaded all of this before it opens a window
from quoteview.core.resources import sample_folder
from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import Theme


def main(settings: Path) -> int:
    """Do what the program does for the samples, until all of the window is painted with what was found."""
    began = time.monotonic()
    application = QApplication(sys.argv[:1])
    session = Session()
    window = MainWindow(session, Theme(application), Preferences(settings))

    def done() -> None:
        window.repaint()
        shown = window.workspace.clusters.rowCount()
        report(time.monotonic() - began, f"from process start until painted; {shown} statements in the queue")
        application.quit()

    window.operations.ended.connect(lambda: QTimer.singleShot(0, done))
    window.show()
    window.operations.scan([sample_folder()])
    return application.exec()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        sys.exit(main(Path(folder)))
