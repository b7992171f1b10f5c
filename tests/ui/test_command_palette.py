import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quoteview.ui.key_map import KeyMap
from quoteview.ui.menus import ACTIONS
from quoteview.ui.models.action_search import FoundAction, found_actions, search

CONTROL = Qt.KeyboardModifier.ControlModifier


def action(title, menu="Cluster", keys="", reason=""):
    return FoundAction(title.lower(), title, menu, keys, reason)


KNOWN = [
    action("Open folder", "File", "Ctrl+O"),
    action("Export what is shown", "File", "Ctrl+Shift+E"),
    action("Show everything", "Edit"),
    action("Next difference", keys="F8"),
    action("Previous difference", keys="F7", reason="Go to a statement first."),
    action("Café, über alles", "View"),
]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("", [known.title for known in KNOWN if not known.reason] + ["Previous difference"]),
        ("next", ["Next difference"]),
        ("dif", ["Next difference", "Previous difference"]),
        ("diff prev", ["Previous difference"]),
        ("nd", ["Next difference"]),
        ("f8", ["Next difference"]),
        ("file", ["Open folder", "Export what is shown"]),
        ("exprot", ["Export what is shown"]),
        ("cafe uber", ["Café, über alles"]),
        ("show", ["Show everything", "Export what is shown"]),
        ("giraffe", []),
    ],
)
def test_actions_are_found_by_starts_of_words_initials_keys_menus_and_with_slips(words, titles):
    assert [found.title for found in search(KNOWN, words)] == titles


def test_every_action_is_there_once_with_all_its_keys(window):
    found = {each.id: each for each in found_actions(window.actions_by_id, KeyMap({}))}
    assert {row.slot for row in ACTIONS} == {row.slot for row in ACTIONS if row.id in found}
    assert found["filter"].keys == "Ctrl+F, /"
    assert found["scan_again"].reason == "Open documents first."
    assert found["scan_again"].sentence == "Scan again, File, F5, Open documents first."


@pytest.fixture
def palette(qtbot, opened):
    qtbot.keyClick(opened.queue, Qt.Key.Key_K, CONTROL)
    return opened.beside.palette


def test_what_is_typed_narrows_and_enter_runs_it_where_one_was(qtbot, opened, palette):
    assert QApplication.focusWidget() is palette.box
    qtbot.keyClicks(palette.box, "hide cosm")
    assert palette.chosen.title == "Hide cosmetic"
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert opened.actions_by_id["hide_cosmetic"].isChecked()
    assert palette.isHidden()
    assert QApplication.focusWidget() is opened.queue


def test_escape_gives_the_focus_back_and_does_nothing(qtbot, opened, palette):
    before = opened.queue.chosen
    palette.box.setText("next statement")
    qtbot.keyClick(palette.box, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is opened.queue
    assert opened.queue.chosen == before


def test_arrows_move_in_the_list_while_one_types(qtbot, palette):
    palette.box.setText("difference")
    first = palette.chosen
    qtbot.keyClick(palette.box, Qt.Key.Key_Down)
    assert palette.chosen not in {first, None}
    assert palette.box.accessibleDescription() == palette.chosen.sentence
    qtbot.keyClick(palette.box, Qt.Key.Key_Up)
    assert palette.chosen == first


def test_what_cannot_be_done_says_why_and_stays(qtbot, opened, palette):
    palette.box.setText("redo")
    assert palette.chosen.reason == "There is nothing to redo."
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_opened_twice_it_still_knows_the_way_back(qtbot, opened, palette):
    qtbot.keyClick(palette.box, Qt.Key.Key_K, CONTROL)
    qtbot.keyClick(palette.box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is opened.queue


@pytest.mark.parametrize("size", [(1024, 700), (640, 420)])
def test_it_stays_inside_the_window_at_any_size_and_zoom(opened, palette, size):
    opened.theme.set_zoom(2.0)
    opened.resize(*size)
    assert opened.rect().contains(palette.geometry())
    assert palette.list.sizeHintForRow(0) > 0


def test_a_click_elsewhere_closes_it(qtbot, opened, palette):
    qtbot.mouseClick(opened.queue.viewport(), Qt.MouseButton.LeftButton)
    opened.queue.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette.isHidden()


def test_it_shows_keys_as_they_are_now(qtbot, opened):
    opened.preferences.chosen.change(keys={"copy": ("F11",)})
    opened.beside.show_palette()
    opened.beside.palette.box.setText("copy with")
    assert opened.beside.palette.chosen.keys == "F11"
