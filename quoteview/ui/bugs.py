"""Errors that nobody foresaw: told with a report that says what was running and what was done before."""

import sys
import traceback
from collections import deque
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from quoteview.ui.logs import Logs

OPERATIONS_TOLD = 20


class Bugs(QObject):
    """Hears of errors that nobody foresaw, on any thread, and tells of each by `found`.

    `found` gives a report to copy and the path of the file it is kept in, or "" where it could not be
    kept. A report names operations but holds nothing of what is open.
    """

    found = Signal(str, str)

    def __init__(self, logs: Logs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._operations: deque[str] = deque(maxlen=OPERATIONS_TOLD)
        self._last = ("", "")

    def note(self, operation: str) -> None:
        """Remember that an operation was started."""
        from datetime import datetime  # noqa: PLC0415 - starting must not wait for it

        self._operations.append(f"{datetime.now().astimezone():%H:%M:%S} {operation}")

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error as sys.excepthook does. One that comes again at once is not kept again."""
        what = "".join(traceback.format_exception(kind, error, trace))
        if sys.stderr is not None:  # a program without a terminal has none on Windows
            sys.stderr.write(what)
        before, path = self._last
        report = self._report(what)
        if what != before:
            path = self._keep(report)
            self._last = (what, path)
        self.found.emit(report, path)

    def _report(self, what: str) -> str:
        from quoteview.ui.versions import versions  # noqa: PLC0415 - as above

        running = "".join(f"{name}: {version}\n" for name, version in versions().items())
        done = "".join(f"{line}\n" for line in self._operations) or "none\n"
        return f"{running}\nLast operations\n{done}\n{what}"

    def _keep(self, report: str) -> str:
        if self._logs is None:
            return ""
        try:
            return str(self._logs.keep_report(report))
        except OSError:
            return ""  # the report itself is shown; that it is not kept as well is told by the missing path
