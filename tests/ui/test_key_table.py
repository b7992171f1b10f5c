"""The table of keys, pressed one after the other in the real window: each does the one thing it is for."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from quoteview.core.verdict import ClusterVerdict
from quoteview.ui.action_row import Scope, sequences
from quoteview.ui.key_map import KeyMap
from quoteview.ui.menus import ACTIONS

TABLE = {
    "J": "next_cluster",
    "K": "previous_cluster",
    "F8": "next_difference",
    "F7": "previous_difference",
    "Alt+Down": "next_difference",
    "Alt+Up": "previous_difference",
    "Ctrl+PgDown": "next_open",
    "Ctrl+PgUp": "previous_open",
    "Alt+PgDown": "next_variant",
    "Alt+PgUp": "previous_variant",
    "1": "confirmed",
    "2": "disputed",
    "3": "unproven",
    "4": "no_primary_source",
    "R": "repeat_verdict",
    "0": "clear_verdict",
    "S": "star",
    "T": "tags",
    "N": "note",
    "Space": "show",
    "B": "make_base",
    "M": "merge",
    "Shift+M": "split_off",
    "E": "exclude",
    "I": "hide_cosmetic",
    "Ctrl+Z": "undo",
    "Ctrl+Shift+Z": "redo",
    "Ctrl+F": "filter",
    "/": "filter_here",
    "F3": "find_next",
    "Ctrl+N": "open_folder",
    "Ctrl+O": "open_project",
    "Ctrl+Shift+O": "add_documents",
    "F5": "scan_again",
    "Ctrl+Shift+E": "export",
    "Ctrl+Shift+C": "copy",
    "Ctrl+K": "palette",
    "Ctrl++": "zoom_in",
    "Ctrl+-": "zoom_out",
    "Ctrl+0": "zoom_reset",
    "F1": "keys",
    "?": "keys_here",
}
ON_WORDINGS = {
    "1": "wording_verbatim",
    "2": "wording_cosmetic",
    "3": "wording_acceptable_edit",
    "4": "wording_altered_minor",
    "5": "wording_altered_meaning",
    "6": "wording_truncated",
    "7": "wording_spliced",
    "8": "wording_misattributed",
    "9": "wording_mistranslated",
    "0": "clear_verdict",
}
"""What digits mean while the collation has the focus."""
FIRST = {
    "B": ("Alt+PgDown", "Alt+PgDown"),
    "Shift+M": ("Alt+PgDown",),
    "E": ("Alt+PgDown",),
    "M": ("Ctrl+A",),
    "R": ("1", "J"),
    "Ctrl+Z": ("S",),
    "Ctrl+Shift+Z": ("S", "Ctrl+Z"),
}
"""What is pressed before, so that there is something to do."""


@pytest.fixture
def done(opened):
    """The ids of the actions that were done."""
    done = []
    for identifier, action in opened.actions_by_id.items():
        (action.toggled if action.isCheckable() else action.triggered).connect(
            lambda *_, identifier=identifier: done.append(identifier)
        )

    return done


@pytest.fixture
def press(qtbot, opened, done):
    """Press keys in a list, and return the ids of the actions that were done by the last."""

    def press(focused, *keys):
        opened.theme.zoom_reset()
        opened.queue.choose(opened.workspace.clusters.shown[0].cluster_id)
        for key in keys:
            focused.setFocus()
            done.clear()
            combination = QKeySequence(key)[0]
            qtbot.keyClick(focused, combination.key(), combination.keyboardModifiers())
            qtbot.waitUntil(lambda: not opened.operations.is_busy)
        for dialog in opened.findChildren(QDialog):
            dialog.close()
        if opened.beside.palette:
            opened.beside.palette.leave()
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        return list(done)

    return press


def test_each_key_of_the_table_does_its_one_thing(opened, press, run):
    found = {}
    for key in TABLE:
        found[key] = press(opened.queue, *FIRST.get(key, ()), key)
        run(opened.operations.go_to, 0)
    assert found == {key: [action] for key, action in TABLE.items()}


def test_the_arrows_walk_the_queue_as_letters_do(opened, press):
    press(opened.queue, "J")
    beneath = opened.queue.chosen
    press(opened.queue, "Down")
    assert opened.queue.chosen == beneath
    press(opened.queue, "J", "Up")
    assert opened.queue.chosen == opened.workspace.clusters.shown[0].cluster_id


def test_digits_judge_the_wording_one_is_at_while_the_collation_has_the_focus(opened, press):
    found = {key: press(opened.collation, key) for key in ON_WORDINGS}
    assert found == {key: [action] for key, action in ON_WORDINGS.items()}


def test_a_verdict_goes_on_to_the_next_statement_where_that_is_wanted(opened, press):
    first = opened.workspace.clusters.shown[0].cluster_id
    press(opened.queue, "1")
    assert opened.queue.chosen == first
    opened.preferences.chosen.change(advances_after_verdict=True)
    press(opened.queue, "2")
    assert opened.session.judgement(first).verdict is ClusterVerdict.DISPUTED
    assert opened.queue.chosen == opened.workspace.clusters.shown[1].cluster_id


def test_single_letters_and_digits_of_the_table_type_where_one_types(opened, qtbot, done):
    plain = [key for key in TABLE if len(key) == 1]
    opened.workspace.focus_filter()
    for key in plain:
        qtbot.keyClicks(opened.workspace.filter_box, key)
    assert opened.workspace.filter_box.text() == "".join(plain)
    assert done == []


def test_every_key_of_the_table_can_be_another(opened, press):
    rows = {row.id: row for row in ACTIONS}
    own = KeyMap(dict.fromkeys(TABLE.values(), ("F12",)))
    for key, identifier in TABLE.items():
        assert QKeySequence(key) in sequences(rows[identifier]), key
        assert own.keys(rows[identifier]) == ("F12",)
    settings = opened.preferences.chosen
    settings.change(keys={"star": ("H",)})
    assert press(opened.queue, "S") == []
    assert press(opened.queue, "H") == ["star"]


def test_letters_are_heard_in_lists_and_nowhere_else(opened):
    rows = {row.id: row for row in ACTIONS}
    lettered = {rows[identifier].scope for key, identifier in TABLE.items() if len(key) == 1}
    assert Scope.WINDOW not in lettered
    assert QApplication.focusWidget() is opened.queue
