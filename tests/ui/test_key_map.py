import pytest

from quoteview.ui.action_row import Scope
from quoteview.ui.key_map import KeyMap, overlap, refusal
from quoteview.ui.menus import ACTIONS

ROWS = {row.id: row for row in ACTIONS}


@pytest.fixture
def usual(qapp):
    return KeyMap({})


def test_until_somebody_chooses_every_action_has_its_usual_keys(usual):
    assert usual.keys(ROWS["next_difference"]) == ("F8", "Alt+Down")
    assert usual.shown(ROWS["next_difference"]) == "F8, Alt+Down"
    assert all(usual.is_usual(row) for row in ACTIONS)


def test_no_usual_key_belongs_to_two_actions_in_one_place(usual):
    assert {row.id: usual.conflicts(row) for row in ACTIONS if usual.conflicts(row)} == {}


def test_no_usual_key_is_one_that_could_not_be_chosen(usual):
    assert {key: refusal(row, key) for row in ACTIONS for key in usual.keys(row) if refusal(row, key)} == {}


def test_chosen_keys_take_the_place_of_the_usual_ones(usual):
    chosen = usual.with_keys(ROWS["next_difference"], ["F9"])
    assert chosen.keys(ROWS["next_difference"]) == ("F9",)
    assert chosen.chosen == {"next_difference": ("F9",)}
    assert chosen.usual(ROWS["next_difference"]).chosen == {}


def test_an_action_can_be_left_without_any_key(usual):
    chosen = usual.with_keys(ROWS["make_base"], [])
    assert chosen.keys(ROWS["make_base"]) == ()
    assert not chosen.is_usual(ROWS["make_base"])


def test_what_names_no_key_is_none(qapp):
    assert KeyMap({"copy": ("", "Ctrl+Shift+X")}).keys(ROWS["copy"]) == ("Ctrl+Shift+X",)


def test_a_key_of_two_actions_is_a_conflict_at_both(usual):
    next_one, previous = ROWS["next_difference"], ROWS["previous_difference"]
    chosen = usual.with_keys(previous, ["F8"])
    assert chosen.conflicts(previous) == {"F8": (next_one,)}
    assert chosen.conflicts(next_one) == {"F8": (previous,)}
    taken = chosen.without([next_one], "F8")
    assert taken.keys(next_one) == ("Alt+Down",)
    assert taken.conflicts(previous) == {}


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [
        (Scope.WINDOW, Scope.WINDOW, True),
        (Scope.WINDOW, Scope.STATEMENTS, True),
        (Scope.LISTS, Scope.WINDOW, True),
        (Scope.LISTS, Scope.STATEMENTS, True),
        (Scope.STATEMENTS, Scope.STATEMENTS, True),
    ],
)
def test_the_window_hears_everywhere_and_statements_stand_in_lists(one, other, overlaps):
    assert overlap(one, other) is overlaps


@pytest.mark.parametrize(
    ("action", "key", "refused"),
    [
        ("copy", "Ctrl+Shift+X", ""),
        ("copy", "F9", ""),
        ("copy", "X", "X alone is for typing"),
        ("copy", "Shift+7", "for typing"),
        ("copy", "Space", "for typing"),
        ("make_base", "X", ""),
        ("make_base", "Space", ""),
        ("make_base", "Down", "Lists and fields need Down themselves."),
        ("make_base", "Return", "themselves"),
        ("make_base", "Alt+Down", ""),
        ("make_base", "", "no key"),
    ],
)
def test_a_key_that_would_be_lost_to_typing_or_moving_is_refused(qapp, action, key, refused):
    told = refusal(ROWS[action], key)
    assert refused in told
    assert bool(told) == bool(refused)
