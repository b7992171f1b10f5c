"""What rows of the queue tell, and their order: chosen, shown, remembered."""

import pytest

from quoteview.core.quotation import Kind
from quoteview.session.session import Session
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.cluster_rows import rows_of
from quoteview.ui.models.filtering import Order
from quoteview.ui.models.queue_fields import USUAL, QueueField, fields_named, names_of, told_at_right
from quoteview.ui.preferences import Preferences


@pytest.fixture
def pane(opened):
    return opened.workspace.queue_pane


def switch(pane, field):
    next(action for action in pane._menu.actions() if action.text() == field.value).trigger()


def test_a_column_is_switched_on_and_off_and_rows_are_as_high_as_they_must_be(pane):
    high = pane.queue.rowHeight(0)
    assert pane.fields == USUAL
    switch(pane, QueueField.DATE)
    assert QueueField.DATE in pane.fields
    pane.set_fields(frozenset({QueueField.SIGN}))
    assert pane.queue.rowHeight(0) < high, "there is nothing to tell beneath the wording"
    switch(pane, QueueField.SPEAKER)
    assert pane.queue.rowHeight(0) == high


def test_what_is_switched_off_is_not_painted(pane):
    pane.set_fields(frozenset())
    bare = pane.queue.grab().toImage()
    pane.set_fields(frozenset({QueueField.QUOTES}))
    assert pane.queue.grab().toImage() != bare


def test_small_facts_stand_at_the_right(opened):
    collection, rating = opened.session.collection, opened.session.rating
    row = next(row for row in rows_of(collection, collection.clusters, rating) if row.n_variants > 1)
    told = told_at_right(row, frozenset(QueueField), is_short=False)
    assert told == "statement · 3 quotes · 2 wordings"
    assert told_at_right(row, frozenset(QueueField), is_short=True) == "statement · ❝3 · ×2"
    assert told_at_right(row, frozenset({QueueField.SPEAKER}), is_short=False) == ""


def test_columns_are_kept_by_name_and_unknown_names_do_no_harm():
    assert fields_named(names_of(USUAL)) == USUAL
    assert fields_named("SPEAKER COLOUR_OF_THE_INK") == {QueueField.SPEAKER}
    assert fields_named("") == frozenset()


def test_columns_and_order_are_remembered(qtbot, opened, pane, theme, tmp_path):
    switch(pane, QueueField.KIND)
    pane.set_order(Order.LATEST)
    fields = pane.fields
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    assert again.workspace.queue_pane.fields == fields
    assert again.workspace.queue_pane.order is Order.LATEST
    assert again.workspace.queue_pane._order.currentText() == "By date, latest first"


def test_every_column_can_be_sorted_by(opened, pane):
    for order in Order:
        pane.set_order(order)
        assert pane.order is order
        assert len(opened.workspace.clusters.shown) == opened.workspace.clusters.rowCount()
    pane.set_order(Order.QUOTES)
    quotes = [row.n_quotations for row in opened.workspace.clusters.shown]
    assert quotes == sorted(quotes, reverse=True)
    pane.set_order(Order.KIND)
    assert [Kind.FRAGMENT in row.kinds for row in opened.workspace.clusters.shown][-1]
    pane.set_order(Order.WORDING)
    wordings = [row.wording.casefold() for row in opened.workspace.clusters.shown]
    assert wordings == sorted(wordings)


def test_the_count_says_how_much_the_filter_leaves(opened, pane):
    total = opened.workspace.clusters.n_rows
    opened.workspace.filter_box.setText("boat")
    assert pane._shown.text() == f"1 of {total} statements"
    opened.workspace.filter_box.clear()
    opened.workspace.show_everything()
    assert pane._shown.text() == f"{total} statements"


def test_the_count_is_never_cut(opened, pane, qtbot):
    opened.workspace.filter_box.setText("boat")
    total = opened.workspace.clusters.n_rows
    for width in (20, 60, 400):
        pane._shown.setFixedWidth(width)
        pane._fit_counts()
        text = pane._shown.text()
        assert text in {f"1/{total}", f"1 of {total}", f"1 of {total} statements"}
        assert text == f"1/{total}" or pane._shown.fontMetrics().horizontalAdvance(text) <= width
    assert text == f"1 of {total} statements"
