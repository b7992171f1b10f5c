"""Work off the GUI thread: it tells where it is, can be stopped, and hands its outcome back to the GUI thread."""

import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from quoteview.core.errors import KnownError
from quoteview.session.progress import Progress
from quoteview.ui.translation import translated

REPORT_EVERY = 0.04
"""Seconds between two reports: more often than that nobody can read them."""

HAND_OVER = 0.0005
"""Seconds that Python lets one thread work while another waits: with its usual 0.005 a scan makes keys lag."""

LONGEST_WAIT = 0.05
"""Seconds after which a thread that waits for its turn goes on all the same."""

Work = Callable[[Progress], object]
"""What is done off the GUI thread; its result goes to `succeeded`."""


class TaskSignals(QObject):
    """What a task tells the GUI thread. After all else, `ended` comes once, whatever happened."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(str)
    ended = Signal()


class QueuedProgress:
    """Progress that is reported by signal, a few times a second and at the beginning of every stage.

    It can be cancelled from any thread.
    """

    def __init__(self, signals: TaskSignals) -> None:
        self._signals = signals
        self._cancelled = threading.Event()
        self._reported_at = 0.0

    def report(self, done: int, total: int, what: str) -> None:
        """Tell the GUI thread, unless it was told a moment ago and this is no beginning."""
        now = time.monotonic()
        if done == 0 or now - self._reported_at >= REPORT_EVERY:
            self._reported_at = now
            self._signals.progressed.emit(done, total, translated(what))

    def is_cancelled(self) -> bool:
        """Tell whether somebody asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()


class Task(QRunnable):
    """One piece of work. A KnownError becomes `failed`; any other error is a bug and goes to sys.excepthook."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.signals = TaskSignals()
        self.progress = QueuedProgress(self.signals)
        self._work = work

    def run(self) -> None:
        """Do the work; Qt calls this on a thread of the pool."""
        try:
            result = self._work(self.progress)
        except KnownError as error:
            self.signals.failed.emit(translated(error.sentence))
        else:
            self.signals.succeeded.emit(result)
        finally:
            self.signals.ended.emit()


class Turn(QObject):
    """Lets a working thread go on when the GUI thread has nothing to do, so that it takes nothing from the window."""

    _asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._has_come = threading.Event()
        self._asked.connect(self._wait_for_calm, Qt.ConnectionType.QueuedConnection)

    def wait(self) -> None:
        """Wait until the GUI thread is idle, or for a moment where it never is; called from the working thread.

        It must not outlive the window: who makes a thread wait here waits for that thread first.
        """
        self._has_come.clear()
        self._asked.emit()
        self._has_come.wait(LONGEST_WAIT)

    @Slot()
    def _wait_for_calm(self) -> None:
        # A timer of no time comes after all events that wait already: keys, and what is to be painted.
        QTimer.singleShot(0, self._has_come.set)


class TaskQueue:
    """Tasks one after the other, on one thread that is not the GUI's."""

    def __init__(self) -> None:
        sys.setswitchinterval(HAND_OVER)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def start(self, task: Task) -> None:
        """Do a task after those that were started before it."""
        self._pool.start(task)

    def wait(self) -> None:
        """Wait until all tasks have ended."""
        self._pool.waitForDone()
