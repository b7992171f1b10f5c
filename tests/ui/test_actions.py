from collections import Counter

from PySide6.QtWidgets import QMenu

from quoteview.ui.action_row import Need, Scope, keys_shown
from quoteview.ui.actions import reason
from quoteview.ui.key_map import KeyMap
from quoteview.ui.menus import ACTIONS


def test_no_two_actions_share_an_id(qapp):
    assert max(Counter(row.id for row in ACTIONS).values()) == 1


def test_no_two_actions_share_a_key_in_one_place(qapp):
    usual = KeyMap({})
    assert [(row.id, key) for row in ACTIONS for key in usual.keys(row) if usual.rivals(row, key)] == []


def test_single_letters_are_heard_in_lists_alone(qapp):
    for row in ACTIONS:
        if any(len(key) == 1 for key in keys_shown(row).split(", ")):
            assert row.scope is not Scope.WINDOW, row.id


def test_without_documents_nothing_can_be_done_to_them(window):
    enabled = {row.id for row in ACTIONS if window.actions_by_id[row.id].isEnabled()}
    assert {"open_folder", "open_samples", "add_documents", "quit", "keys"} <= enabled
    needy = {Need.CLUSTER, Need.DOCUMENTS, Need.UNDO, Need.REDO, Need.BUSY, Need.ANOTHER_BASE}
    assert enabled.isdisjoint({row.id for row in ACTIONS if row.need in needy})


def test_every_action_stands_in_a_menu(window):
    menus = [window.menuBar(), *window.menuBar().findChildren(QMenu)]
    in_menus = {action.text() for menu in menus for action in menu.actions()}
    assert {action.text() for action in window.actions_by_id.values()} <= in_menus


def test_what_cannot_be_done_says_what_it_waits_for(window):
    reasons = {row.id: reason(row, window.actions_by_id) for row in ACTIONS}
    assert reasons["open_folder"] == ""
    assert reasons["scan_again"] == "Open documents first."
    assert reasons["undo"] == "There is nothing to undo."
    assert all(reasons[row.id] for row in ACTIONS if not window.actions_by_id[row.id].isEnabled())


def test_while_something_runs_the_others_say_that_they_wait(window, run, articles):
    seen = []
    window.operations.started.connect(lambda _: seen.extend(reason(row, window.actions_by_id) for row in ACTIONS))
    run(window.operations.scan, [articles])
    assert "Wait until what is running is done, or cancel it." in seen
    assert "Open documents first." not in seen


def test_every_need_has_a_sentence_of_its_own():
    assert [need for need in Need if not need.value] == [Need.NOTHING]
    assert len(Need) == len(Need.__members__)
