"""Work that nobody waits for leaves the window to whoever uses it."""

from threading import Thread

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from quoteview.ui.tasks import Turn

HOUR = 3600.0
PATIENCE = 30.0
"""Seconds that a thread may need to end on a busy machine."""


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def turn(window):
    """Return the turn of something within the window, which takes an hour without a key for calm."""
    return Turn(QObject(window), HOUR, HOUR)


def at_work(turn):
    thread = Thread(target=turn.wait)
    thread.start()
    return thread


def has_ended(thread):
    thread.join(PATIENCE)
    return not thread.is_alive()


def test_work_goes_on_while_nobody_uses_the_window(turn):
    turn.begin()
    assert has_ended(at_work(turn))


def test_work_waits_while_somebody_types_until_the_window_waits_for_it(qtbot, window, turn):
    turn.begin()
    qtbot.keyClick(window, Qt.Key.Key_J)
    thread = at_work(turn)
    assert thread.is_alive()
    turn.hurry()
    assert has_ended(thread)


def test_work_waits_while_something_is_painted(qapp, window, turn):
    turn.begin()
    window.update()
    qapp.processEvents()
    thread = at_work(turn)
    assert thread.is_alive()
    turn.hurry()
    assert has_ended(thread)


def test_nobody_is_watched_once_the_work_is_done(qtbot, window, turn):
    turn.begin()
    turn.end()
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert has_ended(at_work(turn))


def test_work_goes_on_now_and_then_where_somebody_always_uses_the_window(qtbot, window):
    turn = Turn(QObject(window), HOUR, 0.0)
    turn.begin()
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert has_ended(at_work(turn))
