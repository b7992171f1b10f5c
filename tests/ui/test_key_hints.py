"""Sentences name the keys that somebody chose, and no others."""

import pytest
from PySide6.QtWidgets import QLabel

from quoteview.ui.key_hints import key_of, with_key


@pytest.fixture
def remapped(opened):
    """A window in which making a base is on X, showing everything on Ctrl+Alt+Q, and a note has no key."""
    chosen = opened.preferences.chosen
    chosen.change(keys={"make_base": ("X",), "show_everything": ("Ctrl+Alt+Q",), "note": ()})
    yield opened
    chosen.change(keys={})


def header(window):
    labels = window.workspace.collation_pane.findChildren(QLabel)
    return next((each.text() for each in labels if "wording(s)" in each.text() or "wordings" in each.text()), "")


def test_the_usual_keys_are_named_as_long_as_nobody_chose_others(opened):
    assert "press B on a wording" in header(opened)
    assert opened.workspace.judgement.note.placeholderText() == "note (N)"
    assert with_key("Star", "star") == "Star (S)"


def test_a_chosen_key_is_named_at_once(remapped):
    assert key_of("make_base") == "X"
    assert "press X on a wording" in header(remapped)


def test_what_has_no_key_is_told_without_one(remapped):
    assert remapped.workspace.judgement.note.placeholderText() == "note"


def test_an_empty_queue_names_the_key_that_fills_it(remapped):
    remapped.workspace.filter_box.setText("nothing is called this")
    assert remapped.queue._empty_text == "The filter lets no statement through.\nCtrl+Alt+Q shows everything."


def test_a_refusal_of_the_rules_names_the_key_that_helps(qtbot, remapped):
    remapped.queue.setFocus()
    remapped.actions_by_id["done"].trigger()
    assert remapped.notices.sentence.endswith("choose one first (X).")
