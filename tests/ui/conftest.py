"""Real windows over real sessions on small real files; nothing is remembered from one test to the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import Theme
from quoteview.ui.translation import install

# What the offscreen platform says whenever a window has a least size or is brought to the front.
OFFSCREEN_LIMIT = r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"

PATIENCE = 30_000
"""Milliseconds that an operation may take on a machine that is busy with other things."""

HARBOUR = (
    "https://www.harbourpost.example/pier\n"
    "Pier to stay, mayor says\n\n"
    "The future of the pier was settled on Monday.\n\n"
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said. “It belongs to the town.”\n\n"
    "Ben Marsh, who runs the ferry, said: “The last boat leaves at nine every evening.”\n"
)
RIDGE = (
    "The mayor spoke to reporters after the meeting.\n\n"
    "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "She called the offer “generous beyond belief” and left.\n"
)
VALE = (
    "“We will not sell the pier to anyone who wants to close it,” Ada Quill told a crowd of 200.\n\n"
    "Ben Marsh said: “The last boat leaves at nine every evening.”\n"
)


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(__file__.rpartition("/")[0]):
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_LIMIT, extend=True))


@pytest.fixture(scope="session", autouse=True)
def english(qapp):
    """The window speaks English, whatever the desktop of whoever runs the tests speaks."""
    install(qapp, "en")


class PatientBot(QtBot):
    """Waits as long as a machine may need that is busy with other things, unless it is told otherwise."""

    def waitUntil(self, callback, *, timeout=PATIENCE):  # noqa: N802 - Qt's name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE, **how):  # noqa: N802 - Qt's name
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitExposed(self, widget, *, timeout=PATIENCE):  # noqa: N802 - Qt's name
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture
def articles(tmp_path):
    """A folder of three articles: two statements that several outlets print, one of them with a "not" lost."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("harbour.txt", HARBOUR), ("ridge.txt", RIDGE), ("vale.txt", VALE)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def theme(qapp):
    theme = Theme(qapp)
    yield theme
    theme.show_look(Qt.ColorScheme.Unknown, "", "", 1.0)
    theme.deleteLater()


@pytest.fixture
def window(qtbot, theme, tmp_path):
    """A window with nothing open."""
    window = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(window, before_close_func=lambda each: each.operations.close())
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.is_complete)
    yield window
    window.operations.close()
    window.operations.wait()
    # What was copied is left to no other test: one that does all that can be done would paste it.
    QGuiApplication.clipboard().clear()


@pytest.fixture
def run(qtbot, window):
    """Do something that starts an operation, and wait until its outcome is shown."""

    def run(start, *arguments):
        with qtbot.waitSignal(window.operations.ended, timeout=PATIENCE):
            start(*arguments)

    return run


@pytest.fixture
def opened(window, run, articles):
    """A window with the three articles open, standing at the mayor's statement."""
    run(window.operations.scan, [articles])
    window.activateWindow()
    window.queue.setFocus()
    return window
