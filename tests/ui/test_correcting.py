"""Correcting in the real window, by key: what is done, where one stands then, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.ui.actions import reason
from quoteview.ui.menus import ACTIONS

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def press(qtbot, opened, run):
    """Press a key and wait until what it starts is shown."""

    def press(key, modifier=Qt.KeyboardModifier.NoModifier, widget=None):
        run(qtbot.keyClick, widget or opened.queue, key, modifier)

    return press


@pytest.fixture
def type_(qtbot):
    """Type into whatever has the focus."""

    def type_(*keys):
        for key in keys:
            focused = QApplication.focusWidget()
            qtbot.keyClicks(focused, key) if isinstance(key, str) else qtbot.keyClick(focused, key)

    return type_


def cluster(window, words):
    found = [each for each in window.session.collection.clusters if any(words in one.text for one in each.variants)]
    assert len(found) == 1, found
    return found[0]


def stand_at(window, words):
    window.workspace.go_to_cluster(cluster(window, words).id)
    window.queue.setFocus()


def go_to_wording(window, words):
    stand_at(window, words)
    rows = window.workspace.wordings.rows
    window.walk.choose(next(at for at, row in enumerate(rows) if row.variant_id and words in row.wording))


def select_words(window, words):
    text = window.workspace.document.text
    start = text.text.index(words)
    text.select(Span(start, start + len(words)))
    text.setFocus()


def why_not(window, identifier):
    row = next(row for row in ACTIONS if row.id == identifier)
    return reason(row, window.actions_by_id)


def test_m_merges_the_selected_statements_and_stands_on_what_they_make(qtbot, opened, press):
    stand_at(opened, "last boat")
    before = opened.workspace.clusters.n_rows
    assert why_not(opened, "merge") == "Select two or more statements in the queue first."
    qtbot.keyClick(opened.queue, Qt.Key.Key_Down, SHIFT)
    first, second = opened.queue.selected
    held = {each for one in (first, second) for each in opened.session.collection.cluster_by_id[one].quotation_ids}
    press("M")
    merged = opened.session.collection.cluster_by_id[opened.queue.chosen]
    assert set(merged.quotation_ids) == held
    assert opened.workspace.clusters.n_rows == before - 1
    assert opened.notices.sentence == "2 statements merged into one."
    press(Qt.Key.Key_Z, CTRL)
    assert opened.workspace.clusters.n_rows == before
    assert opened.queue.chosen in {first, second}, "undoing it leads back to one of them, not to the top"


def test_shift_m_splits_the_wording_off_and_stays_with_the_others(opened, press):
    go_to_wording(opened, "We will sell")
    press(Qt.Key.Key_M, SHIFT)
    alone = cluster(opened, "We will sell")
    assert [variant.text for variant in alone.variants] == ["We will sell the pier to anyone who wants to close it,"]
    assert opened.queue.chosen == cluster(opened, "We will not sell").id
    assert opened.notices.sentence.endswith("is a statement of its own now.")
    assert not opened.actions_by_id["split_off"].isEnabled(), "one wording is left"
    press(Qt.Key.Key_Z, CTRL)
    assert cluster(opened, "We will sell") is cluster(opened, "We will not sell")
    assert opened.queue.chosen == cluster(opened, "We will sell").id


def test_e_excludes_a_wording_and_the_keys_stay_where_they_were(opened, press):
    stand_at(opened, "generous")
    at = opened.queue.currentIndex().row()
    n_rows = opened.workspace.clusters.rowCount()
    press("E")
    assert not [each for each in opened.session.collection.quotations if "generous" in each.text]
    assert opened.workspace.clusters.rowCount() == n_rows - 1
    assert opened.queue.currentIndex().row() == min(at, n_rows - 2), "not at the top of the queue"
    assert opened.notices.sentence == "1 quote excluded: not a quote."
    press(Qt.Key.Key_Z, CTRL)
    assert cluster(opened, "generous")


def test_e_excludes_all_that_is_selected(qtbot, opened, press):
    stand_at(opened, "last boat")
    qtbot.keyClick(opened.queue, Qt.Key.Key_Down, SHIFT)
    gone = opened.queue.selected
    press("E")
    assert not set(gone) & opened.session.collection.cluster_by_id.keys()


def test_shift_e_excludes_the_one_quote_that_the_document_shows(opened, press):
    go_to_wording(opened, "last boat")
    assert len(cluster(opened, "last boat").quotation_ids) == 2
    shown = opened.workspace.document.quotation.id
    press(Qt.Key.Key_E, SHIFT)
    left = cluster(opened, "last boat")
    assert len(left.quotation_ids) == 1
    assert shown not in left.quotation_ids
    assert opened.queue.chosen == left.id


def test_a_wording_moves_to_a_statement_that_is_found_by_typing(opened, press, type_, run):
    go_to_wording(opened, "We will sell")
    type_("v")
    chooser = opened.correcting.chooser
    assert chooser.isVisible()
    assert chooser.title.text().startswith("Move “We will sell the pier")
    type_("BOAT leaves")
    assert chooser.chosen.title.startswith("The last boat leaves")
    run(type_, Qt.Key.Key_Return)
    assert cluster(opened, "We will sell") is cluster(opened, "last boat")
    assert opened.queue.chosen == cluster(opened, "We will not sell").id
    assert QApplication.focusWidget() is opened.queue
    assert "belongs to “The last boat" in opened.notices.sentence


def test_escape_leaves_everything_as_it_was(opened, type_):
    go_to_wording(opened, "We will sell")
    type_("v")
    type_(Qt.Key.Key_Escape)
    assert not opened.correcting.chooser.isVisible()
    assert QApplication.focusWidget() is opened.queue
    assert opened.session.undo_label is None


def test_the_speaker_of_a_statement_is_corrected_by_typing(opened, type_, run):
    stand_at(opened, "generous")
    type_("w")
    chooser = opened.correcting.chooser
    assert chooser.title.text() == "Who said “generous beyond belief”?"
    type_("ben")
    assert chooser.chosen.title == "Ben Marsh"
    run(type_, Qt.Key.Key_Return)
    assert cluster(opened, "generous").speaker == "Ben Marsh"
    assert opened.notices.sentence == "1 quote given to Ben Marsh."
    assert opened.workspace.clusters.row_of(opened.queue.chosen).speaker_shown == "Ben Marsh", "the queue tells it"


def test_a_speaker_nobody_named_before_and_nobody_at_all(opened, type_, run):
    stand_at(opened, "generous")
    type_("w")
    type_("Cleo Park")
    assert opened.correcting.chooser.chosen.title == "Cleo Park (a new name)"
    run(type_, Qt.Key.Key_Return)
    assert cluster(opened, "generous").speaker == "Cleo Park"
    type_("w")
    type_("nobody")
    run(type_, Qt.Key.Key_Return)
    assert cluster(opened, "generous").speaker is None
    assert opened.workspace.clusters.row_of(opened.queue.chosen).speaker_shown == "speaker unknown"


def test_the_speaker_of_one_quote_alone_is_corrected(qtbot, opened, type_, run):
    go_to_wording(opened, "We will sell")
    shown = opened.workspace.document.quotation.id
    type_("w")
    chooser = opened.correcting.chooser
    scopes = [chooser.scope.itemText(at) for at in range(chooser.scope.count())]
    whole, wording, one = scopes
    assert (whole, wording) == ("For the whole statement: 3 quotes", "For this wording: 1 quote")
    assert one == "For the one quote in ridge.txt"
    chooser.scope.setFocus()
    qtbot.keyClick(chooser.scope, Qt.Key.Key_End)
    chooser.box.setFocus()
    type_("ben")
    run(type_, Qt.Key.Key_Return)
    others = {each.speaker for each in opened.session.collection.quotations if "not sell" in each.text}
    assert opened.session.collection.quotation_by_id[shown].speaker == "Ben Marsh"
    assert others == {"Ada Quill"}


def test_the_kind_of_a_wording_is_set(opened, run):
    stand_at(opened, "generous")
    run(opened.actions_by_id["kind_scare"].trigger)
    (identifier,) = cluster(opened, "generous").quotation_ids
    assert opened.session.collection.quotation_by_id[identifier].kind is Kind.SCARE
    assert opened.queue.chosen == cluster(opened, "generous").id, "it stays in sight until somebody filters"


def test_words_selected_in_the_document_become_a_quote(qtbot, opened, run):
    stand_at(opened, "generous")
    text = opened.workspace.document.text
    assert why_not(opened, "add_quotation") == "Select words in the document first."
    select_words(opened, "She called the offer ")
    run(qtbot.keyClick, text, Qt.Key.Key_A, CTRL | SHIFT)
    added = cluster(opened, "She called")
    assert added.base_text == "She called the offer", "without the space behind it"
    assert opened.queue.chosen == added.id
    assert opened.workspace.document.quotation.text == "She called the offer"


def test_what_is_a_quote_already_is_not_added_again(qtbot, opened):
    stand_at(opened, "generous")
    select_words(opened, "“generous beyond belief”")
    qtbot.keyClick(opened.workspace.document.text, Qt.Key.Key_A, CTRL | SHIFT)
    assert opened.notices.sentence == "These words are a quotation already."
    assert opened.session.undo_label is None


def test_borders_move_to_the_selected_words_also_behind_letters_of_two_units(qtbot, opened, run, articles):
    text = "🌊🌊 A 🌊 day.\n\nAda Quill called it “generous 🌊 beyond belief” and left.\n"
    (articles / "ridge.txt").write_text(text, "utf-8")
    run(opened.operations.scan, [articles])
    stand_at(opened, "generous")
    select_words(opened, "generous 🌊")
    run(qtbot.keyClick, opened.workspace.document.text, Qt.Key.Key_B, CTRL | SHIFT)
    (quotation,) = opened.session.collection.quotations_of(cluster(opened, "generous"))
    assert quotation.text == "generous 🌊"
    document = opened.session.collection.document_by_id[quotation.document_id]
    assert quotation.span.of(document.text) == "generous 🌊"
    assert opened.queue.chosen == cluster(opened, "generous").id


def test_borders_do_not_jump_to_other_words(qtbot, opened):
    stand_at(opened, "generous")
    select_words(opened, "She called")
    qtbot.keyClick(opened.workspace.document.text, Qt.Key.Key_B, CTRL | SHIFT)
    assert opened.notices.sentence.startswith("Select words that the quotation has some of")
    assert opened.session.undo_label is None


def test_what_a_correction_costs_is_told(qtbot, opened, press):
    stand_at(opened, "last boat")
    qtbot.keyClick(opened.queue, Qt.Key.Key_Down, SHIFT)
    for number, chosen in enumerate(opened.queue.selected):
        opened.session.set_note([chosen], f"Ask number {number}.")
    press("M")
    assert "1 decision could not be kept:" in opened.notices.sentence
    assert len(opened.notices.lines) == 1


def test_whoever_goes_on_with_ctrl_held_selects_nothing_more(qtbot, opened):
    before = opened.queue.chosen
    qtbot.keyPress(opened.queue, Qt.Key.Key_Control)
    opened.queue.go_next()
    qtbot.keyClick(opened, Qt.Key.Key_PageDown, CTRL)
    opened.queue.go_previous()
    qtbot.keyRelease(opened.queue, Qt.Key.Key_Control)
    assert opened.queue.selected == (opened.queue.chosen,)
    assert before in {each.id for each in opened.session.collection.clusters}


MATCHING = {
    "harbour.txt": "Ada Quill said: “The harbour needs strong pressure from the ministers.”\n",
    "ridge.txt": "Ada Quill said: “Strong pressure on the fleet was what the islands asked for.”\n",
    "vale.txt": "Ada Quill spoke of “strong pressure” on Monday.\n",
}


@pytest.fixture
def doubtful(opened, run, articles):
    """Two statements that hold the words of a fragment, which is possibly either."""
    for name, text in MATCHING.items():
        (articles / name).write_text(text, "utf-8")
    run(opened.operations.scan, [articles])
    opened.workspace.go_to_cluster(fragment(opened).id)
    return opened


def fragment(window):
    clusters = window.session.collection.clusters
    return next(each for each in clusters if any(one.text.startswith("strong pressure") for one in each.variants))


def decide(qtbot, window, run, text):
    buttons = [
        each
        for each in window.workspace.document.provenance.findChildren(QToolButton)
        if each.text() == text and each.isVisibleTo(window)
    ]
    buttons[0].setFocus()
    run(qtbot.keyClick, buttons[0], Qt.Key.Key_Space)


def test_a_possible_match_is_said_to_be_another_statement(qtbot, doubtful, run):
    assert len(doubtful.session.collection.possible) == 2
    decide(qtbot, doubtful, run, "Not the same")
    assert len(doubtful.session.collection.possible) == 1
    assert doubtful.workspace.clusters.row_of(fragment(doubtful).id).n_possible == 1
    run(doubtful.operations.undo)
    assert len(doubtful.session.collection.possible) == 2


def test_a_possible_match_is_said_to_be_the_same_and_the_other_stays_possible(qtbot, doubtful, run):
    decide(qtbot, doubtful, run, "Same: merge")
    merged = fragment(doubtful)
    assert len(merged.variants) == 2
    assert doubtful.queue.chosen == merged.id
    (match,) = doubtful.session.collection.possible
    assert merged.id in {match.cluster_id, match.other_id}
