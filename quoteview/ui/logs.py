"""What went wrong, kept in files of a folder for whoever has to find out why. Nothing is sent anywhere."""

import faulthandler
import logging
import sys
from pathlib import Path
from typing import TextIO

from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from quoteview.core.sentence import Sentence

LOG, CRASH = "quoteview.log", "crash.txt"
LOG_BYTES, LOGS_KEPT = 1_000_000, 3
REPORTS_KEPT = 20

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_qt = logging.getLogger("qt")


def log_folder() -> Path:
    """Return the folder that logs and reports are kept in."""
    return user_log_path("quoteview", appauthor=False)


class Logs:
    """The log, the reports of bugs, and what Python had to say when it last came down, in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.remark = ""
        """A sentence for the user on what was found or could not be done at the start, or ""."""
        self._handler: _Log | None = None
        self._crash: TextIO | None = None

    def start(self) -> None:
        """Write down every message of Qt, every warning of Python, and where all threads are should Python come down.

        What was left of an earlier crash becomes a report. Where the folder cannot be written to, `remark`
        says so and nothing is kept.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._keep_last_crash()
            self._crash = (self.folder / CRASH).open("a", encoding="utf-8")
        except OSError as error:
            reason = error.strerror or str(error)
            self.remark = Sentence("No log can be kept in {folder} ({reason}).", folder=str(self.folder), reason=reason)
            return
        faulthandler.enable(self._crash)
        self._handler = _Log(self.folder / LOG)
        logging.getLogger().addHandler(self._handler)
        logging.captureWarnings(capture=True)
        qInstallMessageHandler(_hear)

    def stop(self) -> None:
        """Close the files and hear nothing more."""
        if self._handler is None or self._crash is None:
            return
        qInstallMessageHandler(None)
        logging.captureWarnings(capture=False)
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        faulthandler.disable()
        self._crash.close()
        self._handler = self._crash = None

    def keep_report(self, report: str) -> Path:
        """Write a report into a file of its own, of which the last twenty are kept, and return it. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._new_report()
        path.write_text(report, "utf-8", "backslashreplace")
        self._drop_old()
        return path

    @property
    def reports(self) -> tuple[Path, ...]:
        """The reports that are kept, the earliest first."""
        return tuple(sorted(self.folder.glob("report-*.txt")))

    def _new_report(self) -> Path:
        from datetime import datetime  # noqa: PLC0415 - starting must not wait for what only a report needs

        # By the microsecond, so that names sort by time and none is taken twice.
        return self.folder / f"report-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}.txt"

    def _drop_old(self) -> None:
        for old in self.reports[:-REPORTS_KEPT]:
            old.unlink(missing_ok=True)

    def _keep_last_crash(self) -> None:
        crash = self.folder / CRASH
        if crash.exists() and crash.stat().st_size:
            report = crash.rename(self._new_report())
            self._drop_old()
            self.remark = Sentence("quoteview came down the last time. A report is in {path}.", path=str(report))


class _Log(logging.Handler):
    """A file that begins anew when it is long; it is opened when there is something to write."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.FileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        # logging has a handler for this, which brings all that sends records over a network: it makes starting slow.
        if self._file is None:
            self._file = logging.FileHandler(self._path, encoding="utf-8", delay=True)
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        try:
            if self._path.exists() and self._path.stat().st_size > LOG_BYTES:
                self._begin_anew(self._file)
        except OSError:
            self.handleError(record)
        self._file.handle(record)

    def _begin_anew(self, file: logging.FileHandler) -> None:
        """Keep what is written so far under a number, 1 being the latest."""
        file.close()
        paths = [self._path, *(self._path.with_name(f"{self._path.name}.{n}") for n in range(1, LOGS_KEPT + 1))]
        for older, newer in zip(reversed(paths), reversed(paths[:-1]), strict=False):
            if newer.exists():
                newer.replace(older)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write a message of Qt to the log and, where there is one, to the terminal."""
    where = f" ({context.file}:{context.line})" if context.file else ""
    _qt.log(LEVELS[kind], "%s%s", message, where)
    if sys.stderr is not None:  # a program without a terminal has none on Windows
        sys.stderr.write(f"{message}\n")
