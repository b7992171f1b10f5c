"""The empty window is there before what is in its menus, and nobody notices."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from quoteview.session.session import Session
from quoteview.ui import application
from quoteview.ui.main_window import MENU_BAR, MainWindow
from quoteview.ui.menus import INSIDE, MENUS
from quoteview.ui.preferences import Preferences

NOT_AT_THE_START = (
    "quoteview.session.session",
    "quoteview.core.cluster",
    "quoteview.ui.actions",
    "sqlalchemy",
    "html.entities",
    "datetime",
)
UNTIL_SEEN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
import quoteview.ui.application
from quoteview.ui.main_window import MainWindow
from quoteview.ui.preferences import Preferences
from quoteview.ui.theme import Theme

application = QApplication([])
window = MainWindow(lambda: None, Theme(application, is_new=True), Preferences(Path(sys.argv[1])))
window.show()
window.repaint()
print(*sys.modules)
"""


@pytest.fixture
def begun(qtbot, theme, tmp_path):
    """A window that has just been shown: nothing was painted and no event was taken yet."""
    window = MainWindow(Session, theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_bar_names_the_menus_of_the_actions(window):
    assert list(MENU_BAR) == [name for name in MENUS if name not in INSIDE]


def test_what_is_not_shown_is_not_loaded_for_the_empty_window(tmp_path):
    command = [sys.executable, "-c", UNTIL_SEEN, str(tmp_path)]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "quoteview.ui.main_window" in loaded
    assert not set(NOT_AT_THE_START) & set(loaded)


def test_menus_and_keys_are_there_soon_after_the_window_is_seen(qtbot, begun):
    assert not begun.is_complete
    qtbot.waitUntil(lambda: begun.is_complete)
    assert begun.actions_by_id["open_folder"].isEnabled()
    assert not begun.actions_by_id["undo"].isEnabled()


def test_a_key_that_is_pressed_before_does_what_it_means(qtbot, begun):
    qtbot.keyClick(begun.empty_state.open_folder, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert begun.beside.palette is not None
    assert begun.beside.palette.isVisible()


def test_a_key_that_means_nothing_then_does_nothing(qtbot, begun):
    qtbot.keyClick(begun.empty_state.open_folder, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert begun.is_complete
    assert not begun.is_working


def test_a_menu_that_is_opened_before_is_full(begun):
    menu = begun.menuBar().actions()[0].menu()
    menu.aboutToShow.emit()
    assert begun.actions_by_id["open_project"] in menu.actions()


def test_a_session_is_made_when_something_is_opened(qtbot, begun, articles):
    assert not begun.is_working
    with qtbot.waitSignal(begun.operations.ended):
        begun.keeper.open_paths([articles])
    assert begun.is_working
    assert begun.queue.chosen
    begun.operations.wait()


@pytest.mark.parametrize("opens", [True, False])
def test_the_icon_comes_with_the_first_sight_of_the_empty_window_and_before_where_something_is_opened(
    qtbot, qapp, theme, tmp_path, monkeypatch, opens
):
    monkeypatch.setattr(sys, "platform", "linux")  # elsewhere the program itself carries it
    qapp.setWindowIcon(QIcon())
    window = MainWindow(Session, theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(window)
    application.look_ours(qapp, window, is_seen_first=not opens)
    assert qapp.windowIcon().isNull() is not opens
    window.show()
    qtbot.waitUntil(lambda: not qapp.windowIcon().isNull())
    assert 128 in [size.width() for size in qapp.windowIcon().availableSizes()]
    qapp.setWindowIcon(QIcon())
