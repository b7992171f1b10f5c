"""Starting the window."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from quoteview.core.collector import collector_at_rest
from quoteview.core.resources import resource
from quoteview.ui import translation
from quoteview.ui.bugs import Bugs
from quoteview.ui.logs import Logs, log_folder
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import STYLE, Theme

if TYPE_CHECKING:
    from quoteview.session.session import Session


def run(paths: Sequence[Path]) -> int:
    """Open the window, open `paths` in it, and return the exit code when it is closed."""
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("quoteview")
    logs = Logs(log_folder())
    with collector_at_rest():  # nothing of it is garbage, and whoever waits for the window need not wait for a look
        window = _window(application, logs)
    look_ours(application, window, is_seen_first=not paths)
    window.show()
    if paths:
        window.keeper.open_paths(paths)
    code = application.exec()
    # A scan that was cancelled by closing may be in the middle of a step; its thread must end before Python does.
    if window.is_working:
        window.operations.wait()
    logs.stop()
    return code


def _window(application: QApplication, logs: Logs) -> MainWindow:
    logs.start()
    preferences = Preferences()
    # Texts are made with the widgets that show them: the language is chosen before any widget is there.
    translation.install(application, preferences.chosen.current.language.value)
    window = MainWindow(_session, Theme(application, is_new=True), preferences)
    _report_bugs(window, logs)
    if sys.platform == "darwin":
        _open_what_is_asked(application, window)
    return window


def _session() -> "Session":
    """Make the session. Loading what it stands on takes longer than the empty window."""
    from quoteview.session.scans import Apart  # noqa: PLC0415 - as said
    from quoteview.session.session import Session  # noqa: PLC0415

    return Session(scan=Apart())


def _open_what_is_asked(application: QApplication, window: MainWindow) -> None:
    # Only where it is needed: the filter is asked about every event there is.
    from quoteview.ui.opened_files import OpenedFiles  # noqa: PLC0415 - starting elsewhere must not wait for it

    opened = OpenedFiles(application)
    opened.wanted.connect(window.keeper.open_paths)
    application.installEventFilter(opened)


def look_ours(application: QApplication, window: MainWindow, *, is_seen_first: bool) -> None:
    """Give windows the icon of the program; where the desktop knows the program by its name, it takes that one's.

    A window that `is_seen_first` with nothing open does not wait for the pictures.
    """
    application.setDesktopFileName("org.quoteview.quoteview")
    if not sys.platform.startswith("linux"):  # elsewhere the program itself carries it
        return
    if is_seen_first:
        window.empty_state.painted.connect(lambda: QTimer.singleShot(0, partial(_draw_icon, application)))
    else:
        _draw_icon(application)


def _draw_icon(application: QApplication) -> None:
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - as said above

    icon = QIcon()
    for size in (32, 64, 128):
        icon.addFile(str(resource("icons", f"quoteview-{size}.png")))
    application.setWindowIcon(icon)


def _report_bugs(window: MainWindow, logs: Logs) -> None:
    bugs = Bugs(logs, window)
    bugs.found.connect(window.notices.tell_bug)
    window.operation_started.connect(bugs.note)
    sys.excepthook = bugs.hear
    if logs.remark:
        window.notices.tell_lasting(logs.remark)
