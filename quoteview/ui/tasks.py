"""Work off the GUI thread: it tells where it is, can be stopped, and hands its outcome back to the GUI thread."""

import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from quoteview.core.errors import KnownError
from quoteview.session.progress import Progress
from quoteview.ui.translation import translated

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

REPORT_EVERY = 0.04
"""Seconds between two reports: more often than that nobody can read them."""

HAND_OVER = 0.0005
"""Seconds that Python lets one thread work while another waits: with its usual 0.005 a scan makes keys lag."""

CALM_AFTER = 0.25
"""Seconds after the last use of the window until nobody is taken to use it."""

LONGEST_WAIT = 1.0
"""Seconds after which a thread that waits for its turn goes on for a moment all the same."""

_USE = frozenset({
    QEvent.Type.UpdateRequest, QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Wheel, QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
    QEvent.Type.InputMethod,
})

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
    """Lets a working thread go on while nobody uses the window, so that it takes nothing from who does.

    Python lets one thread work at a time, and Qt lets go of its lock in every call that paints: each of them would
    wait for a thread that computes.
    """

    def __init__(self, parent: QObject, calm_after: float = CALM_AFTER, longest_wait: float = LONGEST_WAIT) -> None:
        """Watch over the window that `parent` belongs to; the rest are seconds."""
        super().__init__(parent)
        self._calm_after, self._longest_wait = calm_after, longest_wait
        self._calm_at = 0.0
        self._is_awaited = threading.Event()

    def begin(self) -> None:
        """Watch the window for somebody who uses it."""
        self._is_awaited.clear()
        for watched in self._windows():
            watched.installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        for watched in self._windows():
            watched.removeEventFilter(self)

    def hurry(self) -> None:
        """Let the working thread go on whatever happens: the GUI thread waits for it."""
        self._is_awaited.set()

    def wait(self) -> None:
        """Wait until nobody uses the window, or for a while where somebody always does; for the working thread."""
        until = time.monotonic() + self._longest_wait
        while (left := min(self._calm_at, until) - time.monotonic()) > 0:
            if self._is_awaited.wait(left):
                return

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of whoever types, points, or has something painted."""
        if event.type() in _USE:
            self._calm_at = time.monotonic() + self._calm_after
        return False

    def _windows(self) -> list[QObject]:
        """Return the window as a widget, which hears what is painted, and as a window, which hears all input first."""
        owner = self.parent()
        while owner is not None and not isinstance(owner, QWidget):
            owner = owner.parent()
        if owner is None:
            return []
        handle = cast("QWindow | None", owner.window().windowHandle())  # none before it is shown
        return [owner.window(), *([handle] if handle is not None else [])]


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
