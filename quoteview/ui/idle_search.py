"""What is looked for on a thread of its own while nobody works, and given up as soon as somebody does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quoteview.session.progress import Progress, Rest
from quoteview.ui.tasks import Task, TaskQueue, Turn


class IdleSearch(QObject):
    """Does one piece of work some time after it was last asked for, while the window has nothing to do.

    What comes of it goes to `found`.
    """

    found = Signal(object)

    def __init__(self, work: Callable[[Progress, Rest], object], idle: int, parent: QObject) -> None:
        """Make a search that waits `idle` milliseconds: more reasons to search anew may follow."""
        super().__init__(parent)
        self._work = work
        self._tasks, self._turn = TaskQueue(), Turn(self)
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(idle)
        self._soon.timeout.connect(self._search)

    @property
    def is_due(self) -> bool:
        """Whether something is about to be found."""
        return self._task is not None or self._soon.isActive()

    def start(self) -> None:
        """Search once nothing has happened for a while."""
        self._soon.start()

    def wait(self) -> None:
        """Search now, if that is due, and wait until it is done."""
        if self._soon.isActive():
            self._search()
        self._turn.hurry()
        self._tasks.wait()

    @Slot()
    def stop(self) -> None:
        """Search no more."""
        self._soon.stop()
        if self._task:
            self._task.progress.cancel()
            self._task.signals.disconnect(self)
            self._forget()

    def end(self) -> None:
        """Search no more, and wait until nobody does: the window is about to go."""
        self.stop()
        self._turn.hurry()
        self._tasks.wait()

    @Slot()
    def _search(self) -> None:
        self.stop()
        self._turn.begin()
        self._task = Task(lambda progress: self._work(progress, self._turn.wait))
        self._task.signals.succeeded.connect(self.found)
        self._task.signals.ended.connect(self._forget)
        self._tasks.start(self._task)

    @Slot()
    def _forget(self) -> None:
        self._task = None
        self._turn.end()
