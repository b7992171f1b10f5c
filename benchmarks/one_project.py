"""Opens the project that the command line names in a window, in this process, and reports when its rows are painted.

The first report is of the first rows, the second of all of them.
"""

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measuring import peak_megabytes
from quoteview import __main__  # noqa: F401 - `python -m quoteview` has loaded all of this before it opens a window
from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import Theme

LONGEST = 600
"""Seconds after which it is a bug that not all rows are there."""
BEAT = 5
"""Milliseconds after which the window has something to do again: what lies between two beats is how long it waited."""


class FirstRows(QObject):
    """Takes the times at which the queue first painted any row."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.painted: tuple[float, float] | None = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self.painted is None and self._window.workspace.clusters.rowCount():
            self.painted = time.monotonic(), time.process_time()
        return False


def main(project: Path, settings: Path) -> None:
    """Open a project as one does who chooses it in a window, and wait until everything of it is there."""
    application = QApplication(sys.argv[:1])
    session = Session()
    window = MainWindow(session, Theme(application), Preferences(settings))
    window.show()
    application.processEvents()
    ended, longest_wait, longest_work = list[bool](), 0.0, 0.0
    window.operations.ended.connect(lambda: ended.append(True))
    began, began_cpu = time.monotonic(), time.process_time()
    window.operations.open_project(project)
    first = FirstRows(window)
    window.queue.viewport().installEventFilter(first)
    beat = QTimer()
    beat.start(BEAT)
    turn = (began, time.thread_time())
    while not ended and time.monotonic() - began < LONGEST:
        # As a window does that is not asked for anything: turning round and round would take the loading's time.
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        before, turn = turn, (time.monotonic(), time.thread_time())
        if first.painted:
            longest_wait = max(longest_wait, turn[0] - before[0])
            longest_work = max(longest_work, turn[1] - before[1])
    window.repaint()
    all_there, all_cpu = time.monotonic(), time.process_time()
    painted, painted_cpu = first.painted or (all_there, all_cpu)
    figures = {
        "first rows painted": painted - began,
        "first rows painted, processor": painted_cpu - began_cpu,
        "every row painted": all_there - began,
        "every row painted, processor": all_cpu - began_cpu,
        "longest wait of the window meanwhile": longest_wait,
        "longest work of the window meanwhile, processor": longest_work,
        "megabytes": peak_megabytes() or 0.0,
    }
    print(json.dumps(figures))
    # What is seen first, and how much wordings differ, is kept after the rows are there.
    window.operations.wait()
    window.close()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        main(Path(sys.argv[1]), Path(folder))
