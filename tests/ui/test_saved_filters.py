"""Saving a filter and coming back to it, in the real window and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from quoteview.core.difference import Severity
from quoteview.session.session import Session
from quoteview.ui.dialogs.saved_filters import SavedFilterList
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.filtering import Facet, Filter, Order
from quoteview.ui.preferences import Preferences

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def the_list():
    lists = [each for each in QApplication.topLevelWidgets() if isinstance(each, SavedFilterList)]
    return next(each for each in lists if each.isVisible())


@pytest.fixture
def saved(qtbot, opened):
    """The window, with the mayor's critical statements saved as "Mayor"."""
    workspace = opened.workspace
    workspace.filter_box.setText("pier")
    workspace.clusters.set_filter(workspace.clusters.filter.toggled(Facet.SEVERITY, Severity.CRITICAL))
    workspace.queue_pane.set_order(Order.SPREAD)
    qtbot.keyClick(opened.queue, Qt.Key.Key_D, CTRL)
    dialog = the_list()
    qtbot.keyClicks(dialog.name, "Mayor")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    opened.activateWindow()
    return opened


def test_a_filter_is_saved_by_key_and_applied_again(qtbot, saved):
    workspace = saved.workspace
    held = workspace.clusters.filter
    workspace.show_everything()
    workspace.queue_pane.set_order(Order.READING)
    saved.filters.button.setFocus()
    qtbot.keyClick(saved.filters.button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "Mayor"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.clusters.filter == held
    assert workspace.filter_box.text() == "pier"
    assert workspace.clusters.order is Order.SPREAD
    assert len(workspace.clusters.shown) == 1
    assert not saved.notices.isVisible()


def test_saved_filters_are_there_the_next_day(qtbot, saved, theme, tmp_path):
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    assert again.filters.saved.names == ("Mayor",)
    assert again.filters.saved.get("Mayor").order is Order.SPREAD


def test_a_filter_that_asks_for_what_is_not_here_says_so(opened):
    opened.workspace.set_filter(Filter(outlets=frozenset({"The Ridge Times", "harbour"})))
    opened.filters.save_as("Ridge")
    opened.workspace.show_everything()
    opened.filters.apply("Ridge")
    assert opened.notices.sentence == "The filter “Ridge” asks for what is not here: Outlets: The Ridge Times."
    assert {"harbour"} <= set(opened.workspace.clusters.shown[0].outlets)


def test_filters_are_renamed_deleted_and_put_back_by_key(qtbot, saved):
    qtbot.keyClick(saved.queue, Qt.Key.Key_D, CTRL | SHIFT)
    dialog = the_list()
    qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    editor = dialog.list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "The mayor")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: saved.filters.saved.names == ("The mayor",))
    qtbot.waitUntil(lambda: dialog._chosen == "The mayor")
    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert saved.filters.saved.names == ()
    qtbot.mouseClick(dialog._put_back, Qt.MouseButton.LeftButton)
    assert saved.filters.saved.names == ("The mayor",)
    saved.workspace.show_everything()
    dialog.list.setFocus()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert saved.workspace.filter_box.text() == "pier"
    dialog.close()


def test_saving_under_a_name_that_is_taken_says_what_it_does(qtbot, saved):
    saved.filters.save()
    dialog = the_list()
    qtbot.keyClicks(dialog.name, "Mayor")
    assert dialog._save.text() == "Replace"
    dialog.close()


def test_saved_filters_that_cannot_be_read_are_set_aside(qtbot, theme, tmp_path, articles):
    preferences = Preferences(tmp_path / "config")
    preferences.set_saved_filters("{broken")
    window = MainWindow(Session(), theme, preferences)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.operations.ended, timeout=30_000):
        window.operations.scan([articles])
    assert "cannot be read" in window.notices.sentence
    assert window.filters.saved.names == ()
    window.filters.save_as("New")
    assert preferences._settings.value("filters/unreadable") == "{broken"
